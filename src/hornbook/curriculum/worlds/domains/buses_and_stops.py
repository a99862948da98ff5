"""Buses: who gets on and off, how full it is, which line to take and where to get out."""

from dataclasses import dataclass
from random import Random

from hornbook.curriculum.worlds.english import amount, capital, count, listing, number, ordinal
from hornbook.curriculum.worlds.people import Person, pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_STOPS = (
    "Market Square", "the hospital", "the town hall", "Mill Lane", "the swimming pool", "Church Street", "the cemetery",
    "the grammar school", "Station Road", "the brickworks", "Castle Gate", "the football ground", "Orchard Way",
    "the harbour", "Cutler's Bridge", "the library", "Dairy Corner", "the water tower",
)  # fmt: skip


def _these(n: int) -> str:
    """As the subject of "get": "one person gets", "three people get"."""
    return f"{count(n, 'person')} {'gets' if n == 1 else 'get'}"


def _halt(rng: Random, stop: str, on: int, off: int) -> str:
    if not off:
        return f"At {stop} {_these(on)} on and nobody gets off."
    if not on:
        return f"At {stop} {_these(off)} off and nobody gets on."
    return rng.choice(
        (
            f"At {stop} {_these(off)} off and {amount(on)} on.",
            f"At {stop} {amount(off)} {'leaves' if off == 1 else 'leave'} the bus and {_these(on)} on.",
            f"{capital(_these(on))} on at {stop}, after {amount(off)} {'has' if off == 1 else 'have'} got off.",
        )
    )


def _there(n: int) -> str:
    return f"there {'is' if n == 1 else 'are'} {amount(n)}" if n else "nobody is on it"


def _counting(rng: Random) -> Scene:
    """Passengers on and off at four stops."""
    stops = rng.sample(_STOPS, 4)
    aboard = rng.choice((0, 0, *range(4, 15)))
    loads, moves = [aboard], []
    for _ in stops:
        off = rng.randint(0, min(loads[-1], 6))
        on = rng.randint(0 if off else 1, 8)
        moves.append((on, off))
        loads.append(loads[-1] - off + on)
    seats = rng.choice((12, 16, 20, 24))
    ridden = aboard + sum(on for on, _ in moves)
    top = max(loads[1:])
    fullest = [stop for stop, load in zip(stops, loads[1:], strict=True) if load == top]
    stand = max(0, top - seats)
    through = rng.randrange(1, 4)

    def heads() -> list[list[int]]:
        """Every passenger a number: those on board after each stop."""
        inside, fresh, seen = list(range(aboard)), aboard, []
        for on, off in moves:
            inside = inside[off:] + list(range(fresh, fresh + on))
            fresh += on
            seen.append(inside)
        return seen

    told = [f"After {stop} {_there(load)}." for stop, load in zip(stops, loads[1:], strict=True)]
    trail, upto = " ".join(told), " ".join(told[: through + 1])
    begin = f"The bus sets out with {count(aboard, 'passenger')}" if aboard else "The bus sets out empty"
    questions = [
        Question(
            f"How many passengers are on the bus when it leaves {stops[through]}?",
            f"There {'is' if loads[through + 1] == 1 else 'are'} {count(loads[through + 1], 'passenger')}.",
            (f"At first {_there(aboard)}.", upto),
            loads[through + 1],
            lambda: len(heads()[through]),
        ),
        Question(
            "How many different people have ridden on it by the end, if nobody gets on twice?",
            f"{capital(count(ridden, 'person'))} {'has' if ridden == 1 else 'have'} ridden on it.",
            (
                "Whoever gets off has ridden too, so only those who get on are counted.",
                f"Add {listing([amount(on) for on, _ in moves if on])} to the {amount(aboard)} at the beginning."
                if aboard
                else f"At the four stops together {amount(ridden)} get on: "
                f"{listing([amount(on) for on, _ in moves if on])}.",
            ),
            ridden,
            lambda: len({head for inside in heads() for head in inside} | set(range(aboard))),
        ),
        Question(
            f"Can everybody sit all the time, if the bus has {seats} seats?",
            f"No, after {fullest[0]} {_short(stand)} a seat."
            if stand
            else "Yes, there is always a seat for everybody.",
            (trail, f"The largest number is {amount(top)}."),
            not stand,
            lambda: all(len(inside) <= seats for inside in heads()),
        ),
    ]
    if len(fullest) == 1:
        questions.append(
            Question(
                "After which stop is the bus fullest?",
                f"It is fullest after {fullest[0]}.",
                (trail,),
                fullest[0],
                lambda: max(zip((len(inside) for inside in heads()), stops, strict=True))[1],
            )
        )
    return Scene(
        (
            f"{begin}." if rng.random() < 0.6 else f"{begin}, apart from the driver.",
            *(_halt(rng, stop, on, off) for stop, (on, off) in zip(stops, moves, strict=True)),
        ),
        tuple(questions),
    )


def _short(n: int) -> str:
    return f"{count(n, 'person')} {'is' if n == 1 else 'are'} without"


@dataclass(frozen=True)
class _Ride:
    """From one stop to another, by their numbers on the line."""

    who: Person
    on: int
    off: int


def _who_rides(rng: Random) -> Scene:
    """People by name, each with a stop to get on and a stop to get off."""
    stops = rng.sample(_STOPS, 6)
    names = people(rng, 4)
    rides: list[_Ride] = []
    while len({(r.on, r.off) for r in rides}) < 4 or len({r.off - r.on for r in rides}) < 3:
        ends = [sorted(rng.sample(range(6), 2)) for _ in names]
        rides = [_Ride(who, on, off) for who, (on, off) in zip(names, ends, strict=True)]
    leg = rng.randrange(1, 4)
    here = [r.who.name for r in rides if r.on <= leg < r.off]
    one, two = rng.choice([(a, b) for a in rides for b in rides if a is not b])
    shared = min(one.off, two.off) - max(one.on, two.on)
    together = shared > 0
    farthest = max(r.off - r.on for r in rides)
    far = [r for r in rides if r.off - r.on == farthest]

    def aboard() -> list[set[str]]:
        """Stop by stop: who is on the bus when it leaves."""
        inside: set[str] = set()
        seen = []
        for stop in range(6):
            inside = (inside - {r.who.name for r in rides if r.off == stop}) | {
                r.who.name for r in rides if r.on == stop
            }
            seen.append(inside)
        return seen

    told = []
    for ride in rides:
        on, off = stops[ride.on], stops[ride.off]
        told.append(
            rng.choice(
                (
                    f"{ride.who} gets on at {on} and off at {off}.",
                    f"{ride.who} rides from {on} to {off}.",
                    f"{ride.who} gets on at {on} and leaves the bus at {off}.",
                )
            )
        )
    questions = [
        Question(
            f"Which of the four are on the bus between {stops[leg]} and {stops[leg + 1]}?",
            (
                f"{capital(listing(here))} {'is' if len(here) == 1 else 'are'} on it."
                if here
                else "Of the four, nobody is on it."
            ),
            tuple(f"{r.who} {_why(r, leg)}." for r in rides),
            listing(sorted(here, key=[r.who.name for r in rides].index)) or "nobody",
            lambda: listing([r.who.name for r in rides if r.who.name in aboard()[leg]]) or "nobody",
        ),
        Question(
            f"Could {one.who} and {two.who} have talked on the bus?",
            (
                f"Yes, for {count(shared, 'stretch')} of the line they were on it together."
                if together
                else "No, they were never on it at the same time."
            ),
            (
                f"{one.who} is on it from {stops[one.on]} to {stops[one.off]}, {two.who} from {stops[two.on]} to "
                f"{stops[two.off]}.",
                f"{'Both get' if one.on == two.on else 'The later of them gets'} on at {stops[max(one.on, two.on)]}, "
                f"and {'both get' if one.off == two.off else 'the first to leave gets'} off at "
                f"{stops[min(one.off, two.off)]}."
                if together
                else f"{one.who if one.off <= two.on else two.who} has got off when "
                f"{two.who if one.off <= two.on else one.who} gets on, or gets off at that very stop.",
            ),
            together,
            lambda: any({one.who.name, two.who.name} <= inside for inside in aboard()),
        ),
    ]
    if len(far) == 1:
        questions.append(
            Question(
                "Who rides farthest, counted in stops?",
                f"{far[0].who} does, with a ride of {count(farthest, 'stop')}.",
                (listing([f"{r.who} rides {count(r.off - r.on, 'stop')}" for r in rides]) + ".",),
                far[0].who.name,
                lambda: max((sum(r.who.name in inside for inside in aboard()), r.who.name) for r in rides)[1],
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"A bus stops at {listing(stops)}, in this order.",
                    f"The stops of a bus line are, in order, {listing(stops)}.",
                )
            ),
            *told,
        ),
        tuple(questions),
    )  # fmt: skip


def _why(ride: _Ride, leg: int) -> str:
    if ride.off <= leg:
        return "has got off by then"
    return "has not got on yet" if ride.on > leg else "has got on and not yet got off"


def _backwards(rng: Random) -> Scene:
    """From how full the bus is at the end to how full it was before."""
    driver = people(rng, 1)[0]
    first, second = rng.sample(_STOPS, 2)
    start = rng.randint(6, 22)
    off, on = rng.randint(2, 6), rng.randint(1, 9)
    off2, on2 = rng.randint(1, 5), rng.randint(2, 8)
    after = start - off + on
    end = after - off2 + on2
    change = end - start
    return Scene(
        (
            rng.choice(
                (
                    f"{driver} drives a bus and does not count who is in it.",
                    f"{driver} is a bus driver and sees in the mirror who gets on and off.",
                )
            ),
            f"At {first} {_these(off)} off and {amount(on)} on.",
            f"At the next stop, {second}, {_these(off2)} off and {amount(on2)} on.",
            f"Just after {second} an inspector counts {count(end, 'passenger')}.",
        ),
        (
            Question(
                f"How many passengers were there between {first} and {second}?",
                f"There were {count(after, 'passenger')}.",
                (
                    f"Go backwards from {amount(end)}: take away those who got on at {second}, and put back those "
                    "who got off.",
                    f"{capital(amount(end))} minus {amount(on2)} is {amount(end - on2)}, and {amount(off2)} more "
                    f"{'makes' if off2 == 1 else 'make'} {amount(after)}.",
                ),
                after,
                lambda: next(n for n in range(100) if n - off2 + on2 == end),
            ),
            Question(
                f"How many passengers were there before {first}?",
                f"There were {count(start, 'passenger')}.",
                (
                    f"Before {second} there were {amount(after)}.",
                    f"Without the {amount(on)} who got on at {first} and with the {amount(off)} who got off there, "
                    f"it is {amount(start)}.",
                ),
                start,
                lambda: next(n for n in range(100) if n - off + on - off2 + on2 == end),
            ),
            Question(
                "Was the bus fuller after the two stops than before them?",
                (
                    f"Yes, there were {amount(change)} more."
                    if change > 1
                    else "Yes, there was one more."
                    if change == 1
                    else "No, it was just as full."
                    if change == 0
                    else f"No, there {'was' if change == -1 else 'were'} {amount(-change)} fewer."
                ),
                (f"Altogether {amount(on + on2)} got on and {amount(off + off2)} got off.",),
                change > 0,
                lambda: on + on2 > off + off2,
            ),
        ),
    )


def _lines(rng: Random) -> Scene:
    """Two lines that meet at one stop, and a third."""
    rider = people(rng, 1)[0]
    names = rng.sample(_STOPS, 8)
    cross, left, right, third = names[0], names[1:3], names[3:5], names[5:8]
    one, two, three = rng.sample(range(2, 40), 3)
    lines = {
        one: [left[0], cross, left[1]] if rng.random() < 0.5 else [left[0], left[1], cross],
        two: [right[0], cross, right[1]],
        three: third if rng.random() < 0.5 else [third[0], right[1], third[1]],
    }
    start, goal = rng.choice(left), rng.choice(right)
    joined = right[1] in lines[three]
    far = rng.choice([s for s in lines[three] if s not in right])

    def changes(a: str, b: str) -> int:
        """The smallest number of changes, spreading over the lines; -1 where no bus goes."""
        used = {n for n, stops in lines.items() if a in stops}
        for made in range(len(lines)):
            if any(b in lines[n] for n in used):
                return made
            used |= {n for n, stops in lines.items() for m in used if set(stops) & set(lines[m])}
        return -1

    reach = changes(start, far)
    return Scene(
        (
            *(f"Bus {n} goes to and fro between {s[0]}, {s[1]} and {s[2]}." for n, s in lines.items()),
            rng.choice(
                (
                    f"{rider} is at {start} and wants to go to {goal}.",
                    f"{rider} lives near {start} and has to go to {goal}.",
                )
            ),
        ),
        (
            Question(
                f"Is there a bus that takes {rider} to {goal} without changing?",
                f"No, {rider.they} has to change.",
                (f"Only bus {one} goes from {start}.", f"Bus {one} does not stop at {goal}."),
                False,
                lambda: any({start, goal} <= set(stops) for stops in lines.values()),
            ),
            Question(
                f"Where does {rider} have to change, and to which bus?",
                f"{rider} changes at {cross} to bus {two}.",
                (
                    f"Bus {two} goes to {goal}." if not (joined and goal == right[1])
                    else f"Bus {two} and bus {three} go to {goal}, but only bus {two} meets bus {one}.",
                    f"Bus {one} and bus {two} both stop at {cross}.",
                ),
                cross,
                lambda: (set(lines[one]) & set(lines[two])).pop(),
            ),
            Question(
                f"Can you get from {start} to {far} by these buses?",
                (
                    f"Yes, by changing {'twice' if reach == 2 else 'once'}."
                    if reach > 0
                    else f"No, bus {three} meets none of the others."
                ),
                (
                    f"Only bus {three} goes to {far}.",
                    f"It meets bus {two} at {right[1]}, and bus {two} meets bus {one} at {cross}."
                    if joined
                    else f"Its stops are {listing(lines[three])}, and no other bus stops at any of them.",
                ),
                joined,
                lambda: changes(start, far) >= 0,
            ),
        ),
    )  # fmt: skip


def _nearest(rng: Random) -> Scene:
    """A house on a straight road with stops at equal distances."""
    rider = people(rng, 1)[0]
    apart = rng.choice((300, 400, 500, 600))
    stops = rng.sample(_STOPS, 3)
    kind = rng.choice(("house", "office", "shop", "workshop", "dentist"))
    place = f"{rider.own} {kind}" if kind != "dentist" else f"the dentist {rider} goes to"
    beyond = rng.randrange(50, apart - 49, 50)
    if 2 * beyond == apart:
        beyond -= 50
    back = apart - beyond
    nearer = stops[1] if beyond < back else stops[2]
    minutes = max(1, min(beyond, back) // 50)
    spots = {stops[0]: 0, stops[1]: apart, stops[2]: 2 * apart}
    house = apart + beyond
    return Scene(
        (
            f"On a long straight road a bus stops at {listing(stops)}, in this order, every {apart} metres.",
            rng.choice(
                (
                    f"{capital(place)} is on the same road, {beyond} metres beyond {stops[1]} as the bus goes.",
                    f"Going by bus, you pass {place} {beyond} metres after {stops[1]}.",
                )
            ),
        ),
        (
            Question(
                f"At which stop should {rider} get off to walk as little as possible?",
                f"{rider} should get off at {nearer}.",
                (
                    f"From {stops[1]} it is {beyond} metres on foot.",
                    f"From {stops[2]} it is a walk back of {apart} minus {beyond} metres, which is {back}.",
                ),
                nearer,
                lambda: min((abs(house - spot), stop) for stop, spot in spots.items())[1],
            ),
            Question(
                f"{rider} misses {stops[1]} and gets off at {stops[2]}. How far does {rider.they} have to walk, and "
                "in which direction?",
                f"{rider.They} has to walk {back} metres back.",
                (
                    f"The two stops are {apart} metres apart.",
                    f"The bus has carried {rider} past the place, which lies {beyond} metres after {stops[1]}.",
                ),
                f"{back} metres back",
                lambda: f"{spots[stops[2]] - house} metres back",
            ),
            Question(
                "How long does the shortest walk from a stop take, at 50 metres a minute?",
                f"It takes {count(minutes, 'minute')}.",
                (f"The shortest walk is the one from {nearer}, {min(beyond, back)} metres.",),
                minutes,
                lambda: next(m for m in range(1, 60) if m * 50 >= min(abs(house - s) for s in spots.values())),
            ),
            Question(
                f"A friend comes by bus from the other direction, and the stop at {nearer} is closed. Where should "
                "the friend get off?",
                f"The friend should get off at {stops[2] if nearer == stops[1] else stops[1]}.",
                (
                    "The direction of the bus does not change how far the stops are from the place.",
                    f"Of the two that are open, {stops[2] if nearer == stops[1] else stops[1]} is nearer than "
                    f"{stops[0]}.",
                ),
                stops[2] if nearer == stops[1] else stops[1],
                lambda: sorted((abs(house - spot), stop) for stop, spot in spots.items())[1][1],
            ),
        ),
    )  # fmt: skip


def _full(rng: Random) -> Story:
    """The last bus has too few places for those who wait in the rain."""
    helper, driver = pair(rng)
    free = rng.randint(3, 7)
    more = rng.randint(1, 3)
    waiting = free + more
    stop, end = rng.sample(_STOPS, 2)
    weather = rng.choice(("It was raining", "Snow was falling", "A cold wind blew", "It had been raining all evening"))
    ending = rng.choice(("off", "second", "left"))
    off = more
    ends = {
        "off": (
            f"{helper}, who had a seat at the front, looked out, and then at the clock. “I live only two stops "
            f"from here,” {helper.they} said. “I can walk.” {helper.They} stood up and got off.",
            (
                "That made room for the last one."
                if more == 1
                else "Then somebody with an umbrella stood up too"
                f"{', and a boy with a football' if more == 3 else ''}. {capital(number(more))} got off, and the "
                f"{number(more)} from outside got on."
            ),
            f"“Thank you,” said {driver} through the open door. {helper} was already walking, with {helper.their} "
            "collar turned up, and whistling.",
        ),
        "second": (
            f"“Wait,” said {driver}, and took the microphone. Something crackled. “There is a second bus two minutes "
            "behind me. It drove a school class to the theatre and comes back empty.”",
            f"It sounded too good to be true. But {helper}, who was still outside, counted the seconds aloud, and "
            f"before {helper.they} had reached 130, two lights came round the corner.",
            (f"{helper} and the others" if more > 1 else helper.name)
            + " had a whole bus to sit in, with a warm heater under every window.",
        ),
        "left": (
            f"Nobody got up. Everybody looked at the floor or at the dark windows. {driver} shrugged and closed the "
            "door.",
            f"{helper}, who was {'one of those' if more > 1 else 'the one'} outside, watched the red lights go. It "
            "was an hour's walk.",
            f"Inside, {count(more, 'bag')} had been riding on "
            f"{'a seat of its own' if more == 1 else 'seats of their own'}. Somebody noticed it when the bus was "
            f"already at {end}. Nobody spoke on the way home.",
        ),
    }
    return Story(
        rng.choice(
            ("The Last Bus", f"{capital(number(waiting))} in the Rain" if "rain" in weather else "The Full Bus",
             "Room for One More")
        ),
        (
            rng.choice(
                (
                    f"{weather} when the last bus to {end} came to {stop}. {capital(number(waiting))} people were "
                    "waiting there.",
                    f"{weather}. At {stop} {number(waiting)} people stood under a roof that was meant for four, and "
                    f"waited for the last bus to {end}.",
                )
            ),
            f"{driver} opened the door. “I have room for {number(free)},” {driver.they} said, “and not for one more. "
            "It is the rule.”",
            f"{capital(number(free))} got on: first an old man with a stick, then a woman with a cello, and so on. "
            f"{capital(number(more))} {'was' if more == 1 else 'were'} left outside.",
            *ends[ending],
        ),
        ("dialogue", "conflict", *({"off": ("moral",), "second": ("twist",), "left": ("sad ending", "moral")}[ending])),
        (
            Question(
                "How many people could not get on at first?",
                f"{capital(count(more, 'person'))} could not get on.",
                (f"{capital(number(waiting))} were waiting, and there was room for {number(free)}.",),
                more,
                lambda: next(n for n in range(20) if free + n == waiting),
            ),
            Question(
                f"Did everybody who had waited at {stop} get away by bus that night?",
                {
                    "off": "Yes, everybody who had waited got on.",
                    "second": "Yes, in the end a second bus took those who were left.",
                    "left": f"No, {count(more, 'person')} had to walk.",
                }[ending],
                (
                    {
                        "off": f"As many passengers got off as were still outside, namely {number(off)}.",
                        "second": "A second bus came, and it was empty.",
                        "left": "It was the last bus, and nobody made room.",
                    }[ending],
                ),
                ending != "left",
                lambda: waiting == free + (more if ending in ("off", "second") else 0),
            ),
            Question(
                f"Was {helper} inside or outside when the bus was full?",
                f"{helper} was {'inside' if ending == 'off' else 'outside'}.",
                (
                    f"{helper} stood up and got off." if ending == "off"
                    else f"There was no room for {helper}.",
                ),
                "inside" if ending == "off" else "outside",
                lambda: "inside" if "got off" in ends[ending][0] else "outside",
            ),
        ),
    )  # fmt: skip


def _counted_stops(rng: Random) -> Story:
    """A child counts the halts of the bus, but the bus does not halt at every stop."""
    child, adult = pair(rng)
    right = rng.randint(5, 8)
    stops = rng.sample(_STOPS, right + 4)
    relative = rng.choice(("grandmother", "aunt", "uncle", "godfather", "grandfather"))
    they = "she" if relative in ("grandmother", "aunt") else "he"
    skipped = rng.randint(1, 2)
    ending = rng.choice(("asked", "seen", "far"))
    goal = stops[right - 1]
    wrong = stops[right - 1 + skipped]
    mark = rng.choice(("a yellow house", "a bakery with a golden pretzel", "a petrol station", "a statue of a horse"))
    silent = "Nobody rang and nobody stood there, so the bus drove on without stopping"
    ends = {
        "asked": (
            f"{adult}, in the next seat, saw the counting fingers. “Where do you want to go?” “To {goal}. That "
            f"is the {ordinal(right)} time it halts.”",
            f"“Then you must ring now,” said {adult}. “The bus does not halt at every stop. It has driven past "
            f"{number(skipped)} already.”",
            f"{child} pressed the button. A moment later the bus stopped at {goal}, and outside stood {child.own} "
            f"{relative}, waving with both arms.",
        ),
        "seen": (
            f"Then {mark} went by outside. {child} knew it well: it stood just before {goal}, and {child.their} "
            f"fingers said {number(right - skipped - 1)}.",
            f"{child.They} believed the window more than the fingers, and rang. The door opened, and there was "
            f"{child.their} {relative}.",
            f"“I have counted wrong,” said {child}, “and arrived right.” “You have looked,” said the {relative}. "
            "“That is better.”",
        ),
        "far": (
            f"At the {ordinal(right)} halt {child} got off. The bus drove away. Nobody was waiting there, and the "
            f"sign said: {' '.join(map(capital, wrong.removeprefix('the ').split()))}.",
            f"{adult} was just locking up {'her' if adult.they == 'she' else 'his'} kiosk. “{capital(goal)}? That is "
            f"{count(skipped, 'stop')} back. Wait, I have a telephone.”",
            f"Ten minutes later the {relative} came on a bicycle, without a coat. “It is the {ordinal(right)} stop,” "
            f"{they} said, “but not the {ordinal(right)} halt. Next time ask the driver.”",
        ),
    }
    return Story(
        rng.choice((f"The {ordinal(right).title()} Stop", f"{child} Counts", "On the Bus Alone")),
        (
            f"For the first time {child} was allowed to take the bus alone, to visit {child.their} {relative}, who "
            f"lived near {goal}. “It is quite easy,” {child.their} mother had said. “You get off at the "
            f"{ordinal(right)} stop.”",
            rng.choice(
                (
                    f"{child} sat down behind the driver and put up one finger for each time the bus halted.",
                    f"{child} found a seat at the window. Each time the bus halted, {child.they} stretched out one "
                    "finger.",
                )
            ),
            f"One finger, two fingers. Then came {stops[2]}. {silent}."
            + (f" At {stops[3]} it was the same." if skipped == 2 else ""),
            *ends[ending],
        ),
        ("dialogue", "twist", *(("conflict",) if ending == "far" else ())),
        (
            Question(
                "Why did the counting not come out right?",
                f"The bus had driven past {count(skipped, 'stop')} without halting.",
                (
                    f"{child} counted how often the bus halted.",
                    "A bus only halts where somebody wants to get on or off.",
                ),
                f"{count(skipped, 'stop')}",
                lambda: f"{count(stops.index(wrong) - stops.index(goal), 'stop')}",
            ),
            Question(
                f"Where would the bus be at its {ordinal(right)} halt, if it halted everywhere from then on?",
                f"It would be at {wrong}.",
                (
                    f"{capital(goal)} is the {ordinal(right)} stop of the line, halts or no halts.",
                    f"With {number(skipped)} passed by, the {ordinal(right)} halt is {number(skipped)} farther on.",
                ),
                wrong,
                lambda: [s for i, s in enumerate(stops) if i not in range(2, 2 + skipped)][right - 1],
            ),
            Question(
                f"Did {child} get off at {goal}?",
                f"Yes, {child} got off there." if ending != "far" else f"No, {child} got off too late.",
                (
                    {
                        "asked": f"{adult} told {child.them} to ring in time.",
                        "seen": f"{child} recognised what stood just before it.",
                        "far": f"{child} got off at the {ordinal(right)} halt, and that was {wrong}.",
                    }[ending],
                ),
                ending != "far",
                lambda: ending in ("asked", "seen"),
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Buses, stops and who gets on and off",
    group="space",
    concepts=("counting", "addition_and_subtraction", "order", "routes", "public_transport"),
    openings=(
        """A bus is a room that travels. At each stop a few people leave it and a few come in, and at the end of the
        day nobody is left who was there in the morning, except perhaps the driver. Who is in it is a different
        question every few minutes.""",
        """Bus and passenger make a bargain: you come to where I stop, and I come at the time I have named. A bus that
        stopped at every door would get nobody to work in time.""",
        """Anybody can watch arithmetic from a bus seat. Those who get on are added, those who get off are taken away.
        What was there before must be remembered, or it cannot be worked out any more.""",
        """Where to get off is as important as where to get on. One stop too early means a walk, one stop too late
        means a walk back, and the wrong side of the road means a tour of the other half of the town.""",
    ),
    asks=(
        "How can I know how many people are on the bus?",
        "Why do people get off before the others get on?",
        "How do I find the right bus?",
        "Does a bus halt at every stop?",
    ),
    ideas=(
        (
            """Begin with how many are on the bus, take away those who get off, and add those who get on. Do this stop
            by stop. Nine passengers, four off, two on: that leaves seven for the next stretch.""",
            """The number of people on the bus and the number of people who have ridden in it are two things. If ten
            get on at the first stop, all ten get off at the second, and ten new ones get on, the bus never holds more
            than ten, but twenty have ridden.""",
            """You can also count backwards. If twelve are on the bus now, and at the last stop five got on and three
            got off, then before it there were twelve minus five plus three: ten. To go back in time, add what was
            taken away and take away what was added.""",
        ),
        (
            """People who want to get on need room, and the room is made by those who get off. If those outside push in
            first, they meet the others in the door, and both have to wait. So the polite order is also the quick
            one.""",
            """In many buses you get on at the front and off in the middle. Then the two streams of people do not
            cross, and the driver can see the tickets. A bus that stands for half a minute less at each of thirty
            stops gains a quarter of an hour.""",
        ),
        (
            """The number on a bus says which route it takes, and the name above the windscreen says which end of
            that route it is going to. Both matter. The same number with the other name goes in the opposite
            direction.""",
            """If no bus goes the whole way, look for a stop at which two lines meet. One takes you there, the other
            takes you on. Draw the lines as coloured threads: where two threads cross, you can change.""",
            """Buses in opposite directions usually halt on opposite sides of the road. To go home, you therefore wait
            across the street from where you got off. Many a traveller has seen the wrong suburb by forgetting it.""",
        ),
        (
            """On most lines a bus halts only if somebody is waiting at the stop or somebody inside has pressed the
            button. With nobody outside and no signal inside, it drives past. So counting how often it halts does not
            tell how many stops have gone by.""",
            """At a stop where several lines meet, a driver cannot know whom you are waiting for. That is why people
            raise an arm. On the bus it is the button that speaks: pressed once, it is enough, and pressing it five
            times does not make it brake sooner.""",
        ),
    ),
    mistakes=(
        """When six get on and six get off, the bus is as full as before. It does not follow that the same people are
        in it: six of them are different people now.""",
        """Some count the driver and some do not. “There are eleven people on the bus” and “there are ten passengers”
        can both be true. It must be said who is counted.""",
        """More people getting on at a stop does not mean that the bus gets fuller there. Eight may get on, but if
        nine get off first, it is emptier than it was.""",
        """The stop nearest to the place on the map need not be the nearest on foot. A river, a railway or a long
        fence in between may turn two hundred metres into a kilometre.""",
    ),
    scenes=(_counting, _who_rides, _backwards, _lines, _nearest),
    stories=(_full, _counted_stops),
    notes={
        "child": (
            """Put chairs in two rows and be the driver. Toy animals get on and off, and at each stop you say how many
            are on the bus. At the end count them: were you right?""",
        ),
        "pupil": (
            """Write plus for on and minus for off. A stop with minus three and plus five is plus two altogether, and
            you can add up the whole line in that way.""",
        ),
        "parent": (
            """Before a child goes alone for the first time, ride the route together and let the child say when to ring.
            Agree on a landmark before the stop and not only on a number.""",
        ),
        "learner": (
            """In English you are “on” a bus, and you get “on” it and “off” it. With a car it is “in”, “into” and “out
            of”.""",
            """A “stop” is the place. A bus “stops” or “calls” there, and you “catch” a bus if you are in time and
            “miss” it if you are not.""",
        ),
    },
)
