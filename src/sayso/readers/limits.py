"""How much is taken in; every input is hostile until it is read."""

HEAD_BYTES = 16_384
"""Read of an input to tell its kind: room for the comments and blanks before `<html>`."""

FILE_BYTES = 20_000_000
"""Greatest size of an input that is read as a whole (text, HTML): ten long books."""

LINE_BYTES = 8_000_000
"""Longest line of JSON lines or CSV: the text of a record, escaped, beside other fields."""

RECORD_CHARACTERS = 2_000_000
"""Longest text of one record, and longest field of CSV: the longest book as one record."""

HTML_ELEMENTS = 50_000
"""Most elements of a page; articles have a few thousand.  Extraction takes some 0.1
milliseconds and 4 kilobytes for each."""

REFUSALS_IN_A_ROW = 100
"""Records refused one after another before the rest of the input is given up."""

WORDS_OF_A_FIELD = 500
"""Characters kept of a title or outlet; nothing longer is one."""
