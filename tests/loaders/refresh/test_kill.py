"""Kill the loader at random moments: the extract always reads, and is the old one or the new one, table by table.

KILLS sets how many times (10 by default; 50 takes half a minute).
"""

import copy
import os
import random
import time

from data.extract import store
from tests.loaders import loader_process
from tests.loaders.fake_ssb import small

KILLS = int(os.environ.get("KILLS", "10"))
TABLES = ("12364", "12134", "07459", "14746", "12367", "13502", "12056")


def start(ssb, folder):
    return loader_process.start(["refresh"], ssb.environment(folder))


def finished(process) -> int:
    process.join()
    return process.exitcode


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
        assert finished(start(ssb, tmp_path)) == 0
        whole = time.monotonic() - began
        reached = old_seen = new_seen = 0
        for number in range(KILLS):
            old = extract(tmp_path)
            new_edition(ssb, number)
            process = start(ssb, tmp_path)
            process.join(chance.uniform(0.1, 1.1) * whole)
            if process.exitcode is None:
                process.kill()
                process.join()
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
        assert finished(start(ssb, tmp_path)) == 0
        assert not list(tmp_path.glob("*.tmp"))
    assert reached > 0
    print(f"{reached} av {KILLS} drept underveis; tabeller gamle {old_seen}, nye {new_seen}")


def test_two_refreshes_at_once_lose_nothing(tmp_path):
    with small() as ssb:
        both = [start(ssb, tmp_path) for _ in range(2)]
        assert [finished(process) for process in both] == [0, 0]
        assert len(store.present(tmp_path)) == 9
        for name in store.present(tmp_path):
            assert len(store.vintages(name, tmp_path)) == 1
            store.read(name, tmp_path)
