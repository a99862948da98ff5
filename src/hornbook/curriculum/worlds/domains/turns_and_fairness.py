"""Taking turns, sharing and drawing lots: what is fair, and by which measure."""

from fractions import Fraction
from itertools import product
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, lasting, listing, number
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.telling import either_way, pick
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CHORES = (
    ("washes up", "washing up", "wash up"), ("takes the rubbish out", "taking the rubbish out", "take the rubbish out"),
    ("feeds the hens", "feeding the hens", "feed the hens"), ("lays the table", "laying the table", "lay the table"),
    ("walks the dog", "walking the dog", "walk the dog"), ("fetches the bread", "fetching the bread", "fetch the "
    "bread"),
    ("waters the tomatoes", "watering the tomatoes", "water the tomatoes"),
    ("brings in the wood", "bringing in the wood", "bring in the wood"),
    ("sweeps the stairs", "sweeping the stairs", "sweep the stairs"),
)  # fmt: skip
_RIDES = ("swing", "hammock", "pair of stilts", "unicycle", "canoe", "trampoline", "telescope", "pony")


def _rota(rng: Random) -> Scene:
    """In turn, day by day; two of them swap."""
    crowd = [one.name for one in people(rng, rng.choice((3, 3, 4, 5)))]
    does, doing, _ = rng.choice(_CHORES)
    start = rng.randrange(7)
    week = [(start + n) % 7 for n in range(7)]
    turns = [crowd[n % len(crowd)] for n in range(7)]
    later = rng.randint(8, 13)
    first, second = sorted(rng.sample(range(1, 7), 2))
    while turns[first] == turns[second]:
        first, second = sorted(rng.sample(range(1, 7), 2))
    swapped = turns.copy()
    swapped[first], swapped[second] = swapped[second], swapped[first]
    asked = rng.choice((first, second, rng.randrange(7)))
    day = _DAYS[week[asked]]
    often = {one: turns.count(one) for one in crowd}
    most = max(often.values())
    frequent = [one for one in crowd if often[one] == most]

    def walked(days: int) -> str:
        """Who has the turn after so many days, one step at a time, without the swap."""
        line = crowd.copy()
        for _ in range(days):
            line = [*line[1:], line[0]]
        return line[0]

    def as_swapped(place: int) -> str:
        return walked(second if place == first else first if place == second else place)

    return Scene(
        (
            pick(
                rng,
                f"{listing(crowd)} take turns at {doing}, in this order, one day each, and then again from the "
                "beginning.",
                f"Every day one person {does}. The turn goes from {crowd[0]} to {', then to '.join(crowd[1:])}, and "
                f"then back to {crowd[0]}.",
            ),
            f"On {_DAYS[start]} it is {crowd[0]}'s turn.",
            pick(
                rng,
                f"{turns[first]} cannot do it on {_DAYS[week[first]]}, so {turns[first]} swaps with {turns[second]}, "
                f"who is to do it on {_DAYS[week[second]]} of the same seven days.",
                f"Within these seven days {turns[first]} and {turns[second]} exchange two turns: {turns[first]}'s "
                f"{_DAYS[week[first]]} for {turns[second]}'s {_DAYS[week[second]]}.",
            ),
        ),
        (
            Question(
                f"Who {does} on {day}, after the swap?",
                f"On {day} {swapped[asked]} {does}.",
                (
                    f"Without the swap the turns from {_DAYS[start]} on would be {listing(turns)}.",
                    f"{day} is one of the two days that were exchanged."
                    if asked in (first, second)
                    else f"{day} is not one of the two days that were exchanged.",
                ),
                swapped[asked],
                lambda: as_swapped(asked),
            ),
            either_way(
                rng,
                Question(
                    "Does anybody have more or fewer turns because of the swap?",
                    "No, everybody still has as many turns as before.",
                    (f"{turns[first]} and {turns[second]} each gave one turn away and took one on.",),
                    False,
                    lambda: any(swapped.count(one) != often[one] for one in crowd),
                ),
                "After the swap, does everybody still have as many turns as before?",
                "Yes, the number of turns stays the same for each.",
            ),
            Question(
                f"Who has the turn {amount(later)} days after that {_DAYS[start]}?",
                f"{crowd[later % len(crowd)]} has it then.",
                (
                    f"Every {amount(len(crowd))} days {crowd[0]} is on again, so also after "
                    f"{amount(later - later % len(crowd))} days.",
                    "That is the day itself."
                    if later % len(crowd) == 0
                    else f"From there it is {count(later % len(crowd), 'step')} further in the order.",
                ),
                crowd[later % len(crowd)],
                lambda: walked(later),
            ),
            Question(
                "In these seven days, do all have the same number of turns?",
                f"No, {listing(frequent)} {'has' if len(frequent) == 1 else 'have'} one more than "
                f"{_others(len(crowd) - len(frequent))}.",
                (
                    f"Seven days cannot be divided evenly among {amount(len(crowd))} people.",
                    f"In all there are {listing([f'{amount(often[one])} for {one}' for one in crowd])}.",
                ),
                False,
                lambda: 7 % len(crowd) == 0,
            ),
        ),
    )


def _others(many: int) -> str:
    return "the other one" if many == 1 else "the others"


def _minutes(rng: Random) -> Scene:
    """Turns by the clock on one thing; one comes late."""
    crowd = people(rng, rng.choice((2, 3, 4)))
    thing = rng.choice(_RIDES)
    each, times = rng.choice((3, 4, 5, 6)), rng.choice((2, 3, 4))
    total = each * times * len(crowd)
    who = rng.choice(crowd)
    moment = rng.choice([n for n in range(1, total) if n % each])
    on_it = crowd[moment // each % len(crowd)]
    wait = each * (len(crowd) - 1)
    late = rng.choice([one for one in people(rng, 8) if one.name not in [c.name for c in crowd]])
    divisible = total % (len(crowd) + 1) == 0
    names = [one.name for one in crowd]

    def minute_by_minute() -> list[str]:
        diary, turn, left = [], 0, each
        for _ in range(total):
            diary.append(names[turn])
            left -= 1
            if left == 0:
                turn, left = (turn + 1) % len(names), each
        return diary

    questions = [
        Question(
            "How many minutes does each of them get altogether?",
            f"Each gets {count(each * times, 'minute')}.",
            (f"{capital(count(total, 'minute'))} divided by {amount(len(crowd))} is {amount(each * times)}.",),
            each * times,
            lambda: minute_by_minute().count(who.name),
        ),
        Question(
            f"When {who.own} first turn is over, how long does {who.they} wait for the next?",
            f"{who} waits {count(wait, 'minute')}.",
            (
                "In between "
                f"{'the other one has' if len(crowd) == 2 else f'the {amount(len(crowd) - 1)} others have'} a "
                f"turn{'' if len(crowd) == 2 else ' each'}.",
                f"A turn takes {count(each, 'minute')}.",
            ),
            wait,
            lambda: (
                "".join("x" if n == who.name else "." for n in minute_by_minute())
                .strip(".")
                .split("x" * each)[1]
                .count(".")
            ),
        ),
        Question(
            f"After {count(moment, 'minute')}, whose turn is it?",
            f"It is {on_it.own} turn.",
            (
                f"In {count(moment, 'minute')} {count(moment // each, 'turn')} of {amount(each)} minutes "
                f"{'has' if moment // each == 1 else 'have'} been finished."
                if moment >= each
                else f"The first turn lasts {amount(each)} minutes and is not over yet.",
                f"The turns go {listing(names)}, and then from the beginning.",
            ),
            on_it.name,
            lambda: minute_by_minute()[moment],
        ),
        Question(
            f"If {late} had been there from the start and all had got the same, how much would each have got?",
            f"Each would have got {count(total // (len(crowd) + 1), 'minute')}."
            if divisible
            else f"Each would have got between {amount(total // (len(crowd) + 1))} and "
            f"{amount(total // (len(crowd) + 1) + 1)} minutes.",
            (f"{capital(count(total, 'minute'))} would have been divided by {amount(len(crowd) + 1)}.",),
            total // (len(crowd) + 1),
            lambda: len(range(len(crowd), total, len(crowd) + 1)),
        ),
    ]
    return Scene(
        (
            pick(
                rng,
                f"{listing(names)} share {a(thing)} for {lasting(total)}.",
                f"For {lasting(total)} {listing(names)} have one {thing} among them.",
            ),
            f"They change every {amount(each)} minutes, {names[0]} first"
            + (f", then {names[1]}." if len(names) == 2 else f", then {listing(names[1:])}, in this order."),
            pick(
                rng,
                "A kitchen timer rings at each change.",
                "An egg timer says when it is time.",
                "Whoever waits holds the watch.",
            ),
        ),
        tuple(questions),
    )


_CAKES = (
    "piece of marzipan",
    "pancake",
    "sandwich",
    "slice of melon",
    "bar of nougat",
    "gingerbread heart",
    "omelette",
)


def _cutting(rng: Random) -> Scene:
    """One divides, the other chooses."""
    cutter, chooser = pair(rng)
    food = rng.choice(_CAKES)
    grams = rng.choice((80, 90, 100, 120, 150))
    off = rng.choice((0, 4, 6, 10, 15))
    small = grams // 2 - off
    large = grams - small
    rule = f"{cutter} cuts it in two, and {chooser} chooses first"
    pieces = [small, large]

    def taken() -> int:
        left = sorted(pieces)
        left.pop()
        return left[0]

    return Scene(
        (
            pick(
                rng,
                f"{cutter} and {chooser} share {a(food)} that weighs {grams} grams. {rule}.",
                f"One {food}, {grams} grams, is left, and both {cutter} and {chooser} want it. {rule}.",
            ),
            f"The two pieces turn out to weigh {grams // 2} grams each."
            if off == 0
            else f"One of the pieces weighs {_either(rng, small, large)} grams.",
            pick(
                rng,
                "Both like it equally well, and both want as much as they can get.",
                "Each of them would like the larger share.",
            ),
        ),
        (
            Question(
                f"How much does {cutter} get?",
                f"{cutter} gets {small} grams.",
                (
                    "Both pieces are the same, so it makes no difference which is chosen."
                    if off == 0
                    else f"The pieces weigh {small} and {large} grams, and {chooser} takes the larger.",
                ),
                f"{small} grams",
                lambda: f"{taken()} grams",
            ),
            Question(
                f"Why does {cutter} try to cut two equal pieces?",
                f"{cutter} tries to because {cutter.they} will be left with the smaller one.",
                (
                    f"{chooser} has the choice and will take the larger piece.",
                    f"So the smaller piece is {cutter.own}, and it is largest when both are equal.",
                ),
                "the smaller one",
                lambda: "the smaller one" if taken() == min(pieces) else "",
            ),
            Question(
                f"How much more could {cutter} have had by cutting it exactly in half?",
                f"{cutter} could not have had more." if off == 0 else f"{cutter} could have had {off} grams more.",
                (f"Half of {grams} grams is {grams // 2} grams, and {cutter} gets {small}.",),
                f"{off} grams" if off else "not",
                lambda: f"{(pieces[1] - pieces[0]) // 2} grams" if pieces[0] != pieces[1] else "not",
            ),
            either_way(
                rng,
                Question(
                    f"Would it be as safe for {chooser} if {cutter} both cut and chose?",
                    f"No, then {cutter} could keep the larger piece.",
                    (f"Nothing would make {cutter} cut evenly but {cutter.own} own good will.",),
                    False,
                    lambda: min(pieces) == grams,
                ),
                f"Would {chooser} have to trust {cutter} more if {cutter} both cut and chose?",
                f"Yes, for then {cutter} could keep the larger piece.",
            ),
        ),
    )


def _either(rng: Random, small: int, large: int) -> int:
    return rng.choice((small, large))


_DICE = (  # words, and which sums of the thrown dice count
    ("shows an even number", "an odd number", lambda n: n % 2 == 0), ("shows one, two or three", "four, five or six",
     lambda n: n <= 3), ("shows five or six", "one, two, three or four", lambda n: n >= 5),
    ("shows a six", "anything else", lambda n: n == 6), ("shows more than two", "one or two", lambda n: n > 2),
    ("shows one or six", "two, three, four or five", lambda n: n in (1, 6)),
    ("shows two, four or five", "one, three or six", lambda n: n in (2, 4, 5)),
    ("shows a number that can be divided by three", "any other number", lambda n: n % 3 == 0),
)  # fmt: skip


def _lots(rng: Random) -> Scene:
    """A die decides: is it fair?"""
    one, two = pair(rng)
    words, rest, wins = rng.choice(_DICE)
    job = rng.choice(_CHORES)[2]
    times = rng.choice((12, 18, 30, 60))
    good = sum(wins(n) for n in range(1, 7))
    fair = good == 3
    better = one if good > 3 else two
    expected = times * good // 6
    before = rng.randint(2, 4)
    faces = [n for n in range(1, 7) if wins(n)]
    questions = [
        Question(
            "Is that fair?",
            "Yes, both have the same chance." if fair else f"No, {better} has the better chance of getting off.",
            (
                f"Of the six faces, {amount(good)} {'lets' if good == 1 else 'let'} {one} off: "
                f"{listing([str(n) for n in faces])}.",
                f"For {two} there are {amount(6 - good)}, and all faces are equally likely.",
            ),
            fair,
            lambda: Fraction(good, 6) == Fraction(sum(not wins(n) for n in range(1, 7)), 6),
        ),
        Question(
            f"They do this {amount(times)} times. About how often will {one} get off?",
            f"{one} will get off about {amount(expected)} times.",
            (
                f"Of six throws, {amount(good)} {'is' if good == 1 else 'are'} to be expected in {one.own} favour.",
                f"{capital(amount(times))} throws are {amount(times // 6)} times six. It may be a few more or fewer.",
            ),
            expected,
            lambda: sum(wins(n % 6 + 1) for n in range(times)),
        ),
        Question(
            f"{one} has had bad luck {amount(before)} times running. Is {one.their} chance better in the next throw?",
            "No, it is the same as always.",
            ("The die does not know how it fell before.",),
            False,
            lambda: _after_bad_luck(faces, before) != Fraction(good, 6),
        ),
    ]
    if not fair:
        questions.append(
            Question(
                "How could the same die be used fairly?",
                "They could agree, for example, that it depends on odd or even: that is three faces for each.",
                ("A die has six faces, and for two people each must have three of them.",),
                "three faces for each",
                lambda: f"{number(len(range(1, 7)) // 2)} faces for each",
            )
        )
    return Scene(
        (
            pick(
                rng,
                f"{one} and {two} throw a die to settle who must {job}.",
                f"Who must {job}, {one} or {two}? A die is to decide.",
            ),
            f"If it {words}, {one} gets off and {two} has to do it. If it shows {rest}, {one} has to do it.",
            "The die is a good one, and every face is equally likely.",
        ),
        tuple(questions),
    )


def _after_bad_luck(faces: list[int], before: int) -> Fraction:
    """Of all series that begin with bad luck, the part that goes on with good luck."""
    series = [s for s in product(range(1, 7), repeat=before + 1) if not set(s[:-1]) & set(faces)]
    return Fraction(sum(s[-1] in faces for s in series), len(series))


_STUFF = ("logs of firewood", "buckets of apples", "bunches of carrots", "baskets of plums", "bags of walnuts")


def _heads(rng: Random) -> Scene:
    """Shared by houses or by heads: two measures."""
    one, two = pair(rng)
    small, large = sorted(rng.sample((1, 2, 3, 4, 5, 6), 2))
    if rng.random() < 0.5:
        small, large = large, small
    people_in = small + large
    stuff = rng.choice(_STUFF)
    total = 2 * people_in * rng.randint(1, 3)
    if total < 12:
        total *= 3
    half, by_head = total // 2, total // people_in
    first, second = by_head * small, by_head * large
    gains = one if first > half else two
    more = max(first, second) - half
    dealt = {"houses": [0, 0], "heads": [0, 0]}
    order = [0] * small + [1] * large
    for n in range(total):
        dealt["houses"][n % 2] += 1
        dealt["heads"][order[n % people_in]] += 1
    return Scene(
        (
            pick(
                rng,
                f"Working equally hard, the neighbours {one} and {two} have brought in {amount(total)} {stuff}.",
                f"{one} and {two}, who are neighbours, have done the same amount of work, and now {amount(total)} "
                f"{stuff} are waiting between their houses.",
            ),
            f"{'One person lives' if small == 1 else f'{capital(amount(small))} people live'} in {one.own} house, "
            "and "
            f"{'one lives' if large == 1 else f'{amount(large)} live'} in {two.own}.",
            f"{one} says, “Let us share by houses.” {two} says, “Let us share by heads.”"
            if gains is two
            else f"{one} says, “Let us share by heads.” {two} says, “Let us share by houses.”",
        ),
        (
            Question(
                f"How many {stuff} does each house get if they share by houses?",
                f"Each house gets {amount(half)}.",
                (f"There are {amount(total)} for two houses, so each gets half.",),
                half,
                lambda: dealt["houses"][0],
            ),
            Question(
                f"How many does {two.own} house get if they share by heads?",
                f"{two.own} house gets {amount(second)}.",
                (
                    f"In both houses together {'live' if people_in > 1 else 'lives'} {amount(people_in)} people, so "
                    f"there {'is' if by_head == 1 else 'are'} {amount(by_head)} for each person.",
                    f"In {two.own} house "
                    f"{'there is one person' if large == 1 else f'there are {amount(large)} people'}.",
                ),
                second,
                lambda: dealt["heads"][1],
            ),
            Question(
                "Which of the two gains from counting heads, and how much?",
                f"{gains} gains by it: {amount(more)} more than by houses.",
                (
                    f"By houses each gets {amount(half)}.",
                    f"By heads {one} gets {amount(first)} and {two} {amount(second)}.",
                ),
                f"{gains} gains by it: {amount(more)} more",
                lambda: (
                    f"{one if dealt['heads'][0] > dealt['houses'][0] else two} gains by it: "
                    f"{amount(max(dealt['heads']) - total // 2)} more"
                ),
            ),
            either_way(
                rng,
                Question(
                    "Is only one of the two ways fair?",
                    "No, each is fair by its own measure, and they have to agree on one.",
                    (
                        "By houses equal work is paid equally.",
                        "By heads every mouth gets the same.",
                    ),
                    False,
                    lambda: sum(dealt["houses"]) != sum(dealt["heads"]),
                ),
                "Can both ways be called fair?",
                "Yes, each by its own measure, and they have to agree on one.",
            ),
        ),
    )


def _swing(rng: Random) -> Story:
    """Turns are counted in swings, and the counting goes wrong."""
    sly, other = pair(rng)
    thing = pick(rng, "swing", "rope over the river", "swing boat", "tyre in the apple tree", "rope in the barn")
    agreed = rng.choice((10, 12, 15, 20))
    extra = rng.randint(3, min(9, agreed - 4))
    trick = rng.choice(("half", "start", "talk"))
    done = {"half": agreed * 2, "start": agreed + extra, "talk": agreed + extra}[trick]
    seen = {
        "half": f"{sly} counted aloud, but only every second time. At {amount(agreed)} {sly.they} had really swung "
        f"{done} times.",
        "start": f"“The first {amount(extra)} do not count,” called {sly}. “They were only to get going.” So it came "
        f"to {done}.",
        "talk": f"At {amount(agreed - 2)} {sly} asked, “What is that behind you?”, and when {other} had looked, "
        f"{sly} went on with {amount(agreed - 1 - extra)}. It came to {done} altogether.",
    }[trick]

    def swung() -> int:
        """How often it went, while the counting was done."""
        said = {
            "half": [n for n in range(1, agreed + 1) for _ in range(2)],
            "start": [0] * extra + list(range(1, agreed + 1)),
            "talk": [*range(1, agreed - 1), *range(agreed - 1 - extra, agreed + 1)],
        }[trick]
        return len(said) - agreed

    answer = rng.choice(("same", "swap", "walk"))
    after = {
        "same": (
            f"Then it was {other.own} turn, and {other} counted in exactly the same way. {sly} opened "
            f"{sly.their} mouth to protest, and closed it again.",
            f"“{capital(amount(agreed))},” said {other} at last, getting off. “Shall we go on like this, or shall we "
            "count?” They counted.",
        ),
        "swap": (
            f"{other} did not quarrel. “From now on,” {other.they} said, “the one who waits does the counting.”",
            f"{sly} thought it over and could find nothing against it. Whoever waits does not count too slowly, and "
            "whoever swings would complain if it went too fast.",
        ),
        "walk": (
            f"{other} had been counting silently. “That was {done},” {other.they} said, and went off across the field.",
            f"{sly} had the {thing} to {sly.themselves} now. {sly.They} swung as high as {sly.they} could, and each "
            f"time looked over the hedge. On the third day {sly.they} went to fetch {other}, and the first thing "
            f"{sly.they} said was a number: “{capital(amount(done - agreed))}. That is how many you are owed.”",
        ),
    }[answer]
    return Story(
        pick(rng, "Counting to " + capital(amount(agreed)), "One for Two", "Whose Turn Is It"),
        (
            pick(
                rng,
                f"There was one {thing} and there were two who wanted it, {sly} and {other}.",
                f"{sly} and {other} had found a {thing} that belonged to nobody, or to everybody.",
            ),
            f"“{capital(amount(agreed))} times each,” said {other}, “and then we change.” {sly} agreed and went first.",
            seen,
            *after,
        ),
        ("dialogue", "conflict", "moral"),
        (
            Question(
                f"How many times too many did {sly} swing?",
                f"{sly} swung {count(done - agreed, 'time')} too many.",
                (f"{amount(agreed).capitalize()} had been agreed, and it was {done}.",),
                done - agreed,
                swung,
            ),
            either_way(
                rng,
                Question(
                    f"Had {sly} and {other} agreed on something before?",
                    f"Yes, they had agreed on {amount(agreed)} times each.",
                    (f"{other} said so, and {sly} agreed before {sly.they} began.",),
                    True,
                    lambda: done > agreed,
                ),
                f"Had nothing been agreed before {sly} began?",
                f"No, they had agreed on {amount(agreed)} times each.",
            ),
            Question(
                f"How did {other} deal with it?",
                {
                    "same": f"{other} counted just as {sly} had counted.",
                    "swap": f"{other} proposed that the one who waits does the counting.",
                    "walk": f"{other} said the true number and went away.",
                }[answer],
                {
                    "same": (f"So {sly} could see how it felt, without a word.",),
                    "swap": ("The one who waits has no reason to count slowly.",),
                    "walk": (f"{other} had counted silently, and did not want to play by that counting.",),
                }[answer],
                {"same": "just as", "swap": "the one who waits", "walk": "went away"}[answer],
                lambda: next(
                    said
                    for mark, said in (
                        ("exactly the same way", "just as"),
                        ("From now on", "the one who waits"),
                        ("across the field", "went away"),
                    )
                    if mark in after[0]
                ),
            ),
        ),
    )


_ERRANDS = (
    "go down into the dark cellar for coal",
    "knock at the grumpy neighbour's door and own up to the broken pane",
    "go out into the hail and shut the barn",
    "tell Grandmother that the blue vase was in pieces",
    "fetch the ball out of the nettles",
    "ask the farmer to fetch the kite out of the bull's field",
    "be the first to jump into the cold lake",
)


def _straws(rng: Random) -> Story:
    """The shortest straw has to go: chance, a trick for oneself, or a trick for somebody else."""
    holder, small = pair(rng)
    third = next(one for one in people(rng, 3) if one.name not in (holder.name, small.name))
    errand = rng.choice(_ERRANDS)
    kind = rng.choice(("chance", "selfish", "kind"))
    loser = rng.choice((small, third)) if kind in ("chance", "selfish") else holder
    fair = kind == "chance"
    middle = {
        "chance": f"They drew. {small if loser is third else third} got a long one, {holder} was left with a long "
        f"one, and {loser} held the short one.",
        "selfish": f"They drew. Of the two straws that were drawn, {loser.own} was the shorter. “You are it,” said "
        f"{holder} quickly and threw away "
        f"what was left in {holder.their} fist.",
        "kind": f"{small} drew, and it was long. {third} drew, and it was long. “Then it is me,” said {holder}, and "
        f"put the last straw into {holder.their} pocket without showing it.",
    }[kind]
    finder = third if loser is not third else small
    revealed = {
        "chance": (
            f"“That is not fair,” cried {loser}. “It is,” said {finder} after some thought. “It would only be unfair "
            "if one of those who drew had known.”",
            pick(
                rng,
                f"{loser} went, grumbling. “But I am coming with you,” said {holder}. “The straw said who has to. It "
                "did not say who may.”",
                f"So {loser} went. It was bad, but not as bad as the waiting had been, and afterwards {loser.they} "
                "was the only one with something to tell.",
            ),
        ),
        "selfish": (
            f"But {finder} had good eyes. {finder.They} picked up what {holder} had thrown away. It was a crumb of "
            "straw, shorter than a fingernail.",
            pick(
                rng,
                f"Nobody shouted. They only looked at {holder}, until {holder.they} turned round and went.",
                f"“So you had the shortest,” said {loser}. “From now on the one who holds the straws shows what is "
                f"left.” And {holder} went, with red ears.",
            ),
        ),
        "kind": (
            f"Later {small} felt in {holder.own} pocket for a sweet and found the straw. It was as long as the "
            "others. There had never been a short one.",
            pick(
                rng,
                f"“You cheated,” said {small}. “Yes,” said {holder}. “You were so afraid that you had gone green.”",
                f"{small} said nothing about it. But the next time {small.they} asked to hold the straws.",
            ),
        ),
    }[kind]
    lengths = {
        "chance": {holder.name: 9, small.name: 9, third.name: 9} | {loser.name: 4},
        "selfish": {holder.name: 1, small.name: 9, third.name: 9} | {loser.name: 6},
        "kind": {holder.name: 9, small.name: 9, third.name: 9},
    }[kind]
    went = loser if kind != "selfish" else holder
    return Story(
        pick(rng, "The Short Straw", "Who Has to Go", f"{holder.own} Fist", "Three Straws"),
        (
            pick(
                rng,
                f"One of the three had to {errand}: {holder}, {third}, or {small}, who was the smallest. Nobody "
                "wanted to.",
                f"Somebody had to {errand}. {holder} looked at {third}, {third} looked at {small}, and {small}, the "
                "smallest of them, looked at the floor.",
            ),
            f"“We draw straws,” said {holder}. “The shortest goes.” {holder.They} went behind the shed and came back "
            "with a closed fist, out of which three ends stood, all at the same height.",
            f"{small.own} hand trembled when it was {small.their} turn.",
            middle,
            *revealed,
        ),
        ("dialogue", "twist", *({"chance": (), "selfish": ("conflict", "moral"), "kind": ("moral",)}[kind])),
        (
            Question(
                f"Who had to {errand} in the end?",
                f"{went} had to {errand}.",
                {
                    "chance": (f"{loser} had drawn the short straw.",),
                    "selfish": (
                        f"{loser} seemed to have lost, but {holder} had had a shorter one.",
                        "It had been agreed that the shortest was to go.",
                    ),
                    "kind": (f"The others had drawn long ones, and {holder} said that {holder.they} had lost.",),
                }[kind],
                went.name,
                lambda: min(lengths, key=lambda name: lengths[name]) if kind != "kind" else holder.name,
            ),
            Question(
                "Was the draw an honest one?",
                {
                    "chance": "Yes, none of those who drew could know which one was short.",
                    "selfish": f"No, {holder} hid the straw that was really the shortest.",
                    "kind": f"No, {holder} had seen to it that nobody else could lose.",
                }[kind],
                {
                    "chance": (
                        f"The ends stood at the same height. Only {holder} knew what was in the fist, and "
                        f"{holder} had to take what was left.",
                    ),
                    "selfish": (
                        f"{holder} was left with the shortest one, and threw it away before anybody could see it.",
                    ),
                    "kind": ("All the straws were equally long, so nobody could draw a short one.",),
                }[kind],
                fair,
                lambda: kind == "chance" and min(lengths.values()) == lengths[loser.name],
            ),
            Question(
                f"Did {small} know while drawing how long the straws were?",
                f"No, {small} saw only three ends of the same height.",
                ("The rest was in the closed fist.",),
                False,
                lambda: False,
            ),
        ),
    )


WORLD = World(
    topic="Taking turns and being fair",
    group="people",
    concepts=("fairness", "taking_turns", "remainders", "chance", "equal_shares"),
    openings=(
        """If one thing is wanted by two, it can be divided, or it can be had in turn. A melon can be cut and a swing
        cannot; so a melon calls for a knife, and a swing for a clock.""",
        """Children discover fairness long before they can spell it. The smallest in the house knows whose glass holds
        a finger's breadth more. Harder to discover is that “the same for everybody” and “what everybody needs” are
        two different rules.""",
        """To take turns is to wait with good reason. I wait now because I am sure of my turn later. Where that is not
        sure, nobody lets go of the rope.""",
        """A drawn lot has no favourites. It cannot be begged, bribed or offended, and so people who do not trust each
        other can still trust it, as long as nobody holds it in a fist.""",
        """A fair rule can be told by a simple test: would you still agree to it if you did not know which of the
        people in it you were going to be?""",
    ),
    asks=(
        "How do turns stay fair over a long time?",
        "How can two people share something without quarrelling?",
        "When is drawing lots fair?",
        "Is fair always the same as equal?",
    ),
    ideas=(
        (
            """A fixed order does most of the work. If three people go round in the same order, then after any number
            of days no one is more than one turn ahead of another. Nobody has to remember who did what last week.""",
            """Days and people often do not match. Seven days among three give two turns each and one left over, so
            one person has three. In the next week the order simply goes on, and after three weeks all have had
            seven.""",
            """A swap of turns leaves the sum as it was: each gives a turn and takes a turn. Giving a turn away is
            different. It makes one person's count larger, and after that it is good to write down who owes whom.""",
        ),
        (
            """One cuts and the other chooses. The cutter expects to be left with the smaller piece and therefore cuts
            as evenly as possible. Nobody has to be good for it, nobody has to measure, and nobody can complain
            afterwards.""",
            """Before dividing, ask whether both really want the same. Two sisters once tore a newspaper in half,
            though one wanted to read it and the other to line a drawer with it. In the right order, each could have
            had the whole.""",
        ),
        (
            """A lot is fair if all have the same chance and nobody can know or change the result beforehand. A die
            for two people needs three faces for each. If one wins with five and six only, the other wins twice as
            often.""",
            """Fair before does not mean equal after. A tossed coin may fall the wrong way for the same person four
            times in a row: it happens about once in sixteen series of four. The chances were even all the same.""",
        ),
        (
            """Equal is what can be counted; fair asks what is counted. A long loaf for a household of six and the
            same loaf for somebody who lives alone: that is equal by doors and not by mouths. Each measure has
            reasons, and the quarrel is mostly about the measure.""",
            """Whoever shares a tent with somebody who has a broken leg does not take turns at fetching the water.
            Nobody calls it unfair, because nobody would wish to change places. But if one is only lazy, the same
            division of work is unjust.""",
        ),
    ),
    mistakes=(
        """“I have lost three times, so now it is my turn to win,” people say of dice. Dice do not take turns. Only an
        agreement makes a turn, and a die agrees to nothing.""",
        """Equal pieces in number need not be equal shares. Three large dumplings and three small ones are three and
        three, and yet one of the two will get up hungry.""",
        """It seems fair that whoever shouts “me first” goes first. That rule always favours the same child, the
        loudest. A rule that gives the same person the same advantage each time is only a habit.""",
        """Two turns of ten minutes are not always worth the same. Ten minutes on the swing in the sun, with all the
        others there, are better than ten minutes in the rain. That is why the order should change now and then, and
        not only the length be the same.""",
    ),
    scenes=(_rota, _minutes, _cutting, _lots, _heads),
    stories=(_swing, _straws),
    notes={
        "child": (
            """If you cut and somebody else chooses, you will see how steady your hand can be.""",
            """When you wait for your turn, do the counting yourself. The time gets shorter, and nobody can say that
            you counted badly for them.""",
        ),
        "learner": (
            """We say “it is my turn” and “we take turns”. In turn means one after the other: they swung in turn. To
            take turns “at” something is the same as to take turns “with” it.""",
        ),
        "parent": (
            """A timer settles more than a judge does. It takes nobody's side, and the child who has to stop is angry
            with the timer.""",
            """If you treat two children exactly alike, both will find the spot where it does not fit them. Tell them
            by which measure you decided; they will argue about the measure, and that is progress.""",
        ),
        "adult": (
            """For three people cutting and choosing is harder than for two. One way: somebody moves a knife slowly
            along the loaf, and whoever calls out first gets the piece so far. Those who call too late have themselves
            to thank.""",
        ),
    },
)
