"""What people decide: made, checked, and turned into what holds (docs/judgements.md)."""

from sayso.judgements.check import FIELDS, faults, field_parts
from sayso.judgements.correct import corrected, corrections
from sayso.judgements.entries import as_corrected
from sayso.judgements.identity import judgement_id
from sayso.judgements.make import judge
from sayso.judgements.reliability import Reliability, reliabilities
from sayso.judgements.standing import standing, undone
from sayso.judgements.together import Together
from sayso.judgements.values import GivenPlace, read_bounds, read_place, write_bounds, write_place

__all__ = [
    "FIELDS",
    "GivenPlace",
    "Reliability",
    "Together",
    "as_corrected",
    "corrected",
    "corrections",
    "faults",
    "field_parts",
    "judge",
    "judgement_id",
    "read_bounds",
    "read_place",
    "reliabilities",
    "standing",
    "undone",
    "write_bounds",
    "write_place",
]
