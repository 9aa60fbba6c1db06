"""Where the packages cannot go: the cause, whose folder it is, and the way out; never a traceback, never a loss.

Root may write anywhere, so that the refusals of the system are given by stand-ins, and as root also by another user.
"""

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import installation
import run

NOBODY = 65534
FILES = ("requirements.txt",)
DENIED = PermissionError(errno.EACCES, "Permission denied")


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A project without packages; what would be run is kept in place.calls, and succeeds."""
    (tmp_path / "requirements.txt").write_text("a==1\n", encoding="utf-8")
    at(tmp_path / ".venv", monkeypatch)
    monkeypatch.setattr(installation, "ROOT", tmp_path)
    calls = []
    monkeypatch.setattr(installation.subprocess, "call", lambda command: calls.append(command) or 0)
    monkeypatch.setattr(installation, "make_venv", lambda: installation.VENV.mkdir(exist_ok=True))
    return calls


def at(venv: Path, monkeypatch) -> None:
    monkeypatch.setattr(installation, "VENV", venv)
    monkeypatch.setattr(installation, "STAMP", venv / "installed.json")
    monkeypatch.setattr(installation, "PYTHON", venv / "bin" / "python")


def refused(capsys, work=lambda: installation.install(FILES)) -> str:
    with pytest.raises(SystemExit) as ended:
        work()
    assert ended.value.code
    return capsys.readouterr().err


def failing(error):
    def fail(*_, **__):
        raise error

    return fail


CAUSES = {
    "no permission": (DENIED, "Du har ikke rett til å skrive i"),
    "not permitted": (PermissionError(errno.EPERM, "Operation not permitted"), "Du har ikke rett til å skrive i"),
    "a read-only disk": (OSError(errno.EROFS, "Read-only file system"), "disken kan bare leses"),
    "a full disk": (OSError(errno.ENOSPC, "No space left on device"), "Det er ikke plass nok ved"),
    "a full quota": (OSError(errno.EDQUOT, "Disk quota exceeded"), "Det er ikke plass nok ved"),
    "a broken disk": (OSError(errno.EIO, "Input/output error"), "Input/output error"),
}
STEPS = {
    "before anything": lambda m, e: m.setattr(installation.tempfile, "TemporaryFile", failing(e)),
    "making the folder": lambda m, e: m.setattr(Path, "mkdir", failing(e)),
    "taking the stamp away": lambda m, e: m.setattr(Path, "unlink", failing(e)),
    "starting python": lambda m, e: m.setattr(installation.subprocess, "call", failing(e)),
    "writing the stamp": lambda m, e: m.setattr(installation.os, "replace", failing(e)),
}


@pytest.mark.parametrize("cause", CAUSES)
@pytest.mark.parametrize("step", STEPS)
def test_whatever_step_the_system_refuses_the_cause_and_the_way_out_are_told(place, capsys, monkeypatch, step, cause):
    error, says = CAUSES[cause]
    STEPS[step](monkeypatch, error)
    told = refused(capsys)
    assert says in told and "VENV_DIR=" in told and "kopier prosjektet" in told and "Traceback" not in told
    assert str(installation.VENV) in told


def test_pip_that_fails_for_a_full_disk_or_a_shut_folder_says_so(place, capsys, monkeypatch):
    monkeypatch.setattr(installation.subprocess, "call", lambda command: 1)
    assert "Er maskinen på nett?" in refused(capsys)
    shut = installation.VENV / "lib"
    shut.mkdir(parents=True)
    monkeypatch.setattr(installation.os, "access", lambda path, mode: Path(path) != shut)
    assert f"Du har ikke rett til å skrive i {shut}" in refused(capsys)
    usage = shutil.disk_usage(".")
    monkeypatch.setattr(installation.shutil, "disk_usage", lambda path: usage._replace(free=10))
    assert "Det er ikke plass nok" in refused(capsys)


def test_the_owner_of_another_s_folder_is_named(place, capsys, monkeypatch):
    installation.VENV.mkdir()
    monkeypatch.setattr(installation.tempfile, "TemporaryFile", failing(DENIED))
    monkeypatch.setattr(installation.os, "getuid", lambda: 12345, raising=False)
    monkeypatch.setattr(Path, "owner", lambda self: "kari")
    assert ", som tilhører brukeren kari." in refused(capsys)


def test_a_file_where_the_folder_should_be(place, capsys):
    installation.VENV.write_text("", encoding="utf-8")
    assert "er ikke en mappe" in refused(capsys)


@pytest.mark.parametrize("content", ["minne.txt", "data/tall.csv", ".skjult"])
def test_a_folder_with_other_content_is_never_emptied(place, capsys, monkeypatch, tmp_path, content):
    mine = tmp_path / "mine"
    (mine / content).parent.mkdir(parents=True)
    (mine / content).write_text("x", encoding="utf-8")
    at(mine, monkeypatch)
    assert "er en mappe med annet innhold" in refused(capsys)
    assert (mine / content).read_text(encoding="utf-8") == "x" and place == []


@pytest.mark.parametrize("there", [False, True])
def test_a_new_or_empty_folder_is_taken(place, monkeypatch, tmp_path, there):
    at(tmp_path / "ny" / "miljø", monkeypatch)
    if there:
        installation.VENV.mkdir(parents=True)
    installation.install(FILES)
    assert installation.STAMP.exists() and len(place) == 1


def test_packages_that_are_there_are_used_though_nothing_may_be_written(place, monkeypatch):
    installation.install(FILES)
    (installation.VENV / "bin").mkdir()
    (installation.VENV / "bin" / "python").write_text("", encoding="utf-8")
    monkeypatch.setattr(installation.tempfile, "TemporaryFile", failing(DENIED))
    installation.install(FILES)
    assert len(place) == 1


def test_a_moved_environment_is_made_anew(place, monkeypatch):
    installation.install(FILES)
    (installation.VENV / "bin").mkdir()
    (installation.VENV / "bin" / "python").symlink_to("/borte/python3")
    assert not installation.is_installed(FILES)


def test_what_cannot_be_started_is_told(capsys, monkeypatch, tmp_path):
    (tmp_path / "python").write_text("", encoding="utf-8")
    monkeypatch.setattr(run.os, "execv", failing(DENIED))
    monkeypatch.setattr(run.subprocess, "Popen", failing(DENIED))
    assert "Får ikke startet" in refused(capsys, lambda: run.become([tmp_path / "python"]))


def test_a_project_that_was_not_copied_whole(place, capsys):
    (installation.ROOT / "requirements.txt").unlink()
    assert "Kopier det på nytt" in refused(capsys)


def as_nobody(folder: Path) -> subprocess.CompletedProcess:
    """The installation of a project under `folder`, by a user without rights; Python itself is started before."""
    code = (
        "import os, pwd, installation; os.setgroups([]); "
        f"os.setgid({NOBODY}); os.setuid({NOBODY}); installation.install({FILES})"
    )
    return subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may become another user")
@pytest.mark.parametrize("case", ["no right to the project", "another's environment", "one that cannot be looked into"])
def test_another_user_s_installation_for_real(case):
    with tempfile.TemporaryDirectory(dir="/tmp") as home:
        folder = Path(home)
        for name in ("installation.py", "requirements.txt"):
            shutil.copy(run.ROOT / name, folder / name)
            (folder / name).chmod(0o644)
        folder.chmod(0o755 if case == "no right to the project" else 0o777)
        if case != "no right to the project":
            (folder / ".venv").mkdir()
            (folder / ".venv").chmod(0o755 if case == "another's environment" else 0o700)
        done = as_nobody(folder)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert done.stderr.startswith("Du har ikke rett til å skrive i") and "som tilhører brukeren root" in done.stderr
    assert "export VENV_DIR=" in done.stderr
