"""Birthdays: how old, how many guests, and which present suits whom."""

from datetime import date, timedelta
from itertools import permutations
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, money, number, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.telling import either_way, pick
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_CAKES = ("cherry cake", "lemon cake", "poppy-seed cake", "chocolate cake", "apple cake", "carrot cake", "nut cake")


def _day(when: date) -> str:
    return f"{when.day} {_MONTHS[when.month - 1]}"


def _s(many: int, one: str, several: str) -> str:
    return one if many == 1 else several


def _guests(rng: Random) -> Scene:
    """Invited, sent word, brought along; slices and chairs."""
    child = people(rng, 1)[0]
    invited, ill, extra = rng.randint(6, 11), rng.randint(1, 2), rng.randint(1, 3)
    cake = rng.choice(_CAKES)
    came = invited - ill + extra
    at_table = came + 1
    chairs = rng.randint(5, 12)
    slices = rng.randint(at_table, 2 * at_table + 2)
    spare = slices - at_table
    missing = at_table - chairs
    second = spare >= at_table
    reason = pick(rng, "with a cold", "with chickenpox", "because the bus is not running", "with earache")
    table = ["invited"] * invited
    for _ in range(ill):
        table.remove("invited")
    table += ["brought along"] * extra + [child.name]

    def dealt() -> int:
        """Slices given out one after the other."""
        left = slices
        for _ in table:
            left -= 1
        return left

    return Scene(
        (
            pick(
                rng,
                f"{child} has invited {count(invited, 'child')} to {child.their} birthday.",
                f"{capital(count(invited, 'child'))} have been invited to {child.own} birthday party.",
            ),
            f"{capital(amount(ill))} of them {_s(ill, 'stays', 'stay')} at home {reason}, and {amount(extra)} "
            + (
                "of the guests brings a little sister along."
                if extra == 1
                else "of the guests each bring a little brother or sister along."
            ),
            f"The {cake} has been cut into {amount(slices)} slices, and everybody at the table, {child} included, eats "
            "one.",
            pick(
                rng,
                f"In the house there are {count(chairs, 'chair')} for the children.",
                f"For the children {count(chairs, 'chair')} stand ready.",
            ),
        ),
        (
            Question(
                "How many children sit down to the cake?",
                f"{capital(count(at_table, 'child'))} sit down to it.",
                (
                    f"Of {amount(invited)} invited children {amount(invited - ill)} come, and {amount(extra)} more "
                    f"{_s(extra, 'is', 'are')} brought along, which makes {amount(came)} guests.",
                    f"{child} is at the table too.",
                ),
                at_table,
                lambda: len(table),
            ),
            Question(
                "How many slices are left after everybody has had one?" if spare else "Is there a slice left over?",
                f"{capital(count(spare, 'slice'))} {_s(spare, 'is', 'are')} left."
                if spare
                else "No, it comes out exactly.",
                (f"{capital(amount(at_table))} children eat one slice each.", f"There were {amount(slices)} slices."),
                spare if spare else False,
                lambda: dealt() or False,
            ),
            Question(
                "Are there enough chairs?",
                f"No, {count(missing, 'chair')} {_s(missing, 'is', 'are')} missing."
                if missing > 0
                else "Yes, there are just enough."
                if missing == 0
                else f"Yes, with {number(-missing)} to spare.",
                (f"There are {amount(chairs)} chairs for {amount(at_table)} children.",),
                missing <= 0,
                lambda: chairs - len(table) >= 0,
            ),
            Question(
                "Can every child have a second slice?",
                "Yes, there are enough slices." if second else "No, there are not enough slices for that.",
                (
                    f"Two slices for each of {amount(at_table)} children would be {amount(2 * at_table)} slices.",
                    f"The cake has {amount(slices)}.",
                ),
                second,
                lambda: slices // len(table) >= 2,
            ),
        ),
    )


def _ages(rng: Random) -> Scene:
    """Two days of birth and today: who is older, whose birthday is next."""
    one, two = pair(rng)
    year = rng.randint(2009, 2016)
    while True:
        births = [date(year + rng.choice((0, 0, 1)), rng.randint(1, 12), rng.randint(1, 28)) for _ in range(2)]
        today = date(year + rng.randint(7, 11), rng.randint(1, 12), rng.randint(1, 28))
        marks = {(day.month, day.day) for day in [*births, today]}
        if len(marks) == 3 and births[0] != births[1]:
            break

    def had(birth: date) -> bool:
        return (birth.month, birth.day) < (today.month, today.day)

    def age(birth: date) -> int:
        return today.year - birth.year - (not had(birth))

    def counted(birth: date) -> int:
        """Birthdays, day by day."""
        return sum(
            (birth + timedelta(n)).timetuple()[1:3] == (birth.month, birth.day)
            for n in range(1, (today - birth).days + 1)
        )

    def until(birth: date) -> int:
        return next(n for n in range(1, 366) if (today + timedelta(n)).timetuple()[1:3] == (birth.month, birth.day))

    born, other = births
    years = age(born)
    older, younger = ((one, born), (two, other)) if born < other else ((two, other), (one, born))
    sooner = one if until(born) < until(other) else two
    next_day = {one.name: born, two.name: other}[sooner.name]
    other_day = other if sooner is one else born
    wraps = had(next_day) != had(other_day)
    same_year = born.year == other.year
    return Scene(
        (
            pick(
                rng,
                f"{one} was born on {_day(born)} {born.year}, and {two} on {_day(other)} {other.year}.",
                f"{two} was born on {_day(other)} {other.year}. {one} was born on {_day(born)} {born.year}.",
            ),
            pick(rng, f"Today is {_day(today)} {today.year}.", f"It is {_day(today)} {today.year}."),
        ),
        (
            Question(
                f"How old is {one} today?",
                f"{one} is {count(years, 'year')} old.",
                (
                    f"From {born.year} to {today.year} is {count(today.year - born.year, 'year')}.",
                    f"{one.Their} birthday, {_day(born)}, "
                    + ("is already past." if had(born) else "is still to come, so one is taken off."),
                ),
                years,
                lambda: counted(born),
            ),
            Question(
                f"How old will {two} be on {two.their} next birthday?",
                f"{two} will be {amount(age(other) + 1)}.",
                (
                    f"The next {_day(other)} is in {today.year + had(other)}.",
                    f"From {other.year} to {today.year + had(other)} is {count(age(other) + 1, 'year')}.",
                ),
                age(other) + 1,
                lambda: counted(other) + 1,
            ),
            Question(
                f"Who is older, {one} or {two}?",
                f"{older[0]} is older than {younger[0]}.",
                (
                    f"Both were born in {born.year}, and {_day(older[1])} comes before {_day(younger[1])}."
                    if same_year
                    else f"{older[0]} was born in {older[1].year}, {younger[0]} in {younger[1].year}.",
                ),
                older[0].name,
                lambda: min((born.toordinal(), one.name), (other.toordinal(), two.name))[1],
            ),
            Question(
                "Whose birthday is celebrated next?",
                f"{sooner.own} birthday is next.",
                (
                    f"After {_day(today)} comes {_day(next_day)} "
                    + ("of this year." if not had(next_day) else "of next year."),
                    f"The other birthday, {_day(other_day)}, has been this year already."
                    if wraps
                    else f"{_day(other_day)} comes later.",
                ),
                sooner.name,
                lambda: min((until(born), one.name), (until(other), two.name))[1],
            ),
        ),
    )


_GIFTS = (  # lowest and highest price in euros, what speaks against it
    ("box of fudge", 4, 9, "does not like sweet things"), ("skipping rope", 5, 9, "has a foot in plaster"),
    ("bunch of lilies", 8, 15, "has to sneeze when there are flowers in the room"),
    ("bicycle bell", 6, 12, "has no bicycle"), ("pocket dictionary", 12, 22, "cannot read yet"),
    ("brush for records", 7, 15, "has no record player"), ("woollen scarf", 14, 26, "cannot bear wool on the skin"),
    ("kite", 9, 18, "lives in a forest, without a meadow near"), ("fishing rod", 15, 30, "would never hurt a fish"),
    ("jigsaw puzzle of 2,000 pieces", 14, 24, "has no table that may stay full overnight"),
    ("set of watercolours", 9, 19, "paints only with oils"), ("pair of roller skates", 25, 40, "lives on a gravel "
    "road"),
    ("goldfish bowl with a fish", 15, 25, "has two cats"), ("recipe book for roasts", 12, 20, "eats no meat"),
)  # fmt: skip


_EATEN = {"box of fudge", "bunch of lilies", "jigsaw puzzle of 2,000 pieces"}  # of which one can use another
_ODD = {  # what would be odd beside a trait
    "has a foot in plaster": {"pair of roller skates"},
    "cannot read yet": {"recipe book for roasts", "jigsaw puzzle of 2,000 pieces", "brush for records", "fishing rod"},
    "eats no meat": {"fishing rod"},
    "would never hurt a fish": {"recipe book for roasts"},
    "has two cats": {"goldfish bowl with a fish"},
    "lives on a gravel road": {"bicycle bell"},
}


def _choice(rng: Random) -> Scene:
    """Four presents: one is too dear, one is there already, one does not suit."""
    giver, friend = pair(rng)
    four = rng.sample(_GIFTS, 4)
    prices = {gift: rng.randint(low, high) for gift, low, high, _ in four}
    names = sorted(prices, key=lambda gift: prices[gift])
    budget = max(prices[names[2]], prices[names[3]] - rng.randint(1, 4))
    if budget >= prices[names[3]]:
        prices[names[3]] = budget + rng.randint(2, 6)
    dear = names[3]
    whys = {gift: why for gift, _, _, why in four}
    orders = [
        (x, y, z) for x, y, z in permutations(names[:3]) if y not in _EATEN and not {x, y} & _ODD.get(whys[z], set())
    ]
    if not orders:
        return _choice(rng)
    right, owned, unsuited = rng.choice(orders)
    against = whys[unsuited]
    left = budget - prices[right]
    offers = list(prices)
    rng.shuffle(offers)
    wrong = rng.choice((owned, unsuited, dear))
    because = {
        owned: f"{friend} has one already",
        unsuited: f"{friend} {against}",
        dear: f"it costs {money(100 * prices[dear])}, which is more than {giver} has",
    }
    reasons = tuple(f"Not the {gift}: {because[gift]}." for gift in offers if gift != right)
    two = prices[names[0]] + prices[names[1]]
    return Scene(
        (
            pick(
                rng,
                f"{giver} is looking for a birthday present for {friend} and has {money(100 * budget)}.",
                f"{friend} has a birthday on Sunday. {giver} wants to give {friend.them} something and can spend "
                f"{money(100 * budget)}.",
            ),
            f"In the shop window are {listing([f'{a(gift)} for {money(100 * prices[gift])}' for gift in offers])}.",
            pick(
                rng,
                f"{giver} knows that {friend} {against} and that {friend.they} already has {a(owned)} and "
                "does not need another.",
                f"{friend} already has {a(owned)} and has no use for another. Besides, {friend.they} {against}.",
            ),
        ),
        (
            Question(
                "Which of the four presents is the right one?",
                f"The right one is the {right}.",
                reasons,
                right,
                lambda: ({gift for gift, price in prices.items() if price <= budget} - {owned} - {unsuited}).pop(),
            ),
            Question(
                f"Why is the {wrong} not a good choice?",
                f"It is not a good choice because {because[wrong]}.",
                (
                    "A present has to be affordable and of use to the one who gets it, and it should not be "
                    "something that "
                    "they already have.",
                ),
                because[wrong],
                lambda: (
                    f"{friend} has one already"
                    if wrong == owned
                    else f"{friend} {against}"
                    if wrong == unsuited
                    else f"it costs {money(100 * prices[wrong])}, which is more than {giver} has"
                ),
            ),
            Question(
                f"How much money does {giver} keep after buying the {right}?",
                f"{giver} keeps {money(100 * left)}." if left else f"{giver} keeps nothing.",
                (f"Of {money(100 * budget)}, {money(100 * prices[right])} is spent.",),
                money(100 * left) if left else "nothing",
                lambda: (
                    money(100 * sum(1 for _ in range(prices[right], budget))) if budget > prices[right] else "nothing"
                ),
            ),
            Question(
                f"Could {giver} pay for the {names[0]} and the {names[1]} together?",
                f"{'Yes' if two <= budget else 'No'}, together they cost {money(100 * two)}.",
                (
                    f"The two cost {money(100 * prices[names[0]])} and {money(100 * prices[names[1]])}.",
                    f"{giver} has {money(100 * budget)}.",
                ),
                two <= budget,
                lambda: budget - prices[names[0]] - prices[names[1]] >= 0,
            ),
        ),
    )


_SHARED = (
    ("telescope", 60, 120), ("tent", 80, 160), ("guitar", 90, 180), ("armchair", 120, 240),
    ("globe with a lamp", 30, 60), ("hand-printed map of the town", 40, 90), ("pair of walking boots", 60, 120),
    ("coffee mill", 30, 60), ("toolbox", 40, 96),
)  # fmt: skip


def _together(rng: Random) -> Scene:
    """Several pay for one present; one more joins."""
    crowd = people(rng, 6)
    payer, friend, late = crowd[0], crowd[1], crowd[2]
    many = rng.randint(3, 5)
    present, low, high = rng.choice(_SHARED)
    step = many * (many + 1)
    price = step * rng.randint(-(-low // step), max(-(-low // step), high // step))
    each, then = price // many, price // (many + 1)
    back = price - each

    def fair(heads: int) -> int:
        """Euro by euro in turn, until it is paid."""
        paid = [0] * heads
        for euro in range(price):
            paid[euro % heads] += 1
        return paid[0]

    return Scene(
        (
            pick(
                rng,
                f"{capital(number(many))} friends want to give {friend} {a(present)} for {friend.their} birthday. It "
                f"costs {money(100 * price)}.",
                f"For {friend.own} birthday {number(many)} friends have found {a(present)} that costs "
                f"{money(100 * price)}.",
            ),
            f"They share the price equally. {payer}, who is one of them, pays in the shop, and the others give "
            f"{payer.them} their shares afterwards.",
        ),
        (
            Question(
                "How much does each of them pay in the end?",
                f"Each pays {money(100 * each)}.",
                (f"{money(100 * price)} is divided by {amount(many)}.",),
                money(100 * each),
                lambda: money(100 * fair(many)),
            ),
            Question(
                f"How much do the others give {payer} altogether?",
                f"Together they give {payer.them} {money(100 * back)}.",
                (
                    f"Each share is {money(100 * each)}.",
                    f"{payer.own} own share stays with {payer.them}, so {count(many - 1, 'share')} come back.",
                ),
                money(100 * back),
                lambda: money(100 * fair(many) * (many - 1)),
            ),
            Question(
                f"{late} would like to join in. How much less does each have to pay then?",
                f"Each pays {money(100 * (each - then))} less.",
                (
                    f"Among {amount(many)} a share was {money(100 * each)}.",
                    f"Among {amount(many + 1)} it is {money(100 * then)}.",
                ),
                money(100 * (each - then)),
                lambda: money(100 * (fair(many) - fair(many + 1))),
            ),
            either_way(
                rng,
                Question(
                    f"Does {friend} have to pay a share?",
                    f"No, it is a present for {friend.them}.",
                    ("Whoever is given something does not pay for it; the friends share the price among themselves.",),
                    False,
                    lambda: fair(many) * many != price,
                ),
                f"Is it right that {friend} pays nothing?",
                f"Yes, it is a present for {friend.them}.",
            ),
        ),
    )


def _candles(rng: Random) -> Scene:
    """One candle more each year."""
    child = people(rng, 1)[0]
    age = rng.randint(4, 12)
    total = age * (age + 1) // 2
    box = rng.choice((12, 20, 24))
    boxes = -(-total // box)
    blown = rng.randint(1, age - 1)

    return Scene(
        (
            pick(
                rng,
                f"On {child.own} birthday cake there is always one candle for every year {child.they} has lived, "
                "and no "
                "candle is ever used twice.",
                f"{child.own} cake has one candle for each year of {child.their} life, and every year all of them are "
                "new.",
            ),
            f"Today {child} is {amount(age)}. The candles come in boxes of {amount(box)}.",
            f"With the first breath {child} blows out {amount(blown)} of them.",
        ),
        (
            Question(
                "How many candles are still burning after the first breath?",
                f"{capital(count(age - blown, 'candle'))} {_s(age - blown, 'is', 'are')} still burning.",
                (f"There are {amount(age)} candles, one for each year, and {amount(blown)} are out.",),
                age - blown,
                lambda: len(range(blown, age)),
            ),
            Question(
                f"How many candles has {child} had on {child.their} cakes from the first birthday until today?",
                f"{child} has had {count(total, 'candle')}.",
                (
                    f"They are one, two and so on up to {amount(age)}, added up.",
                    f"The first and the last year together have {amount(age + 1)}, the second and the last but one as "
                    "many, and so on inwards.",
                ),
                total,
                lambda: sum(range(age + 1)),
            ),
            Question(
                "How many boxes have been needed for that in all the years together?",
                f"{capital(count(boxes, 'box'))} {_s(boxes, 'has', 'have')} been needed.",
                (
                    f"From the first birthday until today there were {amount(total)} candles, and a box has "
                    f"{amount(box)}.",
                    f"{capital(count(boxes, 'box'))} {_s(boxes, 'holds', 'hold')} {boxes * box}"
                    + (", exactly enough." if boxes * box == total else ", and one box fewer would not do."),
                ),
                boxes,
                lambda: len(range(0, total, box)),
            ),
            either_way(
                rng,
                Question(
                    f"Will {child} have more candles next year than today?",
                    f"Yes, there will be one more: {amount(age + 1)}.",
                    ("In a year everybody gets one year older.",),
                    True,
                    lambda: sum(range(age + 2)) - sum(range(age + 1)) > age,
                ),
                f"Will {child} have as many candles next year as today?",
                f"No, there will be one more: {amount(age + 1)}.",
            ),
        ),
    )


_SIGNS = (  # what is seen, and what it was in truth
    ("{father} had flour up to his elbows and said that he had been mending the tap", "the flour was from the cake"),
    (
        "the door of the big room was locked, and {sib} stood in front of it, humming",
        "behind the locked door a table was being laid",
    ),
    ("{mother} was whispering into the telephone and put it down at once", "the telephone call was to a guest"),
    (
        "the neighbour brought something large under a blanket and said that it was a ladder",
        "under the blanket was the present",
    ),
    (
        "{sib} came in from the shed with blue paint on both ears and would not say why",
        "the blue paint was from a banner",
    ),
    ("somebody had taken half of the chairs out of the kitchen", "the chairs were for the guests"),
)
_TROUBLES = (
    ("the cellar was under water, and they were carrying jars upstairs", "the water in the cellar"),
    ("the goat had eaten the washing, and they were chasing her through the garden", "the goat"),
    ("Grandfather had got stuck on the roof, and everybody was holding the ladder", "Grandfather on the roof"),
    ("the stove would not burn, and the whole house was full of smoke", "the smoke"),
)


def _forgotten(rng: Random) -> Story:
    """Nobody congratulates: a surprise, a wrong day, or really forgotten?"""
    child, sib = pair(rng)
    age = rng.randint(7, 11)
    kind = rng.choice(("surprise", "surprise", "tomorrow", "left", "forgotten"))
    trouble, short = rng.choice(_TROUBLES)
    names = {"father": child.their + " father", "mother": child.their + " mother", "sib": sib.name}
    (sign, truth), (more, also) = rng.sample(_SIGNS, 2)
    sign, more = sign.format(**names), more.format(**names)
    place = pick(rng, "the bench by the river", "the hayloft", "the bus shelter", "the old boat")
    brother = "sister" if sib.they == "she" else "brother"
    relation = f"{child.their} {rng.choice(('big', 'little'))} {brother} {sib}"
    words = {
        "surprise": (
            f"In the evening {sib} said, “Come, you have to help me with a chair,” and pushed {child.them} through the "
            "door of the big room. It was dark. Then it was not.",
            pick(
                rng,
                f"Around the table sat everybody {child} knew, and on it stood a cake with {amount(age)} candles. “We "
                f"have been forgetting you since Tuesday,” said {sib}. “It was hard work.”",
                f"Somebody lit {amount(age)} candles, one after the other, and in their light {child} saw face after "
                f"face. “You looked so sad at noon,” said {sib}, “that I nearly told you.”",
            ),
        ),
        "tomorrow": (
            f"At bedtime {child} could not hold it in any longer. “You have forgotten my birthday,” {child.they} "
            "cried.",
            f"{child.Their} mother took the calendar from the wall. “What is today?” {child} looked, and looked again. "
            "It was the day before.",
            pick(
                rng,
                f"“Now you have seen half of it already,” said {sib}. “So tomorrow you must look surprised.” And the "
                f"next day {child} did it so well that everybody laughed.",
                f"{child} lay awake a second night. At six {child.they} went down in stockinged feet. There stood a "
                f"cake with {amount(age)} candles, and nobody had forgotten anything.",
            ),
        ),
        "left": (
            f"In the afternoon {child} took a slice of bread and went to {place}, so as not to be at home while "
            "nobody "
            f"thought of {child.them}.",
            f"At home the guests sat around the table and looked at the door. The {amount(age)} candles grew "
            f"shorter. At last {sib} ran out to look.",
            pick(
                rng,
                f"“There you are,” said {sib}, out of breath. “We hid the whole thing from you so well that we "
                "lost you.” When they came in, the candles were only stumps, but they were still burning.",
                f"It was dark when {sib} came to {place}. The guests had gone home. So the two fetched the cake "
                "and ate it out there by lantern light, and it was not the worst birthday after all.",
            ),
        ),
        "forgotten": (
            f"It was {child.their} grandmother, who lived far away, who saved the day: at six the telephone rang. “Let "
            "me speak to the birthday child,” she said. In the room everybody went very still.",
            f"“Today?” said {child.their} father, and sat down. Nobody made an excuse, not even with {short}, though "
            "it would have been a good one.",
            pick(
                rng,
                f"There was no cake. There was bread with sugar, and {amount(age)} matches stuck in it, and they sang "
                f"until it was late. {child} has talked about it ever since.",
                f"“I should have said it in the morning,” thought {child}. {sib} thought the same, aloud. Then {sib} "
                "put on a coat and went to wake the baker.",
            ),
        ),
    }[kind]
    if kind == "forgotten":
        words = (*words[:2], words[2].replace(" has talked about it ever since", " talked about it for years"))
        seen = f"At noon {trouble}. They shouted to {child} to keep out of the way."
        sign = f"At breakfast nobody sang. {child.Their} father only asked whether anybody had seen his boots"
        doing = (f"They were busy with {short}, and nobody had looked at the calendar.",)
    else:
        sign = f"At breakfast nobody sang. {capital(sign)}"
        seen = f"Later {more}."
        doing = (f"The strange things had a reason: {truth}, and {also}.",)
    knew = kind == "forgotten"
    return Story(
        pick(
            rng, "The Forgotten Birthday", f"Nobody Says Anything to {child}", f"{child} Turns {capital(amount(age))}"
        ),
        (
            pick(
                rng,
                f"{child} was awake before the birds. “Today I am {amount(age)},” {child.they} thought, and waited for "
                f"{relation} to come and sing.",
                f"“{capital(amount(age))},” {child} said to the mirror. It was a number {child.they} had waited for a "
                f"whole year, and {relation} had promised to sing for {child.them}.",
            ),
            f"{sign}.",
            seen,
            pick(
                rng,
                f"“They have forgotten me,” thought {child}. {child.They} said nothing, because one should not have to "
                "say it.",
                f"{child} waited until the clock struck three. Then {child.they} was sure: nobody remembered.",
            ),
            *words,
        ),
        ("dialogue", "twist", *(("foreshadowing",) if kind != "forgotten" else ("conflict",))),
        (
            Question(
                f"Had the family really forgotten {child.own} birthday?",
                "Yes, that day they had forgotten it." if knew else "No, they had not forgotten it.",
                doing,
                knew,
                lambda: any("Nobody made an excuse" in part for part in words),
            ),
            Question(
                f"What did {child} believe in the afternoon?",
                f"{child} believed that everybody had forgotten {child.their} birthday.",
                (
                    "Nobody had sung or said anything about it.",
                    f"That was all {child} knew. "
                    + ("It happened to be true." if knew else f"{child} could not know what was behind it."),
                ),
                "everybody had forgotten",
                lambda: "everybody had forgotten" if "nobody sang" in sign else "",
            ),
            Question(
                f"How old was {child} the day before {child.their} birthday?",
                f"{child} was still {amount(age - 1)}.",
                (f"On the birthday itself {child} turned {amount(age)}.",),
                age - 1,
                lambda: len(range(1, age)),
            ),
            Question(
                {
                    "surprise": f"Why did {sib} speak of a chair?",
                    "tomorrow": "Why had nobody sung at breakfast?",
                    "left": f"Why did {child} not see the guests come?",
                    "forgotten": "How did the family find out?",
                }[kind],
                {
                    "surprise": f"{sib} wanted to get {child} into the room without giving the surprise away.",
                    "tomorrow": "Nobody had sung because the birthday was only on the next day.",
                    "left": f"{child} was at {place} when they came.",
                    "forgotten": f"{child.own} grandmother rang up to speak to the birthday child.",
                }[kind],
                {
                    "surprise": ("Behind the door everybody was waiting in the dark.",),
                    "tomorrow": (f"The calendar showed that {child} was one day too early.",),
                    "left": (f"{child} had gone away so as not to be at home while nobody thought of {child.them}.",),
                    "forgotten": ("Until then nobody but the birthday child had thought of the date.",),
                }[kind],
                {"surprise": "into the room", "tomorrow": "on the next day", "left": place, "forgotten": "rang up"}[
                    kind
                ],
                lambda: next(
                    said
                    for mark, said in (
                        ("the telephone rang", "rang up"),
                        ("slice of bread", place),
                        ("calendar", "on the next day"),
                        ("It was dark", "into the room"),
                    )
                    if mark in " ".join(words)
                ),
            ),
        ),
    )


_DOUBLES = {
    "two": (
        ("badminton racket", "With one racket you can only hit the wall. With two you can play."),
        ("hand puppet", "One puppet can only make speeches. Two can quarrel."),
        ("snorkel", "Alone I would have to tell you about the fish. Now somebody can come along and see them."),
        ("walkie-talkie", "One alone is only a box. It needs a second at the other end."),
        ("croquet mallet", "With one mallet you can only win against yourself."),
    ),
    "shop": (
        ("volcano book", "a book about deep-sea fish"), ("torch", "a compass"), ("kaleidoscope", "a prism"),
        ("cat calendar", "an owl calendar"), ("box of crayons", "a pad of thick paper"),
    ),
    "place": (
        ("umbrella", "for the school cupboard, since rain does not ask where one is"),
        ("woollen hat", "for the grandparents' house, where it is always cold"),
        ("hot-water bottle", "for the caravan"), ("reading lamp", "for the tree house"),
    ),
}  # fmt: skip


def _double(rng: Random) -> Story:
    """Two guests bring the same thing."""
    first, second = pair(rng)
    host = next(one for one in people(rng, 3) if one.name not in (first.name, second.name))
    way = rng.choice(("two", "shop", "place"))
    gift, good = rng.choice(_DOUBLES[way])
    hides = rng.random() < 0.5
    solved = {
        "two": (
            f"{host} looked from one {gift} to the other. “But that is lucky,” {host.they} said. “{good}”",
            f"“Then we did not bring the same thing,” said {first}. “We each brought half of it.”",
        ),
        "shop": (
            f"{second} still had the receipt in {second.their} pocket. “The shop is open until six,” {second.they} "
            f"said. “What would you like instead?” {host} wished for {good}.",
            f"They ran, all three, and were there at five to six. {host} said later that the running had been the best "
            "part.",
        ),
        "place": (
            f"“I was going to ask for two,” said {host}, and it was not even a lie. One {gift} was for home, the other "
            f"{good}.",
            f"{first} and {second} looked at each other. “Which one will be mine?” asked {first}. “Whichever I "
            "happen to "
            f"be using,” said {host}.",
        ),
    }[way]
    hidden = (
        (
            f"{second} felt {second.their} face grow hot. {second.They} pushed {second.their} own parcel behind the "
            f"curtain. “Mine is coming by post,” {second.they} said.",
            f"But {host.own} dog had seen it, and came out from behind it with a ribbon round its nose. Everybody "
            "looked at the parcel. It had exactly the same shape.",
            f"“I thought you would be disappointed,” said {second} quietly, and unwrapped a second {gift}.",
        )
        if hides
        else (
            f"{second} held {second.their} own parcel out and had to laugh. “You had better sit down first,” "
            f"{second.they} said. Under the paper was {a(gift)}.",
            "For a moment nobody knew what to say.",
        )
    )
    return Story(
        pick(rng, "Two of the Same", "The Second Parcel", f"{host.own} Presents", f"One {gift.title()} Too Many"),
        (
            pick(
                rng,
                f"{first} had saved for weeks and bought {a(gift)} for {host.own} birthday. {second} had done the "
                "same. Neither had asked the other.",
                f"“What are you giving {host.them}?” {second} had asked. “That is a secret,” {first} had answered. So "
                f"nobody found out that both of them had bought {a(gift)}.",
                f"It was a surprise, and surprises are not talked about. That is how {first} and {second} both came "
                f"to buy {a(gift)} for {host}.",
            ).replace(f"giving {host.them}", f"giving {host}"),
            f"On the day itself {host} tore the paper off {first.own} parcel, gave a shout of joy, and held up what "
            "was in it for all to see."
            if rng.random() < 0.4
            else f"At the party {host} opened {first.own} parcel first, and was delighted.",
            *hidden,
            *solved,
        ),
        ("dialogue", "twist", *(("conflict", "moral") if hides else ())),
        (
            either_way(
                rng,
                Question(
                    f"Did {second} know beforehand what {first} would bring?",
                    f"No, {second} did not know.",
                    ("Neither of them had told the other.",),
                    False,
                    lambda: False,
                ),
                f"Was it a surprise for {second} to see what {first} had brought?",
                f"Yes, {second} had not known of it.",
            ),
            Question(
                f"Was it true that {second.own} present was coming by post?"
                if hides
                else f"Did {second} try to hide {second.their} parcel?",
                "No, it was behind the curtain." if hides else f"No, {second} held it out and laughed.",
                (f"{second} said so because {second.they} was afraid that {host} would be disappointed.",)
                if hides
                else (f"{second} saw that it was the same, and said so at once.",),
                False,
                lambda: not any("curtain" in part for part in hidden) if hides else "curtain" in hidden[0],
            ),
            Question(
                f"How many {plural(gift)} did {host} have in the end?",
                f"{host} had {'one' if way == 'shop' else 'two'}.",
                (f"Two were given, and {'one was exchanged for ' + good if way == 'shop' else 'both were kept'}.",),
                1 if way == "shop" else 2,
                lambda: len([first, second]) - any("receipt" in part for part in solved),
            ),
        ),
    )


WORLD = World(
    topic="Birthdays and presents",
    group="people",
    concepts=("age", "dates", "giving", "sharing_costs", "surprise"),
    openings=(
        """A birthday is the day on which one's age jumps. All year long a child is eight, and overnight the same
        child is nine, though nobody grows more in that night than in any other. Ages are counted in whole steps;
        growing is not.""",
        """Whoever looks for a present has to look with somebody else's eyes. The question is not what I find
        beautiful, but what that person likes, needs, and does not have yet.""",
        """A party is full of small sums. How many have been invited, how many come, how many slices does a cake give,
        and who needs a chair? Nobody calls it arithmetic, but somebody has to do it before the bell rings.""",
        """A surprise is made of a difference: some know and one does not. That is why it needs closed doors and
        people who can keep a straight face, and why it is over in a second.""",
        """Of all the people on earth about one in 365 has a birthday today. In a school of seven hundred that makes
        two on an ordinary day, and on some days none and on some days five.""",
    ),
    asks=(
        "What can be seen from a date of birth?",
        "How does one choose a good present?",
        "What if several people give something together?",
        "What does it take to keep a party secret?",
    ),
    ideas=(
        (
            """For somebody's age, take the year of birth from the present year, and then ask whether this year's
            birthday has been. If it has not, take one off. Somebody born in November 2010 is not yet 14 in October
            2024, though 24 minus ten is 14.""",
            """Whoever was born earlier is older, and stays so for ever: the difference between two ages does not
            change. When one child is three and another six, the first is half as old as the second. When they are 33
            and 36, they seem nearly the same age, and are still three years apart.""",
            """The birthday that comes first in the year need not belong to the older one. A child born in December
            2012 is older than one born in January 2013, by a few weeks, but has to wait for a party until the year is
            nearly over, while the other has had cake long ago.""",
        ),
        (
            """Four questions will do to choose a present. Does the other person like such things? Can it be used
            where they live, by someone of that age? Is it there already? Can I pay for it? A skateboard fails the
            second question if the whole village has cobblestones.""",
            """Good presents are often found by listening months before. Someone who says in March that the old
            rucksack has torn again need not be asked in July. Remembering it is half of the gift.""",
        ),
        (
            """If five share a present for €60, each pays €12. If a sixth joins, each pays €10, and the present is the
            same. The price stays, the share falls, and the more there are, the less each newcomer changes it.""",
            """Mostly one person pays in the shop and is paid back. If four friends share a present for €40, the one
            who paid should get back €30 and not €40, because a quarter of it was that person's own gift.""",
        ),
        (
            """Those who prepare a surprise know two things: what is true, and what the other believes. They whisper,
            and send the birthday child for milk, so that the belief stays as it is until the door opens. A surprise
            is a kind of false belief that is meant well.""",
            """A secret party has a price. The one who is to be surprised may think for a whole day that nobody cares.
            A wise friend makes sure that this day is short.""",
        ),
    ),
    mistakes=(
        """Many people subtract the years and stop there. Someone born on 20 December 2000 was not 20 on 1 March 2020
        but 19. The birthday of that year was still to come.""",
        """It is easy to give what we would like to be given ourselves. A child who loves dinosaurs will buy a
        dinosaur for Grandmother. It is kindly meant, but it answers the wrong question.""",
        """The first birthday is not the day of birth: on that day a baby is nought. At the first party the baby is
        one year old, and so the tenth birthday ends the tenth year and does not begin it.""",
        """An expensive present is not always a better one. What it cost is gone from one purse; what it is worth
        depends on whether the other person can use it.""",
    ),
    scenes=(_guests, _ages, _choice, _together, _candles),
    stories=(_forgotten, _double),
    notes={
        "child": (
            """If you do not know what somebody would like, watch what they do when nobody tells them what to do. That
            is mostly where the present is.""",
        ),
        "learner": (
            """We say “on” with a day and “in” with a month: on 3 May, in May. One “turns” nine on the day, and “is”
            nine from then on.""",
            """A “present” and a “gift” are the same thing. “Present” is the more usual word for what lies wrapped on
            a table.""",
        ),
        "parent": (
            """Small children often tell what is in the parcel before it is open. They are not bad at secrets; they do
            not yet see that the other could know less than they do.""",
        ),
        "adult": (
            """Among 23 people it is more likely than not that two share a birthday. It sounds wrong because each of
            us thinks of our own date; but 23 people make 253 pairs, and any pair will do.""",
        ),
        "pupil": (
            """A person born on 29 February has a real birthday only every fourth year, or nearly so. In the other
            years it is kept on 28 February or 1 March.""",
        ),
    },
)
