"""SAF-T and SSB's own downloads are recognised and answered with the way in."""

import pytest

from loaders.documents.kinds import kind_of
from loaders.errors import FileError
from tests.loaders.ledgers import as_file, text
from tests.loaders.workbooks import workbook

SAFT = (
    '<?xml version="1.0"?>\n<n1:AuditFile xmlns:n1="urn:StandardAuditFile-Taxation-Financial:NO">'
    "<n1:Header/></n1:AuditFile>"
)
TITLED = '"12364: Utvalgte regnskapsbegrep, etter region og år"\n\n"region";"2024";"2025"\n"4640 Sogndal";1;2\n'
HEADED = '"region";"regnskapsbegrep";"statistikkvariabel";"år";"Beløp"\n"4640 Sogndal";"AGD13";"Beløp";"2024";1\n'
BOOK = [["13542: Utvalgte hovedtall"], [None], ["region", "Beløp (1000 kr) 2024"], ["4640 Sogndal", 5]]


@pytest.mark.parametrize(
    ("content", "name"),
    [(SAFT, "saft.xml"), (SAFT.replace("n1:", ""), "a.xml"), (SAFT.encode("utf-16"), "b.xml"),
     ("\ufeff" + SAFT, "c.csv"), (SAFT.replace("<?xml", "<!-- x --><?xml"), "d.txt")],
)  # fmt: skip
@pytest.mark.parametrize("chosen", ["", "ledger"])
def test_saf_t(content, name, chosen):
    with pytest.raises(FileError, match="SAF-T.*KOSTRA-filen.*saldo per konto"):
        kind_of(as_file(content, name), chosen)


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        (TITLED, "SSBs tabell 12364.*refresh 12364"), (TITLED.encode("latin-1"), "SSBs tabell 12364.*refresh 12364"),
        (HEADED, "SSBs egen nedlasting.*refresh TABELL"), (HEADED.replace(";", "\t"), "SSBs egen nedlasting"),
        (workbook(rows=BOOK), "tabell 13542.*refresh TABELL"),
        (workbook(rows=[["12134: Finansielle nøkkeltall"], *BOOK[1:]]), "SSBs tabell 12134.*refresh 12134"),
        ('{"class": "dataset", "label": "12364: Utvalgte regnskapsbegrep"}', "SSBs tabell 12364"),
        ('CHARSET="ANSI";\nAXIS-VERSION="2013";\nMATRIX="Tab";\n', "SSBs egen nedlasting"),
    ],
)  # fmt: skip
def test_a_table_downloaded_from_ssb(content, answer):
    with pytest.raises(FileError, match=answer):
        kind_of(as_file(content, "tabell.csv"))


def test_a_ledger_is_none_of_these():
    for content in (text(), "Sogndal 2024: budsjett\n" + text(), workbook()):
        assert kind_of(as_file(content)).name == "ledger"
