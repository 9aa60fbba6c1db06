"""Where the dashboard is served: its path on the host and the hosts it answers to, checked before it starts."""

import re
from dataclasses import dataclass
from ipaddress import ip_address

import streamlit as st

from data.errors import DataError
from data.extract import age
from serving import sign_in

HOST = re.compile(r"(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?", re.IGNORECASE)
BASE = re.compile(r"[\w.~-]+(/[\w.~-]+)*", re.ASCII)


@dataclass(frozen=True)
class Site:
    """base: the path that everything lies under, "/okonomi", or "" at the top of the host."""

    base: str

    def path(self, scope) -> str | None:
        """The path that is asked for, below the base: "/static/a.js"; None when it lies outside."""
        path = scope["path"]
        if path == self.base:
            return "/"
        return path[len(self.base) :] if path.startswith(f"{self.base}/") else None


def configured() -> Site:
    """The site that the settings say. Ends the program with a sentence where they cannot be what was meant."""
    base = st.get_option("server.baseUrlPath")
    refuse_wrong(base, st.get_option("server.allowedHosts"))
    return Site(f"/{base.strip('/')}" if base.strip("/") else "")


def refuse_wrong(base: str, hosts: list[str]) -> None:
    """End the program with a sentence where these, or the other settings, cannot be what was meant."""
    under = f"/{base.strip('/')}" if base.strip("/") else ""
    wrong = [wrong_base(base), wrong_hosts(hosts), wrong_age(), sign_in.wrong(under)]
    if any(wrong):
        raise SystemExit(next(filter(None, wrong)))


def wrong_base(base: str) -> str:
    """Why this is no path to serve under, in Norwegian; "" when it is one."""
    plain = base.strip("/")
    if not plain or (BASE.fullmatch(plain) and not {".", ".."} & set(plain.split("/"))):
        return ""
    return (
        f"STREAMLIT_SERVER_BASE_URL_PATH er «{base}». Skriv bare banen, med bokstaver a–z, sifre, bindestrek og "
        "skråstrek, for eksempel okonomi."
    )


def wrong_hosts(hosts: list[str]) -> str:
    """Why these are no names of hosts, in Norwegian; "" when each is one."""
    wrong = [host for host in hosts if not is_host(host.strip())]
    if not wrong:
        return ""
    return (
        f"STREAMLIT_SERVER_ALLOWED_HOSTS: «{wrong[0]}» er ikke et vertsnavn. Skriv navnene med mellomrom mellom, uten "
        "https://, port, komma, anførselstegn og klammer, og æ, ø og å slik nettleseren sender dem (xn--…), for eksempel: okonomi.kommune.no *.kommune.no 10.0.0.5"
    )


def wrong_age() -> str:
    """Why the age that the figures may have is none, in Norwegian; "" when it is one or nothing is asked."""
    try:
        age.most_days()
    except DataError as error:
        return str(error)
    return ""


def is_host(text: str) -> bool:
    """Whether a request's host can be this: a name, *.name for all below it, * for every host, or an IP address."""
    if text == "*" or HOST.fullmatch(text):
        return True
    try:
        return bool(ip_address(text))
    except ValueError:
        return False
