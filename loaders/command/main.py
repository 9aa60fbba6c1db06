"""What the command does. Normal output goes to stdout; errors go to stderr, each once."""

import json
import logging
import sys

from data.command_line import MISUSE
from data.errors import DataError
from data.extract import store
from data.extract.files import trouble
from loaders.command import status, summary
from loaders.command.file_verbs import FILE_VERBS, to_write_in
from loaders.command.parser import parser
from loaders.errors import UsageError
from loaders.network import limits
from loaders.refresh import feed, one_table
from loaders.refresh.every_table import run
from loaders.refresh.mend import mend
from loaders.ssb.tables import named

OK, FAILED = 0, 1


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code: 0 all good, 1 some table failed, 2 misuse."""
    for stream in (sys.stdout, sys.stderr):  # a Windows console may not be UTF-8
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    logging.basicConfig(format=("\r\x1b[K" if sys.stderr.isatty() else "") + "%(message)s")  # over a progress bar
    chosen = parser().parse_args(arguments)
    try:
        return VERBS[chosen.verb](chosen)
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return MISUSE
    except DataError as error:
        sys.stderr.write(f"{error}\n")
        return FAILED
    except BrokenPipeError:  # nobody reads the output: no trouble
        raise
    except OSError as error:
        sys.stderr.write(f"{trouble(error)}\n")
        return FAILED


def _status(chosen) -> int:
    found = status.found(store.data_dir())
    if chosen.json:
        print(json.dumps(found.rows, ensure_ascii=False, indent=1))
        sys.stderr.writelines(f"{line}\n" for line in found.warnings)
    else:
        print("\n".join(status.lines(found)))
    return FAILED if found.bad else OK


def _load(chosen) -> int:
    sources = named(chosen.tables)
    limits.from_environment()  # a wrong setting stops the run before it begins
    force, accepted = getattr(chosen, "force", False), (chosen.accept_loss, chosen.accept_changes)
    session = one_table.Session(to_write_in(), force, *accepted)
    asks = chosen.verb == "refresh"
    for line in mend(session.folder, new=asks):
        print(line)
    outcomes = run(sources, session, _refresh if asks else _parse, chosen.verbose, kept=asks)
    print("\n".join(summary.lines(outcomes)), flush=True)
    if untold := feed.write(session.folder):
        sys.stderr.write(f"{untold}\n")
    failed = summary.failures(outcomes)
    sys.stderr.write("".join(f"{line}\n" for line in failed))
    return FAILED if failed else OK


def _refresh(source, session, progress):
    return one_table.refresh(source, session, progress.step)


def _parse(source, session, progress):
    return one_table.parse_again(source, session)


VERBS = {"refresh": _load, "parse": _load, "status": _status, **FILE_VERBS}
