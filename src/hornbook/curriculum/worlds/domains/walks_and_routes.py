"""Walks: two ways to one place, paths that are closed, landmarks in order, walkers of different pace, and nightfall."""

from itertools import pairwise, permutations
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, clock, count, lasting, listing, number, ordinal
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_GOALS = (
    "the lake", "the castle ruin", "the waterfall", "the old mill", "the chapel on the hill", "the lookout tower",
    "the cave", "the mountain hut", "the beach", "the next village", "the lighthouse", "the quarry pond",
)  # fmt: skip
_MARKS = (
    "a stone bridge", "a lone oak", "a well", "a red barn", "a wayside cross", "a fallen beech",
    "a beehive",
    "a ruined wall", "a spring", "a hunter's hide", "a field of flax", "a huge boulder", "a sheepfold",
    "an old lime kiln", "a wooden bench", "a water trough",
)  # fmt: skip


def _the(mark: str) -> str:
    return "the " + mark.split(" ", 1)[1]


def _two_ways(rng: Random) -> Scene:
    """There by one way and back by the other."""
    walker = people(rng, 1)[0]
    goal = rng.choice(_GOALS)
    one, two = rng.sample(
        ("along the river", "over the hill", "through the wood", "by the road", "past the farms", "along the railway"),
        2,
    )
    first, second = rng.sample(range(35, 100, 5), 2)
    rest = rng.choice((20, 30, 40, 45))
    start = rng.randrange(9 * 60, 13 * 60, 15)
    total = first + rest + second
    shorter = one if first < second else two

    def by_clock() -> int:
        """Minute by minute."""
        now = start
        for stretch in (first, rest, second):
            for _ in range(stretch):
                now += 1
        return now

    return Scene(
        (
            rng.choice(
                (
                    f"To {goal} there are two ways: {one} it takes {lasting(first)}, and {two} {lasting(second)}.",
                    f"Walking {one}, it takes {lasting(first)} to get to {goal}. Going {two} takes {lasting(second)}.",
                )
            ),
            rng.choice(
                ("Each way takes as long in one direction as in the other.", "It is the same in both directions.")
            ),
            rng.choice(
                (
                    f"{walker} leaves at {clock(start)}, walks there {one}, rests for {lasting(rest)}, and comes "
                    f"home {two}.",
                    f"At {clock(start)} {walker} sets out {one}. After a rest of {lasting(rest)} at {goal} "
                    f"{walker.they} goes home {two}.",
                )
            ),
        ),
        (
            Question(
                f"When does {walker} reach {goal}?",
                f"{walker} reaches it at {clock(start + first)}.",
                (f"{walker} leaves at {clock(start)} and walks for {lasting(first)}.",),
                clock(start + first),
                lambda: clock(by_clock() - second - rest),
            ),
            Question(
                f"When is {walker} home again?",
                f"{walker} is home at {clock(start + total)}.",
                (
                    f"The way there, the rest and the way back take {first}, {rest} and {second} minutes.",
                    f"Together that is {total} minutes, or {lasting(total)}.",
                ),
                clock(start + total),
                lambda: clock(by_clock()),
            ),
            Question(
                f"How much earlier would {walker} be home if {walker.they} took the quicker way in both directions?",
                f"{walker} would be home {count(abs(first - second), 'minute')} earlier.",
                (
                    f"The quicker way is the one {shorter}.",
                    f"Each time it is taken instead of the other, {count(abs(first - second), 'minute')} are saved, "
                    "and here it would be once.",
                ),
                abs(first - second),
                lambda: total - rest - 2 * min(first, second),
            ),
            Question(
                f"Would {walker} be home at a different time if {walker.they} took the two ways in the other order?",
                f"No, only the time of arrival at {goal} would change.",
                (
                    "The same two ways and the same rest are added, in another order.",
                    "The order makes no difference to a sum.",
                ),
                False,
                lambda: start + second + rest + first != by_clock(),
            ),
        ),
    )


def _paths(rng: Random) -> Scene:
    """A net of paths between four places, and the quickest way through it."""
    walker = people(rng, 1)[0]
    home = "the village"
    goal = rng.choice([g for g in _GOALS if g != "the next village"])
    a, b = (_the(m) for m in rng.sample(_MARKS, 2))
    while True:
        times = dict(
            zip(
                ((home, a), (home, b), (a, b), (a, goal), (b, goal)),
                (rng.randint(8, 40), rng.randint(8, 40), rng.randint(4, 15), rng.randint(8, 40), rng.randint(8, 40)),
                strict=True,
            )
        )
        ways = _ways(times, home, goal)
        ordered = sorted(ways.values())
        if ordered[1] - ordered[0] > 1 and ordered[3] != ordered[2]:
            break
    best = min(ways, key=ways.__getitem__)
    closed = rng.choice(list(pairwise(best)))
    open_times = {ends: t for ends, t in times.items() if set(ends) != set(closed)}
    left = _ways(open_times, home, goal)
    second = min(left, key=left.__getitem__)
    if list(left.values()).count(left[second]) > 1 or len(left) < 2:
        closed = best[0], best[1]
        open_times = {ends: t for ends, t in times.items() if set(ends) != set(closed)}
        left = _ways(open_times, home, goal)
        second = min(left, key=left.__getitem__)
    why = rng.choice(
        ("a tree has fallen across it", "a farmer has put a bull there", "it is under water", "it is being mended")
    )
    return Scene(
        (
            f"From {home} one path leads to {a} and one to {b}. From both of these a path goes on to {goal}, and "
            f"another joins {a} and {b}.",
            f"On foot it is {amount(times[home, a])} minutes from {home} to {a}, {amount(times[home, b])} from "
            f"{home} to {b}, {amount(times[a, b])} between {a} and {b}, {amount(times[a, goal])} from {a} to {goal}, "
            f"and {amount(times[b, goal])} from {b} to {goal}.",
            f"{walker} walks from {home} to {goal}.",
        ),
        (
            Question(
                f"How many ways are there from {home} to {goal} that pass no place twice?",
                "There are four.",
                (
                    f"First comes either {a} or {b}.",
                    f"From there you can go straight on to {goal}, or first across to the other of the two: two "
                    "times two.",
                ),
                4,
                lambda: sum(
                    1
                    for n in (1, 2)
                    for middle in permutations((a, b), n)
                    if all((x, y) in times or (y, x) in times for x, y in pairwise((home, *middle, goal)))
                ),
            ),
            Question(
                "How long does the quickest way take?",
                f"The quickest way takes {count(ways[best], 'minute')}.",
                (*_compared(ways), f"The quickest of these is the way {_by(best)}."),
                ways[best],
                lambda: _quickest(times, home, goal),
            ),
            Question(
                f"The path between {closed[0]} and {closed[1]} is closed, because {why}. How long does the quickest "
                "way take now?",
                f"Now it takes {count(left[second], 'minute')}.",
                (
                    f"Of the ways that remain, the one {_by(second)} is the quickest.",
                    _sum_of(second, open_times),
                ),
                left[second],
                lambda: _quickest(open_times, home, goal),
            ),
        ),
    )


def _ways(times: dict[tuple[str, str], int], start: str, goal: str) -> dict[tuple[str, ...], int]:
    """Every way without a place twice, and its minutes."""
    found: dict[tuple[str, ...], int] = {}
    open_ways: list[tuple[tuple[str, ...], int]] = [((start,), 0)]
    while open_ways:
        way, passed = open_ways.pop()
        if way[-1] == goal:
            found[way] = passed
            continue
        for (x, y), t in times.items():
            for here, there in ((x, y), (y, x)):
                if here == way[-1] and there not in way:
                    open_ways.append(((*way, there), passed + t))
    return found


def _quickest(times: dict[tuple[str, str], int], start: str, goal: str) -> int:
    """By lowering the best known times until nothing changes."""
    best = {start: 0}
    for _ in range(len(times)):
        for (x, y), t in times.items():
            for here, there in ((x, y), (y, x)):
                if here in best:
                    best[there] = min(best.get(there, 10**6), best[here] + t)
    return best[goal]


def _by(way: tuple[str, ...]) -> str:
    return f"by {listing(way[1:-1])}" if len(way) == 3 else f"by {way[1]} and then {way[2]}"


def _compared(ways: dict[tuple[str, ...], int]) -> tuple[str, ...]:
    told = [f"{_by(way)} it is {minutes}" for way, minutes in ways.items()]
    return (f"In minutes: {listing(told)}.",)


def _sum_of(way: tuple[str, ...], times: dict[tuple[str, str], int]) -> str:
    parts = [times.get((x, y)) or times[y, x] for x, y in pairwise(way)]
    return f"Its parts take {listing([number(n) for n in parts])} minutes."


def _landmarks(rng: Random) -> Scene:
    """Things passed on the way out, and on the way back."""
    walker = people(rng, 1)[0]
    goal = rng.choice(_GOALS)
    marks = rng.sample(_MARKS, rng.choice((4, 5, 6)))
    n = len(marks)
    nth = rng.randint(2, n - 1)
    near = rng.randint(1, n - 2)
    turned = rng.randint(1, n - 2)
    back = list(reversed(marks))
    home_walk = [*marks[: turned + 1], *reversed(marks[:turned])]
    return Scene(
        (
            rng.choice(
                (
                    f"On the way to {goal} {walker} passes {listing(marks)}, in this order.",
                    f"{walker} walks to {goal} and passes, one after the other, {listing(marks)}.",
                )
            ),
            rng.choice((f"{walker.They} comes back by the same path.", "The way back is the same path.")),
        ),
        (
            Question(
                f"What does {walker} pass {ordinal(nth)} on the way back?",
                f"On the way back, {_the(back[nth - 1])} comes {ordinal(nth)}.",
                (
                    "On the way back everything comes in reverse order.",
                    f"So it begins with {listing([_the(m) for m in back[:nth]])}.",
                ),
                _the(back[nth - 1]),
                lambda: _the(marks[n - nth]),
            ),
            Question(
                f"On the way back, {walker} has just passed {_the(marks[near])}. What comes next?",
                f"Next comes {_the(marks[near - 1])}.",
                (f"On the way out, {_the(marks[near])} came right after {_the(marks[near - 1])}.",),
                _the(marks[near - 1]),
                lambda: _the(back[back.index(marks[near]) + 1]),
            ),
            Question(
                f"Somebody else follows the same path, turns round at {_the(marks[turned])} because of the rain, and "
                "walks home. How many of these things do they pass twice?",
                f"They pass {amount(turned)} of them twice.",
                (
                    f"Before {_the(marks[turned])} {'comes' if turned == 1 else 'come'} "
                    f"{listing([_the(m) for m in marks[:turned]])}.",
                    "The turning point itself is reached once, and what lies beyond it not at all.",
                ),
                turned,
                lambda: sum(1 for m in marks if home_walk.count(m) == 2),
            ),
            Question(
                f"Is {_the(marks[0])} nearer to {goal} than {_the(marks[-1])}?",
                f"No, {_the(marks[-1])} is nearer to {goal} on this path.",
                (
                    f"On the way out {_the(marks[0])} comes first and {_the(marks[-1])} last.",
                    "What comes last is closest to the end.",
                ),
                False,
                lambda: back.index(marks[0]) < back.index(marks[-1]),
            ),
        ),
    )


def _pace(rng: Random) -> Scene:
    """Two walkers with different pace on one road."""
    fast, slow = people(rng, 2)
    goal = rng.choice(_GOALS)
    quick, lazy = rng.choice(((10, 12), (10, 15), (12, 15), (12, 20), (15, 20)))
    far = rng.randint(3, 8)
    start = rng.randrange(8 * 60, 15 * 60, 5)
    gap = (lazy - quick) * far
    heads = [h for h in range(3, 45, 3) if h != gap]
    head = rng.choice([h for h in heads if (h < gap) == (rng.random() < 0.5)] or heads)
    fast_first = gap > head
    sooner = fast if fast_first else slow

    def arrival(pace: int, left: int) -> int:
        """Kilometre by kilometre."""
        now = left
        for _ in range(far):
            now += pace
        return now

    return Scene(
        (
            f"It is {count(far, 'kilometre')} to {goal}.",
            rng.choice(
                (
                    f"{fast} needs {quick} minutes for a kilometre, {slow} needs {lazy}.",
                    f"For each kilometre {slow} needs {lazy} minutes, and {fast} only {quick}.",
                )
            ),
            f"{slow} leaves at {clock(start)}, and {fast} sets out on the same road {count(head, 'minute')} later.",
        ),
        (
            Question(
                f"When does {slow} arrive?",
                f"{slow} arrives at {clock(start + lazy * far)}.",
                (f"{capital(amount(far))} times {lazy} minutes is {lazy * far} minutes, or {lasting(lazy * far)}.",)
                if lazy * far > 60
                else (f"{capital(amount(far))} times {lazy} minutes is {lazy * far} minutes.",),
                clock(start + lazy * far),
                lambda: clock(arrival(lazy, start)),
            ),
            Question(
                "Who is there first?",
                f"{sooner} is there first.",
                (
                    f"On each of the {count(far, 'kilometre')} {fast} gains {count(lazy - quick, 'minute')}, which "
                    f"makes {amount(gap)}.",
                    f"{slow} had a start of {count(head, 'minute')}.",
                ),
                sooner.name,
                lambda: min((arrival(quick, start + head), fast.name), (arrival(lazy, start), slow.name))[1],
            ),
            Question(
                "How long does the one who arrives first have to wait for the other?",
                f"{sooner} has to wait {count(abs(gap - head), 'minute')}.",
                (
                    f"{fast} arrives at {clock(start + head + quick * far)}, and {slow} at "
                    f"{clock(start + lazy * far)}.",
                ),
                abs(gap - head),
                lambda: abs(arrival(quick, start + head) - arrival(lazy, start)),
            ),
            Question(
                f"Does {fast} overtake {slow} on the way?",
                f"Yes, {fast} does." if fast_first else f"No, {slow} stays ahead.",
                (
                    f"{slow} sets out first, but {fast} arrives first, so there is a place where they meet."
                    if fast_first
                    else f"{slow} sets out first and also arrives first, and is ahead all the way.",
                ),
                fast_first,
                lambda: arrival(quick, start + head) < arrival(lazy, start),
            ),
        ),
    )  # fmt: skip


def _nightfall(rng: Random) -> Scene:
    """Turning back in time."""
    one, two = people(rng, 2)
    goal = rng.choice([g for g in _GOALS if g != "the next village"])
    dark = rng.randrange(16 * 60, 20 * 60, 10)
    spare = rng.choice((10, 20, 30, 40))
    out = rng.randrange(60, 170, 10)
    start = dark - spare - rng.randrange(90, 400, 20)
    turn = start + (dark - spare - start) // 2
    reach = start + out <= turn
    slack = dark - spare - (start + 2 * out)

    def back_at(turning: int) -> int:
        return turning + (turning - start)

    return Scene(
        (
            rng.choice(
                (
                    f"{one} and {two} leave at {clock(start)} for {goal}. The way there takes {lasting(out)}, and "
                    "the way back just as long.",
                    f"It takes {one} and {two} {lasting(out)} to walk to {goal}, and as long to come back. They "
                    f"leave at {clock(start)}.",
                )
            ),
            f"It gets dark at {clock(dark)}, and they want to be back {count(spare, 'minute')} before that.",
        ),
        (
            Question(
                "If they walked on and on, by what time would they have to turn round?",
                f"They would have to turn round by {clock(turn)}.",
                (
                    f"They want to be back at {clock(dark - spare)}, which is {lasting(dark - spare - start)} after "
                    "they leave.",
                    "Half of that time is for going out, and the other half for coming back.",
                ),
                clock(turn),
                lambda: clock(max(t for t in range(start, dark) if back_at(t) <= dark - spare)),
            ),
            Question(
                f"Can they go all the way to {goal} and still be back in time?",
                f"Yes, they can be back by {clock(start + 2 * out)}."
                if reach
                else f"No, they would not be back before {clock(start + 2 * out)}.",
                (
                    f"There and back takes {lasting(2 * out)}.",
                    f"They leave at {clock(start)} and want to be back by {clock(dark - spare)}.",
                ),
                reach,
                lambda: back_at(start + out) <= dark - spare,
            ),
            Question(
                f"How long could they stay at {goal}?",
                f"They could stay there for {lasting(slack)}.",
                (
                    f"They would be there at {clock(start + out)}.",
                    f"To be back at {clock(dark - spare)}, they must leave there at {clock(dark - spare - out)}.",
                ),
                lasting(slack),
                lambda: lasting(max(s for s in range(600) if start + out + s + out <= dark - spare)),
            )
            if reach and slack > 0
            else Question(
                f"When could they be back from {goal} at the earliest, if they went there all the same?",
                f"They could be back at {clock(start + 2 * out)}.",
                (f"From {clock(start)} they would walk for twice {lasting(out)}.",),
                clock(start + 2 * out),
                lambda: clock(back_at(start + out)),
            ),
        ),
    )


def _fog(rng: Random) -> Story:
    """Two walkers lose the marked path, and find it or are found."""
    one, two = pair(rng)
    goal = rng.choice(
        ("the mountain hut", "the inn on the pass", "the village in the next valley", "the shepherd's house")
    )
    sign = rng.choice(
        ("red dots on the stones", "white arrows on the trees", "small heaps of stones", "yellow stripes")
    )
    mark = {
        "red dots on the stones": "red dot", "white arrows on the trees": "white arrow",
        "small heaps of stones": "heap of stones", "yellow stripes": "yellow stripe",
    }[sign]  # fmt: skip
    wrong = 5 * rng.randint(2, 6)
    lost = rng.choice(("talking", "berries", "fog"))
    ending = rng.choice(("back", "brook", "bell"))
    cause = {
        "talking": f"They were talking about {rng.choice(('football', 'a film', 'the neighbours'))}, and saw nothing "
        "else.",
        "berries": "There were bilberries on the left, and more bilberries a little farther to the left.",
        "fog": "Then the fog came up out of the valley, and the world ended ten steps away.",
    }[lost]
    ends = {
        "back": (
            f"“Downhill is always right,” said {two}. “Downhill is where the cliffs are,” said {one}. “We go back "
            f"the way we came, to the last {mark} we are sure of.”",
            f"So they went back. It took {count(wrong, 'minute')}, as long as they had gone wrong, and {two} "
            f"grumbled all the way. Then {two.they} saw it first: {a(mark)}, wet and clear, and beside it the path, "
            "which turned off to the right.",
            f"At {goal} the soup was still hot. “{capital(lasting(2 * wrong))} for nothing,” said {two}. “For soup "
            f"instead of a cliff,” said {one}.",
        ),
        "brook": (
            f"{one} listened. Somewhere below them water was running. “A brook ends in a river, and where there is a "
            "river there are bridges and people.”",
            f"They followed it, over roots and through nettles. It was not {goal} that they came to, but a sawmill "
            "in quite another valley.",
            "A man with sawdust in his beard drove them round the mountain in his van. It took an hour. “You can "
            "always come down,” he said, “but you cannot choose where.”",
        ),
        "bell": (
            f"“We stay where we are,” said {one}, “and make a noise.” They called six times, waited for a minute, "
            "and called six times again.",
            f"For a long while nothing happened. {two} had begun to shiver when a bell answered, once, twice, and a "
            "dog came out of the white, and behind the dog a woman with a lantern.",
            f"They had been standing less than two hundred metres from {goal}. “Last year somebody walked past it "
            "three times,” said the woman.",
        ),
    }
    return Story(
        rng.choice(
            (f"The Last {_title(mark)}", "In the Fog" if lost == "fog" else "Off the Path", _title(goal))
        ),
        (
            rng.choice(
                (
                    f"{one} and {two} were on their way to {goal}. The path was marked with {sign}, and whoever "
                    "looked saw one every few minutes.",
                    f"“Just follow the {sign},” they had been told. So {one} and {two} set out for {goal}, with "
                    "bread and a flask of tea.",
                )
            ),
            cause,
            f"“When did you see the last {mark}?” asked {one} suddenly. {two} thought. “{capital(number(wrong))} "
            "minutes ago, I believe. Or I thought that you were looking.” “And I thought that you were.”",
            (
                "Even the nearest trees were only shadows."
                if lost == "fog"
                else "They looked round. All the trees looked alike, and mist was coming up from the valley."
            ),
            *ends[ending],
        ),
        ("dialogue", "conflict", *({"back": ("moral",), "brook": ("twist",), "bell": ("twist",)}[ending])),
        (
            Question(
                f"How long had they gone without seeing a {mark}?",
                f"They had gone {count(wrong, 'minute')} without one.",
                (f"{two} had seen the last one {count(wrong, 'minute')} before they noticed.",),
                wrong,
                lambda: next(m for m in range(5, 60, 5) if lasting(2 * m) == lasting(2 * wrong)),
            ),
            Question(
                f"Why had neither of them looked for the {mark}s?" if "heap" not in mark else
                "Why had neither of them looked for the heaps of stones?",
                "Each of them thought that the other was looking.",
                (
                    {
                        "talking": "They were talking, and both of them listened to the talk.",
                        "berries": "Both of them had eyes for the berries.",
                        "fog": "The fog made it hard to see, and each relied on the other.",
                    }[lost],
                ),
                "other",
                lambda: "other" if one is not two else "nobody",
            ),
            Question(
                f"Did they come to {goal} in the end?",
                (
                    "No, they came out in another valley."
                    if ending == "brook"
                    else "Yes, they came to it."
                ),
                (
                    {
                        "back": f"They found the last {mark} again and went on from there.",
                        "brook": "They followed the brook, and a brook does not care where anybody wants to go.",
                        "bell": f"A woman from {goal} heard them and came for them.",
                    }[ending],
                ),
                ending != "brook",
                lambda: "another valley" not in " ".join(ends[ending]),
            ),
        ),
    )  # fmt: skip


def _title(phrase: str) -> str:
    small = {"the", "on", "in", "of"}
    return " ".join(w if w in small else w.capitalize() for w in phrase.split())


def _shortcut(rng: Random) -> Story:
    """One takes the road, one the short cut: who is there first?"""
    short, long = pair(rng)
    goal = rng.choice(("the fair", "the bus stop in the next village", "the swimming lake", "their cousin's farm"))
    road = rng.randrange(40, 65, 5)
    cut = rng.randrange(20, road - 10, 5)
    troubles = {
        "bog": (
            "The meadow was wetter than it looked. At every step the ground held a shoe fast, and one shoe it kept",
            25,
        ),
        "bull": (
            "In the second field stood a bull. It did nothing, but it stood in front of the stile and would not be "
            "hurried",
            35,
        ),
        "fence": ("Behind the wood there was a new fence. There was no gate in it for half a mile", 15),
        "stream": ("The plank over the stream was gone, and the next one was at the mill", 20),
        "none": ("The grass was dry, the gates stood open, and a lark sang", 0),
    }
    kind = rng.choice((*troubles, "none"))
    what, delay = troubles[kind]
    taken = cut + delay
    if taken == road:
        taken, delay = taken + 5, delay + 5
    first = short if taken < road else long
    apart = abs(taken - road)
    seen = {
        "bog": "the one shoe", "bull": f"{short.own} pale face", "fence": "the thorns in the jacket",
        "stream": "the wet socks", "none": "the dusty shoes",
    }[kind]  # fmt: skip
    end = {
        True: (
            f"After {count(taken, 'minute')} {short} sat on the wall at {goal} and swung {short.their} legs.",
            f"When {long} came, {count(apart, 'minute')} later, {short.they} said nothing at all, and said it for "
            "quite a while.",
            f"“All right,” said {long}. “On the way home you may lead.”",
        ),
        False: (
            f"When {short} came to {goal}, {lasting(taken)} after setting out, {long} had been sitting there for "
            f"{count(apart, 'minute')} and had eaten two apples.",
            f"“Where have you been?” asked {long}. “On the short cut,” said {short}.",
            f"{long} looked at {seen} and held out the third apple.",
        ),
    }[taken < road]
    return Story(
        rng.choice(("The Short Cut", "The Long Way Round", f"{short} and {long}")),
        (
            f"To {goal} the road made a wide bend, and that way the walk took {lasting(road)}. Across the fields, "
            f"said {short}, it could not be more than {number(cut)}.",
            rng.choice(
                (
                    f"“Roads do not bend for fun,” said {long}. “You go your way, and I go mine.”",
                    f"“I do not like ways that nobody uses,” said {long}. “Nobody uses them because nobody knows "
                    f"them,” said {short}.",
                )
            ),
            f"So they parted at the last house. {long} stayed on the road, and {short} climbed over the gate.",
            f"{what}." + (f" It cost {short} {count(delay, 'minute')}." if delay else f" {short} whistled along."),
            *end,
        ),
        ("dialogue", "conflict", *(("twist", "foreshadowing") if delay and taken > road else ("twist",))),
        (
            Question(
                f"Who was first at {goal}?",
                f"{first} was first.",
                (
                    f"On the road {long} needed {count(road, 'minute')}.",
                    f"{short} needed {amount(cut)} and lost {amount(delay)} more, which makes {amount(taken)}."
                    if delay
                    else f"{short} needed {amount(cut)} and lost none on the way.",
                ),
                first.name,
                lambda: sorted(((taken, short.name), (road, long.name)))[0][1],
            ),
            Question(
                "How many minutes were there between the two arrivals?",
                f"There were {count(apart, 'minute')} between them.",
                (f"One of them walked for {count(road, 'minute')} and the other for {amount(taken)}.",),
                apart,
                lambda: max(road, cut + delay) - min(road, cut + delay),
            ),
            Question(
                "Would the way across the fields have been the quicker one if nothing had come in between?",
                f"Yes, it would have taken {count(road - cut, 'minute')} less.",
                (f"{short} had reckoned on {count(cut, 'minute')} against {amount(road)} on the road.",),
                True,
                lambda: taken - delay < road,
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Walks, paths and finding a good route",
    group="space",
    concepts=("routes", "order", "time_planning", "pace", "shortest_path"),
    openings=(
        """Every walk is a string of small decisions: left at the barn, straight on at the bridge, over the stile and
        not past it. Remember the string, and you can walk it again; say it backwards, and you can come home.""",
        """The straight line is the shortest way, but there is seldom a path on it. Rivers, fences and hills decide
        how long a walk is, and two villages that can hear each other's bells may be an hour apart.""",
        """For a walker, distance is not counted in metres but in time. A kilometre along a canal takes twelve
        minutes. The same kilometre up a steep hill, on loose stones, may take forty.""",
        """Half of a walk is the way back. It is the half that people forget in the morning, when the sun is shining
        and the legs are fresh.""",
    ),
    asks=(
        "How long will a walk take?",
        "How do I find the way back?",
        "Which of several ways is the best?",
        "What should I do when I have lost the path?",
    ),
    ideas=(
        (
            """On a level path most people walk a kilometre in twelve to fifteen minutes. So an hour makes four or
            five kilometres. With small children, a pushchair or a heavy rucksack, count on half of that.""",
            """Hills cost time. Walkers add about ten minutes for every hundred metres they climb. A hill of three
            hundred metres therefore turns an hour's walk into an hour and a half, although the map shows the same
            distance.""",
            """Rests belong to a walk, and they add up: three halts of ten minutes are half an hour. Somebody who
            plans only the walking comes home late, and does not know why.""",
        ),
        (
            """The way back is the way out in reverse order. What came last comes first, and what was on the left
            is now on the right. It helps to say it aloud at the turning point: first the chapel, then the bridge,
            then the mill.""",
            """Look round at every fork on the way out. Going out, a fork has two arms in front of you and you choose
            one. Coming back, you come out of that arm and can hardly go wrong; but where two paths join on the way out
            without your noticing, there will be a choice on the way home.""",
            """Good landmarks do not move and cannot be confused. A bridge is one, and so is a church. A cow is not,
            and a puddle is one only until the weather changes.""",
        ),
        (
            """To compare two ways, add up the parts of each. A way with many short parts can be shorter than one with
            two long ones, and it can be longer. Looking is not enough, so you have to add.""",
            """Which way is best depends on what matters. The shortest one may go up a ladder, and the quickest one
            along a noisy road. With a wheelchair, the way without steps is the best, however long it is.""",
            """If a path is closed, you need not start all over again. All ways that do not use it are still open, and
            the quickest of these is now the best. Sometimes it is only a few minutes longer.""",
        ),
        (
            """Somebody who has lost the path should stop, and go back to the last place where everything was
            certainly right. The longer they go on, the longer that way back becomes. Pride makes most people do it
            too late.""",
            """In fog or in the dark it is often best to stay where you are. Somebody who stands still can be found,
            while somebody who wanders about moves out of the place where others are looking. Six calls a minute are
            the signal for help in the Alps.""",
        ),
    ),
    mistakes=(
        """A short cut is shorter on the map. If it leads through a bog or ends at a fence, it is longer in the end.
        What counts is the time you are on your feet.""",
        """When three hours of daylight are left, many people walk out for two and believe that they have an hour to
        spare. They do not: the way back takes two hours as well. With three hours of light, the time to turn is after
        an hour and a half.""",
        """Two walkers who start together need not arrive together. With three minutes' difference on each kilometre,
        they are half an hour apart after ten.""",
        """A path that goes downhill on the way out goes uphill on the way home. So a walk that begins with an easy
        descent ends with the hard part, when everybody is tired.""",
    ),
    scenes=(_two_ways, _paths, _landmarks, _pace, _nightfall),
    stories=(_fog, _shortcut),
    notes={
        "child": (
            """On the next walk, choose five things to remember on the way out. On the way home say each time what
            must come next, before you see it.""",
        ),
        "pupil": (
            """Draw the paths as lines and the places as dots, and write the minutes beside each line. Then you can
            try out all the ways with a finger, without getting wet feet.""",
        ),
        "parent": (
            """Children walk as far as the next interesting thing. Choose routes with a bridge, a trunk to balance on
            and something to throw stones into, and the kilometres take care of themselves.""",
        ),
        "learner": (
            """We go “for a walk”, walk “along” a river, “across” a field, “through” a wood, “over” a hill and “past”
            a house. The small word shows how the path lies.""",
        ),
    },
)
