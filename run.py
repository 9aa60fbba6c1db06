"""One command from a fresh clone, with Python 3.11 or newer and nothing else. Its packages: installation.py."""

import argparse
import io
import os
import platform
import socket
import subprocess
import sys
from pathlib import Path

from installation import INSTALLED, PYTHON, ROOT, install, stop

VERSION = "0.1.0"
RUNTIME = ("requirements.txt",)
TESTING = ("requirements.txt", "requirements-test.txt")
OLDEST = (3, 11)
VERBS = ("refresh", "parse", "status", "import", "remove", "template", "analysis", "publish", "test", "check")
MODULES = {"analysis": ["analysis"], "publish": ["sheets"]}  # of the verbs that are not the loader's
PROGRAM = "kommuneokonomi" if INSTALLED else "python run.py"
USAGE = f"{PROGRAM} [--port N] [--data MAPPE] [--version]\n       {PROGRAM} {'|'.join(VERBS)} [--data MAPPE] [valg]"


def become(command):
    """Let `command` take over this process; on Windows, which lacks that, as a child."""
    sys.stdout.flush()
    command = [str(part) for part in command]
    try:
        if os.name != "nt":
            os.execv(command[0], command)
        process = subprocess.Popen(command)
    except OSError as error:
        stop(f"Får ikke startet {command[0]}: {error.strerror}. Ta bort .venv, eller velg en annen mappe med VENV_DIR.")
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
    from data.brought_in import start, who_sees

    try:
        who_sees.chosen()
    except ValueError as error:
        stop(str(error), 2)
    install(RUNTIME)
    start.tell(PYTHON, ROOT, int(port))
    become(server_command(PYTHON, int(port)))


def install_tests():
    """What the tests need, and leave to keep what is compiled: they start hundreds of processes, each with all of it."""
    install(TESTING)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def test(arguments):
    """Install what the tests need, run pytest on every core and pass its exit code on; -n 0 is one process.

    --coverage measures the branches as well, which takes longer.
    """
    if INSTALLED:
        stop("Testene følger ikke med en installert utgave. Kjør dem i en kopi av prosjektet: python run.py test", 2)
    install_tests()
    from tests.e2e.browser import provide

    if not provide(str(PYTHON)):
        stop("Fant ingen nettleser, og fikk ikke hentet noen. Installer Chrome eller Chromium og prøv igjen.")
    if "--coverage" in arguments:
        from tools import branches

        branches.MEASURED.parent.mkdir(exist_ok=True)
        arguments = [*branches.OPTIONS, *(one for one in arguments if one != "--coverage")]
    become([PYTHON, "-m", "pytest", "-n", "auto", "--dist", "worksteal", *arguments])


def check():
    """Before a commit: format, lint, types and the quick tests; the first that fails ends it."""
    if INSTALLED:
        stop(
            "Kontrollen følger ikke med en installert utgave. Kjør den i en kopi av prosjektet: python run.py check", 2
        )
    install_tests()
    for command in (
        ["ruff", "format", "--check", "."],
        ["ruff", "check", "."],
        ["mypy"],
        ["pytest", "-q", "-n", "auto", "--dist", "worksteal", "--quick"],
    ):
        done = subprocess.run([PYTHON, "-m", *command], check=False)
        if done.returncode:
            raise SystemExit(done.returncode)


def main(arguments):
    if sys.version_info < OLDEST:
        stop(f"Kommuneøkonomi trenger Python 3.11 eller nyere; dette er {platform.python_version()}.")
    from data import advice

    parser = argparse.ArgumentParser(usage=USAGE, add_help=False, allow_abbrev=False)
    parser.add_argument("--data", metavar="MAPPE", help=f"mappen med uttrekket ({advice.shown()})")
    parser.add_argument("--version", action="version", version=f"kommuneokonomi {VERSION}", help="vis versjonen")
    chosen, others = parser.parse_known_args(arguments)
    if folder := chosen.data or os.environ.get("DATA_DIR"):  # relative to where the command was typed
        os.environ["DATA_DIR"] = str(Path(folder).expanduser().resolve())
    if others and others[0] in VERBS[:-2]:
        install(RUNTIME)
        os.environ["PYTHONPATH"] = str(ROOT)  # the files named are in the folder where the command was typed
        return become([PYTHON, "-P", "-m", *MODULES.get(others[0], ["loaders", others[0]]), *others[1:]])
    os.chdir(ROOT)
    if others[:1] in (["test"], ["check"]):
        return test(others[1:]) if others[0] == "test" else check()
    from data.command_line import Parser

    whole = Parser(parents=[parser], usage=USAGE, description="Vis dashbordet.")
    whole.add_argument("--port", default="8501", metavar="N", help="porten siden vises på (8501)")
    return serve(whole.parse_args(others).port)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        stop("Avbrutt.", 130)
