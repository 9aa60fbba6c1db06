"""Whether visitors can sign in as OWN_FILES=signed-in asks: the packages of Streamlit's st.login, and its settings."""

import importlib
import re
import warnings
from collections.abc import Mapping
from urllib.parse import urlsplit

from streamlit.auth_util import get_secrets_auth_section, is_authlib_installed

from data.brought_in import who_sees
from data.brought_in.who_sees import VARIABLE, Seen

CLIENT = "authlib.integrations.starlette_client"  # what the framework signs in with; it imports the rest
KEYS = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
CALLBACK = "/oauth2callback"
SHORTEST, FEWEST = 32, 10  # characters of the secret that signs the cookie, and different ones of them
SECRET = 'Skriv ut en med: python -c "import secrets; print(secrets.token_hex())"'
# README's lines, of any edition
UNCHANGED = re.compile(
    r"<.*>|(https://)(<the provider>|the provider)/.*|from the provider|at least 32 characters, at random"
)
FILE = "[auth] i .streamlit/secrets.toml"


def wrong(base: str) -> str:
    """Why nobody could sign in, in Norwegian; "" when they can, or when OWN_FILES does not ask for it.

    base: the path that the dashboard is served under, "/okonomi" or "". Also why OWN_FILES is not understood.
    """
    try:
        if who_sees.chosen() is not Seen.SIGNED_IN:
            return ""
    except ValueError as error:
        return str(error)
    return lacking_packages() or wrong_settings(get_secrets_auth_section(), base)


def lacking_packages() -> str:
    """What is to be installed, in Norwegian; "" when all is there."""
    try:
        with warnings.catch_warnings(
            record=True
        ):  # not told: Authlib, which asks to be heard always, has its own to mend
            importlib.import_module(CLIENT)
    except ImportError as error:
        lacks = (error.name or CLIENT).split(".")[0]
    else:
        lacks = "" if is_authlib_installed() else "en nyere Authlib"
    if not lacks:
        return ""
    return (
        f"{VARIABLE}=signed-in krever Streamlits pakker for innlogging, og {lacks} mangler. Installer dem i miljøet som "
        'dashbordet kjører i: python -m pip install "streamlit[auth]"'
    )


def wrong_settings(auth: Mapping[str, object], base: str) -> str:
    """What is wrong with the section [auth], in Norwegian; "" when nothing is. It is not asked whether the provider answers."""
    lacking = [name for name in KEYS if not isinstance(auth.get(name), str) or not str(auth[name]).strip()]
    if lacking:
        return (
            f"{VARIABLE}=signed-in: {FILE} mangler {', '.join(lacking)}. Fyll dem inn som tekst; README viser hvordan."
        )
    if unchanged := [name for name in KEYS if UNCHANGED.fullmatch(str(auth[name]))]:
        return (
            f"{VARIABLE}=signed-in: {' og '.join(unchanged)} ({FILE}) er ikke fylt inn: der står plassholderen fra "
            f"README. Skriv det innloggingstjenesten har gitt dere. {SECRET if 'cookie_secret' in unchanged else ''}".rstrip()
        )
    secret = str(auth["cookie_secret"])
    if len(secret) < SHORTEST or len(set(secret)) < FEWEST:
        return (
            f"{VARIABLE}=signed-in: cookie_secret ({FILE}) er for kort eller for lett å gjette. Den skal være tilfeldig, på "
            f"minst {SHORTEST} tegn. {SECRET}"
        )
    back = urlsplit(str(auth["redirect_uri"]))
    secure = back.scheme == "https" or back.scheme == "http" and who_sees.is_here(back.hostname)
    if not secure or back.path != base + CALLBACK:
        return (
            f"{VARIABLE}=signed-in: redirect_uri ({FILE}) er «{auth['redirect_uri']}». Skriv dashbordets adresse slik "
            f"leseren ser den, med https, og {base}{CALLBACK} etter, for eksempel https://okonomi.kommune.no{base}{CALLBACK}"
        )
    return ""
