"""The verbs for files that people bring in: import, remove, template. Each returns its exit code."""

from pathlib import Path

from data.brought_in.documents import UnknownDocument
from data.extract import store
from data.shipped import begin
from loaders.documents import bring_in, column_mapping
from loaders.documents.innovation import template as innovation_template
from loaders.documents.kind import Choices
from loaders.documents.survey import template
from loaders.errors import UsageError


def to_write_in() -> Path:
    """The folder that the command writes to, ready; what was done to have it so is told. Raises DataError."""
    folder, said = begin.to_write_in()
    for line in said:
        print(line)
    return folder


def _import(chosen) -> int:
    choices = Choices(chosen.municipality, chosen.scope, column_mapping.read(chosen.mapping), chosen.with_hidden)
    folder = store.data_dir() if chosen.dry_run else to_write_in()
    return 0 if bring_in.bring_in(chosen.paths, chosen.kind, choices, folder, chosen.dry_run) else 1


def _remove(chosen) -> int:
    try:
        bring_in.remove(chosen.ids, to_write_in())
    except UnknownDocument as error:
        raise UsageError(str(error)) from error
    return 0


def _template(chosen) -> int:
    if chosen.what == "innovation":
        return innovation_template.write(chosen.output)
    return template.write(chosen.output, bring_in.known_municipalities(store.data_dir()))


FILE_VERBS = {"import": _import, "remove": _remove, "template": _template}
