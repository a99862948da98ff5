"""Packing: what is needed and how much of it, what it weighs, what lies on top, and what is missing in the end."""

from itertools import combinations
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, lasting, listing, number, ordinal
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_TRIPS = (
    "to the sea", "to the mountains", "to Grandmother's", "to the city", "to the lake", "on a cycling tour",
    "to a farm", "to a music camp", "to an island", "to a chess camp",
)  # fmt: skip
_HEAVY = (  # lowest and highest weight in steps of 100 grams
    ("pair of boots", 11, 19), ("sleeping bag", 9, 18), ("tent", 19, 32), ("camera", 6, 12), ("thick jumper", 5, 9),
    ("water bottle", 8, 12), ("cooking pot", 5, 11), ("rope", 12, 25), ("guidebook", 4, 8), ("raincoat", 4, 8),
    ("bag of food", 10, 24), ("camping stove", 4, 9), ("telescope", 14, 26), ("folding chair", 15, 28),
)  # fmt: skip
_LAYERS = (
    "raincoat", "jumper", "towel", "picnic", "map", "swimming costume", "book", "sun hat", "first-aid kit", "torch",
    "sleeping bag", "pair of sandals", "water bottle",
)  # fmt: skip
_LATE = {  # used again in the morning before leaving
    "toothbrush": "is needed after breakfast", "pair of pyjamas": "is worn during the night",
    "alarm clock": "has to ring in the morning", "comb": "is needed after getting up",
    "pillow": "is slept on", "pair of slippers": "is worn on the way to the bathroom",
}  # fmt: skip
_EARLY = {
    "swimming costume": "is not worn before the holiday", "raincoat": "is not needed in the house",
    "travel guide": "is of use only in the other town", "tin of paints": "is for rainy afternoons",
    "pair of binoculars": "is not needed at home", "beach towel": "is for the beach only",
    "present for the hosts": "is wrapped already", "ball of string": "is not missed at home",
    "pair of walking boots": "is not worn indoors", "pack of cards": "is for the evenings away",
}  # fmt: skip


def _kilos(hundreds: int) -> str:
    """Hundreds of grams as people say them: "800 grams", "2.4 kilograms"."""
    if hundreds < 10:
        return f"{hundreds * 100} grams"
    whole, rest = divmod(hundreds, 10)
    return count(whole, "kilogram") if not rest else f"{whole}.{rest} kilograms"


def _clothes(rng: Random) -> Scene:
    """A fresh one every day, with a washing day in between."""
    traveller = people(rng, 1)[0]
    days = rng.randint(5, 12)
    wash = rng.randint(2, days - 2)
    thing = rng.choice(("shirt", "T-shirt", "vest"))
    needed = max(wash, days - wash)
    trip = rng.choice(_TRIPS)
    warm = rng.randint(1, 2)

    def lasts(packed: int, washing: bool) -> bool:
        """Day by day: is there a clean one every morning?"""
        clean, worn = packed, 0
        for day in range(1, days + 1):
            if not clean:
                return False
            clean, worn = clean - 1, worn + 1
            if washing and day == wash:
                clean, worn = clean + worn, 0
        return True

    return Scene(
        (
            rng.choice(
                (
                    f"{traveller} is going {trip} for {count(days, 'day')} and wants a clean {thing} every day, the "
                    "first day included.",
                    f"{traveller} goes {trip} for {count(days, 'day')}. {traveller.They} puts on a clean {thing} "
                    "each morning, on the first day as on the last.",
                )
            ),
            f"On the evening of the {ordinal(wash)} day all that has been worn can be washed, and it is dry by the "
            "morning.",
            f"Socks are not washed on the way: {traveller.they} takes a fresh pair for each day, and "
            f"{count(warm, 'thick pair')} for the evenings.",
        ),
        (
            Question(
                f"How many {thing}s would {traveller} need if nothing were washed?",
                f"{traveller} would need {count(days, thing)}.",
                ("Each is worn for one day.", f"The trip lasts {count(days, 'day')}."),
                days,
                lambda: next(n for n in range(1, 30) if lasts(n, False)),
            ),
            Question(
                f"With the washing, how many {thing}s are enough?",
                f"{capital(count(needed, thing))} are enough.",
                (
                    f"Up to the washing they must last for {count(wash, 'day')}, and after it for "
                    f"{amount(days - wash)}.",
                    "All of them come out of the washing clean, so the longer of the two stretches decides.",
                ),
                needed,
                lambda: next(n for n in range(1, 30) if lasts(n, True)),
            ),
            Question(
                f"How many single socks does {traveller} pack or put on altogether?",
                f"Altogether there are {2 * (days + warm)} socks.",
                (
                    f"There are {amount(days)} pairs for the days and {amount(warm)} for the evenings, "
                    f"{amount(days + warm)} in all.",
                    "Each pair has two socks.",
                ),
                2 * (days + warm),
                lambda: sum(2 for _ in range(days)) + sum(2 for _ in range(warm)),
            ),
            Question(
                f"On the evening of which day should the washing be done, if {traveller} wants to take as few "
                f"{thing}s as "
                "possible?" if days % 2 == 0 else
                f"Could {traveller} manage with fewer than {amount((days + 1) // 2)} {thing}s, if the washing were "
                "on another evening?",
                f"On the evening of the {ordinal(days // 2)} day: then {count(days // 2, thing)} would do."
                if days % 2 == 0 else
                f"No, with one wash {amount((days + 1) // 2)} is the smallest number that will do.",
                (
                    "One washing divides the trip into two parts.",
                    "The longer part is shortest when the two are equal." if days % 2 == 0 else
                    f"One of the two parts always has {amount((days + 1) // 2)} days or more.",
                ),
                ordinal(days // 2) if days % 2 == 0 else False,
                lambda: ordinal(min(range(1, days), key=lambda d: max(d, days - d))) if days % 2 == 0 else
                min(max(d, days - d) for d in range(1, days)) < (days + 1) // 2,
            ),
        ),
    )  # fmt: skip


def _limit(rng: Random) -> Scene:
    """A bag that may weigh so much and not more."""
    packer = people(rng, 1)[0]
    while True:
        things = [(thing, rng.randint(low, high)) for thing, low, high in rng.sample(_HEAVY, 4)]
        empty = rng.randint(6, 15)
        total = empty + sum(weight for _, weight in things)
        limit = rng.choice((50, 60, 70, 80, 100))
        enough = [(weight, thing) for thing, weight in things if total - weight <= limit]
        if (
            len({weight for _, weight in things}) == 4
            and -12 <= total - limit <= 14
            and total != limit
            and (total < limit or enough)
        ):
            break
    over = total - limit
    bag = rng.choice(("rucksack", "bag", "suitcase"))
    where = rng.choice(("on the small plane", "on the mountain bus", "on the ferry to the island", "on the night bus"))
    heaviest = max(things, key=lambda t: t[1])[0]
    questions = [
        Question(
            f"How much does the {bag} weigh when everything is in it?",
            f"It weighs {_kilos(total)}.",
            (
                f"In kilograms, the things weigh {listing([_decimal(w) for _, w in things])}, together "
                f"{_decimal(total - empty)}.",
                f"The {bag} itself adds {_kilos(empty)}.",
            ),
            _kilos(total),
            lambda: _kilos(sum(len([1] * w) for _, w in things) + empty),
        ),
        Question(
            f"Is the {bag} light enough?",
            f"Yes, there {_is(-over)} {_kilos(-over)} to spare."
            if over < 0
            else f"No, it is {_kilos(over)} too heavy.",
            (f"It weighs {_kilos(total)} with everything in it.", f"{capital(_kilos(limit))} are allowed."),
            over < 0,
            lambda: limit - empty - sum(w for _, w in things) > 0,
        ),
    ]
    if over > 0:
        least = min(enough)
        questions.append(
            Question(
                "If only one thing is left at home, and as little weight as possible, which is it?",
                f"It is the {least[1]}.",
                (
                    f"At least {_kilos(over)} must go.",
                    f"Of the four things only the {enough[0][1]} weighs as much."
                    if len(enough) == 1
                    else f"Each of these would be enough: {listing([f'the {t}' for _, t in sorted(enough)], 'or')}. "
                    "The first is the lightest of them.",
                ),
                f"the {least[1]}",
                lambda: f"the {_left_out(things, empty, limit)}",
            )
        )
    else:
        questions.append(
            Question(
                f"Could a second {heaviest}, as heavy as the first, go in as well?",
                "Yes, it could." if dict(things)[heaviest] <= -over else f"No, the {bag} would become too heavy.",
                (
                    f"There {_is(-over)} {_kilos(-over)} to spare.",
                    f"The {heaviest} weighs {_kilos(dict(things)[heaviest])}.",
                ),
                dict(things)[heaviest] <= -over,
                lambda: total + dict(things)[heaviest] <= limit,
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"{capital(where)} {a(bag)} may weigh {_kilos(limit)} at most.",
                    f"No {bag} that weighs more than {_kilos(limit)} is taken {where}.",
                )
            ),
            f"Empty, {packer.own} {bag} weighs {_kilos(empty)}.",
            f"{packer.They} wants to take {listing([f'{a(thing)} ({_kilos(weight)})' for thing, weight in things])}.",
        ),
        tuple(questions),
    )  # fmt: skip


def _decimal(hundreds: int) -> str:
    return f"{hundreds // 10}.{hundreds % 10}"


def _is(hundreds: int) -> str:
    return "is" if hundreds == 10 else "are"


def _left_out(things: list[tuple[str, int]], empty: int, limit: int) -> str:
    """The one left at home where three of four are kept, and these are as heavy as allowed."""
    kept = [k for k in combinations(things, 3) if empty + sum(w for _, w in k) <= limit]
    best = max(kept, key=lambda k: sum(w for _, w in k))
    return next(thing for thing, weight in things if (thing, weight) not in best)


def _stack(rng: Random) -> Scene:
    """What goes in first comes out last."""
    packer = people(rng, 1)[0]
    bag = rng.choice(("rucksack", "kitbag", "tall basket", "duffel bag"))
    things = rng.sample(_LAYERS, rng.choice((4, 5)))
    n = len(things)
    wanted = rng.randint(0, n - 2)
    above = things[wanted + 1 :]
    order = list(reversed(things))
    why = {
        "raincoat": "It has begun to rain", "jumper": "It has turned cold", "towel": f"{packer} has fallen into a pond",
        "picnic": "It is noon", "map": "The path divides", "swimming costume": "Here is the lake",
        "book": "The train is late", "sun hat": "The sun is burning", "first-aid kit": f"{packer} has cut a finger",
        "torch": "It is getting dark", "sleeping bag": "It is time to sleep",
        "pair of sandals": "The boots have begun to rub", "water bottle": f"{packer} is thirsty",
    }[things[wanted]]  # fmt: skip

    def taken_out() -> list[str]:
        """From the top, until the thing is there."""
        pile, out = list(things), []
        while things[wanted] in pile:
            out.append(pile.pop())
        return out[:-1]

    return Scene(
        (
            rng.choice(
                (
                    f"{packer} packs a {bag} that opens at the top: first {a(things[0])}, then {_then(things[1:])}.",
                    f"Into a {bag} that opens only at the top {packer} puts {_then([*things])}, in this order.",
                )
            ),
            rng.choice(
                ("Each thing lies on the one before.", "Everything fits exactly, one thing on top of the other.")
            ),
        ),
        (
            Question(
                f"{why}, and {packer.they} wants the {things[wanted]}. How many things have to come out before it?"
                if not why.startswith(packer.name)
                else f"{why} and wants the {things[wanted]}. How many things have to come out before it?",
                f"{capital(count(len(above), 'thing'))} {'has' if len(above) == 1 else 'have'} to come out first.",
                (
                    f"On top of the {things[wanted]} {'lies' if len(above) == 1 else 'lie'} "
                    f"{listing([f'the {t}' for t in above])}.",
                ),
                len(above),
                lambda: len(taken_out()),
            ),
            Question(
                "What lies at the very bottom?",
                f"The {things[0]} lies at the bottom.",
                ("What is put in first has nothing below it.", f"The first thing was the {things[0]}."),
                f"The {things[0]}",
                lambda: f"The {order[-1]}",
            ),
            Question(
                f"If the {things[wanted]} is likely to be needed first, when should it be packed?",
                "It should be packed last.",
                ("What is packed last lies on top.", "What lies on top can be taken out at once."),
                "last",
                lambda: "last" if order[0] == things[-1] else "first",
            ),
            Question(
                f"Which thing lies directly under the {things[wanted + 1]}?",
                f"The {things[wanted]} does.",
                (f"Just before the {things[wanted + 1]} {packer} put in the {things[wanted]}.",),
                f"the {things[wanted]}",
                lambda: f"the {order[order.index(things[wanted + 1]) + 1]}",
            ),
        ),
    )


def _then(things: list[str]) -> str:
    return listing([a(t) for t in things])


def _evening(rng: Random) -> Scene:
    """What can go into the suitcase the evening before, and what cannot."""
    packer = people(rng, 1)[0]
    late, early = rng.sample(sorted(_LATE), rng.randint(1, 3)), rng.sample(sorted(_EARLY), rng.randint(2, 3))
    things = [*late, *early]
    rng.shuffle(things)
    late = [t for t in things if t in late]
    early = [t for t in things if t in early]
    asked = rng.choice(things)
    hour = rng.choice(("six", "half past five", "seven", "a quarter to seven"))
    return Scene(
        (
            rng.choice(
                (
                    f"{packer} leaves tomorrow at {hour} in the morning and would like to pack in the evening.",
                    f"It is evening, and {packer} is packing. At {hour} in the morning the taxi comes.",
                )
            ),
            f"On the bed lie {listing([a(t) for t in things])}."
            if not {"alarm clock", "pillow"} & set(things)
            else f"On {packer.their} list are {listing([a(t) for t in things])}.",
            f"{packer} has only one of each and will sleep at home, eat breakfast and wash as usual.",
        ),
        (
            Question(
                "Which of these things can be in the suitcase before bedtime?",
                f"{capital(listing([f'the {t}' for t in early]))} can be packed in the evening.",
                tuple(f"The {t} {_EARLY[t]}." for t in early),
                listing([f"the {t}" for t in early]),
                lambda: listing([f"the {t}" for t in things if t not in _LATE]),
            ),
            Question(
                "How many of them have to wait until the morning?",
                f"{capital(amount(len(late)))} of them {'has' if len(late) == 1 else 'have'} to wait.",
                tuple(f"The {t} {_LATE[t]}." for t in late),
                len(late),
                lambda: len(things) - len([t for t in things if t in _EARLY]),
            ),
            Question(
                f"Would it be sensible to pack the {asked} in the evening and lock the suitcase?",
                f"Yes, the {asked} is not needed before {packer.they} leaves."
                if asked in _EARLY
                else "No, the suitcase would have to be opened again.",
                (f"The {asked} {_EARLY.get(asked) or _LATE[asked]}.",),
                asked in _EARLY,
                lambda: asked not in _LATE,
            ),
            Question(
                f"How can {packer} make sure that nothing is forgotten in the morning?",
                f"{packer} can put a note on the suitcase: {listing(late)}.",
                (
                    "In the morning there is little time, and people are sleepy.",
                    "A note that cannot be overlooked does the remembering.",
                ),
                f"a note on the suitcase: {listing(late)}",
                lambda: f"a note on the suitcase: {listing([t for t in things if t not in _EARLY])}",
            ),
        ),
    )


def _together(rng: Random) -> Scene:
    """Two pack for both; something comes twice and something not at all."""
    one, two = pair(rng)
    need = rng.sample(
        ("tent", "torch", "map", "kettle", "tin opener", "ball", "box of matches", "first-aid kit", "frying pan",
         "compass", "bar of soap", "loaf of bread", "blanket", "pocket knife"), 7,
    )  # fmt: skip
    gone = rng.randint(0, 2)
    missing, here = need[:gone], need[gone:]
    rng.shuffle(here)
    cut = rng.randint(2, len(here) - 2)
    twice = rng.sample(here, rng.randint(1, 2))
    first = [t for t in here if t in here[:cut] or t in twice]
    second = [t for t in here if t in here[cut:] or t in twice]
    listed = [*need]
    rng.shuffle(listed)
    missing = [t for t in listed if t in missing]
    twice = [t for t in listed if t in twice]
    more = one if len(first) > len(second) else two
    questions = [
        Question(
            "What will be there twice?",
            f"{capital(listing([f'the {t}' for t in twice]))} will be there twice.",
            tuple(f"Both {one} and {two} have packed {a(t)}." for t in twice),
            listing([f"the {t}" for t in twice]),
            lambda: listing([f"the {t}" for t in listed if [*first, *second].count(t) == 2]),
        ),
        Question(
            "Is anything on the list missing?",
            f"Yes, {listing([f'the {t}' for t in missing])} {'is' if len(missing) == 1 else 'are'} missing."
            if missing
            else "No, nothing is missing.",
            (
                f"{one} has packed {amount(len(first))} things and {two} {amount(len(second))}, but "
                f"{amount(len(twice))} of these would be counted twice.",
                f"So they have {amount(len(here))} different things, and the list has {amount(len(need))}.",
            ),
            bool(missing),
            lambda: bool(set(need) - set(first) - set(second)),
        ),
        Question(
            "How many things can be unpacked again without anything going missing?",
            f"{capital(count(len(twice), 'thing'))} can be unpacked: one {listing(twice, 'and one')}.",
            (
                "Of each thing one is enough.",
                f"{capital(listing([f'the {t}' for t in twice]))} {'is' if len(twice) == 1 else 'are'} there twice.",
            ),
            len(twice),
            lambda: len(first) + len(second) - len({*first, *second}),
        ),
    ]
    if len(first) != len(second):
        questions.append(
            Question(
                "Who has packed more of the things?",
                f"{more} has.",
                (f"{one} has packed {amount(len(first))}, {two} {amount(len(second))}.",),
                more.name,
                lambda: max((len(first), one.name), (len(second), two.name))[1],
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"{one} and {two} are going camping. Their list says: {listing(listed)}. Of each thing they need "
                    "one.",
                    f"For their camping trip {one} and {two} have written one list: {listing(listed)}, one of each.",
                )
            ),
            rng.choice(("Each packs at home, without asking the other.", "They pack in two different houses.")),
            f"{one} packs {listing([a(t) for t in first])}.",
            f"{two} packs {listing([a(t) for t in second])}.",
        ),
        tuple(questions),
    )  # fmt: skip


def _title(phrase: str) -> str:
    """The phrase as a title, with a capital in every word but the small ones."""
    words = [w if w in ("the", "of", "with", "at", "on", "by") else w.capitalize() for w in phrase.split()]
    return capital(" ".join(words))


def _forgotten(rng: Random) -> Story:
    """An important thing has stayed at home."""
    one, two = pair(rng)
    thing, use, instead, result = rng.choice(
        (
            (
                "tin opener",
                "their supper was in tins",
                "a stone and a tent peg",
                "The beans tasted of smoke and a little of iron",
            ),
            (
                "bag with the tent poles",
                "it was going to rain",
                "a rope between two trees, with the tent hung over it",
                "It looked like washing, and kept the rain out all the same",
            ),
            (
                "box of matches",
                "the wood for the fire was stacked already",
                "an ember from the people next to them, carried over in a pan",
                "The people came with it, and brought sausages",
            ),
            (
                "frying pan",
                "they had brought eggs and nothing else",
                "a flat stone in the embers",
                "The eggs were grey underneath and the best they had ever eaten",
            ),
            (
                "pump",
                "both air mattresses were as flat as letters",
                "two armfuls of dry leaves",
                "They rustled at every breath, and smelled of autumn",
            ),
        )
    )
    place = rng.choice(("by the lake", "at the edge of the wood", "on the heath", "behind the dunes"))
    cause = rng.choice(("table", "other", "list"))
    ending = rng.choice(("instead", "back", "give up"))
    minutes = rng.choice((20, 25, 30, 40))
    causes = {
        "table": (
            f"“I put it on the kitchen table,” said {one}, “so that I would not forget it.”",
            f"{one} had put it on the table and not into the bag.",
        ),
        "other": (
            f"“You have it,” said {one}. “No, you have it,” said {two}.",
            "Each of them thought that the other had packed it.",
        ),
        "list": (
            f"{two} pulled out the list. “It is crossed out.” “I crossed it out when I had found it,” said {one}, "
            "“and then the doorbell rang.”",
            f"{one} had crossed it off the list before it was in the bag.",
        ),
    }
    ends = {
        "instead": (
            f"For a while they looked at each other. Then {two} got up. It took {two.them} an hour, {instead}, and a "
            "great deal of patience.",
            f"{result}. “Next time we shall leave it at home on purpose,” said {one}.",
        ),
        "back": (
            f"“It is {minutes} minutes by bicycle,” said {two}, “and {minutes} back.” {one} was already putting on a "
            "helmet.",
            f"After {lasting(2 * minutes)} {one} was there again, red in the face, with the {thing} "
            f"tied to the handlebars. {two} had fallen asleep in the grass.",
        ),
        "give up": (
            "They tried this and that, and nothing would do. When the first stars came out, they packed everything "
            "up again.",
            f"At home the {thing} was waiting for them. They had supper beside it, and neither of them said a word. "
            "On the following day a new sentence stood at the top of the list: lift the bag only when everything is "
            "in it.",
        ),
    }
    return Story(
        rng.choice((_title(f"the {thing}"), "Everything but One Thing", _title(f"a night {place}"))),
        (
            f"{one} and {two} had spent two days packing, because they wanted to sleep in a tent {place}. They had "
            f"thought of {rng.choice(('a spare lamp', 'two kinds of tea', 'a hammock', 'nutmeg', 'a bird book'))}, "
            "and even of "
            f"{rng.choice(('a hot-water bottle', 'clothes pegs', 'a fly swatter', 'a second corkscrew'))}.",
            rng.choice(
                (
                    f"They arrived late in the afternoon and began to unpack. All at once {two} stopped. “Where is "
                    f"the {thing}?”",
                    f"Everything lay spread out on the grass. {two} looked through it once, and once more. “I cannot "
                    f"see the {thing}.”",
                )
            ),
            f"They turned the bags inside out. It was not there, and {use}.",
            causes[cause][0],
            *ends[ending],
        ),
        ("dialogue", "conflict", *({"instead": ("twist",), "back": (), "give up": ("sad ending", "moral")}[ending])),
        (
            Question(
                f"Why was the {thing} missing?",
                causes[cause][1],
                (
                    {
                        "table": "Laying a thing ready is not the same as packing it.",
                        "other": "They had never said which of them would take it.",
                        "list": "A line through a word says that a thing is done, and here it was not done yet.",
                    }[cause],
                ),
                cause,
                lambda: next(word for word in ("table", "other", "list") if word in causes[cause][1]),
            ),
            Question(
                f"How long was {one} away on the bicycle?" if ending == "back"
                else f"Did they spend the night {place}?",
                f"{one} was away for {2 * minutes} minutes." if ending == "back"
                else "No, they went home the same evening." if ending == "give up"
                else "Yes, they stayed.",
                (
                    f"The way home took {minutes} minutes, and so did the way back." if ending == "back"
                    else "They packed everything up again when it got dark." if ending == "give up"
                    else "They found something that did instead, and nothing says that they left.",
                ),
                2 * minutes if ending == "back" else ending != "give up",
                lambda: sum([minutes, minutes]) if ending == "back" else "packed everything up" not in ends[ending][0],
            ),
            Question(
                f"Did they have the {thing} with them in the end?",
                f"Yes, {one} fetched it." if ending == "back" else "No, it stayed at home.",
                (
                    {
                        "instead": "They managed without it.",
                        "back": f"{one} rode home for it.",
                        "give up": "They went home to it, but by then they were no longer camping.",
                    }[ending],
                ),
                ending == "back",
                lambda: "handlebars" in ends[ending][1],
            ),
        ),
    )  # fmt: skip


def _swapped(rng: Random) -> Story:
    """Two suitcases that look alike are exchanged by mistake."""
    owner, other = pair(rng)
    colour = rng.choice(("brown", "dark green", "grey", "blue", "black"))
    place = rng.choice(("on the carousel at the airport", "in the luggage van of the bus", "on the rack of the train"))
    mine, known = rng.choice(
        (
            ("a black suit for a funeral", "the black suit"),
            ("the only copy of a speech", "the speech"),
            (f"the wedding dress of {owner.own} sister", "the wedding dress"),
            ("a set of puppets for a school fair", "the puppets"),
        )
    )
    strange = rng.sample(
        ("forty tennis balls", "a stuffed owl", "nine left gloves", "a folded kite", "three alarm clocks", "a box of "
         "magician's scarves", "a beekeeper's hat"), 2,
    )  # fmt: skip
    clue = rng.choice(("tag", "letter", "none"))
    hours = rng.randint(2, 6)
    ends = {
        "tag": (
            f"Inside the lid was a small card with a telephone number. {owner} dialled it. “I believe I have your "
            f"{strange[0].split(' ', 1)[1]},” {owner.they} said.",
            f"“Thank heavens,” said a voice. “I am {other}. I have been looking at {known} for an hour, and did not "
            "know what to think.” They met halfway, in a station café, and put the two suitcases side by side. Even "
            "then nobody could have told them apart.",
        ),
        "letter": (
            f"At the bottom lay a letter from a hotel: a room for {other}, three nights. {owner} took a taxi.",
            f"{other} was sitting in the lobby on the other suitcase. “I did not dare to open it,” {other.they} "
            f"said. “Now I am glad,” said {owner}, thinking of {known}.",
        ),
        "none": (
            f"There was no name in it, no number, nothing. {owner} took it to the lost-property office and had a "
            "form stamped.",
            f"It was {number(hours)} days before the telephone rang. By then the day for which {known} "
            f"had been packed was long past, and it had gone badly without.",
        ),
    }
    after = rng.choice(
        (
            f"Since that day a red ribbon has been tied to the handle of {owner.own} suitcase.",
            f"Before the next journey {owner} painted a yellow stripe round {owner.their} suitcase. It looked "
            "dreadful, and it helped.",
        )
    )
    return Story(
        rng.choice((f"The {colour.title()} Suitcase", "Two Suitcases", _title(strange[0]))),
        (
            rng.choice(
                (
                    f"{owner} had a {colour} suitcase, like many people. In it was {mine}. On the following day it "
                    "would be needed.",
                    f"In {owner.own} {colour} suitcase was {mine}, packed with great care. It was for the following "
                    "day.",
                )
            ),
            f"The suitcase stood {place}, or so {owner} thought, tired as {owner.they} was from the journey. "
            f"{owner.They} took it and went.",
            f"Not until {owner.they} was in {owner.their} room did {owner} open it. On top lay {strange[0]}. Under "
            f"{'them' if strange[0].split()[0] in ('forty', 'nine', 'three') else 'it'} came {strange[1]}.",
            rng.choice(
                (
                    f"{owner} shut the lid, waited a moment, and opened it again. It was still the same.",
                    f"“I have not packed that,” said {owner} aloud, although nobody was there.",
                )
            ),
            *ends[clue],
            after,
        ),
        ("twist", "foreshadowing", *({"tag": ("dialogue",), "letter": ("dialogue",), "none": ("sad ending",)}[clue])),
        (
            Question(
                f"Whose suitcase had {owner} taken?",
                (
                    f"It was {other.own} suitcase."
                    if clue != "none"
                    else f"The story does not say whose it was; it was not {owner.own}."
                ),
                (
                    {
                        "tag": f"On the telephone {other} said that {other.they} had the other one.",
                        "letter": f"In it was a letter for {other}, and {other} had the other one.",
                        "none": "There was no name in it, and nobody is named in the end.",
                    }[clue],
                ),
                other.name if clue != "none" else "not",
                lambda: other.name if other.name in " ".join(ends[clue]) else "not",
            ),
            Question(
                f"Did {owner} want to steal it?",
                f"No, {owner} took it for {owner.their} own.",
                (f"Both suitcases were {colour} and looked alike.", f"{owner} noticed it only when it was open."),
                False,
                lambda: False,
            ),
            Question(
                f"Did {owner} have {owner.their} own things back in time?",
                f"Yes, {owner} had them back on the same day." if clue != "none" else "No, they came too late.",
                (
                    {
                        "tag": "They met and exchanged the suitcases.",
                        "letter": f"{owner} went to the hotel at once and found {other}.",
                        "none": f"They were needed the next day, and the telephone rang {number(hours)} days later.",
                    }[clue],
                ),
                clue != "none",
                lambda: hours <= 1 or clue in ("tag", "letter"),
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Packing for a trip: what to take, how much, and in what order",
    group="space",
    concepts=("planning", "lists", "weight", "counting", "foresight"),
    openings=(
        """Packing means thinking through days that have not come yet. Whoever puts a raincoat into a bag has imagined
        rain, and whoever forgets the toothbrush has not imagined the evening.""",
        """A suitcase is small and a house is large. So packing is choosing, and most of what we own is not chosen.
        The surprise comes on the journey, when hardly anything of it is missed.""",
        """What is carried must be lifted, and lifted again at every stair. A kilogram that nobody notices in the hall
        is a stone on the third staircase of the day.""",
        """A list is a helper that does not get tired. At seven in the morning it still knows about the spare key,
        while the head that wrote it is half asleep.""",
    ),
    asks=(
        "How do I find out what I need?",
        "How much of everything should I take?",
        "In what order should things go into the bag?",
        "Why do people forget something, even with a list?",
    ),
    ideas=(
        (
            """Go through a day from waking up to going to sleep and say what your hands touch. Toothbrush, comb,
            shirt, shoes, cup: each of them has to be there in the other place too, and if it is not, it has to come
            along.""",
            """Ask three questions for each thing. Shall I certainly use it? Can I get it there? Would it be bad to be
            without it? A blanket can be borrowed nearly everywhere, but nobody can lend you your own glasses.""",
            """The weather where you are going decides, and not the weather at your window. On a mountain a thousand
            metres higher it is about six degrees colder. So a warm day in the valley can need a jumper at the
            top.""",
        ),
        (
            """Things that are used up grow with the days: socks, shirts, food. Things that are only used do not: for
            two days or for twenty, a single toothbrush will do. Multiply the first kind, and count the second kind
            once.""",
            """Where clothes can be washed, half of the shirts are enough. For ten days with a washing day in the
            middle, five will do. The washing powder weighs less than five shirts.""",
            """Two who travel together do not need two of everything. Each needs a sleeping bag, but one tent, one map
            and one tin opener serve both. They only have to agree who takes which, or there will be two tin openers
            or none.""",
        ),
        (
            """What goes in first lies at the bottom and comes out last. So pack backwards: first what is needed in
            the evening, last what is needed on the way. The raincoat belongs on top, even if the sun is shining.""",
            """In a rucksack heavy things belong close to the back, so that they do not pull the walker over
            backwards. In a suitcase on wheels they belong at the end where the wheels are. In both, soft things fill
            the gaps.""",
            """Things that may leak are packed as if they would. A bottle of shampoo goes into a bag of its own, and
            that bag does not lie on the shirts. In an aeroplane the air presses less from outside, and a bottle with
            some air in it is then pushed open from within.""",
        ),
        (
            """Most forgotten things are things that are needed until the last minute: the toothbrush, the charger,
            the glasses. They cannot be packed early. A note on the suitcase, written in the evening, catches them in
            the morning.""",
            """A thing should be crossed off when it is in the bag, and not when it has been found. Between the
            finding and the packing the telephone rings, and afterwards the list says that all is well.""",
            """Two people forget more easily than one, because each can believe that the other has seen to it.
            “Somebody has surely packed the tickets” is a sentence to be distrusted. A name beside each line of the
            list helps.""",
        ),
    ),
    mistakes=(
        """Many pack for everything that could happen. But a great deal could happen, and little of it will.
        A thing that can be bought on the spot for little money may stay at home.""",
        """A bag that can be lifted is not yet a bag that can be carried. Lifting takes a second. The way from the
        station takes twenty minutes, and everything weighs the same to the last step.""",
        """Five nights away are six days, if you count the day you arrive and the day you leave. Somebody who packs a
        shirt for every night is one shirt short.""",
        """Ten single socks are not ten pairs. They are five pairs, and only if they match.""",
    ),
    scenes=(_clothes, _limit, _stack, _evening, _together),
    stories=(_forgotten, _swapped),
    notes={
        "child": (
            """Pack a bag for your teddy bear for one night. What does it need in the evening, and what in the
            morning? You will see that it takes longer than you think.""",
        ),
        "pupil": (
            """Write your list in three columns: for every day, for once, and for the last morning. The first is
            multiplied, the second is not, and the third goes on the door.""",
        ),
        "adult": (
            """Lay everything out on the floor before it goes into the bag, and then put a third of it back. Nobody
            has ever come home complaining that the suitcase was too light.""",
        ),
        "parent": (
            """Let children carry what they have packed themselves. The third stone from the beach teaches more about
            weight than a lecture, and it is their own decision to put it down.""",
        ),
        "learner": (
            """We “pack” a suitcase and also “pack” the things in it. “Luggage” has no plural: we say “two pieces of
            luggage” or simply “two bags”.""",
        ),
    },
)
