"""The contract of every table, and the only reading and writing of them."""
