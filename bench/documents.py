"""Documents out of the rows of the bench contract."""

import sys
from collections.abc import Mapping
from datetime import date
from typing import Any

from sayso.errors import InputError
from sayso.readers import read_text
from sayso.types import Document


def document_of(row: Mapping[str, Any]) -> Document | None:
    """The document of a row; None, and a line to standard error, where it holds no words."""
    try:
        day = date.fromisoformat((row.get("date") or "")[:10])
    except ValueError:
        day = None
    try:
        return read_text(
            row["text"],
            outlet=row.get("outlet") or None,
            date=day,
            title=row.get("title") or None,
        )
    except InputError as error:
        print(f"{row['id']}: not read: {error}", file=sys.stderr)
        return None
