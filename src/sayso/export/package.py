"""Frictionless data packages: tables as CSV with a description that programs can check.

After the Data Package and Table Schema specifications, version 1 (https://specs.frictionlessdata.io).
"""

import hashlib
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sayso.export.archive import to_zip
from sayso.export.codebook import codebook
from sayso.export.csv_file import to_csv
from sayso.export.json_file import to_json
from sayso.export.table import Column, Kind, Table

_NUMBERS = (Kind.INTEGER, Kind.NUMBER)


def to_package(
    name: str,
    title: str,
    notes: str,
    tables: Sequence[Table],
    files: Mapping[str, bytes] = MappingProxyType({}),
) -> bytes:
    """A zip archive of the tables, their codebook, the notes and further files.

    Args:
        name: of the package, lower case with hyphens.
        title: of the package, for people.
        notes: Markdown for people who open it; stands as README.md and in the description.
        tables: at least one.
        files: further files by name, described but not as tables.
    """
    described = [*tables, codebook(tables)]
    contents = {f"{table.name}.csv": to_csv(table) for table in described}
    resources = [_table_resource(table, contents[f"{table.name}.csv"]) for table in described] + [
        _resource(file.partition(".")[0], file, content) for file, content in files.items()
    ]
    package = {
        "profile": "data-package",
        "name": name,
        "title": title,
        "description": notes,
        "resources": resources,
    }
    return to_zip(
        {
            "datapackage.json": to_json(package),
            "README.md": notes.encode(),
            **contents,
            **files,
        }
    )


def _resource(name: str, path: str, content: bytes) -> dict[str, Any]:
    return {
        "name": name,
        "path": path,
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }


def _table_resource(table: Table, content: bytes) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column, required=column.name == table.key) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = table.key
    if table.references:
        schema["foreignKeys"] = [
            {
                "fields": reference.column,
                "reference": {"resource": reference.table, "fields": reference.key},
            }
            for reference in table.references
        ]
    return _resource(table.name, f"{table.name}.csv", content) | {
        "profile": "tabular-data-resource",
        "type": "table",
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: Column[Any], *, required: bool) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": str(column.kind),
        "description": column.about,
    }
    constraints: dict[str, Any] = {"required": True} if required else {}
    if column.words:
        constraints["enum"] = [
            int(word) if column.kind in _NUMBERS else word for word in column.words
        ]
    return field | ({"constraints": constraints} if constraints else {})
