"""What many rows are made from is made once for a whole test module: a function that remembers takes the place of one."""

import sys

OURS = ("analysis.", "charts.", "data.", "pages.")


def everywhere(monkeypatch, function, remembering) -> None:
    """Put `remembering` wherever a module of ours holds `function`, under whatever name."""
    for path, module in list(sys.modules.items()):
        if path.startswith(OURS):
            for name, value in list(vars(module).items()):
                if value is function:
                    monkeypatch.setattr(module, name, remembering)
