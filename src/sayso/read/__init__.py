"""Read: bytes to documents.  What is read, how, and within which limits: docs/input.md."""

from sayso.read.document import read_text
from sayso.read.find import Input, find_inputs
from sayso.read.found import Byline, Found
from sayso.read.hints import Hints
from sayso.read.problem import Problem
from sayso.read.reader import Reader
from sayso.read.reading import read_input
from sayso.read.source import Source

__all__ = [
    "Byline",
    "Found",
    "Hints",
    "Input",
    "Problem",
    "Reader",
    "Source",
    "find_inputs",
    "read_input",
    "read_text",
]
