"""Paying, getting change, having enough: a shop where every price and every purse adds up."""

from itertools import accumulate
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, money, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_GOODS = (  # lowest and highest price in cents
    ("loaf of bread", 180, 420), ("bottle of milk", 90, 160), ("bag of apples", 150, 390), ("jar of honey", 320, 650),
    ("notebook", 120, 350), ("pencil", 40, 90), ("postcard", 60, 120), ("candle", 110, 300), ("ball of wool", 240, 580),
    ("lemon", 30, 70), ("bar of soap", 95, 240), ("packet of seeds", 130, 260), ("box of matches", 25, 60),
    ("cucumber", 60, 110), ("newspaper", 150, 280), ("umbrella", 650, 1400), ("toothbrush", 140, 320),
)  # fmt: skip
_WISHES = (
    ("kite", 900, 1600), ("skipping rope", 450, 800), ("box of paints", 800, 1500), ("toy boat", 700, 1400),
    ("football", 1000, 1800), ("mouth organ", 900, 1500), ("magnifying glass", 500, 1100),
)  # fmt: skip


def _priced(rng: Random, several: int) -> list[tuple[str, int]]:
    """Things and their prices, in steps of five cents."""
    return [(thing, rng.randrange(low, high + 1, 5)) for thing, low, high in rng.sample(_GOODS, several)]


def _bill(rng: Random) -> Scene:
    buyer = people(rng, 1)[0]
    (first, price), (second, other) = _priced(rng, 2)
    many = rng.randint(2, 5)
    parts, total = many * price, many * price + other
    note = next(n for n in (500, 1000, 2000, 5000, 10000) if n > total)
    dearer = f"the {plural(first)}" if parts > other else f"the {second}"
    questions = [
        Question(
            f"How much does {buyer} have to pay?",
            f"{buyer} has to pay {money(total)}.",
            (
                f"The {plural(first)} cost {'twice' if many == 2 else f'{amount(many)} times'} {money(price)}, "
                f"which is {money(parts)}.",
                f"The {second} adds {money(other)}.",
            ),
            money(total),
            lambda: money(sum([price] * many) + other),
        ),
        Question(
            f"How much change does {buyer} get?",
            f"{buyer.They} gets {money(note - total)} back.",
            (
                f"Everything together costs {money(total)}.",
                f"The change and {money(total)} must make {money(note)} again.",
            ),
            money(note - total),
            lambda: money(note - other - sum([price] * many)),
        ),
    ]
    if parts != other:
        questions.append(
            Question(
                f"Which costs more, the {plural(first)} together or the {second}?",
                f"{capital(dearer)} {'cost' if parts > other else 'costs'} more.",
                (
                    f"The {plural(first)} come to {money(parts)}.",
                    f"The {second} costs {money(other)}, and that is {'less' if parts > other else 'more'}.",
                ),
                dearer,
                lambda: max((many * price, f"the {plural(first)}"), (other, f"the {second}"))[1],
            )
        )
    return Scene(
        (
            f"{buyer} buys {count(many, first)} and {a(second)}.",
            rng.choice(
                (
                    f"One {first} costs {money(price)}, and the {second} costs {money(other)}.",
                    f"The {second} costs {money(other)}. Each {first} costs {money(price)}.",
                )
            ),
            f"{buyer.They} pays with {a(f'{money(note)} note')}.",
        ),
        tuple(questions),
    )


def _purse(rng: Random) -> Scene:
    """Coins in a purse: is it enough?"""
    owner = people(rng, 1)[0]
    coins = {value: rng.randint(1, 4) for value in rng.sample((200, 100, 50, 20, 10), 3)}
    ordered = sorted(coins.items(), reverse=True)
    total = sum(value * many for value, many in ordered)
    wanted = total * rng.choice((60, 80, 90, 110, 130)) // 100
    thing, price = min(_priced(rng, 6), key=lambda good: abs(good[1] - wanted))
    enough = total >= price
    told = listing([count(many, _coin(value)) for value, many in ordered])
    least = _fewest(ordered, price)
    best = [0, *accumulate(value for value, many in ordered for _ in range(many))]
    questions = [
        Question(
            f"How much money does {owner} have?",
            f"{owner} has {money(total)}.",
            tuple(
                f"{capital(count(many, _coin(value)))} {'is' if many == 1 else 'make'} {money(value * many)}."
                for value, many in ordered
            ),
            money(total),
            lambda: money(sum(value for value, many in ordered for _ in range(many))),
        ),
        Question(
            f"Can {owner} buy the {thing}?",
            f"Yes, {owner.they} can." if enough else f"No, {owner.they} is {money(price - total)} short.",
            (f"{owner.Their} coins make {money(total)}, and the {thing} costs {money(price)}.",),
            enough,
            lambda: sum(value * many for value, many in coins.items()) - price >= 0,
        ),
    ]
    if enough:
        questions.append(
            Question(
                f"What is the smallest number of coins with which {owner} can pay for the {thing}, taking change for "
                "what is too much?",
                f"{count(least, 'coin').capitalize()} will do.",
                (
                    f"With the largest coins first, {count(least, 'coin')} {'makes' if least == 1 else 'make'} "
                    f"{money(best[least])}, which covers {money(price)}.",
                    *(
                        (
                            f"Even the largest {'coin' if least == 2 else count(least - 1, 'coin')} would "
                            f"{'only be' if least == 2 else 'make only'} {money(best[least - 1])}.",
                        )
                        if least > 1
                        else ()
                    ),
                ),
                least,
                lambda: _fewest_by_trying(ordered, price),
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"{owner} has {told} in {owner.their} purse.",
                    f"{owner} turns {owner.their} pockets out and finds {told}.",
                )
            ),
            f"{owner.They} would like {a(thing)} for {money(price)}.",
        ),
        tuple(questions),
    )


def _coin(value: int) -> str:
    """ "€2 coin", "20-cent coin"."""
    return f"€{value // 100} coin" if value >= 100 else f"{value}-cent coin"


def _fewest(coins: list[tuple[int, int]], price: int) -> int:
    """The largest first, until the price is reached."""
    used = paid = 0
    for value, many in coins:
        for _ in range(many):
            if paid < price:
                used, paid = used + 1, paid + value
    return used


def _fewest_by_trying(coins: list[tuple[int, int]], price: int) -> int:
    """The smallest number whose best choice reaches the price."""
    values = [value for value, many in coins for _ in range(many)]
    return next(n for n in range(len(values) + 1) if sum(sorted(values)[len(values) - n :]) >= price)


def _saving(rng: Random) -> Scene:
    saver = people(rng, 1)[0]
    thing, low, high = rng.choice(_WISHES)
    price = rng.randrange(low, high + 1, 50)
    had, weekly = rng.randrange(0, price // 2, 50), rng.choice((100, 150, 200, 250))
    weeks = -(-(price - had) // weekly)
    left = had + weeks * weekly - price

    def waited() -> int:
        purse, passed = had, 0
        while purse < price:
            purse, passed = purse + weekly, passed + 1
        return passed

    def left_over() -> int:
        return -(price - had) % weekly

    start = f"{saver.They} has {money(had)} already" if had else f"{saver.They} has nothing yet"
    return Scene(
        (
            f"{saver} is saving for {a(thing)} that costs {money(price)}.",
            f"{start}, and every Saturday {saver.they} puts {money(weekly)} into a tin.",
        ),
        (
            Question(
                f"How much is still missing for the {thing}?",
                f"{capital(money(price - had))} is still missing.",
                (f"Of {money(price)}, {saver.they} has {money(had)}." if had else "Nothing has been saved so far.",),
                money(price - had),
                lambda: money(next(more for more in range(0, price + 1, 50) if had + more == price)),
            ),
            Question(
                f"After how many Saturdays can {saver} buy the {thing}?",
                f"{saver} can buy it after {count(weeks, 'Saturday')}.",
                (
                    f"{capital(money(price - had))} is missing, and {money(weekly)} comes in each time.",
                    f"After {count(weeks - 1, 'Saturday')} there is {money(had + (weeks - 1) * weekly)} in the tin, "
                    "which is not enough." if had + weeks > 1 else "Before the first Saturday the tin is empty.",
                    f"One Saturday later there is {money(had + weeks * weekly)}.",
                ),
                weeks,
                waited,
            ),
            Question(
                f"How much is left in the tin when {saver} has bought the {thing} on the first day {saver.they} can?",
                f"What is left is {money(left)}." if left else "Nothing is left.",
                (f"On that day there is {money(had + weeks * weekly)} in the tin, and {money(price)} is spent.",),
                money(left) if left else "nothing",
                lambda: money(left_over()) if left_over() else "nothing",
            ),
        ),
    )  # fmt: skip


def _wrong_change(rng: Random) -> Story:
    """Somebody gets too much change, and notices."""
    child, keeper = pair(rng)
    thing, price = _priced(rng, 1)[0]
    note = next(n for n in (500, 1000, 2000) if n > price)
    due = note - price
    extra = rng.choice((50, 100, 200))
    given = due + extra
    place = rng.choice(("the corner shop", "the market stall by the church", "the small shop at the station"))
    honest = rng.random() < 0.7
    begin = rng.choice(
        (
            f"{child} was sent to {place} for {a(thing)}. In {child.their} pocket was {a(f'{money(note)} note')}.",
            f"One morning {child} walked to {place} with {a(f'{money(note)} note')} in {child.their} hand. At "
            f"home they needed {a(thing)}.",
        )
    )
    counted = rng.choice(
        (
            f"Outside, {child} laid the coins on a wall and counted them. They came to {money(given)}.",
            f"On the way home {child} stopped under a tree and counted the coins. There was {money(given)} in all.",
        )
    )
    knew = (
        f"{capital(money(price))} and {money(due)} make {money(note)}. So {money(extra)} of this did not belong to "
        f"{child.them}."
    )
    if honest:
        end = [
            f"{child} turned round. “You gave me too much,” {child.they} said, and put {money(extra)} on the counter.",
            f"{keeper} counted again and turned a little red. “So I did. Most people would have walked on.”",
            rng.choice(
                (
                    f"From that day on {keeper} greeted {child} by name, and that was worth more than {money(extra)}.",
                    f"“Then most people would have a bad evening,” said {child}, and went home with a light step.",
                )
            ),
        ]
    else:
        end = [
            f"{child} put the coins away and said nothing. At home {child.they} could not enjoy {child.their} soup.",
            f"In the evening {keeper} counted the till, found {money(extra)} missing, and made it up out of "
            f"{keeper.their} own purse.",
            f"When {child} heard of it a week later, {child.they} could no longer look {keeper} in the eye.",
        ]
    return Story(
        rng.choice(("Too Much Change", f"{child.own} Errand", "The Coins on the Wall")),
        (
            begin,
            f"“{capital(money(price))}, please,” said {keeper} behind the counter. {child} gave {keeper.them} the "
            f"note, and {keeper.they} poured some coins into {child.their} hand without looking.",
            counted,
            f"“That cannot be right,” thought {child}. {knew}",
            *end,
        ),
        ("dialogue", "moral", "conflict") if honest else ("moral", "conflict", "sad ending"),
        (
            Question(
                f"How much change should {child} have been given?",
                f"{child} should have been given {money(due)}.",
                (f"The {thing} cost {money(price)}, and {child} paid with {money(note)}.",),
                money(due),
                lambda: money(given - extra),
            ),
            Question(
                f"By how much was {keeper} wrong?",
                f"{keeper} was wrong by {money(extra)}, and gave too much.",
                (f"{child} was given {money(given)} where {money(due)} was due.",),
                money(extra),
                lambda: money(price + given - note),
            ),
            Question(
                "Was the money given back?",
                f"Yes, {child} took it back at once." if honest else f"No, {child} kept it.",
                (
                    f"{child} turned round and put {money(extra)} on the counter."
                    if honest
                    else f"{child} put all the coins away and said nothing.",
                ),
                honest,
                lambda: any("put" in paragraph and "counter" in paragraph for paragraph in end),
            ),
        ),
    )


WORLD = World(
    topic="Money, prices and change",
    group="number",
    concepts=("money", "addition", "subtraction", "honesty"),
    openings=(
        """Whoever buys something does two small sums: what do I have to pay, and what do I get back? They are soon
        done in the head, and it is good to do them before the coins disappear into the purse.""",
        """A price says how much money something is exchanged for. The shop wants the price, no more and no less, so
        whoever gives more gets the difference back.""",
        """Money is a promise that everybody keeps: a piece of paper can be turned into bread because the baker can
        turn it into flour, and the miller into shoes.""",
        """Small amounts of money teach the same as large ones: what is spent is gone, what is saved grows, and both
        sides of a counter should be able to count.""",
    ),
    asks=(
        "How do I find out what everything costs together?",
        "How is change counted?",
        "Why do we save money instead of buying at once?",
        "What is the difference between a price and a value?",
    ),
    ideas=(
        (
            """To know what several things cost, add their prices. If one thing is bought several times, multiply its
            price by the number of pieces first. The order in which you add makes no difference.""",
            """The cost of a basket is a sum. Three lemons at 40 cents are 40 and 40 and 40 cents, or three times 40
            cents: €1.20 both ways. Then the other things are added.""",
        ),
        (
            """Change is what must be added to the price to get what was handed over. Shopkeepers often count it
            upwards: from €3.40 to €3.50, from there to €4, from there to €5. The coins they put down on the way are
            the change: €1.60.""",
            """The change is the money given minus the price. That can be checked: price and change together must make
            what was given. If they do not, somebody has made a mistake, and the counter is the place to say so.""",
        ),
        (
            """Saving means not spending now in order to spend later. Somebody who wants a thing for €12 and can put
            €2 aside each week needs six weeks. Nothing else is needed for it but patience and a tin.""",
            """A thing that costs more than we have can be bought with time. Every week a little is added, and the
            weeks can be counted in advance: divide what is missing by what comes in each week, and round up.""",
        ),
        (
            """A price is what is asked; a value is what a thing is worth to somebody. Water is cheap at home and dear
            in the desert, though it is the same water. A photograph may be worth nothing to the world and everything
            to one person.""",
            """Two people can pay the same price and be unequally glad about it. The price stands on the label, the
            value does not: it depends on who needs the thing, when, and what for.""",
        ),
    ),
    mistakes=(
        """Some think that a handful of coins is more money than a note because there is more of it. What counts is
        not how many pieces there are but what is written on them: one €2 coin is worth more than nineteen 10-cent
        coins.""",
        """With cents it is easy to put a figure in the wrong place. €2.5 means two euros and fifty cents, not two
        euros and five cents, which would be written €2.05.""",
        """If 90 cents is missing and 40 cents comes in each week, two weeks are not enough, although two is closer to
        the result of the division. Here the number of weeks is always rounded up: after two weeks, ten cents is still
        missing.""",
    ),
    scenes=(_bill, _purse, _saving),
    stories=(_wrong_change,),
    notes={
        "child": ("""Play shop with real coins. Whoever sells says the price, and whoever buys checks the change.""",),
        "parent": (
            """Let the child pay for small things, and wait while the change is counted. The queue will survive
            it.""",
            """Pocket money teaches only if it can run out. Do not fill the gap before Saturday.""",
        ),
        "learner": (
            """We say “two euros fifty” for €2.50. “Change” is money that comes back; “small change” is coins.""",
        ),
    },
)
