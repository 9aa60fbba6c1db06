"""`python -m benchmarks pages|clicks|municipalities|readers|compute|ledger|care|sheets [options]`."""

import importlib
import sys

KINDS = ("pages", "clicks", "municipalities", "readers", "compute", "ledger", "care", "sheets")

if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in KINDS:
        importlib.import_module(f"benchmarks.{sys.argv[1]}").main(sys.argv[2:])
    else:
        raise SystemExit(f"python -m benchmarks {'|'.join(KINDS)}")
