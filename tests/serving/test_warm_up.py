"""The server answers before the libraries of the figures are there, and the warm-up brings them."""

import subprocess
import sys

import pytest

import run
from serving import warm_up

STARTED = "import sys, streamlit.web.cli, server"  # what `streamlit run server.py` has imported when it begins to serve


def there(after: str) -> set[str]:
    """Of what the warm-up imports and numpy, which is below all of it, what a process has after these statements."""
    said = f"{after}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", said], cwd=run.ROOT, capture_output=True, text=True, check=True)
    return {"numpy", *warm_up.LATER} & set(done.stdout.split())


@pytest.mark.slow(reason="two processes are started")
def test_the_server_starts_without_the_libraries_of_the_figures_and_the_warm_up_brings_them():
    assert there(STARTED) == set()
    assert there(f"{STARTED}\nserver.warm_up.warm_up('')") == {"numpy", *warm_up.LATER}
