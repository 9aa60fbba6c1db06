"""The commands that messages advise: run.py of a copy of the project, or the command of an installed one."""

import shutil
from pathlib import Path

from data.folder import PACKAGE, data_dir, is_installed

NAMES = ("python", "python3", "py")  # what Python is called differs from system to system


def command(*words: str) -> str:
    """What to type in the project's folder: command("refresh", "12364") is "python run.py refresh 12364".

    Another folder than the project's own that is in use is named too: the command is then for that one.
    """
    folder = data_dir().resolve()
    named = f'"{folder}"' if " " in str(folder) else str(folder)
    return " ".join([program(*words), *([] if folder == PACKAGE else ["--data", named])])


def replaced(folder: Path) -> str:
    """That what is kept in a folder is gone with the next installation, and what to do; "" where it stays."""
    if not is_installed() or folder.resolve() != PACKAGE:
        return ""
    return (
        "Filene ligger i den installerte utgaven og blir borte når den installeres på nytt. Hent tallene til en mappe du selv "
        f"eier, og ta filene inn der: {program('refresh', '--data', 'MAPPE')}"
    )


def program(*words: str) -> str:
    """The same without the folder, for a usage line."""
    if is_installed():
        return " ".join(["kommuneokonomi", *words])
    python = next((name for name in NAMES if shutil.which(name)), NAMES[0])
    return " ".join([python, "run.py", *words])
