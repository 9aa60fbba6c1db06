"""The command line in Norwegian, for every command of the project; standard library alone."""

import argparse
import re
import sys

MISUSE = 2
SAID = (
    (r"^argument ", ""),
    (r"invalid choice: (.*?) \(choose from (.*)\)$", lambda said: _not_among(*said.groups())),
    (r"invalid \w+ value: (.*)$", r"\1 kan ikke leses"),
    (r"expected one argument$", "trenger en verdi"),
    (r"expected at least one argument$", "trenger minst en verdi"),
    (r"expected (\d+) arguments$", r"trenger \1 verdier"),
    (r"ignored explicit argument (.*)$", r"tar ingen verdi, men fikk \1"),
    (r"not allowed with argument (.*)$", r"kan ikke brukes sammen med \1"),
    (r"^one of the arguments (.*) is required$", r"Mangler en av \1"),
    (r"^the following arguments are required: (.*)$", r"Mangler \1"),
    (r"^unrecognized arguments: (.*)$", r"Ukjent: \1"),
)


def _not_among(value: str, choices: str) -> str:
    return f"{value} er ikke blant {choices.replace(chr(39), '')}"


class Texts(argparse.RawDescriptionHelpFormatter):
    """Says "Bruk" where argparse says "usage"."""

    def add_usage(self, usage, actions, groups, prefix=None):
        """See argparse."""
        super().add_usage(usage, actions, groups, "Bruk: " if prefix is None else prefix)


class Given(argparse.Action):
    """What a choice is given: an option of several values may be written several times, one of a fixed number may not, since
    the last would take the place of the others without a word."""

    def __call__(self, parser, namespace, values, option_string=None):
        if self.option_strings and self.dest in parser.given:
            if self.nargs not in ("*", "+"):
                raise argparse.ArgumentError(self, "står flere ganger. La én av dem stå")
            values = [*getattr(namespace, self.dest), *values]
        parser.given.add(self.dest)
        vars(namespace)[self.dest] = values


class Parser(argparse.ArgumentParser):
    """argparse in Norwegian. given: what the arguments that are being read have told so far, which a default has not."""

    def __init__(self, **more):
        super().__init__(add_help=False, formatter_class=Texts, allow_abbrev=False, **more)
        self.given: set[str] = set()
        self.register("action", None, Given)
        self._positionals.title, self._optionals.title = "Hva", "Valg"
        self.add_argument("-h", "--help", action="help", help="vis denne hjelpen")

    def parse_known_args(self, args=None, namespace=None):  # of a parser and, through it, of each of its commands
        """See argparse."""
        self.given.clear()
        return super().parse_known_args(args, namespace)

    def error(self, message: str):
        """Usage, what is wrong in Norwegian, and the way to the help; exit code 2."""
        self.print_usage(sys.stderr)
        self.exit(MISUSE, f"{in_norwegian(message)}. Hjelp: {self.prog} -h\n")


def in_norwegian(message: str) -> str:
    """What argparse says in English, in Norwegian; a text of our own stands as it is."""
    for english, norwegian in SAID:
        message = re.sub(english, norwegian, message)
    return re.sub(r"'([^']*)'", r"«\1»", message).rstrip(".")
