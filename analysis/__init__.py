"""Computations: frame to frame, no Streamlit, no chart. A folder a subject; `common`, `municipalities`, `measures` and
`accounts` are what all subjects stand on, `commands` prints any of them. Start with `result/rows.py`.
"""
