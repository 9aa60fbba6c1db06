"""The command line in Norwegian, for every command of the project; standard library alone."""

import argparse
import sys

MISUSE = 2


class Texts(argparse.RawDescriptionHelpFormatter):
    """Says "Bruk" where argparse says "usage"."""

    def add_usage(self, usage, actions, groups, prefix=None):
        """See argparse."""
        super().add_usage(usage, actions, groups, "Bruk: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """argparse in Norwegian."""

    def __init__(self, **more):
        super().__init__(add_help=False, formatter_class=Texts, allow_abbrev=False, **more)
        self._positionals.title, self._optionals.title = "Hva", "Valg"
        self.add_argument("-h", "--help", action="help", help="vis denne hjelpen")

    def error(self, message: str):
        """argparse's own message is English; the usage line and what was written say as much."""
        self.print_usage(sys.stderr)
        self.exit(MISUSE, f"Forstod ikke: {' '.join(sys.argv[1:]) or 'ingen kommando'}. Hjelp: {self.prog} -h\n")
