"""The command `kommuneokonomi` of an installed copy: run.py of the folder that this file lies in, with this Python."""

import os
import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Run it with the words that were typed, in place of this process; on Windows, which lacks that, as a child."""
    command = [sys.executable, str(Path(__file__).with_name("run.py")), *sys.argv[1:]]
    if os.name != "nt":
        os.execv(command[0], command)  # a signal to the command, as a service is stopped by, reaches the server itself
    process = subprocess.Popen(command)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # Ctrl-C reaches the child as well, which ends by itself
            continue
