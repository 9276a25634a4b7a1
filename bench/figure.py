"""One measured figure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure: its name as in floors.toml, its value in percent, what it is of."""

    name: str
    value: float
    told: str
