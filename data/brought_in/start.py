"""What is told when a server is started: who sees the files that were brought in, and where it is reached.

Standard library alone.
"""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterable
from ipaddress import ip_address
from pathlib import Path

from data.brought_in.who_sees import HOSTS, Settings, at_start, is_here, settings

VARIABLES = ("OWN_FILES", "DATA_MAX_AGE_DAYS", "STREAMLIT_")  # how the names begin of those that may be wrong
BEHIND = " (er det en proxy foran: proxyens adresse, med https)"
CHECK = "import sys; from serving import site; site.refuse_wrong(sys.argv[1], sys.argv[2:])"
_NAME = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*", re.IGNORECASE)


def tell(python: Path | str, root: Path, port: int) -> None:
    """Print it for a server of the project in `root`. Raises SystemExit with the server's own refusal of its settings,
    before any address is told, and ValueError as who_sees.chosen. python: of the server.
    """
    asked = settings(root)
    if text := not_of_this_machine(asked.address):
        raise SystemExit(text)
    if any(name.startswith(VARIABLES) for name in os.environ):
        command = [str(python), "-c", CHECK, asked.base, *asked.hosts]
        done = subprocess.run(command, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, check=False)
        if done.returncode:
            raise SystemExit(done.returncode)
    if text := lacking(asked):
        print(text, file=sys.stderr)
    print("\n".join([at_start(root), *addresses(asked, port)]))


def not_of_this_machine(address: str | None) -> str:
    """Why a server cannot listen there; "" where it can, as far as the name goes."""
    try:
        if address:
            socket.getaddrinfo(address, None)
    except (OSError, UnicodeError):
        return (
            f"STREAMLIT_SERVER_ADDRESS er «{address}», og det er ingen adresse for denne maskinen. Skriv 0.0.0.0 for alle "
            f"adressene den har; navnet som leserne skriver, hører til i {HOSTS}."
        )
    return ""


def addresses(asked: Settings, port: int) -> list[str]:
    """A line for the one at the machine, where he is answered, and one for others, where they are."""
    under = f"/{asked.base}/" if asked.base else ""
    here = _here(asked)
    lines = [f"Kommuneøkonomi: http://{_written(here)}:{port}{under}  (stopp med Ctrl-C)"] if here else []
    others = [name for name in asked.hosts if not is_here(name)]
    named = [_written(name) for name in others if "*" not in name]
    if named and is_here(asked.address):
        lines.append("For andre, gjennom proxyen foran: " + _joined(f"https://{name}{under}" for name in named))
    elif named:
        lines.append("For andre: " + _joined(f"http://{name}:{port}{under}" for name in named) + BEHIND)
    elif others or not (asked.hosts or is_here(asked.address)):
        whom = f"navn som {' '.join(others)}" if others else "maskinens navn eller adresse"
        whom = "alle navn" if "*" in others else whom
        lines.append(f"For andre: {whom}, port {port}{f', under {under}' * bool(under)}{BEHIND}")
    return lines or [f"Kommuneøkonomi: http://{_written(asked.address or '')}:{port}{under}  (stopp med Ctrl-C)"]


def lacking(asked: Settings) -> str:
    """Why others who reach the machine see no page, and the line that mends it; "" where nothing is lacking."""
    local = is_here(asked.address)
    if (local and not asked.base) or not asked.hosts or not all(map(is_here, asked.hosts)):
        return ""
    mine = [name for name in (asked.address or "", socket.gethostname()) if _is_name(name)]
    names = " ".join(dict.fromkeys([*asked.hosts, *mine] if mine else [*asked.hosts, "okonomi.kommune.no"]))
    line = f"set {HOSTS}={names}" if os.name == "nt" else f'export {HOSTS}="{names}"'
    return (
        f"Andre får ikke se siden: serveren lytter på {asked.address or 'alle adresser'}"
        f"{f' under /{asked.base}/' if local else ''}, men {HOSTS} nevner ingen andre navn enn denne maskinens. Ta med "
        f"navnet som leserne skriver, og start på nytt:\n  {line}"
    )


def _here(asked: Settings) -> str:
    """The name by which the one at the machine is answered; "" where there is none."""
    if not (is_here(asked.address) or _is_all(asked.address)):
        return ""
    if not asked.hosts or {"*", "localhost"} & set(asked.hosts):
        return "localhost"
    return next((name for name in asked.hosts if is_here(name)), "")


def _is_all(address: str | None) -> bool:
    try:
        return not address or ip_address(address).is_unspecified
    except ValueError:
        return False


def _is_name(name: str) -> bool:
    """Whether it is a name or address of this machine that another may write."""
    return not _is_all(name) and not is_here(name) and (":" in name or _NAME.fullmatch(name) is not None)


def _written(name: str) -> str:
    return f"[{name}]" if ":" in name else name


def _joined(every: Iterable[str]) -> str:
    return " eller ".join(every)
