"""A small SSB on loopback that misbehaves on request: PxWebApi v2 and Klass, over JSON-stat datasets in memory."""

import copy
import itertools
import json
import math
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

RESPONSES = Path(__file__).resolve().parent.parent / "responses"


def response(name: str) -> dict:
    """A trimmed reply from tests/responses."""
    return json.loads((RESPONSES / f"{name}.json").read_text(encoding="utf-8"))


def codes(dataset: dict, dimension: str) -> list[str]:
    index = dataset["dimension"][dimension]["category"]["index"]
    return sorted(index, key=index.get)


def cut(dataset: dict, selection: dict[str, list[str]]) -> dict:
    """The cells of a selection, as SSB would answer; a dimension that is not selected is left out."""
    answer, ids = copy.deepcopy(dataset), dataset["id"]
    chosen = {d: [c for c in codes(dataset, d) if c in selection[d]] for d in ids}
    answer["value"], answer["status"] = [], {}
    for number, cell in enumerate(itertools.product(*chosen.values())):
        flat = 0
        for d, code in zip(ids, cell, strict=True):
            flat = flat * dataset["size"][ids.index(d)] + dataset["dimension"][d]["category"]["index"][code]
        answer["value"].append(dataset["value"][flat])
        if str(flat) in dataset.get("status", {}):
            answer["status"][str(number)] = dataset["status"][str(flat)]
    answer["size"] = [len(c) for c in chosen.values()]
    for d, kept in chosen.items():
        category = answer["dimension"][d]["category"]
        category["index"] = {code: place for place, code in enumerate(kept)}
        category["label"] = {code: category["label"][code] for code in kept}
    return answer


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A client that was killed or gave up is part of the tests."""


@dataclass
class Fault:
    """What to answer instead, once or always, to calls whose path holds `path`.

    cut: promise more bytes than come. delay: seconds before the first byte. drip: seconds between the bytes.
    """

    path: str
    status: int = 200
    body: bytes = b""
    headers: dict = field(default_factory=dict)
    always: bool = False
    cut: bool = False
    delay: float = 0.0
    drip: float = 0.0


@dataclass
class FakeSSB:
    """tables: id -> dataset. klass: end of path -> reply. faults are used in order. calls: (method, path, body)."""

    tables: dict = field(default_factory=dict)
    klass: dict = field(default_factory=dict)
    codelists: dict = field(default_factory=dict)
    faults: list = field(default_factory=list)
    calls: list = field(default_factory=list)
    max_cells: int = 800_000
    headers: dict = field(default_factory=dict)

    def __enter__(self):
        self.server = Server(("127.0.0.1", 0), _handler(self))
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def environment(self, folder) -> dict[str, str]:
        return {
            "SSB_URL": f"{self.address}/v2", "KLASS_URL": f"{self.address}/klass", "DATA_DIR": str(folder),
            "LOADERS_MAX_WAIT": "0.01", "LOADERS_ATTEMPTS": "3", "LOADERS_TIMEOUT": "5",
        }  # fmt: skip

    def fault(self, path: str) -> Fault | None:
        for fault in self.faults:
            if fault.path in path:
                if not fault.always:
                    self.faults.remove(fault)
                return fault
        return None

    def answer(self, path: str, body: bytes) -> tuple[int, dict]:
        parts = path.strip("/").split("/")
        if parts[0] == "klass":
            return 200, self.klass[parts[-1] if parts[2] != "112" else "correspondsAt"]
        if parts[1] == "config":
            return 200, {"maxDataCells": self.max_cells}
        if parts[1] == "codelists":
            return 200, self.codelists[parts[2]]
        dataset = self.tables.get(parts[2])
        if dataset is None:
            return 404, {"title": "Non-existent table", "status": 404}
        if parts[3] == "metadata":
            return 200, {k: v for k, v in dataset.items() if k != "status"} | {"value": []}
        return self.data(dataset, json.loads(body))

    def data(self, dataset: dict, query: dict) -> tuple[int, dict]:
        selection = {s["variableCode"]: s["valueCodes"] for s in query["selection"]}
        if any(len(set(c)) != len(c) for c in selection.values()):
            return 500, {}
        if math.prod(len(c) for c in selection.values()) > self.max_cells:
            return 400, {"title": "Too many cells selected", "status": 400}
        through = [s["codelist"] for s in query["selection"] if s.get("codelist")]
        return 200, cut(self.tables[through[0]] if through else dataset, selection)


def _handler(fake: FakeSSB):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = 65536  # headers and body in one packet

        def log_message(self, *_):
            pass

        def do_GET(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            path = urlsplit(self.path).path
            fake.calls.append((self.command, path, body))
            fault = fake.fault(path)
            if fault:
                return self.send(fault.status, fault.body, fault.headers, fault)
            status, reply = fake.answer(path, body)
            return self.send(status, json.dumps(reply).encode(), fake.headers, None)

        do_POST = do_GET

        def send(self, status, body, headers, fault):
            if fault and fault.delay:
                threading.Event().wait(fault.delay)
            self.send_response(status)
            self.send_header("Content-Length", str(len(body) + (1000 if fault and fault.cut else 0)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            drip = fault.drip if fault else 0.0
            for part in [bytes([byte]) for byte in body] if drip else [body]:
                self.wfile.write(part)
                self.wfile.flush()
                threading.Event().wait(drip)
            self.close_connection = bool(fault and fault.cut)

    return Handler


def small() -> FakeSSB:
    """All tables: trimmed SSB tables, and a Klass with as many municipalities as there are."""
    places = [f"{number:04d}" for number in range(1101, 1457)]
    all_places = ["0301", *places]
    return FakeSSB(
        tables={
            name: response(name) for name in ("12364", "12134", "07459", "14746", "12367", "13502", "12056", "13556")
        },
        klass={
            "codesAt": {"codes": [{"code": c, "name": f"Kommune {c}"} for c in [*all_places, "9999"]]},
            "changes": response("klass-131-changes"),
            "correspondsAt": {
                "correspondenceItems": [
                    {"sourceCode": "EKG12", "sourceName": "KOSTRA-gruppe 12", "targetCode": c} for c in all_places
                ]
            },
        },
    )
