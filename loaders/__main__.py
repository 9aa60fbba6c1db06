"""python -m loaders refresh | parse | status. Ctrl-C ends it with 130, even while it is still loading."""

import sys

INTERRUPTED = 130


def run() -> int:
    """The command's exit code."""
    try:
        from data.closed_output import quietly
        from loaders.command.main import main

        return quietly(main)
    except KeyboardInterrupt:
        sys.stderr.write("\nAvbrutt. Uttrekket er helt, med det som rakk å bli skrevet.\n")
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(run())
