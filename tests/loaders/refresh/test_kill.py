"""Kill the loader at random moments: the extract always reads, and is the old one or the new one, table by table.

KILLS sets how many times (10 by default; 50 takes about a minute).
"""

import copy
import os
import random
import subprocess
import sys
import time
from pathlib import Path

from data.extract import store
from tests.loaders.fake_ssb import small

KILLS = int(os.environ.get("KILLS", "10"))
ROOT = Path(__file__).resolve().parent.parent.parent.parent
TABLES = ("12364", "12134", "07459", "14746", "12367", "13502", "12056")


def start(ssb, folder):
    environment = os.environ | ssb.environment(folder) | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "loaders", "refresh"]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def new_edition(ssb, number):
    """Every table with one more revision: each value up by 0.01, which is less than SSB rounds by."""
    for name in TABLES:
        table = copy.deepcopy(ssb.tables[name])
        table["updated"] = f"2026-07-01T00:{number // 60:02d}:{number % 60:02d}Z"
        table["value"] = [None if v is None else round(v + 0.01, 3) for v in table["value"]]
        ssb.tables[name] = table


def extract(folder):
    return {name: store.read(name, folder) for name in store.present(folder)}


def test_a_kill_at_any_moment_leaves_the_old_or_the_new(tmp_path):
    chance = random.Random(20260615)
    with small() as ssb:
        began = time.monotonic()
        assert start(ssb, tmp_path).wait() == 0
        whole = time.monotonic() - began
        reached = old_seen = new_seen = 0
        for number in range(KILLS):
            old = extract(tmp_path)
            new_edition(ssb, number)
            process = start(ssb, tmp_path)
            try:
                process.wait(timeout=chance.uniform(0.5, 1.1) * whole)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                reached += 1
            now = extract(tmp_path)
            assert set(now) == set(old)
            for name, frame in now.items():
                same = frame.equals(old[name])
                old_seen, new_seen = old_seen + same, new_seen + (not same)
                assert same or len(frame) == len(old[name])
                if not same:
                    value = store.vintage(name, tmp_path)
                    assert value.updated == f"2026-07-01T00:{number // 60:02d}:{number % 60:02d}Z"
        assert start(ssb, tmp_path).wait() == 0
        assert not list(tmp_path.glob("*.tmp"))
    assert reached > 0
    print(f"{reached} av {KILLS} drept underveis; tabeller gamle {old_seen}, nye {new_seen}")


def test_two_refreshes_at_once_lose_nothing(tmp_path):
    with small() as ssb:
        both = [start(ssb, tmp_path) for _ in range(2)]
        assert [p.wait() for p in both] == [0, 0]
        assert len(store.present(tmp_path)) == 9
        for name in store.present(tmp_path):
            assert len(store.vintages(name, tmp_path)) == 1
            store.read(name, tmp_path)
