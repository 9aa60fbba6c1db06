"""The commands that messages advise: run.py of a copy of the project, or the command of an installed one."""

import shutil
from pathlib import Path

from data.folder import PACKAGE, data_dir, default, is_installed, own_dir

REINSTALL = "Installer programmet på nytt."
NAMES = ("python", "python3", "py")  # what Python is called differs from system to system


def command(*words: str) -> str:
    """What to type in the project's folder: command("refresh", "12364") is "python run.py refresh 12364".

    A folder that was chosen is named too: the command is then for that one.
    """
    folder = data_dir().resolve()
    named = f'"{folder}"' if " " in str(folder) else str(folder)
    return " ".join([program(*words), *([] if folder == default().resolve() else ["--data", named])])


def shown() -> str:
    """The folder of the figures without a choice, for a help text: where an installed copy writes, and where it reads until
    it has written."""
    if not is_installed():
        return "data/"
    own = own_dir()
    if own is None or default() == own:
        return str(own or PACKAGE)
    return f"{own}; til noe er skrevet der, leses tallene som følger med programmet"


def came_along(folder: Path) -> bool:
    """Whether it is the folder of an installed copy, where only the next installation mends anything."""
    return is_installed() and folder.resolve() == PACKAGE.resolve()


def replaced(folder: Path) -> str:
    """That what is kept in a folder is gone with the next installation, and what to do; "" where it stays."""
    if not came_along(folder):
        return ""
    return (
        f"{folder} er i den installerte utgaven, og det som skrives der, blir borte når den installeres på nytt. Velg en "
        f"mappe som er din, med --data MAPPE eller DATA_DIR, eller ingen."
    )


def program(*words: str) -> str:
    """The same without the folder, for a usage line."""
    if is_installed():
        return " ".join(["kommuneokonomi", *words])
    python = next((name for name in NAMES if shutil.which(name)), NAMES[0])
    return " ".join([python, "run.py", *words])
