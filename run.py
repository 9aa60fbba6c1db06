"""One command from a fresh clone, with Python 3.11 or newer and nothing else. What it installs goes into .venv."""

import argparse
import hashlib
import json
import os
import platform
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed.json"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
RUNTIME = ("requirements.txt",)
TESTING = ("requirements.txt", "requirements-test.txt")
OLDEST = (3, 11)
VERBS = ("refresh", "parse", "status", "import", "remove", "template", "analysis", "test")
USAGE = f"python run.py [--port N] [--data MAPPE]\n       python run.py {'|'.join(VERBS)} [--data MAPPE] [valg]"


def stop(message, code=1):
    """End with a message to the person at the terminal."""
    print(message, file=sys.stderr)
    raise SystemExit(code)


def wanted(files):
    """What the stamp says once `files` are installed for this Python."""
    hashes = {name: hashlib.sha256((ROOT / name).read_bytes()).hexdigest() for name in files}
    return {"python": platform.python_version(), **hashes}


def is_installed(files):
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return PYTHON.exists() and wanted(files).items() <= stamp.items()


def make_venv():
    """A .venv of this Python version with pip in it; an unusable one is replaced."""
    check = "import pip, platform; print(platform.python_version())"
    try:
        found = subprocess.run([PYTHON, "-c", check], check=False, capture_output=True, text=True).stdout.strip()
    except OSError:
        found = ""
    if found == platform.python_version():
        return
    print("Lager .venv …", file=sys.stderr)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        stop("Kunne ikke lage .venv. På Debian og Ubuntu: sudo apt install python3-venv")


def install(files):
    """Install the pinned packages of `files`, unless the stamp, written last, says that they are there."""
    if is_installed(files):
        return
    STAMP.unlink(missing_ok=True)
    make_venv()
    print("Installerer pakkene i " + " og ".join(files) + " (noen minutter første gang) …", file=sys.stderr)
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    if subprocess.call(command + [f"--requirement={ROOT / name}" for name in files]):
        stop("Installasjonen mislyktes; pips melding står over. Er maskinen på nett? Kjør kommandoen på nytt.")
    part = STAMP.with_suffix(".part")
    part.write_text(json.dumps(wanted(files)), encoding="utf-8")
    os.replace(part, STAMP)


def become(command):
    """Let `command` take over this process; on Windows, which lacks that, as a child."""
    sys.stdout.flush()
    command = [str(part) for part in command]
    if os.name != "nt":
        os.execv(command[0], command)
    process = subprocess.Popen(command)
    while True:
        try:
            raise SystemExit(process.wait())
        except KeyboardInterrupt:  # Ctrl-C reaches the child as well, which ends by itself
            continue


def is_free(port):
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True


def server_command(python, port):
    """The command that serves the dashboard; tests and benchmarks start the same."""
    return [str(python), "-m", "streamlit", "run", "server.py", "--server.port", str(port)]


def serve(port):
    """Serve the dashboard on the extract in DATA_DIR, or the shipped one."""
    if not (port.isdecimal() and 1 <= int(port) <= 65535):
        stop(f"--port {port}: porten må være et helt tall fra 1 til 65535, for eksempel --port 8600.", 2)
    if not Path(os.environ.get("DATA_DIR", ROOT)).is_dir():
        stop(f"Fant ikke mappen {os.environ['DATA_DIR']}.", 2)
    if not is_free(int(port)):
        other = next((number for number in range(8501, 8600) if is_free(number)), 8600)
        stop(f"Port {port} er opptatt{' eller forbeholdt' if int(port) < 1024 else ''}. Velg en annen: --port {other}")
    install(RUNTIME)
    print(f"Kommuneøkonomi: http://localhost:{int(port)}  (stopp med Ctrl-C)")
    become(server_command(PYTHON, int(port)))


def test(arguments):
    """Install what the tests need, run pytest and pass its exit code on."""
    install(TESTING)
    from tests.e2e.browser import provide

    if not provide(str(PYTHON)):
        stop("Fant ingen nettleser, og fikk ikke hentet noen. Installer Chrome eller Chromium og prøv igjen.")
    become([PYTHON, "-m", "pytest", *arguments])


def main(arguments):
    if sys.version_info < OLDEST:
        stop(f"Kommuneøkonomi trenger Python 3.11 eller nyere; dette er {platform.python_version()}.")
    parser = argparse.ArgumentParser(usage=USAGE, add_help=False, allow_abbrev=False)
    parser.add_argument("--data", metavar="MAPPE", help="mappen med uttrekket (data/)")
    chosen, others = parser.parse_known_args(arguments)
    if folder := chosen.data or os.environ.get("DATA_DIR"):  # relative to where the command was typed
        os.environ["DATA_DIR"] = str(Path(folder).expanduser().resolve())
    if others and others[0] in VERBS[:-1]:
        install(RUNTIME)
        os.environ["PYTHONPATH"] = str(ROOT)  # the files named are in the folder where the command was typed
        return become([PYTHON, "-P", "-m", *([] if others[0] == "analysis" else ["loaders"]), *others])
    os.chdir(ROOT)
    if others[:1] == ["test"]:
        return test(others[1:])
    parser = argparse.ArgumentParser(parents=[parser], usage=USAGE, description="Vis dashbordet.", allow_abbrev=False)
    parser.add_argument("--port", default="8501", metavar="N", help="porten siden vises på (8501)")
    return serve(parser.parse_args(others).port)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        stop("Avbrutt.", 130)
