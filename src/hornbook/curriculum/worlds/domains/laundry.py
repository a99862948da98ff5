"""Laundry: sorting it, drying it before the rain, sharing pegs, and finding pairs of socks."""

import re
from collections.abc import Callable
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, clock, count, lasting, listing, number
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.telling import ask
from hornbook.curriculum.worlds.world import Scene, Story, World

# How many minutes things need on a line, in sun and wind.
_DRYING = (
    ("handkerchief", 30), ("silk scarf", 30), ("pillowcase", 60), ("cotton shirt", 75), ("sheet", 90),
    ("pair of socks", 105),
    ("tea towel", 60), ("tablecloth", 75), ("bath towel", 150), ("pair of jeans", 210), ("woollen jumper", 240),
    ("dressing gown", 225),
)  # fmt: skip
_WEATHER = (
    ("sun and wind", 1, "The sun is shining and there is a fresh wind"),
    ("a grey, still day", 2, "The sky is grey and the air is still"),
)
# Things to wash: their heap, the hottest water they can stand, and whether they are to be washed by hand.
_CLOTHES = (
    ("white sheets", "white", 60, False), ("white shirts", "white", 60, False), ("white tea towels",
    "white", 60, False),
    ("white socks", "white", 60, False), ("black trousers", "dark", 40, False), ("blue jeans", "dark", 40, False),
    ("dark green socks", "dark", 40, False), ("a brown dress", "dark", 40, False), ("a new red blouse",
    "red", 40, False),
    ("red football shirts", "red", 40, False), ("red napkins", "red", 40, False), ("a woollen jumper",
    "wool", 30, True),
    ("a silk scarf", "wool", 30, True), ("woollen gloves", "wool", 30, True),
)  # fmt: skip
_HEAPS = {
    "white": "the white things",
    "dark": "the dark things",
    "red": "the red things",
    "wool": "what is washed by hand",
}


def _read(told: tuple[str, ...], pattern: str) -> str:
    """What a story says in a certain place."""
    found = re.search(pattern, " ".join(told))
    return found[1] if found else ""


def _line(rng: Random) -> Scene:
    """Things hang on a line, and rain comes at a certain time."""
    hanger = people(rng, 1)[0]
    _, slow, sky = rng.choice(_WEATHER)
    start = rng.randrange(8 * 60, 11 * 60, 15)
    while True:
        things, after = rng.sample(_DRYING, 4), rng.randrange(3)
        times = {thing: minutes * slow for thing, minutes in things}
        lengths = sorted(times.values())
        if lengths[after] + 15 < lengths[after + 1]:
            break
    rain = start + lengths[after] + 15
    dry = [thing for thing, minutes in things if start + minutes * slow <= rain]
    wet = [thing for thing in times if thing not in dry]
    asked = rng.choice(wet)
    plain = dict(things)
    slowest, quickest = max(times, key=plain.__getitem__), min(times, key=plain.__getitem__)

    def hung() -> dict[str, int]:
        """Minute by minute, how much each thing still has to dry when the rain begins."""
        left = dict(times)
        for _ in range(start, rain):
            left = {thing: max(0, minutes - 1) for thing, minutes in left.items()}
        return left

    told = listing([f"the {thing} in {lasting(plain[thing])}" for thing, _ in things])
    each = tuple(
        f"The {thing} is dry at {clock(start + minutes)}."
        for thing, minutes in sorted(times.items(), key=lambda item: item[1])
    )
    if slow == 2:
        each = ("On a grey, still day everything takes twice as long.", *each)
    thick = [
        ask(
            f"Why does {a(slowest)} dry more slowly than {a(quickest)}?",
            f"{capital(a(slowest))} is thicker and holds more water.", "thicker",
            lambda: "thicker" if plain[slowest] == lengths[-1] // slow else "thinner",
            "Water leaves cloth at its surface.", "In a thick cloth there is more water behind each bit of surface.")
    ] if plain[slowest] >= 105 else []  # fmt: skip
    return Scene((
        rng.choice((f"At {clock(start)} {hanger} hangs four things on the line: "
                    f"{listing([a(thing) for thing in times])}.",
                    f"{hanger} has washed {listing([a(thing) for thing in times])}, and at {clock(start)} all of it "
                    "hangs on the line.")),
        f"In sun and wind these would dry in the following times: {told}.",
        f"{sky}" + (", so these are the times today." if slow == 1 else ", so everything takes twice as long today."),
        rng.choice((f"At {clock(rain)} it begins to rain, and {hanger} takes everything in.",
                    f"At {clock(rain)} the first drops fall, and {hanger} runs out with the basket.")),
    ), (
        ask(
            "How many of the four things are dry by then?",
            f"{capital(amount(len(dry)))} {'is' if len(dry) == 1 else 'are'} dry: "
            f"{listing([f'the {thing}' for thing in dry])}.", len(dry),
            lambda: sum(not left for left in hung().values()), *each, f"The rain begins at {clock(rain)}."),
        ask(
            f"How much longer would the {asked} have needed?",
            f"It would have needed {lasting(start + times[asked] - rain)} more."
            if not asked.startswith("pair") else f"They would have needed {lasting(start + times[asked] - rain)} more.",
            lasting(start + times[asked] - rain), lambda: lasting(hung()[asked]),
            f"Today the {asked} takes {lasting(times[asked])}.",
            f"From {clock(start)} to {clock(rain)} it hung for {lasting(rain - start)}."),
        ask(
            "When would everything have been dry without the rain?",
            f"Everything would have been dry at {clock(start + lengths[-1])}.",
            clock(start + lengths[-1]), lambda: clock(start + max(minutes * slow for _, minutes in things)),
            f"The slowest thing decides, and it takes {lasting(lengths[-1])} today.",
            "They all dry at the same time, so the times are not added up."),
        *thick,
    ))  # fmt: skip


def _sort(rng: Random) -> Scene:
    """A basket is sorted into heaps; what may go with what."""
    washer, other = pair(rng)
    while True:
        things = rng.sample(_CLOTHES, 5)
        heaps = sorted({heap for _, heap, _, _ in things})
        if 2 <= len(heaps) <= 4 and len({heap for heap in heaps if heap != "wool"}) > 1:
            break
    loads = [heap for heap in heaps if heap != "wool"]
    thing, heap = rng.choice(things)[:2]
    by_hand = {name for name, _, _, hand in things if hand}
    partners = [name for name, h, _, _ in things if h == heap and name != thing]
    reds = [name for name, h, _, _ in things if h == "red"]
    whites = [name for name, h, _, _ in things if h == "white"]

    def grouped() -> list[list[str]]:
        """Each thing goes to the first heap whose things it agrees with."""
        found: list[list[tuple[str, str, int, bool]]] = []
        for row in things:
            for group in found:
                if group[0][1:] == row[1:]:
                    group.append(row)
                    break
            else:
                found.append([row])
        return [[row[0] for row in group] for group in found]

    questions = [
        ask(
            "How many times does the machine have to run?", f"It has to run {amount(len(loads))} times.", len(loads),
            lambda: sum(group[0] not in by_hand for group in grouped()),
            f"There are {listing([_HEAPS[h] for h in loads])}, and each of these heaps is a load.",
            *(("What is washed by hand does not count.",) if "wool" in heaps else ())),
        ask(
            "What can be washed together with "
            f"{'the ' + thing if not thing.startswith('a ') else thing.replace('a ', 'the ', 1)}?",
            f"{capital(listing([_the(name) for name in partners]))} can." if partners else "Nothing else in this "
                                                                                           "basket can.",
            listing([_the(name) for name in partners]) if partners else "nothing",
            lambda: listing([_the(n) for n in next(g for g in grouped() if thing in g) if n != thing])
            or "nothing",
            f"{capital(_the(thing))} {'belongs' if thing.startswith('a ') else 'belong'} to {_HEAPS[heap]}.",
            "Only what belongs to the same heap goes into the same water."),
    ]  # fmt: skip
    if whites:
        questions.append(ask(
            f"{other} wants to wash everything at 60 degrees, in one load, to save time. Is that a good idea?",
            "No, that would spoil some of the things.", False, lambda: min(t for _, _, t, _ in things) >= 60,
            f"Only the white things can stand 60 degrees, and {_the(next(n for n, h, _, _ in things if h != 'white'))} "
            "cannot.",
            "In hot water dark and red cloth also loses some of its colour, and the rest takes it up."))  # fmt: skip
    if reds and whites:
        red = _the(rng.choice(reds))
        questions.append(ask(
            f"What happens if {red} {'gets' if red.split()[1] == 'new' else 'get'} in with {_the(whites[0])}?",
            f"Then {_the(whites[0])} may come out pink.",
            "pink", lambda: {"red": "pink", "dark": "grey"}[{_the(name): h for name, h, _, _ in things}[red]],
            "Some red dye comes off in the water.",
            "White cloth has no colour of its own that could hide it."))  # fmt: skip
    wool = next((name for name, *_ in things if "wool" in name), "")
    if wool:
        one = wool.startswith("a ")
        questions.append(ask(
            f"What happens to {_the(wool)} in the machine, in hot water?",
            f"{'It will shrink and lose its' if one else 'They will shrink and lose their'} shape.", "shrink",
            lambda: next("shrink" for _, _, degrees, hand in things if hand and degrees <= 30),
            "Fibres of wool hook into one another when they are hot, wet and rubbed.",
            "After that they no longer slide back."))  # fmt: skip
    return Scene((
        f"In {washer.own} basket are {listing([name for name, *_ in things])}.",
        "White, dark and red things each get a load of their own, white ones at 60 degrees and coloured ones at 40."
        + (" Wool and silk are washed by hand, lukewarm." if "wool" in heaps else ""),
    ), tuple(questions))  # fmt: skip


def _the(name: str) -> str:
    return name.replace("a ", "the ", 1) if name.startswith("a ") else f"the {name}"


def _pegs(rng: Random) -> Scene:
    """Things in a row: with two pegs each, or with pegs shared by neighbours."""
    hanger = people(rng, 1)[0]
    thing = rng.choice(("towel", "pillowcase", "shirt", "tea towel", "napkin", "T-shirt", "blanket"))
    things = rng.randint(5, 14)
    pegs = rng.choice((2 * things + rng.randint(0, 4), things + 1 + rng.randint(0, 5), things + 1, things - 1))
    alone, shared = pegs // 2, max(0, pegs - 1)

    def row() -> list[str]:
        """The pegs and things from left to right, with shared pegs."""
        line = ["peg"]
        for _ in range(things):
            line += [thing, "peg"]
        return line

    enough, tight = pegs >= 2 * things, pegs >= things + 1
    saved = things - 1
    return Scene((
        rng.choice((f"{hanger} wants to hang {count(things, thing)} on a long line and has {count(pegs, 'peg')}.",
                    f"There are {count(things, thing)} in {hanger.own} basket and {count(pegs, 'peg')} in the bag.")),
        f"Each {thing} is held at two corners. Neighbours can share a peg where their corners meet.",
    ), (
        ask(
            "How many pegs are needed if none is shared?", f"Without sharing, {amount(2 * things)} pegs are "
                                                           "needed.", 2 * things,
            lambda: sum(2 for _ in range(things)),
            f"{capital(amount(things))} times two pegs is {amount(2 * things)} pegs."),
        ask(
            "How many pegs are needed if neighbours share them?",
            f"With sharing, {amount(things + 1)} pegs are needed.", things + 1,
            lambda: row().count("peg"),
            f"The first {thing} takes two pegs.",
            f"Each of the other {amount(things - 1)} needs only one more, at its far corner."),
        ask(
            f"Are {hanger.own} pegs enough?",
            "Yes, even without sharing." if enough else "Yes, but only with shared pegs." if tight else
            "No, not even with shared pegs.", tight, lambda: pegs - row().count("peg") >= 0,
            f"Without sharing, {amount(pegs)} pegs hold {count(alone, thing)}.",
            f"With sharing, {amount(pegs)} pegs hold {count(shared, thing)}, and there are {amount(things)}."),
        ask(
            f"How many pegs does sharing save for {count(things, thing)}?", f"It saves {count(saved, 'peg')}.", saved,
            lambda: 2 * things - row().count("peg"),
            f"Between {amount(things)} things in a row there are {count(things - 1, 'gap')}.",
            "In each gap one peg does the work of two."),
    ))  # fmt: skip


def _socks(rng: Random) -> Scene:
    """Socks of several colours, taken out in the dark."""
    owner = people(rng, 1)[0]
    colours = rng.sample(("black", "white", "blue", "grey", "red", "green", "striped", "yellow"), rng.randint(2, 4))
    basket = {colour: rng.randint(2, 9) for colour in colours}
    pairs = sum(many // 2 for many in basket.values())
    odd = [colour for colour, many in basket.items() if many % 2]
    wish = rng.choice([colour for colour in colours if basket[colour] >= 2])
    rest = sum(many for colour, many in basket.items() if colour != wish)

    def unlucky(stop: Callable[[dict[str, int]], bool]) -> int:
        """As many as can be taken, in the unluckiest order, before it happens, and one more."""
        taken, left = dict.fromkeys(basket, 0), dict(basket)
        drawn = 0
        while not stop(taken):
            order = sorted((c for c in left if left[c]), key=lambda c: stop({**taken, c: taken[c] + 1}))
            taken[order[0]], left[order[0]], drawn = taken[order[0]] + 1, left[order[0]] - 1, drawn + 1
        return drawn

    def matched() -> int:
        socks, found = sorted(c for c, many in basket.items() for _ in range(many)), 0
        while len(socks) > 1:
            if socks[0] == socks[1]:
                socks, found = socks[2:], found + 1
            else:
                socks = socks[1:]
        return found

    told = listing([f"{number(many)} {colour} {'sock' if many == 1 else 'socks'}" for colour, many in basket.items()])
    return Scene((
        rng.choice((f"In the basket with the clean laundry {owner} has {told}.",
        f"After the wash {owner} finds {told} in the machine.",
                    f"{owner.own} drawer holds {told}.")),
        "All socks of one colour are alike, and the two socks of a pair have the same colour.",
    ), (
        ask(
            "How many pairs can be made?", f"{capital(count(pairs, 'pair'))} can be made.", pairs, matched,
            *(f"The {colour} ones make {count(many // 2, 'pair')}{', and one is left over' if many % 2 else ''}."
              for colour, many in basket.items())),
        ask(
            f"It is dark, and {owner} takes out one sock after the other. How many are enough to be certain of a pair "
            "of any colour?",
            f"{capital(amount(len(colours) + 1))} socks are "
            "enough.", len(colours) + 1, lambda: unlucky(lambda t: max(t.values()) > 1),
            f"There are {count(len(colours), 'colour')}, so the first {amount(len(colours))} socks could be of "
            "different colours.",
            "The next one must then be like one of them."),
        ask(
            f"How many socks must be taken out in the dark to be certain of a {wish} pair?",
            f"It takes {count(rest + 2, 'sock')}.", rest + 2, lambda: unlucky(lambda t: t[wish] > 1),
            f"With bad luck all {amount(rest)} others come first.",
            f"After them only {wish} ones are left, and two of these are needed."),
        ask(
            "Are there socks without a partner?",
            f"Yes, {listing([f'a {colour} one' for colour in odd])} {'has' if len(odd) == 1 else 'have'} no "
            "partner." if odd else
            "No, every sock has a "
            "partner.", bool(odd),
            lambda: 2 * matched() < sum(basket.values()),
            "A colour with an odd number of socks leaves one over.",
            f"The number{'s' if len(odd) > 1 else ''} of {listing(odd)} ones {'are' if len(odd) > 1 else 'is'} odd."
            if odd else "Here all the numbers are even."),
    ))  # fmt: skip


def _pink(rng: Random) -> Story:
    """Something red gets in among white things."""
    washer, other = pair(rng)
    red = rng.choice(("a red sock", "a red napkin", "a red mitten", "a small red flag", "a red handkerchief"))
    white, many, use = rng.choice((
        ("the shirts of the football team", "eleven", "the match on Sunday"), ("the coats of the bakery",
        "six", "the market on Saturday"),
        ("the shirts of the choir", "twelve", "the concert in the evening"), ("the napkins for the wedding",
        "forty", "the wedding")))  # fmt: skip
    turn = rng.choice(("keep", "bleach", "all", "sad"))
    place = rng.choice(
        ("stuck to the inside of the drum", "caught in the door, from the last wash", "at the bottom of the basket")
    )
    ends = {
        "keep": (
            f"There was no time for anything else before {use}. “Then let us say that we meant it,” said {other}. "
            f"{washer} ironed them all, one pink piece after the other.",
            "Nobody laughed for longer than a minute. By the end people were asking where one could get such a "
            f"colour, and {washer} said truthfully that it could not be bought.",
        ),
        "bleach": (
            f"“What the water has brought, the water can take,” said {other}. They did not dry anything, but washed "
            "it all " "again at once, hot, with bleach and without the red culprit.",
            f"The first time it came out pale pink, and the second time white. For {use} everything lay ready, and the "
            "washing machine had a note on its lid: “Look inside first.”",
        ),
        "all": (
            f"{washer} counted them. Some were pink all over, and some only in spots. “That is worse than pink,” said "
            f"{other}. So they bought a packet of red dye and did on purpose, and evenly, what had happened by "
            "accident.",
            f"For {use} everything was red, deep red, as if it had never been anything else. Only the labels, which "
            "were of another thread, had stayed white.",
        ),
        "sad": (
            f"{other} put them into the hot dryer, in order to save time, and the heat fixed the colour for good. "
            "Whatever they tried afterwards, it stayed.",
            f"For {use} others had to be borrowed, and {washer} paid for new ones little by little. It took a year "
            "until the last of them was paid for.",
        ),
    }[turn]  # fmt: skip
    return Story(rng.choice(("Pink", "One Red Thing", f"{washer.own} Wash")), told := (
        f"{washer} had promised to wash {white}, {many} in all. They were white, and they had to be white for {use}.",
        rng.choice((f"{washer.They} put them in, chose 60 degrees and went to read the paper. Behind the round "
                    "window " "white turned over white, and then, for a moment, something else.",
                    f"“Did you look into the drum first?” asked {other}. “There is never anything in it,” said "
                    f"{washer}, and pressed the button.")),
        f"When {washer.they} opened the door, everything was pink. {capital(red)} had been {place}.",
        f"“It was so small,” said {washer}. “It was enough,” said {other}.",
        *ends,
    ), ("dialogue", *{"keep": ("twist",), "bleach": ("moral",), "all": ("twist",), "sad": ("sad ending",)}[turn]), (
        ask(
            "What had made everything pink?", f"It was {red} that nobody had seen.", red, lambda:
            "a" + _read(told, r"was pink\. A(.*?) had been"),
            "Red dye came off in the hot water.", "White cloth takes up a little of any colour."),
        ask(
            f"Were the things white again for {use}?", "Yes, after two more washes." if turn == "bleach" else
            "No, they were not.",
            turn == "bleach", lambda: any("second time white" in paragraph for paragraph in ends),
            {"keep": "They were used just as pink as they were.", "bleach": "The dye had not dried in and could still "
            "be washed out.",
             "all": "They were dyed red altogether.", "sad": "The heat of the dryer had fixed the colour."}[turn]),
        ask(
            f"Could {washer} have prevented it?", "Yes, by looking into the machine and the basket first.", True,
            lambda: any(word in place for word in ("drum", "door", "basket")),
            f"The red thing was {place}, where one could have found it."),
    ))  # fmt: skip


def _pocket(rng: Random) -> Story:
    """Something is left in a pocket and is washed."""
    washer, owner = pair(rng)
    thing, after, harm, matter = rng.choice((
        ("a banknote", "It was clean, a little paler, and not even torn", False, "Banknotes are made to survive water"),
        ("a paper handkerchief", "It had gone into a thousand white crumbs, and they sat on every sock", True,
        "Thin paper falls apart in water"),
        ("a concert ticket", "It was a grey lump, and nobody could read a seat or a date on it", True,
         "Paper turns back into pulp, and its ink runs"),
        ("a letter that had not been posted", "The ink had run into one blue cloud", True,
         "Ink that dissolves in water leaves the paper"),
        ("a house key", "It shone as never before", False, "Brass does not mind an hour of soap and water"),
        ("a seashell", "It had only become whiter", False, "A shell has spent its whole life in water"),
        ("a felt-tip pen without its cap", "There were blue stars on everything", True,
         "The ink of such pens is made to flow in water"),
        ("a bar of chocolate",
         "There was nothing left but the silver paper, and brown clouds on a "
         "shirt", True, "Chocolate melts in warm water"),
        ("a glass marble", "It had clattered for an hour, and it was as whole as before", False,
         "Glass takes up no water"),
    ))  # fmt: skip
    garment = rng.choice(("jeans", "school trousers", "raincoat", "apron", "work jacket"))
    hurry = rng.choice(
        ("The bus was due in ten minutes", "It was late, and everybody was tired", "Visitors were expected")
    )
    blame = harm and rng.random() < 0.5
    end = (
        (f"“That was luck,” said {washer} at supper, and laid it beside {owner.own} plate. {owner} looked at it for a "
         f"moment. “I have been looking for that since yesterday,” {owner.they} said.",
         f"“Everywhere but in your pocket,” said {washer}. The next time {owner} turned {owner.their} pockets out over "
         "the table, one by one, so that everybody could see it.")
        if not harm
        else (f"“You could have looked,” said {owner}. “You could have emptied it,” said {washer}. They looked at each "
              "other for a while.",
              "Since then there has been a bowl beside the basket. Whoever puts something in the wash empties the "
              f"pockets into the bowl, and whoever washes may keep what is still found in them. {owner} has become "
              "very "
              "careful.")
        if blame
        else (f"“That was mine,” said {owner} quietly, “and I knew that I had to empty the pockets. I only thought "
              "that this once it would not matter.”",
              rng.choice((f"{washer} shook {washer.their} head. “There is no such thing as only this once,” "
                          f"{washer.they} said. “There is only the first time.” But it did not sound angry.",
                          f"{washer} held out the basket. “Then you can hang up the rest of it,” {washer.they} said, "
                          f"and {owner} did.")))
    )  # fmt: skip
    return Story(rng.choice(("What Was in the Pocket", "An Hour of Soap and Water", f"{owner.own} Pocket")), told := (
        f"{hurry}, and {owner} threw {owner.their} {garment} into the basket without another look. In the pocket was "
        f"{thing}.",
        rng.choice((f"{washer} usually felt in every pocket. This time {washer.they} was on the telephone, and one "
                    "hand was not enough.",
                    f"The next morning {washer} filled the machine. {washer.They} felt in the pockets on the left side "
                    "and forgot those on the right.")),
        "After an hour the drum stood still.",
        f"{washer} opened the door and found {thing if harm else thing.replace('a ', 'the ', 1)}, or what had become "
        f"of it. {after}."
        if harm else f"Among the wet clothes {washer} found {thing}. {after}.",
        *end,
    ), ("dialogue", *(("conflict",) if blame else ("moral",)), *(("sad ending",) if harm and not blame else ())), (
        ask(
            f"Who had left {_the(thing)} in the pocket?",
            f"It was {owner} who had left it there.", owner.name, lambda: _read(told, r"and (\w+) threw"),
            f"{owner} threw the {garment} into the basket without looking."),
        ask(
            f"Was {_the(thing)} spoiled?",
            "Yes, the wash had ruined it." if harm else "No, it came out whole.", harm,
            lambda: thing not in ("a banknote", "a house key", "a seashell", "a glass marble"), f"{matter}."),
        ask(
            f"Did {washer} put it through the wash on purpose?",
            f"No, {washer.they} did not know that it was there.", False, lambda: False,
            f"{washer} would have taken it out of the pocket, as {washer.they} usually did, but this time did not find "
            "it."),
    ))  # fmt: skip


WORLD = World(
    topic="Doing the laundry",
    group="home",
    concepts=("sorting", "drying", "counting_pairs", "cause_and_effect"),
    openings=(
        """Washing clothes means moving dirt from cloth into water, and then the water away from the cloth. The first
        needs soap and movement, the second needs air, and both need some thought beforehand.""",
        """A basket of laundry is a sorting problem. White with white, dark with dark, wool by itself, and somewhere
        in it a partner for every sock.""",
        """Nobody sees a wash that has gone well. It is noticed when it goes wrong: when the shirts are pink, the
        jumper fits the doll, or the towels smell like a cellar.""",
        """Sun, wind and a line dry a sheet without any machine. It costs nothing, and all that it takes is an eye on
        the sky.""",
    ),
    asks=(
        "Why do we sort clothes before washing them?",
        "How does wet cloth become dry?",
        "What does soap do?",
        "Why do some clothes shrink?",
    ),
    ideas=(
        (
            """Dark and bright cloth can lose a little dye in the water, and white cloth takes it up. That is why the
            colours are washed apart, above all when something is new. After a few washes most of the loose dye is
            gone.""",
            """Clothes are also sorted by how hot the water may be. A kitchen towel wants 60 degrees, since that kills
            most germs, and a silk scarf would not survive it. One load has one temperature, so it must suit
            everything in it.""",
            """Sorting begins with the pockets. A paper handkerchief in a pocket covers a whole load with white
            crumbs, and it takes longer to pick them off than it would have taken to look.""",
        ),
        (
            """Water leaves cloth by going into the air, bit by bit. Warm air can take up more of it than cold air,
            and wind carries the damp air away so that dry air comes. So a windy day in spring may dry faster than a
            hot, still one.""",
            """The more of its surface a thing shows to the air, the sooner it is dry. A sheet that hangs open dries
            in an hour or two, and the same sheet in a heap is wet the next day and smells.""",
            """Washing dries even in frost. The water in it freezes, the shirt gets as stiff as a board, and the ice
            turns into vapour without ever melting. It only takes a long time.""",
        ),
        (
            """Water alone does not wash off grease, because the two do not mix. Each bit of soap has one end that
            holds on to grease and one that holds on to water. So it pulls the grease off the cloth and carries it
            away.""",
            """Soap loosens dirt, but more soap does not make clothes cleaner. What is too much stays in the cloth,
            makes it stiff and draws new dirt, for the machine cannot rinse it all out again.""",
        ),
        (
            """The hairs of wool are covered with tiny scales. In hot water, and when they are rubbed, the scales hook
            into one another and do not let go. The jumper gets small and thick, and it is now felt.""",
            """Cotton shrinks a little the first time, because its threads were stretched when the cloth was made, and
            in hot water they let go. It can be pulled into shape again while it is damp. With felted wool that does
            not work.""",
        ),
    ),
    mistakes=(
        """Three shirts on a line do not take three times as long to dry as one. They all dry at the same time,
        provided that they do not cover one another. What counts is the thickest of them.""",
        """Blood and egg should not be washed out with hot water. Heat makes them firm, as in a boiled egg, and then
        they stay in the cloth. Cold water has to come first.""",
        """Stuffing the machine does not save a second wash. Clothes that cannot move do not get clean, and so they
        have to be washed again. There should be room for a hand on top.""",
        """It is a mistake to think that damp clothes can go into the cupboard because they feel nearly dry. In the
        dark they get no air, and after two days there is a smell and after a week there are spots of mould.""",
    ),
    scenes=(_line, _sort, _pegs, _socks),
    stories=(_pink, _pocket),
    notes={
        "child": (
            """Hang up two wet handkerchiefs, one spread out and one in a ball, and feel every quarter of an hour
            which is drier.""",
        ),
        "pupil": (
            """Count the socks before you match them. If their number is odd, you know that one of them will stay
            alone.""",
        ),
        "adult": (
            """Much of the energy that a washing machine uses goes into warming the water. At 30 degrees it needs less
            than half of what it needs at 60, and for most clothes that is enough.""",
        ),
        "learner": (
            """We do the laundry or the washing, hang it out and take it in. The label says “wash at 40” or “hand wash
            only”. Clothes is always plural: “these clothes are wet”.""",
        ),
        "parent": (
            """Matching socks is a good first lesson in sorting: by colour, by size, and at last by the hole in the
            toe.""",
        ),
    },
)
