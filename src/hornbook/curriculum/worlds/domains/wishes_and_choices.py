"""What people want, what they can have, what they choose, and what a choice tells about a wish."""

from itertools import combinations, permutations
from random import Random

from hornbook.curriculum.worlds.english import a, capital, lasting, listing, money
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_DISHES = (  # name, lowest and highest price, what it has in it that some people do not eat
    ("lentil soup", 450, 650, ()), ("fish soup", 650, 900, ("fish",)), ("cheese toast", 400, 600, ("cheese",)),
    ("sausage with potatoes", 700, 950, ("meat",)), ("mushrooms on toast", 650, 850, ("mushrooms",)),
    ("salad with walnuts", 600, 850, ("nuts",)), ("spaghetti with meat sauce", 800, 1050, ("meat",)),
    ("trout with rice", 1100, 1500, ("fish",)), ("baked potato with cheese", 550, 750, ("cheese",)),
    ("bean stew", 700, 900, ()), ("chicken with rice", 900, 1200, ("meat",)), ("tomato soup", 400, 600, ()),
    ("ham sandwich", 450, 600, ("meat",)), ("pancake with almonds", 500, 700, ("nuts",)),
    ("mushroom omelette", 600, 850, ("mushrooms",)), ("rice with spinach", 650, 850, ()),
)  # fmt: skip
_AVOIDED = {
    "neither meat nor fish": ("meat", "fish"),
    "no fish": ("fish",),
    "no nuts": ("nuts",),
    "no cheese": ("cheese",),
    "fish but no meat": ("meat",),
    "no mushrooms": ("mushrooms",),
}


def _the(dish: tuple[str, int, tuple[str, ...]]) -> str:
    return f"the {dish[0]}"


def _menu(rng: Random) -> Scene:
    """A board with dishes; somebody has a purse and does not eat everything."""
    p = people(rng, 1)[0]
    while True:
        dishes = [
            (name, rng.randrange(low, high + 1, 50), inside) for name, low, high, inside in rng.sample(_DISHES, 5)
        ]
        avoids, avoided = rng.choice(list(_AVOIDED.items()))
        purse = rng.randrange(500, 1100, 50)
        fit = [d for d in dishes if d[1] <= purse and not set(d[2]) & set(avoided)]
        barred = [d for d in dishes if set(d[2]) & set(avoided)]
        if barred and 2 <= len(fit) <= 3 and len({d[1] for d in fit}) == len(fit):
            break
    dearest, cheapest = max(fit, key=lambda d: d[1]), min(fit, key=lambda d: d[1])
    too_dear = [_the(d) for d in dishes if d[1] > purse and d not in barred]
    left = purse - cheapest[1]
    return Scene(
        (
            rng.choice(
                (
                    f"The board outside a small café offers {listing([f'{d[0]} ({money(d[1])})' for d in dishes])}.",
                    f"The restaurant on the corner has {listing([f'{d[0]} for {money(d[1])}' for d in dishes])} today.",
                )
            ),
            f"{p} eats {avoids} and has {money(purse)} with {p.them}.",
        ),
        (
            Question(
                f"Which dishes can {p} choose from?",
                f"{p} can choose from {listing([_the(d) for d in fit])}.",
                (
                    f"{p} eats {avoids}, so {listing([_the(d) for d in barred])} "
                    f"{'drops' if len(barred) == 1 else 'drop'} out.",
                    f"Of the rest, {listing(too_dear)} {'costs' if len(too_dear) == 1 else 'cost'} too much."
                    if too_dear
                    else f"All the others cost {money(purse)} or less.",
                ),
                listing([_the(d) for d in fit]),
                lambda: listing([_the(d) for d in dishes if _the(d) not in too_dear and d not in barred]),
            ),
            Question(
                f"What does {p} take, if {p.they} wants to spend as little as possible?",
                f"Then {p.they} takes {_the(cheapest)} and keeps {money(left)}." if left else
                f"Then {p.they} takes {_the(cheapest)} and keeps nothing.",
                (f"What {p.they} can have is {listing([f'{_the(d)} for {money(d[1])}' for d in fit], 'or')}.",),
                cheapest[0],
                lambda: sorted(fit, key=lambda d: d[1])[0][0],
            ),
            Question(
                f"Would {p} order {_the(barred[0])} if {p.they} had more money?",
                f"No, money makes no difference here: {p} eats {avoids}.",
                (
                    f"{capital(_the(barred[0]))} is not among the things that {p} eats, whatever it costs.",
                    "One obstacle is the price, another is what somebody wants to eat at all.",
                ),
                False,
                lambda: not any(inside in avoided for inside in barred[0][2]),
            ),
            Question(
                f"What is the dearest dish that {p} can have?",
                f"It is {_the(dearest)} for {money(dearest[1])}.",
                (f"{p} can have {listing([f'{_the(d)} for {money(d[1])}' for d in fit], 'or')}.",),
                dearest[0],
                lambda: sorted(fit, key=lambda d: -d[1])[0][0],
            ),
        ),
    )  # fmt: skip


_OUTINGS = (
    ("the zoo", "the lake", "the castle", "the cinema"),
    ("the seaside", "the mountains", "the old town", "the forest"),
    ("playing cards", "going for a walk", "watching a film", "doing a jigsaw puzzle"),
    ("yellow paint", "blue paint", "green paint", "white paint"),
    ("lemon cake", "apple pie", "plum dumplings", "rice pudding"),
    ("the train museum", "the botanical garden", "the flea market", "the swimming pool"),
)


def _together(rng: Random) -> Scene:
    """Two with different orders of wishes, one choice for both."""
    one, two = pair(rng)
    options = rng.choice(_OUTINGS)
    while True:
        first, second = rng.sample(options, 4), rng.sample(options, 4)
        worst = {option: max(first.index(option), second.index(option)) for option in options}
        least = min(worst.values())
        best = [option for option in options if worst[option] == least]
        if len(best) == 1 and (least > 0 or rng.random() < 0.3):
            break
    fair = best[0]
    common = first[0] == second[0]
    both_above = [option for option in options if first.index(option) < first.index(fair)]
    place = ("first", "second", "third", "last")

    def by_rounds() -> str:
        """Let both name one more in each round, until one has been named by both."""
        for named in range(1, 5):
            shared = set(first[:named]) & set(second[:named])
            if shared:
                return shared.pop()
        return ""

    return Scene(
        (
            f"{one} and {two} have to agree on one thing for both of them: {listing(options, 'or')}.",
            f"{one} likes {first[0]} best, then {first[1]}, then {first[2]}, and {first[3]} least of all.",
            f"For {two} the order is {second[0]}, {second[1]}, {second[2]} and, in the last place, {second[3]}.",
        ),
        (
            Question(
                "Do both have the same first wish?",
                f"Yes, both like {fair} best." if common else "No, their first wishes differ.",
                (f"{one} likes {first[0]} best, and {two} likes {second[0]} best.",),
                common,
                lambda: place[worst[fair]] == "first",
            ),
            Question(
                "Which choice is the fairest, if the one who likes it less is to be as content as possible?",
                f"The fairest choice is {fair}: "
                + ("both put it first." if common else f"neither has to go lower than the {place[least]} place."),
                (
                    f"{one} puts {fair} in the {place[first.index(fair)]} place, and {two} in the "
                    f"{place[second.index(fair)]} place.",
                    "Every other choice would be further down for one of them: "
                    + listing([f"{option} in the {place[worst[option]]} place" for option in options if option != fair])
                    + ".",
                ),
                fair,
                by_rounds,
            ),
            Question(
                f"If {one} alone could decide, what would it be, and what would {two} think of it?",
                f"It would be {first[0]}, and {two} puts that in the {place[second.index(first[0])]} place.",
                (f"{one} would follow {one.their} own order, and there {first[0]} comes first.",),
                first[0],
                lambda: min(options, key=first.index),
            ),
            Question(
                f"What does {one} give up for the sake of {fair}?",
                f"{one} gives up {listing(both_above)}, which {one.they} would have liked better."
                if both_above
                else f"{one} gives up nothing, for that is {one.their} first wish.",
                (f"{one} puts {fair} in the {place[first.index(fair)]} place.",),
                listing(both_above) or "nothing",
                lambda: listing([option for option in options if option in first[: first.index(fair)]]) or "nothing",
            ),
        ),
    )


_GIFTS = (  # what is known of somebody, what would suit
    ("bakes every Saturday", "rolling pin"), ("can name every bird in the garden", "book about birds"),
    ("loses an umbrella every autumn", "umbrella"), ("draws on every scrap of paper", "box of coloured pencils"),
    ("cycles to work in the dark", "bicycle lamp"), ("always complains of cold feet", "hot-water bottle"),
    ("grows tomatoes on the balcony", "watering can"), ("still writes long letters by hand", "fountain pen"),
    ("goes camping every summer", "camping stove"), ("is never seen without a puzzle", "jigsaw puzzle"),
    ("looks at the stars on every clear night", "star map"), ("mends everything in the house", "set of screwdrivers"),
    ("drinks tea from morning till night", "teapot"), ("knits on the train", "ball of fine wool"),
)  # fmt: skip


def _gift(rng: Random) -> Scene:
    """A present has to suit the one who gets it."""
    giver, taker = pair(rng)
    (mine, liked), (theirs, wanted), (_, third) = rng.sample(_GIFTS, 3)
    has = rng.random() < 0.4
    shelf = rng.sample([liked, wanted, third], 3)
    owned = {wanted} if has else set()
    useful = [thing for thing in shelf if {gift: habit for habit, gift in _GIFTS}[thing] == theirs]
    good = [thing for thing in useful if thing not in owned]
    return Scene(
        (
            f"{giver} is looking for a birthday present for {taker}. In the shop {giver.they} sees {a(shelf[0])}, "
            f"{a(shelf[1])} and {a(shelf[2])}.",
            rng.choice((f"{taker} {theirs}.", f"Everybody knows that {taker} {theirs}.")),
            f"{giver} {giver.themselves} {mine}.",
            *((f"Last week {taker} bought {taker.themselves} {a(wanted)}.",) if has else ()),
        ),
        (
            Question(
                f"Which of the three things suits what is known of {taker}?",
                f"The {wanted} suits {taker.them}" + (f", but {taker.they} has bought one already." if has else "."),
                (f"{taker} {theirs}.", f"Anybody who knows that may well think of {a(wanted)}."),
                f"the {wanted}",
                lambda: f"the {useful[0]}",
            ),
            Question(
                f"Which of them would {giver} probably like to get?",
                f"{giver} would probably like the {liked}.",
                (f"{giver} {mine}.", f"That is what the giver would like, and it says nothing about {taker}."),
                f"the {liked}",
                lambda: f"the {next(gift for habit, gift in _GIFTS if habit == mine)}",
            ),
            Question(
                f"Is the {wanted} a good present for {taker} now?",
                f"No, {taker} has bought one already." if has else f"Yes, it suits {taker.them}, and there is no "
                "reason against it.",
                (f"{taker} {theirs}.",
                 "One of them is enough." if has else f"As far as we know, {taker} does not have one yet."),
                not has,
                lambda: bool(good),
            ),
            Question(
                f"Can we know whether {taker} wants the {third}?",
                f"No, nothing that we know of {taker.them} says so.",
                (f"We know only that {taker} {theirs}.", "To find out, somebody would have to ask."),
                False,
                lambda: third in useful,
            ),
        ),
    )  # fmt: skip


_FRUIT = ("plum", "pear", "fig", "peach", "banana", "apricot", "tangerine", "bunch of grapes", "slice of melon", "kiwi")
_BOWLS = ("The fruit bowl", "The basket on the kitchen table", "The plate at the canteen")


def _inferred(rng: Random) -> Scene:
    """What somebody takes, from what there was; and what that tells."""
    p = people(rng, 1)[0]
    order = rng.sample(_FRUIT, 3)
    full = rng.random() < 0.5
    offers = ((0, 1, 2) if full else (0, 1)), rng.choice(((1, 2), (1, 2), (2,), (1,) if full else (1, 2)))
    days = [[order[place] for place in offer] for offer in offers]
    taken = [order[min(offer)] for offer in offers]
    for day in days:
        rng.shuffle(day)

    def known(one: str, other: str) -> str:
        """By trying all orders that agree with both choices."""
        fits = [
            tried
            for tried in permutations(order)
            if all(min(day, key=tried.index) == choice for day, choice in zip(days, taken, strict=True))
        ]
        better = {min((one, other), key=tried.index) for tried in fits}
        return better.pop() if len(better) == 1 else "unknown"

    alone = [len(day) == 1 for day in days]
    lower = "unknown" if alone[1] else order[1]
    if not full:
        lower = order[1] if offers[1] == (1, 2) else "unknown"
    bowl = rng.choice(_BOWLS)

    def told(day: list[str]) -> str:
        return a(day[0]) + " and nothing else" if len(day) == 1 else listing([a(thing) for thing in day])

    return Scene(
        (
            f"{bowl} holds {told(days[0])} on Monday. {p} takes the {taken[0]}.",
            f"On Tuesday it holds {told(days[1])}. {p} takes the {taken[1]}.",
            f"{p.Their} taste has not changed in between.",
        ),
        (
            Question(
                f"Does {p} like the {order[0]} better than the {order[1]}?",
                f"Yes, {p.they} likes the {order[0]} better.",
                (f"On Monday both were there, and {p} took the {order[0]}.",
                 "A person who could have either and takes one shows which of them is liked better."),
                True,
                lambda: known(order[0], order[1]) == order[0],
            ),
            Question(
                f"Do we know whether {p} likes the {order[1]} or the {order[2]} better?",
                "No, there is no day that could tell us." if lower == "unknown" else
                f"Yes, {p.they} likes the {order[1]} better.",
                (
                    f"On Tuesday both were there, and {p} took the {order[1]}."
                    if lower != "unknown"
                    else f"On Monday {p.they} took something else, and on Tuesday there was nothing to choose."
                    if full
                    else "There was no day on which both were there.",
                ),
                lower != "unknown",
                lambda: known(order[1], order[2]) != "unknown",
            ),
            Question(
                f"What does Tuesday tell us about {p.own} taste?",
                f"It tells us nothing: only the {taken[1]} was there." if alone[1] else
                f"It tells us that {p.they} prefers the {order[1]} to the {order[2]}.",
                (
                    "A choice needs at least two things to choose from."
                    if alone[1]
                    else f"There were two things, and {p.they} left the {order[2]}.",
                ),
                "nothing" if alone[1] else f"the {order[1]} to the {order[2]}",
                lambda: (
                    "nothing" if len(days[1]) < 2 else f"the {taken[1]} to the {(set(days[1]) - {taken[1]}).pop()}"
                ),
            ),
        ),
    )  # fmt: skip


_DOINGS = (  # what one can do on a free afternoon, and how long it takes in minutes
    ("swim in the lake", 120, 180), ("finish the book", 60, 120), ("bake a cake", 75, 105),
    ("visit Grandmother", 90, 150), ("build the bird box", 90, 150), ("watch the match", 105, 120),
    ("sort the stamps", 45, 75), ("go to the library", 40, 70), ("practise the drum", 30, 60),
    ("write to a friend", 30, 60), ("repair the bicycle", 45, 90), ("play chess with a neighbour", 60, 90),
)  # fmt: skip


def _afternoon(rng: Random) -> Scene:
    """More wishes than time."""
    p = people(rng, 1)[0]
    while True:
        wishes = {what: rng.randrange(low - low % 15 or 15, high + 1, 15) for what, low, high in rng.sample(_DOINGS, 3)}
        free = rng.randrange(150, 270, 30)
        fits = [both for both in combinations(wishes, 2) if sum(wishes[what] for what in both) <= free]
        if 1 <= len(fits) <= 2 and sum(wishes.values()) > free and max(wishes.values()) <= free:
            break
    all_three = sum(wishes.values())
    asked = rng.choice([*combinations(wishes, 2)])
    needs = sum(wishes[what] for what in asked)
    fit = asked in fits
    longest = max(wishes, key=lambda what: wishes[what])
    rest = free - wishes[longest]
    told = [f"{lasting(minutes)} to {what}" for what, minutes in wishes.items()]
    return Scene(
        (
            f"{p} has {lasting(free)} this afternoon and would like to do three things.",
            f"It takes {listing(told)}.",
        ),
        (
            Question(
                f"Can {p} do all three?",
                f"No, {p.they} is {lasting(all_three - free)} short.",
                (f"Together the three take {lasting(all_three)}, and {p} has {lasting(free)}.",),
                False,
                lambda: free - sum(wishes.values()) >= 0,
            ),
            Question(
                f"Is there time to {asked[0]} and {asked[1]}?",
                f"{'Yes, that fits' if fit else 'No, that does not fit'}: it takes {lasting(needs)}.",
                (f"{capital(lasting(wishes[asked[0]]))} plus {lasting(wishes[asked[1]])} makes {lasting(needs)}.",),
                fit,
                lambda: wishes[asked[0]] <= free - wishes[asked[1]],
            ),
            Question(
                f"In how many ways can {p} do two of the three?",
                f"There {'is one way' if len(fits) == 1 else 'are two ways'}: "
                + ", or ".join(f"to {first} and {second}" for first, second in fits) + ".",
                tuple(
                    f"It takes {lasting(wishes[first] + wishes[second])} to {first} and {second}, which is "
                    f"{'not too much' if (first, second) in fits else 'too much'}."
                    for first, second in combinations(wishes, 2)
                ),
                len(fits),
                lambda: sum(1 for what in wishes if all_three - wishes[what] <= free),
            ),
            Question(
                f"How much time is left if {p} begins with the longest of them?",
                f"Then {p.they} has {lasting(rest)} left." if rest else "Then no time is left.",
                (f"The longest is to {longest}; it takes {lasting(wishes[longest])} out of {lasting(free)}.",),
                lasting(rest) if rest else "no time",
                lambda: lasting(free - max(wishes.values())) if free > max(wishes.values()) else "no time",
            ),
        ),
    )  # fmt: skip


_WANTED = (  # what both want, what one wants it for, what the other wants it for, how both can be had
    ("the rowing boat", "go out at dawn to fish", "lie in it and read all afternoon",
     "one takes it at dawn, and the other after lunch"),
    ("the little attic room", "watch the stars at night", "paint by daylight",
     "one has it by day, and the other after dark"),
    ("the dog", "take it for a long walk", "draw it asleep", "first comes the walk, and then the dog sleeps by itself"),
    ("the big cardboard box", "use the lid as a stage for puppets", "turn the bottom into a house for the tortoise",
     "the lid goes to one, and the rest to the other"),
    ("the newspaper", "do the crossword on the middle pages", "read the report on the front page",
     "the sheets are taken apart"),
    ("the ladder", "pick the last pears in the morning", "hang a lantern in the tree at dusk",
     "one needs it before noon, and the other not before evening"),
    ("the kitchen", "bake bread before breakfast", "bottle plums after lunch",
     "one is done with it when the other begins"),
)  # fmt: skip


def _both_want_it(rng: Random) -> Story:
    """Two want the same thing; whether they ask what for decides how it ends."""
    one, two = pair(rng)
    thing, mine, yours, way = rng.choice(_WANTED)
    asks = rng.choice(("themselves", "visitor", "never"))
    start = rng.choice(
        (
            f"The trouble began with {thing}. {one} wanted it for Saturday, and {two} wanted it for Saturday too.",
            f"“I want {thing} on Saturday,” said {one} and {two} at the same moment. “No, I do,” they both said.",
        )
    )
    quarrel = rng.choice(
        (
            f"{one} said that {one.they} was older. {two} said that {two.they} had asked last week already. Then "
            "both said it again, but louder.",
            "They thought of tossing a coin, of drawing straws and of going by the alphabet. Each was against "
            "whatever the other proposed.",
        )
    )
    if asks == "themselves":
        middle = [
            f"After a while {two} grew tired of shouting. “What do you want it for?” {two.they} asked.",
            f"“I want to {mine}. And you?” “I want to {yours},” said {two}. They looked at each other.",
            f"It turned out to be quite simple: {way}. Nobody had to lose anything.",
        ]
    elif asks == "visitor":
        middle = [
            "Their grandmother put down her knitting. “You tell me who wants it,” she said. “Nobody tells me what "
            "for.”",
            f"{one} wanted to {mine}. {two} wanted to {yours}. Once it had been said aloud, both went quiet.",
            f"“Well then,” said Grandmother, and went on knitting. The rest they worked out by themselves: {way}.",
        ]
    else:
        middle = [
            "In the end they agreed on the only thing they could agree on: neither of them would have it.",
            f"So on Saturday {one} sat on the stairs, and {two} sat on the wall, and {thing} was left alone.",
            f"Years later they spoke of it. {one} had wanted to {mine}, and {two} had wanted to {yours}. They could "
            f"have had both: {way}.",
        ]
    happy = asks != "never"
    return Story(
        rng.choice(("What For", "Wanted Twice", "A Question in Time")),
        (
            start,
            quarrel,
            *middle,
            rng.choice(
                (
                    "That evening it was hard to say what the quarrel had been about.",
                    f"“Next time,” said {one}, “we begin by asking.”",
                )
            )
            if happy
            else rng.choice(
                ("Nobody had thought of "
                "asking.", f"“One question would have done it,” said {two}. “One each,” said {one}.")
            ),
        ),
        ("conflict", "dialogue", "moral", *(() if happy else ("sad ending",))),
        (
            Question(
                f"What did {one} want to do with it?",
                f"{one} wanted to {mine}.",
                (f"Both wanted {thing}, but not for the same purpose.",),
                mine,
                lambda: next(row[1] for row in _WANTED if row[1] in " ".join(middle)),
            ),
            Question(
                "Did the two wishes exclude each other?",
                f"No, both could be had: {way}.",
                (f"{one} wanted to {mine}, and {two} wanted to {yours}.",
                 "Each needed it at a different time, or needed a different part of it."),
                False,
                lambda: way not in " ".join(middle),
            ),
            Question(
                "Did each of them get what they wanted?",
                "Yes, both did." if happy else "No, neither of them did.",
                ("They said what they wanted it for, and found a way." if happy else
                 "They fought about the thing and never asked what for.",),
                happy,
                lambda: "neither of them would have it" not in middle[0],
            ),
        ),
    )  # fmt: skip


_SECOND = (  # what is wished for, what is to be had, why that turns out well, why one could mind
    ("the part of the king in the school play", "the part of the tree",
     "the king forgot his lines, and only the tree stood near enough to whisper them"),
    ("the big red kite", "the small grey one",
     "a storm wind came up that tore every big kite, and the small one stood in the sky like a lark"),
    ("the seat by the window in the classroom", "the seat by the stove",
     "in January the window seats were so cold that ink froze, and the stove was the best place in the room"),
    ("the black kitten with the white paws", "the plain grey one",
     "the grey one came when it was called, which cats hardly ever do"),
    ("the allotment by the stream", "the stony one on the slope",
     "the stream rose in May and drowned all the beans, except on the slope"),
    ("a violin", "the old viola from the attic",
     "the orchestra had twenty violins and was looking everywhere for a viola"),
    ("the room with the balcony", "the room over the bakery",
     "every morning at five the smell of fresh rolls came through the floorboards"),
)  # fmt: skip


def _second_best(rng: Random) -> Story:
    """Somebody cannot have the first wish and takes, or refuses, the second."""
    p, q = pair(rng)
    first, second, luck = rng.choice(_SECOND)
    takes = rng.random() < 0.7
    slow = rng.random() < 0.5
    middle = (
        [
            rng.choice(
                (
                    f"{p} took {second}. {p.They} said thank you, because it was polite, and did not mean it.",
                    f"“Better than nothing,” thought {p}, and took {second}. That is not a thought to be glad about.",
                )
            ),
            *((f"For a while {p} compared. Every day {p.they} thought of {first}.",) if slow else ()),
            f"Then came what nobody had thought of: {luck}.",
            rng.choice(
                (
                    f"“Would you swap now?” asked {q}. {p} thought about it for longer than {p.they} needed to. "
                    f"“No,” {p.they} said.",
                    f"When somebody asked {p} later what {p.they} had always wished for, {p.they} had to think hard "
                    "before it came back.",
                )
            ),
        ]
        if takes
        else [
            f"“Then I would rather have nothing,” said {p}. So {q} took {second}.",
            f"{p} went on wishing for {first}, and did not get it.",
            f"Then came what nobody had thought of: {luck}. {q} could talk of nothing else.",
            rng.choice(
                (
                    f"“You could have had it,” said {q}. “I know,” said {p}. “I knew what I wanted. I only did not "
                    "know what I would want.”",
                    f"{p} was glad for {q}, or tried to be. It is hard to be jealous of something that you have "
                    "refused.",
                )
            ),
        ]
    )
    return Story(
        rng.choice(("Second Choice", "Better Than Nothing", "Not the First Wish")),
        (
            rng.choice(
                (
                    f"There was something that {p} wished for so much that {p.they} dreamt of it: {first}.",
                    f"All spring {p} had hoped for {first}, and had told everybody who would listen.",
                )
            ),
            f"But {q}, who had to decide such things, shook {q.their} head. “That has gone to somebody else. What "
            f"is left is {second}.”"
            if takes
            else f"But it went to somebody else. What was left was {second}. {p} and {q} were the last who could take "
            "it.",
            *middle,
        ),
        ("twist", "dialogue", *(() if takes else ("sad ending",))),
        (
            Question(
                f"What had {p} wished for at first?",
                f"{p} had wished for {first}.",
                ("The story begins with that wish.",),
                first,
                lambda: {row[1]: row[0] for row in _SECOND}[second],
            ),
            Question(
                f"Did {p} take what was left?",
                f"Yes, {p.they} took {second}." if takes else f"No, {p.they} would rather have nothing.",
                (f"What was left was {second}.",),
                takes,
                lambda: "rather have nothing" not in middle[0],
            ),
            Question(
                f"Could {p} have known beforehand how it would turn out?",
                "No, nobody could have known.",
                ("When the choice was made, it had not happened "
                "yet.", "People choose by what they know, not by what will come."),
                False,
                lambda: luck in middle[0],
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Wishes and choices",
    group="minds",
    concepts=("preference", "choice", "compromise", "opportunity_cost"),
    openings=(
        """Wishing is free: you can wish for the sea and the mountains on the same day. Choosing is not, since if you
        go to the sea you are not in the mountains. Most of what we call deciding is finding out which wish we can
        bear to leave.""",
        """A choice has two halves that are easily mixed up: what I would like, and what is to be had. The menu
        settles the second, and only the guest can settle the first.""",
        """Two people can look at the same shelf and reach for different things, and neither is wrong. There is no
        best cheese; there is only the cheese that somebody likes best.""",
        """If you want to know what somebody really wants, watch what they choose when they could have had something
        else. People tell us many wishes, but the hand tells the strongest one.""",
    ),
    asks=(
        "How do people choose?",
        "What do I lose when I choose something?",
        "How can two people choose one thing together?",
        "How do I find out what somebody else would like?",
    ),
    ideas=(
        (
            """First comes what is possible, then what is wanted. Strike out whatever is too dear, too far or shut on
            Mondays. Among the few things that are left, ask which you would miss most if it were gone.""",
            """Wishes have an order. Somebody may like pears, but plums better, and cherries best of all. If the
            cherries are sold out, there is no need to go home with nothing; the plums are only one step down the
            list.""",
            """Many choices are made by habit, and that is not bad. If we had to decide afresh each morning which shoe
            comes first, we would get nothing done. Habits deserve a second look only when something has changed.""",
        ),
        (
            """Each choice costs at least the next best thing. An hour of drumming is an hour in which nobody swims.
            This price is on no label, and yet it is always paid.""",
            """Not choosing is a choice as well. Anybody who stands in front of two ice-cream stalls until both shut
            has chosen, without wishing to, to have none.""",
        ),
        (
            """It helps to ask what each wants the thing for. If one wants the kitchen in order to be warm and the
            other in order to bake, the oven will please them both. People quarrel about things where they could talk
            about purposes.""",
            """When the wishes really clash, there are fair ways out: take turns, toss a coin, let one divide and the
            other choose, or look for a third thing that both like well enough. That third thing may be nobody's
            favourite and still the best for two.""",
            """A second place for both is often better than a first place for one and a last place for the other. Let
            both name what they like, best first, and stop at the first thing that both have named.""",
        ),
        (
            """Asking is the shortest way, and people forget it because they want to guess. If it is to be a surprise,
            look at what the person does without being asked, what wears out in their hands and which shop windows
            they stop at.""",
            """A choice tells something only if there was something to choose from. If the canteen has nothing but
            soup, the queue in front of it does not show that people love soup.""",
        ),
    ),
    mistakes=(
        """It is natural to give others what we would like to have. That works well with people who are like us. A
        football is a fine present for a football player, even if the giver would rather have a flute.""",
        """Some people believe that a wish is a need. Without water we die, and without the blue bicycle we do not,
        although it may feel like that on the way home. Telling the two apart makes many choices easier.""",
        """What has been paid already should not decide any more. If the film is dull, the ticket is spent whether we
        stay or leave; only the evening can still be saved.""",
        """Liking one thing better does not mean disliking the other. Somebody who takes the pear may be fond of plums
        as well, only a little less today.""",
    ),
    scenes=(_menu, _together, _gift, _inferred, _afternoon),
    stories=(_both_want_it, _second_best),
    notes={
        "child": (
            """If two of you want the last piece of cake, one cuts and the other chooses. You will see how carefully
            people can cut.""",
        ),
        "parent": (
            """Offer two things that are both all right with you: the red jumper or the green one. A small child can
            choose between two; “What do you want to wear?” asks too much and promises too much.""",
        ),
        "learner": (
            """“I would like” asks politely; “I like” tells what pleases you in general. “I would like a pear” is said
            at a stall, “I like pears” anywhere.""",
        ),
        "adult": (
            """A long list of options feels like freedom and works like a burden. Choosing among three good
            restaurants takes a minute; choosing among three hundred costs the evening and leaves a doubt.""",
        ),
    },
)
