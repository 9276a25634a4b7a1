from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sayso.reconcile.origins import find_origins
from sayso.types import ClaimType, Side, TieKind
from tests.reconcile.told import DAY, claim, document, figure, place, speaker

STORY = (
    "Warplanes bombed the covered market of Tell Amara at noon, setting dozens of shops ablaze. "
    "Grain silos beside the railway station burned through the night."
)
MARKET, SILOS = STORY[: STORY.index(". ") + 1], STORY[STORY.index(". ") + 2 :]
MONITOR = speaker("Amara Watch", Side.MONITOR, "amara-watch")
TOWN = place("Tell Amara", near=(35.0, 37.0))


def told(report, sentence, by=None, trigger="bombed", kind=ClaimType.AIR_STRIKE, **more):
    return claim(report, sentence, trigger, kind, by=by, **more)


def origins(*claims_of):
    documents = {report.id: report for report, _ in claims_of}
    claims = [one for _, inside in claims_of for one in inside]
    return find_origins(claims, documents)


def own(report):
    """The claims of a report that tells the story in its own voice."""
    return report, [
        told(report, report.text.split(". ")[0] + "."),
        told(report, SILOS, trigger="burned", kind=ClaimType.DESTRUCTION),
    ]


def test_one_document_in_its_own_voice_is_one_origin():
    (origin,) = origins(own(document(STORY, "Harbour Post")))
    assert origin.teller == "Harbour Post"
    assert origin.side is None
    assert [tie.kind for tie in origin.ties] == [TieKind.VOICE]


def test_two_outlets_with_words_of_their_own_are_two_origins():
    first = document("Jets hit the bazaar of Tell Amara on Thursday.", "Harbour Post")
    second = document("Bombs from the air destroyed shops in that town, we saw.", "River Times")
    found = origins(
        (first, [told(first, first.text, trigger="hit")]),
        (second, [told(second, second.text, trigger="destroyed")]),
    )
    assert len(found) == 2


def test_a_reprint_is_no_second_witness():
    found = origins(own(document(STORY, "Harbour Post")), own(document(STORY, "River Times")))
    assert len(found) == 1
    assert TieKind.REPRINT in {tie.kind for tie in found[0].ties}


def test_copies_of_one_wire_go_back_to_the_agency():
    found = origins(
        own(document(f"{STORY} --Reuters", "Harbour Post")),
        own(document(f"{STORY} - REUTERS", "River Times")),
    )
    assert [origin.teller for origin in found] == ["Reuters"]
    assert TieKind.WIRE in {tie.kind for tie in found[0].ties}


def test_a_damaged_twin_goes_back_to_its_original():
    whole = document("Shelling killed 32 people in Tell Amara's old town, its mayor wrote.")
    twin = document("shelling killed    people in tell amara s old town  its mayor wrote ")
    found = origins(
        (whole, [told(whole, whole.text, trigger="killed", kind=ClaimType.DEATH)]),
        (twin, [told(twin, twin.text, trigger="killed", kind=ClaimType.DEATH)]),
    )
    assert len(found) == 1


def test_shared_background_is_one_origin_and_the_news_around_it_are_two():
    shared = "The valley war has driven half of its herders from their winter pastures since 2014."
    first = document(f"Mortars fell on the mill. {shared}", "Harbour Post")
    second = document(f"A truce was signed in the capital. {shared}", "River Times")
    found = origins(
        (first, [
            told(first, "Mortars fell on the mill.", trigger="fell"),
            told(first, shared, trigger="driven"),
        ]),
        (second, [
            told(second, "A truce was signed in the capital.", trigger="signed"),
            told(second, shared, trigger="driven"),
        ]),
    )  # fmt: skip
    assert sorted(len(origin.claims) for origin in found) == [1, 1, 2]


def test_one_form_with_other_numbers_is_no_copy():
    form = "An attack believed to be the work of bandits killed {} men at {} on {}, elders say."
    first = document(form.format(58, "Wadi Sarn", "Monday"), "Harbour Post", DAY)
    second = document(form.format(12, "Jebel Oth", "Friday"), "River Times", DAY + timedelta(60))
    found = origins(
        (first, [told(first, first.text, trigger="killed", kind=ClaimType.DEATH)]),
        (second, [told(second, second.text, trigger="killed", kind=ClaimType.DEATH)]),
    )
    assert len(found) == 2


def test_one_speakers_statement_in_two_outlets_is_one_origin():
    first = document("Amara Watch said that nine died in the market.", "Harbour Post")
    second = document("Nine traders were dead, according to the watchdog.", "River Times")
    nine = (figure("nine", 9.0, 9.0),)
    (origin,) = origins(
        (first, [told(first, first.text, MONITOR, "died", ClaimType.DEATH, figures=nine)]),
        (second, [told(second, second.text, MONITOR, "dead", ClaimType.DEATH, figures=nine)]),
    )
    assert (origin.teller, origin.side) == ("Amara Watch", Side.MONITOR)
    assert origin.ties[0].kind is TieKind.STATEMENT
    assert origin.ties[0].reason == (
        "Amara Watch says both; they share the same type (death), the same figure, "
        "16% of what their sentences tell"
    )


def test_one_speaker_on_other_days_says_other_things():
    first = document("Amara Watch said that nine died in the market.", "Harbour Post")
    later = document("Nine died in the mill, Amara Watch said.", "River Times", DAY + timedelta(40))
    nine = (figure("nine", 9.0, 9.0),)
    found = origins(
        (first, [told(first, first.text, MONITOR, "died", ClaimType.DEATH, figures=nine)]),
        (later, [told(later, later.text, MONITOR, "died", ClaimType.DEATH, figures=nine)]),
    )
    assert len(found) == 2


def test_an_outlet_quoted_by_another_is_the_origin():
    agency = document("Clashes broke out at the northern gate of Tell Amara.", "Reuters")
    other = document("Reuters reported clashes at the northern gate of Tell Amara.", "River Times")
    (origin,) = origins(
        (agency, [told(agency, agency.text, trigger="Clashes", kind=ClaimType.CLASH)]),
        (other, [
            told(other, other.text, speaker("Reuters", Side.MEDIA, "reuters"), "clashes",
                 ClaimType.CLASH),
        ]),
    )  # fmt: skip
    assert TieKind.QUOTED in {tie.kind for tie in origin.ties}


def test_a_retelling_keeps_the_speakers_and_not_the_words():
    lines = (
        "Elder Hamo Tirband asked for doctors.",
        "The army promised calm.",
        "The ministry sent flour.",
    )
    other = (
        "Doctors must come, Hamo Tirband urged.",
        "Soldiers would keep quiet, it was said.",
        "Flour is on its way.",
    )
    heard = (
        speaker("Hamo Tirband", Side.CIVILIAN),
        speaker("army", Side.GOVERNMENT, "army"),
        speaker("ministry", Side.GOVERNMENT, "ministry"),
    )
    first = document(f"A siege began. {' '.join(lines)}", "Harbour Post")
    second = document(f"Roads were cut. {' '.join(other)}", "River Times")
    found = origins(
        (first, [told(first, "A siege began.", trigger="siege"), *(
            told(first, line, by, line.split()[-2]) for line, by in zip(lines, heard, strict=True)
        )]),
        (second, [told(second, "Roads were cut.", trigger="cut"), *(
            told(second, line, by, line.split()[-2]) for line, by in zip(other, heard, strict=True)
        )]),
    )  # fmt: skip
    own_voice = [one for one in found if one.teller in ("Harbour Post", "River Times")]
    assert [len(origin.claims) for origin in own_voice] == [2]
    assert own_voice[0].ties[0].reason.startswith("3 of 3 speakers of the one speak in both")


def _many():
    """Claims of six reports that tie in every way."""
    reports = [
        document(f"{STORY} --Reuters", "Harbour Post"),
        document(STORY, "River Times", DAY + timedelta(1)),
        document(STORY.lower().replace(".", " "), None, None),
        document("Amara Watch said that nine died in the market.", "Harbour Post"),
        document("Nine traders were dead, according to the watchdog.", "River Times"),
        document("Nine died, Amara Watch said. It said that it was bombed.", "Hill Radio", None),
    ]
    nine = (figure("nine", 9.0, 9.0),)
    claims = [
        *own(reports[0])[1],
        *own(reports[1])[1],
        told(reports[2], reports[2].text, trigger="bombed", places=(TOWN,)),
        told(reports[3], reports[3].text, MONITOR, "died", ClaimType.DEATH, figures=nine),
        told(reports[4], reports[4].text, MONITOR, "dead", ClaimType.DEATH, figures=nine),
        told(reports[5], "Nine died, Amara Watch said.", MONITOR, "died", ClaimType.DEATH),
        told(reports[5], "It said that it was bombed.", MONITOR),
    ]
    return claims, reports


@given(st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(chance):
    claims, reports = _many()
    wanted = find_origins(claims, {report.id: report for report in reports})
    chance.shuffle(claims)
    chance.shuffle(reports)
    assert find_origins(claims, {report.id: report for report in reports}) == wanted


def test_every_claim_has_one_origin_and_ties_connect_it():
    claims, reports = _many()
    found = find_origins(claims, {report.id: report for report in reports})
    assert sorted(name for one in found for name in one.claims) == sorted(c.id for c in claims)
    for origin in found:
        assert len(origin.ties) == len(origin.claims) - 1
        reached = {origin.claims[0]}
        for _ in origin.ties:
            reached |= {
                n for tie in origin.ties if {tie.a, tie.b} & reached for n in (tie.a, tie.b)
            }
        assert reached == set(origin.claims)


def test_no_claims_no_origins():
    assert find_origins([], {}) == ()


def test_hostile_text_is_only_text():
    report = document("a " * 50_000 + "\x00'; DROP TABLE claims; -- bombed", "../../etc", date.max)
    (origin,) = origins((report, [told(report, report.text)]))
    assert len(origin.claims) == 1
