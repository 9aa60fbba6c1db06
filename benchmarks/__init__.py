"""The figures that are quoted, and what makes them: `python -m benchmarks pages` and `python -m benchmarks compute`."""
