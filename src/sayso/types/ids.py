"""Identifiers made of content: the same content has the same id on every machine."""

import hashlib
import json
from datetime import date

_LENGTH = 20
"""Hex digits kept of a hash: 80 bits, so that ten million ids collide with chance 4e-11."""


def sha256_text(text: str) -> str:
    """SHA-256 of the UTF-8 bytes of `text`, as 64 hex digits; lone surrogates are kept."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def content_id(kind: str, content: object) -> str:
    """Id of JSON-ready content: a letter for the kind, then hex digits of its hash."""
    packed = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return kind + hashlib.sha256(packed.encode("ascii")).hexdigest()[:_LENGTH]


def document_id(text: str, outlet: str | None, day: date | None, title: str | None) -> str:
    """Id of a document: what was published, by whom, when; not where the copy was found."""
    return content_id("d", [outlet, day.isoformat() if day else None, title, sha256_text(text)])
