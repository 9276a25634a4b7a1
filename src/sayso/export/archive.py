"""Zip archives that have the same bytes whenever and wherever they are made."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that zip can tell."""

_PLAIN_FILE = 0o100644 << 16


def to_zip(files: Mapping[str, bytes]) -> bytes:
    """The files, in the order given, with no trace of day, user or system."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = _PLAIN_FILE
            info.create_system = 3
            archive.writestr(info, content, compresslevel=6)
    return out.getvalue()


def rezipped(content: bytes) -> bytes:
    """An archive that a library made, with its files as they are and no trace of the day."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return to_zip({name: archive.read(name) for name in archive.namelist()})
