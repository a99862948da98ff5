"""Sharing things out equally: shares, what is left over, newcomers, full boxes, and whether equal is fair."""

from random import Random

from hornbook.curriculum.worlds.english import amount, capital, count, listing, number, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_CUT = ("biscuit", "plum", "pancake", "apricot", "bun", "pear", "fig", "dumpling", "jam tart")  # can be halved
_WHOLE = ("marble", "sticker", "shell", "crayon", "conker", "postcard", "bead", "tulip bulb", "balloon", "toy car")
_BAGS = ("cherry", "hazelnut", "grape", "raspberry", "marble", "peanut", "glass bead", "strawberry")
_GROUPS = ("children", "cousins", "friends", "players", "pupils")
_PACKED = (  # what, in what, how many fit, where from
    ("egg", "box", (6, 10), "The hens have laid well"),
    ("jar of jam", "crate", (8, 12), "The jam is cooked"),
    ("tennis ball", "tube", (3, 4), "After training the balls are collected"),
    ("bread roll", "tray", (9, 12), "The dough is ready"),
    ("candle", "packet", (4, 6), "The candles have cooled"),
    ("child", "boat", (4, 5), "A class wants to cross the lake"),
    ("chair", "row", (7, 8), "The village hall is made ready for a concert"),
    ("photograph", "page", (4, 6), "An album is begun"),
    ("onion", "net", (5, 8), "The onions are dry"),
    ("hiker", "cabin", (6, 8), "A cable car goes up the mountain"),
)


def _dealt(things: int, heads: int) -> tuple[int, int]:
    """One to each in turn while a whole round can be given: the share, and what is left."""
    share = 0
    while things >= heads:
        things, share = things - heads, share + 1
    return share, things


def _deal(rng: Random) -> Scene:
    """A number of things, a number of people, and often a remainder."""
    host = people(rng, 1)[0]
    cut = rng.random() < 0.5
    thing = rng.choice(_CUT if cut else _WHOLE)
    heads, group = rng.randint(3, 6), rng.choice(_GROUPS)
    share, left = rng.randint(2, 6), rng.randint(0, heads - 1)
    total = heads * share + left
    questions = [
        Question(
            f"How many {plural(thing)} does each of the {group} get?",
            f"Each of them gets {number(share)}.",
            (
                f"{capital(amount(heads))} times {amount(share)} is {heads * share}, and that can be given.",
                f"For one more each, {heads * (share + 1)} {plural(thing)} would be needed, "
                f"and there are only {total}.",
            ),
            share,
            lambda: _dealt(total, heads)[0],
        ),
        Question(
            f"How many {plural(thing)} are left over?",
            f"{capital(count(left, thing))} {'is' if left == 1 else 'are'} left over.",
            (
                f"{capital(amount(heads))} shares of {amount(share)} use up {heads * share} of the {total}."
                if left
                else f"{capital(amount(heads))} shares of {amount(share)} use up all {total}.",
            ),
            left,
            lambda: _dealt(total, heads)[1],
        ),
    ]
    if left:
        questions += [
            Question(
                f"How many more {plural(thing)} would {host} need so that nothing is left over?",
                f"{host} would need {number(heads - left)} more.",
                (
                    f"{capital(count(left, thing))} {'is' if left == 1 else 'are'} left when everybody has "
                    f"{amount(share)}.",
                    f"One more round takes {amount(heads)}, so the left-over ones have to be made up to "
                    f"{amount(heads)}.",
                ),
                heads - left,
                lambda: next(more for more in range(1, heads + 1) if _dealt(total + more, heads)[1] == 0),
            ),
            Question(
                "Could what is left over be shared fairly by cutting it up?",
                f"Yes: {'a' if thing[0] not in 'aeiou' else 'an'} {thing} can be cut into pieces of the same size."
                if cut
                else f"No: nobody has any use for a piece of {'a' if thing[0] not in 'aeiou' else 'an'} {thing}.",
                (f"What matters is whether {plural(thing)} are still of any use in pieces.",),
                cut,
                lambda: thing not in _WHOLE,
            ),
        ]
    else:
        questions.append(
            Question(
                f"Would it still come out even if one more joined the {group}?",
                "Yes, it would." if total % (heads + 1) == 0 else "No, then some would be left over.",
                (
                    f"{capital(count(total, thing))} would have to be dealt out to {amount(heads + 1)}.",
                    f"The nearest that fits is {amount(heads + 1)} times {amount(total // (heads + 1))}, which is "
                    f"{total // (heads + 1) * (heads + 1)}.",
                ),
                total % (heads + 1) == 0,
                lambda: _dealt(total, heads + 1)[1] == 0,
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"{host} has {count(total, thing)} for {number(heads)} {group}.",
                    f"{capital(number(heads))} {group} stand round {host}, who has {count(total, thing)} to give away.",
                    f"On the table lie {count(total, thing)}, and {host} is to share them among {number(heads)} "
                    f"{group}.",
                )
            ),
            rng.choice(
                (
                    "Everybody is to get the same number, and as many as possible, without anything being cut.",
                    "All shares must be equal and as large as they can be, in whole pieces.",
                )
            ),
        ),
        tuple(questions),
    )


def _newcomer(rng: Random) -> Scene:
    """Shares are equal already; then somebody comes, and they are made equal again."""
    heads = rng.randint(2, 4)
    *friends, late = people(rng, heads + 1)
    gift = rng.randint(1, 4 if heads < 4 else 2)
    thing = rng.choice(_BAGS)
    before, after = gift * (heads + 1), gift * heads
    names = listing([str(one) for one in friends])

    def passed_on() -> int:
        """One by one from each, until the newcomer has no fewer."""
        have, new, given = before, 0, 0
        while new < have:
            have, new, given = have - 1, new + heads, given + 1
        return given

    return Scene(
        (
            rng.choice(
                (
                    f"{names} have shared out a bag of {plural(thing)}, and each of them has {amount(before)}.",
                    f"{names} each have {count(before, thing)}, because they shared a bag fairly.",
                )
            ),
            rng.choice(
                (
                    f"Then {late} comes in and has none. They want to make it equal for all {amount(heads + 1)}.",
                    f"Now {late} sits down with them, with empty hands. Everybody is to have the same, and each of "
                    f"the {'two' if heads == 2 else 'others'} is to give {late.them} the same number.",
                )
            ),
        ),
        (
            Question(
                f"How many {plural(thing)} will everybody have then?",
                f"Everybody will have {number(after)}.",
                (
                    f"Together they have {'twice' if heads == 2 else f'{amount(heads)} times'} {amount(before)}, "
                    f"which is {amount(heads * before)}.",
                    f"That has to be shared among {amount(heads + 1)} now.",
                ),
                after,
                lambda: _dealt(sum(before for _ in friends), len([*friends, late]))[0],
            ),
            Question(
                f"How many does {friends[0]} give to {late}?",
                f"{friends[0]} gives {number(gift)}.",
                (
                    f"{friends[0]} has {amount(before)} and will keep {amount(after)}.",
                    f"The same from each of the {amount(heads)} makes {amount(after)} for {late}.",
                ),
                gift,
                passed_on,
            ),
            Question(
                f"Are there fewer {plural(thing)} in all because {late} came?",
                f"No, there are {amount(heads * before)} as before; only the shares are smaller.",
                (f"Nobody has eaten or lost any; some have only moved to {late}.",),
                False,
                lambda: (heads + 1) * after != heads * before,
            ),
        ),
    )


def _level(rng: Random) -> Scene:
    """Unequal heaps are to be made equal, which works only for some totals."""
    three = people(rng, 3)
    thing = rng.choice((*_WHOLE, "walnut", "chestnut", "picture card"))
    heaps = rng.sample(range(3, 19), 3)
    share, over = divmod(sum(heaps), 3)
    even = over == 0
    told = listing([f"{who} has {number(n)}" for who, n in zip(three, heaps, strict=True)])
    questions = [
        Question(
            f"Can all three have the same number of {plural(thing)}?",
            f"Yes, each of them can have {amount(share)}."
            if even
            else f"No, {amount(over)} would always be left over.",
            (
                f"Together they have {sum(heaps)}.",
                f"Three equal shares make {3 * share}"
                + (" exactly." if even else f" or {3 * share + 3}, but not {sum(heaps)}."),
            ),
            even,
            lambda: any(3 * n == sum(heaps) for n in range(20)),
        ),
        Question(
            f"How many {plural(thing)} do they have together?",
            f"Together they have {sum(heaps)}.",
            (
                f"{capital(amount(heaps[0]))} and {amount(heaps[1])} are {amount(heaps[0] + heaps[1])}, "
                f"and the other {amount(heaps[2])} are added to that.",
            ),
            sum(heaps),
            lambda: heaps[2] + heaps[1] + heaps[0],
        ),
    ]
    if even and len({*heaps, share}) == 4:
        givers = [who for who, n in zip(three, heaps, strict=True) if n > share]
        moved = sum(n - share for n in heaps if n > share)
        questions += [
            Question(
                "Who has to give something away to make it equal?",
                f"{listing([str(one) for one in givers])} {'has' if len(givers) == 1 else 'have'} to give.",
                (
                    f"The equal share is {amount(share)}.",
                    "Whoever has more than that gives, and whoever has fewer gets.",
                ),
                listing([str(one) for one in givers]),
                lambda: listing([str(who) for who, n in zip(three, heaps, strict=True) if 3 * n > sum(heaps)]),
            ),
            Question(
                f"What is the smallest number of {plural(thing)} that must change hands to give all three the same?",
                f"At least {number(moved)} must change hands.",
                tuple(
                    f"{who} has {amount(abs(n - share))} {'more' if n > share else 'fewer'} than {amount(share)}."
                    for who, n in zip(three, heaps, strict=True)
                ),
                moved,
                lambda: sum(abs(n - sum(heaps) // 3) for n in heaps) // 2,
            ),
        ]
    return Scene(
        (
            rng.choice(
                (
                    f"Three friends put their {plural(thing)} on the table: {told}.",
                    f"{listing([str(one) for one in three])} compare their {plural(thing)}: {told}.",
                )
            ),
            rng.choice(
                (
                    "They want to pass some on until all three have the same number.",
                    "“Let us make it even,” one of them says, “so that each of us has the same number.”",
                )
            ),
        ),
        tuple(questions),
    )


def _packing(rng: Random) -> Scene:
    """Groups of a given size: full ones, and one more for the rest."""
    thing, holder, sizes, why = rng.choice(_PACKED)
    size = rng.choice(sizes)
    full, rest = rng.randint(2, 7), rng.randint(1, size - 1)
    total = full * size + rest

    def filled() -> list[int]:
        holders = [0]
        for _ in range(total):
            if holders[-1] == size:
                holders.append(0)
            holders[-1] += 1
        return holders

    holds = "takes" if thing in ("child", "hiker") else "holds"
    return Scene(
        (
            f"{why}: there are {count(total, thing)}.",
            rng.choice(
                (
                    f"One {holder} {holds} {count(size, thing)}, and each is filled before the next is begun.",
                    f"In each {holder} there is room for {number(size)}. The first is filled, then the second, and "
                    "so on.",
                )
            ),
        ),
        (
            Question(
                f"How many {plural(holder)} are completely full?",
                f"{capital(count(full, holder))} are full.",
                (
                    f"{'Twice' if full == 2 else f'{capital(amount(full))} times'} {amount(size)} is "
                    f"{amount(full * size)}.",
                    f"After that only {amount(rest)} {'is' if rest == 1 else 'are'} left, fewer than {amount(size)}.",
                ),
                full,
                lambda: sum(1 for n in filled() if n == size),
            ),
            Question(
                f"How many {plural(holder)} are needed for all the {plural(thing)}?",
                f"{capital(count(full + 1, holder))} are needed.",
                (
                    f"{capital(amount(full))} full ones take {amount(full * size)}.",
                    f"The other {number(rest)} cannot be left behind, so one more {holder} is begun."
                    if rest > 1
                    else f"One {thing} cannot be left out, so one more {holder} is begun.",
                ),
                full + 1,
                lambda: len(filled()),
            ),
            Question(
                f"How many more {plural(thing)} would fit into the last {holder}?",
                f"There is room for {number(size - rest)} more.",
                (
                    f"{capital(amount(full))} full ones take {amount(full * size)} of the {total}.",
                    f"So there {'is' if rest == 1 else 'are'} {amount(rest)} in the last one.",
                ),
                size - rest,
                lambda: size - filled()[-1],
            ),
        ),
    )


def _last_one(rng: Random) -> Story:
    """An odd number for two: what becomes of the last one."""
    one, two = pair(rng)
    thing = rng.choice(("pancake", "cheese dumpling", "cinnamon bun", "apricot tart", "potato cake", "waffle"))
    each = rng.randint(2, 4)
    total = 2 * each + 1
    cook = rng.choice(("their aunt", "their grandfather", "their mother", "their neighbour"))
    end = rng.choice(("cut", "guest", "thief", "eaten"))
    animal = rng.choice(("the dog", "a jackdaw", "the cat"))
    guest = rng.choice(("the postman", "old Mr Barnes from next door", "the chimney sweep"))
    has = {one: each, two: each}
    turns = {
        "cut": (
            f"“Stop,” said {cook}. “One of you cuts it, and the other chooses first.”",
            f"{one} took the knife. {one.They} measured with {one.their} thumb, moved the knife a hair to the left, "
            f"and cut. {two} bent down and compared the halves for a long time.",
            f"“I cannot find a larger one,” {two.they} said at last, and both of them laughed and ate.",
        ),
        "guest": (
            f"While they argued there was a knock. Outside stood {guest}, wet from the rain and out of breath.",
            f"{one} and {two} looked at each other. {two} held out the plate. “It is still warm,” {two.they} said.",
            f"“Now it is quite fair,” said {one} when the door had closed. “You have {amount(each)}, I have "
            f"{amount(each)}, and nothing is left to argue about.”",
        ),
        "thief": (
            f"“I am older,” said {one}. “I was here first,” said {two}. They grew louder, and both stood up to be "
            "taller than the other.",
            f"Neither of them saw {animal}. There was a small noise, and when they turned round the plate was empty.",
            f"“We could each have had a half,” said {two} slowly. There was nothing to answer to that.",
        ),
        "eaten": (
            f"“Let us wash our hands first and then think,” said {two}, and went out to the tap.",
            f"When {two.they} came back, the plate was empty, and {one} had crumbs on {one.their} chin. {one.They} "
            "went red.",
            f"“Next time I take {amount(each)} and you take {amount(each + 1)},” {one.they} said. “I will remember "
            f"it.” And the next time {one.they} did remember.",
        ),
    }
    if end == "eaten":
        has[one] += 1
    same = has[one] == has[two]
    fate = {
        "cut": f"{one} and {two} had half of it each",
        "guest": f"{guest} was given it",
        "thief": f"{animal} took it",
        "eaten": f"{one} ate it",
    }
    causes = {
        "cut": f"{two} was to choose first, and would have taken the larger piece if there had been one.",
        "guest": f"They gave it to somebody who came to the door, and so both of them kept {amount(each)}.",
        "thief": f"{capital(animal)} took it while they were looking at each other and not at the plate.",
        "eaten": f"{one} was alone in the room with it while {two} washed {two.their} hands.",
    }
    features = {
        "cut": ("dialogue", "conflict", "moral"),
        "guest": ("dialogue", "conflict", "twist"),
        "thief": ("dialogue", "conflict", "twist", "sad ending"),
        "eaten": ("dialogue", "conflict"),
    }
    return Story(
        rng.choice((f"The Last {thing.title()}", "An Odd Number", "One Left Over")),
        (
            rng.choice(
                (
                    f"The whole house smelled good. {capital(cook)} had made {count(total, thing)} and put them "
                    f"on the table for {one} and {two}.",
                    f"One rainy Saturday {cook} put a plate with {count(total, thing)} in front of {one} and {two}.",
                )
            ),
            rng.choice(
                (
                    f"“One for you, one for me,” counted {two}, until each of them had eaten {amount(each)}.",
                    f"They took turns, one and one, and nobody said a word before each had eaten {amount(each)}.",
                )
            ),
            rng.choice(
                (
                    f"Then a single {thing} lay on the plate. Both stretched out a hand, and both stopped.",
                    f"That left one {thing}, and two people who looked at it. “Mine,” said {one} and {two} together.",
                )
            ),
            *turns[end],
        ),
        features[end],
        (
            Question(
                f"Why was one {thing} left over?",
                f"One was left over because {amount(total)} is an odd number, and two people cannot share an odd "
                "number in whole pieces.",
                (
                    f"There were {amount(total)}.",
                    f"Twice {amount(each)} is {amount(2 * each)}, and one more each would have needed "
                    f"{amount(2 * each + 2)}.",
                ),
                "odd",
                lambda: "odd" if total % 2 else "even",
            ),
            Question(
                f"What became of the last {thing}?",
                capital(f"{fate[end]}."),
                (causes[end],),
                fate[end],
                lambda: next(said for key, said in fate.items() if key == end),
            ),
            Question(
                f"Had {one} and {two} eaten the same amount in the end?",
                "Yes, both had eaten the same." if same else f"No, {one} had eaten one more.",
                (
                    f"Up to the last one each had eaten {amount(each)}.",
                    "Then each of them ate half of it." if end == "cut" else f"Then {fate[end]}.",
                ),
                same,
                lambda: end != "eaten",
            ),
        ),
    )


def _two_baskets(rng: Random) -> Story:
    """Two gather, one gathers more: what they had agreed decides."""
    one, two = pair(rng)
    thing, place = rng.choice(
        (
            ("cup of blackberries", "to pick blackberries along the old railway"),
            ("handful of chestnuts", "to look for chestnuts in the park behind the mill"),
            ("mushroom", "to the beech wood to find mushrooms"),
            ("bunch of nettles", "to cut young nettles for soup by the stream"),
            ("handful of dry twigs", "to gather dry twigs for the stove below the castle"),
            ("handful of mussels", "at low tide to gather mussels below the lighthouse"),
        )
    )
    few = rng.randint(2, 5)
    many = few + 2 * rng.randint(1, 3)
    agreed = rng.random() < 0.5
    half = (few + many) // 2
    delay = rng.choice(
        (
            (f"twisted {two.their} ankle and had to sit down until it hurt less", True),
            ("walked back a long way to fetch the jacket that both of them would need", True),
            ("met a friend and stood there chatting", False),
            ("lay down in the shade for a moment and fell asleep", False),
        )
    )
    gift = rng.choice([n for n in (1, 2) if n <= (many - few) // 2])
    if agreed:
        last = (
            f"“We said that we would share,” said {one}, “and we did not say: only if both find the same.” "
            f"{one.They} handed over {count(many - half, thing)}.",
            f"Each of them carried home {amount(half)}."
            + (
                f" “I would have done the same,” said {two}. “I know,” said {one}."
                if delay[1]
                else f" “Next time it will be me who works harder,” said {two}, and blushed."
            ),
        )
    elif delay[1]:
        last = (
            f"“You would have found more,” said {one}, “if it had not been for the "
            f"{'ankle' if 'ankle' in delay[0] else 'jacket'}.” {one.They} gave {two.them} {count(gift, thing)}.",
            f"“You need not,” said {two}. “I know,” said {one}. “That is why it is a present and not a debt.”",
        )
    else:
        last = (
            f"{two} looked at the two baskets and waited. But {one} had scratched hands and an aching back, and said "
            "nothing.",
            f"“Well,” said {two} at last, “whoever picks little has little.” And {two.they} went home with "
            f"{amount(few)}, a bit ashamed, and not even cross.",
        )
    final = half if agreed else few + (gift if delay[1] else 0)
    heaps = {"one": many, "two": few}
    moved = many - half if agreed else gift if delay[1] else 0
    agreement = (
        "“Whatever we find, we share equally,” they said, and shook hands on it."
        if agreed
        else "“We each keep what we find,” they agreed."
    )
    return Story(
        rng.choice(("Two Baskets", f"What {one} and {two} Found", "Half and Half")),
        (
            rng.choice(
                (
                    f"Early on a Saturday {one} and {two} set out {place}, each with a basket. {agreement}",
                    f"{one} and {two} were sent {place}. Each of them had a basket. {agreement}",
                )
            ),
            rng.choice(
                (
                    f"At first both were busy. Then {two} {delay[0]}.",
                    f"For an hour it went well. Then {two} {delay[0]}.",
                )
            ),
            rng.choice((f"{one} went on alone. ", f"So {one} worked alone for a while, bending and straightening. "))
            + f"By noon {one.they} had {count(many, thing)}, and {two} had {amount(few)}.",
            rng.choice(
                (
                    "They put the baskets side by side, and for a while neither of them spoke.",
                    "Then they sat down on the ground and looked into each other's baskets.",
                )
            ),
            *last,
        ),
        ("dialogue", "moral", "conflict"),
        (
            Question(
                f"How many {plural(thing)} more than {two} did {one} have by noon?",
                f"{one} had {number(many - few)} more.",
                (f"{one} had {count(many, thing)}, {two} only {amount(few)}.",),
                many - few,
                lambda: next(more for more in range(many) if few + more == many),
            ),
            Question(
                f"How many {plural(thing)} did {two} take home?",
                f"{two} took {count(final, thing)} home.",
                (
                    f"{two} had found {amount(few)} {two.themselves}.",
                    f"{capital(amount(moved))} came from {one}." if moved else f"{one} gave nothing away.",
                ),
                final,
                lambda: heaps["two"] + moved,
            ),
            Question(
                f"Did {one} have to give {two} something?",
                "Yes, they had agreed to share equally, whatever each of them found."
                if agreed
                else "No, they had agreed that each would keep what they found.",
                ("What is due does not depend on who worked harder, but on what the two had agreed beforehand.",),
                agreed,
                lambda: "equally" in agreement,
            ),
        ),
    )


WORLD = World(
    topic="Sharing equally",
    group="number",
    concepts=("division", "remainder", "equal_shares", "fairness"),
    openings=(
        """Sharing is a sum that everybody did before they could count: one for you, one for me. Dealing out in turn
        always leads to equal shares, even for somebody who has never heard of division.""",
        """Seven plums and three children: that is all it takes for an argument. Two plums each are quickly handed
        out, and then there is the seventh, on which it depends whether the afternoon stays peaceful.""",
        """To divide means two things that look different. Either the number of people is known and we ask how much
        each gets, or the size of a portion is known and we ask how many portions there are. The sum is the same.""",
        """What is shared equally need not look equal. Two halves of a sandwich may be triangles or rectangles, and
        four friends may get sweets of four colours. What has to agree is the amount.""",
        """When a bag of nuts is shared, three numbers belong together: how many nuts, how many people, and how many
        for each. Whoever knows two of them can find the third.""",
    ),
    asks=(
        "How can I share things without knowing how many there are?",
        "What do I do with what is left over?",
        "Why do I sometimes need one box more than the sum says?",
        "What makes sharing fair?",
    ),
    ideas=(
        (
            """Deal them out like cards: one to each, then a second one to each, and so on. You need not know how many
            there are. When the rest no longer reaches for a whole round, everybody has the same, and what you still
            hold is the remainder.""",
            """A heap can be shared without counting it. Put the things in rows, as many rows as there are people, and
            add one to each row in turn. The rows show at a glance whether somebody has more.""",
            """Sharing among four can be done by halving twice: first make two equal heaps, then halve each of these.
            That is how people divide a piece of cheese, a field or a long rope, where nothing can be counted.""",
        ),
        (
            """A remainder is not a mistake, it belongs to the answer. Seventeen pencils for five pupils are three
            each, and two stay in the box. Nobody breaks two pencils into pieces to make the sum come out.""",
            """Whether a remainder can be shared depends on what it is. A left-over pancake is cut up, left-over money
            is changed into smaller coins, but a left-over kitten stays one kitten, and a different solution is
            needed: taking turns, drawing lots, or giving it to somebody else.""",
            """The remainder is always smaller than the number of people. If four are left over and only three share,
            then each can have one more, and the sharing was not finished.""",
        ),
        (
            """If eggs go into boxes of six, 20 eggs fill three boxes, and two eggs are left. They must go somewhere
            too, so four boxes are needed. The last box is not full, and yet it counts.""",
            """The same division can have different answers. With 20 wheels, five cars can be built; with 22 wheels
            still only five. But 22 people who travel in cars for four need six cars, since nobody likes to be the
            remainder.""",
        ),
        (
            """Equal is a good rule when nobody has a better reason. It is easy to check, and hard to argue with. But
            when one has not eaten all day and the other has just come from lunch, an equal share of the soup helps
            neither of them.""",
            """Before the work people can agree on anything: equal shares, or shares by work, or by need. After the
            work it is harder, because everybody already knows which rule would suit them.""",
            """One cuts and the other chooses: that is perhaps the oldest trick for fair sharing. Whoever cuts wants
            both pieces to be equal, because the other will leave the smaller one behind. It works without scales,
            without a ruler and without trust.""",
        ),
    ),
    mistakes=(
        """Some stop sharing as soon as everybody has something. If five children have three cherries each and six
        cherries are still in the bowl, another round is possible. Only what is less than a round is a remainder.""",
        """When one more person joins, the share becomes smaller, not larger, although the number of people has grown.
        Twelve biscuits are four each for three people and three each for four.""",
        """It is tempting to give the answer “four boxes and three left over” when the question was how many boxes are
        needed. The three have to be packed as well, and that takes a fifth box.""",
        """To even out two heaps, nobody has to give away the whole difference. If I have ten nuts and you have four,
        I give you three, half of the difference. If I gave you all six, you would have ten and I would have four.""",
    ),
    scenes=(_deal, _newcomer, _level, _packing),
    stories=(_last_one, _two_baskets),
    notes={
        "child": (
            """You can check a fair share without counting. Put your buttons and your friend's buttons in two lines,
            side by side. If the lines end at the same place, it is equal.""",
        ),
        "pupil": (
            """Test a division by going back: share times people, plus the remainder, must be the number you began
            with. If 23 shared by five is four, remainder three, then five times four plus three has to be 23.""",
        ),
        "parent": (
            """Let the child who complains about the shares do the next sharing, with the rule that whoever shares
            takes the last portion. After a few times the portions are astonishingly equal.""",
            """When children share sweets, ask beforehand what should happen to the left-over one. An agreement is
            easier as long as nobody knows who would gain by it.""",
        ),
        "learner": (
            """We share something “between” two people and “among” more than two. What remains is “left over”: two
            biscuits are left over.""",
        ),
        "adult": (
            """Heirs, partners and neighbours still use the children's rule that one divides and the other chooses. It
            works less well where tastes differ, for then equal halves are not the best that both can have: one may
            want the clock and the other the garden.""",
        ),
    },
)
