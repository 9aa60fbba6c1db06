"""The command `kommuneokonomi` where the project is installed as it lies: run.py of the project, with this Python."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def main() -> int:
    """Run it with the words that were typed, and the packages of this Python; return its exit code."""
    sys.path.insert(0, str(ROOT))
    import console
    import installation

    os.environ[installation.OF_THIS_PYTHON] = "1"
    return console.main()
