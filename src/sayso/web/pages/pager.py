"""Where one stands in a list, and the ways on."""

from dataclasses import dataclass

from sayso.web.params import Params


@dataclass(frozen=True, slots=True)
class Pager:
    """Rows `first` to `last` of `total`; `back` and `on` are addresses, "" where there is none."""

    first: int
    last: int
    total: int
    page: int
    pages: int
    back: str
    on: str


def pager(params: Params, path: str, shown: int, total: int, size: int) -> Pager:
    """The pager of a list that shows `shown` rows of `total`."""
    page, pages = params.page, max(1, -(-total // size))
    first = (page - 1) * size + 1 if shown else 0
    return Pager(
        first=first,
        last=first + shown - 1 if shown else 0,
        total=total,
        page=page,
        pages=pages,
        back=path + params.query(page=min(page - 1, pages)) if page > 1 else "",
        on=path + params.query(page=page + 1) if page < pages else "",
    )
