"""The addresses of the sheets: name, number, old number, the files beside it, and what is none."""

import pytest

from serving.sheets.answers import KINDS, Sheets
from serving.site import Site
from tests.loops import in_a_loop_of_its_own


@pytest.fixture(scope="module")
def asked():
    """Asks one server for paths, one after the other: status, type and content of each; None for what it passes on."""
    got: list = []

    async def passed_on(scope, receive, send):
        got.append(None)

    async def send(message):
        if message["type"] == "http.response.start":
            got.append([message["status"], dict(message["headers"])[b"content-type"].decode(), b""])
        else:
            got[-1][2] += message.get("body", b"")

    server = Sheets(passed_on, Site("/okonomi"))

    def ask(*paths: str, method: str = "GET") -> list:
        async def every():
            for path in paths:
                await server({"type": "http", "path": path, "method": method, "headers": []}, None, send)

        got.clear()
        in_a_loop_of_its_own(every())
        return list(got)

    return ask


@pytest.fixture(autouse=True)
def shipped(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)


def test_name_number_and_old_number_give_the_sheet(asked):
    pages = asked("/okonomi/ark/bergen", "/okonomi/ark/4601", "/okonomi/ark/1201", "/okonomi/ark/Bergen")
    assert [page[:2] for page in pages] == [[200, KINDS[""]]] * 4
    assert all(b"<h1>Bergen i 2025" in page[2] for page in pages)
    assert b'href="/okonomi/kommunen?kommune=4601"' in pages[0][2] and b'href="/okonomi/ark/bergen.pdf"' in pages[0][2]


def test_the_files_beside_it_and_the_list_of_all(asked):
    for ending, kind in KINDS.items():
        status, told, content = asked(f"/okonomi/ark/utsira{f'.{ending}' * bool(ending)}")[0]
        assert (status, told) == (200, kind) and content
    status, _, content = asked("/okonomi/ark/")[0]
    assert status == 200 and content.count(b"<li ") == 357


@pytest.mark.parametrize(
    "path",
    [
        "atlantis",
        "bergen.exe",
        "heroy",
        "../../etc/passwd",
        "%2e%2e/x.pdf",
        "x" * 300,
        "<script>",
        "bergen/x",
        ".pdf",
        ".",
    ],
)
def test_what_is_no_sheet_is_not_found_without_an_echo(asked, path):
    status, kind, content = asked(f"/okonomi/ark/{path}")[0]
    assert status == 404 and kind.startswith("text/plain") and b"script" not in content


def test_other_paths_are_passed_on_and_other_methods_refused(asked):
    assert asked("/okonomi/arkiv", "/okonomi/", "/ark/bergen") == [None, None, None]
    assert asked("/okonomi/ark/bergen", method="POST")[0][0] == 405
