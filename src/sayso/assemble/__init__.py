"""Stage *assemble*: mentions to draft claims."""

from sayso.assemble.drafts import assemble

__all__ = ["assemble"]
