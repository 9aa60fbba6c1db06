"""Who sees the files that are a municipality's own: nobody on a shared server, until OWN_FILES says who.

Standard library alone: the command that starts the server asks before any package is installed.
"""

import os
import re
import tomllib
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path
from typing import NamedTuple

VARIABLE, HOSTS = "OWN_FILES", "STREAMLIT_SERVER_ALLOWED_HOSTS"
HIDDEN = "Egne filer som er hentet inn (regnskap, budsjett og svar på budsjettundersøkelsen), vises ikke for noen"
SHARED = "Deles dashbordet med andre,"


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


@lru_cache(maxsize=64)
def is_here(host: str | None) -> bool:
    """Whether an address or name, with or without port, is this machine's own: localhost, 127.0.0.1, [::1]:8501."""
    name = re.sub(r"^\[(.*)\](:\d+)?$|^([^:]*):\d+$", lambda found: found[1] or found[3] or "", (host or "").strip())
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return name.lower().rstrip(".") == "localhost"


ITS_OWN = (
    f"Det gjelder slik {VARIABLE} er satt her. Et dashbord som alt kjører, følger {VARIABLE} fra da det ble startet."
)


class Settings(NamedTuple):
    """Of a server that is started in a folder. address: None where it listens to all. hosts: the names that it answers
    to, none for every name. public: further names that others are told to come by. base: the path it lies under.
    """

    address: str | None
    hosts: tuple[str, ...]
    public: tuple[str, ...]
    base: str

    @property
    def shared(self) -> bool:
        """Whether it answers others than this machine."""
        return bool(self.base) or is_shared(self.address, [*self.hosts, *self.public])


def settings(root: Path) -> Settings:
    """Those of the variables, else of .streamlit/config.toml in `root`, else the framework's own."""
    file = root / ".streamlit" / "config.toml"
    there = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    server, browser = there.get("server", {}), there.get("browser", {})
    address = os.environ.get("STREAMLIT_SERVER_ADDRESS", server.get("address"))
    base = os.environ.get("STREAMLIT_SERVER_BASE_URL_PATH", server.get("baseUrlPath", "")).strip("/")
    public = os.environ.get("STREAMLIT_BROWSER_SERVER_ADDRESS", browser.get("serverAddress"))
    origins = _names("STREAMLIT_SERVER_CORS_ALLOWED_ORIGINS", server.get("corsAllowedOrigins", ()))
    also = [name.split("://")[-1] for name in (*origins, public or "localhost")]
    return Settings(address, _names(HOSTS, server.get("allowedHosts", ())), tuple(also), base)


def _names(variable: str, otherwise: Iterable[str]) -> tuple[str, ...]:
    said = os.environ.get(variable)
    return tuple(otherwise if said is None else said.split())  # as the framework reads it


def at_start(root: Path) -> str:
    """Who will see the files of a server that is started in `root`. Raises ValueError as `chosen`."""
    seen, shared = chosen(), settings(root).shared
    if seen is Seen.HERE and not shared:
        return (
            "Egne filer som er hentet inn, vises bare på denne maskinen. Deles dashbordet med andre, vises de ikke for "
            f"noen før {VARIABLE} sier hvem."
        )
    return {
        Seen.ALL: f"Egne filer som er hentet inn, vises for alle som åpner dashbordet, uten passord ({VARIABLE}=all); "
        f"{VARIABLE}=off skjuler dem.",
        Seen.SIGNED_IN: f"Egne filer som er hentet inn, vises bare for den som er logget inn ({VARIABLE}=signed-in).",
        Seen.OFF: f"{HIDDEN}, heller ikke på denne maskinen ({VARIABLE}=off).",
        Seen.HERE: f"{HIDDEN}, for innstillingene deler dashbordet med andre. Slik blir det om ingenting gjøres; "
        f"{VARIABLE}=all eller signed-in viser dem.",
    }[seen]


def when_shared() -> str:
    """Who would see what was just brought in on a dashboard that is shared, by the variable as it is here: a server that
    runs already has its own.
    """
    return f"{_when_shared()} {ITS_OWN}"


def _when_shared() -> str:
    try:
        seen = chosen()
    except ValueError as error:
        return f"{SHARED} vises egne filer ikke for noen, og dashbordet starter ikke: {error}"
    return {
        Seen.ALL: f"{SHARED} vises egne filer for alle som åpner det ({VARIABLE}=all); {VARIABLE}=off skjuler dem.",
        Seen.SIGNED_IN: f"{SHARED} vises egne filer bare for den som er logget inn ({VARIABLE}=signed-in).",
        Seen.OFF: f"{SHARED} vises egne filer ikke for noen, heller ikke på denne maskinen ({VARIABLE}=off).",
        Seen.HERE: f"{SHARED} vises egne filer ikke for noen før variabelen {VARIABLE} sier hvem (off, all, signed-in).",
    }[seen]
