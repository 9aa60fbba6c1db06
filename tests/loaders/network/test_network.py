"""Redirects, proxies, certificates and web filters: each with its own cause in words, and no POST ever a GET."""

import contextlib
import errno
import json
import socket
import ssl
import threading
from pathlib import Path

import pytest
import requests

from loaders.errors import SourceError
from loaders.network import redirects
from loaders.network.client import Client
from loaders.network.limits import Limits
from loaders.network.reasons import why
from tests.loaders.fake_ssb import FakeSSB, Fault, small

TLS = Path(__file__).resolve().parent.parent / "tls"  # certificates made for these tests alone
NETWORK = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE",
           "SSL_CERT_FILE", "SSL_CERT_DIR")  # fmt: skip
QUERY = {"selection": [{"variableCode": "Tid", "valueCodes": ["2025"]}]}


@pytest.fixture(autouse=True)
def plain(monkeypatch):
    """No proxy and no certificates of the machine that the tests run on."""
    for name in NETWORK:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def server():
    with FakeSSB() as fake:
        yield fake


def client(address: str, **more) -> Client:
    return Client(f"{address}/v2", Limits(**({"attempts": 1, "timeout": 5} | more)), sleep=lambda _: None)


@contextlib.contextmanager
def answering(reply: bytes, certificate: str = ""):
    """A server on loopback that reads what comes and answers `reply` to every call; gives host:port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        secure = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if certificate:
            secure.load_cert_chain(TLS / certificate)

        def serve():
            with contextlib.suppress(OSError):
                while True:
                    connection, _ = listening.accept()
                    with contextlib.suppress(OSError):
                        if certificate:
                            connection = secure.wrap_socket(connection, server_side=True)
                        connection.recv(65536)
                        connection.sendall(reply)
                    connection.close()

        threading.Thread(target=serve, daemon=True).start()
        yield f"127.0.0.1:{listening.getsockname()[1]}"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


@pytest.mark.parametrize("code", [301, 302, 307, 308])
@pytest.mark.parametrize("place", ["/v2/tables/12364/data", "tables/12364/data", "/v2/annet/tables/12364/data?lang=no"])
def test_a_post_that_is_sent_on_is_the_same_post(server, code, place):
    server.tables = {"12364": small().tables["12364"]}
    asked = {"selection": [
        {"variableCode": d, "valueCodes": sorted(server.tables["12364"]["dimension"][d]["category"]["index"])}
        for d in server.tables["12364"]["id"]
    ]}  # fmt: skip
    location = place if place[0] == "/" else f"{server.address}/v2/{place}"
    server.faults = [Fault("/moved", code, headers={"Location": location.replace("/annet", "")})]
    reply = client(server.address).post("/moved", "data", asked, {"lang": "no"})
    assert len(reply.json["value"]) == 120 and [method for method, *_ in server.calls] == ["POST", "POST"]
    assert [json.loads(body) for _, _, body in server.calls] == [asked, asked]


def test_a_post_that_is_answered_with_see_other_is_refused(server):
    server.faults = [Fault("/data", 303, headers={"Location": "/v2/config"})]
    with pytest.raises(SourceError, match="HTTP 303, som ber om å hente /v2/config med GET .* aldri om til GET"):
        client(server.address).post("/data", "data", QUERY)
    assert [method for method, *_ in server.calls] == ["POST"]


@pytest.mark.parametrize("code", redirects.MOVED)
def test_a_get_is_sent_on(server, code):
    server.faults = [Fault("/old", code, headers={"Location": "/v2/config"})]
    assert client(server.address).get("/old", "config").json == {"maxDataCells": 800_000}


@pytest.mark.parametrize("code", redirects.MOVED)
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(
    "elsewhere", ["http://logon.example/hotell", "//127.0.0.1:1/x", "http://localhost/x", "ftp://127.0.0.1/x",
                  "http://bruker@127.0.0.1/x", "http://127.0.0.1.example/x"],
)  # fmt: skip
def test_another_server_is_never_followed(server, code, method, elsewhere):
    server.faults = [Fault("/data", code, headers={"Location": elsewhere})]
    with pytest.raises(SourceError, match=f"HTTP {code}, en omdirigering til en annen tjener .* logg på") as told:
        getattr(client(server.address), method)("/data", "data", *([QUERY] if method == "post" else []))
    assert len(server.calls) == 1 and "bruker@" not in str(told.value)


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("target", ["http://data.ssb.no/api", "http://data.ssb.no:443/api", "http://annen.no/"])
def test_it_is_never_sent_on_from_https_to_http(method, target):
    with pytest.raises(SourceError, match="fra https til http hos .*, som ikke følges"):
        redirects.onward("data", method, "https://data.ssb.no/api", 302, target)


@pytest.mark.parametrize("target", ["https://data.ssb.no/api", "https://data.ssb.no:443/api", "/api"])
def test_the_same_server_made_secure_is_followed(target):
    assert redirects.onward("data", "POST", "http://data.ssb.no/x", 301, target).endswith("data.ssb.no/api") or (
        target.endswith(":443/api")
    )


def test_round_in_circles_and_nowhere(server):
    server.faults = [Fault("/data", 302, headers={"Location": "/data"}, always=True)]
    with pytest.raises(SourceError, match="mer enn 5 omdirigeringer"):
        client(server.address).get("/data", "data")
    server.faults = [Fault("/data", 302)]
    with pytest.raises(SourceError, match="HTTP 302, en omdirigering uten adresse"):
        client(server.address).get("/data", "data")


PAGES = {
    "a login page": (200, b"<!DOCTYPE html><html><head><title>Logg  p&aring;\n nettet</title>", {}, "«Logg på nettet»"),
    "with a byte order mark": (200, b"\xef\xbb\xbf<html>", {}, "HTML der det skulle vært JSON"),
    "told by its type alone": (200, b"Velkommen", {"Content-Type": "Text/HTML"}, "HTML der det skulle vært JSON"),
    "after blank lines": (200, b"\r\n\r\n  <html><title></title>", {}, "HTML der det skulle vært JSON"),
    "XHTML": (200, b"<?xml version='1.0'?><html><title lang='no'>Filter</title>", {}, "nettsiden «Filter»"),
    "the network wants a login": (511, b"<html><title>Hotell</title>", {}, "HTTP 511: nettet krever pålogging"),
    "a filter": (403, b"<html><title>Sperret</title>", {}, "HTTP 403 med HTML: nettsiden «Sperret». .*nettfilter"),
    "by law": (451, b"<html>", {}, "HTTP 451 med HTML. .*nettfilter"),
}


@pytest.mark.parametrize("case", PAGES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_page_instead_of_figures_is_told_with_its_title_and_what_to_do(server, case, method):
    code, body, headers, says = PAGES[case]
    server.faults = [Fault("/data", code, body, headers, always=True)]
    with pytest.raises(SourceError, match=f"{says}.*be IT"):
        getattr(client(server.address), method)("/data", "data", *([QUERY] if method == "post" else []))


@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
def test_certificates_that_are_not_there(variable, monkeypatch, tmp_path):
    monkeypatch.setenv(variable, str(tmp_path / "borte.pem"))
    with pytest.raises(SourceError, match=f"at {variable} peker på .*borte.pem, som finnes ikke. Rett {variable}"):
        client("https://127.0.0.1:1", attempts=5).get("/config", "config")


@pytest.mark.parametrize("content", ["", "ikke et sertifikat", "-----BEGIN CERTIFICATE-----\nx\n"])
def test_certificates_that_are_none(monkeypatch, tmp_path, content):
    (tmp_path / "tull.pem").write_text(content, encoding="utf-8")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "tull.pem"))
    with (
        answering(b"", "self_signed.pem") as there,
        pytest.raises(SourceError, match="REQUESTS_CA_BUNDLE peker på .*tull.pem, som ikke er en fil med sertifikater"),
    ):
        client(f"https://{there}").get("/config", "config")


def test_certificates_that_may_not_be_read(monkeypatch, tmp_path):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path))
    told = why(PermissionError(errno.EACCES, "Permission denied"), 5)
    assert "REQUESTS_CA_BUNDLE peker på" in str(told) and "finnes, men kan ikke leses" in str(told)


@pytest.mark.parametrize(
    ("certificate", "says"),
    [("self_signed.pem", "Maskinen kjenner ikke den som har utstedt .*REQUESTS_CA_BUNDLE"),
     ("other_name.pem", "TLS: self.signed certificate")],
)  # fmt: skip
def test_traffic_that_somebody_reads_on_the_way(certificate, says):
    with answering(b"", certificate) as there, pytest.raises(SourceError, match=says):
        client(f"https://{there}").get("/config", "config")


def test_another_name_in_a_certificate_that_is_known(monkeypatch):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(TLS / "other_name.pem"))
    with (
        answering(b"", "other_name.pem") as there,
        pytest.raises(SourceError, match="Sertifikatet er for en annen tjener"),
    ):
        client(f"https://{there}").get("/config", "config")


def test_a_known_certificate_is_taken_and_a_variable_that_is_not_read_is_told(monkeypatch):
    reply = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
    with answering(reply, "self_signed.pem") as there:
        monkeypatch.setenv("SSL_CERT_FILE", str(TLS / "borte.pem"))
        with pytest.raises(SourceError, match="SSL_CERT_FILE leses ikke av dette programmet, og .*finnes ikke"):
            client(f"https://{there}").get("/config", "config")
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(TLS / "self_signed.pem"))
        assert client(f"https://{there}").get("/config", "config").json == {}


@pytest.mark.parametrize("code", [9, 10])
def test_a_certificate_out_of_its_time(code):
    error = ssl.SSLCertVerificationError(1, "x")
    error.verify_code, error.verify_message = code, "certificate has expired"
    assert "Sjekk maskinens klokke" in why(error, 5).advice


def test_what_does_not_speak_tls_is_told_so(server):
    with pytest.raises(SourceError, match="snakker ikke TLS: sjekk om adressen skal begynne med http"):
        client(server.address.replace("http:", "https:")).get("/config", "config")


@pytest.mark.parametrize("variable", ["ALL_PROXY", "HTTP_PROXY", "all_proxy"])
@pytest.mark.parametrize("scheme", ["socks5", "socks5h", "socks4"])
def test_a_socks_proxy_is_told_without_its_password(monkeypatch, variable, scheme):
    monkeypatch.setenv(variable, f"{scheme}://ola:hemmelig@127.0.0.1:1080")
    monkeypatch.setenv("NO_PROXY", "")
    with pytest.raises(SourceError, match=f"SOCKS \\({variable}: {scheme}://127.0.0.1:1080\\).*PySocks") as told:
        client("http://ssb.invalid", attempts=5).get("/config", "config")
    assert "hemmelig" not in str(told.value) and "NO_PROXY" in str(told.value)


@pytest.mark.parametrize("address", ["http://", "http://:8080", "tull://x:1", "http://["])
def test_a_proxy_that_is_no_address(monkeypatch, address):
    monkeypatch.setenv("HTTP_PROXY", address)
    with pytest.raises(SourceError, match="mellomtjener|adresse som ikke kan brukes"):
        client("http://ssb.invalid").get("/config", "config")


@pytest.mark.parametrize(
    ("scheme", "reply", "says"),
    [
        ("http", b"HTTP/1.1 407 Login\r\nContent-Length: 0\r\n\r\n", "krever brukernavn og passord"),
        ("https", b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "407: mellomtjeneren .* krever brukernavn"),
        ("https", b"HTTP/1.1 403 Forbidden\r\n\r\n", r"nei fra mellomtjeneren .* \(HTTP 403\)\W.* slippe gjennom ssb"),
        ("https", b"HTTP/1.1 502 Bad Gateway\r\n\r\n", r"nei fra mellomtjeneren .* \(HTTP 502\)"),
        ("https", b"", r"brutt forbindelse før hele .*Mellomtjeneren http://127.0.0.1:\d+ \(HTTPS_PROXY\)"),
        ("http", b"HTTP/1.1 403 Forbidden\r\nContent-Length: 6\r\n\r\n<html>", "HTTP 403 med HTML. .*nettfilter"),
    ],
)
def test_a_proxy_that_does_not_let_through(monkeypatch, scheme, reply, says):
    with answering(reply) as there:
        monkeypatch.setenv(f"{scheme.upper()}_PROXY", f"http://ola:hemmelig@{there}")
        with pytest.raises(SourceError, match=says) as told:
            client(f"{scheme}://ssb.invalid").get("/config", "config")
        assert "hemmelig" not in str(told.value)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_is_not_there(monkeypatch, scheme):
    monkeypatch.setenv(f"{scheme}_proxy", f"http://127.0.0.1:{free_port()}")
    with pytest.raises(SourceError, match=f"proxy.*den avslår forbindelsen.*satt i {scheme}_proxy.*ssb.invalid i NO_"):
        client(f"{scheme}://ssb.invalid").get("/config", "config")


def test_a_proxy_with_a_name_that_nobody_has(monkeypatch):
    real = socket.getaddrinfo

    def nobody(host, *rest, **more):
        if host == "mellomtjener.invalid":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return real(host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    monkeypatch.setenv("HTTPS_PROXY", "http://mellomtjener.invalid:8080")
    with pytest.raises(SourceError, match=r"mellomtjener.invalid:8080: den har et navn som ingen maskin har \(DNS\)"):
        client("https://ssb.invalid").get("/config", "config")


@pytest.mark.parametrize("exempt", ["", "ssb.invalid"])
def test_silence_names_the_proxy_unless_the_server_is_exempt_from_it(monkeypatch, exempt):
    def silent(*_, **__):
        raise requests.ConnectTimeout

    monkeypatch.setattr(requests.Session, "request", silent)
    monkeypatch.setenv("https_proxy", "http://ola:hemmelig@mellomtjener:8080")
    monkeypatch.setenv("no_proxy", exempt)
    with pytest.raises(SourceError, match="ingen forbindelse innen 5 s") as told:
        client("https://ssb.invalid").get("/config", "config")
    assert ("Mellomtjeneren http://mellomtjener:8080 (https_proxy)" in str(told.value)) is not bool(exempt)
    assert "hemmelig" not in str(told.value)


@pytest.mark.parametrize(
    ("error", "says", "advice"),
    [
        (socket.gaierror(socket.EAI_AGAIN, "x"), "ikke noe svar fra navnetjeneren (DNS)", "er maskinen på nett?"),
        (socket.gaierror(socket.EAI_NONAME, "x"), "ingen maskin med det navnet (DNS)", "navnet i adressen"),
        (OSError(errno.EAFNOSUPPORT, "x"), "ingen adresse av den sorten nettet har (IPv4 eller IPv6)", "bare den ene"),
        (OSError(errno.EADDRNOTAVAIL, "x"), "ingen adresse av den sorten nettet har (IPv4 eller IPv6)", "HTTPS_PROXY"),
        (OSError(errno.EHOSTUNREACH, "x"), "ingen vei til tjeneren", "Sjekk nettforbindelsen."),
    ],
)
def test_names_and_ways(error, says, advice):
    told = why(error, 5)
    assert str(told) == says and advice in told.advice


@pytest.mark.skipif(not hasattr(socket, "EAI_ADDRFAMILY"), reason="this system does not tell it apart")
def test_a_name_without_an_address_of_our_kind():
    assert "IPv4 eller IPv6 (DNS)" in str(why(socket.gaierror(socket.EAI_ADDRFAMILY, "x"), 5))
