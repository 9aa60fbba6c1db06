"""What of a request tells that it is not of a browser on this machine."""

import pytest

from data.brought_in import elsewhere

BROWSER = {
    "Host": "localhost:8501", "Origin": "http://localhost:8501", "Connection": "Upgrade", "Upgrade": "websocket",
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64)", "Accept-Encoding": "gzip, deflate, br, zstd", "Accept-Language": "nb",
    "Cookie": "a=b", "Cache-Control": "no-cache", "Pragma": "no-cache", "Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate",
    "Sec-Fetch-User": "?1", "Sec-Ch-Ua": '"Chromium";v="156"', "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "x",
    "Sec-WebSocket-Extensions": "permessage-deflate", "Sec-WebSocket-Protocol": "streamlit", "Upgrade-Insecure-Requests": "1",
    "Referer": "https://kommune.no/", "DNT": "1", "Sec-GPC": "1", "Priority": "u=0, i", "X-Requested-With": "app",
    "X-Xsrftoken": "x", "If-None-Match": "x", "Range": "bytes=0-", "TE": "trailers",
}  # fmt: skip


def test_a_browser_at_the_machine_tells_nothing():
    assert elsewhere.sign_of_headers(BROWSER) == "" == elsewhere.sign_of_headers({})


@pytest.mark.parametrize(
    "name",
    ["Forwarded", "Via", "X-Forwarded-For", "x-forwarded-proto", "X-Forwarded-Prefix", "X-FORWARDED-SERVER", "X-Real-IP",
     "CF-Connecting-IP", "CF-Ray", "CDN-Loop", "True-Client-IP", "X-Client-IP", "X-Original-Host", "X-Envoy-External-Address",
     "X-Amzn-Trace-Id", "X-ARR-LOG-ID", "X-Azure-Ref", "Fly-Client-IP", "Tailscale-User-Login", "X-Remote-User",
     "Remote-User", "X-Scheme", "Max-Forwards", "Proxy-Connection"],
)  # fmt: skip
def test_a_header_of_a_proxy_tells(name):
    assert elsewhere.sign_of_headers(BROWSER | {name: "1"}) == name


@pytest.mark.parametrize("host", ["okonomi.kommune.no", "10.0.0.5:8501", "localhost.kommune.no", "[fe80::1]:80", ""])
def test_another_name_tells(host):
    assert elsewhere.sign_of_headers(BROWSER | {"Host": host}) == "Host"
    assert elsewhere.sign_of_headers(BROWSER | {"Origin": f"http://{host}"}) == "Origin"


@pytest.mark.parametrize(
    ("url", "told"),
    [(None, ""), ("", ""), ("http://localhost:8501/egne-tall", ""), ("http://127.0.0.1:8501/", ""), ("http://[::1]/", ""),
     ("https://okonomi.kommune.no/", "adresse"), ("http://10.0.0.5:8501/", "adresse"), ("http://pc12/", "adresse"),
     ("localhost", "adresse"), ("http://localhost@evil.no/", "adresse"), ("http://[", "adresse"), ("about:blank", "adresse")],
)  # fmt: skip
def test_the_address_in_the_browser_tells(url, told):
    assert elsewhere.sign_of_address(url) == told
