"""HTML: the article of a page, without what stands around it."""

import re
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.errors import InputError
from sayso.readers.decode import decode, peek, refuse_binary
from sayso.readers.found import Byline, Found
from sayso.readers.html_date import find_day
from sayso.readers.limits import HTML_ELEMENTS
from sayso.readers.problem import Problem
from sayso.readers.source import Source, sha256_bytes

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PAGE = re.compile(
    r"\s*+(?:<\?xml[^>]*+>\s*+)?(?:(?><!--.*?-->)\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(r"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


class HtmlReader:
    """Reads a page that was saved as HTML."""

    endings = frozenset({".html", ".htm", ".xhtml"})

    def recognises(self, head: bytes) -> bool:
        """Whether it begins as pages do."""
        return _PAGE.match(peek(head)) is not None

    def read(self, source: Source) -> Iterator[Found | Problem]:
        """The article of `source`.

        Raises:
            InputError: too large, not a page, or without an article.
        """
        refuse_binary(source.head)
        data = source.whole()
        declared = _CHARSET.search(peek(source.head))
        page, remark = decode(data, declared[1] if declared else None)
        if remark is not None:
            yield Problem(source.place, remark, fatal=False)
        text, byline = _extract(page)
        yield Found(source.place, text, sha256_bytes(data), byline)


def _extract(page: str) -> tuple[str, Byline]:
    # Imported here: no other kind of input needs it, and start-up has a budget.
    import trafilatura

    try:
        # An odd date makes dateutil warn on standard error, in lines that are not ours.
        with warnings.catch_warnings(action="ignore"):
            tree = trafilatura.load_html(page)
            if tree is not None:
                _check_size(tree)
                # Readers' comments are not the report.
                text = trafilatura.extract(tree, include_comments=False)
                told = trafilatura.extract_metadata(tree, extensive=False)
                day = find_day(tree, told.url)
    except InputError:
        raise
    except Exception as error:  # hostile pages may break the parser in any way
        raise InputError(f"page cannot be parsed ({type(error).__name__})") from error
    if tree is None or not text:
        raise InputError("page without an article; save its text as .txt to read it all")
    return text, Byline(told.sitename, day, told.title, told.url)


def _check_size(tree: "HtmlElement") -> None:
    elements = sum(1 for _ in tree.iter())
    if elements > HTML_ELEMENTS:
        raise InputError(
            f"page of {elements:,} elements; the limit is {HTML_ELEMENTS:,}; save its text as .txt"
        )


READER = HtmlReader()
