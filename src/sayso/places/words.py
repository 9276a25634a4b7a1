"""Words round the name of a place, by what they do to it."""

from sayso.places.entry import Kind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PROVINCES = _words(
    "province provinces governorate governorates state states oblast emirate prefecture"
    " voivodeship muhafazah muhafaza wilayat vilayet"
)
COUNTIES = _words("county counties parish subdistrict borough raion rayon shire canton")
CITIES = _words("city town village hamlet settlement municipality township capital port")
PARTS = _words("neighborhood neighbourhood district quarter suburb")
"""Parts of a city; a district may also be one of a province."""

ROUND = _words("countryside outskirts surroundings environs fringes hinterland")
AREAS = _words(
    "area areas region regions valley enclave pocket sector zone zones territory territories part"
    " parts section edge centre center neighborhoods neighbourhoods districts quarters suburbs"
    " cities towns villages"
)
SITES = _words(
    "airbase airfield airport base bridge camp cemetery checkpoint church crossing dam embassy"
    " frontline frontlines hospital hill hills market mosque oilfield prison refinery road"
    " roundabout shrine square street university"
)
"""What stands in or by a place of the same name without being it."""

BORDERS = _words("border borders frontier")
CONFLICT = _words(
    "held controlled occupied besieged embattled contested divided rebel rebels government regime"
    " opposition militant militants insurgent kurdish isil isis is islamic war torn hit run"
    " stricken ravaged liberated strategic historic ancient key nearby populated densely"
    " predominantly mainly adjacent neighbouring neighboring surrounding several whole entire"
    " various many other most more both all two three four five six once"
)
POINTS = _words(
    "north south east west northeast northwest southeast southwest north-east north-west"
    " south-east south-west"
)
DIRECTIONS = POINTS | _words(
    "northern southern eastern western northeastern northwestern southeastern southwestern"
    " north-eastern north-western south-eastern south-western central inner downtown rural"
)
NEAR = _words("near around outside beside close nearby towards toward between beyond along")
EDGE = NEAR | _words(
    "a across after also an and are as at by but for from her his in inside into is it its just"
    " next of off on onto or our over some that the their there these this those through throughout"
    " to under up upon within with"
)
PARTING = _words("in of at from near on across around inside outside within , ; ( /") | {"\n"}
"""Words and marks that part what is named from what it lies in."""

INSIDE = _words("in of inside within")

KINDS_OF: dict[str, frozenset[Kind]] = {
    **dict.fromkeys(PROVINCES, frozenset((Kind.PROVINCE, Kind.REGION))),
    **dict.fromkeys(COUNTIES, frozenset((Kind.DISTRICT, Kind.PROVINCE))),
    **dict.fromkeys(CITIES, frozenset((Kind.CITY, Kind.CAPITAL, Kind.PART))),
    **dict.fromkeys(PARTS, frozenset((Kind.PART, Kind.DISTRICT))),
}
"""Kinds of place that a word beside the name stands for."""

GENERIC = frozenset(KINDS_OF) | ROUND | AREAS | BORDERS | _words("country frontline frontlines")
"""What names no place, but may point at the one that the document is about."""

TRAILING = GENERIC | SITES | POINTS
"""What may follow a name and tell how the place meant lies to it."""

COMMON = _words(
    "abandoned air another arab army attack bank banks battlefield blast building buildings bus"
    " camps car clinic coast compound convoy daesh depot desert direction distance elsewhere"
    " embattled entrance everywhere facility field fields fighting fire flashpoint former fronts"
    " ground headquarters heart held here hideout highway hill hills home homes hotel house houses"
    " jihadist kilometers kilometres km land large line lines local location locations main major"
    " makeshift metro mile miles military much office once opposition outpost own people place"
    " places plain point points police position positions post prison river rubble same scene"
    " school schools sea separate shelter shopping side sides site sites situation small soil"
    " spot square station stations strip surrounding tense tent tents terrorist terrorists them"
    " thousands troops truck valley vehicle vicinity war where which whose world worn"
)
"""Words that are no name of a place; in a text that lost its capitals nothing else tells."""

BACKING = _words("backed led allied aligned sponsored brokered imposed funded trained")
"""Behind a country or its people: what it does for others, not a place."""

PARTICLES = _words(
    "al el ad as ash ar az an at ed es esh ez er en ul ud abu bin ibn umm de del la le du bei"
)
"""Small words that belong to the name behind them."""

ANOTHER = _words("a an another")
"""In front of a word for a kind of place: one that is not told yet."""

LEADING = TRAILING | EDGE | CONFLICT | DIRECTIONS | COMMON

SPEAKING = _words(
    "accused accuses acknowledged added admitted agreed announced appealed argued asked backed"
    " backs believed blamed blames brokered called calls claimed claims condemned confirmed"
    " considers criticised criticized declared demanded demands denied denies discussed expects"
    " expressed fears hopes insisted insists intervened pledged promised proposed refused rejected"
    " rejects reiterated replied responded said says sees signed slammed stressed suggested"
    " supports threatened told urged urges vetoed views vowed vows wants warned warns welcomed"
)
"""What governments do with words; the name of a capital in front of them means its government."""
