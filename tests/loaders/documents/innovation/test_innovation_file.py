"""A file made from the template, filled in and brought in, is on the page; a broken one names line, column and value."""

import pytest

from analysis.innovation import rows as innovation_rows
from data.brought_in import documents, innovation
from data.extract import store
from data.folder import PACKAGE
from loaders.documents.innovation.template import content

HEAD = "Undersøkelse;År;Spørsmål;Gruppe;Svar;Prosent;Antall svar;Kilde"
DID, NEW = "Har innført innovasjon siste to år", "Den nyeste innovasjonen var"
SOUND = f"Barometeret;2024;{DID};Alle;Ja;74;900;rapporten s. 4"


def line(**changed: str) -> str:
    names = ("survey", "year", "question", "group", "answer", "pct", "n", "source")
    own = dict(zip(names, SOUND.split(";"), strict=True)) | {"group": "Landsdel: Nord"}
    return ";".join({**own, **changed}.values())


BROKEN = {
    line(survey=""): ("Undersøkelse", "", "mangler"),
    line(survey="<b>x</b>"): ("Undersøkelse", "«<b>x</b>»", "har tegn"),
    line(year=""): ("År", "", "mangler"),
    line(year="i år"): ("År", "«i år»", "er ikke et tall"),
    line(year="1999"): ("År", "«1999»", "skal være et årstall fra 2010"),
    line(year="2090"): ("År", "«2090»", "skal være et årstall"),
    line(question="Har planer"): ("Spørsmål", "«Har planer»", "skal være «Har innført"),
    line(group="Nord"): ("Gruppe", "«Nord»", "skal være «Alle»"),
    line(group=""): ("Gruppe", "", "skal være «Alle»"),
    line(group="Landsdel: skriv navnet"): ("Gruppe", "«Landsdel: skriv navnet»", "er malens tekst"),
    line(answer=""): ("Svar", "", "mangler"),
    line(answer="Kanskje"): ("Svar", "«Kanskje»", "skal være Ja, Nei, Vet ikke"),
    line(question=NEW, answer="skriv svaret"): ("Svar", "«skriv svaret»", "er malens tekst"),
    line(pct="mange"): ("Prosent", "«mange»", "er ikke et tall"),
    line(pct=""): ("Prosent", "", "mangler"),
    line(pct="-1"): ("Prosent", "«-1»", "fra 0 til 100"),
    line(pct="740"): ("Prosent", "«740»", "fra 0 til 100"),
    line(n=""): ("Antall svar", "", "mangler"),
    line(n="0"): ("Antall svar", "«0»", "helt antall fra 1"),
    line(n="10,5"): ("Antall svar", "«10,5»", "helt antall"),
    line(source=""): ("Kilde", "", "mangler"),
    SOUND: ("Svar", "«Ja»", "står på en linje før"),
    line(group="Alle", answer="Nei", n="800"): ("Antall svar", "«800»", "et annet antall"),
    line(group="Alle", answer="Nei", pct="40"): ("Prosent", "«40»", "mer enn 100 prosent til sammen"),
}


@pytest.fixture
def ready(loader):
    assert loader("refresh", "klass-131", "klass-131-changes")[0] == 0
    return loader


def write(folder, *lines: str) -> str:
    path = folder / "svar.csv"
    path.write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
    return str(path)


def test_each_broken_file_ends_in_a_named_error_and_nothing_is_taken(ready, tmp_path):
    assert len(BROKEN) >= 20
    for broken, (column, value, why) in BROKEN.items():
        code, _, err = ready("import", write(tmp_path, SOUND, broken))
        assert code == 1 and "AVVIST" in err and f"linje 3, kolonne {column}" in err, (broken, err)
        assert value in err and why in err, (broken, err)
    fraction = SOUND.replace(";74;", ";0,74;")
    for lines in ((fraction,), (fraction, SOUND.replace(";74;", ";1;").replace(";Alle;", ";Landsdel: Nord;"))):
        code, _, err = ready("import", write(tmp_path, *lines))
        assert code == 1 and "skrevet som brøk?" in err
    code, _, err = ready("import", write(tmp_path, SOUND, SOUND.replace("Barometeret", "barometeret")))
    assert code == 1 and "står på en linje før også" in err
    assert documents.register(ready.folder) == {}


def test_the_template_is_filled_in_and_brought_in(ready, tmp_path):
    path = tmp_path / "mal.csv"
    code, out, _ = ready("template", "innovation", "--output", str(path))
    assert code == 0 and f"import {path}" in out
    assert "er ikke rørt" in ready("template", "innovation", "--output", str(path))[2]
    assert "ingen svar er fylt ut (6 linjer" in ready("import", str(path))[2]
    assert path.read_text(encoding="utf-8-sig") == content().replace("\r\n", "\n")
    filled = path.read_text(encoding="utf-8-sig").splitlines()
    filled[1] = filled[1].replace(";;", ";2024;", 1).replace("Ja;;;", "Ja;74,5 %;1 800;rapporten")
    filled[4] = filled[4].replace(";;", ";2024;", 1).replace("skriv svaret;;;", "En ny tjeneste;31;1800;rapporten")
    path.write_text("\n".join(filled), encoding="utf-8-sig")
    code, out, err = ready("import", str(path))
    assert code == 0 and "svar: 2. Linjer uten tall, hoppet over: 4" in out, err
    rows = innovation_rows.answers(lambda name: store.read_any(name, PACKAGE), innovation.answers(ready.folder))
    assert list(innovation_rows.introduced(rows, "all")["answer_pct"]) == [74.5]
    assert list(innovation_rows.newest(rows, 2024)["answer"]) == ["En ny tjeneste"]
    assert list(innovation_rows.in_words(rows)["year"]) == [2020]  # told in words beside, as long as it has no figures
