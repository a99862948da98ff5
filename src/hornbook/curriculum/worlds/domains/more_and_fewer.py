"""More and fewer: comparing numbers, chains of comparisons, counts of several days, what a difference does not tell."""

from collections import Counter
from itertools import pairwise
from random import Random

from hornbook.curriculum.worlds.english import amount, capital, count, listing, number, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_FOUND = (  # what, where or how it was come by
    ("shell", "on the beach"), ("mushroom", "in the wood"), ("conker", "under the big tree"),
    ("stamp", "on old letters"), ("pine cone", "under the pines"), ("acorn", "under the oaks"),
    ("golf ball", "in the pond by the golf course"), ("feather", "in the poultry yard"), ("fossil", "in the quarry"),
    ("tennis ball", "behind the tennis courts"), ("bottle top", "after the street party"),
    ("walnut", "behind the mill"),
    ("chestnut", "in the park"), ("apple", "in the long grass of the orchard"),
)  # fmt: skip
_OWNED = ("book", "picture card", "marble", "comic", "freckle", "jigsaw puzzle",
          "badge", "toy car",
          "model ship", "pencil", "fish in the aquarium", "pot plant", "postcard", "sea shell")  # fmt: skip
_GIVEN = tuple(thing for thing in _OWNED if thing not in ("freckle", "fish in the aquarium"))
_TALLIES = (  # who or what comes, what happens, the least and the most of a day
    ("ship", "pass through the lock", (4, 18)),
    ("customer", "come to the cobbler", (5, 24)),
    ("blackbird", "come to the bird table", (3, 12)),
    ("hedgehog", "are brought to the animal rescue", (2, 9)),
    ("letter", "lie in the village postbox", (8, 40)),
    ("egg", "lie in the hen house", (6, 20)),
    ("visitor", "climb the church tower", (12, 60)),
    ("lost glove", "are handed in at the station", (2, 11)),
    ("goal", "are scored in the school yard", (5, 30)),
    ("loaf", "are left unsold at the baker's", (2, 15)),
    ("book", "are borrowed from the mobile library", (15, 50)),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def _first(phrase: str) -> str:
    """The noun without what follows it: "fish in the aquarium" is about fish."""
    return phrase.split(" on ")[0].split(" in ")[0].split(" with ")[0]


def _many(thing: str) -> str:
    """The plural of a phrase: "sheep in the field"."""
    head = _first(thing)
    return plural(head) + thing[len(head) :]


def _two_counts(rng: Random) -> Scene:
    """Two people, two numbers."""
    one, two = pair(rng)
    thing, where = rng.choice(_FOUND)
    first = rng.randint(6, 30)
    second = max(2, first + rng.choice((-9, -7, -6, -5, -4, -3, -2, 2, 3, 4, 5, 6, 8, 11)))
    gap = abs(first - second)
    more, less = (one, two) if first > second else (two, one)
    low, high = sorted((first, second))
    both = rng.randint(2, 5)
    things = _many(thing)

    def paired_off() -> int:
        """One of the one against one of the other, until somebody has none left to lay down."""
        mine, yours = first, second
        while mine and yours:
            mine, yours = mine - 1, yours - 1
        return mine + yours

    questions = [
        Question(
            f"How many more {things} does {more} have than {less}?",
            f"{more} has {number(gap)} more.",
            (
                f"{less} has {amount(low)}, {more} {amount(high)}.",
                f"From {amount(low)} up to {amount(high)} it is {amount(gap)}.",
            ),
            gap,
            paired_off,
        ),
        Question(
            f"{one} and {two} each find {amount(both)} more. Is the difference larger now?",
            f"No, it is still {amount(gap)}.",
            (
                f"Now {more} has {amount(high + both)} and {less} {amount(low + both)}.",
                "What is added to both sides changes nothing between them.",
            ),
            False,
            lambda: abs((first + both) - (second + both)) > paired_off(),
        ),
        Question(
            f"How many {things} do they have together?",
            f"Together they have {first + second if first + second > 12 else amount(first + second)}.",
            (f"{capital(amount(first))} and {amount(second)} are added.",),
            first + second,
            lambda: 2 * low + gap,
        ),
    ]
    if gap % 2 == 0:
        questions.append(
            Question(
                f"How many must {more} give to {less} so that both have the same number?",
                f"{more} must give {number(gap // 2)}.",
                (
                    f"{more} has {amount(gap)} more.",
                    "Each one that changes hands makes the difference smaller by two, as it is missing on one side and "
                    "added on the other.",
                ),
                gap // 2,
                lambda: next(n for n in range(high) if high - n == low + n),
            )
        )
    else:
        questions.append(
            Question(
                f"Could {more} give {less} some so that both have the same number?",
                "No, one would always be left over.",
                (
                    f"Together they have {first + second}, which is an odd number.",
                    "An odd number cannot be made into two equal heaps.",
                ),
                False,
                lambda: any(high - n == low + n for n in range(high)),
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"{one} and {two} have been looking for {things} {where}.",
                    f"This afternoon {one} and {two} collected {things} {where}.",
                )
            ),
            f"{one} has {number(first)}, {two} has {number(second)}."
            if rng.random() < 0.5
            else f"{two} has come to {number(second)}, {one} to {number(first)}.",
        ),
        tuple(questions),
    )


def _chain(rng: Random) -> Scene:
    """From one known number over two comparisons to the others."""
    one, two, three = people(rng, 3)
    thing = rng.choice(_OWNED)
    things = _many(thing)
    base = rng.randint(15, 32)
    up, down = rng.sample(range(2, 8), 2)
    signs = rng.choice(((1, -1), (-1, 1), (1, 1), (-1, -1)))
    second = base + signs[0] * up
    third = second + signs[1] * down
    has = {one: base, two: second, three: third}
    most = max(has, key=lambda who: has[who])
    least = min(has, key=lambda who: has[who])
    words = {1: "more", -1: "fewer"}
    turned = rng.random() < 0.4

    def stepped() -> int:
        """One up or down at a time."""
        at = base
        for sign, steps in zip(signs, (up, down), strict=True):
            for _ in range(steps):
                at += sign
        return at

    told = [
        f"{one} has {amount(up)} {words[-signs[0]]} {things} than {two}."
        if turned
        else f"{two} has {amount(up)} {words[signs[0]]} {things} than {one}.",
        f"{three} has {amount(down)} {words[signs[1]]} than {two}.",
        f"{one} has {base} {things}.",
    ]
    questions = [
        Question(
            f"How many {things} does {two} have?",
            f"{two} has {number(second)}.",
            (
                f"{one} has {amount(base)}, and that is {amount(up)} {words[-signs[0]]} than {two}.",
                f"So for {two} we go {'up' if signs[0] > 0 else 'down'} by {amount(up)}.",
            ),
            second,
            lambda: next(n for n in range(60) if n - base == signs[0] * up),
        ),
        Question(
            f"How many {things} does {three} have?",
            f"{three} has {number(third)}.",
            (
                f"{two} has {amount(second)}, {amount(up)} {words[signs[0]]} than {one.own} {amount(base)}.",
                f"{three} has {amount(down)} {words[signs[1]]} than that.",
            ),
            third,
            stepped,
        ),
        Question(
            "Which of the three has the most?" if most is not one else "Which of the three has the fewest?",
            f"{most} has the most." if most is not one else f"{least} has the fewest.",
            (f"{one} has {amount(base)}, {two} {amount(second)} and {three} {amount(third)}.",),
            str(most if most is not one else least),
            lambda: (
                str(sorted((has[who], who.name) for who in has)[-1 if most is not one else 0][1])
                if len(set(has.values())) == 3
                else str(most if most is not one else least)
            ),
        ),
    ]
    if base != third:
        gap = abs(base - third)
        over, under = (one, three) if base > third else (three, one)
        questions.append(
            Question(
                f"How many more {things} does {over} have than {under}?",
                f"{over} has {number(gap)} more.",
                (f"{one} has {amount(base)} and {three} {amount(third)}.",),
                gap,
                lambda: abs(signs[0] * up + signs[1] * down),
            )
        )
    return Scene(tuple(told if rng.random() < 0.5 else [told[2], *told[:2]]), tuple(questions))


def _tally(rng: Random) -> Scene:
    """The numbers of five days."""
    thing, do, (low, high) = rng.choice(_TALLIES)
    numbers = rng.sample(range(low, high + 1), min(5, high - low + 1))
    days = dict(zip(_DAYS, numbers, strict=False))
    best, worst = max(days, key=lambda day: days[day]), min(days, key=lambda day: days[day])
    names = list(days)
    rises = [day for before, day in pairwise(names) if days[day] > days[before]]
    asked = rng.randrange(len(names) - 1)
    day, after = names[asked], names[asked + 1]
    change = days[after] - days[day]
    limit = sorted(numbers)[len(numbers) // 2]
    told = listing([f"{number(n)} on {name}" for name, n in days.items()])
    return Scene(
        (
            rng.choice(
                (
                    f"Somebody counts every day how many {plural(thing)} {do}.",
                    f"A list on the wall says how many {plural(thing)} {do} each day.",
                )
            ),
            f"There were {told}.",
        ),
        (
            Question(
                "On which day were there the most, and how many more than on the day with the fewest?",
                f"There were the most on {best}, {amount(days[best] - days[worst])} more than on {worst}.",
                (
                    f"The largest number is {amount(days[best])}, on {best}.",
                    f"The smallest is {amount(days[worst])}, on {worst}.",
                ),
                f"{best}, {amount(days[best] - days[worst])} more",
                lambda: f"{max((n, d) for d, n in days.items())[1]}, {amount(sorted(numbers)[-1] - min(numbers))} more",
            ),
            Question(
                f"Were there more or fewer on {after} than on {day}, and by how many?",
                f"On {after} there {'was' if abs(change) == 1 else 'were'} {amount(abs(change))} "
                f"{'more' if change > 0 else 'fewer'}.",
                (f"On {day} it was {amount(days[day])}, on {after} {amount(days[after])}.",),
                f"{amount(abs(change))} {'more' if change > 0 else 'fewer'}",
                lambda: next(
                    f"{amount(n)} {word}"
                    for n in range(100)
                    for word, sign in (("more", 1), ("fewer", -1))
                    if days[day] + sign * n == days[after]
                ),
            ),
            Question(
                f"On how many days were there more than {amount(limit)}?",
                f"That was so on {count(sum(n > limit for n in numbers), 'day')}.",
                (
                    f"More than {amount(limit)} means that {amount(limit)} itself does not count.",
                    f"So it was {listing([d for d in names if days[d] > limit])}.",
                ),
                sum(n > limit for n in numbers),
                lambda: len(numbers) - sum(n <= limit for n in numbers),
            ),
            Question(
                "Were there more on each day than on the day before?",
                "Yes, on each of them."
                if len(rises) == len(names) - 1
                else f"No, not on {next(name for name in names[1:] if name not in rises)}, for example.",
                (
                    "Each day has to be compared with the one before it; one that is lower is enough to say no.",
                    *(
                        ()
                        if len(rises) == len(names) - 1
                        else (_fall(days, next(name for name in names[1:] if name not in rises)),)
                    ),
                ),
                len(rises) == len(names) - 1,
                lambda: numbers == sorted(numbers),
            ),
        ),
    )


def _fall(days: dict[str, int], day: str) -> str:
    before = list(days)[list(days).index(day) - 1]
    return f"On {before} it was {amount(days[before])}, on {day} only {amount(days[day])}."


def _twice_or_two(rng: Random) -> Scene:
    """Twice as many is not two more."""
    one, two, three = people(rng, 3)
    thing = rng.choice(_GIVEN)
    things = _many(thing)
    times = rng.choice((2, 3))
    base = rng.choice([n for n in range(1, 12) if n != 1 or times == 2])
    by_times, by_plus = base * times, base + times
    word = "twice" if times == 2 else "three times"
    more = None if by_times == by_plus else two if by_times > by_plus else three
    return Scene(
        (
            f"{one} has {count(base, _first(thing))}{thing[len(_first(thing)) :]}.",
            f"{two} has {word} as many, and {three} has {amount(times)} more than {one}.",
        ),
        (
            Question(
                f"Who has more, {two} or {three}?",
                "Neither: here both come to the same." if more is None else f"{more} has more.",
                (
                    f"{two} has {word} {amount(base)}, which is {amount(by_times)}.",
                    f"{three} has {amount(base)} and {amount(times)}, which is {amount(by_plus)}.",
                ),
                "Neither" if more is None else str(more),
                lambda: {0: "Neither", 1: str(two), -1: str(three)}[
                    (base * (times - 1) > times) - (base * (times - 1) < times)
                ],
            ),
            Question(
                f"How many more {things} does {two} have than {one}?",
                f"{two} has {number(by_times - base)} more.",
                (
                    f"{capital(word)} as many as {amount(base)} is {amount(by_times)}.",
                    f"{one} has {amount(base)} of them as well, and the rest is the difference.",
                ),
                by_times - base,
                lambda: sum([base] * times) - base,
            ),
            Question(
                f"How many would {one} have to get to have as many as {two}?",
                f"{one} would have to get {number(by_times - base)}.",
                (f"{two} has {amount(by_times)}, and {one} has {amount(base)} already.",),
                by_times - base,
                lambda: next(n for n in range(60) if base + n == by_times),
            ),
            Question(
                f"{one} gets as many again as {one.they} has. Who has the same number as {one} then, {two} or {three}?"
                if times == 2 and more is not None
                else f"How many {things} do all three have together?",
                f"{two} has the same number as {one} then."
                if times == 2 and more is not None
                else f"All three together have {number(base + by_times + by_plus)}.",
                (
                    f"As many again means that {amount(base)} become {amount(2 * base)}.",
                    f"{two} has {amount(by_times)}.",
                )
                if times == 2 and more is not None
                else (f"{one} has {amount(base)}, {two} {amount(by_times)} and {three} {amount(by_plus)}.",),
                str(two) if times == 2 and more is not None else base + by_times + by_plus,
                lambda: (
                    next(str(who) for who, n in ((two, by_times), (three, by_plus)) if n == base + base)
                    if times == 2 and more is not None
                    else base * (2 + times) + times
                ),
            ),
        ),
    )


def _sum_and_difference(rng: Random) -> Scene:
    """A difference alone tells little; with the sum it tells everything."""
    one, two = pair(rng)
    thing = rng.choice(_GIVEN)
    things = _many(thing)
    less = rng.randint(3, 20)
    gap = rng.randint(2, 9)
    more = less + gap
    total = less + more
    whole = rng.random() < 0.6
    fits = [n for n in range(60) if n + n + gap == total] if whole else [*range(60)]
    told = [f"{one} has {amount(gap)} more {things} than {two}."]
    if whole:
        told.append(rng.choice((f"Together they have {total}.", f"If they put them all together, there are {total}.")))
    else:
        told.append(f"Nobody says how many {one} has, or how many they have together.")
    return Scene(
        tuple(told),
        (
            Question(
                f"How many {things} does {two} have?",
                f"{two} has {number(less)}." if whole else "That cannot be known.",
                (
                    f"Without {one.own} {amount(gap)} extra ones there would be {amount(2 * less)}, the same number "
                    "for both.",
                    f"Half of {amount(2 * less)} belongs to {two}.",
                )
                if whole
                else (
                    f"It could be none, then {one} has {amount(gap)}; it could be ten, then {one} has {gap + 10}.",
                    "The difference is the same each time.",
                ),
                less if whole else "cannot be known",
                lambda: fits[0] if len(fits) == 1 else "cannot be known",
            ),
            Question(
                f"Does {two} have fewer {things} than {one}?",
                f"Yes, {two} has {amount(gap)} fewer.",
                (f"That {one} has {amount(gap)} more says the same, seen from the other side.",),
                True,
                lambda: all(n < n + gap for n in range(60)),
            ),
            Question(
                f"If only {two} gets some more, how many does {two.they} need to have as many as {one}?",
                f"{two} needs {number(gap)} more.",
                (
                    f"{one} has {amount(gap)} more.",
                    "If only the smaller number grows, it has to grow by the whole difference.",
                ),
                gap,
                lambda: next(n for n in range(60) if less + n == more),
            ),
        ),
    )


def _who_has_more(rng: Random) -> Story:
    """Two boast with numbers; counting ends it in one way or another."""
    one, two = pair(rng)
    what, place, small, went = rng.choice(
        (
            ("swallows' nests", "our barn", 6, "stood in the barn with their heads thrown back"),
            ("apple trees", "my grandmother's orchard", 14, "walked through the orchard from end to end"),
            ("books", "our bookcase", 120, "knelt down in front of the bookcase"),
            ("rungs", "our ladder", 14, "leaned the ladder against the wall"),
            ("hens", "our yard", 9, "leaned on the fence of the hen yard"),
            ("stairs", "our house", 30, "went up the stairs and down again"),
            ("windows", "our farmhouse", 24, "walked once round the farmhouse"),
            ("jars of jam", "our cellar", 30, "went down into the cellar with a torch"),
            ("gnomes", "our garden", 8, "walked along the flower beds"),
            ("spoons", "our kitchen drawer", 16, "emptied the drawer onto the kitchen table"),
        )
    )
    spread = max(2, small // 6)
    answer = "Ours" if place.startswith("our") else "My grandmother's"
    first = small + rng.randint(0, spread)
    claimed = first + rng.randint(1, spread)
    real = rng.choice((first, first, claimed, first - rng.randint(1, spread), first + rng.randint(1, spread)))
    fate = "same" if real == first else "two" if real > first else "one"
    kept = real == claimed
    gap = abs(real - first)
    quarrel = rng.choice(
        (
            f"“You have never counted,” said {one}. “And you?” asked {two}. It turned out that {one} had.",
            f"“I have counted mine,” said {one}. “Have you?” “Come along and count,” said {two}, a little less loudly.",
        )
    )
    ends = {
        "same": (
            f"They counted aloud, both at once, and each of them came to {amount(real)}. “The same,” "
            f"said {two}, disappointed.",
            f"“Then at least we need not boast any more,” said {one}. They sat down side by side and wondered what "
            "else there was to count.",
        ),
        "one": (
            f"They counted, and came to {amount(real)}. {two} counted again, slowly, but it stayed {amount(real)}.",
            f"“I thought it was more because they are mine,” said {two}. {one} thought about that for a while, and "
            f"then {one.they} no longer wanted to laugh.",
        ),
        "two": (
            f"They counted, and came to {amount(real)}. “Well?” said {two}."
            if kept
            else f"They counted, and came to {amount(real)}. “Not {amount(claimed)},” said {two}, “but more than "
            "yours.”",
            f"“By {amount(gap)},” said {one}. “You are right, and I was wrong. What do I get for saying so?” “Half of "
            f"my apple,” said {two}.",
        ),
    }
    return Story(
        rng.choice(("More Than Yours", "Counting Ends It", f"Counting the {what.title().replace(' Of ', ' of ')}")),
        (
            rng.choice(
                (
                    f"“{capital(place)} has {number(first)} {what},” said {one} on the way home from school.",
                    f"{one} told everybody who wanted to hear it: “{capital(place)} has {number(first)} {what}.”",
                )
            ),
            f"“{answer} has {number(claimed)},” said {two}, although nobody had asked.",
            quarrel,
            f"So in the afternoon {one} came along with {two}. They {went}.",
            *ends[fate],
        ),
        ("dialogue", "conflict", *(("moral",) if fate != "two" else ("twist",) if not kept else ())),
        (
            Question(
                f"How many more {what} did {two} claim than {one}?",
                f"{two} claimed {number(claimed - first)} more.",
                (f"{one} said {amount(first)}, {two} said {amount(claimed)}.",),
                claimed - first,
                lambda: len(range(first, claimed)),
            ),
            Question(
                f"Was what {two} had said true?",
                "Yes, it was."
                if kept
                else f"No, it was {amount(abs(claimed - real))} {'fewer' if real < claimed else 'more'}.",
                (f"{two} had said {amount(claimed)}, and they counted {amount(real)}.",),
                kept,
                lambda: f"came to {amount(claimed)}." in ends[fate][0],
            ),
            Question(
                f"Whose number was larger in the end, {one.own} or {two.own}?",
                {"same": "Neither: both were the same.", "one": f"{one.own} number was larger.",
                 "two": f"{two.own} number was larger."}[fate],
                (f"{one} had {amount(first)}, and for {two} they counted {amount(real)}.",),
                {"same": "Neither", "one": one.own, "two": two.own}[fate],
                lambda: max((first, one.own), (real, two.own))[1] if first != real else "Neither",
            ),
        ),
    )  # fmt: skip


def _guessing(rng: Random) -> Story:
    """A jar at the fair: the nearest guess wins."""
    three = people(rng, 3)
    thing = rng.choice(("bean", "marble", "toffee", "glass bead", "hazelnut", "coffee bean", "button", "dried pea"))
    true = rng.randint(210, 480)
    offsets = rng.choice(
        ((-60, 25, 90), (40, -15, -80), (-30, 30, 110), (12, -75, 140), (-20, 55, -95), (70, -70, -150), (0, 35, -60))
    )
    order = list(offsets)
    rng.shuffle(order)
    guesses = {who: true + off for who, off in zip(three, order, strict=True)}
    far = {who: abs(guess - true) for who, guess in guesses.items()}
    nearest = min(far.values())
    winners = [who for who in three if far[who] == nearest]
    exact = nearest == 0
    prize = rng.choice(("a smoked ham", "a basket of plums", "a ride in the fire engine", "a walnut cake"))
    whole = f"{prize.split(' of ')[0].replace('a ', 'the ', 1)}"
    over = [who for who in three if guesses[who] > true]
    ways = {
        three[0]: f"{three[0]} held a finger against the glass, counted one row, counted the layers, and multiplied. "
        f"“{guesses[three[0]]},” {three[0].they} wrote.",
        three[1]: f"{three[1]} looked at it once, from the side. “{guesses[three[1]]},” {three[1].they} wrote, "
        "and went to buy an ice cream.",
        three[
            2
        ]: f"{three[2]} waited to see what the others had written. Then {three[2].they} wrote “{guesses[three[2]]}”.",
    }
    if len(winners) > 1:
        last = [
            f"“{listing([str(who) for who in winners])} are both wrong by {nearest},” said the woman at the table, and "
            "scratched her head. “I had not thought of that.”",
            f"So {whole} was shared: half each."
            if prize not in ("a ride in the fire engine",)
            else "So both of them climbed into the fire engine, one on each side.",
        ]
    else:
        winner = winners[0]
        last = [
            f"“{guesses[winner]} is the nearest,” said the woman at the table."
            if not exact
            else f"“{guesses[winner]}. That is exactly right,” said the woman at the table, and counted again, as she "
            "could not believe it.",
            {
                three[0]: f"“Rows and layers,” said {winner} modestly, and took {whole}."
                if "ride" not in prize
                else f"“Rows and layers,” said {winner}, and climbed into the fire engine.",
                three[
                    1
                ]: f"Somebody had to fetch {winner} from the ice-cream van. “I only guessed,” {winner.they} said.",
                three[
                    2
                ]: f"“You only looked at what we had written,” the others said. “Yes,” said {winner}, “and I believed "
                "neither of you.”",
            }[winner],
        ]
    return Story(
        rng.choice(("The Jar", f"How Many {plural(thing).title()}", "The Nearest Guess")),
        (
            f"At the summer fair stood a large jar full of {plural(thing)}. Whoever came nearest to their number was "
            f"to get {prize}.",
            *ways.values(),
            rng.choice(("In the evening", "When the fair was over"))
            + f" the {plural(thing)} were counted on a white cloth. There were {true}.",
            *last,
        ),
        ("dialogue", *(("twist",) if len(winners) > 1 or exact else ())),
        (
            Question(
                f"By how many was {three[1]} wrong?",
                f"{three[1]} was wrong by {amount(far[three[1]])}."
                if far[three[1]]
                else f"{three[1]} was not wrong at all: the difference was zero.",
                (f"{three[1]} wrote {guesses[three[1]]}, and there were {true}.",),
                far[three[1]],
                lambda: max(guesses[three[1]], true) - min(guesses[three[1]], true),
            ),
            Question(
                "Whose guess was the nearest?",
                f"{winners[0].own} guess was the nearest."
                if len(winners) == 1
                else f"The guesses of {listing([str(who) for who in winners])} were equally near.",
                (
                    "What counts is how far a guess is from the number, no matter on which side.",
                    listing([f"{who} was {amount(far[who])} away" for who in three]) + ".",
                ),
                listing([str(who) for who in winners]),
                lambda: listing([str(who) for who in three if all(far[who] <= far[other] for other in three)]),
            ),
            Question(
                "How many of the three guessed too high?",
                f"{count(len(over), 'person').capitalize()} guessed too high." if over else "No one guessed too high.",
                (f"There were {true}, and the guesses were {listing([str(guesses[who]) for who in three])}.",),
                len(over),
                lambda: Counter(guesses[who] > true for who in three)[True],
            ),
        ),
    )


WORLD = World(
    topic="More and fewer: comparing numbers",
    group="number",
    concepts=("comparison", "difference", "counting", "subtraction"),
    openings=(
        """Nobody has to count to find out who has more. Two children who lay down their marbles in pairs, one of mine
        against one of yours, see it at the end: whoever still has some in the hand has more.""",
        """More and fewer always need two. Nobody simply has many books; they have more than somebody else, or fewer
        than they would like.""",
        """The difference between two numbers is the distance from one to the other. It is as long in both directions:
        if I have four more than you, you have four fewer than I have.""",
        """Newspapers, scoreboards and election nights live on one question: how many more? The two numbers alone say
        much, but it is their difference that makes some people cheer and others go home.""",
        """Some comparisons are known without any number. There are more fingers than hands, more wheels than
        bicycles, more windows than houses in a street. Others have to be counted, because the eye is easily
        deceived.""",
    ),
    asks=(
        "How do I find out how many more there are?",
        "What is the difference between twice as many and two more?",
        "What happens to the difference if both get something?",
        "What else must I know if I know only a difference?",
    ),
    ideas=(
        (
            """Pair them off. Lay one of the first beside one of the second until one side is used up. What lies there
            alone is the difference, and it can be counted without counting the rest.""",
            """Start at the smaller number and count on to the larger: from eight to thirteen it is nine, ten, eleven,
            twelve, thirteen, so five steps. It is the same as thirteen minus eight, but it can be done with the
            fingers.""",
            """Draw both numbers as bars, one below the other, from the same edge. The piece by which one bar sticks
            out is the difference. If the bars do not begin at the same edge, the eye compares wrongly.""",
        ),
        (
            """Two more adds two, whatever was there before. Twice as many adds as much as was there before. For
            somebody with 50 stamps, two more is nothing to speak of, while twice as many is a second album.""",
            """Only with the number two do both come to the same: two more than two is four, and twice two is four.
            With one, two more is the better choice; with three or anything above it, twice is.""",
        ),
        (
            """If both get the same number, the difference stays as it was. An older sister stays three years older
            all her life, since both have their birthdays every year. Only the difference is kept, though: at four she
            is four times as old as her sister of one, later hardly older at all.""",
            """If I have more nuts than you and give you one, the difference shrinks by two: I have one fewer, and you
            have one more. So to draw level, half of the difference must change hands. If you pick a nut from the tree
            instead, it shrinks by only one.""",
        ),
        (
            """A difference alone fits many pairs: five and two, 103 and 100. One more piece of knowledge is needed,
            what one of the two has, or what both have together. Then there is only one pair that fits.""",
            """If together they have 20 and one has four more, take the four away first. Now 16 are left for two equal
            shares, eight each, and the four go back to the one who had more: twelve and eight. Add them as a
            check.""",
        ),
    ),
    mistakes=(
        """“How many more” is not answered with the larger number. If Ida has nine plums and Max has six, she does not
        have nine more than he has, but three. The six that both have are not a difference.""",
        """A longer row need not have more in it. Six coins laid far apart make a longer line than eight that touch
        each other. Move them together, or count, before you decide.""",
        """The word “more” in a problem does not always mean that you have to add. “Ben has five more than Eva, and
        Ben has twelve”: here Eva has fewer, and five must be taken away.""",
        """We say “fewer” of things that can be counted and “less” of what is measured: fewer cups, less tea. “Less
        people” is heard often, but “fewer people” is the careful form.""",
    ),
    scenes=(_two_counts, _chain, _tally, _twice_or_two, _sum_and_difference),
    stories=(_who_has_more, _guessing),
    notes={
        "child": (
            """Are there more spoons or more forks in the drawer? Lay a fork beside each spoon. What is left over has
            won.""",
        ),
        "pupil": (
            """Before you calculate, say in one sentence who has more. Then you notice at once if your result gives
            the larger number to the wrong person.""",
        ),
        "parent": (
            """The question “how many more” is harder for children than “how many are there together”. It helps to let
            the things be laid out in pairs, and to say: how many does she still need to have as many as you?""",
        ),
        "learner": (
            """“More” goes with both kinds of nouns: more apples, more milk. “Fewer” goes with apples and “less” with
            milk. After a comparison comes “than”: fewer than ten, more than I thought.""",
        ),
        "adult": (
            """A difference looks large or small according to what it is compared with. Fifty more visitors are a
            triumph for a village museum and a rounding error for a football club, which is why reports like to give
            whichever of the two, the number or the percentage, sounds better.""",
        ),
    },
)
