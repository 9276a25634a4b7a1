"""Debian's Chromium before the app over a ledger that was read from examples/, as people read it.

The reports of `examples/`, one that means harm, three of nearly one event, and one that runs from
right to left are read into a ledger and reconciled once; every test has a copy of its own.
"""

import json
import os
import shutil
import threading
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import sync_playwright

from sayso.cli import main
from sayso.places import open_atlas
from sayso.places.given import called
from sayso.store import Ledger
from sayso.together import refresh
from sayso.web import LedgerBook, make_app
from tests.brief.marked import entry
from tests.growing import NEARLY_ONE
from tests.web.conftest import NOW, SECRET, with_ids

ROOT = Path(__file__).parents[3]
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
VENDOR = ROOT / "src" / "sayso" / "web" / "static" / "vendor" / "base.json"

ALERT = '"><img src=x onerror=alert(1)><script>alert(1)</script>'
HARM = {
    "title": f"Rebels take hill {ALERT}",
    "outlet": f"Outlet {ALERT}",
    "date": "2017-10-18",
    "url": f"javascript:alert(1)//{ALERT}",
    "text": f"Colonel {ALERT} said on Tuesday that rebels captured the town of Tal {ALERT} near "
    "Raqqa. The army denied that rebels captured the town. Residents said that 40 people were "
    f"killed in an air strike {ALERT} on Raqqa.",
}
ARABIC = "[source#b:متحدث باسم الجيش] [cue#b:قال] [who#b:الجيش] [capture#b:دخل] [where#b:دوما]."


@pytest.fixture(scope="session")
def chromium():
    """A running browser; without one these tests are left out, but not where CI wants them."""
    path = shutil.which("chromium")
    missing = [str(what) for what in (path, AXE, VENDOR) if not what or not Path(what).exists()]
    if missing:
        told = "needs Chromium and what `make web` makes"
        if os.environ.get("SAYSO_BROWSER") == "must":
            pytest.fail(told)
        pytest.skip(told)
    with sync_playwright() as playwright:
        # Chromium's own sandbox does not start as root in a container.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def examples(tmp_path_factory):
    """The ledger that every test has a copy of."""
    folder = tmp_path_factory.mktemp("ledger")
    path, harm = folder / "examples.ledger", folder / "harm.jsonl"
    apart = (
        {"title": f"News {n}", "outlet": f"Paper {n}", "date": "2017-10-18", "text": text}
        for n, text in enumerate(NEARLY_ONE)
    )
    harm.write_text("".join(json.dumps(each) + "\n" for each in (HARM, *apart)))
    assert main(["read", str(ROOT / "examples"), str(harm), "--ledger", str(path)]) in (0, 1)
    with Ledger.open(path) as ledger:
        ledger.add([with_ids(entry(ARABIC, outlet="صحيفة", day="2017-10-18", language="ar"))])
        refresh(ledger)
    return path


@pytest.fixture(scope="session")
def entries(examples):
    """What was read: examples/ first, then the one that means harm, then the Arabic one."""
    with Ledger.open(examples) as ledger:
        read = list(ledger.entries())
    strange = [each for each in read if ALERT in (each.document.outlet or "")]
    arabic = [each for each in read if each.document.language == "ar"]
    assert strange[0].claims, "claims of the hostile document go through every page"
    assert arabic[0].claims
    return [each for each in read if each not in strange + arabic] + strange + arabic


@pytest.fixture
def address(examples, tmp_path):
    """Where the app answers, over a ledger on which nothing is decided yet."""
    path = tmp_path / "examples.ledger"
    shutil.copy(examples, path)
    with Ledger.open(path) as ledger:
        app = make_app(
            LedgerBook(ledger, refresh),
            name="Examples",
            who="Ada",
            now=lambda: NOW,
            secret=SECRET,
            places=lambda name: called(open_atlas(), name),
        )
        server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="critical"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            thread.join(0.02)
            assert thread.is_alive()
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        server.should_exit = True
        thread.join(5)


@pytest.fixture
def opened(chromium, address):
    """Open a page; whatever it complains of or asks of others fails the test at its end.

    A test that asks for what fails puts the words of that complaint into `refused`: the browser
    tells of it when it likes, before the test's end or not at all.
    """
    contexts, complaints, refused = [], [], set()

    def foreign(asked):
        return not asked.url.startswith((address, "data:"))

    def heard(page):
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(f"a dialog: {dialog.message}"))
        page.on("request", lambda asked: complaints.append(asked.url) if foreign(asked) else None)

    def open_(path, width=1366, height=900, **more):
        context = chromium.new_context(viewport={"width": width, "height": height}, **more)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        heard(page)
        page.goto(address + path)
        return page

    open_.refused = refused
    yield open_
    for context in contexts:
        context.close()
    assert [told for told in complaints if not any(words in told for words in refused)] == []
