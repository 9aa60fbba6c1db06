"""What Streamlit shows. A folder a page: `page.py` arranges, its sections stand beside it; `shared` is for all pages."""
