"""The dashboard as an ASGI app: Streamlit with what the framework leaves out.

Started by `streamlit run server.py`, which is what `run.py` does: one process,
with .streamlit/config.toml and STREAMLIT_* variables in force. (`uvicorn
server:app` works too, but passes by the variables.) What is added to the
framework, and what is kept from it, lies in serving/.
"""

from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit.runtime.pages_manager import PagesManager

from serving import html_page, protection, site, warm_up
from serving.ahead import keep
from serving.closed_doors import ClosedDoors
from serving.compression import Compression
from serving.elsewhere import Elsewhere
from serving.health import Health
from serving.html_page import Page
from serving.links.answers import Previews
from serving.messages import Messages
from serving.news.answers import Feed
from serving.protection import Protection
from serving.sheets.answers import Sheets
from serving.tally import Tally

HERE = site.configured()
HTML = html_page.html(HERE)


@asynccontextmanager
async def lifespan(_app):
    """Set the framework's kind of pages, and warm up while the server already answers, until it ends."""
    PagesManager.uses_pages_directory = False  # or a link to a page opens with "not found" until st.navigation has run
    warm_up.start(HTML)
    ended = keep.start()
    yield
    ended.set()


app = st.App(
    Path(__file__).with_name("dashboard.py"),
    lifespan=lifespan,
    middleware=[
        Middleware(Protection, headers=protection.headers(HTML)),
        Middleware(Elsewhere),
        Middleware(ClosedDoors, site=HERE),
        Middleware(Messages, tally=Tally()),
        Middleware(Health, site=HERE),
        Middleware(Compression, site=HERE),
        Middleware(Previews, site=HERE),
        Middleware(Sheets, site=HERE),
        Middleware(Feed, site=HERE),
        Middleware(Page, site=HERE, html=HTML),
    ],
)
