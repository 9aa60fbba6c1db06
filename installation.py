"""The packages that run.py needs, in a virtual environment of their own. Nothing but the standard library."""

import errno
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = Path(os.environ.get("VENV_DIR") or ROOT / ".venv").expanduser().resolve()
STAMP = VENV / "installed.json"
OF_THIS_PYTHON = "PACKAGES_OF_THIS_PYTHON"  # set by the command of a copy that uv or pip installed as it lies
# By pip or uv: the packages are those of the Python that runs.
INSTALLED = OF_THIS_PYTHON in os.environ or not (ROOT / "requirements.txt").exists()
PYTHON = Path(sys.executable) if INSTALLED else VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
NEEDED = 900  # megabytes that the packages take
FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


def stop(message, code=1):
    """End with a message to the person at the terminal."""
    print(message, file=sys.stderr)
    raise SystemExit(code)


def release():
    """The release of this Python that a .venv is made for: a patch of it (3.11.7, 3.11.9) changes nothing."""
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def wanted(files):
    """What the stamp says once `files` are installed for this Python."""
    try:
        hashes = {name: hashlib.sha256((ROOT / name).read_bytes()).hexdigest() for name in files}
    except OSError as error:
        stop(f"Får ikke lest {error.filename}: {error.strerror}. Er prosjektet kopiert helt? Kopier det på nytt.")
    return {"python": release(), **hashes}


def is_installed(files):
    """Whether the stamp, which is written last, says that `files` are there for this Python."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
        stamp["python"] = ".".join(stamp["python"].split(".")[:2])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
    return os.path.exists(PYTHON) and wanted(files).items() <= stamp.items()


def make_venv():
    """A .venv of this Python release with pip in it; an unusable one is replaced, another folder never."""
    check = "import pip, sys; print('%d.%d' % sys.version_info[:2])"
    try:
        found = subprocess.run([PYTHON, "-c", check], check=False, capture_output=True, text=True).stdout.strip()
    except OSError:
        found = ""
    if found == release():
        return
    print(f"Lager {VENV} …" if "VENV_DIR" in os.environ else "Lager .venv …", file=sys.stderr)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        stop(obstacle() or "Kunne ikke lage .venv. På Debian og Ubuntu: sudo apt install python3-venv")


def install(files):
    """Install the pinned packages of `files`, unless they are there; what keeps us from it is told with the way out."""
    if INSTALLED or is_installed(files):
        return
    try:
        _prepare()
        STAMP.unlink(missing_ok=True)
        make_venv()
        print("Installerer pakkene i " + " og ".join(files) + " (noen minutter første gang) …", file=sys.stderr)
        command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
        if subprocess.call(command + [f"--requirement={ROOT / name}" for name in files]):
            told = "Installasjonen mislyktes; pips melding står over. Er maskinen på nett? Kjør kommandoen på nytt."
            stop(obstacle() or told)
        part = STAMP.with_suffix(".part")
        part.write_text(json.dumps(wanted(files)), encoding="utf-8")
        os.replace(part, STAMP)
    except OSError as error:
        stop(refusal(error, VENV))


def _prepare():
    """Raise the OSError of the place, before anything is taken away; never take a folder that is something else."""
    if VENV.is_dir():
        if VENV != ROOT / ".venv" and any(VENV.iterdir()) and not (VENV / "pyvenv.cfg").exists():
            stop(f"VENV_DIR: {VENV} er en mappe med annet innhold. Velg en tom eller ny mappe, for den blir tømt.", 2)
    elif VENV.exists():
        stop(f"{VENV} er ikke en mappe. Ta den bort, eller velg en annen med VENV_DIR.")
    VENV.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=VENV if VENV.is_dir() else VENV.parent):
        pass


def obstacle():
    """What in the place itself made a step fail: no room, or a part that may not be written; "" for neither."""
    places = [place for place in (VENV, VENV.parent, Path(tempfile.gettempdir())) if place.is_dir()]
    for place in places:
        if shutil.disk_usage(place).free < NEEDED * 2**20 / 10:
            return refusal(OSError(errno.ENOSPC, ""), place)
    folders = [str(VENV), *(os.path.join(at, name) for at, names, _ in os.walk(VENV) for name in names)]
    shut = next((folder for folder in folders if os.path.isdir(folder) and not os.access(folder, os.W_OK)), None)
    return refusal(PermissionError(errno.EACCES, ""), Path(shut)) if shut else ""


def refusal(error, place):
    """The cause of an OSError at a place, and the remedy."""
    elsewhere = f"{'set' if os.name == 'nt' else 'export'} VENV_DIR={Path('~') / 'kommuneokonomi-venv'}"
    remedy = f"legg pakkene i en mappe som er din ({elsewhere}), eller kopier prosjektet til en slik mappe"
    if error.errno in FULL:
        return f"Det er ikke plass nok ved {place}; pakkene tar {NEEDED} MB. Rydd plass, eller {remedy}."
    if error.errno == errno.EROFS:
        return f"Får ikke skrevet i {place}: disken kan bare leses. Be den som eier den om å endre det, eller {remedy}."
    if isinstance(error, PermissionError):
        return f"Du har ikke rett til å skrive i {place}{owner(place)}. Be eieren om rett til det, eller {remedy}."
    return f"Får ikke laget {place}: {error.strerror or error}. Rett det, eller {remedy}."


def owner(place):
    """Whose the nearest folder is that exists, when it is another's; "" otherwise, and where systems do not tell."""
    there = next((folder for folder in (place, *place.parents) if os.path.exists(folder)), place)
    try:
        name, mine = there.owner(), there.stat().st_uid == os.getuid()
    except (OSError, KeyError, NotImplementedError, AttributeError):
        return ""
    return "" if mine else f", som tilhører brukeren {name}"
