"""Pictures of every page of a running app: python -m tests.web.browser.shots ADDRESS FOLDER."""

import json
import shutil
import sys
import urllib.request
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

LISTS = ("picture", "events", "figures", "control", "claims", "documents", "sources")
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 780}
SHOTS = (
    ("", WIDE, "light", None),
    ("-dark", WIDE, "dark", ("picture", "event")),
    ("-360", NARROW, "light", ("picture", "event", "claim")),
)
"""Ending of the name, size, scheme, and which pages; None for all."""
COLOURS = 256
LONG = {"event": 2}
"""How much longer than the rest a picture is."""


def paths(address):
    """A page of every kind: of events, the one of most accounts among the contested."""
    yield from ((name, f"/{name}") for name in LISTS)
    found = asked(f"{address}/events.json?contested=1") or asked(f"{address}/events.json")
    event = max(found, key=lambda each: (len(each["accounts"]), each["id"]))
    yield "event", f"/events/{event['id']}"
    claims = asked(f"{address}/claims.json")
    yield "document", f"/documents/{claims[0]['document']}"
    yield "claim", f"/claims/{next(claim['id'] for claim in claims if claim['sentence'])}"
    yield "review", "/review?kind=link&page=2"


def asked(address):
    """The data of a JSON answer."""
    with urllib.request.urlopen(address) as answer:
        return json.load(answer)["data"]


def main(address, folder):
    """Take the pictures."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for ending, size, scheme, wanted in SHOTS:
            page = browser.new_page(viewport=size, color_scheme=scheme)
            for name, path in paths(address):
                if wanted is None or name in wanted:
                    page.set_viewport_size(size | {"height": size["height"] * LONG.get(name, 1)})
                    page.goto(address + path, wait_until="networkidle")
                    keep(page.screenshot(), Path(folder, f"{name}{ending}.png"))


def keep(picture, path):
    """Write a picture with few colours, in a third of its bytes."""
    with Image.open(BytesIO(picture)) as image:
        few = image.convert("RGB").quantize(COLOURS, kmeans=1, dither=Image.Dither.NONE)
        few.save(path, optimize=True)


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), sys.argv[2])
