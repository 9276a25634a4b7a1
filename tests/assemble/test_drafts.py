from sayso.assemble import assemble
from sayso.types import Attribution, Check, ClaimType, Reading, Role, Side, Span, Status, Trigger


def span(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def read(text, sentences, trigger, roles, attributions=(), lost=()):
    return Reading(
        sentences=tuple(span(text, words) for words in sentences),
        lost=lost,
        attributions=tuple(
            Attribution(*((span(text, words),) for words in parts), score=1.0)
            for parts in attributions
        ),
        triggers=(
            Trigger(
                span(text, trigger),
                ClaimType.CAPTURE,
                Status.HAPPENED,
                Side.GOVERNMENT,
                {role: (span(text, words),) for role, words in roles.items()},
                0.9,
            ),
        ),
    )


def test_a_claim_knows_its_home_sentence():
    text = "Rain fell. The army took Azaz. It left."
    sentences = ["Rain fell.", "The army took Azaz.", "It left."]
    (draft,) = assemble(text, read(text, sentences, "took", {Role.WHO: "The army"}))
    assert (draft.sentence, text[slice(*draft.home)]) == (1, "The army took Azaz.")


def test_a_cue_without_a_source_attributes_to_nobody():
    text = "It said the army took Azaz."
    (draft,) = assemble(text, read(text, [text], "took", {Role.CUE: "said"}))
    assert draft.roles == {}


def test_the_speaker_around_a_speaker_is_kept():
    text = "The agency reported the general said the army took Azaz."
    (draft,) = assemble(
        text,
        read(
            text,
            [text],
            "took",
            {Role.SOURCE: "the general", Role.CUE: "said"},
            attributions=[
                ("The agency", "reported", "the general said the army took Azaz"),
                ("the general", "said", "the army took Azaz"),
            ],
        ),
    )
    assert [text[slice(*other)] for other in draft.others] == ["The agency"]


def test_a_figure_has_lost_its_number_where_a_gap_lies_in_it_or_before_it():
    text = "They took about  percent"
    gap = Span(15, 17)
    (draft,) = assemble(
        text, read(text, [text], "took", {Role.FIGURE: "about  percent"}, lost=(gap,))
    )
    assert [text[slice(*lost)] for lost in draft.lost] == ["about  percent"]
    (draft,) = assemble(text, read(text, [text], "took", {Role.FIGURE: "percent"}, lost=(gap,)))
    assert [text[slice(*lost)] for lost in draft.lost] == ["percent"]
    (draft,) = assemble(text, read(text, [text], "took", {Role.FIGURE: "about"}, lost=()))
    assert draft.lost == ()


def test_what_could_not_be_verified_says_so():
    text = "The army took Azaz. The claim could not be independently verified."
    sentences = ["The army took Azaz.", "The claim could not be independently verified."]
    (draft,) = assemble(text, read(text, sentences, "took", {}))
    assert draft.check is Check.UNVERIFIED


def test_words_that_close_the_sentence_say_whose_it_is():
    text = "The army took Azaz, officials said. It left."
    sentences = ["The army took Azaz, officials said.", "It left."]
    said = [("officials", "said", "It left")]
    (draft,) = assemble(text, read(text, sentences, "took", {}, attributions=said))
    assert [text[slice(*span)] for span in draft.roles[Role.SOURCE]] == ["officials"]
    assert [text[slice(*span)] for span in draft.roles[Role.CUE]] == ["said"]


def test_words_that_go_on_behind_the_speaker_are_another_clause():
    text = "The army took Azaz, officials said it left."
    said = [("officials", "said", "it left")]
    (draft,) = assemble(text, read(text, [text], "took", {}, attributions=said))
    assert draft.roles == {}


def test_of_two_readings_of_a_cue_the_source_in_its_sentence_speaks():
    text = "The mayor spoke. The guards, who say they took no mill, left."
    sentences = ["The mayor spoke.", "The guards, who say they took no mill, left."]
    (draft,) = assemble(
        text,
        read(
            text,
            sentences,
            "took",
            {Role.SOURCE: "The mayor", Role.CUE: "say"},
            attributions=[("The guards", "say", "they took no mill")],
        ),
    )
    assert [text[slice(*said)] for said in draft.roles[Role.SOURCE]] == ["The guards"]
