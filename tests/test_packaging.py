"""pyproject.toml: one list of versions, and an installed copy that has everything which is served."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import run
from data import folder
from tools import pins

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SHIPPED = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]
NOT_SHIPPED = {"tests", "benchmarks", "tools", "docs"}


def name_of(requirement: str) -> str:
    return re.match(r"[A-Za-z0-9-]+", requirement)[0]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_the_lists_to_install_are_those_of_the_locks(name):
    assert (ROOT / name).read_text(encoding="utf-8") == pins.texts()[name]


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_every_package_of_a_lock_has_hashes(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    packages = re.split(r"^(?=[a-z0-9-]+==)", text, flags=re.MULTILINE)[1:]
    assert len(packages) == len(pins.pins(text)) > 5
    assert all("--hash=sha256:" in package for package in packages)


def test_what_the_project_depends_on_is_pinned():
    pinned = {name_of(line) for text in pins.texts().values() for line in text.splitlines() if "==" in line}
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["test"]]
    assert {name_of(requirement) for requirement in wanted} <= pinned


def test_an_installed_copy_has_every_folder_and_module_that_is_served():
    folders = {path.parent.name for path in ROOT.glob("[a-z]*/*.py")} - NOT_SHIPPED
    modules = {path.name for path in ROOT.glob("*.py")}
    assert folders | modules | {".streamlit"} == set(SHIPPED)


def test_the_version_is_read_where_it_is_said():
    pattern = PROJECT["tool"]["hatch"]["version"]["pattern"]
    assert re.search(pattern, (ROOT / "run.py").read_text(encoding="utf-8"))["version"] == run.VERSION


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit) as ended:
        run.main(["--version"])
    assert not ended.value.code and capsys.readouterr().out == f"kommuneokonomi {run.VERSION}\n"


def test_an_installed_copy_installs_nothing_and_is_called_by_its_name(tmp_path):
    """As pip lays it: without the lists of packages, run by the Python that has them."""
    (tmp_path / "data").mkdir()
    for name in (
        "run.py",
        "installation.py",
        "console.py",
        "data/__init__.py",
        "data/advice.py",
        "data/command_line.py",
        "data/folder.py",
    ):
        shutil.copy(ROOT / name, tmp_path / name)
    code = "import console, sys; sys.argv[1:] = {}; raise SystemExit(console.main())"
    done = [
        subprocess.run(
            [sys.executable, "-c", code.format(typed)], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        for typed in (["--version"], ["--help"], ["test"])
    ]
    assert [one.returncode for one in done] == [0, 0, 2]
    assert "kommuneokonomi refresh|" in done[1].stdout and "python run.py test" in done[2].stderr
    assert not (tmp_path / ".venv").exists()
    own = folder.own_dir()
    until = "; til noe er skrevet der, leses tallene som følger med programmet"
    there = any((own / name).exists() for name in folder.MARKS)
    assert f"mappen med uttrekket ({own}{until * (not there)})" in " ".join(done[1].stdout.split())


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_what_ends_the_command_ends_what_it_started(tmp_path, name):
    """The server that run.py becomes would else be left behind, with its port."""
    shutil.copy(ROOT / "console.py", tmp_path)
    (tmp_path / "run.py").write_text(
        "import os, time\nprint(os.getpid(), flush=True)\ntime.sleep(60)\n", encoding="utf-8"
    )
    code = f"import console, signal; signal.signal(signal.{name}, signal.SIG_DFL); raise SystemExit(console.main())"
    command = [sys.executable, "-c", code]  # what starts the tests may have it that the signal is not heard
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as started:
        running = int(started.stdout.readline())
        started.send_signal(sent := getattr(signal, name))
        assert started.wait(10) == -sent
    with pytest.raises(ProcessLookupError):
        os.kill(running, 0)


def test_a_copy_that_is_installed_as_it_lies_runs_itself_with_the_packages_of_the_python_it_is_in(tmp_path):
    """As `uv run` lays it: the folder of the command is on the path, and the project where it was."""
    (command,) = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["dev-mode-dirs"]
    code = "import kommuneokonomi.console as console, sys; sys.argv[1:] = {}; raise SystemExit(console.main())"
    told = {**os.environ, "PYTHONPATH": str(ROOT / command), "VENV_DIR": str(tmp_path / "venv")}
    done = [
        subprocess.run(
            [sys.executable, "-c", code.format(typed)],
            cwd=tmp_path,
            env=told,
            capture_output=True,
            text=True,
            check=False,
        )
        for typed in (["--version"], ["test"], ["analysis", "net-result", "--municipality", "0301"])
    ]
    assert [one.returncode for one in done] == [0, 2, 0]
    assert done[0].stdout == f"kommuneokonomi {run.VERSION}\n" and "python run.py test" in done[1].stderr
    assert done[2].stdout.count("\n") > 5 and list(tmp_path.iterdir()) == []
