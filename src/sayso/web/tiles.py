"""Map tiles of a server of one's own choice."""

from urllib.parse import urlsplit

from sayso.errors import UsageError

_HOLES = ("{z}", "{x}", "{y}")


def origin_of(tiles: str) -> str:
    """The origin that pages may load tiles from, "" where there are none.

    Raises:
        UsageError: `tiles` is no http(s) URL with {z}, {x} and {y}.
    """
    if not tiles:
        return ""
    parts = urlsplit(tiles)
    strange = any(mark in parts.netloc for mark in "{}@;, '\"")
    if parts.scheme not in ("http", "https") or not parts.netloc or strange:
        raise UsageError(f"{tiles}: give the http or https URL of map tiles")
    if not all(hole in tiles for hole in _HOLES):
        raise UsageError(f"{tiles}: a URL of map tiles holds {', '.join(_HOLES)}")
    return f"{parts.scheme}://{parts.netloc}"
