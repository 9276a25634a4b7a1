"""Pictures of every page of a running app: python -m tests.web.browser.shots ADDRESS FOLDER."""

import json
import shutil
import sys
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

SIZE = {"width": 1280, "height": 900}
LISTS = ("picture", "events", "figures", "control", "claims", "sources", "review")


def paths(address):
    """A page of every kind: of events, the one of most accounts among the contested."""
    yield from ((name, f"/{name}") for name in LISTS)
    found = asked(f"{address}/events.json?contested=1") or asked(f"{address}/events.json")
    event = max(found, key=lambda each: (len(each["accounts"]), each["id"]))
    yield "event", f"/events/{event['id']}"
    yield "document", f"/claims/{event['claims'][0]}"


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
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport=SIZE, color_scheme=scheme)
            for name, path in paths(address):
                page.goto(address + path, wait_until="networkidle")
                page.screenshot(path=f"{folder}/{name}-{scheme}.png")


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), sys.argv[2])
