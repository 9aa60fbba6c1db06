<<<<<<< HEAD
"""`python -m benchmarks pages|compute|ledger [options]`."""
=======
"""`python -m benchmarks pages|compute|care [options]`."""
>>>>>>> 3c4e455 (Care spending measured; tables of a choice are read once; README and changelog tell of care-growth)

import importlib
import sys

<<<<<<< HEAD
KINDS = ("pages", "compute", "ledger")
=======
KINDS = ("pages", "compute", "care")
>>>>>>> 3c4e455 (Care spending measured; tables of a choice are read once; README and changelog tell of care-growth)

if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in KINDS:
        importlib.import_module(f"benchmarks.{sys.argv[1]}").main(sys.argv[2:])
    else:
        raise SystemExit(f"python -m benchmarks {'|'.join(KINDS)}")
