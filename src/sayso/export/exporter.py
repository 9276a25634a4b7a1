"""The exporter protocol, and the choice of an exporter by the name of its format."""

from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from typing import Protocol, cast

from sayso.errors import UsageError
from sayso.export.view import View
from sayso.plugins import load_group

GROUP = "sayso.exporters"
"""Entry-point group; each entry names a ready `Exporter` object."""


class Exporter(Protocol):
    """Something that writes one format."""

    @property
    def name(self) -> str:
        """Name of the format, as people choose it: "geojson"."""
        ...

    @property
    def ending(self) -> str:
        """File ending with its dot: ".geojson"."""
        ...

    @property
    def media_type(self) -> str:
        """Media type of the file, as the web has it."""
        ...

    @property
    def about(self) -> str:
        """What is in the file, in a line."""
        ...

    def write(self, view: View) -> bytes:
        """The file; the same view gives the same bytes.

        Raises:
            UsageError: the view does not fit into the format, or a package that the format needs
                is not installed.
        """
        ...


@cache
def installed_exporters() -> tuple[Exporter, ...]:
    """The exporters of the installed packages, Sayso's own among them, by name.

    Raises:
        UsageError: a plugin does not load.
    """
    found = (cast("Exporter", item) for item in load_group(GROUP))
    return tuple(sorted(found, key=lambda exporter: exporter.name))


def choose(exporters: Sequence[Exporter], name: str) -> Exporter:
    """The exporter of the format called `name`.

    Raises:
        UsageError: there is none; so it is when Sayso is not installed.
    """
    by_name = {exporter.name: exporter for exporter in exporters}
    if name in by_name:
        return by_name[name]
    near = get_close_matches(name, by_name, n=2, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else f"it is one of {', '.join(by_name)}"
    raise UsageError(f"{name!r} is no format to export; {hint}")
