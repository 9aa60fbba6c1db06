"""Own files for those who have signed in: before it they are hidden, and after it they are there, in a real browser."""

import os
import shutil
import subprocess
import sys

import pytest

import run
from data.folder import PACKAGE
from tests.e2e.conftest import WIDE, watched_page
from tests.e2e.oidc_provider import CLIENT, SECRET, provider
from tests.e2e.screen import wait_ready
from tests.e2e.serving import serving
from tests.own_documents import bring

OWN = "kostra-4601-0a-2025"
AUTH = """[auth]
redirect_uri = "{back}/oauth2callback"
cookie_secret = "en tilfeldig tekst som er lang nok til dette"
client_id = "{client}"
client_secret = "{secret}"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


def has_packages() -> bool:
    """Whether what signing in needs is installed; asked of another Python, since an import of it warns."""
    asked = [sys.executable, "-c", "import authlib.integrations.starlette_client"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("base", ["", "/okonomi"])
def test_own_files_are_shown_once_the_visitor_has_signed_in(tmp_path, browser, base):
    if not has_packages():
        pytest.skip('needs: pip install "streamlit[auth]"')
    folder, secrets = tmp_path / "data", tmp_path / "secrets.toml"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv"))
    bring(folder, OWN, ("accounts", 2025), form="0A")
    env = os.environ | {"DATA_DIR": str(folder), "OWN_FILES": "signed-in", "NO_PROXY": "localhost",
                        "STREAMLIT_SERVER_BASE_URL_PATH": base.strip("/"), "STREAMLIT_SECRETS_FILES": str(secrets)}  # fmt: skip

    def command(port: int) -> list[str]:
        back = f"http://localhost:{port}{base}"
        secrets.write_text(AUTH.format(back=back, client=CLIENT, secret=SECRET, provider=there), encoding="utf-8")
        return run.server_command(sys.executable, port)

    with provider() as there, serving(command, env=env, path=base) as server:
        with watched_page(browser, server.base, WIDE) as page:
            page.goto(f"{server.base}/egne-tall")
            wait_ready(page)
            assert OWN not in page.content() and "før du er logget inn" in page.content()
            page.get_by_role("button", name="Logg inn").click()
            page.wait_for_url(f"{server.base}/")
            page.goto(f"{server.base}/egne-tall")
            wait_ready(page)
            page.get_by_text("Du er logget inn").wait_for()
            assert OWN in page.content()
        assert "Traceback" not in server.log()
