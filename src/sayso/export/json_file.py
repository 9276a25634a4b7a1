"""JSON as bytes, always the same for the same value."""

import json


def to_json(value: object) -> bytes:
    """UTF-8 JSON, indented by one blank, with a line feed at the end; lone surrogates are "?"."""
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    return f"{text}\n".encode("utf-8", "replace")
