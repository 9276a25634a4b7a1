"""Reports that tell a conflict and little else, and documents of our own words."""

from datetime import date

from sayso.types import Document, Span

REPORTS = {
    "syria": "Shells fell on Aleppo and Idlib, a report from Damascus said. Syria is at war.",
    "ukraine": "Shells fell on Donetsk and Mariupol. Talks on Ukraine went on in Kyiv.",
    "iraq": "Shells fell on Mosul and Kirkuk. Iraq is at war, a report from Baghdad said.",
    "yemen": "Shells fell on Taiz and Marib in Yemen. Sanaa was calm.",
    "gaza": "Shells fell on Gaza and Rafah. The West Bank was calm.",
    "libya": "Shells fell on Sirte and Benghazi in Libya. Tripoli was calm.",
    "sudan": "Shells fell on Omdurman and Nyala in Sudan. Darfur was calm.",
    "afghanistan": "Shells fell on Kunduz and Ghazni in Afghanistan. Kabul was calm.",
    "small": "shells fell on aleppo and idlib a report from damascus said syria is at war",
    "nowhere": "Shells fell on the town.",
}


def document(text: str, day: date | None = date(2016, 12, 9)) -> Document:
    return Document("d", text, None, day, None, "en", "-", "", "")


def sentences(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for end in [place + 1 for place, char in enumerate(text) if char == "."] or [len(text)]:
        spans.append(Span(start, end))
        start = end + 1
    return tuple(spans)
