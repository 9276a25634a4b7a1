"""The brief: who said what happened, where, when, with which figures; each line cited.

`build_brief` is pure and decides what stands where; the renderers only lay it out, each
escaping for its own medium.
"""

from sayso.brief.build import build_brief
from sayso.brief.model import Brief
from sayso.brief.render_html import to_html
from sayso.brief.render_json import to_json
from sayso.brief.render_markdown import to_markdown
from sayso.brief.render_text import to_text

__all__ = ["Brief", "build_brief", "to_html", "to_json", "to_markdown", "to_text"]
