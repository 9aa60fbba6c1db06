"""The commands that messages advise. run.py finds the environment, so nothing needs to be activated."""

import shutil

NAMES = ("python", "python3", "py")  # what Python is called differs from system to system


def command(*words: str) -> str:
    """What to type in the project's folder: command("refresh", "12364") is "python run.py refresh 12364"."""
    python = next((name for name in NAMES if shutil.which(name)), NAMES[0])
    return " ".join([python, "run.py", *words])
