"""Text of hostile documents made fit for files."""

STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""First characters at which spreadsheets run a cell (OWASP, CSV Injection)."""

_KEPT = "\t\r\n"


def fit(text: str) -> str:
    """`text` without what files cannot hold: controls and lone surrogates become U+FFFD.

    One character stays one character, so that offsets still count.
    """
    if text.isprintable():
        return text
    return "".join("\ufffd" if _unfit(char) else char for char in text)


def guarded(text: str) -> str:
    """`text` as a cell that no spreadsheet runs: what looks like a formula gets an apostrophe."""
    shown = fit(text)
    return f"'{shown}" if shown.startswith(STARTS_FORMULA) else shown


def number(value: float) -> str:
    """A number without the ".0" of whole ones."""
    return f"{value:.15g}"


def _unfit(char: str) -> bool:
    code = ord(char)
    control = code < 0x20 and char not in _KEPT
    return control or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF)
