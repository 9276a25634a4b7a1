"""The titles of the brief's parts, and what each says of itself."""

from sayso.brief.model import Part

TITLE = "Who said what happened"
NOTE = (
    "Words in quotation marks are the document's, letter by letter, and not always the speaker's. "
    "[3 s7] is sentence 7 of document 3 in the list of sources. Claims were read, put together and "
    "sorted by machine: look at the words before you use a line."
)
PARTS = {
    Part.BORNE_OUT: "Borne out",
    Part.CONTESTED: "Contested",
    Part.SINGLE: "Said by one origin",
    Part.DENIED: "Denied, and asserted by nobody here",
    Part.CONTROL: "Control",
    Part.PEOPLE: "People: displaced, trapped, missing, in need",
    Part.AHEAD: "Announced, expected or possible",
    Part.POSITIONS: "Positions of the parties",
}
NOTES = {
    Part.BORNE_OUT: (
        "Said as a fact by two or more who do not go back to one another, or by one against the "
        "interest of its own side, and denied by nobody here. Of who adds nothing, only the words "
        "that tell of it are quoted."
    ),
    Part.CONTESTED: (
        "Accounts that cannot all be true, side by side. Nothing here says who is right."
    ),
    Part.SINGLE: (
        "Said as a fact by one, however many outlets carry it, or by several too loosely to bear "
        "each other out, and denied by nobody here. A desk that tells it in its own voice does not "
        "make a second."
    ),
    Part.DENIED: (
        "Said not to be so. The quoted words hold the denial itself or only what is denied; "
        "they never say what happened."
    ),
    Part.CONTROL: "Who holds which place, each by whose word.",
    Part.PEOPLE: "What befell people, what they lack, and what relief reached them, as told.",
    Part.AHEAD: "Not said as a fact when it was said.",
    Part.POSITIONS: (
        "What each demands, offers, refuses, threatens, blames and backs. Nobody says here that "
        "what is wanted is so."
    ),
}
LISTED_BY = {
    Part.BORNE_OUT: "sayso events --credibility 1-2",
    Part.CONTESTED: "sayso events --contested",
    Part.SINGLE: "sayso events --single-origin --asserted",
    Part.DENIED: "sayso events --credibility 6 --asserted",
    Part.CONTROL: "sayso events --type control",
    Part.PEOPLE: "sayso events",
    Part.AHEAD: "sayso events --expected",
    Part.POSITIONS: "sayso events",
}
"""What lists all events of a part, with others where no filter is as narrow."""
SHORTENED = (
    "Shown are the events that most sides and origins tell of, and those in dispute first; each "
    "part says how many more there are."
)
HOLDINGS_NOTE = "By place; the words of other claims on control follow."
FIGURES_TITLE = "Figures"
FIGURES_NOTE = (
    "By whom each was given, in the words as written and the bounds that they set. The range is "
    "over independent origins, each by its latest figure; there is no average."
)
COUNTS_TITLE = "Of one event"
RUNNING_TITLE = "Running totals"
STRAYS_TITLE = "Other figures"
MISSING_TITLE = "What is missing"
MISSING_NOTE = (
    "Counted from what was read; that something is missing here does not say that it is not so."
)
LOST_TITLE = "Other numbers that the texts have lost"
LOST_NOTE = "Damaged text: a number stood here and is gone. None is supplied."
SOURCES_TITLE = "Sources"
SOURCES_NOTE = (
    "What was read, in the order given, and to how many origins its claims go back. Two documents "
    "of one origin are one witness."
)
DOCUMENTS_TITLE = "The documents"
DOCUMENTS_NOTE = "Each text as it was read, its sentences numbered. Marked:"
NOTHING = "Nothing was found under this heading."
SEVERAL_DAYS = "Several days, or no day told"
RATINGS = {
    1: "confirmed",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}
"""Words of the Admiralty code for credibility (STANAG 2511)."""
