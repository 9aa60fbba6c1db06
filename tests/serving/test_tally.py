"""What is turned away is counted, and fills no log."""

import logging

from serving.tally import Tally


def test_the_log_tells_once_a_while_and_the_count_is_whole(caplog):
    caplog.set_level(logging.WARNING)
    tally = Tally()
    for _ in range(1000):
        tally.add("meldinger uten mening")
    assert tally.total["meldinger uten mening"] == 1000
    assert len(caplog.records) == 1


def test_what_was_not_told_is_told_next(caplog):
    caplog.set_level(logging.WARNING)
    tally = Tally(every_s=0)
    tally.add("a")
    tally._next = float("inf")
    tally.add("a")
    tally.add("b")
    tally._next = 0
    tally.add("b")
    assert [record.getMessage() for record in caplog.records] == ["Avvist: 1 a.", "Avvist: 1 a, 2 b."]
