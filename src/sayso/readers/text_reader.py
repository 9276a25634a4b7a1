"""Plain text: one document, with optional front matter."""

from collections.abc import Iterator

from sayso.errors import InputError
from sayso.readers.decode import decode, peek, refuse_binary
from sayso.readers.found import Found
from sayso.readers.front_matter import split_front_matter
from sayso.readers.problem import Problem
from sayso.readers.source import Source, sha256_bytes


class TextReader:
    """Reads plain text, and whatever no other reader knows."""

    endings = frozenset({".txt", ".text", ".md", ""})

    def recognises(self, head: bytes) -> bool:
        """Never: anything may be text."""
        return False

    def read(self, source: Source) -> Iterator[Found | Problem]:
        """The document of `source`.

        Raises:
            InputError: too large, not text, or XML.
        """
        refuse_binary(source.head)
        if peek(source.head).lstrip().startswith("<?xml"):
            raise InputError("XML, not text; export the reports as text, HTML or CSV")
        data = source.whole()
        text, remark = decode(data)
        if remark is not None:
            yield Problem(source.place, remark, fatal=False)
        byline, body = split_front_matter(text)
        yield Found(source.place, body, sha256_bytes(data), byline)


READER = TextReader()
