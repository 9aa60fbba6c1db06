"""Who takes gzip: the weights of accept-encoding are read."""

import pytest

from serving.compression import takes_gzip


@pytest.mark.parametrize(
    "accepted",
    ["gzip", "gzip, deflate, br, zstd", "GZIP", "br;q=1.0, gzip;q=0.8, *;q=0.1", "*", "x-gzip", "gzip;q=0.001",
     "identity;q=0.5, gzip"],
)  # fmt: skip
def test_gzip_is_taken(accepted):
    assert takes_gzip(accepted)


@pytest.mark.parametrize(
    "accepted",
    ["", "identity", "br", "gzip;q=0", "gzip; q=0.0", "deflate, gzip;q=0", "*;q=0", "gzip;q=0, *", "gzip;q=x", "notgzip",
     "identity, gzip;q=0.5", "gzip;q=0, gzip-x"],
)  # fmt: skip
def test_gzip_is_not_taken(accepted):
    assert not takes_gzip(accepted)
