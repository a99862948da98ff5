"""Ages and years: who is older, how long ago, birthdays that have or have not come, rings of trees, old houses."""

from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, number, ordinal
from hornbook.curriculum.worlds.people import men, pair, people, women
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_BUILT = (  # what stands there, what may have happened to it, and the first year in which it may have been built
    ("the windmill", "its sails were taken down", 1790), ("the railway station", "the last train stopped there", 1850),
    ("the stone bridge", "a flood carried away one arch", 1790), ("the school", "a second floor was added", 1790),
    ("the chapel", "the bell was stolen", 1790), ("the lighthouse", "the light was changed to electricity", 1875),
    ("the paper mill", "the wheel was stopped for good", 1790), ("the swimming baths", "the roof was replaced", 1880),
)  # fmt: skip
_TREES = ("oak", "beech", "larch", "pine", "ash", "cedar")
_LIVES = (  # animals: the greatest age that is usual for them, in years
    ("mouse", 2), ("hamster", 3), ("rabbit", 9), ("dog", 14), ("cat", 17), ("horse", 30), ("donkey", 35),
    ("parrot", 50),
    ("tortoise", 100),
)  # fmt: skip


def _old(years: int) -> str:
    return count(years, "year")


def _siblings(rng: Random) -> Scene:
    """Three children of a family, by the differences of their ages."""
    eldest, middle, youngest = people(rng, 3)
    young = rng.randint(2, 7)
    gap, gap2 = rng.randint(1, 4), rng.randint(1, 5)
    ages = {youngest.name: young, middle.name: young + gap, eldest.name: young + gap + gap2}
    later = rng.randint(2, 9)
    total = sum(ages.values())
    before = young + 1
    asked = rng.choice((eldest, middle))
    by_year = {name: [age + n for n in range(later + 1)] for name, age in ages.items()}
    facts = [
        f"{middle} is {_old(gap)} older than {youngest}.",
        f"{middle} is {_old(gap2)} younger than {eldest}.",
        f"{youngest} is {_old(young)} old.",
    ]
    order = rng.sample(range(3), 3)
    return Scene(
        (
            f"{listing(sorted([eldest.name, middle.name, youngest.name]))} are brothers and sisters."
            if len({p.they for p in (eldest, middle, youngest)}) > 1
            else f"{listing(sorted([eldest.name, middle.name, youngest.name]))} are "
            f"{'sisters' if eldest.they == 'she' else 'brothers'}.",
            *(facts[n] for n in order),
        ),
        (
            Question(
                f"How old is {asked}?",
                f"{asked} is {_old(ages[asked.name])} old.",
                (
                    f"{youngest} is {number(young)}, so {middle} is {number(young)} and {number(gap)}, that is "
                    f"{number(young + gap)}.",
                    *((f"{eldest} is {_old(gap2)} older than {middle}.",) if asked is eldest else ()),
                ),
                ages[asked.name],
                lambda: next(
                    {eldest.name: x, middle.name: y}[asked.name]
                    for x in range(30) for y in range(30) if y - young == gap and x - y == gap2
                ),
            ),
            Question(
                f"By how many years is {eldest} older than {youngest}?",
                f"{eldest} is older by {_old(gap + gap2)}.",
                (f"From {youngest} to {middle} it is {_old(gap)}.", f"From {middle} to {eldest} it is {_old(gap2)}."),
                gap + gap2,
                lambda: max(ages.values()) - min(ages.values()),
            ),
            Question(
                f"In {_old(later)}, by how many years will {eldest} be older than {youngest}?",
                f"{eldest} will still be older by {_old(gap + gap2)}.",
                ("Both of them get one year older each year.", "So the difference between them never changes."),
                gap + gap2,
                lambda: by_year[eldest.name][later] - by_year[youngest.name][later],
            ),
            Question(
                "How old are the three together, and how old will they be together in one year?",
                f"Together they are {total}, and in one year they will be {total + 3}.",
                (
                    f"{listing([f'{n} is {number(a)}' for n, a in ages.items()])}.",
                    "In a year each of the three adds one.",
                ),
                (total, total + 3),
                lambda: (sum(ages.values()), sum(age + 1 for age in ages.values())),
            ),
            Question(
                f"Had {eldest} been born yet {_old(before)} ago? Had {youngest}?",
                f"{eldest} had, and {youngest} had not."
                if ages[eldest.name] >= before
                else "Neither of them had been born.",
                (f"{eldest} is {number(ages[eldest.name])} and {youngest} is {number(young)}.",
                 f"Whoever is younger than {number(before)} was not there {_old(before)} ago."),
                (ages[eldest.name] >= before, False),
                lambda: (before in range(ages[eldest.name] + 1), before in range(young + 1)),
            ),
        ),
    )  # fmt: skip


def _birthday(rng: Random) -> Scene:
    """A year of birth and this year: the age depends on whether the birthday has been."""
    who, other = pair(rng)
    year = rng.randint(2019, 2031)
    age = rng.choice((rng.randint(6, 17), rng.randint(18, 90)))
    month, now = rng.sample(range(12), 2)
    been = month < now
    born = year - age - (0 if been else 1)
    at_end = year - born
    round_age = next(n for n in range(10, 200, 10) if n > age)
    guess = at_end - 1, at_end
    return Scene(
        (
            f"{who} was born in {_MONTHS[month]} {born}.",
            rng.choice((f"Now it is {_MONTHS[now]} {year}.", f"The calendar says {_MONTHS[now]} {year}.")),
            f"{other} knows only that {who} was born in {born}.",
        ),
        (
            Question(
                f"How old is {who} now?",
                f"{who} is {_old(age)} old.",
                (
                    f"From {born} to {year} it is {_old(at_end)}.",
                    f"The birthday in {_MONTHS[month]} has been, so all of them count."
                    if been
                    else f"The birthday in {_MONTHS[month]} is still to come this year, so one year is not yet "
                    "complete.",
                ),
                age,
                lambda: (12 * year + now - 12 * born - month) // 12,
            ),
            Question(
                f"Can {other} say exactly how old {who} is?",
                f"No, {other} can only say that {who.they} is {number(guess[0])} or {number(guess[1])}.",
                (
                    f"In the course of {year} {who} turns {number(at_end)}.",
                    f"Before the birthday {who.they} is {number(guess[0])}, and {other} does not know when it is.",
                ),
                False,
                lambda: len({(12 * year + now - 12 * born - m) // 12 for m in range(12) if m != now}) < 2,
            )
            if now not in (0, 11)
            else Question(
                f"How old is {who} at the end of {year}?",
                f"At the end of {year} {who} is {number(at_end)}.",
                (f"{who} was born in {born}.", f"From {born} to {year} it is {_old(at_end)}."),
                at_end,
                lambda: len(range(born, year)),
            ),
            Question(
                f"In which year will {who} turn {number(round_age)}?",
                f"{who} will turn {number(round_age)} in {born + round_age}.",
                (f"{who} was born in {born}.", f"Add {round_age} to {born}."),
                str(born + round_age),
                lambda: str(next(y for y in range(born, born + 200) if y - born == round_age)),
            ),
            Question(
                f"Was {who} already born in {born - 3}?",
                f"No, {who} was born three years later.",
                (f"{born - 3} was before {born}.",),
                False,
                lambda: born <= born - 3,
            )
            if rng.random() < 0.4
            else Question(
                f"How old was {who} at the end of {born + 5}?",
                f"{who} was five years old.",
                (
                    f"The birthday in {_MONTHS[month]} {born + 5} had been by then.",
                    f"From {born} to {born + 5} it is five years.",
                ),
                5,
                lambda: (12 * (born + 5) + 11 - 12 * born - month) // 12,
            ),
        ),
    )


def _how_long_ago(rng: Random) -> Scene:
    """A building with dates on it."""
    what, later, since = rng.choice(_BUILT)
    now = rng.randint(2020, 2031)
    built = rng.randint(since, 1925)
    changed = min(built + rng.randint(18, 60), rng.randint(1945, 1960))
    who = people(rng, 1)[0]
    born = changed + rng.choice((-50, -35, -20, -8, 3, 9))
    died = born + rng.choice([n for n in (38, 52, 67, 81) if born + n < now])
    jubilee = next(built + n for n in range(50, 400, 50) if built + n > now)
    whole = (now - built) // 100 * 100
    century = (built - 1) // 100 + 1
    saw = born <= changed <= died
    return Scene(
        (
            f"{'On' if 'bridge' in what else 'Over the door of'} {what} is the year {built}, in which it was built.",
            f"In {changed} {later}.",
            f"In the churchyard lies {who}, who was born in {born} and died in {died}.",
            f"It is now {now}.",
        ),
        (
            Question(
                f"How old is {what}?",
                f"It is {now - built} years old.",
                (
                    f"From {built} to {built + whole} it is {whole} years, and from there to {now} it is "
                    f"{now - built - whole} more."
                    if now > built + whole > built
                    else f"What must be found is how far it is from {built} to {now}.",
                ),
                now - built,
                lambda: len(range(built, now)),
            ),
            Question(
                f"How old was {what} when {later}?",
                f"It was {changed - built} years old.",
                (f"That was in {changed}, and it had been built in {built}.",),
                changed - built,
                lambda: (now - built) - (now - changed),
            ),
            Question(
                f"Can {who} have seen it when {later}?",
                f"Yes, {who.they} was alive in {changed}."
                if saw
                else f"No, {who.they} was born {_old(born - changed)} afterwards."
                if born > changed
                else f"No, {who.they} had died {_old(changed - died)} before.",
                (f"It happened in {changed}.", f"{who} lived from {born} to {died}."),
                saw,
                lambda: changed in range(born, died + 1),
            ),
            Question(
                f"In which year will {what} be {jubilee - built} years old?",
                f"It will be {jubilee - built} years old in {jubilee}, {_old(jubilee - now)} from now.",
                (f"Add {jubilee - built} to {built}.",),
                str(jubilee),
                lambda: str(next(y for y in range(now + 1, now + 60) if (y - built) % 50 == 0)),
            ),
            Question(
                f"In which century was {what} built?",
                f"It was built in the {ordinal(century)} century.",
                (
                    f"The {ordinal(century)} century goes from {100 * (century - 1) + 1} to {100 * century}.",
                    f"{built} lies in it.",
                ),
                ordinal(century),
                lambda: ordinal(next(c for c in range(1, 30) if built in range(100 * c - 99, 100 * c + 1))),
            ),
        ),
    )  # fmt: skip


def _parent_and_child(rng: Random) -> Scene:
    """A parent and a child: twice as old, three times as old, and when."""
    parent, child = pair(rng)
    word = "mother" if parent.they == "she" else "father"
    kid = rng.randint(3, 14)
    gap = rng.randint(21, 36)
    old = kid + gap
    back = old - rng.randint(gap + 1, gap + kid - 1) if kid > 2 else 0
    ahead = gap - kid  # until the parent is twice as old
    elder = rng.randint(22, 30)
    grand = rng.choice((f"{parent.own} mother", f"{parent.own} father"))
    times = old // kid
    exact = old % kid == 0
    return Scene(
        (
            f"{parent} is {child.own} {word}.",
            f"{parent} is {old} and {child} is {number(kid)}.",
            f"{capital(grand)} was {elder} when {parent} was born.",
        ),
        (
            Question(
                f"How old was {parent} when {child} was born?",
                f"{parent} was {gap} years old.",
                (f"{child} was born {_old(kid)} ago.",
                f"At that time {parent} was {number(kid)} years younger than now."),
                gap,
                lambda: next(age for age in range(100) if age + kid == old),
            ),
            Question(
                f"In how many years will {parent} be exactly twice as old as {child}?",
                f"It will be so in {_old(ahead)}, when {parent} is {old + ahead} and {child} is {kid + ahead}.",
                (
                    f"{parent} is always {gap} years older than {child}.",
                    f"To be half as old, {child} must be as old as that difference, {gap}.",
                ),
                ahead,
                lambda: next(n for n in range(100) if old + n == 2 * (kid + n)),
            ),
            Question(
                f"How old is {grand}?",
                f"{capital(grand)} is {old + elder} years old.",
                (f"When {parent} was born, {'she' if grand.endswith('mother') else 'he'} was {elder}.",
                 f"Since then {old} years have gone by."),
                old + elder,
                lambda: len([*range(elder), *range(old)]),
            ),
            Question(
                f"How old was {parent} when {child} was {_ordinary(kid - back)}?",
                f"{parent} was {old - back} years old.",
                (f"That was {_old(back)} ago.", f"{parent} was {_old(back)} younger then, too."),
                old - back,
                lambda: gap + (kid - back),
            )
            if 0 < back < kid
            else Question(
                f"Is {parent} exactly {times} times as old as {child}?",
                f"{'Yes' if exact else 'No'}, {times} times {number(kid)} is {times * kid}.",
                (f"{parent} is {old}.", f"{child} is {number(kid)}."),
                exact,
                lambda: old / kid == times,
            ),
            Question(
                f"Can {child} ever become older than {parent}?",
                f"No, {parent} will always be {gap} years older.",
                ("Both grow older at the same rate.", "A difference of ages stays what it is."),
                False,
                lambda: any(kid + n > old + n for n in range(100)),
            ),
        ),
    )  # fmt: skip


def _ordinary(age: int) -> str:
    return amount(age)


def _rings(rng: Random) -> Scene:
    """A tree is felled, and its rings are counted from the bark inwards."""
    who = people(rng, 1)[0]
    tree = rng.choice(_TREES)
    felled = rng.randint(1990, 2025)
    rings = rng.randint(60, 220)
    first = felled - rings
    narrow = rng.randint(8, 40)  # rings from the bark to the narrow one
    year = felled - narrow
    scar = rng.randint(narrow + 5, rings - 10)
    animal, most = rng.choice([life for life in _LIVES if life[1] <= rings])
    lifetimes = rings // most
    return Scene(
        (
            f"In the winter after the summer of {felled} {a(tree)} was felled.",
            f"{who} counts {rings} rings: one for each summer.",
            f"The {ordinal(narrow + 1)} ring from the bark is very narrow, for that summer was dry.",
            f"The {ordinal(scar + 1)} ring from the bark is black from a fire.",
        ),
        (
            Question(
                "In which year was the dry summer?",
                f"The dry summer was in {year}.",
                (
                    f"The outermost ring, the first from the bark, belongs to {felled}.",
                    f"From the first ring to the {ordinal(narrow + 1)} it is {_old(narrow)} back.",
                ),
                str(year),
                lambda: str(list(range(felled, 0, -1))[narrow]),
            ),
            Question(
                "In which summer did the tree grow its first ring?",
                f"It grew its first ring in {first + 1}.",
                (f"There are {rings} rings, and the last of them belongs to {felled}.",
                 f"So go back {rings - 1} years, since the last summer is counted too."),
                str(first + 1),
                lambda: str(list(range(felled, 0, -1))[rings - 1]),
            ),
            Question(
                "Which was earlier, the fire or the dry summer?",
                "The fire was earlier.",
                ("A tree grows from the inside outwards.", "What lies further from the bark is older."),
                "the fire",
                lambda: min((felled - narrow, "the dry summer"), (felled - scar, "the fire"))[1],
            ),
            Question(
                f"{capital(a(animal))} seldom lives longer than {_old(most)}. How many such lives, one after the "
                f"other, would fit into the life of this {tree}?",
                f"{capital(count(lifetimes, 'life'))} of that length would fit into it."
                if lifetimes != 1 else "One life of that length would fit into it.",
                (f"The {tree} grew for {rings} summers.",
                f"{capital(_old(most))} go into {rings} years that many times, "
                 f"with {number(rings - lifetimes * most) if rings % most else 'none'} left over."),
                lifetimes,
                lambda: len(range(most, rings + 1, most)),
            ),
        ),
    )  # fmt: skip


def _who_is_oldest(rng: Random) -> Scene:
    """Comparisons without numbers: sometimes they settle who is oldest, sometimes not."""
    four = people(rng, 4)
    names = [who.name for who in four]  # from the oldest to the youngest, where it is settled
    chain = rng.random() < 0.5
    rules = [(0, 1), (1, 2), (2, 3)] if chain else rng.choice(([(0, 1), (0, 2), (2, 3)], [(0, 2), (1, 2), (2, 3)]))
    told = [
        rng.choice((f"{names[x]} is older than {names[y]}.", f"{names[y]} is younger than {names[x]}."))
        for x, y in rules
    ]
    rng.shuffle(told)

    def older(x: int, y: int) -> bool:
        return any(p == x and (q == y or older(q, y)) for p, q in rules)

    tops = [n for n in range(4) if not any(q == n for _, q in rules)]
    lows = [n for n in range(4) if not any(p == n for p, _ in rules)]
    far = rng.choice([(x, y) for x in range(4) for y in range(4) if older(x, y) and (x, y) not in rules])
    unknown = [(x, y) for x in range(4) for y in range(4) if x != y and not older(x, y) and not older(y, x)]
    pairs = unknown or [(3, 0)]
    p, q = rng.choice(pairs)
    return Scene(
        (f"{listing(sorted(names))} compare their ages.", *told, "No two of them are the same age."),
        (
            Question(
                "Who is the oldest of the four?",
                f"The oldest is {names[tops[0]]}." if len(tops) == 1
                else f"It cannot be known: it is {listing([names[n] for n in tops], 'or')}.",
                (
                    f"Nobody is said to be older than {listing([names[n] for n in tops], 'or')}.",
                    "Of each of the others it is said that somebody is older.",
                ),
                names[tops[0]] if len(tops) == 1 else "cannot be known",
                lambda: _single({names[x] for x in range(4)} - {names[y] for _, y in rules}),
            ),
            Question(
                "Who is the youngest?",
                f"The youngest is {names[lows[0]]}." if len(lows) == 1
                else f"It cannot be known: it is {listing([names[n] for n in lows], 'or')}.",
                (f"Nobody is said to be younger than {listing([names[n] for n in lows], 'or')}.",),
                names[lows[0]] if len(lows) == 1 else "cannot be known",
                lambda: _single({names[x] for x in range(4)} - {names[x] for x, _ in rules}),
            ),
            Question(
                f"Is {names[far[0]]} older than {names[far[1]]}?",
                f"Yes, {names[far[0]]} is older.",
                tuple(f"{names[x]} is older than {names[y]}." for x, y in rules
                      if (x == far[0] or older(far[0], x)) and (y == far[1] or older(y, far[1]))),
                True,
                lambda: older(*far),
            ),
            Question(
                f"Is it possible to know whether {names[p]} is older than {names[q]}?",
                f"No, nothing that is said decides between {names[p]} and {names[q]}." if unknown
                else f"Yes: {names[q]} is older than {names[p]}.",
                (
                    ("Both are compared with others, but not with each other.",) if unknown
                    else tuple(f"{names[x]} is older than {names[y]}." for x, y in rules)
                ),
                not unknown,
                lambda: older(p, q) or older(q, p),
            ),
        ),
    )  # fmt: skip


def _single(names: set[str]) -> str:
    return names.pop() if len(names) == 1 else "cannot be known"


def _the_bench(rng: Random) -> Story:
    """A bench, a coin or a tin with a year on it: whoever claims to have put it there must have been born."""
    child, friend = pair(rng)
    old = men(rng, 1)[0] if rng.random() < 0.5 else women(rng, 1)[0]
    while old.name in (child.name, friend.name):
        old = men(rng, 1)[0]
    thing, place = rng.choice((
        ("bench", "on the hill"), ("stone table", "in the churchyard"), ("well", "behind the inn"),
        ("signpost", "at the crossroads"), ("sundial", "on the wall of the mill"), ("boathouse", "on the lake"),
    ))  # fmt: skip
    now = rng.randint(2018, 2030)
    age = rng.randint(71, 92)
    born = now - age
    made_at = rng.choice((-22, -15, -4, 11, 14, 19, 24))  # the age at which it would have been made
    year = born + made_at
    true = made_at >= 11
    confess = rng.random() < 0.5
    forefather = "father" if made_at > -20 else "grandfather"
    reckon = (
        f"On the way home {child} worked it out. “{old} is {age},” {child.they} said. “From {now} that leads back to "
        f"{born}. And on the {thing} it says {year}.”"
    )
    if true:
        turn = (
            reckon,
            f"“Then {old.they} was {number(made_at)},” said {friend}. “Can you make such a thing when you are "
            f"{number(made_at)}?” They turned round and asked.",
        )
        end = (
            f"“With somebody who is forty beside you, you can,” said {old}. “My {forefather} held the hammer, and I "
            "held the lamp. It is not told with the lamp, as a rule.”"
            if made_at < 16
            else f"“I was paid with a pair of boots,” said {old}, and "
            "showed them. They stood in the hall, worn through at the toes, with flowers in them."
        )
    else:
        turn = (
            reckon,
            f"“But then {old.they} was not even born,” said {friend}. “It is {number(-made_at)} years "
            "too early.” They turned round and asked, though not very loudly.",
        )
        end = (
            f"{old} was silent for a time. “It was my {forefather},” {old.they} said then. “I have told it so often "
            "that I can feel the hammer in my own hand.”"
            if confess
            else f"{old} shut the window. From then on {old.they} told the story only to visitors who came in summer, "
            "and never again when the two were in earshot."
        )
    return Story(
        rng.choice((f"The Old {thing.title()}", f"The Year on the {thing.title()}", f"{old.own} Story")),
        (
            f"There was an old {thing} {place}, and a year was cut into it: {year}.",
            rng.choice((
            f"“I made that with my own hands,” said {old} to everybody who passed by. By the year {now} {child} and "
            f"{friend} had heard it perhaps twenty times.",
                f"Whenever anybody stopped in front of it, {old} opened a window and called: “I made that with my "
                f"own hands.” By the year {now} {child} and {friend} had heard it perhaps twenty times.",
            )),
            rng.choice((
            f"One day, when they brought a cake for {old.their} birthday, {old} told it again. “How old are you "
            f"today?” asked {friend}. “I am {age},” said {old} proudly.",
                f"On {old.own} birthday the two came with a bunch of asters. “How many candles would there have to "
                f"be?” asked {friend}. “I am {age} today,” said {old}, and then told of the {thing} once more.",
            )),
            *turn,
            end,
        ),
        ("dialogue", "twist") if true or confess else ("dialogue", "conflict", "sad ending"),
        (
            Question(
                f"In which year was {old} born?",
                f"{old} was born in {born}.",
                (f"In {now} {old} turned {age}.", f"{age} years before {now} was {born}."),
                str(born),
                lambda: str(next(y for y in range(1800, now) if y + age == now)),
            ),
            Question(
                f"Can {old} have made the {thing}?",
                f"Yes, {old.they} was {number(made_at)} at that time." if true
                else f"No, {old.they} was born {number(-made_at)} years later.",
                (f"The {thing} is from {year}.", f"{old} was born in {born}."),
                true,
                lambda: year - born > 5,
            ),
            Question(
                f"How old was the {thing} on that birthday?",
                f"It was {now - year} years old.",
                (f"The birthday was in {now}.", f"The {thing} was made in {year}."),
                now - year,
                lambda: age - made_at,
            ),
            Question(
                f"How did {child} find out whether {old} can have made the {thing}?",
                f"{child} counted back from {now} by {old.own} age.",
                (f"Whoever is {age} in {now} was born in {born}.",
                "That year can be compared with the one that is cut in."),
                "counted back",
                lambda: "counted back",
            ),
        ),
    )  # fmt: skip


def _as_old_as(rng: Random) -> Story:
    """A child wants to catch up with an older one; the difference stays, and something else changes."""
    younger, older = pair(rng)
    young = rng.randint(4, 7)
    gap = rng.randint(2, 5)
    right, limit = rng.choice((
        ("to row the boat alone", 10), ("to stay up until the fireworks", 9),
        ("to carry the lantern at the head of the procession", 11),
        ("to sleep in the tree house", 8), ("to ride to school by bicycle", 10), ("to use the big saw", 12),
    ))  # fmt: skip
    while young + gap >= limit + 3 or young + gap < limit - 1:
        gap = rng.randint(2, 6)
        young = rng.randint(4, 8)
        if young >= limit:
            young = 4
    old = young + gap
    wait = limit - young
    secret = not right.startswith(("to carry", "to stay", "to ride"))
    way = rng.choice(("sum", "gift", "secret") if secret else ("sum", "gift"))
    kin = "sister" if older.they == "she" else "brother"
    has = old >= limit
    start = (
        f"{older} was {number(old)} and was allowed {right}, since that was allowed from the age of "
        f"{number(limit)} on. {younger} was {number(young)} and was not."
        if has
        else f"In their family nobody was allowed {right} before the age of {number(limit)}. {older} was "
        f"{number(old)} and had nearly got there. {younger} was {number(young)}."
    )
    if way == "sum":
        turn = (
            f"“When I am {number(old)}, I shall be as old as you,” said {younger}. “When you are {number(old)},” "
            f"said {older}, “I shall be {number(old + gap)}.” {younger} thought about that for the whole of supper.",
            f"“Then I shall never catch up with you,” {younger.they} said at last, with a trembling lip.",
        )
        end = (
            f"“Not with the years,” said {older}. “{_share(young, old)} But one day I shall be "
            f"ninety and you {number(90 - gap)}, and nobody will see which of us is the older.”"
        )
    elif way == "gift":
        turn = (
            f"{younger} cut {count(wait, 'notch')} into a stick, one for every birthday that was still missing, and "
            "hung it over the bed.",
            rng.choice(
                (
                    f"On every birthday one of them was cut off. Once {younger.they} tried to cut off two, but the "
                    "next birthday did not come any sooner.",
                    f"Each year one notch was cut off, with cake and singing, and each year {younger} looked at the "
                    "rest of the stick and found it long.",
                )
            ),
        )
        end = (
            f"When {younger} was {number(limit)} at last, {older} was {number(limit + gap)} and had long lost "
            f"interest. So {younger} did it alone, and it was even better than it had seemed in the years of waiting."
        )
    else:
        turn = (
            f"One evening {younger} did it in secret. Nobody saw it, and it went well. It went so well that "
            f"{younger} told {older} about it at bedtime.",
            f"{older} was silent in the dark. “It is not because you cannot do it,” {older.they} said then. “It is "
            "because nobody would have been there to help you.”",
        )
        end = rng.choice((
            f"The next day {younger} told it at home. It cost {younger.them} a week without pudding, and it brought "
            f"{younger.them} a promise: from then on {younger.they} was allowed it together with {older}.",
            f"{younger} lay awake for a long time. The right birthday was some years away, and for the first time "
            f"that did not seem to {younger.them} so very long." if wait > 1 else
            f"{younger} lay awake for a long time. Then {younger.they} decided to wait for the birthday after all.",
        ))  # fmt: skip
    return Story(
        rng.choice(("Catching Up", f"{younger} and {older}", "A Few Years")),
        (
            f"{younger} had an older {kin}, {older}. {start}",
            rng.choice((
            f"“It is unfair,” said {younger}. “You were always born first.”",
                f"“Why is it always you?” asked {younger}. {older} did not know an answer to that either.",
            )),
            *turn,
            end,
        ),
        ("dialogue", "moral") if way != "secret" else ("dialogue", "conflict", "twist"),
        (
            Question(
                f"How many years older than {younger} was {older}?",
                f"{older} was {_old(gap)} older.",
                (f"{older} was {number(old)} and {younger} {number(young)}.",),
                gap,
                lambda: len(range(young, old)),
            ),
            Question(
                f"In how many years would {younger} be allowed {right}?",
                f"{younger} would be allowed to in {_old(wait)}.",
                (f"It was allowed from the age of {number(limit)} on.", f"{younger} was {number(young)}."),
                wait,
                lambda: next(n for n in range(20) if young + n == limit),
            ),
            Question(
                f"How old would {older} be when {younger} was allowed {right}?",
                f"{older} would be {number(old + wait)}.",
                (f"By then {_old(wait)} would have gone by for both of them.",),
                old + wait,
                lambda: limit + gap,
            ),
            Question(
                f"Could {younger} ever catch up with {older} in age?",
                f"No, {older} would always be {_old(gap)} older.",
                ("Both have one birthday a year.",),
                False,
                lambda: any(young + n >= old + n for n in range(100)),
            ),
        ),
    )  # fmt: skip


def _share(young: int, old: int) -> str:
    if 2 * young <= old:
        return f"Now I am {'' if 2 * young == old else 'more than '}twice as old as you."
    return f"Now the {count(old - young, 'year')} look like a mountain."


WORLD = World(
    topic="Ages, birthdays and years",
    group="time",
    concepts=("age", "difference", "years", "birthday", "comparison"),
    openings=(
        """Everybody grows older at the same speed, a year in a year. It follows that whoever is older than you today
        will be older tomorrow, and by just as much.""",
        """An age is a length of time with one end at a birth and the other end now. Because “now” moves, an age has
        to be corrected every year, while a year of birth can be written down once and for all.""",
        """Numbers on houses, coins and gravestones are invitations to do a sum. Somebody cut them in so that we
        should subtract them from the present and be astonished.""",
        """How old is old? A mouse is old at two, a dog at fourteen, an oak at six hundred. You have to know whose
        years are being counted before you can say whether they are many.""",
    ),
    asks=(
        "How do I find out how old somebody is?",
        "Can a younger child catch up with an older one?",
        "How do I know how long ago something was?",
        "How can you tell the age of a thing that has no birthday?",
    ),
    ideas=(
        (
            """Take the year of birth away from the present year. The result is the age that the person reaches in
            this year. If the birthday has not yet come, take away one more.""",
            """Somebody born in 2010 was ten at the end of 2020 and twenty at the end of 2030. From such a round
            number it is easy to count on: in 2033 it will be three more.""",
            """From the year of birth alone you cannot know the age exactly. A girl born in 2015 may be nine or ten in
            the spring of 2025, and only her birthday decides between the two.""",
        ),
        (
            """The difference between two ages never changes. If your sister is three years older, she was three when
            you were born, and she will be seventy-three when you are seventy.""",
            """The difference of two ages stays the same, but the proportion does not. A child of two is half as old
            as one of four; at thirty and thirty-two the same two years are hardly noticed. That is why an older
            brother seems to come nearer with time.""",
            """At some moment a mother is twice as old as her child, and this happens only once. It is when the child
            is as old as the mother was at its birth. If she was 28 then, it is when the child is 28 and she is
            56.""",
        ),
        (
            """Go from the earlier year to the next round one, and then on. From 1887 to 1900 it is thirteen years,
            from 1900 to 2000 a hundred, and from 2000 to 2026 twenty-six more: 139 years in all.""",
            """To feel how long something is ago, count it in people. A hundred years are about four times the step
            from parents to their children. Somebody who is eighty today may have sat on the knee of a man who was
            born before there were cars.""",
        ),
        (
            """Trees write a ring every summer, wide in a wet one and narrow in a dry one. When a trunk is sawn
            through, you can count back from the bark. It is a calendar that nobody had to keep.""",
            """A thing can be older than what it is made into. A table made last year from an oak beam out of an old
            barn is a year old, and its wood three hundred. Say what you mean before you say how old it is.""",
            """What lies beside a thing tells something as well. If a coin with the year 1911 lies under a floor, the
            floor cannot have been laid before 1911. It may have been laid much later, since coins are kept for a long
            time.""",
        ),
    ),
    mistakes=(
        """Often one year too many is counted. Somebody who was born in December 2012 is not eight in the summer of
        2020, but seven, because the birthday is still to come.""",
        """“Twice as old” does not stay true. If a boy of six has a sister of twelve, she is twice as old now; in ten
        years he is sixteen and she is twenty-two, and that is far from twice.""",
        """The 19th century was not the years that begin with 19 but those from 1801 to 1900. The first hundred years
        had no hundred in front, and so the counting of centuries is always one ahead.""",
        """Taller is not older. Children of the same class differ by a head, and a grandmother may be smaller than her
        granddaughter of twelve.""",
    ),
    scenes=(_siblings, _birthday, _how_long_ago, _parent_and_child, _rings, _who_is_oldest),
    stories=(_the_bench, _as_old_as),
    notes={
        "child": (
            """Ask the oldest person you know in which year they were born. Then find out how old they were when the
            oldest thing in your room was made.""",
        ),
        "parent": (
            """A strip of paper with a mark for every year, from the birth of the grandparents until today, makes ages
            visible. Children like to see how short their own piece is, and that it is the one that grows.""",
        ),
        "learner": (
            """In English you “are” an age: “I am nine”, or “I am nine years old”. Before a noun it has no s: “a
            nine-year-old girl”. You “turn” or “become” ten on your tenth birthday.""",
        ),
        "adult": (
            """In Korea one used to be a year old at birth and a year older on New Year's Day, so that a child born in
            December could be two after a week. In 2023 the law went over to counting from the birthday.""",
        ),
    },
)
