"""What keeps people out, as axe-core finds it."""

import json

from tests.web.browser.conftest import AXE

AXE_RUN = """axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
  "best-practice"]}).then((found) => JSON.stringify(found.violations.map((each) =>
  [each.id, each.nodes[0].html, each.nodes[0].failureSummary])))"""


def complaints_of_axe(page):
    """What axe-core finds; asked past the page's policy, which lets no foreign script in."""
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": AXE.read_text(encoding="utf-8")})
    asked = {"expression": AXE_RUN, "awaitPromise": True, "returnByValue": True}
    return json.loads(session.send("Runtime.evaluate", asked)["result"]["value"])
