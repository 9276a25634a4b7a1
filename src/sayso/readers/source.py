"""An opened input: its bytes, in order and within limits."""

import codecs
import hashlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from sayso.errors import InputError
from sayso.readers.decode import UTF16_MARKS
from sayso.readers.limits import FILE_BYTES, HEAD_BYTES, LINE_BYTES

_CHUNK = 65_536


class Source:
    """Bytes of one input, to be taken once: either whole or line by line.

    Attributes:
        place: what to call it.
        ending: its file ending, lower-case with the dot; "" if it has none.
        head: its first bytes, `HEAD_BYTES` of them if there are so many.
    """

    def __init__(self, place: str, ending: str, stream: BinaryIO) -> None:
        """Read the head of `stream`, which stays the caller's to close."""
        self.place = place
        self.ending = ending
        self.head = stream.read(HEAD_BYTES)
        self._stream = stream

    def whole(self) -> bytes:
        """All bytes.

        Raises:
            InputError: there are more than `FILE_BYTES`.
        """
        data = self.head + self._stream.read(FILE_BYTES + 1 - len(self.head))
        if len(data) > FILE_BYTES:
            raise InputError(
                f"more than {FILE_BYTES // 1_000_000} MB, too much for one document; split it"
            )
        return data

    def lines(self) -> Iterator[bytes | None]:
        r"""Lines with their "\n", UTF-16 turned to UTF-8; None for one over `LINE_BYTES`.

        Raises:
            InputError: broken UTF-16.
        """
        chunks = self._chunks()
        if self.head.startswith(UTF16_MARKS):
            return _split(_from_utf16(chunks))
        return _split(chunks)

    def _chunks(self) -> Iterator[bytes]:
        yield self.head.removeprefix(codecs.BOM_UTF8)
        while chunk := self._stream.read(_CHUNK):
            yield chunk


def sha256_bytes(data: bytes) -> str:
    """SHA-256 of `data`, as 64 hex digits."""
    return hashlib.sha256(data).hexdigest()


def _from_utf16(chunks: Iterator[bytes]) -> Iterator[bytes]:
    try:
        for text in codecs.iterdecode(chunks, "utf-16"):
            yield text.encode()
    except UnicodeDecodeError as error:
        raise InputError("broken UTF-16; save it as UTF-8") from error


def _split(chunks: Iterable[bytes]) -> Iterator[bytes | None]:
    line = bytearray()
    too_long = False
    for chunk in chunks:
        *ended, rest = chunk.split(b"\n")
        for piece in ended:
            line += piece
            yield None if too_long or len(line) > LINE_BYTES else bytes(line) + b"\n"
            line.clear()
            too_long = False
        line += rest
        if len(line) > LINE_BYTES:
            # Let go of what is refused anyway, so that no line is ever held whole.
            line.clear()
            too_long = True
    if line or too_long:
        yield None if too_long else bytes(line)
