"""The command of an installed copy: what ends it ends its server."""

import os
import socket
import sys
import tomllib

import pytest

import run
from tests.e2e.serving import serving
from tests.serving import raw

PROJECT = tomllib.loads((run.ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM")
def test_what_ends_the_command_ends_its_server(tmp_path):
    """As a service manager stops it: the port is free again."""
    (folder,) = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["dev-mode-dirs"]
    told = {**os.environ, "PYTHONPATH": str(run.ROOT / folder)}

    def command(port: int) -> list[str]:
        code = f"import kommuneokonomi.console as console, sys; sys.argv[1:] = ['--port', '{port}']; console.main()"
        return [sys.executable, "-c", code]

    with serving(command, tmp_path, told) as server:
        server.process.terminate()
        server.process.wait(20)
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", raw.port(server.base)), timeout=5)
