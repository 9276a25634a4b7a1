"""The frozen vocabulary that every stage takes and returns (docs/glossary.md)."""

from sayso.types.actor import Party, Speaker
from sayso.types.claim import Claim, Draft
from sayso.types.claim_id import claim_id
from sayso.types.claim_type import GROUP_OF, Check, ClaimType, Group, Role, Side, Status
from sayso.types.entry import Entry
from sayso.types.event import Account, Conflict, Credibility, Dispute, Event
from sayso.types.figure import Figure
from sayso.types.ids import content_id, document_id, sha256_text
from sayso.types.judgement import Decision, Judgement
from sayso.types.link import Apart, Link, LinkKind, Reason
from sayso.types.mention import Attribution, Mention, Reading, Trigger
from sayso.types.origin import Origin, Tie, TieKind
from sayso.types.picture import Picture
from sayso.types.place import Place
from sayso.types.series import Holding, Series, SeriesKind, Told
from sayso.types.text import Document, Phrase, Span, phrase
from sayso.types.when import TimePrecision, When

__all__ = [
    "GROUP_OF",
    "Account",
    "Apart",
    "Attribution",
    "Check",
    "Claim",
    "ClaimType",
    "Conflict",
    "Credibility",
    "Decision",
    "Dispute",
    "Document",
    "Draft",
    "Entry",
    "Event",
    "Figure",
    "Group",
    "Holding",
    "Judgement",
    "Link",
    "LinkKind",
    "Mention",
    "Origin",
    "Party",
    "Phrase",
    "Picture",
    "Place",
    "Reading",
    "Reason",
    "Role",
    "Series",
    "SeriesKind",
    "Side",
    "Span",
    "Speaker",
    "Status",
    "Tie",
    "TieKind",
    "TimePrecision",
    "Told",
    "Trigger",
    "When",
    "claim_id",
    "content_id",
    "document_id",
    "phrase",
    "sha256_text",
]
