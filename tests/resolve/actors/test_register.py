import csv
import re
from collections import defaultdict
from datetime import date

import pytest

from sayso.errors import InputError
from sayso.resolve.actors import Kind, load_register, merged, read_actors_file
from sayso.resolve.actors.find import find_actors
from sayso.resolve.actors.model import side_in
from sayso.resolve.actors.register import content

FILES = ("states", "syria", "conflicts", "bodies", "media", "people", "theatres", "heads")
REGISTER = load_register()


def rows(name):
    return list(csv.DictReader(content(name).splitlines()))


def test_every_row_has_a_cell_for_every_column():
    for name in FILES:
        lines = list(csv.reader(content(name).splitlines()))
        assert {len(line) for line in lines} == {len(lines[0])}, name


def test_ids_are_unique():
    ids = [row["id"] for name in FILES[:5] for row in rows(name)]
    ids += [f"{row['id']}-forces" for row in rows("states")]
    assert sorted(ids) == sorted(set(ids))


def test_no_alias_is_claimed_twice_in_one_context():
    for keys, aliases in REGISTER.aliases.items():
        claims = defaultdict(set)
        for alias in aliases:
            if alias.actor:
                claims[alias.country, alias.needs_name, alias.exact].add(alias.actor)
        for context, actors in claims.items():
            assert len(actors) == 1 or _one_is_part_of_the_other(actors), (keys, context, actors)


def _one_is_part_of_the_other(actors):
    return any(REGISTER.actors[actor].part_of in actors for actor in actors)


def test_what_actors_and_people_belong_to_is_in_the_register():
    for actor in REGISTER.actors.values():
        assert not actor.part_of or actor.part_of in REGISTER.actors, actor
    for row in rows("people"):
        assert row["actor"] in REGISTER.actors, row


def test_nothing_is_part_of_itself():
    for actor in REGISTER.actors.values():
        seen = {actor.id}
        while actor.part_of:
            actor = REGISTER.actors[actor.part_of]
            assert actor.id not in seen
            seen.add(actor.id)


def test_periods_are_sane():
    bounds = [(actor.since, actor.until) for actor in REGISTER.actors.values()] + [
        (a.since, a.until) for aliases in REGISTER.aliases.values() for a in aliases
    ]
    for since, until in bounds:
        assert since is None or date(1860, 1, 1) <= since < date(2026, 1, 1)
        assert since is None or until is None or since <= until
        assert until is None or until < date(2026, 1, 1)


def test_every_actor_has_a_side_or_is_of_a_state():
    for actor in REGISTER.actors.values():
        assert (
            actor.sides
            or actor.kind in (Kind.STATE, Kind.FORCES, Kind.STATE_MEDIA)
            or (actor.id == "islah")
        ), actor


def test_wikidata_ids_are_given_once():
    ids = [actor.wikidata for actor in REGISTER.actors.values() if actor.wikidata]
    assert len(ids) == len(set(ids))


def test_words_of_heads_stand_in_one_row_of_a_kind():
    classes = {row["class"] for row in rows("heads")}
    assert len(classes) == 10
    assert all(re.fullmatch(r"[a-z' |]+", row["words"]) and row["why"] for row in rows("heads"))


def test_a_side_hangs_on_conflict_and_day():
    russia = REGISTER.actors["russia"]
    assert side_in(russia, "UA", date(2015, 1, 1)) == "foreign_state"
    assert side_in(russia, "UA", date(2022, 3, 1)) == "government"
    assert side_in(russia, "UA", None) == "foreign_state"
    assert side_in(russia, "RU", None) == "government"
    assert side_in(russia, "", None) is None
    nujaba = REGISTER.actors["harakat-al-nujaba"]
    assert (side_in(nujaba, "SY", None), side_in(nujaba, "IQ", None)) == (
        "government",
        "armed_group",
    )


OWN = "id,name,kind,country,sides,aliases\n"


def test_the_users_actors_rank_first():
    register = load_register(OWN + "my-front,My Front,rebels,SY,opposition,Levant Front|My Front\n")
    assert register.own == {"my-front"}
    assert find_actors(register, "Levant Front")[0].id == "my-front"
    replaced = load_register(OWN + "hamas,Our name,armed_group,PS,armed_group,Our name\n")
    assert replaced.actors["hamas"].name == "Our name"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("id\nx\n", "no column 'name'"),
        ("id,name,colour\nx,X,red\n", "unknown column 'colour'"),
        ("id,name\nX y,X\n", "line 2: the id 'X y'"),
        ("id,name\nx,\n", "line 2: x has no name"),
        ("id,name,kind\nx,X,clan\n", "'clan' is no kind"),
        ("id,name,sides\nx,X,SY:friend\n", "'friend' is no side"),
        ("id,name,sides\nx,X,a b\n", "'a b' is no side"),
        ("id,name,since\nx,X,yesterday\n", "'yesterday' is no date"),
        ("id,name,since\nx,X,2016-13\n", "no day of the calendar"),
        ("id,name,since,until\nx,X,2016,2015\n", "ends before it begins"),
        ("id,name,country\nx,X,Syria\n", "no country code"),
        ("id,name,wikidata\nx,X,41053\n", "no Wikidata id"),
        ("id,name,aliases\nx,X,!!\n", "'!!' is no alias"),
        ("id,name\nx,X\nx,Y\n", "line 3: the id 'x' stands twice"),
        ("id,name\nx,X,Y\n", "more cells than columns"),
        ("", "no column 'id'"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(content, says):
    with pytest.raises(InputError, match=re.escape(says)) as refused:
        read_actors_file(content, "mine.csv")
    assert str(refused.value).startswith("mine.csv")


def test_merging_puts_new_rows_in_place_of_old():
    both = merged("id,name\na,A\nb,B\n", "id,name,country\nb,New,SY\nc,C,\n")
    assert [(item.actor.id, item.actor.name) for item in read_actors_file(both, "x")] == [
        ("a", "A"),
        ("b", "New"),
        ("c", "C"),
    ]


def test_find_answers_a_part_of_a_name_and_a_misspelling():
    assert find_actors(REGISTER, "sohr")[0].id == "sohr"
    assert "levant-front" in [actor.id for actor in find_actors(REGISTER, "Shamiya")]
    assert "ahrar-al-sham" in [actor.id for actor in find_actors(REGISTER, "Arhar al-Shamm")]
    assert find_actors(REGISTER, "qqqq") == []
