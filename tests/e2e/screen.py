"""What a test asks of a page: is it drawn, act and wait, what went wrong, what axe finds."""

from importlib.resources import files
from urllib.parse import urlparse

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

HOME = {"localhost", "127.0.0.1", "::1"}
OWN = {"data", "blob", "about"}

# Nothing waits for its code to load, and every chart has its drawing.
DRAWN = """charts => {
    const app = document.querySelector('[data-testid="stApp"]');
    if (!app || app.dataset.testScriptState !== "notRunning" || app.dataset.testConnectionState !== "CONNECTED")
        return false;
    if (document.querySelector('[data-testid="stSkeleton"], [data-testid="stSpinner"], [data-stale="true"]'))
        return false;
    const main = document.querySelector('[data-testid="stMainBlockContainer"]');
    if (!main || !main.textContent.trim()) return false;
    const drawing = ".js-plotly-plot .main-svg .plot, .js-plotly-plot .main-svg .infolayer";
    const boxes = [...document.querySelectorAll('[data-testid="stPlotlyChart"]')];
    return boxes.length >= charts && boxes.every(box => box.querySelector(drawing)) && Boolean(main.innerText.trim());
}"""
PAUSE_MS = 25  # each look is a message to the browser's driver and back
LARGEST_END = 1000  # bytes: that a script has finished is a short message, and a page's charts are megabytes
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def wait_ready(page, charts: int = 0, runs: int = 1, limit_ms: int = 30_000) -> None:
    """Return when the script has run at least `runs` times and all, at least `charts` charts, is drawn.

    The page needs a `watch` from before it was opened, see Watch.
    """
    waited = 0
    while page.watch.runs < runs:
        if waited > limit_ms:
            raise TimeoutError(f"{page.watch.runs} script runs after {limit_ms} ms, waited for {runs}")
        page.wait_for_timeout(PAUSE_MS)
        waited += PAUSE_MS
    page.evaluate(TWO_FRAMES)
    page.wait_for_function(DRAWN, arg=charts, timeout=limit_ms, polling=50)
    page.evaluate(TWO_FRAMES)


def act(page, action, charts: int = 0) -> None:
    """Do `action()`, which makes the script run again, and return when the new page is drawn."""
    runs = page.watch.runs
    action()
    wait_ready(page, charts, runs + 1)


def scroll_box(page) -> dict:
    """Height of the page's content and of the window on it; Streamlit scrolls an inner container."""
    return page.evaluate(
        """() => {const box = document.querySelector('[data-testid="stMain"]');
                  return {content: box.scrollHeight, window: box.clientHeight}}"""
    )


class Watch:
    """Counts a page's script runs, and collects what must not happen: errors, and requests to any outside address.

    The runs are counted from what the server says: the page itself may show nothing of a very short one.
    """

    def __init__(self, page):
        page.watch = self
        self.forget()
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.trouble.append(f"error on the page: {error}"))
        page.on("request", lambda request: self._address(request.url))
        page.on("websocket", self._socket)

    def forget(self) -> None:
        """Begin anew, for the next test of the page. untouched: the addresses that the page stands at, as opened."""
        self.runs = 0
        self.untouched: set[str] = set()
        self.trouble: list[str] = []

    def _console(self, message):
        if message.type == "error":
            self.trouble.append(f"console: {message.text} ({message.location.get('url')})")

    def _socket(self, socket):
        self._address(socket.url)
        socket.on("framereceived", self._message)

    def _message(self, payload):
        if not isinstance(payload, bytes) or len(payload) > LARGEST_END:
            return
        if ForwardMsg.FromString(payload).WhichOneof("type") == "script_finished":
            self.runs += 1

    def _address(self, url: str):
        parts = urlparse(url)
        if parts.scheme not in OWN and parts.hostname not in HOME:
            self.trouble.append(f"asked an outside address: {url}")


def axe(page, **options) -> list[dict]:
    """What axe-core finds wrong on the page: dicts with id, impact, help and nodes.

    options: axe's own, such as runOnly=["wcag2a", "wcag2aa"].
    """
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    asked = {"resultTypes": ["violations"], **options}  # of what passes, all but the first of each rule is left out
    return page.evaluate("options => axe.run(document, options).then(found => found.violations)", asked)


def told(violations: list[dict]) -> str:
    """One line a violation, for an assertion's message."""
    return "\n".join(
        f"{found['id']} ({found['impact']}): {found['help']} {[node['target'] for node in found['nodes']]}"
        for found in violations
    )
