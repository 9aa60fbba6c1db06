"""What the first visitor would wait for, done ahead: imports, tables, compressed scripts."""

import importlib
import logging
import re
import threading

from serving.compression import gzipped

# What the server answers without: it starts sooner by what they take to import.
LATER = ("pandas", "pyarrow.parquet", "serving.links.head", "serving.links.picture")


def start(html: str) -> None:
    """Begin, in a thread of its own, so that the server answers at once. html: the page, with what it loads."""
    threading.Thread(target=warm_up, args=(html,), name="warm-up", daemon=True).start()


def warm_up(html: str) -> None:
    """Do it; a failure is logged, and shows again on the page."""
    try:
        for module in LATER:
            importlib.import_module(module)
        importlib.import_module("data.text_columns").held_for_computing()
        importlib.import_module("pages.shared.cached").warm()
        for path in re.findall(r'="\.(/static/[^"]+\.(?:js|css))"', html):
            gzipped(path)
    except Exception:
        logging.getLogger(__name__).exception("Oppvarmingen etter start mislyktes.")
