"""Daily routines: mornings by the minute, people who live at other hours, habits and what they leave behind."""

from itertools import permutations
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, lasting, listing, number, spoken
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_STEPS = (  # of a morning: what is done, to do it, the minutes, whether it can be left out for once
    ("washes and dresses", "wash and dress", 10, 20, False), ("makes and eats breakfast", "have breakfast", 15,
    30, True), ("feeds the hens", "feed the hens", 10, 15, False), ("waters the tomatoes", "water the tomatoes", 5, 15,
    True), ("takes the dog round the block", "take the dog round the block", 15, 30, False), ("reads the paper",
    "read the paper", 10, 25, True), ("packs a lunch", "pack a lunch", 5, 10, True), ("practises the clarinet",
    "practise the clarinet", 15, 30, True), ("milks the two goats", "milk the two goats", 20, 30, False),
    ("does some exercises", "do any exercises", 5, 15, True), ("lights the stove", "light the stove", 10, 20, False),
    ("writes a page in a diary", "write a page in a diary", 10, 20, True),
)  # fmt: skip
_GOES = (("school", 8 * 60), ("the shipyard", 7 * 60), ("the library", 9 * 60), ("the bank", 8 * 60 + 30),
         ("the nursery garden", 7 * 60 + 30), ("the town hall", 8 * 60), ("the garage", 7 * 60 + 30),
         ("the hairdresser's", 9 * 60), ("the weaving mill", 7 * 60))  # fmt: skip
_LIVES = (  # job, when it is done, when its people sleep (hours of the clock), why
    ("baker", (2, 10), (18, 1), "people want fresh rolls for their breakfast"),
    ("night nurse", (21, 7), (9, 16), "the ill need somebody at night as well"),
    ("teacher", (8, 15), (22, 6), "the pupils come in the morning"),
    ("actor", (18, 23), (2, 10), "the play is given in the evening"),
    ("dairy farmer", (5, 18), (21, 4), "the cows must be milked early and again late in the day"),
    ("night guard", (22, 6), (8, 15), "an empty house is guarded at night"),
    ("cook in a restaurant", (16, 24), (1, 9), "most guests come in the evening"),
    ("clerk", (9, 17), (23, 7), "the office is open in the daytime"),
    ("newspaper carrier", (3, 7), (20, 2), "the paper should be there before breakfast"),
)  # fmt: skip
_CHAIN = (  # a habit, to do it, and what shows that it has been done
    ("opens the shutters", "open the shutters", "the shutters are open", "the shutters are still closed"),
    ("feeds the cat", "feed the cat", "the cat is washing itself beside an empty dish",
    "the cat is mewing by its dish"),
    ("waters the geraniums", "water the geraniums", "the soil of the geraniums is dark and wet",
    "the geraniums are dry"),
    ("winds up the clock", "wind up the clock", "the clock has been wound up", "the clock has not been wound up"),
    ("washes the cup", "wash the cup", "the cup stands clean on the rack", "the cup stands in the sink, unwashed"),
    ("makes the bed", "make the bed", "the bed is made", "the bed is unmade"),
    ("sweeps the step", "sweep the step", "the step is swept", "there are leaves on the step"),
    ("fetches the post", "fetch the post", "the letter box is empty", "a letter is sticking out of the letter box"),
    ("puts out the bin", "put out the bin", "the bin stands at the kerb", "the bin is still in the yard"),
)  # fmt: skip


def _morning(rng: Random) -> Scene:
    """From getting up to the beginning of work, step by step."""
    who = people(rng, 1)[0]
    where, begins = rng.choice(_GOES)
    steps = [s for s in rng.sample(_STEPS, 5) if s[0] != "packs a lunch" or where != "school"][:3]
    steps.sort(key=lambda s: s[0] != "washes and dresses")
    minutes = [rng.randrange(s[2], s[3] + 1, 5) for s in steps]
    way, spare = rng.choice((10, 15, 20, 25, 30)), rng.choice((0, 5, 10))
    up = begins - spare - way - sum(minutes)
    line = [name for s, m in zip(steps, minutes, strict=True) for name in [s[0]] * m] + ["is on the way"] * way
    at = rng.choice(range(10, len(line) - 4, 5))
    doing = line[at + 1]
    leaves = up + sum(minutes)
    late = rng.choice((10, 15, 20, 25))
    skip = rng.choice([n for n, s in enumerate(steps) if s[4]] or [None])
    questions = [
        Question(
            f"At what time does {who} leave the house?",
            f"{who} leaves the house at {spoken(leaves)}.",
            (
                f"The three things take {listing([number(m) for m in minutes])} minutes.",
                f"That is {lasting(sum(minutes))}, counted from {spoken(up)}.",
            ),
            spoken(leaves),
            lambda: spoken(up + line.index("is on the way")),
        ),
        Question(
            f"What is {who} doing shortly after {spoken(up + at)}?",
            f"{who.They} {doing}." if doing == "is on the way" else f"That is when {who.they} {doing}.",
            tuple(
                f"{capital(who.they)} {s[0]} until {spoken(up + sum(minutes[: n + 1]))}."
                for n, s in enumerate(steps)
                if sum(minutes[:n]) <= at
            ),
            doing,
            lambda: next(
                name
                for n, name in reversed(
                    [(sum(minutes[:k]), s[0]) for k, s in enumerate(steps)] + [(sum(minutes), "is on the way")]
                )
                if n <= at + 1
            ),
        ),
        Question(
            f"How many minutes early does {who} arrive?",
            f"{who} arrives {count(spare, 'minute')} early."
            if spare
            else f"{who} arrives no minutes early, but just in time.",
            (
                f"{who} leaves at {spoken(leaves)} and arrives at {spoken(leaves + way)}.",
                f"The day there begins at {spoken(begins)}.",
            ),
            spare,
            lambda: begins - up - len(line),
        ),
    ]
    if skip is not None:
        saved = minutes[skip]
        fine = late <= spare + saved
        questions.append(
            Question(
                f"One day {who} gets up {number(late)} minutes later than usual and does not {steps[skip][1]}. "
                "Is that enough to be in time?",
                f"Yes, {who.they} is there in time."
                if fine
                else f"No, {who.they} is {count(late - spare - saved, 'minute')} late.",
                (
                    f"Leaving that out saves {count(saved, 'minute')}.",
                    f"On other days {who.they} has {count(spare, 'minute')} to spare."
                    if spare
                    else f"On other days {who.they} arrives just in time, with nothing to spare.",
                ),
                fine,
                lambda: up + late + len([m for m in line if m != steps[skip][0]]) <= begins,
            )
        )
    told = [f"{s[0]} ({lasting(m)})" for s, m in zip(steps, minutes, strict=True)]
    return Scene(
        (
            f"On working days {who} gets up at {spoken(up)}."
            if where != "school"
            else f"On school days {who} gets up at {spoken(up)}.",
            f"{who.They} {told[0]}, {told[1]}, and then {told[2]}.",
            f"The way to {where} takes {lasting(way)}, and {'lessons begin' if where == 'school' else 'work begins'} "
            f"there at {spoken(begins)}.",
        ),
        tuple(questions),
    )


def _hours(span: tuple[int, int]) -> set[int]:
    """The hours from one to the other, across midnight where need be."""
    first, last = span
    return {hour % 24 for hour in range(first, last + (24 if last <= first else 0))}


def _hour(hour: int) -> str:
    """As people say it, with the part of the day."""
    hour %= 24
    if hour in (0, 12):
        return "midnight" if hour == 0 else "noon"
    part = "in the morning" if hour < 12 else "in the afternoon" if hour < 18 else "in the evening"
    return f"{number((hour - 1) % 12 + 1)} {part if hour < 22 else 'at night'}"


def _spans(hours: list[int]) -> str:
    """Hours of a day as spans: "from seven in the morning to nine in the morning and ..."."""
    starts = [hour for hour in hours if (hour - 1) % 24 not in hours]
    told = []
    for start in starts:
        end = next(start + k for k in range(1, 25) if (start + k) % 24 not in hours)
        told.append(f"from {_hour(start)} to {_hour(end)}")
    return listing(told)


def _both_awake(rng: Random) -> Scene:
    """Two friends with different hours of work and of sleep."""
    one, two = pair(rng)
    (job, work, sleep, why), (job2, work2, sleep2, _) = rng.sample(_LIVES, 2)
    busy, busy2 = _hours(work) | _hours(sleep), _hours(work2) | _hours(sleep2)
    free = [hour for hour in range(24) if hour not in busy and hour not in busy2]
    asked = rng.choice([*range(24)])
    state = "asleep" if asked in _hours(sleep2) else "at work" if asked in _hours(work2) else "free"
    slept, slept2 = len(_hours(sleep)), len(_hours(sleep2))
    longer = one if slept > slept2 else two
    said = {
        "asleep": f"No, at {_hour(asked)} {two} is asleep.",
        "at work": f"No, at {_hour(asked)} {two} is at work.",
        "free": f"Yes, at {_hour(asked)} {two} is awake and not at work.",
    }

    def by_clock() -> int:
        """Going round the clock hour by hour."""
        total = 0
        for hour in range(24):
            inside = [
                (first <= hour < last) if first < last else (hour >= first or hour < last)
                for first, last in ((w[0], w[1] % 24) for w in (work, sleep, work2, sleep2))
            ]
            total += not any(inside)
        return total

    questions = [
        Question(
            f"{one} wants to ring up {two} at {_hour(asked)}. Is that a good hour?",
            said[state],
            (
                f"{two} works from {_hour(work2[0])} to {_hour(work2[1])}.",
                f"{two.They} sleeps from {_hour(sleep2[0])} to {_hour(sleep2[1])}.",
            ),
            state == "free",
            lambda: asked not in busy2,
        ),
        Question(
            "During how many hours of the day are both of them awake and not at work?",
            f"Both of them are free for {count(len(free), 'hour')}." if free else "There is no such hour.",
            (
                f"{one} is busy or asleep for {amount(len(busy))} hours of the day, and {two} for "
                f"{amount(len(busy2))}.",
                (
                    f"Neither of them is busy or asleep {_spans(free)}."
                    if free
                    else "Whenever one of them is free, the other works or sleeps."
                ),
            ),
            len(free),
            by_clock,
        ),
        Question(
            f"Why does {a(job)} work at such hours?",
            f"{capital(a(job))} works at these hours because {why}.",
            (
                f"{one} works from {_hour(work[0])} to {_hour(work[1])}.",
                "Working hours follow from when the work is needed.",
            ),
            why,
            lambda: next(life[3] for life in _LIVES if life[0] == job),
        ),
    ]
    if slept != slept2:
        questions.append(
            Question(
                "Which of the two sleeps longer?",
                f"{longer} sleeps longer, by {count(abs(slept - slept2), 'hour')}.",
                (f"{one} sleeps {count(slept, 'hour')} and {two} {count(slept2, 'hour')}.",),
                longer.name,
                lambda: (one if (sleep[1] - sleep[0]) % 24 > (sleep2[1] - sleep2[0]) % 24 else two).name,
            )
        )
    return Scene(
        (
            f"{one} is {a(job)}, and {two} is {a(job2)}."
            if "actor" not in (job, job2)
            else f"{one} works as {a(job)}, and {two} works as {a(job2)}.",
            f"{one} works from {_hour(work[0])} to {_hour(work[1])} and sleeps from {_hour(sleep[0])} to "
            f"{_hour(sleep[1])}.",
            f"{two} works from {_hour(work2[0])} to {_hour(work2[1])} and sleeps from {_hour(sleep2[0])} to "
            f"{_hour(sleep2[1])}.",
        ),
        tuple(questions),
    )


def _who_does_what(rng: Random) -> Scene:
    """Three lodgers whose hours betray their jobs."""
    folk = people(rng, 3)
    lives = rng.sample(_LIVES, 3)
    while any(abs(x[2][1] - y[2][1]) < 3 for n, x in enumerate(lives) for y in lives[:n]):
        lives = rng.sample(_LIVES, 3)
    told = [f"{who} gets up at {_hour(life[2][1])}" for who, life in zip(folk, lives, strict=True)]
    ups = [life[2][1] for life in lives]
    jobs = sorted(life[0] for life in lives)
    asked = rng.randrange(3)
    job = lives[asked][0]
    order = sorted(range(3), key=lambda n: ups[n])

    def placed() -> dict[str, str]:
        """The one way of giving the jobs to the people that fits the hours of getting up."""
        rises = {life[0]: life[2][1] for life in _LIVES}
        fits = [p for p in permutations(jobs) if all(rises[one] == up for one, up in zip(p, ups, strict=True))]
        return dict(zip(fits[0], [who.name for who in folk], strict=True)) if len(fits) == 1 else {}

    return Scene(
        (
            f"{listing([who.name for who in folk])} live in the same house. One of them is {a(jobs[0])}, one "
            f"{a(jobs[1])} and one {a(jobs[2])}.",
            f"{told[0]}, {told[1].replace(' gets up', '')} and {told[2].replace(' gets up', '')}.",
            f"{folk[asked]} goes to bed at {_hour(lives[asked][2][0])}.",
        ),
        (
            Question(
                f"Who is the {job}?",
                f"It must be {folk[asked]}.",
                (
                    f"The {job} works from {_hour(lives[asked][1][0])} or so, because {lives[asked][3]}.",
                    f"Getting up at {_hour(ups[asked])} fits that, and the hours of the others do not.",
                ),
                folk[asked].name,
                lambda: placed().get(job),
            ),
            Question(
                f"How many hours does {folk[asked]} sleep?",
                f"{folk[asked]} sleeps {count(len(_hours(lives[asked][2])), 'hour')}.",
                (
                    f"{folk[asked].They} goes to bed at {_hour(lives[asked][2][0])} and gets up at "
                    f"{_hour(ups[asked])}.",
                    "The time across midnight is counted in two pieces."
                    if lives[asked][2][0] > ups[asked]
                    else "Both hours lie between the same two midnights, so the earlier is taken from the later.",
                ),
                len(_hours(lives[asked][2])),
                lambda: (ups[asked] - lives[asked][2][0]) % 24,
            ),
            Question(
                "Which of the three gets up first, counted from midnight?",
                f"{folk[order[0]]} is up first, at {_hour(ups[order[0]])}.",
                (f"{listing([told[n] for n in order])}.",),
                folk[order[0]].name,
                lambda: min(zip(ups, folk, strict=True), key=lambda two: two[0])[1].name,
            ),
            Question(
                f"Why does {folk[asked]} get up at {_hour(ups[asked])} and not at another hour?",
                f"It is because of the work, which begins at {_hour(lives[asked][1][0])}.",
                (
                    f"{folk[asked]} is the {job}, as the hours show.",
                    f"For {a(job)} these are the hours because {lives[asked][3]}.",
                ),
                "the work",
                lambda: "the work" if placed().get(job) == folk[asked].name else "unknown",
            ),
        ),
    )


def _interrupted(rng: Random) -> Scene:
    """Things done every morning in the same order; the telephone rings in the middle."""
    who, visitor = pair(rng)
    chain = rng.sample(_CHAIN, 5)
    done = rng.randint(1, 4)
    shown = sorted({done - 1, done, rng.randrange(5)})
    hidden = [n for n in range(5) if n not in shown]
    asked = rng.choice(hidden)
    traces = [chain[n][2] if n < done else chain[n][3] for n in shown]
    why = rng.choice(("the telephone rang", "somebody called from the street", "the doorbell rang", "a bird flew in"))
    names = [link[0] for link in chain]
    known = asked < done
    return Scene(
        (
            f"Every morning {who} does five things, always in this order: {who.they} {listing(names)}.",
            f"Today {why} when {who.they} had just finished one of them, and {who.they} has done nothing since.",
            f"Now {visitor} comes in and sees: {listing(traces)}.",
        ),
        (
            Question(
                "How many of the five things have been done today?",
                f"{capital(count(done, 'thing'))} {'has' if done == 1 else 'have'} been done.",
                (
                    f"{visitor} sees that {traces[shown.index(done - 1)]}, so that has been done.",
                    f"But {traces[shown.index(done)]}, and {who} always goes on in the same order.",
                ),
                done,
                lambda: max(n for n in shown if chain[n][2] in traces) + 1,
            ),
            Question(
                f"What will {who} do next?",
                f"Next {who.they} will {chain[done][1]}.",
                (
                    f"The last thing that has been done is the {_nth(done)} of the five.",
                    "The order is always the same.",
                ),
                chain[done][1],
                lambda: chain[min(n for n in shown if chain[n][3] in traces)][1],
            ),
            Question(
                f"{visitor} has not looked at everything. Which must be true: that {chain[asked][2]}, or that "
                f"{chain[asked][3]}?",
                f"It must be true that {chain[asked][2] if known else chain[asked][3]}.",
                (
                    f"In {who.own} order this comes {'before' if known else 'after'} the last thing that has been "
                    "done.",
                    "So it has been done already." if known else "So it cannot have been done yet.",
                ),
                chain[asked][2] if known else chain[asked][3],
                lambda: chain[asked][2] if any(n > asked and chain[n][2] in traces for n in shown) else chain[asked][3],
            ),
            Question(
                f"How many things are left for {who} to do?",
                f"{capital(count(5 - done, 'thing'))} {'is' if done == 4 else 'are'} left.",
                (
                    f"The last thing that has been done is the {_nth(done)} of the five.",
                    f"So {amount(done)} {'is' if done == 1 else 'are'} done.",
                ),
                5 - done,
                lambda: len(names[names.index(chain[done][0]) :]),
            ),
        ),
    )


def _nth(n: int) -> str:
    return ("first", "second", "third", "fourth", "fifth")[n - 1]


_SIGNS = (  # what somebody does every day, at what hour, and what is missing when it is not done
    ("pulled up the blind of the kitchen", 7, "the blind was still down"),
    ("put a dish of water on the step for the hedgehog", 20, "the dish stood empty and dry"),
    ("hung a cloth out of the window to air", 8, "no cloth hung from the window"),
    ("walked past with an old dachshund", 9, "nobody walked past"),
    ("practised scales on the trumpet", 17, "there was not a note to be heard"),
    ("lit the lamp over the workbench", 18, "the window of the workshop was dark"),
)  # fmt: skip
_CAUSES = (  # what had happened, whether help was needed, what was found, and how it ended
    ("fall", True, "a thin voice from the cellar. {old} had slipped on the stairs and could not stand up",
     "The ambulance came within a quarter of an hour. “How did you know?” asked {old} on the stretcher. “You were not "
     "punctual,” said {young}."),
    ("fever", True, "a cough. {old} lay in bed with a fever and had not even been able to fetch water",
     "{young} brought tea and rang the doctor. For a week it was {young} who did what {old} did every day."),
    ("door", True,
     "a knocking. The handle of the bathroom door had come off, and {old} had been sitting on the edge of "
     "the bath for what felt like half a day",
     "They opened the door with a screwdriver. “I have counted the tiles,” said {old}. “There are "
     "two hundred and twelve.”"),
    ("trip", False,
     "nothing at all. On the back door hung a note, which the wind had turned round: {old} had gone to a "
     "sister by the sea",
     "When {old} came back with a bag of shells, {young} was almost angry. The next time there was "
     "a card in {young_own} letter box before the journey."),
    ("party", False,
     "a long snore. It had been {old_own} seventieth birthday, and the last guests had left at four in the "
     "morning",
     "{old} laughed until the tears came. “So I am not allowed to oversleep once in my life,” said {old}, and "
     "looked very pleased about it."),
    ("kittens", False,
     "{old_own} voice, quite low. The cat had had five kittens on the only warm jacket, and {old} would not move "
     "them", "So they sat on the floor side by side and watched, and neither of them did what they did every day."),
)  # fmt: skip


def _missed(rng: Random) -> Story:
    """Somebody whose day goes like clockwork is missed, because one sign of it is not there."""
    young, old = pair(rng)
    habit, hour, missing = rng.choice(_SIGNS)
    # Nobody sleeps after a party until the evening.
    cause, need, found, end = rng.choice([c for c in _CAUSES if c[0] != "party" or hour < 10])
    late = rng.choice((30, 60, 90, 120) if hour < 18 else (30, 45, 60))
    adult = rng.choice(("mother", "father", "aunt", "uncle"))
    believed = rng.random() < 0.5
    fill = {"old": old.name, "young": young.name, "old_own": old.own, "young_own": young.own}
    end = end.format(**fill)
    doubts = (
        f"“Perhaps {old.they} is only tired,” said {young.own} {adult}. “{old.They} is never tired at {_hour(hour)},” "
        f"said {young}. {capital(young.their)} {adult} thought about it and took a coat from the hook, and they went "
        "across together."
        if believed
        else f"“We should not look into other people's windows,” said {young.own} {adult}, who was busy with the "
        f"accounts. So {young} went across alone."
    )
    return Story(
        rng.choice(("Like Clockwork", f"{old.own} Day", f"What {young} Noticed")),
        (
            rng.choice(
                (
                    f"From {young.own} window you could see the house of {old}, who was old and lived alone. Every "
                    f"day at {_hour(hour)} {old} {habit}. {young} did not need a clock for that hour.",
                    f"Opposite {young.own} house lived {old}, who was old and alone and did everything at its own "
                    f"hour. At {_hour(hour)}, summer and winter, {old} {habit}.",
                )
            ),
            f"One Saturday it was {_hour(hour)}, and {missing}. {young} went back to {young.their} book. "
            f"After {lasting(late)} it was still the same.",
            doubts,
            rng.choice(
                (
                    f"The front door was locked, and nobody came. {young} went round to the back and listened. There "
                    f"was {found.format(**fill)}.",
                    f"Nobody opened. The back gate was never locked, so {young} went through the garden and put an "
                    f"ear to the kitchen window. There was {found.format(**fill)}.",
                )
            ),
            end,
            f"From then on {young} knocked at {old.own} door on the way to school, every day, so that there were two "
            "of them who kept an eye on the time."
            if need
            else rng.choice(
                (
                    "At first {young} was a little ashamed, and then a little proud",
                    "{young} did not know whether to laugh",
                )
            ).format(young=young)
            + f". “Better once too often than once too seldom,” said "
            f"{old}.",
        ),
        ("dialogue", "conflict", "moral") if not believed else ("dialogue", "moral"),
        (
            Question(
                f"How did {young} notice that something was different?",
                f"{young} noticed it because {missing}.",
                (f"Every day at {_hour(hour)} {old} {habit}.", "On that day it did not happen."),
                missing,
                lambda: next(sign[2] for sign in _SIGNS if sign[0] == habit),
            ),
            Question(
                f"Did {old} need help?",
                f"Yes, {old.they} did." if need else f"No, {old.they} did not.",
                (f"{capital(found.format(**fill).partition('. ')[2])}.",),
                need,
                lambda: cause in ("fall", "fever", "door"),
            ),
            Question(
                f"At what time did {young} look again?",
                f"{young} looked again at {spoken(hour * 60 + late)}.",
                (f"The first time it was {_hour(hour)}.", f"{capital(lasting(late))} went by."),
                spoken(hour * 60 + late),
                lambda: spoken(next(t for t in range(hour * 60, 1440) if t - late == hour * 60)),
            ),
            Question(
                f"Could {young} know from the window what had happened?",
                f"No, {young} could only know that something was not as usual.",
                ("The sign was missing for one reason or another: an accident, a journey, a long sleep.",),
                False,
                lambda: len({c[1] for c in _CAUSES}) == 1,
            ),
        ),
    )


_SKIPS = (  # in the order of the day: what is left out in a hurry, the minutes it saves, what comes of it
    ("did not look for a second red sock", 5, "On {their} feet {they} wore one red sock and one green one."),
    ("did not comb {their} hair", 5, "All day people asked {them} whether it was windy outside."),
    ("ate no breakfast", 15, "By eleven {they} was so hungry that the others heard it."),
    ("packed no lunch", 10, "At noon {they} lived on an apple that somebody shared with {them}."),
    ("did not listen to the weather report", 5, "In the afternoon it rained, and the umbrella stood dry at home."),
    ("did not feed the goldfish", 5, "In the evening the goldfish looked at {them} for a long time."),
)  # fmt: skip


def _overslept(rng: Random) -> Story:
    """The alarm fails; steps are left out until the time is made up, or there is nothing left to leave out."""
    who, other = pair(rng)
    where, begins, what = rng.choice((
        ("the school hall", 8 * 60, "the dress rehearsal"), ("the town hall", 9 * 60, "the spelling contest"),
        ("the laboratory", 8 * 60 + 30, "the first experiment"),
        ("the riding school", 9 * 60, "the first lesson on a horse"),
        ("the bakery", 6 * 60, "the first day at work"), ("the courthouse", 9 * 60, "the hearing"),
    ))  # fmt: skip
    up = begins - rng.choice((60, 75, 90))
    late = rng.choice((15, 20, 25, 30, 40))
    cause = rng.choice(
        (
            "The power had been cut in the night, and the alarm clock was blinking 0:00.",
            "The cat had stepped on the alarm clock, exactly on the right button.",
            "The alarm had been set for the evening instead of the morning.",
            "The battery of the alarm clock had died at four in the morning, without a sound.",
        )
    )
    order = rng.sample(_SKIPS, 4)
    left: list[tuple[str, int, str]] = []
    for skip in order:
        if sum(s[1] for s in left) < late and len(left) < 3:
            left.append(skip)
    left.sort(key=_SKIPS.index)
    saved = sum(s[1] for s in left)
    missing = late - saved
    on_time = missing <= 0
    forms = {"they": who.they, "them": who.them, "their": who.their}
    did = [s[0].format(**forms) for s in left]
    results = [capital(s[2].format(**forms)) for s in left]
    kind = rng.random() < 0.5
    arrive = (
        f"When {who} came running up to {where}, it was {spoken(begins + missing)}. {capital(what)} was just "
        "about to begin."
        if on_time
        else f"It was {spoken(begins + missing)} when {who} came running up to {where}, {count(missing, 'minute')} "
        "too late."
    )
    reception = (
        f"“You look as if you had come through a hedge,” said {other}, who was waiting at the door."
        if on_time
        else (
            f"“We have waited for you,” said {other} at the door, and that was worse than being scolded."
            if kind
            else f"{other} stood at the door with folded arms. “It has begun without you,” {other.they} said."
        )
    )
    last = (
        f"That evening {who} put a second alarm clock in a saucepan, where it would be loud enough, and set it "
        f"ten minutes before the first."
        if on_time or kind
        else f"That evening {who} set three alarm clocks. It did not bring the morning back."
    )
    return Story(
        rng.choice((f"{late} Minutes", "The Silent Alarm Clock",
                    f"{who} in a Hurry")),
        (
            f"{who} had to be at {where} at {spoken(begins)}, for {what}. The alarm was to ring at {spoken(up)}, and "
            "every step after that had its place.",
            f"But it did not ring. {cause} When {who} woke up, it was {spoken(up + late)}.",
            rng.choice((
            f"“What can I leave out?” thought {who}, with one leg in {who.their} trousers. {capital(who.they)} "
            f"{listing(did)}.",
                f"There was no time to be sorry. {who} stood in the middle of the room with a toothbrush and decided "
                f"what could be left out. {capital(who.they)} {listing(did)}.",
            )),
            arrive,
            reception,
            *results[:2],
            last,
        ),
        ("dialogue", "conflict") if on_time else ("dialogue", "twist") if kind else ("dialogue", "sad ending"),
        (
            Question(
                f"By how many minutes did {who} oversleep?",
                f"{who} overslept by {count(late, 'minute')}.",
                (f"The alarm was to ring at {spoken(up)}.", f"{who} woke up at {spoken(up + late)}."),
                late,
                lambda: len(range(up, up + late)),
            ),
            Question(
                f"Could {who} have been in time without leaving anything out?",
                f"No, {who.they} would have been {count(late, 'minute')} late.",
                (
                    f"Between the alarm and {spoken(begins)} every minute had its place.",
                    f"{count(late, 'minute').capitalize()} of them were slept away.",
                ),
                False,
                lambda: up + late + (begins - up) <= begins,
            ),
            Question(
                f"Was {who} there in time?",
                f"Yes, {who.they} was." if on_time else f"No, {who.they} was {count(missing, 'minute')} late.",
                (
                    f"{who} had to be there at {spoken(begins)}.",
                    f"What {who.they} left out in the morning made up for the {number(late)} minutes."
                    if on_time
                    else f"What {who.they} left out saved only {number(saved)} of the {number(late)} minutes.",
                ),
                on_time,
                lambda: up + late + (begins - up) - saved <= begins,
            ),
            Question(
                f"What came of it that {who} {did[0]}?",
                results[0],
                (f"In the hurry {who} {did[0]}.", "What is left out in the morning is often missed later."),
                results[0],
                lambda: next(capital(s[2].format(**forms)) for s in _SKIPS if s[0].format(**forms) == did[0]),
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Daily routines and habits",
    group="time",
    concepts=("routine", "schedule", "habit", "inference_from_traces"),
    openings=(
        """Most of what people do on a day they did the day before as well, and in the same order. That is not
        dullness. Whoever need not think about shoelaces and toothbrushes has a mind that is free for other things.""",
        """A routine is a row of actions in which each one reminds us of the next: the kettle of the cup, the cup of
        the newspaper, the newspaper of the glasses. If a link is missing, we stand in the kitchen and do not know
        what we wanted.""",
        """Not everybody's day begins in the morning. While most people sleep, bread is baked, trains are cleaned,
        babies are born and newspapers are folded. A town that seems to be asleep is in truth working in shifts.""",
        """From somebody's habits much can be known without asking: whether they are at home, what they have done
        already, what they will do next. A habit that is broken is a piece of news.""",
    ),
    asks=(
        "Why do people do the same things every day?",
        "How do you find out when you have to get up?",
        "Why are some people asleep when others go to work?",
        "What can you learn from seeing that somebody did not do what they always do?",
    ),
    ideas=(
        (
            """What is done in a fixed order is not forgotten so easily. If the dog is always fed after breakfast,
            breakfast itself is the reminder, and nobody has to keep the dog in mind. On holiday, when breakfast is at
            eleven, the dog has to remind people itself.""",
            """Deciding is work. Somebody who had to decide each morning whether to wash first or to dress first, and
            which sock to put on first, would be tired by noon. Habit decides for us, and mostly it decides well.""",
            """A child sleeps better if the evening always goes the same way: supper, bath, story, light out. The
            story says that the light will go out, long before anybody says it.""",
        ),
        (
            """Count backwards from the hour at which you must be there. If school begins at eight, the way takes
            twenty minutes and washing, dressing and eating take fifty, you have to get up at ten to seven. Add five
            minutes for the shoe that cannot be found.""",
            """Write down what you do in the morning and how long each thing really takes, with a clock and not by
            guessing. People are sure that they need ten minutes in the bathroom, and it is twenty. The difference is
            why they run.""",
        ),
        (
            """Work is done when it is needed. Bread should be fresh for breakfast, so the baker begins at two; a play
            is watched in the evening, so the actor comes home at midnight. Each of them sleeps when the work leaves a
            gap.""",
            """Night nurses have breakfast when others have supper. Their day is not upside down; it has only been
            pushed along the clock by half a round. What is hard is not the work at night but the noise in the street
            when they want to sleep.""",
        ),
        (
            """A habit works like a clock: because it is always the same, a difference says something. If the
            neighbour's blind is down at noon, and it never was, it is worth knocking. It may be nothing at all, and
            then you have had a chat.""",
            """Traces tell how far somebody has got. The cup is washed and the bed is not made: if the cup always
            comes before the bed, the person has been called away between the two. Traces can be read in this way
            only where there is an order; about somebody who does things in any order they say much less.""",
            """Be careful with reasons. That a lamp which always burns is dark today is certain; why it is
            dark is not. The bulb may have failed, or its owner may be at the opera.""",
        ),
    ),
    mistakes=(
        """Somebody who sleeps at ten in the morning is easily called lazy. Before you say so, ask when that person
        went to bed: a baker who lies down at six in the evening and a nurse who lies down at nine in the morning
        may sleep equally long.""",
        """“Usually” does not mean “always”. That the bus driver has her coffee at ten on most days makes it likely
        today and no more than that.""",
        """From eleven at night to six in the morning there are not five hours, although 11 and 6 are five apart. It
        is one hour to midnight and six more: seven hours of sleep.""",
        """When there is a hurry, people leave out what comes last, not what matters least. So they eat a long
        breakfast and then run without shutting the window.""",
    ),
    scenes=(_morning, _both_awake, _who_does_what, _interrupted),
    stories=(_missed, _overslept),
    notes={
        "child": (
            """What do you do first when you get up, and what do you do last before you sleep? Ask somebody at home
            the same, and compare.""",
        ),
        "parent": (
            """A row of small pictures by the bed, from the toothbrush to the satchel, saves a lot of calling. The child
            looks at what comes next, and you need not be the clock.""",
        ),
        "learner": (
            """For habits English uses the simple present: “she gets up at six”. What somebody is doing just now takes
            the other form: “she is getting up”. “Used to get up” says that the habit has ended.""",
        ),
        "adult": (
            """Those who change shifts every week suffer more than those who always work at night, because the body
            needs days to move its clock. A flight across six time zones does the same, only without the pay.""",
        ),
    },
)
