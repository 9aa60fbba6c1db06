"""Which part of a workbook is what, whatever it is called: by its relations, with any slash and in any case.

The workbook is the part that the archive's own relations point to; its sheets and texts those that its own do. Other
programs than Excel name them freely, write the names with backslashes, or use the strict form of the format.
"""

import posixpath
import zipfile
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

ROOT, USUAL = "_rels/.rels", "xl/workbook.xml"
NEW_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
MACROS = {"vbaproject", "xlmacrosheet", "xlintlmacrosheet", "wordvbadata"}
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


@dataclass(frozen=True)
class Names:
    """Entries of the archive by what they are. sheets: name of the sheet -> part, as there and as in the copy.

    relations: what the workbook of the copy points to, by part. links, macros: whether the workbook points to such.
    """

    workbook: str
    texts: str = ""
    styles: str = ""
    sheets: dict[str, tuple[str, str]] = field(default_factory=dict)
    relations: dict[str, str] = field(default_factory=dict)
    links: bool = False
    macros: bool = False

    @property
    def copied(self) -> dict[str, str]:
        """Part in the archive -> its name in the copy."""
        kept = {self.workbook: USUAL, self.texts: "xl/sharedStrings.xml", self.styles: "xl/styles.xml"}
        return {old: new for old, new in (kept | dict(self.sheets.values())).items() if old}


def tidy(name: str) -> str:
    """The name of a part as it is compared: forward slashes, no slash in front, lower case."""
    return name.replace("\\", "/").lstrip("/").lower()


def relations(part: bytes, of: str) -> dict[str, tuple[str, str]]:
    """Id -> (kind, tidied name of the part) of what a part points to inside the archive. of: the part's tidied name."""
    found = {}
    for one in ElementTree.fromstring(part):
        target = one.get("Target", "").replace("\\", "/")
        if one.get("TargetMode", "") != "External" and target:
            path = posixpath.normpath(posixpath.join("/", posixpath.dirname(of), target))
            found[one.get("Id", "")] = (one.get("Type", "").rpartition("/")[2], tidy(path))
    return found


def relations_of(part: str) -> str:
    """Where the relations of a part stand."""
    return f"{posixpath.dirname(part)}/_rels/{posixpath.basename(part)}.rels".lstrip("/")


def workbook_in(entries: dict[str, zipfile.ZipInfo], read) -> str:
    """The part that is the workbook, "" when there is none. entries: by tidied name; read: gives the content of one."""
    root = relations(read(entries[ROOT]), "").values() if ROOT in entries else ()
    named = (part for kind, part in root if kind == "officeDocument" and part in entries)
    return next(named, USUAL if USUAL in entries else "")


def names_of(workbook: str, entries: dict[str, zipfile.ZipInfo], read) -> Names:
    """What the parts are. Raises KeyError for what is not there."""
    there = relations(read(entries[relations_of(workbook)]), workbook)
    one = lambda kind: next((part for k, part in there.values() if k == kind and part in entries), "")
    sheets: dict[str, tuple[str, str]] = {}
    lines = []
    for at, element in enumerate(e for e in ElementTree.fromstring(read(entries[workbook])).iter() if _is_sheet(e)):
        identity = next((v for k, v in element.attrib.items() if k.endswith("relationships}id")), "")
        kind, part = there.get(identity, ("", ""))
        if kind == "worksheet" and part in entries:
            new = dict(sheets.values()).get(part, f"xl/worksheets/sheet{at + 1}.xml")  # two sheets may be one part
            sheets[element.get("name", "")] = (part, new)
            lines.append((identity, kind, new.removeprefix("xl/")))
        elif kind:
            lines.append((identity, kind, f"{kind}s/sheet{at + 1}.xml"))
    lines += [("ss", "sharedStrings", "sharedStrings.xml")] * bool(one("sharedStrings"))
    lines += [("st", "styles", "styles.xml")] * bool(one("styles"))
    kinds = {kind.lower() for kind, _ in there.values()}
    written = {ROOT: _written([("rId1", "officeDocument", USUAL)]), relations_of(USUAL): _written(lines)}
    has = ("externallink" in kinds, bool(kinds & MACROS))
    return Names(workbook, one("sharedStrings"), one("styles"), sheets, written, *has)


def _written(lines: list[tuple[str, str, str]]) -> str:
    """The part that says what a part points to. lines: (id, kind, part)."""
    one = "<Relationship Id={} Type={} Target={}/>"
    return NEW_RELATIONS.format(
        "".join(one.format(quoteattr(i), quoteattr(KIND + kind), quoteattr(part)) for i, kind, part in lines)
    )


def _is_sheet(element: ElementTree.Element) -> bool:
    return element.tag.rpartition("}")[2] == "sheet"
