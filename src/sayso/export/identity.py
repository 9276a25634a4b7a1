"""Ids that other systems ask for: UUIDs made of our ids, the same on every machine."""

import uuid

_SPACE = uuid.UUID("7c1f7a52-0a0e-5c63-9a0d-5a7f0e9f4b1d")
"""Namespace of all UUIDs that Sayso makes (RFC 9562, version 5)."""


def uuid_of(kind: str, *parts: str) -> str:
    """The UUID of something of a kind, by what tells it apart."""
    return str(uuid.uuid5(_SPACE, "\x1f".join((kind, *parts))))
