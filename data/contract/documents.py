"""The tables of what people bring in with `import`.

Amounts follow the KOSTRA file: 1000 kr, expenditure positive, income negative; in survey answers as their names say.
"""

from data.contract.borders import BORDERS
from data.contract.columns import MUNICIPALITY, MUNICIPALITY_NAME, YEAR
from data.contract.innovation import ANSWERS
from data.contract.kindergarten import COUNT
from data.contract.projections import PROJECTED
from data.contract.schema import Column, Table
from data.contract.youth import YOUTH

_DOCUMENTS = (
    Table(
        "account_lines", "Regnskap eller budsjett, linje for linje",
        (Column("kind_code", "code", allowed=("accounts", "budget", "plan")), YEAR,
         Column("account_class", "code", pattern=r"\d"), Column("function_code", "code", pattern=r"[0-9A-Z]{2,4}"),
         Column("art_code", "code", pattern=r"[0-9A-Z]{3}"), Column("amount_1000nok", "float", -1e9, 1e9)),
        ("kind_code", "year", "account_class", "function_code", "art_code"), "Kommunens egen fil",
    ),
    Table(
        "survey_answers", "Svar på budsjettundersøkelsen",
        (MUNICIPALITY, MUNICIPALITY_NAME, Column("budget_year", "int", 2000, 2100),
         Column("stage_code", "code", allowed=("proposal", "adopted")),
         Column("revenue_1000nok", "float", 1, 5e8), Column("net_result_1000nok", "float", -1e8, 1e8),
         Column("bound_funds_used_1000nok", "float", 0, 1e8, nullable=True),
         Column("bound_funds_allocated_1000nok", "float", 0, 1e8, nullable=True),
         Column("disposition_fund_1000nok", "float", -1e8, 1e8, nullable=True),
         Column("reported_on", "date", nullable=True)),
        ("municipality_code", "budget_year", "stage_code"), "Kommunens svar",
    ),
)  # fmt: skip

DOCUMENTS = {t.name: t for t in (*_DOCUMENTS, COUNT, PROJECTED, YOUTH, BORDERS, ANSWERS)}
