"""Finds a Chrome or Chromium for the tests, or installs one. Standard library only: run.py asks before anything is installed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = ("Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium")
WINDOWS = ("Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe")
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def candidates() -> list[str]:
    """Paths where a browser may be, the one named in BROWSER_PATH first."""
    found = [os.environ.get("BROWSER_PATH"), *(shutil.which(name) for name in NAMES)]
    if sys.platform == "darwin":
        found += [str(root / app) for root in (Path("/Applications"), Path.home() / "Applications") for app in MAC]
    if sys.platform == "win32":
        roots = [os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
        found += [str(Path(root) / app) for root in roots if root for app in WINDOWS]
    return [path for path in found if path and Path(path).exists()]


def starts(path: str) -> bool:
    """True if the browser tells its version: Ubuntu's chromium-browser may be a mere signpost."""
    if sys.platform == "win32":  # there --version opens a window
        return True
    try:
        return subprocess.run([path, "--version"], check=False, capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def installed() -> str | None:
    """The path of an installed browser, or None: then Playwright's own is used."""
    return next((path for path in candidates() if starts(path)), None)


def options() -> dict:
    """Arguments for Playwright's `chromium.launch`: no sandbox when root, no traffic of the browser's own."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return {"executable_path": installed(), "args": [*QUIET, *(["--no-sandbox"] if root else [])]}


def own_works(python: str) -> bool:
    """True if Playwright's own Chromium is there and starts; `python` is the one that has Playwright."""
    script = "from playwright.sync_api import sync_playwright as s\nwith s() as p: p.chromium.launch().close()"
    return subprocess.call([python, "-c", script], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


def debians() -> None:
    """Install Debian's package, where that is allowed."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.call(["apt-get", "update", "-qq"], env=quiet)
        subprocess.call(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], env=quiet)


def provide(python: str) -> bool:
    """An installed browser, else Playwright's own, else Debian's when root; False if there is none."""
    if installed() or own_works(python):
        return True
    print("Henter en nettleser til testene …", flush=True)
    subprocess.call([python, "-m", "playwright", "install", "chromium"])
    if own_works(python):
        return True
    debians()
    return installed() is not None
