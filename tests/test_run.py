"""run.py: what it installs and when, and what it says when it cannot go on."""

import json
import os
import shutil
import socket
import subprocess
import sys
from contextlib import nullcontext

import pytest

import installation
import run


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project folder in which nothing is installed; `project.pip` counts the installations."""
    for name in run.TESTING:
        (tmp_path / name).write_text("a==1\n", encoding="utf-8")
    venv = tmp_path / ".venv"
    python = venv / "python"
    venv.mkdir()
    python.write_text("", encoding="utf-8")
    calls = []
    for module in (run, installation):
        monkeypatch.setattr(module, "ROOT", tmp_path)
        monkeypatch.setattr(module, "PYTHON", python)
    monkeypatch.setattr(installation, "VENV", venv)
    monkeypatch.setattr(installation, "STAMP", venv / "installed.json")
    monkeypatch.setattr(installation, "make_venv", lambda: None)
    monkeypatch.setattr(installation.subprocess, "call", lambda command: calls.append(command) or 0)
    return calls


def test_a_second_start_installs_nothing(project):
    run.install(run.RUNTIME)
    run.install(run.RUNTIME)
    assert len(project) == 1


def test_the_tests_install_more_and_then_nothing(project):
    run.install(run.RUNTIME)
    run.install(run.TESTING)
    run.install(run.RUNTIME)
    run.install(run.TESTING)
    assert len(project) == 2
    assert "requirements-test.txt" in " ".join(map(str, project[1]))


def test_a_changed_pin_is_installed(project):
    run.install(run.RUNTIME)
    (run.ROOT / "requirements.txt").write_text("a==2\n", encoding="utf-8")
    run.install(run.RUNTIME)
    assert len(project) == 2


@pytest.mark.parametrize(
    ("then", "now", "kept"),
    [("3.11.7", (3, 11, 9), True), ("3.11", (3, 11, 0), True), ("3.11.9", (3, 12, 0), False),
     ("3.12", (3, 11, 9), False), ("3.1", (3, 11, 9), False), ("", (3, 11, 9), False), (311, (3, 11, 9), False)],
)  # fmt: skip
def test_another_release_of_python_installs_anew_and_a_patch_does_not(project, monkeypatch, then, now, kept):
    monkeypatch.setattr(installation.sys, "version_info", now)
    run.install(run.RUNTIME)
    stamp = json.loads(installation.STAMP.read_text(encoding="utf-8"))
    installation.STAMP.write_text(json.dumps(stamp | {"python": then}), encoding="utf-8")
    assert installation.is_installed(run.RUNTIME) is kept


@pytest.mark.parametrize("ending", [KeyboardInterrupt, SystemExit])
def test_an_interrupted_installation_is_not_done(project, monkeypatch, ending):
    run.install(run.RUNTIME)
    (run.ROOT / "requirements.txt").write_text("a==2\n", encoding="utf-8")

    def interrupted(command):
        raise ending

    monkeypatch.setattr(installation.subprocess, "call", interrupted)
    with pytest.raises(ending):
        run.install(run.RUNTIME)
    assert not installation.STAMP.exists()


def test_a_failed_installation_says_so(project, monkeypatch, capsys):
    monkeypatch.setattr(installation.subprocess, "call", lambda command: 1)
    with pytest.raises(SystemExit) as ended:
        run.install(run.RUNTIME)
    assert ended.value.code == 1
    assert "på nett" in capsys.readouterr().err
    assert not installation.is_installed(run.RUNTIME)


@pytest.mark.parametrize("text", ["", "{", json.dumps({"python": "3.11.0"})])
def test_a_broken_stamp_counts_for_nothing(project, text):
    installation.STAMP.write_text(text, encoding="utf-8")
    assert not installation.is_installed(run.RUNTIME)


def test_an_old_python_is_told(monkeypatch, capsys):
    monkeypatch.setattr(run.sys, "version_info", (3, 10, 2))
    with pytest.raises(SystemExit) as ended:
        run.main([])
    assert ended.value.code == 1
    assert "3.11" in capsys.readouterr().err


def test_a_taken_port_is_told(project, capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit) as ended:
            run.main(["--port", str(port)])
    assert ended.value.code == 1
    assert f"Port {port} er opptatt" in capsys.readouterr().err


def test_another_port_that_is_free_is_offered(project, capsys, monkeypatch):
    monkeypatch.setattr(run, "is_free", lambda port: port == 8503)
    with pytest.raises(SystemExit):
        run.main(["--port", "8501"])
    assert capsys.readouterr().err == "Port 8501 er opptatt. Velg en annen: --port 8503\n"


@pytest.mark.parametrize("port", ["99999", "65536", "0", "-1", "abc", "²", "", "80.5"])
def test_a_port_that_cannot_be_is_told(project, capsys, port):
    with pytest.raises(SystemExit) as ended:
        run.main([f"--port={port}"])
    assert ended.value.code == 2 and project == []
    assert capsys.readouterr().err.startswith(f"--port {port}: porten må være et helt tall fra 1 til 65535")


@pytest.mark.parametrize(
    ("typed", "module"),
    [
        (["refresh", "12364", "--force"], ["loaders", "refresh", "12364", "--force"]),
        (["parse"], ["loaders", "parse"]),
        (["status", "--json"], ["loaders", "status", "--json"]),
        (["analysis", "net-result"], ["analysis", "net-result"]),
    ],
)
def test_the_commands_run_in_the_environment_of_the_project(project, monkeypatch, capsys, typed, module):
    started = []
    monkeypatch.setattr(run, "become", started.append)
    run.main(typed)
    assert started == [[run.PYTHON, "-P", "-m", *module]] and len(project) == 1
    assert capsys.readouterr().out == ""


def test_a_relative_folder_in_the_environment_is_kept(project, tmp_path, monkeypatch):
    monkeypatch.setenv("DATA_DIR", "mine")
    monkeypatch.setattr(run, "become", lambda command: None)
    monkeypatch.chdir(tmp_path)
    run.main(["status"])
    assert os.environ["DATA_DIR"] == str(tmp_path.resolve() / "mine")


@pytest.mark.parametrize("typed", ["test", "check"])
def test_the_tests_may_keep_what_is_compiled(project, monkeypatch, typed):
    started = []
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr("tests.e2e.browser.provide", lambda python: True)
    monkeypatch.setattr(run, "become", lambda command: started.append("PYTHONDONTWRITEBYTECODE" in os.environ))
    told = subprocess.CompletedProcess([], 1)
    monkeypatch.setattr(run.subprocess, "run", lambda command, check: run.become(command) or told)
    monkeypatch.chdir(run.ROOT)
    with pytest.raises(SystemExit) if typed == "check" else nullcontext():
        run.main([typed])
    assert started == [False] and len(project) == 1


@pytest.mark.parametrize("typed", [["--data", "mine", "status", "--json"], ["status", "--data=mine", "--json"]])
def test_the_folder_may_stand_before_or_after_the_verb(project, tmp_path, monkeypatch, typed):
    started = []
    monkeypatch.setenv("DATA_DIR", "before")
    monkeypatch.setattr(run, "become", started.append)
    monkeypatch.chdir(tmp_path)
    run.main(typed)
    assert os.environ["DATA_DIR"] == str(tmp_path.resolve() / "mine")
    assert started == [[run.PYTHON, "-P", "-m", "loaders", "status", "--json"]]


def test_a_file_is_found_from_the_folder_where_the_command_was_typed(tmp_path):
    (tmp_path / "data.py").write_text("raise SystemExit('the wrong data')")
    (tmp_path / "tom.csv").write_text("")
    code = f"import run; run.install = print; run.PYTHON = {sys.executable!r}; run.main(['import', 'tom.csv'])"
    shutil.copytree(run.ROOT / "data", tmp_path / "mine", ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    kept = {**os.environ, "PYTHONPATH": str(run.ROOT), "DATA_DIR": str(tmp_path / "mine")}
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=tmp_path, env=kept, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1 and "tom.csv" in done.stderr and "finnes ikke" not in done.stderr


def test_a_missing_folder_is_told(project, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("DATA_DIR", "")
    with pytest.raises(SystemExit) as ended:
        run.main(["--data", str(tmp_path / "mangler")])
    assert ended.value.code == 2
    assert "mangler" in capsys.readouterr().err


def test_data_becomes_the_extract(project, tmp_path, monkeypatch):
    started = []
    monkeypatch.setenv("DATA_DIR", "before")
    monkeypatch.setattr(run, "become", started.append)
    monkeypatch.setattr(run, "is_free", lambda port: True)
    monkeypatch.chdir(tmp_path)
    run.main(["--data", ".", "--port", "8600"])
    assert os.environ["DATA_DIR"] == str(tmp_path.resolve())
    assert started == [run.server_command(run.PYTHON, 8600)]


def test_the_exit_code_of_the_tests_is_passed_on():
    code = "import run, sys; run.become([sys.executable, '-c', 'raise SystemExit(7)'])"
    assert subprocess.run([sys.executable, "-c", code], cwd=run.ROOT, check=False).returncode == 7


def test_only_the_standard_library_is_needed():
    code = "import sys; sys.path[:0] = ['.']; import run, tests.e2e.browser; print(*sys.modules)"
    command = [sys.executable, "-I", "-S", "-c", code]  # without site-packages
    done = subprocess.run(command, cwd=run.ROOT, capture_output=True, text=True, check=True)
    names = {name.split(".")[0] for name in done.stdout.split()}
    assert names - set(sys.stdlib_module_names) - {"__main__", "__mp_main__"} == {"run", "installation", "tests"}
