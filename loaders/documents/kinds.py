"""Every kind of file that `import` takes, in the order they are tried."""

from loaders.documents import other_files, projections
from loaders.documents.borders import file as borders_file
from loaders.documents.innovation import file as innovation_file
from loaders.documents.kind import Kind
from loaders.documents.kindergartens import file as kindergartens_file
from loaders.documents.kostra import file as kostra_file
from loaders.documents.ledger import file as ledger_file
from loaders.documents.ledger.columns.project_budget import project_budget
from loaders.documents.survey import file as survey_file
from loaders.documents.youth import file as youth_file
from loaders.errors import FileError, UsageError
from loaders.reading.sheets import first_line, sheets
from loaders.reading.source_file import SourceFile

_ALL = (
    Kind("borders", "kommunegrenser", borders_file.recognises, borders_file.read),
    Kind("kostra", "KOSTRA-fil", kostra_file.recognises, kostra_file.read),
    Kind("kindergartens", "telling av barnehagene", kindergartens_file.recognises, kindergartens_file.read),
    Kind("projections", "befolkningsframskriving", projections.recognises, projections.read),
    Kind("youth", "unge utenfor arbeid og utdanning", youth_file.recognises, youth_file.read),
    Kind("innovation", "svar om innovasjon", innovation_file.recognises, innovation_file.read),
    Kind("survey", "svar på budsjettundersøkelsen", survey_file.recognises, survey_file.read),
    Kind("ledger", "regnskap eller budsjett, linje for linje", ledger_file.recognises, ledger_file.read),
)
KINDS = {kind.name: kind for kind in _ALL}


def kind_of(file: SourceFile, chosen: str = "", otherwise: str = "") -> Kind:
    """The kind that was chosen, else the first that recognises the content, else the one named for the others, else a
    ledger whose columns have other names.

    Raises UsageError for a kind that does not exist, FileError when nothing recognises the file, or it cannot be read.
    """
    if chosen and chosen not in KINDS:
        raise UsageError(f"Ukjent filtype: {chosen}. Disse finnes: {', '.join(KINDS)}.")
    if chosen not in ("borders", "kindergartens", "projections", "youth", "innovation"):
        other_files.refuse(file)
    if chosen:
        return KINDS[chosen]
    for kind in _ALL:
        if _recognised(kind, file):
            return kind
    if otherwise:
        return KINDS[otherwise]
    if of_projects := project_budget(sheets(file)):
        raise FileError(f"filen {of_projects}")
    if ledger_file.looks_like(file):
        return KINDS["ledger"]  # refused with the columns to choose
    first = first_line(sheets(file))  # says so when the file is no table at all
    kinds = ", ".join(f"{kind.name} ({kind.title})" for kind in _ALL)
    raise FileError(
        f"innholdet ligner ikke på noe vi kan lese; {first}. Si hva det er med --as: {kinds}. Et regnskap med andre "
        "kolonnenavn trenger også en YAML-fil, se README"
    )


def _recognised(kind: Kind, file: SourceFile) -> bool:
    """What keeps a file from being opened is said when no kind is left."""
    try:
        return kind.recognises(file)
    except FileError:
        return False
