"""Read: bytes to documents.  What is read, how, and within which limits: docs/input.md."""

from sayso.readers.document import read_text
from sayso.readers.find import Input, find_inputs
from sayso.readers.found import Byline, Found
from sayso.readers.hints import Hints
from sayso.readers.problem import Problem
from sayso.readers.reader import Reader
from sayso.readers.reading import read_input
from sayso.readers.source import Source

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
