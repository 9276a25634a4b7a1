"""Time expressions: finding them in a text, and reading what they mean (docs/times.md)."""

from sayso.resolve.times.find import TimeFound, find_times
from sayso.resolve.times.kinds import TimeType
from sayso.resolve.times.read import read_time

__all__ = ["TimeFound", "TimeType", "find_times", "read_time"]
