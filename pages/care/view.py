"""The choices of the page about care by name, and what its figures are read from."""

ARTS = {"Brutto": "gross", "Korrigert brutto": "corrected", "Netto": "net"}
SCOPES = {"Konsern": "konsern", "Kommunekasse": "kasse"}
TABLES = ("function_accounts", "population")
NAMES = {code: label.lower() for label, code in (ARTS | SCOPES).items()}
DEFLATOR = "kommunal deflator (Finansdepartementet og TBU)"
