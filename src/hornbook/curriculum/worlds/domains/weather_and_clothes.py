"""Weather and what to wear: forecasts by the hour, frost, rain in a gauge, thunder, clues in a hall, and two coats."""

from dataclasses import dataclass
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, clock, count, listing, number, spoken
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_ERRANDS = (
    "to the allotment", "to watch a football match", "round the market", "along the river with the dog",
    "to the harbour to draw boats", "to the playground with two nephews", "to a flea market", "to paint the "
    "garden fence",
    "to look for mushrooms", "to fish from the jetty",
)  # fmt: skip
_SIGNS = {
    "small white clouds had begun to tower up like cauliflowers": (
        "Clouds that tower up on a hot morning often become a thunderstorm by the afternoon."
    ),
    "the swallows were flying low over the meadow, and the wind had dropped": (
        "Before a storm the insects keep low, and so do the swallows that hunt them."
    ),
    "a grey veil was creeping up over the ridge in the west": (
        "A veil of cloud from the west is often the edge of bad weather on its way."
    ),
}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class _Hour:
    """The weather of one hour."""

    degrees: int
    rain: bool
    sun: bool


def _needs(hours: list[_Hour]) -> list[str]:
    """What the slip at the door asks for, of the hours spent outside."""
    wanted = []
    if any(hour.rain for hour in hours):
        wanted.append("umbrella")
    if min(hour.degrees for hour in hours) < 10:
        wanted.append("scarf")
    if any(hour.sun and hour.degrees > 22 for hour in hours):
        wanted.append("straw hat")
    return wanted


def _forecast(rng: Random) -> Scene:
    """A slip at the door says what to take, the forecast tells the hours."""
    walker = people(rng, 1)[0]
    kind = rng.choice(("cool", "cool", "hot"))
    base, rise = (rng.randint(3, 8), rng.randint(5, 8)) if kind == "cool" else (rng.randint(15, 18), rng.randint(8, 10))
    wet = rng.choice(((7, 9), (9, 12), (13, 15), (15, 18), (17, 19)))
    out, back = rng.choice(((8, 10), (10, 12), (11, 14), (14, 16), (15, 18), (9, 13)))
    warmest = base + rise

    def at(hour: int) -> _Hour:
        """It warms up until two in the afternoon, and then cools down."""
        degrees = base + rise * (hour - 6) // 8 if hour <= 14 else warmest - (hour - 14)
        rain = wet[0] <= hour < wet[1]
        return _Hour(degrees, rain, not rain)

    def counted() -> list[str]:
        """By looking for what is wanted hour by hour, the other way round."""
        wanted = {"umbrella": False, "scarf": False, "straw hat": False}
        for hour in range(back - 1, out - 1, -1):
            wanted["umbrella"] |= hour in range(*wet)
            wanted["scarf"] |= at(hour).degrees <= 9
            wanted["straw hat"] |= hour not in range(*wet) and at(hour).degrees >= 23
        return [thing for thing, needed in wanted.items() if needed]

    hours = [at(hour) for hour in range(out, back)]
    coldest, hottest = min(hour.degrees for hour in hours), max(hour.degrees for hour in hours)
    needed = _needs(hours)
    told = listing([f"{at(hour).degrees} degrees at {clock(hour * 60)}" for hour in range(out, back)])
    overlap = sorted(set(range(*wet)) & set(range(out, back)))
    rainy = bool(overlap)
    return Scene(
        (
            rng.choice(("A slip beside the door says: ", "The family has a rule, written on a slip at the door: "))
            + "“Rain: umbrella. Under 10 degrees: scarf. Sunny and over 22 degrees: straw hat.”",
            f"The forecast says: rain from {clock(wet[0] * 60)} to {clock(wet[1] * 60)}, otherwise sunny; {told}.",
            f"{walker} is going {rng.choice(_ERRANDS)}, and will be outside from {clock(out * 60)} to "
            f"{clock(back * 60)}.",
        ),
        (
            Question(
                f"Does {walker} need the umbrella, if the forecast is right?",
                f"Yes, it will rain while {walker.they} is outside." if rainy
                else f"No, {walker} will not be out while it rains.",
                (
                    f"The rain lasts from {clock(wet[0] * 60)} to {clock(wet[1] * 60)}.",
                    f"{walker} is out from {clock(out * 60)} to {clock(back * 60)}, and "
                    + (
                        f"at {clock(overlap[0] * 60)} it is raining." if rainy
                        else "that is before it begins." if back <= wet[0] else "that is after it has ended."
                    ),
                ),
                rainy,
                lambda: "umbrella" in counted(),
            ),
            Question(
                f"What does the rule tell {walker} to take along?",
                f"It tells {walker.them} to take {listing(['the ' + thing for thing in needed])}." if needed
                else f"It tells {walker.them} to take nothing.",
                (
                    f"While {walker} is out it is never colder than {coldest} and never warmer than {hottest} degrees."
                    if coldest < hottest
                    else f"It is {coldest} degrees all the time while {walker} is out.",
                    "The rain falls in part of that time." if rainy else "No rain falls in that time.",
                ),
                listing(["the " + thing for thing in needed]) or "nothing",
                lambda: listing(["the " + thing for thing in counted()]) or "nothing",
            ),
            Question(
                f"Would it be enough for {walker} to look out of the window just before leaving?",
                "No, the window shows only the weather of that moment.",
                (
                    f"{walker} will be out for {count(back - out, 'hour')}.",
                    "In that time it can get warmer or colder, and rain can begin or end.",
                ),
                False,
                lambda: False,
            ),
        ),
    )  # fmt: skip


def _cold(n: int) -> str:
    """Degrees as one says them."""
    return f"{number(abs(n)) if n else 'zero'} {'degree' if abs(n) == 1 else 'degrees'}{' below zero' if n < 0 else ''}"


def _frost(rng: Random) -> Scene:
    """An evening gets colder by the hour."""
    watcher = people(rng, 1)[0]
    fall, begin = rng.choice((1, 2, 2, 3)), rng.randint(17, 19)
    start = rng.randint(2, min(9, fall * (23 - begin)))
    hours = rng.randint(4, 24 - begin)
    late = start - fall * hours
    frozen = next(n for n in range(1, 20) if start - fall * n <= 0)

    def reached(target: int) -> int:
        degrees, passed = start, 0
        while degrees > target:
            degrees, passed = degrees - fall, passed + 1
        return passed

    morning = rng.randint(2, 6)
    return Scene(
        (
            rng.choice(
                (
                    f"At {spoken(begin * 60)} in the evening the thermometer at {watcher.own} window shows "
                    f"{_cold(start)}.",
                    f"{watcher} reads the thermometer outside at {spoken(begin * 60)} in the evening: {_cold(start)}.",
                )
            ),
            f"The sky is clear, and it gets {_cold(fall)} colder every hour until midnight.",
            f"The next morning at nine the thermometer shows {_cold(morning)}.",
        ),
        (
            Question(
                f"What does the thermometer show after {number(hours)} hours?",
                f"It shows {_cold(late)}.",
                (
                    f"In {number(hours)} hours it gets {_cold(fall * hours)} colder.",
                    f"From {_cold(start)} down to zero it is {number(start)}"
                    + (
                        f", and {number(-late)} more lead below zero."
                        if late < 0
                        else f", of which {number(fall * hours)} are gone."
                    ),
                ),
                _cold(late),
                lambda: _cold([start - fall * n for n in range(hours + 1)][-1]),
            ),
            Question(
                "By what time has the thermometer come down to zero or below?",
                f"It has come down to zero or below by {spoken((begin + frozen) * 60)}.",
                (
                    f"An hour before that it is still {_cold(start - fall * (frozen - 1))}.",
                    f"Then it is {_cold(start - fall * frozen)}.",
                ),
                spoken((begin + frozen) * 60),
                lambda: spoken((begin + reached(0)) * 60),
            ),
            Question(
                "How many degrees are there between the reading at the beginning and the one the next morning?",
                f"There {'is one degree' if abs(start - morning) == 1 else 'are ' + _cold(abs(start - morning))} "
                "between them."
                if start != morning
                else "There are zero degrees between them; it is the same reading.",
                (f"In the evening it was {_cold(start)}, and in the morning {_cold(morning)}.",),
                _cold(abs(start - morning)),
                lambda: _cold(len(range(*sorted((start, morning))))),
            ),
            Question(
                "Does the reading at nine in the morning prove that there was no frost?",
                "No, it may have been much colder in the night.",
                (
                    "The morning reading tells only how warm it is at nine, when the Sun has been up for a while.",
                    f"By {spoken((begin + frozen) * 60)} in the evening it had already come down to zero.",
                ),
                False,
                lambda: reached(0) > 100,
            ),
        ),
    )


def _gauge(rng: Random) -> Scene:
    """Rain in a gauge and from a roof in a barrel."""
    keeper = people(rng, 1)[0]
    first = rng.randrange(7)
    days = [_DAYS[(first + n) % 7] for n in range(4)]
    rain = [rng.randint(1, 14) for _ in days]
    dry = rng.randrange(4)
    rain[dry] = 0
    roof = rng.choice((6, 8, 10, 12, 15))
    barrel = rng.choice((150, 200, 250, 300))
    total = sum(rain)
    caught = total * roof
    top = max(rain)
    wettest = [day for day, fell in zip(days, rain, strict=True) if fell == top]
    readings = [f"{amount(fell)} on {day}" for day, fell in zip(days, rain, strict=True) if fell]

    def poured() -> tuple[int, int]:
        """What is in the barrel, and what has run over, day by day."""
        inside = over = 0
        for fell in rain:
            inside += sum(fell for _ in range(roof))
            inside, over = min(inside, barrel), over + max(0, inside - barrel)
        return inside, over

    questions = [
        Question(
            "How much rain fell in these four days together?",
            f"Together {count(total, 'millimetre')} fell.",
            (f"Add {listing([amount(fell) for fell in rain if fell])}; {days[dry]} adds nothing.",),
            total,
            lambda: -sum(-fell for fell in reversed(rain)),
        ),
        Question(
            "Does the barrel run over?",
            f"Yes, {count(caught - barrel, 'litre')} run over."
            if caught - barrel > 1
            else "Yes, one litre runs over."
            if caught - barrel == 1
            else f"No, it holds all of the {count(caught, 'litre')}.",
            (
                f"From {roof} square metres each millimetre brings {roof} litres.",
                f"For {count(total, 'millimetre')} that is {count(caught, 'litre')}, and the barrel holds {barrel}.",
            ),
            caught > barrel,
            lambda: poured()[1] > 0,
        ),
    ]
    if len(wettest) == 1:
        questions.append(
            Question(
                "Which was the wettest day?",
                f"The wettest day was {wettest[0]}.",
                (f"On {wettest[0]} {count(top, 'millimetre')} fell, more than on any other of the four.",),
                wettest[0],
                lambda: sorted(zip(rain, days, strict=True))[-1][1],
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"{keeper} has a rain gauge and an empty barrel under the gutter of a shed.",
                    f"Under the gutter of {keeper.own} shed stands an empty barrel, and beside it a rain gauge.",
                )
            ),
            f"The gauge is emptied every evening. In millimetres it shows {listing(readings)}, and nothing on "
            f"{days[dry]}.",
            f"The barrel holds {barrel} litres. The roof of the shed covers {roof} square metres, and one millimetre "
            "of rain brings one litre from each of them.",
        ),
        tuple(questions),
    )  # fmt: skip


def _thunder(rng: Random) -> Scene:
    """Seconds between lightning and thunder."""
    one = people(rng, 1)[0]
    near = rng.random() < 0.6
    seconds = sorted(rng.sample(range(3, 31, 3), 2), reverse=near)
    kilometres = [n // 3 for n in seconds]
    minutes = rng.choice((5, 10, 15))
    moved = abs(kilometres[0] - kilometres[1])
    where = rng.choice(
        ("on a hilltop", "in a rowing boat on a lake", "in an open field", "at the edge of a swimming lake")
    )
    return Scene(
        (
            rng.choice(
                (
                    f"{one} is {where} and sees a flash of lightning. {one.They} counts the seconds until the "
                    f"thunder: {number(seconds[0])}.",
                    f"{capital(where)} {one} sees a flash of lightning, and hears the thunder {number(seconds[0])} "
                    "seconds later.",
                )
            ),
            f"{ {5: 'Five', 10: 'Ten', 15: 'Fifteen'}[minutes]} minutes later there is another flash, and this time "
            f"it is {number(seconds[1])} seconds.",
            rng.choice(
                (
                    "The flash is seen at once, but sound needs about three seconds for a kilometre.",
                    "Sound travels about a kilometre in three seconds, and light needs next to no time.",
                )
            ),
        ),
        (
            Question(
                "How far away was the first flash?",
                f"It was about {count(kilometres[0], 'kilometre')} away.",
                (f"For every three seconds the sound has come one kilometre, and it took {number(seconds[0])} "
                f"seconds.",),
                kilometres[0],
                lambda: len(range(0, seconds[0], 3)),
            ),
            Question(
                "Is the thunderstorm coming nearer?",
                f"Yes, by about {count(moved, 'kilometre')} between the two flashes." if near
                else f"No, the second flash was about {count(moved, 'kilometre')} farther away.",
                (f"First it was {count(kilometres[0], 'kilometre')} away, then {count(kilometres[1], 'kilometre')}.",),
                near,
                lambda: seconds[1] < seconds[0],
            ),
            Question(
                f"Should {one} go indoors now?",
                "Yes, a house or a car is the right place, and a tall tree is not.",
                (
                    f"The last flash was {count(kilometres[1], 'kilometre')} away, and the next may be much closer.",
                    f"Lightning strikes what stands out, and {one} is {where}.",
                ),
                True,
                lambda: min(kilometres) <= 10,
            ),
        ),
    )  # fmt: skip


def _hall(rng: Random) -> Scene:
    """What wet and dry things in a hall tell about the weather."""
    comer, other = pair(rng)
    umbrella = rng.random() < 0.7
    wet = rng.random() < 0.7
    if not umbrella and not wet:
        umbrella = True
    hour = rng.randint(14, 19)
    before = rng.choice((20, 40, 60))
    coat = "dry" if not wet or umbrella else "soaked"
    told = (
        f"{comer.Their} umbrella is {'dripping' if wet else 'dry and folded'}, and {comer.their} coat is {coat}."
        if umbrella
        else f"{comer.Their} coat is {coat} and {comer.their} hair hangs in strings, and {comer.they} carries no "
        f"umbrella."
    )
    busy = rng.choice(("writing", "sleeping", "developing photographs", "listening to music"))
    street = rng.choice(("hangs in the hall", "lies over a chair in the hall"))
    return Scene(
        (
            rng.choice(
                (
                    f"At {spoken(hour * 60)} {comer} comes home on foot from the station, {count(before, 'minute')} "
                    "away.",
                    f"{comer} has walked home from the {rng.choice(('swimming pool', 'choir', 'office', 'market'))} "
                    f"for {count(before, 'minute')} and opens the door at {spoken(hour * 60)}.",
                )
            ),
            told,
            f"{other}, who has been {busy} in the back room with the curtains drawn, comes out and sees {comer.them}.",
            f"{other.own} own coat {street}, quite dry. {other} came home at noon.",
        ),
        (
            Question(
                f"Did it rain on {comer.own} way home?",
                f"Yes, it rained on {comer.them}." if wet else "No, nothing suggests that it rained.",
                (
                    f"The {'umbrella' if umbrella else 'coat'} is wet, and {comer} comes straight from outside." if wet
                    else "A walk in the rain leaves an umbrella wet, and this one is dry and folded.",
                    *(("The coat has stayed dry because the umbrella was open above it.",) if wet and umbrella else ()),
                ),
                wet,
                lambda: "dripping" in told or "soaked" in told,
            ),
            Question(
                f"Does {other.own} dry coat prove that it has been dry outside all day?",
                "No, it proves nothing about the afternoon.",
                (
                    f"{other} has been indoors since noon, and the coat with {other.them}.",
                    "A coat that was wet at noon could have dried by now, too.",
                ),
                False,
                lambda: False,
            ),
            Question(
                f"Can {other} be sure that it is {'still raining' if wet else 'dry'} at this moment, without looking "
                "out?",
                f"{'No, the rain may have stopped since' if wet else 'No, it may have begun to rain just now'}.",
                (
                    f"What {other} sees tells about the time when {comer} was outside.",
                    f"The curtains in the back room are drawn, so {other.they} has not seen the street.",
                ),
                False,
                lambda: False,
            ),
        ),
    )  # fmt: skip


_POCKETS = (
    "a bus ticket", "half a biscuit", "a grey glove", "a key on a green string", "a shopping list",
    "a chestnut", "a stub of pencil", "a library card", "a peppermint", "a watch without a strap",
)  # fmt: skip


def _coats(rng: Random) -> Story:
    """Two coats that look alike are exchanged by mistake."""
    one, two = pair(rng)
    first, second = rng.sample(_POCKETS, 2)
    coat = rng.choice(("long grey coat", "dark blue raincoat", "brown duffel coat", "green anorak"))
    place = rng.choice(("the village hall", "the dentist's waiting room", "the music school", "the café by the bridge"))
    noticed = rng.choice(("sleeves", "pocket"))
    note = rng.random() < 0.5
    wears = {one: two, two: one}
    clue = (
        f"Halfway home {one} put a hand into the pocket and found {second}. “I have never owned this,” thought {one}."
        if noticed == "pocket"
        else f"Halfway home {one} saw that the sleeves ended far above {one.their} wrists. “A coat does not "
        f"shrink on a hook,” thought {one}, and felt in the pocket. There was {second}."
    )
    back = (
        (
            f"{one} walked back to {place}. It was locked. So {one.they} pinned a note to the door: “I have your "
            f"{coat}, with {second} in the pocket. Have you mine, with {first}?” and wrote an address under it.",
            f"That evening the bell rang. On the step stood {two} in "
            f"{'just such a ' + coat if noticed == 'pocket' else 'a ' + coat + ' that was too long'}. "
            f"“{capital(first)}, I believe, is yours,” {two.they} said.",
        )
        if note
        else (
            f"{one} turned round and walked back to {place}. From the other end of the street somebody came in just "
            f"such a {coat}, walking just as fast: {two}.",
            f"They stopped, looked at each other's coats, and both began to speak at once. {two} held out {first}. "
            f"{one} held out {second}.",
        )
    )
    end = rng.choice(
        (
            f"The next day {one} sewed a red button inside {one.their} collar. {two} had bought a yellow scarf for "
            "the same reason.",
            f"They had tea, and found that they had bought the coats in the same shop in the same week. In {one.own} "
            f"pocket, that evening, there was still {first}, and now a slice of cake in paper as well.",
        )
        if note
        else (
            f"“A good thing that it was not raining,” said {one} when both stood in shirtsleeves for a moment. They "
            "laughed, and went on, each in the right coat.",
            f"“I would have walked past anybody else,” said {two}. “But that was my coat coming up the street.” From "
            "then on they greeted each other in the street.",
        )
    )
    return Story(
        rng.choice(("Two Coats", f"The Wrong {coat.title()}", "What Was in the Pocket")),
        (
            rng.choice(
                (
                    f"It was a cold, dry afternoon in November. In {place} the hooks by the door were full, and "
                    f"among the coats were two that could not be told apart on the hook: {a(coat)}, and beside it "
                    "another.",
                    f"On a dry, windy day in March so many people had come that in {place} the coats hung three "
                    f"deep. Two of them were as alike as two peas: {a(coat)}, and next to it another.",
                )
            ),
            f"One belonged to {one}, and had {first} in the pocket. The other belonged to {two}, and had {second} in "
            "the pocket.",
            rng.choice(
                (
                    f"{one} was in a hurry, took the coat on the left, and was out of the door. When {two} came, "
                    f"there was only one {coat} left, and {two.they} put it on without a thought.",
                    f"When it was over, {one} reached for {one.their} coat while talking to somebody else, and left. "
                    f"{two} came a little later, found one {coat} on the hook, and put it on.",
                )
            ),
            clue,
            *back,
            end,
        ),
        ("dialogue", "twist"),
        (
            Question(
                f"Whose coat did {two} put on?",
                f"{two} put on {one.own} coat.",
                (
                    f"There were two such coats, and {one} had gone off in {two.own}.",
                    f"So the one that was left was {one.own}.",
                ),
                f"{one.own} coat",
                lambda: f"{wears[two]}'s coat",
            ),
            Question(
                f"What was in the pocket of the coat in which {two} walked away?",
                f"In it was {first}.",
                (f"It was {one.own} coat, and {one} had {first} in the pocket.",),
                first,
                lambda: {one: first, two: second}[wears[two]],
            ),
            Question(
                f"Did {one} mean to take something that was not {one.theirs}?",
                f"No, {one} believed that it was {one.their} own coat.",
                ("The coats looked alike, and there was no time to look closely.",),
                False,
                lambda: False,
            ),
            Question(
                f"How did {one} find out?",
                f"{one} found out by the pocket."
                if noticed == "pocket"
                else f"{one} found out by the sleeves, which were too short, and by the pocket.",
                (f"The pocket held {second}, and {one.own} own coat had held {first}.",),
                "the pocket",
                lambda: "the pocket" if second != first else "nothing",
            ),
        ),
    )


def _walk(rng: Random) -> Story:
    """A walk in the mountains, and a change of weather."""
    one, two = pair(rng)
    signs = rng.choice(sorted(_SIGNS))
    jacket = rng.random() < 0.5
    turned = rng.random() < 0.4
    hut = rng.randint(20, 50)
    rain = rng.randint(hut + 5, hut + 40) if turned else rng.randint(10, hut - 5)
    fall = rng.randint(8, 12)
    warm = rng.randint(22, 26)
    seen = f"At half past eleven they stopped to drink. {one} looked up: {signs}."
    last: tuple[str, ...] = (
        (
            f"“It is half past eleven and still fine,” said {one}. “But look at that.” They turned round. It "
            f"was {hut} minutes down to the hut that they had passed.",
            f"The first drops fell {number(rain - hut)} minutes after they had sat down at a table inside. Then the "
            "hail came, so thick that the valley disappeared.",
            f"“I still think we could have reached the top,” said {two}. “We could have,” said {one}. “And then?”",
        )
        if turned
        else (
            f"“That is nothing,” said {two}, and they went on. After {rain} minutes the first thunder rolled over "
            "the ridge, and then the rain came down as if from buckets.",
            f"They ran for the hut. In a quarter of an hour it became {number(fall)} degrees colder. "
            + (
                f"{one} had a rain jacket and a woollen jumper in {one.their} rucksack. {one.They} gave {two} the "
                "jumper, wore the jacket, and both shivered only a little."
                if jacket
                else "Neither had anything with them but a cotton shirt, and the cotton was soon wet through."
            ),
            f"In the hut they sat by the stove until evening. “What will you pack next time?” asked {one}. "
            f"“Everything,” said {two}.",
        )
    )
    return Story(
        rng.choice(("The Cloud over the Ridge", "Not to the Top", "Half Past Eleven")) if turned
        else rng.choice(("That Is Nothing", "Cotton and Wool", "The Cloud over the Ridge")),
        (
            rng.choice((
f"It was {warm} degrees in the valley and not a leaf moved when {one} and {two} set out for the top of the mountain.",
f"{one} and {two} wanted to stand on top of the mountain at one o'clock. They set out early; in the valley it was "
f"{warm} degrees already.",
)),
            (
                f"“Why do you carry a rain jacket under a blue sky?” asked {two}. “Because it weighs less than a "
                f"cold,” said {one}, and put in a woollen jumper as well."
                if jacket
                else f"“Shall we take the jackets?” asked {one}. “Under this sky?” said {two}. They left them on "
                f"the hook."
            ),
            seen,
            *last,
        ),
        ("dialogue", "foreshadowing", *(() if turned else ("conflict",))),
        (
            Question(
                "Did they get wet?",
                "No, they were in the hut before the rain began." if turned else "Yes, the rain caught them on "
                "the way.",
                (
                    f"The way down took {hut} minutes, and the rain began {rain} minutes after they had turned round."
                    if turned
                    else f"They went on, and the storm broke {rain} minutes later, in the open.",
                ),
                not turned,
                lambda: not turned or rain < hut,
            ),
            Question(
                f"What did {one} see that should have made them careful?",
                f"{one} saw that {signs}.",
                (
                    _SIGNS[signs],
                ),
                signs,
                lambda: next(sign for sign in _SIGNS if sign in seen),
            ),
            Question(
                f"If it was {warm} degrees before and it became {number(fall)} degrees colder, how warm was it then?",
                f"It was {warm - fall} degrees then.",
                (f"From {warm} go down {number(fall)}.",),
                warm - fall,
                lambda: list(range(warm, 0, -1))[fall],
            )
            if not turned
            else Question(
                f"Did {two} agree that it had been right to turn round?",
                f"No, {two} still thought that they could have reached the top.",
                (f"{two.They} said so in the hut, while it was hailing outside.",),
                False,
                lambda: any("we could have reached the top,” said " + one.name in line for line in last),
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Weather and clothes",
    group="living things",
    concepts=("temperature", "rain", "forecast", "clothing", "evidence"),
    openings=(
        """Clothes do not warm anybody. The body makes the warmth, and the clothes only keep it from running away. A
        coat on a hook is as cold as the wall behind it.""",
        """Anyone who goes out in the morning dresses for the afternoon as well. What the sky looks like at eight is
        only the beginning of the day, and nobody can put on in the rain what has stayed in the cupboard.""",
        """There is something to be learnt from a wet umbrella in a hall. It tells us that it has rained, roughly when,
        and that somebody has come in. It does not tell whether it is raining now.""",
        """Weather is measured with simple things: a thermometer, a glass with lines on it, a weathercock that
        turns with the wind. Written down every day, such readings show more than any memory of “that hot
        summer”.""",
    ),
    asks=(
        "What keeps us warm, and what makes us cold?",
        "What should be worn when it is hot?",
        "Why is it sometimes wrong to trust the sky?",
        "Where do rain, dew and snow come from?",
    ),
    ideas=(
        (
            """What keeps warmth in is air that cannot move. A woollen jumper is mostly air, held by the fibres, and a
            bird in winter fluffs up its feathers to hold more of it. Two thin jumpers often do more than a thick one,
            because there is another layer of air between them.""",
            """Wind blows the warm air away from the body, so that five degrees in a gale can feel colder than zero in
            a calm. A thin jacket that lets no wind through, worn over wool, does more than another jumper.""",
            """Wet clothes cool us, because water needs warmth to dry off and takes it from the skin. Cotton soaks up a
            great deal and dries slowly. Wool still keeps some warmth when it is wet, and so does fleece.""",
        ),
        (
            """In the heat, wide and light clothes are better than bare skin in the sun. People in the desert wear long
            loose robes: the cloth makes shade, and air moves underneath and dries the sweat.""",
            """Dark cloth becomes hotter in the sun than white cloth, because it takes in more of the light. Lay a
            black and a white glove side by side on a sunny wall and feel them after ten minutes.""",
        ),
        (
            """A blue sky at breakfast promises little. On hot days clouds often grow towards noon, and the
            thunderstorm comes in the afternoon. In the mountains people set out early for that reason, to be down by
            then.""",
            """A forecast speaks of chances. If it says that rain has a chance of one in five, then on four such days
            out of five it stays dry, and the forecast was not wrong on the fifth either.""",
            """Forecasts for tomorrow are right far more often than those for next week. The air over a country is
            pushed from far away, and small differences today become large ones within days.""",
        ),
        (
            """Air holds water that nobody can see. When it cools, some of that water comes out in drops: on a cold
            window, on grass at night as dew, high up as a cloud. The mist in front of a mouth in winter is the same
            thing.""",
            """Snow is not frozen rain. It grows in the cloud straight from invisible water in the air, crystal upon
            crystal, and that is why it is so light and full of gaps. Frozen raindrops are hard, clear grains of
            ice.""",
        ),
    ),
    mistakes=(
        """“Put on something warm” sounds as if the jumper had warmth in it. Wrap one around a bottle of cold milk on
        a hot day, and the milk stays cold for longer: the jumper keeps warmth out just as well as in.""",
        """Cold air does not by itself give anybody a cold. Colds come from germs, and we catch them more often in
        winter mostly because we sit close together in closed rooms.""",
        """A thermometer in the sun does not show how warm the air is. It heats up like a dark stone. To measure the
        air, hang it in the shade.""",
        """If it rains on the left side of the street only, people speak of a miracle; but every shower has an edge
        somewhere. “It rained in town” does not mean that it rained on everybody in town.""",
    ),
    scenes=(_forecast, _frost, _gauge, _thunder, _hall),
    stories=(_coats, _walk),
    notes={
        "child": (
            """Put a cup outside when it rains and measure with a ruler how high the water stands afterwards. A
            cup with straight sides tells it right; one that is wider at the top shows too much.""",
        ),
        "learner": (
            """We put on a coat, wear it, and take it off. It is raining now, but it rains a lot here. “It is five
            below” means five degrees below zero.""",
        ),
        "parent": (
            """Let the child open the window and hold an arm out before choosing what to wear. The arm convinces where
            words do not.""",
        ),
        "adult": (
            """Of the warmth you lose on a cold still day, a good part goes through what you left bare. A cap and a
            scarf weigh little and change much.""",
        ),
    },
)
