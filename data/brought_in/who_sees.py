"""Who sees the files that are a municipality's own: nobody on a shared server, until OWN_FILES says who.

Standard library alone: the command that starts the server asks before any package is installed.
"""

import os
import re
import tomllib
from collections.abc import Iterable
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path

VARIABLE = "OWN_FILES"
_NAMES = re.compile(r"[^\s,;\"'\[\]]+")


class Seen(StrEnum):
    """off: nobody sees them. all: everybody who can open the dashboard. signed-in: whoever has signed in. here: those
    at the machine that serves it, when nothing is said.
    """

    OFF = "off"
    ALL = "all"
    SIGNED_IN = "signed-in"
    HERE = ""


def chosen() -> Seen:
    """What OWN_FILES says. Raises ValueError, in Norwegian, for anything else."""
    said = os.environ.get(VARIABLE, "").strip()
    try:
        return Seen(said.lower())
    except ValueError:
        raise ValueError(f"{VARIABLE}={said} er ikke en av off, all og signed-in.") from None


def is_shared(address: str | None, hosts: Iterable[str] = ()) -> bool:
    """Whether a server answers other machines: it listens to more than this one, or answers to another name."""
    return not is_here(address) or not all(map(is_here, hosts))


def is_here(host: str | None) -> bool:
    """Whether an address or name, with or without port, is this machine's own: localhost, 127.0.0.1, [::1]:8501."""
    name = re.sub(r"^\[(.*)\](:\d+)?$|^([^:]*):\d+$", lambda found: found[1] or found[3] or "", (host or "").strip())
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return name.lower().rstrip(".") == "localhost"


def at_start(root: Path) -> str:
    """Who will see the files of a server that is started in `root` and answers others; "" of one that does not.

    Raises ValueError as `chosen`.
    """
    seen = chosen()
    file = root / ".streamlit" / "config.toml"
    settings = tomllib.loads(file.read_text(encoding="utf-8")).get("server", {}) if file.exists() else {}
    address = os.environ.get("STREAMLIT_SERVER_ADDRESS", settings.get("address"))  # none: the server listens to all
    hosts = os.environ.get("STREAMLIT_SERVER_ALLOWED_HOSTS")
    if not is_shared(address, settings.get("allowedHosts", ()) if hosts is None else _NAMES.findall(hosts)):
        return ""
    return {
        Seen.ALL: f"Egne filer som er hentet inn, vises for alle som åpner dashbordet ({VARIABLE}=all).",
        Seen.SIGNED_IN: f"Egne filer som er hentet inn, vises bare for den som er logget inn ({VARIABLE}=signed-in).",
    }.get(
        seen,
        "Egne filer som er hentet inn (regnskap, budsjett og svar på budsjettundersøkelsen), vises ikke for noen, "
        f"for dashbordet svarer andre enn denne maskinen. {VARIABLE}=all eller signed-in viser dem.",
    )
