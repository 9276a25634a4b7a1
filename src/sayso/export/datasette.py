"""Metadata for datasette (https://datasette.io), which opens the ledger itself.

After https://docs.datasette.io/en/stable/metadata.html.
"""

import json
from importlib import resources

from sayso.export.json_file import to_json
from sayso.export.view import View


def to_datasette(view: View) -> bytes:
    """The metadata of the ledger that is called `view.name`."""
    told = json.loads(resources.files("sayso.export").joinpath("datasette.json").read_bytes())
    database = {
        "description": "A ledger of Sayso: who said what happened, where, when, with which "
        "figures. Read and put together by machine; look at the sentence before you use a line.",
        "tables": told["views"] | {name: {"hidden": True} for name in told["hidden"]},
    }
    return to_json({"title": view.name, "databases": {view.name: database}})
