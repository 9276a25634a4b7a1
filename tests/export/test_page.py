"""A page of Markdown as blocks."""

import pytest

from sayso.export.page import Grid, Heading, Paragraph, Run, blocks_of


def test_a_page_becomes_blocks_in_order():
    text = "# Title\n\nsome **bold** and *set*\nwords\n\n- one\n  - two\n\n"
    page = f"{text}| a | b |\n|---|---|\n| 1 | |\n"
    assert blocks_of(page) == (
        Heading(1, (Run("Title"),)),
        Paragraph(
            (
                Run("some "),
                Run("bold", bold=True),
                Run(" and "),
                Run("set", italic=True),
                Run(" words"),
            )
        ),
        Paragraph((Run("one"),), depth=1),
        Paragraph((Run("two"),), depth=2),
        Grid((((Run("a"),), (Run("b"),)), ((Run("1"),), ()))),
    )


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        (r"\*not bold\* \[1 s2\]", "*not bold* [1 s2]"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("a <b>tag</b>", "a <b>tag</b>"),
        ("`#eval()`", "#eval()"),
        ("    code", "code"),
        ("[words](https://example.org)", "words"),
        ("![picture](x.png)", "picture"),
    ],
)
def test_what_is_no_block_of_ours_is_kept_as_words(markdown, words):
    (block,) = blocks_of(markdown)
    assert "".join(run.text for run in block.runs).strip() == words
