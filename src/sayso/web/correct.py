"""Which fields of a claim a person can correct here, and to what."""

from sayso.errors import UsageError
from sayso.types import ClaimType, Side, Status

_VOCABULARIES: dict[str, type[ClaimType] | type[Side] | type[Status]] = {
    "type": ClaimType,
    "status": Status,
    "side": Side,
}
CORRECTABLE = {name: tuple(word.value for word in words) for name, words in _VOCABULARIES.items()}
"""Values by field, in the order of the codebook."""


def check_correction(field: str, value: str) -> None:
    """Whether this value can stand in this field.

    Raises:
        UsageError: it cannot.
    """
    if field not in CORRECTABLE:
        raise UsageError(f"“{field}” cannot be corrected here: choose {', '.join(CORRECTABLE)}.")
    if value not in CORRECTABLE[field]:
        raise UsageError(f"“{value}” is no {field}: it is one of {', '.join(CORRECTABLE[field])}.")
