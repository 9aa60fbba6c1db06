"""The keys of the mapping file and what each may be."""

import re

from loaders.errors import UsageError

CHOICES = {
    "sign": ("income-negative", "all-positive", "income-positive"),
    "unit": ("kr", "1000 kr"),
    "account": ("class-art", "art"),
    "class": ("0", "1", "3", "4"),
    "scope": ("kasse", "konsern", "særbedrift", "fylkeskommune"),
    "totals": ("left-out", "postings"),
    "hidden": ("left-out", "read"),
}
TEXTS = ("municipality", "sheet")
KEYS = ("columns", "amounts", *CHOICES, *TEXTS, "own_functions", "own_arts", "classes", "art_digits", "part")
COLUMNS = ("account", "service", "class", "year", "level")
OWN = {"own_arts": 3, "classes": 1}  # digits of the codes
EXAMPLES = {"own_arts": '{"991": "990"}', "classes": '{"7": 1, "8": 0}'}
KINDS = ("accounts", "budget", "plan")


def checked(content: dict, where: str) -> dict:
    """The mapping with its values as texts. Raises UsageError. where: the name of the file."""
    only(content, KEYS, where)
    mapping: dict[str, object] = {
        key: _one_of(content[key], CHOICES[key], key, where) for key in CHOICES if key in content
    }
    mapping |= {key: _text(content[key], key, where) for key in TEXTS if key in content}
    if "columns" in content:
        columns = only(content["columns"], COLUMNS, f"{where}, columns")
        mapping["columns"] = {k: _text(v, f"columns: {k}", where) for k, v in columns.items()}
    if "amounts" in content:
        mapping["amounts"] = [_amount(one, where) for one in _listed(content["amounts"], "amounts", where)]
    if "own_functions" in content:
        functions = _listed(content["own_functions"], "own_functions", where)
        mapping["own_functions"] = [_text(one, "own_functions", where) for one in functions]
    return {**mapping, **_own(content, where)}


def _own(content: dict, where: str) -> dict:
    """What the municipality has of its own making: arts, classes; and whether the file is a part."""
    found: dict[str, object] = {
        key: _codes(content[key], key, digits, where) for key, digits in OWN.items() if key in content
    }
    if "art_digits" in content:
        found["art_digits"] = _three(_text(content["art_digits"], "art_digits", where), where)
    if "part" in content:
        if not isinstance(content["part"], bool):
            raise UsageError(f"{where}: part skal være true eller false.")
        found["part"] = content["part"]
    return found


def _codes(content: object, key: str, digits: int, where: str) -> dict[str, str]:
    """Own codes to KOSTRA's, both of so many digits."""
    if not isinstance(content, dict) or not content:
        raise UsageError(f"{where}: {key} skal være par av koder, som {EXAMPLES[key]}.")
    pairs = {_text(own, key, where): _text(code, key, where) for own, code in content.items()}
    short = [one for pair in pairs.items() for one in pair if not re.fullmatch(rf"[0-9]{{{digits}}}", one)]
    if short or (key == "classes" and not set(pairs.values()) <= set("012345")):
        raise UsageError(f"{where}: {key} skal være par av koder på {digits} siffer, som {EXAMPLES[key]}.")
    return pairs


def _three(text: str, where: str) -> str:
    """Where three digits stand, the first and the last counted from 1."""
    first, _, last = text.partition("-")
    if not re.fullmatch("[0-9]{1,2}-[0-9]{1,2}", text) or int(first) < 1 or int(last) != int(first) + 2:
        raise UsageError(f"{where}: art_digits er «{text[:40]}». Den skal være plassen til tre sifre, som 3-5.")
    return text


def only(content: object, keys: tuple[str, ...], where: str) -> dict:
    """The content, a map with none but these keys. Raises UsageError."""
    if not isinstance(content, dict):
        raise UsageError(f"{where}: ventet nøkler. Disse finnes: {', '.join(keys)}.")
    unknown = [str(key)[:40] for key in content if key not in keys]
    if unknown:
        raise UsageError(f"{where}: ukjent nøkkel {', '.join(unknown[:3])}. Disse finnes: {', '.join(keys)}.")
    return content


def _listed(content: object, key: str, where: str) -> list:
    if not isinstance(content, list) or not content:
        raise UsageError(f"{where}: {key} skal være en liste.")
    return content


def _amount(written: object, where: str) -> dict[str, object]:
    content = only(written, ("column", "kind", "year"), f"{where}, amounts")
    if "column" not in content:
        raise UsageError(f"{where}: hver linje i amounts skal ha column, navnet på kolonnen.")
    amount: dict[str, object] = {"column": _text(content["column"], "column", where)}
    if "kind" in content:
        amount["kind"] = _one_of(content["kind"], KINDS, "kind", where)
    if "year" in content:
        year = content["year"]
        if isinstance(year, bool) or not isinstance(year, int) or not 1980 <= year <= 2100:
            raise UsageError(f"{where}: year skal være et årstall, som 2024.")
        amount["year"] = year
    return amount


def _one_of(value: object, allowed: tuple[str, ...], key: str, where: str) -> str:
    text = _text(value, key, where)
    if text not in allowed:
        raise UsageError(f"{where}: {key} er «{text[:40]}». Den kan være {', '.join(allowed)}.")
    return text


def _text(value: object, key: str, where: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int) or not str(value).strip():
        raise UsageError(f"{where}: {key} skal være en tekst.")
    return str(value).strip()
