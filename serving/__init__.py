"""What the server adds to the framework, and what it keeps from it, as ASGI middleware; server.py puts it together.

From the outside in: headers on every answer (protection), what tells of other machines (elsewhere), what is closed (closed_doors), what a browser may send
(messages), health, compressed scripts (compression) and the one page of HTML (html_page).
"""
