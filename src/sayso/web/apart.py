"""Whether those who give a figure are apart."""

from sayso.types import Series


def is_apart(series: Series) -> bool:
    """Whether the latest ranges of two origins of a series do not meet."""
    latest = {told.origin: told for told in series.told if not told.lost}
    least = [told.max for told in latest.values() if told.max is not None]
    most = [told.min for told in latest.values() if told.min is not None]
    return bool(least and most) and max(most) > min(least)
