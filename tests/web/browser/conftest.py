"""Debian's Chromium before the app over a ledger that was read from examples/."""

import os
import shutil
import threading
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import sync_playwright

from sayso.cli import main
from sayso.store import Ledger
from sayso.web import make_app
from tests.brief.marked import entry
from tests.web.conftest import NOW, SECRET, rightly_named

ROOT = Path(__file__).parents[3]
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
VENDOR = ROOT / "src" / "sayso" / "web" / "static" / "vendor" / "base.json"

ALERT = '"><img src=x onerror=alert(1)><script>alert(1)</script>'
HOSTILE = (
    f"[source/government#a:Colonel {ALERT}] [cue#a:said] [who#a:rebels] [capture#a:took]"
    f" [where#a:Tal {ALERT}].\n[source#b:متحدث] [cue#b:قال] [who#b:الجيش] [capture#b:دخل] دوما."
)


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
def entries(tmp_path_factory):
    path = tmp_path_factory.mktemp("ledger") / "examples.ledger"
    assert main(["read", str(ROOT / "examples"), "--ledger", str(path)]) in (0, 1)
    with Ledger.open(path) as ledger:
        read = list(ledger.entries())
    hostile = entry(HOSTILE, outlet=ALERT, day="2017-10-18", title=ALERT, place_read=ALERT)
    return [*read, *rightly_named([hostile])]


@pytest.fixture
def address(book_of, entries):
    """Where the app answers, over a ledger on which nothing is decided yet."""
    book = book_of(entries)
    app = make_app(book, name="Examples", who="Ada", now=lambda: NOW, secret=SECRET)
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
