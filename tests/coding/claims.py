"""Claims of one sentence, from a text with marks: [trigger] {who} <whom>."""

import re

from sayso.types import Claim, ClaimType, Phrase, Status, phrase

_MARKED = re.compile(r"\[(?P<trigger>[^]]*)\]|\{(?P<who>[^}]*)\}|<(?P<whom>[^>]*)>")


def claim(kind: ClaimType, text: str, status: Status = Status.HAPPENED) -> Claim:
    plain, last = "", 0
    spans: dict[str, list[tuple[int, int]]] = {"trigger": [], "who": [], "whom": []}
    for match in _MARKED.finditer(text):
        plain += text[last : match.start()]
        words = match[match.lastgroup or 0]
        spans[match.lastgroup or ""].append((len(plain), len(plain) + len(words)))
        plain, last = plain + words, match.end()
    plain += text[last:]

    def phrases(role: str) -> tuple[Phrase, ...]:
        return tuple(phrase(plain, span) for span in spans[role])

    return Claim(
        id="c",
        document="d",
        type=kind,
        status=status,
        side=None,
        check=None,
        sentence=0,
        home=phrase(plain, (0, len(plain))),
        trigger=phrases("trigger")[0],
        source=(),
        cue=(),
        via=(),
        who=phrases("who"),
        whom=phrases("whom"),
        doers=(),
        targets=(),
        speaker=None,
        others=(),
        places=(),
        times=(),
        figures=(),
        confidence=1.0,
    )
