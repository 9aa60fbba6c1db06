"""The loader in a process of its own that can be killed, without the second that importing its libraries takes."""

import multiprocessing
import os
import sys

import loaders.__main__ as loader

FORKED = "forkserver" in multiprocessing.get_all_start_methods()
CONTEXT = multiprocessing.get_context("forkserver" if FORKED else "spawn")
if FORKED:
    CONTEXT.set_forkserver_preload(["tests.loaders.loader_process", "loaders.command.main"])


def start(arguments: list[str], environment: dict[str, str]) -> multiprocessing.process.BaseProcess:
    """As `python -m loaders ARGUMENTS` with more in its environment, and nothing of it shown."""
    process = CONTEXT.Process(target=_run, args=(arguments, environment))
    process.start()
    return process


def _run(arguments: list[str], environment: dict[str, str]) -> None:
    os.environ |= environment
    sys.argv[1:] = arguments
    with open(os.devnull, "w", encoding="utf-8") as sys.stdout, open(os.devnull, "w", encoding="utf-8") as sys.stderr:
        sys.exit(loader.run())
