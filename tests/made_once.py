"""What many rows are made from is made once for a whole test module: a function that remembers takes the place of one."""

import functools
import sys

OURS = ("analysis.", "charts.", "data.", "pages.")


def everywhere(monkeypatch, function, remembering) -> None:
    """Put `remembering` wherever a module of ours holds `function`, under whatever name."""
    for module, name in _places(function, len(sys.modules)):
        if vars(module).get(name) is function:
            monkeypatch.setattr(module, name, remembering)


@functools.cache
def _places(function, _modules: int) -> list:
    """The modules of ours that hold a function, and under which name: looked for again when there are more modules."""
    return [
        (module, name)
        for path, module in list(sys.modules.items())
        if path.startswith(OURS)
        for name, value in list(vars(module).items())
        if value is function
    ]
