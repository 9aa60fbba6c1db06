"""The assumptions of `python -m analysis kindergarten-norms`, as options beside the defaults, and what is said."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import replace

from analysis.common.asked import Read
from analysis.kindergarten import assumptions as kindergarten_assumptions
from analysis.kindergarten.assumptions import Assumptions
from data import typed_number
from data.brought_in import kindergarten_count
from data.extract import store

OPTIONS = {
    "wage_nok": ("--wage", "KR", "lønnskostnad per årsverk i kr"),
    "under_3": ("--under-3", "BARN", "normen: barn under tre per årsverk"),
    "over_3": ("--over-3", "BARN", "normen: barn over tre per årsverk"),
    "part_time": ("--part-time", "ANDEL", "heltidsplasser per barn i tellingen, for eksempel 0.9897"),
}
CHILDREN = "kindergarten_children"


def arguments(parser: ArgumentParser) -> None:
    """One option for each assumption that the rows depend on."""
    for name, (option, metavar, text) in OPTIONS.items():
        parser.add_argument(option, dest=name, type=_number, metavar=metavar, help=text)
    text = "uten familiebarnehager (kjent på navnet); bare for tellingen"
    parser.add_argument("--without-family", action="store_true", help=text)


def _number(text: str) -> float:
    found = typed_number.number(text)
    if found is None:
        raise ArgumentTypeError(f"«{text}» er ikke et tall, for eksempel 720000 eller 0,9897")
    return found


def assumptions(read: Read, chosen: Namespace) -> Assumptions:
    """The defaults with what was asked for. Raises UnknownChoice for a value outside its limits."""
    asked = {name: getattr(chosen, name) for name in OPTIONS if getattr(chosen, name) is not None}
    default = kindergarten_assumptions.defaults(read)
    return kindergarten_assumptions.checked(replace(default, **asked, without_family=chosen.without_family))


def notes(read: Read, chosen: Namespace, year: int) -> list[str]:
    """What the reader of the rows must know of the year: its source, and which options it has no use for."""
    if kindergarten_count.has(year, chosen.edition):
        both = CHILDREN in store.present(chosen.edition) and (read(CHILDREN)["year"].astype(int) == year).any()
        text = f"Tallene for {year} er tellingen av hver barnehage (BASIL), ikke SSB tabell 12056, som også har {year}."
        return [text] if both else []
    unused = [OPTIONS["part_time"][0]] if chosen.part_time is not None else []
    unused += ["--without-family"] if chosen.without_family else []
    why = "SSB veier barna med avtalt oppholdstid og har ikke hver barnehage"
    return [f"Uten virkning for {year}: {' og '.join(unused)}. {why}."] if unused else []
