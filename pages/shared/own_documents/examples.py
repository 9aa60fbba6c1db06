"""The example that comes with the dashboard: public figures of one municipality as it was, to show what a file gives."""

from data.brought_in.documents import Document

EXAMPLES = {
    "9c718a34f480a5154871dbe55aa72b629e6481a53e16911197700aecd7014c3d"
}  # SHA-256 of the file: Sogndal 2011–2013


def is_example(document: Document) -> bool:
    """Whether the newest version of the document is the very file that comes with the dashboard."""
    return document.sha256 in EXAMPLES
