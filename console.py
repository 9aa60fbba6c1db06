"""The command `kommuneokonomi` of an installed copy: run.py of the folder that this file lies in, with this Python."""

import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Run it with the words that were typed, and return its exit code."""
    process = subprocess.Popen([sys.executable, str(Path(__file__).with_name("run.py")), *sys.argv[1:]])
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # Ctrl-C reaches the child as well, which ends by itself
            continue
