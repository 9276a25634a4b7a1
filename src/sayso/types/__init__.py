"""The frozen vocabulary that every stage takes and returns (docs/glossary.md)."""

from sayso.types.actor import Party, Speaker
from sayso.types.claim import Claim, Draft
from sayso.types.claim_id import claim_id
from sayso.types.claim_type import GROUP_OF, Check, ClaimType, Group, Role, Side, Status
from sayso.types.entry import Entry
from sayso.types.figure import Figure
from sayso.types.ids import content_id, document_id, sha256_text
from sayso.types.mention import Attribution, Mention, Reading, Trigger
from sayso.types.place import Place
from sayso.types.text import Document, Phrase, Span, phrase
from sayso.types.when import TimePrecision, When

__all__ = [
    "GROUP_OF",
    "Attribution",
    "Check",
    "Claim",
    "ClaimType",
    "Document",
    "Draft",
    "Entry",
    "Figure",
    "Group",
    "Mention",
    "Party",
    "Phrase",
    "Place",
    "Reading",
    "Role",
    "Side",
    "Span",
    "Speaker",
    "Status",
    "TimePrecision",
    "Trigger",
    "When",
    "claim_id",
    "content_id",
    "document_id",
    "phrase",
    "sha256_text",
]
