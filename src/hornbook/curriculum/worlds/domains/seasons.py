"""The seasons: two halves of the Earth, long and short days, notes from nature, tree rings, and winter sleepers."""

from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, clock, count, lasting, listing, number, ordinal
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SEASONS = ("winter", "spring", "summer", "autumn")
_NORTH = ("Copenhagen", "Kraków", "Toronto", "Lyon", "Vienna", "Leeds", "Sapporo", "Bremen", "Boston", "Tallinn")
_SOUTH = ("Melbourne", "Wellington", "Buenos Aires", "Montevideo", "Hobart", "Christchurch", "Bariloche", "Adelaide")
_DOINGS = {
    "winter": ("mending gloves by the stove", "cutting back a vine", "lighting the lamps at five in the afternoon"),
    "spring": ("sowing peas", "watching the first blossom on a plum tree", "cleaning a bicycle for the year"),
    "summer": ("picking raspberries", "swimming in a lake", "sleeping with the windows open"),
    "autumn": ("raking leaves", "picking the last apples", "putting up jars for the cellar"),
}
_SUN = {  # sunrise and sunset in minutes, at about 52 degrees north, without summer time
    "the middle of January": (8 * 60, 16 * 60 + 25),
    "the end of February": (6 * 60 + 55, 17 * 60 + 40),
    "the middle of April": (5 * 60, 19 * 60),
    "the longest day in June": (3 * 60 + 45, 20 * 60 + 20),
    "the middle of August": (4 * 60 + 45, 19 * 60 + 25),
    "the end of October": (6 * 60 + 50, 16 * 60 + 40),
    "the shortest day in December": (8 * 60 + 5, 15 * 60 + 55),
}
_NOTES = (  # what is seen in the middle of Europe, and in which month
    ("The first snowdrops are out.", 2), ("Frogs have laid their eggs in the ditch.", 3),
    ("The swallows have come back to the stable.", 4), ("The apple trees are in full blossom.", 5),
    ("The hay is cut and lies drying in the meadow.", 6), ("The cherries on the tree are ripe.", 7),
    ("The wheat is being harvested.", 8), ("The swallows gather on the wires and are gone.", 9),
    ("The beech leaves turn yellow and fall.", 10), ("The larches have dropped their last needles.", 11),
    ("The pond is frozen, and the ducks walk on it.", 1),
)  # fmt: skip
_SLEEPERS = (  # grams in autumn, loss a week, weight below which it does not survive, weeks
    ("hedgehog", (700, 1000), (12, 18), 450, (18, 22)), ("garden dormouse", (110, 160), (2, 3), 60, (22, 26)),
    ("marmot", (5000, 6000), (80, 100), 2800, (24, 27)),
)  # fmt: skip
_TREES = ("oak", "spruce", "beech", "ash", "larch", "pine", "pear tree", "lime tree")


def _season(month: int, south: bool = False) -> str:
    """Of a month from 1 to 12: December to February is winter in the north."""
    return _SEASONS[((month + 6 * south) % 12) // 3]


def _halves(rng: Random) -> Scene:
    """The same day in the north and in the south."""
    one, two = pair(rng)
    here, there = rng.choice(_NORTH), rng.choice(_SOUTH)
    flipped = rng.random() < 0.5
    month = rng.randint(1, 12)
    mine, yours = _season(month, flipped), _season(month, not flipped)
    places = (there, here) if flipped else (here, there)
    party = rng.choice([m for m in range(1, 13) if m != month])
    away = next(n for n in range(1, 13) if _season((month + n - 1) % 12 + 1, not flipped) == mine)
    guess = rng.choice(_SEASONS)
    doing = rng.choice(_DOINGS[mine])
    table = dict.fromkeys((12, 1, 2), ("winter", "summer")) | dict.fromkeys((3, 4, 5), ("spring", "autumn"))
    table |= dict.fromkeys((6, 7, 8), ("summer", "winter")) | dict.fromkeys((9, 10, 11), ("autumn", "spring"))

    def looked_up(which: int, south: bool) -> str:
        return table[which][south]

    halves = ("southern", "northern") if flipped else ("northern", "southern")
    return Scene(
        (
            rng.choice(
                (
                    f"It is {_MONTHS[month - 1]}. {one} in {places[0]} is talking to {two} in {places[1]} on the "
                    f"telephone, and says that {one.they} has just been {doing}.",
                    f"One day in {_MONTHS[month - 1]} {one} writes from {places[0]} to {two} in {places[1]}. "
                    f"{one.They} has been {doing}.",
                )
            ),
            f"{places[0]} is in the {halves[0]} half of the Earth, {places[1]} in the {halves[1]} half.",
        ),
        (
            Question(
                f"Which season is it where {two} lives?",
                f"In {places[1]} it is {yours}.",
                (
                    f"In {places[0]} it is {mine} in {_MONTHS[month - 1]}.",
                    "The two halves of the Earth have opposite seasons.",
                ),
                yours,
                lambda: looked_up(month, not flipped),
            ),
            Question(
                f"{two.own} birthday is in {_MONTHS[party - 1]}. Is it in {guess}?",
                f"Yes, in {places[1]} {_MONTHS[party - 1]} is in {guess}."
                if _season(party, not flipped) == guess
                else f"No, in {places[1]} {_MONTHS[party - 1]} is in {_season(party, not flipped)}.",
                (
                    f"What counts is the place where {two} lives, and that is in the {halves[1]} half.",
                    f"There {_MONTHS[party - 1]} is what {_MONTHS[(party + 5) % 12]} is in the {halves[0]} half.",
                ),
                _season(party, not flipped) == guess,
                lambda: looked_up(party, not flipped) == guess,
            ),
            Question(
                f"How many months must {two} wait until it is {mine} in {places[1]} too?",
                f"It takes {count(away, 'month')} until the first month of {mine} there.",
                (
                    f"There it is {yours} now.",
                    f"Each season has three months; counted month by month, {_MONTHS[(month + away - 1) % 12]} is "
                    f"the first of {mine} there.",
                ),
                away,
                lambda: min((m - month) % 12 for m in range(1, 13) if looked_up(m, not flipped) == mine),
            ),
            *(
                [
                    Question(
                        "Does the Sun shine on both of them with the same strength at noon?",
                        "No, it stands higher and shines more strongly where it is summer.",
                        (
                            "The axis of the Earth is tilted, so that one half is turned towards the Sun more than "
                            "the other.",
                            "Steep light is strong, slanting light is spread over more ground.",
                        ),
                        False,
                        lambda: _season(month) == _season(month, True),
                    )
                ]
                if month in (12, 1, 6, 7)
                else []
            ),
        ),
    )


def _days(rng: Random) -> Scene:
    """Sunrise and sunset on two days of the year."""
    watcher = people(rng, 1)[0]
    home, offset = rng.choice(  # the Sun is late by the clock where a place lies far west in its time zone
        (("near Berlin", 5), ("near Warsaw", -25), ("in the Midlands of England", 5), ("in the Netherlands", 35))
    )
    first, second = rng.sample(sorted(_SUN), 2)
    shift = offset + rng.choice((-5, 0, 5))
    times = {day: (_SUN[day][0] + shift, _SUN[day][1] + shift) for day in (first, second)}
    light = {day: down - up for day, (up, down) in times.items()}
    longer = max(light, key=lambda day: light[day])
    gap = abs(light[first] - light[second])
    short = light[first] < 12 * 60
    month = next(n for n, name in enumerate(_MONTHS, 1) if name in longer)
    now = _season(month)

    def counted(day: str) -> int:
        minute, lit = times[day][0], 0
        while minute < times[day][1]:
            minute, lit = minute + 5, lit + 5
        return lit

    def on(day: str) -> str:
        return f"{'in' if day.startswith(('the middle', 'the end')) else 'on'} {day}".replace(
            "in the end", "at the end"
        )

    return Scene(
        (
            rng.choice(
                (
                    f"{watcher}, who lives {home}, notes when the Sun comes up and goes down, in winter time all "
                    "the year round.",
                    f"From a hill {home} {watcher} watches the Sun rise and set, and writes down the time by a clock "
                    "that is never changed to summer time.",
                )
            ),
            *(
                f"{capital(on(day))} it rises at {clock(up)} and sets at {clock(down)}."
                for day, (up, down) in times.items()
            ),
        ),
        (
            Question(
                f"How long is it from sunrise to sunset {on(first)}?",
                f"It is {lasting(light[first])}.",
                (
                    f"From {clock(times[first][0])} to noon it is {lasting(12 * 60 - times[first][0])}.",
                    f"From noon to {clock(times[first][1])} it is {lasting(times[first][1] - 12 * 60)}.",
                ),
                lasting(light[first]),
                lambda: lasting(counted(first)),
            ),
            Question(
                f"How much longer is the daylight {on(longer)} than on the other day?",
                f"It is longer by {lasting(gap)}.",
                tuple(f"{capital(on(day))} it lasts {lasting(light[day])}." for day in (first, second)),
                lasting(gap),
                lambda: lasting(abs(sum(up - down for up, down in (times[first], times[second][::-1])))),
            ),
            Question(
                f"Which is longer {on(first)}, the day or the night?",
                f"The {'night' if short else 'day'} is longer.",
                (
                    f"From sunrise to sunset it is {lasting(light[first])}, and a day and a night together have 24 "
                    "hours.",
                    f"So the night has {lasting(24 * 60 - light[first])}.",
                ),
                "night" if short else "day",
                lambda: max((light[first], "day"), (24 * 60 - light[first], "night"))[1],
            ),
            Question(
                f"Is it {now} {on(longer)} everywhere on Earth?",
                "No, south of the equator the seasons are the other way round.",
                (
                    f"{watcher} lives in the northern half, and there it is {now}.",
                    "When days are long in one half of the Earth, they are short in the other.",
                ),
                False,
                lambda: _season(month) == _season(month, True),
            ),
        ),
    )


def _notes(rng: Random) -> Scene:
    """Slips of paper with what was seen; one carries a wrong month."""
    writer = people(rng, 1)[0]
    drawn = rng.sample(_NOTES, 4)
    wrong, _ = rng.choice(drawn)
    dates = {}
    for text, month in drawn:
        dates[text] = month if text != wrong else (month + rng.choice((5, 6, 7)) - 1) % 12 + 1
    ordered = sorted((month, text) for text, month in drawn)
    first, last = ordered[0], ordered[-1]
    real = dict(drawn)[wrong]

    slips = [f"“{_MONTHS[month - 1]}: {text}”" for text, month in dates.items()]
    return Scene(
        (
            rng.choice(
                (
                    f"{writer} in the middle of Europe writes down on slips of paper what can be seen outside.",
                    f"In a drawer lie four slips on which {writer}, who lives in the middle of Europe, noted what "
                    "was to be seen outside in the course of one year.",
                )
            ),
            *slips,
            "On one of the slips the month is certainly wrong.",
        ),
        (
            Question(
                "On which slip is the month wrong?",
                f"It is wrong on the slip that says: “{wrong}”",
                (
                    f"That is seen in or near {_MONTHS[real - 1]}, in {_season(real)}, not in "
                    f"{_MONTHS[dates[wrong] - 1]}.",
                    "The other three fit their months.",
                ),
                wrong,
                lambda: next(text for text, month in _NOTES if text in dates and (dates[text] - month) % 12),
            ),
            Question(
                "In which season does what the wrong slip says really happen?",
                f"It happens in {_season(real)}.",
                (f"The month is {_MONTHS[real - 1]}, or one close to it.",),
                _season(real),
                lambda: _season(next(month for text, month in _NOTES if text == wrong)),
            ),
            Question(
                "If all the slips had the right month, which would be the earliest in the calendar year?",
                f"The earliest would be: “{first[1]}”",
                (
                    f"It belongs to {_MONTHS[first[0] - 1]}, and the others to "
                    f"{listing([_MONTHS[month - 1] for month, _ in ordered[1:]])}.",
                ),
                first[1],
                lambda: next(text for month in range(1, 13) for text, when in drawn if when == month),
            ),
            Question(
                "By the right months, how many months after the earliest of them does the latest come?",
                f"From {_MONTHS[first[0] - 1]} to {_MONTHS[last[0] - 1]} it is {count(last[0] - first[0], 'month')}.",
                ("Count on from one month to the next until the last is reached.",),
                last[0] - first[0],
                lambda: len(range(first[0], last[0])),
            ),
        ),
    )


def _rings(rng: Random) -> Scene:
    """A tree's rings tell its summers."""
    sawyer = people(rng, 1)[0]
    tree = rng.choice(_TREES)
    felled = rng.randint(2012, 2024)
    rings = rng.randint(45, 140)
    born = felled - rings + 1
    narrow = rng.randint(6, min(40, rings - 10))
    dry = felled - narrow + 1
    age = dry - born + 1
    house = rng.choice((born + rng.randint(3, 30), born - rng.randint(3, 40)))
    counted = list(range(born, felled + 1))
    return Scene(
        (
            rng.choice(
                (
                    f"In the winter after the summer of {felled} {sawyer} cuts down {a(tree)} and counts the rings.",
                    f"After the summer of {felled} a storm breaks {a(tree)}. {sawyer} saws the trunk through near "
                    "the ground and counts.",
                )
            ),
            f"There are {rings} rings, and each is one summer's growth; the outermost, under the bark, is the last "
            "summer.",
            f"Counted from the outside, the {ordinal(narrow)} ring is very narrow, as happens in a dry summer.",
            f"The house beside the tree was built in {house}.",
        ),
        (
            Question(
                "In which year was the dry summer?",
                f"It was in {dry}.",
                (
                    f"The first ring from the outside is {felled}, the second {felled - 1}, and so on.",
                    f"From the first to the {ordinal(narrow)} it is {narrow - 1} steps back.",
                ),
                str(dry),
                lambda: str(counted[-narrow]),
            ),
            Question(
                "Which summer was the first for which the tree has a ring?",
                f"It was the summer of {born}.",
                (f"From the outermost ring to the innermost it is {rings - 1} steps back from {felled}.",),
                str(born),
                lambda: str(next(year for year in range(1800, felled) if len(range(year, felled + 1)) == rings)),
            ),
            Question(
                "Is the tree older than the house?",
                f"Yes, the tree was there first; the house came in {house}."
                if house > born
                else f"No, the house was there in {house} already.",
                (f"The innermost ring is from {born}.",),
                house > born,
                lambda: house in counted,
            ),
            Question(
                "How many summers of growth did the tree have, the dry one included, when that summer was over?",
                f"It had had {age} summers of growth by then.",
                (f"Of {rings} rings, {narrow - 1} lie outside the narrow one.",),
                age,
                lambda: counted.index(dry) + 1,
            ),
        ),
    )


def _sleeper(rng: Random) -> Scene:
    """An animal sleeps through the winter on its fat."""
    warden = people(rng, 1)[0]
    animal, heavy, loss, least, weeks = rng.choice(_SLEEPERS)
    thin = rng.random() < 0.4
    each, sleep = rng.randint(*loss), rng.randint(*weeks)
    need = least + each * sleep
    weight = (need - rng.randint(1, 4) * each) if thin else max(need + rng.randint(1, 5) * each, rng.randint(*heavy))
    weight -= weight % 10
    end = weight - each * sleep
    enough = end >= least
    lasts = (weight - least) // each

    def slept() -> int:
        now = weight
        for _ in range(sleep):
            now -= each
        return now

    return Scene(
        (
            rng.choice(
                (
                    f"{warden} weighs {a(animal)} in autumn, before it goes to sleep for the winter: {weight:,} grams.",
                    f"In autumn {a(animal)} is brought to {warden}, who looks after wild animals. It weighs "
                    f"{weight:,} grams.",
                )
            ),
            f"Asleep it eats nothing and lives on its fat, about {number(each)} grams a week, for {sleep} weeks.",
            f"Below {least:,} grams it would not live to see the spring.",
        ),
        (
            Question(
                f"What would the {animal} weigh at the end of that time?",
                f"It would weigh {end:,} grams.",
                (
                    f"In {sleep} weeks it uses {sleep} times {each} grams, which is {each * sleep:,}.",
                    f"Take that from {weight:,}.",
                ),
                f"{end:,}",
                lambda: f"{slept():,}",
            ),
            Question(
                "Is it heavy enough to sleep through the winter?",
                f"Yes, it would still be {count(end - least, 'gram')} above the limit." if enough and end > least
                else "Yes, but only just." if enough
                else f"No, it would be {count(least - end, 'gram')} short and has to be fed first.",
                (f"At the end {end:,} grams are left, and {least:,} are needed.",),
                enough,
                lambda: weight - least >= sum(each for _ in range(sleep)),
            ),
            Question(
                f"For how many whole weeks of sleep does the fat of the {animal} last, down to the limit?",
                f"It lasts for {count(lasts, 'week')}.",
                (
                    f"Between {weight:,} and {least:,} grams there are {weight - least:,} grams to use.",
                    f"Each week takes {each} of them, and {amount(lasts)} times {each} is {lasts * each:,}.",
                ),
                lasts,
                lambda: sum(1 for _ in range(weight - each, least - 1, -each)),
            ),
            Question( f"Would it be better for the {animal} to stay awake and look for food?",
                "No, in winter there is too little of its food.",
                (
                    {
                        "hedgehog": "It lives on beetles, worms and slugs, and these are deep in the frozen ground.",
                        "garden dormouse": "It lives on insects, snails and fruit, and there are hardly any in "
                        "the cold.",
                        "marmot": "It lives on grass and herbs, and these lie under a metre of snow.",
                    }[animal],
                    "Asleep, with a cold body and a slow heart, it needs only a small part of what it needs awake.",
                ),
                False,
                lambda: False,
            ),
        ),
    )  # fmt: skip


def _visit(rng: Random) -> Story:
    """Somebody travels to the other half of the Earth, with the wrong luggage or the right one."""
    guest, host = pair(rng)
    home, goal = rng.choice(_NORTH), rng.choice(_SOUTH)
    flipped = rng.random() < 0.5
    month = rng.choice((12, 1, 7, 8))
    if flipped:
        home, goal = goal, home
    leaving, arriving = _season(month, flipped), _season(month, not flipped)
    asked = rng.random() < 0.4
    warm, cold = ("a woollen coat, two scarves and lined boots", "three cotton shirts, sandals and a straw hat")
    packed = warm if (arriving if asked else leaving) == "winter" else cold
    right = asked
    weather = (
        "The air was warm and smelled of dust and cut grass." if arriving == "summer"
        else "The wind was raw and wet, and the people at the bus stop stood close together."
    )  # fmt: skip
    lent = "a pair of shorts and a straw hat" if arriving == "summer" else "a coat and a woollen cap"
    middle = (
        (
            f"The evening before, {guest} stood before the open suitcase and had a doubt. “What are you wearing at "
            f"the moment?” {guest.they} asked on the telephone. "
            f"“{'Shorts' if arriving == 'summer' else 'Two jumpers'},” said {host}. “It is the middle of {arriving} "
            "here.”",
            f"So everything came out again, and {packed} went in.",
        )
        if asked
        else (
            f"{guest} looked out of the window, saw a day in {leaving}, and packed accordingly: {packed}.",
            f"“{capital(_MONTHS[month - 1])} is {_MONTHS[month - 1]},” {guest.they} said to a neighbour who asked.",
        )
    )
    end = (
        f"{host} was waiting at the exit and looked {guest} up and down. “You are the first of my visitors to "
        "come in the right clothes.”"
        if right
        else f"{host} was waiting at the exit, looked {guest} up and down, and began to laugh. {guest} laughed "
        f"too, a little later, and was lent {lent}."
    )
    return Story(
        rng.choice(("The Wrong Half of the Year", f"A Suitcase for {goal}", f"{_MONTHS[month - 1]} in {goal}")),
        (
            rng.choice(
                (
                    f"{guest} lived in {home} and had never crossed the equator. In {_MONTHS[month - 1]} "
                    f"{guest.they} was to visit {host} in {goal}.",
                    f"For years {host} had written from {goal}: “Come and see us.” At last, in {_MONTHS[month - 1]}, "
                    f"{guest} bought a ticket. In {home}, where {guest.they} lived, it was {leaving}.",
                )
            ),
            *middle,
            rng.choice((
f"After a long day in the aeroplane the doors opened in {goal}. {weather}",
f"The journey took a day and a night. When {guest} stepped out in {goal}, {guest.they} stopped on the stairs. "
f"{weather}",
)),
            end,
            rng.choice(
                (
                    f"In {host.own} kitchen hung a calendar with a picture of {goal} in {_MONTHS[month - 1]}: "
                    + (
                        "people sat under awnings in their shirtsleeves."
                        if arriving == "summer"
                        else "the streets were grey with rain, and the trees bare."
                    ),
                    f"“How strange,” said {guest} that evening. “At home they are "
                    + ("lighting the stoves.”" if leaving == "winter" else "sitting in the garden.”"),
                )
            ),
        ),
        ("dialogue",) if asked else ("dialogue", "twist"),
        (
            Question(
                f"Which season was it in {goal} when {guest} arrived?",
                f"It was {arriving}.",
                (
                    f"In {home} it was {leaving}.",
                    f"{home} and {goal} lie in different halves of the Earth, and their seasons are opposite.",
                ),
                arriving,
                lambda: _SEASONS[(_SEASONS.index(leaving) + 2) % 4],
            ),
            Question(
                f"Had {guest} packed the right things?",
                "Yes, they were right for the place." if right else f"No, they were right for {home}, not for {goal}.",
                (f"In the suitcase were {packed}.", f"In {goal} it was {arriving}."),
                right,
                lambda: (packed == warm) == (arriving == "winter"),
            ),
            Question(
                f"What had {guest} done to find out about the weather in {goal}?",
                f"{guest} had asked {host}." if asked else f"{guest} had done nothing but look out of the window "
                f"at home.",
                (f"{host} was there and knew it.",) if asked else ("The weather at home says nothing about the "
                "far side of the Earth.",),
                "asked" if asked else "nothing",
                lambda: "asked" if any("telephone" in line for line in middle) else "nothing",
            ),
        ),
    )  # fmt: skip


def _swallows(rng: Random) -> Story:
    """Nests under a roof: kept or knocked down, and what spring brings."""
    owner, child = pair(rng)
    nests = rng.randint(3, 7)
    kept = rng.random() < 0.6
    bird = rng.choice(("swallow", "house martin"))
    back = rng.randint(2, nests) if kept else 0
    new = rng.randint(0, 2) if kept else 0
    place = "in the open stable" if bird == "swallow" else "under the eaves"
    solution = rng.choice(("a board under each nest", "a strip of sailcloth under the nests", "a shelf of old planks"))
    trouble = rng.choice(("the wall was spattered with droppings", "there were droppings on the bench every morning"))
    parts: tuple[str, ...] = (
        (
            f"“And if something caught the droppings before they fell?” asked {child}. They spent a Saturday with "
            f"ladder and saw, and in the evening there was {solution}.",
            "In September the birds gathered on the wire, more every day, and one morning the wire was empty.",
            "All winter the nests hung there like forgotten cups. “Perhaps they have found a better place,” said "
            f"{owner}.",
            f"At the end of April {child} came running in without taking off {child.their} boots. By May "
            f"{'all' if back == nests else number(back) + ' of'} the nests had somebody in them"
            + (
                f", and {'one new one was' if new == 1 else number(new) + ' new ones were'} being built beside them."
                if new
                else "."
            ),
        )
        if kept
        else (
            f"{child} said that there were young ones in them. But in September, when the birds had left, {owner} "
            "took a broom and knocked the nests down.",
            "The wall was painted. It looked very clean all winter, and nobody looked at it.",
            f"At the end of April two {bird}s came. They flew along the wall, back and forth, for a whole day. Then "
            "they were gone.",
            f"That summer there were more flies and gnats in the yard than anyone could remember. {owner} hung up "
            "sticky paper and thought of the broom.",
        )
    )
    return Story(
        rng.choice((f"The Nests {'in the Stable' if bird == 'swallow' else 'under the Eaves'}", "The Empty Wire",
                    f"What {child} Saw in April")),
        (
            rng.choice((
f"Every summer {bird}s lived {place} at {owner.own}. That year there were {number(nests)} nests of mud, each no "
"bigger than a soup bowl.",
f"{number(nests).capitalize()} nests of mud hung {place} at {owner.own}, and in every one of them lived {bird}s.",
)),
            rng.choice((
f"{owner} was not pleased, for {trouble}. “They must go,” {owner.they} said in June.",
f"{child} could watch them for hours. {owner} watched something else: {trouble}. “This cannot go on,” {owner.they} "
"said one day in June.",
)),
            *parts,
        ),
        ("dialogue", "moral", *(() if kept else ("sad ending", "conflict"))),
        (
            Question(
                f"For about how many months were the {bird}s away?",
                "They were away for about seven months.",
                (
                    "They left in September and came back at the end of April.",
                    f"{capital(bird)}s live on flying insects, and in winter there are hardly any in the air here. "
                    "They spend that time in Africa.",
                ),
                7,
                lambda: len([*_MONTHS[8:], *_MONTHS[:3]]),
            ),
            Question(
                "How many nests were lived in or being built in May?"
                if kept
                else f"How many nests were left at {owner.own}?",
                f"There were {amount(back + new)}." if kept else "No nest was left.",
                (f"Of the old ones {number(back)} were used again, and {number(new) if new else 'none'} "
                 f"{'was' if new == 1 else 'were'} new.",)
                if kept
                else (f"All {number(nests)} had been knocked down, and no new one was built.",),
                back + new,
                lambda: sum([1] * back + [1] * new),
            ),
            Question(
                f"Was it good for the yard that the nests were {'kept' if kept else 'knocked down'}?",
                "Yes, the birds came back, and the wall stayed clean as well." if kept
                else "No, with the birds gone there were more flies and gnats.",
                (f"One pair of {bird}s with young catches thousands of flies and gnats a day.",),
                kept,
                lambda: back > 0,
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="The seasons of the year",
    group="living things",
    concepts=("seasons", "length_of_day", "hemispheres", "months", "migration_and_hibernation"),
    openings=(
        """The same tree is bare, in flower, full of leaves and full of fruit within twelve months, and then it begins
        again. Nobody tells it the date. It goes by the warmth and by the length of the days.""",
        """In the north, July is hot and January is cold, and in the south it is the other way round. A postcard with
        snow on it, sent at Christmas from Norway, arrives in Australia on a beach.""",
        """A farmer, a hedgehog and a swallow all know when autumn is coming, and each does something different about
        it. One fills the barn, one fills itself, and one leaves.""",
        """The seasons are a matter of light first and of warmth second. Long before it is warm in spring, the
        evenings are brighter, and the blackbird has noticed that in February.""",
    ),
    asks=(
        "Why are there seasons at all?",
        "How do light and warmth change in the course of a year?",
        "How do plants and animals get through the winter?",
        "Does everybody have four seasons?",
    ),
    ideas=(
        (
            """The Earth travels round the Sun once a year, and its axis is tilted. For some months the northern half
            leans towards the Sun and gets steep, strong light: summer. Half a year later, on the other side of the
            Sun, it leans away.""",
            """Hold a torch straight above a table, and it makes a small bright spot. Hold it at a slant, and the same
            light is spread over a long dim patch. The winter Sun shines at a slant, and that is a good part of why
            winter is cold.""",
        ),
        (
            """In June the Sun climbs high in the northern sky and takes a long way round; in December it makes a low,
            short arc. In the middle of Europe that is sixteen hours of daylight against eight. At the equator it is
            about twelve all year.""",
            """After the shortest day in December the light comes back by a minute or two a day at first. That is too
            little to see from one day to the next. By the end of January it is more than an hour, and people begin to
            say so.""",
            """The coldest weeks come a month or so after the shortest day, and the hottest after the longest. Land
            and sea warm up slowly and cool down slowly, as a stove stays warm when the fire is out.""",
        ),
        (
            """There are three answers to winter: leave, sleep or hold out. Storks leave, dormice sleep, and deer hold
            out, with a thicker coat, on bark and buds.""",
            """A tree drops its leaves because they would do harm in winter. They lose water all the time, and from
            frozen ground the roots cannot bring up any more. Before they fall, the tree takes back what it can use,
            and the green goes with it.""",
            """Many insects pass the winter as eggs or as pupae, which need no food at all. The butterfly that flies
            in May may have hung under a fence rail since October, through snow and frost.""",
        ),
        (
            """Near the equator the year is divided not by warm and cold but by wet and dry. There people speak of the
            rainy season, and it is the rain for which the farmers wait.""",
            """Close to the poles the seasons are so strong that day and night give way to them. In the far north of
            Norway the Sun does not set for weeks in summer, and for weeks in winter it does not rise.""",
        ),
    ),
    mistakes=(
        """Many people think that summer comes because the Earth is closer to the Sun. In fact it is closest at the
        beginning of January. If distance made the seasons, both halves of the Earth would have summer together.""",
        """“Animals that sleep through the winter are only sleeping” is not right. The heart of a hedgehog beats about
        twenty times a minute instead of nearly two hundred, and its body is hardly warmer than its nest. Waking it
        costs it fat that it cannot replace.""",
        """Leaves do not turn yellow because the tree is ill. The yellow was in them all summer, hidden by the green,
        and it shows when the green is taken back.""",
        """It is easy to think that Christmas is a winter feast everywhere. In the southern half of the Earth December
        is the first month of summer.""",
    ),
    scenes=(_halves, _days, _notes, _rings, _sleeper),
    stories=(_visit, _swallows),
    notes={
        "child": (
            """Choose a tree that you pass every week, and look at one of its twigs each time. Even in January the
            buds for next spring are there, small and shut.""",
        ),
        "pupil": (
            """Mark on the floor where the shadow of the window frame ends at noon, and write the date beside it. A
            month later it ends somewhere else.""",
        ),
        "learner": (
            """We say “in spring” or “in the spring”, “in May”, but “on the first of May”. Autumn is called “fall” in
            America.""",
        ),
        "adult": (
            """Counting by whole months, as weather services do, spring begins on 1 March; by the Sun it begins about
            three weeks later, when day and night are equally long.""",
        ),
    },
)
