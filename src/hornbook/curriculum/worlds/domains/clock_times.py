"""Telling the time: hands and figures, clocks that are wrong, morning or evening, strokes in the night."""

from random import Random

from hornbook.curriculum.worlds.english import amount, capital, clock, count, lasting, number, spoken
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_FIGURES = "twelve one two three four five six seven eight nine ten eleven".split()  # noqa: SIM905
_WALLS = (
    "in the waiting room", "above the school door", "in the swimming baths", "in the barber's shop", "on the church "
    "tower", "in the kitchen", "over the shop window", "on the platform", "in the library", "in the canteen",
)  # fmt: skip
_ERRANDS = (  # what begins, the earliest and latest hour of it, what it does
    ("the bus to town", 7, 19, "leaves"), ("the swimming lesson", 8, 18, "begins"), ("the film", 14, 20, "begins"),
    ("the ferry", 8, 18, "leaves"), ("the choir practice", 17, 19, "begins"), ("the first lesson", 8, 9, "begins"),
    ("the football match", 10, 17, "begins"), ("the guided tour", 10, 15, "begins"), ("the train", 7, 20, "leaves"),
)  # fmt: skip
_CLUES = {
    "morning": (
        "children with satchels going by on their way to school", "the baker's van bringing the rolls",
        "a neighbour saying over the fence that it will take some coffee to wake up "
        "today", "the paper boy at the letter box",
        "her sister calling that breakfast is ready",
    ),
    "evening": (
        "children being called in from play for supper", "the neighbours coming home from work",
        "the announcer on the radio wishing everybody a good evening", "the shopkeeper pulling down the shutters for "
        "the night", "her sister asking who will do the dishes after supper",
    ),
}  # fmt: skip


def _part(minutes: int) -> str:
    return "morning" if minutes < 720 else "afternoon" if minutes < 18 * 60 else "evening"


def _part_again(minutes: int) -> str:
    """The part of the day by its hours."""
    hours = {"morning": range(12), "afternoon": range(12, 18), "evening": range(18, 24)}
    return next(part for part, several in hours.items() if minutes // 60 in several)


def _at_hands(short: int, long: int, part: str) -> int:
    """The time of that part of the day at which the hands stand so."""
    return next(
        t for t in range(5 * 60, 22 * 60) if t // 60 % 12 == short and t % 60 == 5 * long and _part_again(t) == part
    )


def _hands(rng: Random) -> Scene:
    """A clock with hands is read."""
    now = rng.choice((7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 19, 20, 21)) * 60 + rng.choice(
        (5, 10, 15, 20, 25, 35, 40, 45, 50, 55)
    )
    short, long, part = now // 60 % 12, now % 60 // 5, _part(now)
    later = rng.choice((10, 15, 20, 25, 30, 35, 40))
    then = _FIGURES[(long + later // 5) % 12]
    hour, following = _FIGURES[short], _FIGURES[(short + 1) % 12]
    nearer = now % 60 > 30
    where = rng.choice(_WALLS)
    return Scene(
        (
            rng.choice((f"A clock with two hands hangs {where}.", f"There is an old clock {where}, with hands."))
            if "tower" not in where
            else "The clock on the church tower has two golden hands.",
            rng.choice(
                (
                    f"The short hand is between the {hour} and the {following}, and the long hand points to the "
                    f"{_FIGURES[long]}.",
                    f"Its long hand points to the {_FIGURES[long]}, and its short hand stands between the {hour} and "
                    f"the {following}.",
                )
            ),
            f"It is {part}.",
        ),
        (
            Question(
                "What time is it?",
                f"It is {spoken(now)} in the {part}.",
                (
                    f"The short hand has passed the {hour} and has not yet reached the {following}, so the hour of "
                    f"{hour} is running.",
                    f"The long hand needs five minutes from each figure to the next, and it stands at the "
                    f"{_FIGURES[long]}: {amount(long)} times five is {amount(long * 5)}.",
                ),
                spoken(now),
                lambda: spoken(_at_hands(short, long, part)),
            ),
            Question(
                "How would a timetable write this time?",
                f"A timetable would write {clock(now)}.",
                (
                    f"It is {number(now % 60)} minutes past {hour} in the {part}.",
                    "A timetable counts the hours of the whole day, and "
                    + (
                        f"after noon it goes on with 13, so {hour} in the {part} is {now // 60}."
                        if now >= 780
                        else "until noon its hours have the same numbers as those of the dial."
                    ),
                ),
                clock(now),
                lambda: clock(_at_hands(short, long, part)),
            ),
            Question(
                f"To which figure will the long hand point in {number(later)} minutes?",
                f"It will point to the {then}.",
                (
                    f"In {number(later)} minutes the long hand moves on by {amount(later // 5)} figures.",
                    f"It starts at the {_FIGURES[long]}" + (" and goes on past the twelve." if long + later // 5 > 12
                    else "."),
                ),
                then,
                lambda: _FIGURES[(now + later) % 60 // 5],
            ),
            Question(
                f"Is the short hand nearer to the {following} than to the {hour}?",
                (f"Yes, it is nearer to the {following}." if nearer else f"No, it is nearer to the {hour}."),
                (
                    "The short hand creeps from one figure to the next in the course of an hour.",
                    f"Of this hour {number(now % 60)} minutes are over, which is "
                    f"{'more' if nearer else 'less'} than half.",
                ),
                nearer,
                lambda: abs(now % 720 - 60 * (short + 1)) < abs(now % 720 - 60 * short),
            ),
        ),
    )  # fmt: skip


def _wrong_clock(rng: Random) -> Scene:
    """A clock is fast or slow, and somebody must go by it."""
    owner = people(rng, 1)[0]
    what, early, late, does = rng.choice(_ERRANDS)
    begins = rng.randrange(early * 60, late * 60 + 1, 5)
    walk, off = rng.randint(4, 20), rng.choice((-12, -10, -8, -5, -4, 3, 5, 6, 8, 10, 15))
    now = begins - walk - rng.choice((-9, -6, -4, -2, 3, 5, 8, 11))
    shown, spare = now + off, begins - now - walk
    which = rng.choice(("kitchen clock", "alarm clock", "watch", "clock in the hall", "clock on the piano"))
    in_time = spare >= 0

    wrong = f"{count(abs(off), 'minute')} {'fast' if off > 0 else 'slow'}"
    undo = f"A clock that is {'fast shows a later' if off > 0 else 'slow shows an earlier'} time than the true one, so "
    return Scene(
        (
            rng.choice(
                (
                    f"{owner.own} {which} is {wrong}, and {owner.they} knows it.",
                    f"{owner} has {'an' if which[0] in 'aeiou' else 'a'} {which} that is always {wrong}.",
                )
            ),
            f"Now it says {spoken(shown)}.",
            f"{capital(what)} {does} at {spoken(begins)}, and {owner.they} needs {count(walk, 'minute')} to get there.",
        ),
        (
            Question(
                "What is the right time?",
                f"It is {spoken(now)}.",
                (
                    f"The {which} says {spoken(shown)}, and it is {wrong}.",
                    undo + f"{amount(abs(off))} minutes must be {'taken away' if off > 0 else 'added'}.",
                ),
                spoken(now),
                lambda: spoken(next(t for t in range(1440) if t + off == shown)),
            ),
            Question(
                f"If {owner} sets out now, will {owner.they} be in time?",
                f"Yes, with {count(spare, 'minute')} to spare."
                if in_time
                else f"No, {owner.they} will be {count(-spare, 'minute')} late.",
                (
                    f"It is really {spoken(now)}.",
                    f"{capital(count(walk, 'minute'))} later it will be {spoken(now + walk)}, and "
                    f"{what} {does} at {spoken(begins)}.",
                ),
                in_time,
                lambda: shown - off in range(begins - walk + 1),
            ),
            Question(
                f"What will the {which} say when {what} {does}?",
                f"It will say {spoken(begins + off)}.",
                (
                    f"At that moment the right time is {spoken(begins)}.",
                    f"The {which} is {wrong}, so it shows {count(abs(off), 'minute')} "
                    f"{'more' if off > 0 else 'less'} than that.",
                ),
                spoken(begins + off),
                lambda: spoken(shown + (begins - now)),
            ),
            Question(
                f"At what time, by the {which}, should {owner} set out at the latest?",
                f"{owner.They} should set out when it says {spoken(begins - walk + off)}.",
                (
                    f"By the right time {owner.they} must leave {count(walk, 'minute')} before {spoken(begins)}, at "
                    f"{spoken(begins - walk)}.",
                    f"The {which} is {wrong}, so at that moment it shows {count(abs(off), 'minute')} "
                    f"{'more' if off > 0 else 'less'}.",
                ),
                spoken(begins - walk + off),
                lambda: spoken(max(t for t in range(1440) if t - off + walk <= begins)),
            ),
        ),
    )


def _strokes_at(minute: int) -> int:
    """How often the clock strikes at that minute: the hour, and once at each half hour."""
    return {0: (minute // 60 - 1) % 12 + 1, 30: 1}.get(minute % 60, 0)


def _strokes(rng: Random) -> Scene:
    """Somebody lies awake and counts."""
    awake = people(rng, 1)[0]
    start = rng.randrange(1, 3) * 60 + rng.choice((10, 15, 20, 40, 45, 50))
    end = start + rng.choice((60, 75, 90, 100, 120, 150))
    end += 5 if end % 30 == 0 else 0  # not in the very minute of a stroke
    heard = [(t, _strokes_at(t)) for t in range(start, end + 1) if _strokes_at(t)]
    total = sum(n for _, n in heard)
    first = heard[0][0]
    why = rng.choice(("has a bad tooth", "has drunk too much coffee", "is looking forward to the journey",
                      "cannot sleep for the heat", "is worrying about the cow"))  # fmt: skip

    def by_hours() -> int:
        full = sum(hour for hour in range(1, 13) if start <= hour * 60 <= end)
        return full + sum(1 for hour in range(13) if start <= hour * 60 + 30 <= end)

    return Scene(
        (
            f"{awake} {why} and lies awake from {spoken(start)} until {spoken(end)} at night.",
            rng.choice(
                (
                    "The church clock strikes the number of the hour at each full hour, and once at each half hour.",
                    "At every full hour the town clock strikes as often as the hour says, and at every half hour it "
                    "strikes once.",
                )
            ),
        ),
        (
            Question(
                f"How many strokes does {awake} hear while {awake.they} lies awake?",
                f"{awake} hears {count(total, 'stroke')}.",
                tuple(f"At {spoken(t)} there {'is' if n == 1 else 'are'} {count(n, 'stroke')}." for t, n in heard),
                total,
                by_hours,
            ),
            Question(
                f"When does {awake} hear the clock for the first time?",
                f"{awake.They} hears it at {spoken(first)}.",
                (
                    f"From {spoken(start)} on, the next full or half hour counts.",
                    f"It is {count(first - start, 'minute')} until {spoken(first)}.",
                ),
                spoken(first),
                lambda: spoken(-(-start // 30) * 30),
            ),
            Question(
                "Somebody else wakes up in the dark, hears a single stroke, and falls asleep again. "
                "Does that person know what time it was?",
                "No, a single stroke can mean one o'clock or any half hour of the night.",
                (
                    "The clock strikes once at one o'clock.",
                    "It also strikes once at half past one, at half past two, and so on.",
                ),
                False,
                lambda: len([t for t in range(0, 360) if _strokes_at(t) == 1]) == 1,
            ),
        ),
    )


def _morning_or_evening(rng: Random) -> Scene:
    """The hands alone do not say it; the world outside does."""
    sleeper, other = pair(rng)
    part = rng.choice(("morning", "evening"))
    clue = rng.choice(_CLUES[part]).replace("her ", f"{sleeper.their} ")
    hour = 7 if "satchels" in clue else rng.randint(6, 7)
    now = hour * 60 + rng.choice((0, 5, 10, 15, 20, 25, 30, 35)) + (720 if part == "evening" else 0)
    not_now = {"morning": "evening", "evening": "morning"}[part]
    gap = rng.choice((20, 25, 30, 40, 45))
    return Scene(
        (
            rng.choice(
                (
                    f"{sleeper} wakes up from a deep sleep in a room with thick curtains.",
                    f"{sleeper} has fallen asleep on the sofa and wakes up without knowing for how long.",
                )
            ),
            f"A clock with hands says {spoken(now)}.",
            f"Then {sleeper.they} hears {clue}.",
            f"{other} is coming for {sleeper.them} in {number(gap)} minutes.",
        ),
        (
            Question(
                "Does the clock alone say whether it is morning or evening?",
                f"No, it looks the same at {spoken(now)} in the morning and in the evening.",
                ("The short hand goes round twice a day.", "So every position of the hands comes twice in 24 hours."),
                False,
                lambda: len([t for t in range(1440) if t % 720 == now % 720]) == 1,
            ),
            Question(
                "Is it morning or evening?",
                f"It is {part}.",
                (
                    f"The clock leaves only {spoken(now)} in the morning or in the evening.",
                    f"What {sleeper} hears belongs to the {part} and not to the {not_now}.",
                ),
                part,
                lambda: next(p for p in _CLUES if clue in [c.replace("her ", f"{sleeper.their} ") for c in _CLUES[p]]),
            ),
            Question(
                "How does a clock with figures show the time, if it counts the hours up to 24?",
                f"It shows {clock(now)}.",
                (
                    f"It is {part}, as the sounds from outside say.",
                    "In the morning the hours keep the numbers of the dial."
                    if part == "morning"
                    else f"After noon 12 is added to the hour on the dial: {hour} and 12 make {hour + 12}.",
                ),
                clock(now),
                lambda: clock(next(t for t in range(1440) if t % 720 == now % 720 and _part_again(t) == part)),
            ),
            Question(
                f"When is {other} coming?",
                f"{other} is coming at {spoken(now + gap)} in the {part}.",
                (f"It is {spoken(now)}, and {count(gap, 'minute')} are added.",),
                spoken(now + gap),
                lambda: spoken(next(t for t in range(now, 1440) if t - now == gap)),
            ),
        ),
    )


_GOALS = (  # what leaves or begins, where, whom it takes along, what they wanted there
    ("the ferry to the island", "the landing stage", "to walk round the lighthouse"),
    ("the train to the coast", "the station", "to visit a cousin"),
    ("the coach to the mountains", "the market square", "to climb up to the hut"),
    ("the bus to the fair", "the stop by the mill", "to see the big wheel"),
)


def _set_by_the_wall(rng: Random) -> Story:
    """Somebody goes by a clock that is wrong; what comes of it follows from the minutes."""
    main, other = pair(rng)
    what, where, wish = rng.choice(_GOALS)
    cause, off = rng.choice((
        ("the battery was nearly empty, and the hands had been creeping for days", -rng.randint(3, 35)),
        ("the clock had been losing a minute a day since winter, and nobody had put it right", -rng.randint(4, 30)),
        (f"{main.their} brother had put the clock forward, so that nobody in the house would ever be late",
         rng.choice((10, 15, 20))),
        ("the clocks had been put forward in the night, but nobody had thought of the one in the kitchen", -60),
        ("the clocks had been put back in the night, but nobody had thought of the one in the kitchen", 60),
    ))  # fmt: skip
    walk, slack = rng.choice((10, 15, 20)), rng.choice((8, 10, 12))
    leaves = rng.randrange(8 * 60, 10 * 60, 5)
    shown = leaves - walk - slack
    true = shown - off
    arrived = true + walk
    spare = leaves - arrived
    delay = -spare + rng.randint(2, 5) if -15 <= spare < 0 and rng.random() < 0.6 else 0
    caught = spare >= 0 or delay > 0
    vehicle = what.split()[1]
    if spare > 30:
        turn = (
            f"There was nobody there. {main} walked up and down for a while, and then went into the bakery next door, "
            f"where the first rolls had just come out of the oven.",
            f"When {other} arrived, an hour later, {main} held out a warm roll. “Good morning,” {main.they} said. “I "
            f"have been here since {spoken(arrived)}.”",
        )
        end = "They had the best seats, because they were the first, and laughed about the clock all the way."
    elif spare > slack:
        turn = (
            f"The {vehicle} was not there yet, and {main} was the first in the queue.",
            f"“You are early,” said {other}, who came {amount(spare - 3)} minutes later. “Our clock must be fast,” "
            f"said {main}. “I should like to know who did that.”",
        )
        end = rng.choice((
            f"“Leave it as it is,” said {other}. “Look at the queue now.” And they both found a seat by the window.",
            f"At home {main.own} brother only grinned. “For once you were not the last,” he said.",
        ))  # fmt: skip
    elif spare >= 0:
        turn = (
            f"{other} was standing on the step already and waved with both arms. {main} began to run.",
            f"There {'was' if spare == 1 else 'were'} {count(spare, 'minute')} left when {main.they} sat down, quite "
            "out of breath."
            if spare
            else f"The doors closed behind {main.them} as {main.they} jumped in.",
        )
        end = f"“We must put that clock right,” said {main}, “or next time I shall see the {vehicle} from behind.”"
    elif delay:
        turn = (
            f"{main} saw at once that it was past the time, and sat down on {main.their} bag to be miserable.",
            f"“What is the matter?” asked {other}. “The {vehicle} has not come yet. They say it is "
            f"{count(delay, 'minute')} late today.”",
        )
        end = (
            f"For once {main} was glad about a late {vehicle}. The first thing {main.they} did at home was to put the "
            "clock right."
        )
    else:
        turn = (
            f"The place was empty. {main} asked a man with a broom about the {vehicle}. “That one?” he said. “It left "
            f"{count(-spare, 'minute')} ago.”",
            f"{main} looked at the big clock over the door, then at {main.their} ticket, and understood.",
        )
        end = (
            f"{other} had waited on the step until the last moment and had then gone alone. {main} walked home, took "
            "the clock off the wall, and did not speak much that day."
        )
    features = ["twist"] if caught else ["sad ending", "foreshadowing"]
    return Story(
        rng.choice(("The Clock in the Kitchen", f"{main.own} Early Morning", "By the Kitchen Clock")),
        (
            rng.choice((
            f"{main} and {other} wanted to take {what}. It was to leave at {spoken(leaves)}, and they had agreed to "
            f"meet at {where}. For weeks they had been looking forward to it: they wanted {wish}.",
                f"“Tomorrow, then, at {where},” {other} had said. {capital(what)} was to leave at {spoken(leaves)}. "
                f"{main} had thought of nothing else for weeks: at last they were going {wish}.",
            )),
            rng.choice(
                (
                    f"In the morning {main} looked up at the kitchen clock again and again. When it said "
                    f"{spoken(shown)}, {main.they} took {main.their} bag and left. It was a walk of "
                    f"{count(walk, 'minute')}, so there seemed to be time enough.",
                    f"{main} ate {main.their} porridge under the kitchen clock. At {spoken(shown)} by its hands "
                    f"{main.they} shut the door behind {main.them}. The walk took {count(walk, 'minute')}, so "
                    f"{main.they} would be there with {count(slack, 'minute')} to spare.",
                )
            ),
            f"What {main} did not know was this: {cause}.",
            f"At {where} hung another clock, a right one. It said {spoken(arrived)} when {main} came round the corner.",
            *turn,
            end,
        ),
        tuple(features + (["dialogue"] if any("“" in part for part in (*turn, end)) else [])),
        (
            Question(
                "Was the kitchen clock fast or slow?",
                f"It was {'fast' if off > 0 else 'slow'}, by {lasting(abs(off))}.",
                (
                    f"When it said {spoken(shown)}, {main} left, and after {count(walk, 'minute')} it should have been "
                    f"{spoken(shown + walk)}.",
                    f"The right clock at {where} said {spoken(arrived)}.",
                ),
                "fast" if off > 0 else "slow",
                lambda: "fast" if arrived < shown + walk else "slow",
            ),
            Question(
                f"What time was it really when {main} left the house?",
                f"It was really {spoken(true)}.",
                (f"{main} arrived at {spoken(arrived)}, and the walk takes {count(walk, 'minute')}.",),
                spoken(true),
                lambda: spoken(next(t for t in range(1440) if t + walk == arrived)),
            ),
            Question(
                f"Did {main} catch the {vehicle}?",
                f"Yes, {main.they} did." if caught else f"No, it had left {count(-spare, 'minute')} earlier.",
                (
                    f"The {vehicle} was to leave at {spoken(leaves)}, and {main} was there at {spoken(arrived)}.",
                    *((f"That would have been too late, but the {vehicle} was late as well.",) if delay else ()),
                ),
                caught,
                lambda: arrived <= leaves + delay,
            ),
            Question(
                f"Why did {main} trust the kitchen clock?",
                f"{main} did not know that it was wrong.",
                (
                    "It hung where it always hung, and its hands moved.",
                    "A wrong clock looks just like a right one, until it is compared with another.",
                ),
                "did not know",
                lambda: "did not know" if off else "knew",
            ),
        ),
    )  # fmt: skip


def _counted_strokes(rng: Random) -> Story:
    """A child wakes in the night, hears the church clock, and counts too few or too many."""
    child, old = pair(rng)
    whom = "grandmother" if old.they == "she" else "grandfather"
    aim, need = rng.choice((
        ("to go fishing with an uncle", "boots"), ("to see the circus put up its tent", "cap"),
        ("to help with the new lambs", "old coat"), ("to watch the balloons go up from the meadow", "scarf"),
        ("to sell plums at the market", "basket"),
    ))  # fmt: skip
    few = rng.random() < 0.6
    true = rng.randint(9, 11) if few else rng.choice((2, 3))
    heard = rng.choice((5, 6)) if few else 2 * true
    wrong = abs(true - heard)

    if few:
        found = rng.choice((
            f"In the kitchen the lamp was burning. {capital(whom)} sat there with {old.their} glasses on {old.their} "
            "nose, mending a sleeve, and the plates from supper were still wet.",
            f"Light came from under the kitchen door. {capital(whom)} sat behind it over the evening paper, with a "
            "cup of tea.",
        ))  # fmt: skip
        said = (
            f"“Why are you up so early?” asked {child}. {capital(whom)} laughed. “Why are you up so late? It has just "
            f"struck {number(true)}.”",
            f"“But I counted {number(heard)},” said {child}. “Then you slept through the first {number(wrong)},” said "
            f"{child.their} {whom}.",
        )
    else:
        found = rng.choice((
            "The lane was dark and empty. Not a window was lit, and even the sparrows were silent.",
            f"Outside, {child} heard nothing but {child.their} own steps. The milk had not come, and no chimney "
            f"smoked.",
        ))  # fmt: skip
        said = (
            f"Only the baker was up. “What are you doing out here at {number(true)} in the morning?” he called.",
            f"“It struck {number(heard)},” said {child}. “It struck {number(true)},” said the baker. “The other "
            f"{number(wrong)} came from St Mary's across the river. That clock is always a little behind ours, and "
            "tonight the wind carries it over.”",
        )
    home = "" if few else f"{child} walked home again. "
    if few and rng.random() < 0.5:
        end = rng.choice((
            f"{child} went back to bed, but was so excited that sleep would not come before dawn. In the morning "
            f"nobody could wake {child.them}, and the others left without {child.them}.",
            f"Back in bed, {child} decided to stay awake rather than miscount again. {child.They} was asleep within "
            f"minutes, and {child.their} {whom} had to carry the {need} after {child.them} in the morning.",
        ))  # fmt: skip
    else:
        end = rng.choice((
            f"{home}{child.They if home else child} lay down with all {child.their} clothes on, and so "
            f"{child.they} was the first to be ready in the morning.",
            f"There was warm milk for {child.them}, which had never happened at such an hour, and {child.they} was "
            "back in bed before the cup was cold." if few else f"{child} was given a warm roll and sat on a flour "
            "sack until it was time. Nobody in town had ever been so punctual.",
        ))  # fmt: skip
    return Story(
        rng.choice(("Strokes in the Night", f"How {child} Counted", "What the Clock Struck")),
        (
            f"{child} was allowed {aim} the next morning. {child.They} had to be up at {spoken(heard * 60)}, and "
            f"{child.their} {need} lay ready beside the bed.",
            rng.choice(
                (
                    f"In the night {child} woke up. The church clock was striking, and {child.they} counted with "
                    f"{child.their} fingers under the blanket: {number(heard)}.",
                    f"It was dark when {child} opened {child.their} eyes. Outside it was striking. {child.They} "
                    f"counted the strokes, and there were {number(heard)}.",
                )
            ),
            f"“{capital(spoken(heard * 60))},” thought {child}. {child.They} jumped out of bed, dressed in the dark, "
            f"took {child.their} {need}, and " + ("crept down the stairs." if few else "slipped out of the house."),
            found,
            *said,
            end,
        ),
        ("dialogue", "twist", *(("sad ending",) if "left without" in end else ())),
        (
            Question(
                f"What time was it really when {child} got up?",
                f"It was about {spoken(true * 60)} "
                + ("in the morning." if not few else "in the evening." if true < 10 else "at night."),
                (
                    f"{child} counted {number(heard)} strokes.",
                    f"But {amount(wrong)} of the strokes had gone by while {child.they} was asleep."
                    if few
                    else f"But {amount(wrong)} of them belonged to another clock.",
                ),
                spoken(true * 60),
                lambda: spoken(60 * (heard + wrong if few else heard - wrong)),
            ),
            Question(
                f"Why did {child} believe that it was {spoken(heard * 60)}?",
                f"{child} had counted {number(heard)} strokes and thought that they told the hour.",
                ("A clock that strikes tells the hour by the number of its strokes.",
                 "Whoever hears too few or too many of them gets the hour wrong."),
                number(heard),
                lambda: number(true - wrong if few else true + wrong),
            ),
            Question(
                "How many strokes were counted wrongly?",
                f"There {'was one' if wrong == 1 else 'were ' + number(wrong)} "
                + ("too few." if few else "too many."),
                (f"The clock had struck {number(true)}, and {child} counted {number(heard)}.",),
                wrong,
                lambda: len(set(range(true)) ^ set(range(heard))),
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Telling the time: clocks, hands and hours",
    group="time",
    concepts=("clock_time", "half_day", "minutes", "error"),
    openings=(
        """A clock does one thing: it counts. It counts minutes, and when it has 60 of them it calls them an hour. All
        that people add to this is an agreement about where to begin.""",
        """Before there were railways, each town had its own noon, when the sun stood highest there. Trains put an end
        to that. If two towns do not agree on the time, nobody can print a timetable for them.""",
        """Nobody can see the time, but everybody can see a hand that points to a figure. Reading a clock means
        turning the place of a hand into a number, and it takes children years, because the same figure means two
        things: the four is four hours for the short hand and twenty minutes for the long one.""",
        """If you ask for the time, you mostly want to know something else: whether the shop is open, whether there is
        enough time for a cup of tea, whether you are late. The clock gives a number, and the rest is arithmetic.""",
    ),
    asks=(
        "Why does a clock have two hands?",
        "Why is the same time sometimes seven and sometimes nineteen?",
        "How do I know what time it will be in a while?",
        "What can I do with a clock that is wrong?",
    ),
    ideas=(
        (
            """The short hand would be enough if you looked closely: halfway between the four and the five it is half
            past four. But nobody can see with it whether it is 4:30 or 4:33. The long hand is a magnifying glass for
            the short one: while the short hand moves by one figure, it goes all the way round.""",
            """One hand counts the hours and the other the minutes within the hour. The long hand needs five minutes
            from each figure to the next, so at the three it has counted 15 minutes, and at the nine 45. Then it is a
            quarter to the next hour.""",
            """The first clocks had one hand only, and people were content with that. When they wanted to meet at ten
            past and not just “some time after”, a longer hand was added that takes an hour for its round.""",
        ),
        (
            """A day has 24 hours, and the dial has room for twelve. So the short hand goes round twice, and each time
            of the dial comes twice as well: there is a seven o'clock with breakfast and a seven o'clock with supper.
            Timetables avoid the doubt and go on counting after noon: 13, 14, 15, up to 23.""",
            """To turn an afternoon hour into the 24-hour clock, add twelve: four in the afternoon is 16:00. To go the
            other way, take twelve away: 21:15 is a quarter past nine in the evening. For the morning nothing
            changes.""",
        ),
        (
            """Minutes are added as other numbers are, but at 60 they turn into an hour. From 9:50, a quarter of an
            hour later is not 9:65 but 10:05: ten minutes fill up the hour, and five remain.""",
            """It helps to go in two steps, with the full hour as a stepping stone. From 16:40 to 17:25 it is 20
            minutes up to five o'clock and 25 more, so 45 minutes altogether.""",
            """Clock times are places on a line, and lengths of time are steps on it. Three o'clock plus two hours is
            five o'clock, but three o'clock plus two o'clock is nothing at all: two places cannot be added.""",
        ),
        (
            """A clock that is wrong by the same amount every day is a good clock, if you know the amount. If it is
            five minutes fast, take five minutes away from what it shows. Sailors used to take such a clock round the
            world and write down only how wrong it was.""",
            """Fast means that the clock is ahead: it says ten past when it is only ten o'clock. Slow means that it
            lags behind. Whoever trusts a slow clock comes late, and whoever trusts a fast one has to wait.""",
            """A clock that stands still is right twice a day, but nobody can know when. One that is three minutes
            slow is never right, and much more useful, since it can be corrected in the head.""",
        ),
    ),
    mistakes=(
        """Near the full hour the short hand is easily read wrongly. At five to six it seems to point to the six
        already, and many say “five to seven”. The short hand only arrives at a figure when the long one is at the
        twelve.""",
        """4:50 is not four hours and half an hour. An hour has 60 minutes and not 100, so half an hour is 30 minutes,
        and 4:50 is only ten minutes away from five o'clock.""",
        """Somebody who hears that a clock is ten minutes fast may add ten minutes. It is the other way round: the
        clock has run ahead, so ten minutes have to be taken away.""",
        """“Let us meet at eight” sounds exact and is not. If one friend thinks of breakfast and the other of the
        cinema, they will miss each other by twelve hours.""",
    ),
    scenes=(_hands, _wrong_clock, _strokes, _morning_or_evening),
    stories=(_set_by_the_wall, _counted_strokes),
    notes={
        "child": (
            """Look at a clock when you start to eat and again when you have finished. The long hand has moved a good
            way, and the short one hardly at all.""",
        ),
        "parent": (
            """Begin with the short hand alone: cover the long one with your thumb and ask what hour it is. Once “past
            four, not yet five” is easy, the minutes have something to hold on to.""",
            """Say “ten minutes” only when ten minutes are meant. Children learn the length of time from what they are
            told to wait.""",
        ),
        "learner": (
            """“Half past six” is 6:30. Many people leave out “past” and say “half six”, which is also 6:30. Be
            careful if your own language counts differently: the German “halb sechs”, word for word the same, is
            5:30.""",
        ),
        "adult": (
            """Hands turn the way they do because the shadow on a sundial turns that way in the northern half of the
            world. Had clocks been invented in Australia, “clockwise” might be the other way round.""",
        ),
    },
)
