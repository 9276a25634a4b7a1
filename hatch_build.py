"""What a wheel holds beside the code: the front-end packages, fetched by npm at build.

An installed wheel needs no Node. An editable install is left alone; there `make web` does it.
"""

import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_SIGN = Path("src/sayso/web/static/vendor/base.json")
"""Written last by frontend/build.mjs."""


class FrontEnd(BuildHookInterface[Any]):
    """Runs `npm ci` and the build where what they make is not there."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make src/sayso/web/static/vendor.

        Raises:
            RuntimeError: there is no npm.
        """
        del build_data
        root = Path(self.root)
        if version == "editable" or (root / _SIGN).exists():
            return
        npm = shutil.which("npm")
        if npm is None:
            raise RuntimeError("the pages need npm to be built: install Node 20 or newer")
        for command in (["ci"], ["run", "build"]):
            subprocess.run([npm, *command], cwd=root / "frontend", check=True)
