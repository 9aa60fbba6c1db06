"""Where the dashboard is served: what the settings may say, and what is refused with a sentence."""

import pytest

from serving.site import Site, wrong_base, wrong_hosts


@pytest.mark.parametrize(
    "hosts", [["localhost", "127.0.0.1", "::1"], ["okonomi.kommune.no"], ["*.kommune.no", "10.0.0.5"], ["*"], []]
)
def test_names_of_hosts_are_taken(hosts):
    assert wrong_hosts(hosts) == ""


@pytest.mark.parametrize(
    "host",
    ["https://okonomi.no", "okonomi.no:8501", "a.no,b.no", '["a.no"]', "'a.no'", "[::1]", "a.no/sti", "", "*.", "a..no",
     "*no", "a no", "økonomi.no/"],
)  # fmt: skip
def test_what_no_request_can_have_as_host_is_named(host):
    told = wrong_hosts(["localhost", host])
    assert f"«{host}»" in told and "mellomrom" in told


@pytest.mark.parametrize("base", ["", "/", "okonomi", "/okonomi/", "ks/okonomi", "a-b_c.d~e"])
def test_a_path_is_taken(base):
    assert wrong_base(base) == ""


@pytest.mark.parametrize("base", ['a"b', "a b", "https://x.no/a", "a//b", "../a", "a?b", "økonomi", "a<b", "a\\b"])
def test_a_wrong_path_is_named(base):
    assert f"«{base}»" in wrong_base(base)


def test_a_path_below_the_base():
    site = Site("/okonomi")
    assert site.path({"path": "/okonomi/static/a.js"}) == "/static/a.js"
    assert site.path({"path": "/okonomi"}) == site.path({"path": "/okonomi/"}) == "/"
    assert site.path({"path": "/"}) is site.path({"path": "/okonomien/a"}) is None
    assert Site("").path({"path": "/static/a.js"}) == "/static/a.js"
    assert Site("").path({"path": "/"}) == "/"
