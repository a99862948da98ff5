"""Speed and rates: how far in an hour, who arrives first, catching up, so many a day, working together."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.worlds.english import amount, capital, clock, count, lasting, number, plural, spoken
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_ROAD = ("the next village", "the mill", "the market", "the station", "the farm", "the castle", "the quarry",
         "the football ground", "the allotments", "the garden centre", "the bridge", "the chapel")  # fmt: skip
_WATER = ("the island", "the lighthouse", "the other shore", "the ferry landing", "the mouth of the river")
_SNOW = ("the hut", "the next village", "the inn at the pass", "the frozen lake", "the ski lift")
_MOVING = (  # what somebody does, the speeds in km an hour, where to
    ("walks", (4, 5, 6), _ROAD),
    ("rides a bicycle", (12, 15, 18, 20), _ROAD),
    ("rides a scooter", (8, 10), _ROAD),
    ("drives a tractor", (20, 24, 30), _ROAD),
    ("rows a boat", (4, 5, 6), _WATER),
    ("rides a horse", (10, 12), _ROAD),
    ("goes by bus", (30, 36, 40), _ROAD),
    ("goes on skis", (8, 9, 10), _SNOW),
    ("pushes a wheelbarrow", (3, 4), _ROAD),
    ("paddles a canoe", (4, 5, 6), _WATER),
)
_TASKS = (  # what somebody does, the thing, how many an hour
    ("folds", "letter", (40, 120), "for a club"),
    ("shells", "pea pod", (90, 150), "at the kitchen table"),
    ("peels", "potato", (30, 60), "for the school kitchen"),
    ("ties", "bunch of flowers", (6, 18), "for the market"),
    ("paints", "fence board", (6, 15), "in the front garden"),
    ("stamps", "library book", (60, 120), "in the library"),
    ("scrubs", "carrot", (40, 90), "for the soup"),
    ("plants", "tulip bulb", (30, 90), "in the park"),
    ("irons", "napkin", (20, 48), "for the wedding"),
    ("sews on", "button", (8, 20), "for the theatre club"),
    ("cracks", "walnut", (90, 180), "for a cake"),
)
_HABITS = (
    ("reads", "page", "a book of", (8, 25), (120, 320)),
    ("learns", "word", "a list of", (5, 12), (60, 180)),
    ("practises", "bar", "a piano piece of", (3, 8), (32, 96)),
    ("sands", "chair", "a workshop with", (2, 5), (18, 60)),
    ("copies out", "recipe", "a notebook with", (3, 7), (30, 90)),
    ("mends", "net", "a shed with", (2, 4), (14, 40)),
    ("sorts", "stamp", "a box of", (12, 30), (150, 400)),
)


def _km(n: int) -> str:
    return f"{n} km"


def _way(rng: Random) -> Scene:
    """Speed, time, distance: two are given."""
    who = people(rng, 1)[0]
    moves, speeds, goals = rng.choice(_MOVING)
    speed, goal = rng.choice(speeds), rng.choice(goals)
    times = [m for m in (15, 20, 30, 40, 45, 60, 75, 80, 90, 100, 120, 150) if speed * m % 60 == 0]
    minutes = rng.choice([m for m in times if speed * m <= 24 * 60])
    if moves in ("pushes a wheelbarrow", "rides a scooter"):
        minutes = min(minutes, 60)
    distance = speed * minutes // 60
    start = rng.randrange(8 * 60, 16 * 60, 5)
    slow = rng.choice((2, 3)) if speed < 20 and minutes < 90 else 2

    def minute_by_minute() -> int:
        gone, passed = Fraction(0), 0
        while gone < distance:
            gone, passed = gone + Fraction(speed, 60), passed + 1
        return passed

    questions = [
        Question(
            f"How long does it take {who}?",
            f"It takes {who.them} {lasting(minutes)}.",
            (f"In an hour {who.they} covers {_km(speed)}.", _why_so_long(speed, minutes, goal)),
            lasting(minutes),
            lambda: lasting(minute_by_minute()),
        ),
        Question(
            f"When does {who} arrive?",
            f"{who} arrives at {clock(start + minutes)}.",
            (f"At {speed} km an hour, {_km(distance)} takes {lasting(minutes)}.", f"{who} sets out at {clock(start)}."),
            clock(start + minutes),
            lambda: clock(next(t for t in range(start, start + 300) if (t - start) * speed >= distance * 60)),
        ),
        Question(
            f"On the way back {who} is {'half as fast' if slow == 2 else 'only a third as fast'}. How long does the "
            f"way back take {who.them}?",
            f"It takes {lasting(minutes * slow)}.",
            (
                f"The way there takes {lasting(minutes)}.",
                "Half the speed means twice the time for the same distance."
                if slow == 2
                else "A third of the speed means three times the time for the same distance.",
            ),
            lasting(minutes * slow),
            lambda: lasting(int(Fraction(distance) / Fraction(speed, slow) * 60)),
        ),
    ]
    if minutes % 2 == 0:
        questions.append(
            Question(
                f"How much earlier would {who} arrive at twice the speed?",
                f"{who} would arrive {lasting(minutes // 2)} earlier.",
                (
                    f"At {speed} km an hour it takes {lasting(minutes)}.",
                    "Twice the speed halves the time on the way; the start stays the same.",
                ),
                lasting(minutes // 2),
                lambda: lasting(minute_by_minute() - distance * 60 // (2 * speed)),
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"{who} {moves} to {goal}, at a steady {speed} km an hour.",
                    f"At a steady {speed} km an hour {who} {moves} to {goal}.",
                )
            ),
            rng.choice(
                (
                    f"The distance is {_km(distance)}. {who} sets out at {clock(start)}.",
                    f"It is {clock(start)} when {who.they} sets out, and there are {_km(distance)} to go.",
                )
            ),
        ),
        tuple(questions),
    )


def _why_so_long(speed: int, minutes: int, goal: str) -> str:
    hours, rest = divmod(minutes, 60)
    distance = speed * minutes // 60
    if minutes < 60:
        part = _part(minutes)
        return f"{_km(distance)} is {part} of that, so it takes {part + ' of' if part != 'half' else part} an hour."
    if rest:
        first = f"{capital(lasting(hours * 60))} {'is' if hours == 1 else 'are'} enough for {_km(speed * hours)}"
        return f"{first}, and the other {_km(distance - speed * hours)} takes {count(rest, 'minute')}."
    return f"That is exactly the distance to {goal}." if hours == 1 else f"It is twice as far to {goal}."


def _part(minutes: int) -> str:
    return {15: "a quarter", 20: "a third", 30: "half", 40: "two thirds", 45: "three quarters"}[minutes]


def _two_ways(rng: Random) -> Scene:
    """Two set out at different times, at different speeds: who is there first?"""
    one, two = pair(rng)
    (moves, speeds, goals), (moves2, speeds2, _) = rng.sample([m for m in _MOVING if m[2] is _ROAD], 2)
    speed, speed2 = rng.choice(speeds), rng.choice(speeds2)
    slow = min(speed, speed2)
    options = [d for d in range(2, 16) if d * 60 % speed == 0 and d * 60 % speed2 == 0 and d * 60 // slow <= 120]
    if not options or speed == speed2:
        return _two_ways(rng)
    distance, goal = rng.choice(options), rng.choice(goals)
    time, time2 = distance * 60 // speed, distance * 60 // speed2
    start = rng.randrange(8 * 60, 13 * 60, 15)
    gap = abs(time - time2)
    late = max(5, rng.choice((gap // 2, gap, gap, gap + 10, gap + 25)))
    start1, start2 = (start, start + late) if speed < speed2 else (start + late, start)
    end1, end2 = start1 + time, start2 + time2
    first = "neither" if end1 == end2 else str(one) if end1 < end2 else str(two)
    faster = str(one) if speed > speed2 else str(two)

    def first_by_steps() -> str:
        """Both are moved on minute by minute, in sixtieths of a kilometre."""
        at, gone, gone2 = start, 0, 0
        while max(gone, gone2) < distance * 60:
            gone += speed if at >= start1 else 0
            gone2 += speed2 if at >= start2 else 0
            at += 1
        there = [str(who) for who, far in ((one, gone), (two, gone2)) if far >= distance * 60]
        return there[0] if len(there) == 1 else "neither"

    questions = [
        Question(
            "Who arrives first?",
            "They arrive at the same moment, so neither is first." if first == "neither" else f"{first} arrives first.",
            (
                f"{one} needs {lasting(time)} and is there at {clock(end1)}.",
                f"{two} needs {lasting(time2)} and is there at {clock(end2)}.",
            ),
            first,
            first_by_steps,
        ),
        Question(
            "Who is faster, and does the faster one also arrive first?",
            f"{faster} is faster, "
            + (
                "but they arrive together."
                if first == "neither"
                else "and also arrives first."
                if first == faster
                else "but does not arrive first."
            ),
            (
                f"{one} does {speed} km an hour and {two} {speed2}.",
                f"But they do not set out together: {one} arrives at {clock(end1)}, {two} at {clock(end2)}.",
            ),
            faster,
            lambda: str(one) if Fraction(time, distance) < Fraction(time2, distance) else str(two),
        ),
    ]
    if first != "neither":
        questions.append(
            Question(
                f"When would {two} have to set out to arrive together with {one}?",
                f"{two} would have to set out at {clock(end1 - time2)}.",
                (f"{one} arrives at {clock(end1)}.", f"{two} needs {lasting(time2)} to get there."),
                clock(end1 - time2),
                lambda: clock(next(t for t in range(end1) if t * speed2 + distance * 60 == end1 * speed2)),
            )
        )
        questions.append(
            Question(
                "How many minutes lie between the two arrivals?",
                f"The two arrivals are {count(abs(end1 - end2), 'minute')} apart.",
                (f"{one} arrives at {clock(end1)}, {two} at {clock(end2)}.",),
                abs(end1 - end2),
                lambda: abs(start1 - start2 + int((Fraction(distance, speed) - Fraction(distance, speed2)) * 60)),
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"{one} and {two} want to go to {goal}, {_km(distance)} away, by the same road.",
                    f"It is {_km(distance)} to {goal}. {one} and {two} both take the same road there.",
                )
            ),
            f"{one} sets out at {clock(start1)} and {moves} at {speed} km an hour.",
            f"{two} sets out at {clock(start2)} and {moves2} at {speed2} km an hour.",
        ),
        tuple(questions),
    )


def _working(rng: Random) -> Scene:
    """So many in some minutes: how many in an hour, how long for all, how fast together."""
    one, two = pair(rng)
    verb, thing, (low, high), where = rng.choice(_TASKS)
    sample = rng.choice((10, 15, 20, 30))
    step = 60 // sample
    rate = rng.randrange(max(3, low // step), max(3, high // step) + 1) * step
    done = rate // step
    other = rate + rng.choice((-2, -1, 1, 2)) * step
    hours = rng.randint(2, 4)
    together = rate + other
    total = together * hours
    alone = Fraction(total, rate)
    return Scene(
        (
            rng.choice(
                (
                    f"{one} {verb} {plural(thing)} {where}. In {amount(sample)} minutes {one.they} does "
                    f"{amount(done)}.",
                    f"In {amount(sample)} minutes {one} {verb} {count(done, thing)} {where}.",
                )
            ),
            rng.choice(
                (
                    f"{two} helps and does {amount(other // step)} in the same time. They keep this up.",
                    f"At the same table {two} does {amount(other // step)} in {amount(sample)} minutes. Neither "
                    "slows down.",
                )
                if where == "at the kitchen table"
                else (
                    f"{two} helps and does {amount(other // step)} in the same time. They keep this up.",
                    f"{two} works beside {one.them} and does {amount(other // step)} in {amount(sample)} minutes. "
                    "Neither "
                    "slows down.",
                )
            ),
            rng.choice(
                (
                    f"In all there are {count(total, thing)} to do.",
                    f"Altogether {count(total, thing)} are waiting for them.",
                )
            ),
        ),
        (
            Question(
                f"How many {plural(thing)} does {one} do in an hour?",
                f"In an hour {one} does {number(rate)}.",
                (
                    f"An hour is {'twice' if step == 2 else f'{amount(step)} times'} {sample} minutes.",
                    f"Each time {one} does {amount(done)}.",
                ),
                rate,
                lambda: sum(done for minute in range(0, 60, sample)),
            ),
            Question(
                "How many hours do the two need together?",
                f"Together they need {count(hours, 'hour')}.",
                (
                    f"In an hour {one} does {amount(rate)} and {two} {amount(other)}, so together {amount(together)}.",
                    f"{total:,} is {'twice' if hours == 2 else f'{amount(hours)} times'} {amount(together)}.",
                ),
                hours,
                lambda: len(range(0, total, sum((rate, other)))),
            ),
            Question(
                "Who is quicker?",
                f"{one if rate > other else two} is quicker.",
                (f"In the same {sample} minutes {one} does {amount(done)} and {two} {amount(other // step)}.",),
                str(one if rate > other else two),
                lambda: str(one) if Fraction(sample, done) < Fraction(sample * step, other) else str(two),
            ),
            Question(
                f"Would {one} alone need more than {amount(2 * hours)} hours?",
                f"Yes, {one.they} would." if alone > 2 * hours else f"No, {one.they} would need less than that.",
                (
                    f"In {amount(2 * hours)} hours {one} does {amount(2 * hours)} times {amount(rate)}, which is "
                    f"{rate * 2 * hours:,}.",
                    f"There are {total:,} to do.",
                ),
                alone > 2 * hours,
                lambda: other > rate,
            ),
        ),
    )


def _daily(rng: Random) -> Scene:
    """So many a day, until it is finished."""
    who = people(rng, 1)[0]
    verb, thing, holder, per_day, sizes = rng.choice(_HABITS)
    daily, total = rng.randint(*per_day), rng.randint(*sizes)
    days = -(-total // daily)
    last = total - (days - 1) * daily
    after = rng.randint(2, max(2, days - 2))
    more = daily + rng.randint(1, 3)
    fewer_days = -(-total // more)

    def lived() -> list[int]:
        left, done = total, []
        while left > 0:
            done.append(min(daily, left))
            left -= done[-1]
        return done

    return Scene(
        (
            f"{who} has {holder} {count(total, thing)}.",
            rng.choice(
                (
                    f"Every day {who.they} {verb} {amount(daily)} of them, no more and no fewer, until fewer than that "
                    "are left.",
                    f"{who.They} {verb} {count(daily, thing)} a day, and on the last day what is left.",
                )
            ),
        ),
        (
            Question(
                f"On which day does {who} finish?",
                f"{who} finishes on day {days}.",
                (
                    f"After {amount(days - 1)} days {who.they} has done {(days - 1) * daily} of {total}.",
                    f"For the next day {amount(last)} {'is' if last == 1 else 'are'} left.",
                ),
                days,
                lambda: len(lived()),
            ),
            Question(
                f"How many {plural(thing)} are left for the last day?",
                f"{count(last, thing).capitalize()} {'is' if last == 1 else 'are'} left for the last day.",
                (f"The {amount(days - 1)} days before it use up {(days - 1) * daily} of the {total}.",),
                last,
                lambda: lived()[-1],
            ),
            Question(
                f"How many are still to be done after {amount(after)} days?",
                f"After {amount(after)} days {amount(total - after * daily)} "
                f"{'is' if total - after * daily == 1 else 'are'} still to be done.",
                (
                    f"In {amount(after)} days {who} does {after * daily}.",
                    f"At the beginning there were {total}.",
                ),
                total - after * daily,
                lambda: sum(lived()[after:]),
            ),
            Question(
                f"How many days would it take with {amount(more)} a day?",
                f"It would take {count(fewer_days, 'day')}.",
                (
                    f"{count(fewer_days - 1, 'day').capitalize()} would not be enough, for they would make only "
                    f"{(fewer_days - 1) * more}.",
                    f"{count(fewer_days, 'day').capitalize()} are enough for up to {fewer_days * more}.",
                ),
                fewer_days,
                lambda: next(n for n in range(1, 400) if n * more >= total),
            ),
        ),
    )


def _catching_up(rng: Random) -> Scene:
    """One is ahead, the other faster: when do they meet?"""
    one, two = pair(rng)
    slow, fast = rng.choice(((4, 12), (4, 16), (5, 15), (5, 20), (4, 10), (6, 18), (5, 25), (4, 14), (6, 15)))
    gain = fast - slow
    heads = [m for m in range(10, 95, 5) if m * slow % 30 == 0 and m * slow % gain == 0]
    head = rng.choice([m for m in heads if m * slow // gain % 5 == 0])
    lead = f"{head * slow / 60:g} km"
    needs = head * slow // gain
    start = rng.randrange(8 * 60, 15 * 60, 5)
    meet = start + head + needs
    thing = rng.choice(("lunch", "keys", "purse", "rain jacket", "train ticket", "glasses"))
    them = "them" if thing in ("keys", "glasses") else "it"

    def caught() -> int:
        """Minute by minute on the same road."""
        at, walker, rider = start, 0, 0
        while at == start or rider < walker:
            at += 1
            walker += slow
            rider += fast if at > start + head else 0
        return at

    return Scene(
        (
            rng.choice(
                (
                    f"At {clock(start)} {one} leaves the house on foot, at {slow} km an hour.",
                    f"{one} walks {slow} km in an hour. At {clock(start)} {one.they} leaves the house.",
                )
            ),
            f"At {clock(start + head)} {two}, who is still at home, notices that {one} has forgotten {one.their} "
            f"{thing}, and takes {them} after {one.them} by bicycle, at {fast} km an hour, on the same road.",
        ),
        (
            Question(
                f"At what time does {two} catch up with {one}?",
                f"{two} catches up with {one.them} at {clock(meet)}.",
                (
                    f"When {two} sets out, {one} has been walking for {lasting(head)} and is {lead} ahead.",
                    f"In an hour {two} gains {gain} km on {one.them}, so it takes {lasting(needs)} to gain {lead}.",
                ),
                clock(meet),
                lambda: clock(caught()),
            ),
            Question(
                f"How far ahead is {one} when {two} sets out?",
                f"{one} is {lead} ahead.",
                (f"{one} has been walking for {lasting(head)}, at {slow} km an hour.",),
                lead,
                lambda: f"{sum(slow for _ in range(head)) / 60:g} km",
            ),
            Question(
                f"How long does {two} ride before {two.they} catches up with {one}?",
                f"{two} rides for {lasting(needs)}.",
                (
                    f"{two} sets out {lasting(head)} after {one}.",
                    f"In {lasting(needs)} on the bicycle {two.they} covers the same distance as {one} on foot in "
                    f"{lasting(head + needs)}.",
                ),
                lasting(needs),
                lambda: lasting(caught() - start - head),
            ),
            Question(
                "Who has travelled further when they meet?",
                "Neither of them has: both have come the same distance.",
                (
                    "They started at the same house and took the same road.",
                    "When they meet they are at the same place, and neither has turned round.",
                ),
                "Neither",
                lambda: "Neither" if (caught() - start) * slow == (caught() - start - head) * fast else "one",
            ),
        ),
    )


def _short_cut(rng: Random) -> Story:
    """Two ways to the same place, and something that happens on the faster one."""
    one, two = pair(rng)
    goal, what = rng.choice(
        (
            ("the lake", "to be the first in the water"),
            ("the fair", "to get the first ride"),
            ("the station", "to meet their grandmother's train"),
            ("the bakery in the next village", "to get the last plum cake"),
            ("the football ground", "to get places in the front row"),
        )
    )
    walk_speed, ride_speed = rng.choice(((5, 15), (5, 20), (4, 12), (6, 18), (4, 16)))
    by_path = rng.choice([d for d in (2, 3, 4, 5, 6) if d * 60 % walk_speed == 0])
    by_road = rng.choice([d for d in range(by_path + 1, 3 * by_path) if d * 60 % ride_speed == 0])
    walk, ride = by_path * 60 // walk_speed, by_road * 60 // ride_speed
    start = rng.randrange(9 * 60, 15 * 60, 15)
    stop = rng.choice((10, 15, 20, 30, 40, 50))
    event = rng.choice(("puncture", "cows", "talk", "bridge"))
    ride_total = ride + stop
    winner = None if walk == ride_total else one if walk < ride_total else two
    happened = {
        "puncture": "Behind the second bend something hissed. A thorn was in the front tyre, and it took "
        f"{two} {amount(stop)} minutes to take off the wheel and patch it.",
        "cows": "Behind the second bend the road was full of cows. They were in no hurry. It took "
        f"{amount(stop)} minutes until the last one had made way for {two}.",
        "talk": f"At the crossroads {two} met a friend, who asked only one question. When {two} had answered it, "
        f"{amount(stop)} minutes had passed.",
        "bridge": f"At the river the bridge was up to let a barge through. {two} waited for {amount(stop)} minutes, "
        "with one foot on the ground.",
    }[event]
    lost = {"puncture": "puncture", "cows": "cows", "talk": "long talk", "bridge": "wait at the bridge"}[event]
    if winner is one:
        end = (
            f"{one} had been sitting there for {lasting(ride_total - walk)} when {two} came round the corner, red in "
            "the face.",
            f"“You were faster,” said {one}. “I know,” said {two}, “but only while I was riding.”",
        )
    elif winner is two:
        end = (
            f"All the same {two} was there {lasting(walk - ride_total)} before {one}, even with the {lost}.",
            f"“I never stopped once,” said {one}. “Not stopping is good,” said {two}, “but being "
            f"{amount(ride_speed // walk_speed)} times as fast is better.” And {two.they} moved over to make room.",
        )
    else:
        end = (
            "They came round the last corner at the very same moment, one from the left and one from the right.",
            f"“Then it was a tie,” said {one}. “No,” said {two}, “it was a race between {walk_speed} km an hour and "
            f"{amount(stop)} minutes of bad luck.”",
        )
    result = "neither" if winner is None else str(winner)

    def raced() -> str:
        """Minute by minute, in sixtieths of a kilometre."""
        at, walked, ridden = 0, 0, 0
        while walked < by_path * 60 and ridden < by_road * 60:
            at += 1
            walked += walk_speed
            ridden += ride_speed if at > stop else 0  # it does not matter where on the way the stop is
        there = [str(who) for who, gone, way in ((one, walked, by_path), (two, ridden, by_road)) if gone >= way * 60]
        return there[0] if len(there) == 1 else "neither"

    return Story(
        rng.choice(("Two Ways", "The Path and the Road", f"{capital(amount(stop))} Minutes")),
        (
            f"{one} and {two} wanted to go to {goal}, {what}. “By the footpath it is only {_km(by_path)},” said {one}. "
            f"“By the road it is {_km(by_road)}, but I have my bicycle,” said {two}.",
            f"“I walk {walk_speed} km in an hour,” said {one}. “I ride {ride_speed},” said {two}. At {spoken(start)} "
            "both of them set out.",
            rng.choice(
                (
                    f"{one} walked along the edge of the wood at an even pace, and did not stop once.",
                    f"The path led through a meadow. {one} hummed a march and put one foot in front of the other.",
                )
            ),
            f"{two} soon heard the wind in {two.their} ears. {happened}",
            rng.choice(
                (f"After that nothing more got in {two.own} way.", f"Then at last {two} rode on, as fast as before.")
            ),
            *end,
        ),
        ("dialogue", "twist") if winner is one else ("dialogue",),
        (
            Question(
                f"How long did {one} need for the footpath?",
                f"{one} needed {lasting(walk)}.",
                (f"{one} walked {walk_speed} km in an hour, and the path was {_km(by_path)} long.",),
                lasting(walk),
                lambda: lasting(int(Fraction(by_path, walk_speed) * 60)),
            ),
            Question(
                f"How long was {two} on the way, with the stop?",
                f"{two} was on the way for {lasting(ride_total)}.",
                (
                    f"At {ride_speed} km an hour, {_km(by_road)} takes {lasting(ride)}.",
                    f"The stop took {count(stop, 'minute')}.",
                ),
                lasting(ride_total),
                lambda: lasting(int(Fraction(by_road, ride_speed) * 60) + stop),
            ),
            Question(
                "Who was there first?",
                "They arrived together, so neither was first." if winner is None else f"{winner} was there first.",
                (f"{one} needed {lasting(walk)}, {two} {lasting(ride_total)}, and both set out together.",),
                result,
                raced,
            ),
        ),
    )


def _together(rng: Random) -> Story:
    """A heap of work that has to be done in time; help comes, or does not."""
    one, two = pair(rng)
    verb, done, thing, reason = rng.choice(
        (
            ("fold", "folded", "programme", "the concert began at eight"),
            ("wrap", "wrapped", "prize", "the raffle began at seven"),
            ("peel", "peeled", "potato", "sixty guests were to eat at noon"),
            ("label", "labelled", "jar", "the van was to come for them that evening"),
            ("polish", "polished", "lantern", "the procession was to start at dusk"),
        )
    )
    rate = rng.choice((20, 24, 30, 36))
    hours = rng.randint(2, 4)
    other = rng.choice((rate - 10, rate, rate + 12))
    total = rate * hours + rng.choice((1, 2)) * (rate + other)
    rest = total - rate * hours
    left_hours = 2 if rng.random() < 0.5 else 1
    help_comes = rng.random() < 0.7 or rate * left_hours >= rest
    both = (rate + other) * left_hours
    ready = both >= rest if help_comes else rate * left_hours >= rest
    missing = rest - (both if help_comes else rate * left_hours)
    need = -(-rest // rate)
    asks = rng.choice(
        (
            f"“Why did you not call me?” asked {two} from the door, hung up {two.their} coat and sat down.",
            f"Then {two} looked in to borrow a hammer, saw the heap, and forgot the hammer.",
        )
    )
    turn: tuple[str, ...] = (
        (
            f"{asks} {two} could {verb} {other} in an hour.",
            rng.choice(
                (
                    "They did not talk, so as not to lose count.",
                    "They sat opposite each other and worked to the beat of the clock.",
                )
            )
            + f" In an hour they {done} {rate + other} together.",
        )
        if help_comes
        else (
            f"{one} thought of asking {two}, who lived next door. But the day before they had quarrelled, and so "
            f"{one} did not ask.",
            f"“If I hurry, it will be enough,” {one.they} said to {one.themselves}. But {one} could not {verb} "
            f"more than {rate} in an hour, hurry or not.",
        )
    )
    last = (
        rng.choice(
            (
                f"The last one was {done} in good time. {one} stretched {one.their} fingers. “With two,” {one.they} "
                "said, “an hour is longer than with one.”",
                f"When the last one was {done}, there was even time for a cup of tea. They drank it standing, for "
                f"their backs would not bend any more.",
            )
        )
        if ready and both > rest
        else f"The last one was {done} at the very last minute. {one} stretched {one.their} fingers. “Alone,” "
        f"{one.they} said, “I would still be sitting here tonight.” “And next time,” said {two}, “you call me first.”"
        if ready
        else f"When the time was up, {missing} were still lying there. "
        + (
            f"“I should have come earlier,” said {two}. “I should have called you earlier,” said {one}."
            if help_comes
            else f"In the evening {two} heard of it. “I would have come,” {two.they} said, “quarrel or no quarrel.”"
        )
    )
    return Story(
        rng.choice(("The Heap", f"{total} {plural(thing).title()}", "Four Hands" if help_comes else "Without Asking")),
        (
            f"{one} had to {verb} {count(total, thing)}, for {reason}. {one.They} could {verb} {rate} in an hour.",
            f"After {count(hours, 'hour')} {one.they} counted what was left: {rest}. And there "
            f"{'was' if left_hours == 1 else 'were'} only {count(left_hours, 'hour')} left.",
            *turn,
            last,
        ),
        (
            *(("dialogue",) if "“" in "".join((*turn, last)) else ()),
            *(() if ready else ("sad ending",)),
            *(() if help_comes else ("moral", "conflict")),
        ),
        (
            Question(
                f"How many had {one} {done} in the first {count(hours, 'hour')}?",
                f"{one} had {done} {rate * hours} by then.",
                (f"In each hour {one.they} did {rate}.",),
                rate * hours,
                lambda: total - rest,
            ),
            Question(
                f"How many full hours would {one} have needed alone for the {rest} that were left?",
                f"Alone {one} would have needed {count(need, 'hour')}.",
                (
                    f"In {count(need - 1, 'hour')} {one.they} would have done only {(need - 1) * rate}."
                    if need > 1
                    else f"In one hour {one.they} does {rate}.",
                ),
                need,
                lambda: len(range(0, rest, rate)),
            ),
            Question(
                f"Was everything {done} in time?",
                "Yes, it was." if ready else f"No, {missing} were left undone.",
                (
                    f"Together they did {rate + other} in an hour"
                    + (f", so {both} in {count(left_hours, 'hour')}." if left_hours > 1 else ".")
                    if help_comes
                    else f"Alone {one} did {rate * left_hours} in {count(left_hours, 'hour')}.",
                    f"{rest} were left to do.",
                ),
                ready,
                lambda: sum([rate] * (hours + left_hours) + [other] * (left_hours if help_comes else 0)) >= total,
            ),
        ),
    )


WORLD = World(
    topic="Speed and rates",
    group="number",
    concepts=("speed", "rate", "proportion", "time_and_distance"),
    openings=(
        """Fast and slow are only words until two numbers stand beside them: how much, and in what time. Five
        kilometres in an hour is a walk, five kilometres in ten minutes is a bus.""",
        """A rate says how much of one thing goes with one unit of another: kilometres to the hour, pages to the day,
        drops to the minute. With it the future can be worked out, as long as nothing changes.""",
        """A snail is not lazy. In its own measure it is in a hurry: it travels all night and covers several metres,
        and whoever wants to know where it will be in the morning only has to multiply.""",
        """Nobody is equally fast all the time. When we say that a walk goes at five kilometres an hour, we have
        already added up the hills, the gates and the pause for tying a shoe.""",
        """Two people who work at the same heap empty it sooner, though not by magic: what the one does in an hour and
        what the other does in an hour are added together. It is the times that shrink, not the work.""",
    ),
    asks=(
        "How do I find out how long a journey will take?",
        "Who is faster if one went further than the other?",
        "How does someone catch up with somebody who set out earlier?",
        "How much faster is it if two people work together?",
    ),
    ideas=(
        (
            """Ask first how long one kilometre takes. Somebody who walks five kilometres an hour needs twelve minutes
            for each, so a walk of four kilometres takes 48 minutes. After that only one multiplication is left.""",
            """Three numbers belong together: distance, time and speed. Distance divided by speed is the time: 30
            kilometres at 15 kilometres an hour takes two hours. Whoever forgets the rule can try it with one hour,
            then with two, and see where they get.""",
        ),
        (
            """Bring both to the same time. If Ada walks two kilometres in 20 minutes and Ben walks five in an hour,
            ask what Ada would do in an hour: three times two, so six. Now they can be compared, and Ada is
            faster.""",
            """Bring both to the same distance. One reader needs 40 minutes for 20 pages, the other 30 minutes for
            ten. For 20 pages the second would need an hour, so the first one is faster, although both finish their
            evening satisfied.""",
            """A race makes the comparison simple by giving everybody the same course. Outside races hardly any two
            journeys are equally long, and then the one who arrives first need not have been the fastest.""",
        ),
        (
            """The faster one makes the gap smaller by a certain amount in each hour, namely by the difference of the
            two speeds. If the gap is six kilometres and shrinks by three every hour, it is closed after two
            hours.""",
            """Catching up is a matter of patience as well as of speed. Somebody who is only a little faster will
            catch up too, merely later, provided that the road is long enough.""",
        ),
        (
            """Twice as fast, if both are equally quick and do not get in each other's way. What they do in an hour is
            added up: 20 letters and 30 letters are 50. Two cooks at one stove, however, may be slower than one.""",
            """Some work cannot be shared at all. If one oven bakes a cake in 40 minutes, two ovens bake two cakes in
            40 minutes, but they do not bake one cake in 20. And four people do not listen to a song in a quarter of
            the time.""",
        ),
    ),
    mistakes=(
        """It is wrong to take the middle of two speeds when each was kept up for the same distance. Somebody who
        rides ten kilometres at 10 km an hour and back at 20 needs an hour and a half for 20 kilometres. That is a bit
        more than 13 km an hour, not 15, because the slow part lasts longer.""",
        """If three people paint a fence in two hours, six people do not need four hours. More hands make the time
        shorter: one hour. Before calculating it helps to ask whether the answer must become larger or smaller.""",
        """An hour and a half is 90 minutes, but 1.5 hours is not one hour and five minutes, and not one hour and
        fifty either. The half after the point is half of sixty.""",
        """Whoever sets out first does not always arrive first, and nor does whoever is faster. Both the start and the
        speed have to be known, and the length of the way as well.""",
    ),
    scenes=(_way, _two_ways, _working, _daily, _catching_up),
    stories=(_short_cut, _together),
    notes={
        "child": (
            """Count how many steps you take while somebody counts slowly to twenty. Then walk faster and count again.
            Now you have measured your speed twice.""",
        ),
        "pupil": (
            """Write the unit of a rate as a sentence: “15 kilometres in one hour”. Then it is easy to continue: 30
            kilometres in two hours, five kilometres in twenty minutes.""",
        ),
        "parent": (
            """On a journey let the child work out the arrival from the signs: 60 kilometres to go, and we make about
            90 in an hour. When you arrive, compare. The difference is usually a traffic jam or a stop for the toilet,
            and that is worth talking about too.""",
        ),
        "learner": (
            """We say “five kilometres an hour” or “five kilometres per hour”, and write 5 km/h. “Fast” is also the
            adverb: she walks fast. “Fastly” does not exist; “quickly” does.""",
        ),
        "adult": (
            """Going 20 km an hour faster saves much time on a slow road and little on a fast one. Over 60 kilometres
            the step from 40 to 60 km an hour saves half an hour, the step from 100 to 120 only six minutes.""",
        ),
    },
)
