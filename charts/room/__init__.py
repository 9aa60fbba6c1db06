"""Headlines of økonomisk handlingsrom and the key figures."""
