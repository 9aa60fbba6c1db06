"""Mapping files that bomb, lie, or are no mapping: they lie beside the ledger."""

from tests.loaders.hostile import sound
from tests.loaders.hostile.case import both

REFUSED, RIGHT = both("ledger", "sogndal.csv", sound.LEDGER_FIGURES)
TEXT = sound.ledger().encode()
ALIASES = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGES = "a: &a {x: 1}\n" + "".join(
    f"{name}: &{name} {{<<: [{', '.join(['*' + before] * 10)}], {name}: 1}}\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
MAPPINGS = {
    "aliases that grow": (ALIASES, "linje 1"),
    "merged mappings that grow": (MERGES, "linje 1"),
    "an alias of itself": ("columns: &a {account: *a}\n", "linje 1"),
    "Python in it": ("!!python/object/apply:os.system ['true']\n", "linje 1"),
    "a tag with a false value": ("unit: !!bool kanskje\n", "linje 1"),
    "a tag with no value": ("unit: !!int ''\n", "linje 1"),
    "a timestamp that is none": ("unit: !!timestamp nei\n", "linje 1"),
    "a date that does not exist": ("municipality: 2024-13-45\n", "YAML"),
    "a deep nest": ("[" * 90_000, "klammer"),
    "braces never closed": ("columns: {account: konto\n", "YAML"),
    "tabs": ("columns:\n\taccount: konto\n", "linje 2"),
    "null bytes": ("unit: kr\0\n", "YAML"),
    "nothing": ("", "nøkler"),
    "a list": ("- kr\n", "nøkler"),
    "a text": ("kr", "nøkler"),
    "a number": ("42", "nøkler"),
    "two documents": ("unit: kr\n---\nunit: kr\n", "YAML"),
    "JSON": ('{"kolonner": {"konto": "konto"}}', "kolonner"),
    "a web page": ("<html><body>", "nøkler"),
    "an unknown key": ("kolonner: {konto: konto}\n", "kolonner"),
    "an unknown column": ("columns: {ansvar: ansvar}\n", "ansvar"),
    "an unknown unit": ("unit: mill\n", "mill"),
    "an unknown sign": ("sign: pluss\n", "pluss"),
    "a list for a text": ("sheet: [a]\n", "sheet"),
    "a mapping for a list": ("amounts: {column: a}\n", "amounts"),
    "an amount without a column": ("amounts: [{kind: budget}]\n", "column"),
    "a year as text": ("amounts: [{column: regnskap 2024, year: i fjor}]\n", "year"),
    "the year 99999": ("amounts: [{column: regnskap 2024, year: 99999}]\n", "year"),
    "true for a text": ("municipality: yes\n", "municipality"),
    "infinity for a class": ("class: .inf\n", "class"),
    "a number of 10 000 digits": ("class: " + "9" * 10_000 + "\n", "YAML"),
    "more than it may be": ("unit: kr # " + "x" * 100_000, "stor"),
}
WRONG = {
    "a column that is not there": ("columns: {account: Finnes ikke}\n", "Finnes ikke"),
    "an amount that is not there": ("amounts: [{column: Finnes ikke, kind: budget, year: 2025}]\n", "Finnes ikke"),
    "the same column for both": ("columns: {account: konto, service: konto}\n", "konto"),
    "a municipality that does not exist": ("municipality: Atlantis\n", "Atlantis"),
    "a sheet that is not there": ("sheet: Finnes ikke\n", "Finnes ikke"),
    "a pattern for a column": ("columns: {account: '(a+)+$'}\n", "(a+)+$"),
    "the wrong sense of the accounts": ("account: art\n", "art"),
}

CASES = [
    *(
        REFUSED(
            f"a mapping with {what}", TEXT, "sogndal.yaml", *says.split("|"), beside={"sogndal.yaml": text.encode()}
        )
        for what, (text, says) in MAPPINGS.items()
    ),
    REFUSED(
        "a mapping in Latin-1",
        TEXT,
        "sogndal.yaml",
        "YAML",
        beside={"sogndal.yaml": "sheet: Årsregnskap\n".encode("latin-1")},
    ),
    REFUSED(
        "a mapping in UTF-16", TEXT, "sogndal.yaml", "YAML", beside={"sogndal.yaml": "unit: kr\n".encode("utf-16")}
    ),
    *(
        REFUSED(f"a mapping with {what}", TEXT, says, beside={"sogndal.yaml": text.encode()})
        for what, (text, says) in WRONG.items()
    ),
    RIGHT("a mapping of one key", TEXT, "kolonnene følger sogndal.yaml", beside={"sogndal.yaml": b"unit: kr\n"}),
    RIGHT(
        "a mapping with a mark",
        TEXT,
        "kolonnene følger sogndal.yaml",
        beside={"sogndal.yaml": b"\xef\xbb\xbfunit: kr\n"},
    ),
]
