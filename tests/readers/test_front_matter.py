import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.readers.found import Byline
from sayso.readers.front_matter import split_front_matter


def test_known_keys_are_taken_and_the_rest_is_passed_over():
    text = (
        "---\noutlet: Northern Wire\nDate: 2016-12-05\ntitle: \"Army: 'mill taken'\"\n"
        "url: https://example.org/a?b=c\nauthor: A. Person\n# note\n\ntags:\n  - war\n- mill\n---\n"
        "\nThe army said.\n"
    )
    assert split_front_matter(text) == (
        Byline("Northern Wire", "2016-12-05", "Army: 'mill taken'", "https://example.org/a?b=c"),
        "\nThe army said.\n",
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_either_newline_ends_its_lines(end):
    text = end.join(["---", "source: Wire", "---", "The army said.", ""])
    assert split_front_matter(text) == (Byline(outlet="Wire"), f"The army said.{end}")


def test_an_empty_value_is_untold():
    assert split_front_matter("---\noutlet:\ntitle: ''\ndate: 2016-12-05\n---\nx") == (
        Byline(date="2016-12-05"),
        "x",
    )


@pytest.mark.parametrize(
    "text",
    [
        "---\nThe army said.\n---\nThe rebels denied it.\n",
        "---\nNote: the army said.\n---\nThe rebels denied it.\n",
        "---\noutlet: Wire\nThe army said.\n---\n",
        "---\noutlet: Wire\nThe army said.\n",
        "\n---\noutlet: Wire\n---\nThe army said.\n",
        "outlet: Wire\n---\nThe army said.\n",
        "----\noutlet: Wire\n----\nThe army said.\n",
        "---\noutlet: Wire\n" + "# x\n" * 3000 + "---\nThe army said.\n",
        "",
    ],
    ids=["rules", "no known key", "prose", "open", "late", "headless", "longer", "far", "empty"],
)
def test_what_is_no_front_matter_stays_text(text):
    assert split_front_matter(text) == (Byline(), text)


@settings(deadline=None)
@given(st.text(alphabet="-\n\r: abdelotuy\t'\"#", max_size=200))
def test_the_text_is_always_an_end_of_the_input(text):
    _, rest = split_front_matter(f"---\n{text}")
    assert f"---\n{text}".endswith(rest)
