"""Cooking by a recipe: more people, too few eggs, trays in the oven, and what happens when something is left out."""

from random import Random

from hornbook.curriculum.worlds.english import amount, capital, clock, count, lasting, listing, number, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.telling import ask
from hornbook.curriculum.worlds.world import Scene, Story, World

_Part = tuple[str, str, int]  # what, its unit (none for what is counted), how much
_FOR_FOUR: tuple[tuple[str, tuple[_Part, ...]], ...] = (
    ("pancakes", (("flour", "g", 240), ("milk", "ml", 480), ("egg", "", 4))),
    ("potato soup", (("potato", "", 8), ("onion", "", 2), ("stock", "ml", 1000))),
    ("rice pudding", (("rice", "g", 120), ("milk", "ml", 800), ("stick of cinnamon", "", 2))),
    ("vegetable stew", (("carrot", "", 6), ("tomato", "", 4), ("chickpeas", "g", 400))),
    ("apple crumble", (("apple", "", 6), ("flour", "g", 160), ("butter", "g", 80))),
    ("pasta with tomato sauce", (("pasta", "g", 400), ("tomato", "", 8), ("clove of garlic", "", 2))),
    ("lentil stew", (("lentils", "g", 300), ("carrot", "", 4), ("onion", "", 2))),
    ("cheese omelettes", (("egg", "", 8), ("cheese", "g", 120), ("milk", "ml", 80))),
    ("fruit salad", (("banana", "", 2), ("orange", "", 4), ("grapes", "g", 200))),
    ("lemonade", (("lemon", "", 4), ("sugar", "g", 80), ("water", "ml", 1000))),
)
_BATCHES: tuple[tuple[str, int, tuple[_Part, ...]], ...] = (
    ("muffin", 12, (("flour", "g", 250), ("egg", "", 2), ("butter", "g", 120))),
    ("bread roll", 10, (("flour", "g", 500), ("milk", "ml", 300), ("sachet of yeast", "", 1))),
    ("waffle", 8, (("flour", "g", 200), ("egg", "", 3), ("milk", "ml", 250))),
    ("oat biscuit", 20, (("oats", "g", 150), ("egg", "", 1), ("butter", "g", 100))),
    ("fishcake", 6, (("potato", "", 4), ("cooked fish", "g", 300), ("egg", "", 1))),
    ("scone", 9, (("flour", "g", 350), ("butter", "g", 80), ("milk", "ml", 180))),
)
_BOILED = {"potato": "the potatoes take", "pasta": "the pasta takes", "lentils": "the lentils take"}
_TIMES = {2: "half of", 6: "one and a half times", 8: "twice", 10: "two and a half times", 12: "three times"}
# A dish, what may be left out, what comes of it, what that is for, and why it is too late, or not, when all is done.
_FORGOTTEN = (
    ("bread", "yeast", "flat and heavy", "Yeast makes the gas that lifts the dough", True,
     "The dough must rest with its yeast before it is baked, and a baked loaf cannot rise"),
    ("sponge cake", "baking powder", "low and dense", "Baking powder fills the batter with small bubbles", True,
     "The bubbles have to form while the batter is still soft"),
    ("vegetable soup", "salt", "dull", "Salt brings out the taste of the vegetables", False,
     "Salt dissolves in a hot soup in a moment, even in the bowl"),
    ("jam", "sugar", "sour and runny", "Sugar sweetens the fruit and helps it to set", True,
     "The sugar has to boil together with the fruit, and now the jars are closed"),
    ("custard", "egg yolk", "as thin as milk", "The yolk is what thickens the milk when it is heated", True,
     "Stirred into a finished, cooling custard, the yolk would stay raw"),
    ("fruit tea", "honey", "less sweet than usual", "Honey is what makes it sweet", False,
     "Honey melts in the cup as well as in the pot"),
    ("pasta sauce", "basil", "a little plain", "The leaves give it their smell", False,
     "Leaves of basil are best when they are put in at the very end anyway"),
    ("meringue", "sugar", "soft and weepy", "Sugar makes the beaten egg white stiff", True,
     "The sugar has to be beaten in before the meringue is baked"),
    ("potato salad", "vinegar", "bland", "Vinegar gives the potatoes some sharpness", False,
     "It can be poured over and stirred in at the table"),
    ("gingerbread", "ginger", "nothing like gingerbread", "The ginger is what gives it its name and its bite", True,
     "The spice belongs inside the dough, and the dough is no longer there"),
)  # fmt: skip


def _much(part: _Part, times: int = 1, of: int = 1) -> str:
    what, unit, n = part
    n = n * times // of
    return f"{n:,} {unit} of {what}" if unit else count(n, what)


def _how(part: _Part) -> str:
    if part[1] and part[0].endswith("s"):
        return f"How many grams of {part[0]}"  # oats, lentils
    return f"How much {part[0]}" if part[1] else f"How many {plural(part[0])}"


def _name(part: _Part) -> str:
    return part[0] if part[1] else plural(part[0])


def _are(part: _Part) -> str:
    return "is" if part[1] or part[2] == 1 else "are"


def _scaled(rng: Random) -> Scene:
    """A recipe for four, and more or fewer people."""
    cook = people(rng, 1)[0]
    dish, parts = rng.choice(_FOR_FOUR)
    guests = rng.choice(tuple(_TIMES))
    part, other = rng.sample(parts, 2)
    need, step = other[2] * guests // 4, 20 if other[1] else 1
    have = max(step, rng.randrange(need // 2, need + need // 2 + 1) // step * step)
    stock = (other[0], other[1], have)
    enough, word, most = have >= need, _TIMES[guests], have * 4 // other[2]
    minutes = rng.choice((8, 10, 12) if parts[0][0] == "pasta" else (15, 20, 25))
    missing, many = _much((other[0], other[1], need - have)), amount(guests)

    def by_guest() -> int:
        eaters = 0
        while (eaters + 1) * other[2] <= have * 4:
            eaters += 1
        return eaters

    questions = [
        ask(
            f"{_how(part)} does {cook} need for {many}?", f"{cook} needs {_much(part, guests, 4)}.",
            _much(part, guests, 4), lambda: _much((*part[:2], sum(part[2] // 2 for _ in range(0, guests, 2)))),
            f"{capital(many)} is {word} four, so {cook.they} takes "
            f"{'half of everything' if guests == 2 else f'{word} as much of everything'}.",
            f"{capital(word)} {_much(part)} {'is' if guests == 2 else 'makes'} {_much(part, guests, 4)}."),
        ask(
            f"Does {cook} have enough {_name(other)} for {many} people?",
            f"Yes, {cook.they} has enough." if enough else f"No, {cook.they} is {missing} short.",
            enough, lambda: by_guest() >= guests,
            f"{capital(many)} people need {_much(other, guests, 4)}, because {many} is {word} four.",
            f"In the house there {_are(stock)} {_much(stock)}."),
    ]  # fmt: skip
    if 0 < most < 40:
        questions.append(ask(
            f"For how many people at most {_are(stock)} {_much(stock)} enough by this recipe?",
            f"{'They are' if _are(stock) == 'are' else 'It is'} enough for {amount(most)}.", most, by_guest,
            f"Four people need {_much(other)}.",
            f"{capital(count(most, 'person'))} can be served with {_much(stock)}, and for one more it would not "
            "do."))  # fmt: skip
    boiled = next((_BOILED[what] for what, _, _ in parts if what in _BOILED), "")
    if boiled:
        questions.append(ask(
            f"For four people {boiled} {minutes} minutes in boiling water. How many minutes are "
            f"needed for {many}?",
            f"It is about {minutes} minutes again, counted from the moment the water boils.",
            f"{minutes} minutes", lambda: f"{max(minutes for _ in range(guests))} minutes",
            "Everything in the pot cooks at the same time, each piece surrounded by boiling water.",
            f"A fuller pot takes longer to come to the boil, but after that each piece needs its {minutes} "
            "minutes."))  # fmt: skip
    told = listing([_much(p) for p in parts])
    return Scene((
        rng.choice((f"A recipe for {dish} serves four. It asks for {told}.",
                    f"Making {dish} for four people takes {told}.",
                    f"{cook.own} cookery book has a recipe for {dish}. For four people it asks for {told}.")),
        rng.choice((f"{cook} is cooking for {many}.", f"Today {many} people will sit at {cook.own} table.",
                    f"{cook} has {many} to feed.")),
        f"{cook.They} has {_much(stock)} in the house, and plenty of everything else.",
    ), tuple(questions))  # fmt: skip


def _at_hand(rng: Random) -> Scene:
    """What is there decides how many times the recipe can be made."""
    baker = people(rng, 1)[0]
    thing, pieces, parts = rng.choice(_BATCHES)
    fewest, scarce = rng.randint(1, 3), rng.randrange(len(parts))
    times = [fewest if i == scarce else fewest + rng.randint(1, 3) for i in range(len(parts))]
    stock = [(what, unit, n * k + (rng.randrange(0, n // 2 + 1, 10) if unit else rng.randrange(n)))
             for (what, unit, n), k in zip(parts, times, strict=True)]  # fmt: skip
    rest = rng.choice([i for i in range(len(parts)) if i != scarce])
    left, short = (*parts[rest][:2], stock[rest][2] - fewest * parts[rest][2]), parts[scarce]
    lacking = (*short[:2], (fewest + 1) * short[2] - stock[scarce][2])

    def baked() -> list[int]:
        """Bake until something is missing: the number of batches, then what is left."""
        here, made = [n for _, _, n in stock], 0
        while all(has >= n for has, (_, _, n) in zip(here, parts, strict=True)):
            here, made = [has - n for has, (_, _, n) in zip(here, parts, strict=True)], made + 1
        return [made, *here]

    reasons = [f"{capital(_much(s))} would do for {count(k, 'batch')}." for s, k in zip(stock, times, strict=True)]
    found = listing([_much(p) for p in stock])
    return Scene((
        f"One batch of {amount(pieces)} {plural(thing)} takes {listing([_much(p) for p in parts])}.",
        rng.choice((f"{baker} looks into the cupboard and finds {found}.",
        f"In {baker.own} kitchen there {_are(stock[0])} {found}.",
                    f"{baker} puts everything on the table: {found}.")),
        rng.choice((f"{baker.They} makes whole batches only.", f"{baker.They} never makes half batches.")),
    ), (
        ask(
            f"How many {plural(thing)} can {baker} make?", f"{baker.They} can make {count(fewest * pieces, thing)}.",
            fewest * pieces, lambda: sum(pieces for _ in range(baked()[0])),
            *reasons,
            f"The smallest of these numbers counts, and {count(fewest, 'batch')} of {amount(pieces)} "
            f"{'makes' if fewest == 1 else 'make'} {amount(fewest * pieces)}."),
        ask(
            "Which of the ingredients sets the limit?", f"The limit is set by the {_name(short)}.",
            f"the {_name(short)}",
            lambda: next(f"the {_name(p)}" for p, has in zip(parts, baked()[1:], strict=True) if has < p[2]),
            *reasons, "What runs out first decides, however much there is of the rest."),
        ask(
            f"{_how(left)} will be left when {baker} has made as many batches as possible?",
            f"There will be {_much(left)} left.", _much(left), lambda: _much((*left[:2], baked()[1 + rest])),
            f"{capital(count(fewest, 'batch'))} can be made before the {_name(short)} run{'s' if short[1] else ''} out."
            if short[0] != "oats" else f"{capital(count(fewest, 'batch'))} can be made before the oats run out.",
            f"That uses {_much(parts[rest], fewest)}, and there {'was' if _are(stock[rest]) == 'is' else 'were'} "
            f"{_much(stock[rest])}."),
        ask(
            f"What must {baker} buy at least to make one batch more?",
            f"{baker.They} must buy at least {_much(lacking)}.",
            _much(lacking), lambda: _much((*short[:2], short[2] - baked()[1 + scarce])),
            f"For {count(fewest + 1, 'batch')} {baker.they} needs {_much(short, fewest + 1)}, and there "
            f"{_are(stock[scarce])} {_much(stock[scarce])}.",
            "There is enough of everything else."),
    ))  # fmt: skip


def _trays(rng: Random) -> Scene:
    """One oven, one tray at a time."""
    baker = people(rng, 1)[0]
    thing = rng.choice(("ginger biscuit", "cheese straw", "jam tart", "bread roll", "almond biscuit", "cheese scone"))
    held, trays, minutes = rng.choice((6, 8, 9, 12)), rng.randint(2, 4), rng.choice((10, 12, 15, 18))
    last = rng.randint(1, held)
    pieces, start = (trays - 1) * held + last, rng.randrange(9 * 60, 17 * 60, 15)
    end, burnt = start + trays * minutes, rng.random() < 0.5
    gone = held if burnt else rng.randint(1, min(5, pieces - 1))

    def loads() -> list[int]:
        waiting, done = pieces, []
        while waiting:
            done.append(min(held, waiting))
            waiting -= done[-1]
        return done

    questions = [
        ask(
            f"How many {plural(thing)} are in the last load?",
            f"In the last load there {'is' if last == 1 else 'are'} {amount(last)}.", last, lambda: loads()[-1],
            f"{capital(count(trays - 1, 'full tray'))} {'takes' if trays == 2 else 'take'} "
            f"{amount((trays - 1) * held)} of the {amount(pieces)}."),
        ask(
            "When does the last load come out?", f"It comes out at {clock(end)}.", clock(end),
            lambda: clock(start + sum(minutes for _ in loads())),
            f"{capital(amount(pieces))} pieces on a tray for {amount(held)} make {count(trays, 'load')}.",
            f"{capital(count(trays, 'load'))} of {minutes} minutes take {lasting(trays * minutes)}."),
        ask(
            f"How many good {plural(thing)} are there in the end?",
            f"There {'is' if pieces - gone == 1 else 'are'} {count(pieces - gone, f'good {thing}')}.", pieces - gone,
            lambda: sum(loads()[1:]) if burnt else len(range(gone, pieces)),
            f"The first load was a full tray of {amount(held)}, and it is lost." if burnt
            else f"Of {amount(pieces)}, {amount(gone)} {'has' if gone == 1 else 'have'} been eaten."),
    ]  # fmt: skip
    if last < held:
        questions.append(ask(
            f"The last tray is not full. Can it come out before its {minutes} minutes are over?",
            f"No, it needs about {minutes} minutes like the others.", False, lambda: max([minutes] * last) < minutes,
            "The heat of the oven reaches every piece by itself.",
            f"A {thing} does not bake faster because there are fewer beside it."
            if thing != "almond biscuit" else "A biscuit does not bake faster because there are fewer beside "
            "it."))  # fmt: skip
    return Scene((
        rng.choice((f"{baker} has shaped {count(pieces, thing)}.",
                    f"On {baker.own} table {count(pieces, thing)} are waiting to be baked.")),
        rng.choice((f"The only tray holds {amount(held)}, and each load bakes for {minutes} minutes.",
                    f"There is one tray with room for {amount(held)}, and a load takes {minutes} minutes in the "
                    "oven.")),
        f"The first load goes in at {clock(start)}, and each of the next follows at once.",
        "The oven is too hot at first, and the whole first load turns black." if burnt
        else f"While they cool, {amount(gone)} {'is' if gone == 1 else 'are'} eaten.",
    ), tuple(questions))  # fmt: skip


def _lost_count(rng: Random) -> Scene:
    """Cups of flour are counted aloud, and somebody interrupts; the scales still know."""
    baker, caller = pair(rng)
    stuff, cup = rng.choice((("flour", 120), ("sugar", 200), ("oats", 90), ("rice", 180), ("ground almonds", 100)))
    bowl, done, more = rng.randrange(300, 800, 50), rng.randint(2, 5), rng.randint(1, 4)
    wanted, weight = done + more, bowl + done * cup

    def by_scales() -> int:
        cups, weighs = 0, bowl
        while weighs < weight:
            weighs, cups = weighs + cup, cups + 1
        return cups

    why = rng.choice(("asks what time it is", "tells a joke", "calls from the stairs", "comes in with a wet dog",
                      "wants to know where the scissors are", "begins to sing"))  # fmt: skip
    return Scene((
        f"{baker} needs {count(wanted, 'cup')} of {stuff}. A full cup holds {cup} g.",
        rng.choice((f"While {baker.they} is counting them into a bowl, {caller} {why}, and {baker} forgets the number.",
                    f"{baker} counts them aloud into a bowl. Then {caller} {why}, and the number is gone.")),
        f"The empty bowl weighs {bowl} g. With what is in it now, the scales show {weight:,} g.",
    ), (
        ask(
            f"How many cups has {baker} put in so far?", f"{baker.They} has put in {amount(done)}.", done, by_scales,
            f"Taking away the {bowl} g of the bowl leaves {done * cup:,} g of {stuff}.",
            f"{'Twice' if done == 2 else f'{capital(amount(done))} times'} {cup} g is {done * cup:,} g."),
        ask(
            "How many cups are still to come?",
            f"{capital(count(more, 'cup'))} {'is' if more == 1 else 'are'} still to come.",
            more, lambda: (bowl + wanted * cup - weight) // cup,
            f"What is in the bowl weighs {weight:,} g less {bowl} g, which makes {count(done, 'cup')} of {cup} g.",
            f"{capital(amount(wanted))} are wanted."),
        ask(
            "What will the scales show when all of it is in the bowl?", f"They will show {bowl + wanted * cup:,} g.",
            f"{bowl + wanted * cup:,} g", lambda: f"{sum([cup] * more, weight):,} g",
            f"{capital(count(wanted, 'cup'))} of {cup} g weigh {wanted * cup:,} g.",
            f"The bowl stands on the scales too, with its {bowl} g."),
        ask(
            f"Could {baker} know the number of cups without knowing what the empty bowl weighs?",
            f"No, then {baker.they} could not tell how much of the weight was {stuff}.",
            False, lambda: len({(weight - other) // cup for other in range(300, 800, 50)}) == 1,
            "The scales show the bowl and what is in it together.",
            "A light bowl with many cups can weigh as much as a heavy bowl with few."),
    ))  # fmt: skip


def _forgotten(rng: Random) -> Scene:
    """Something is left out of a dish; is it too late?"""
    cook, eater = pair(rng)
    dish, what, result, job, late, why = rng.choice(_FORGOTTEN)
    early = rng.random() < 0.4
    when = rng.choice((
        f"{cook.They} notices it while {cook.they} is still putting everything together.",
        f"“What is this for?” asks {eater}, and points to the {what} on the table. {cook} is still putting "
        "everything together.",
    ) if early else (
        f"Nobody notices until it is done. “Something is missing,” says {eater} at the first taste.",
        f"It is done and on the table when {eater} tastes it and asks what is missing.",
    ))  # fmt: skip
    saved = early or not late
    return Scene((
        rng.choice((f"{cook} makes {dish}, but the telephone rings in the middle, and {cook.they} leaves out the "
                    f"{what}.",
                    f"{cook} is making {dish} from memory and does not think of the {what}.",
                    f"{cook} and {eater} talk while {cook.they} makes {dish}, and so the {what} is forgotten.")),
        when,
    ), (
        ask(
            f"What is {dish} like without {what}?", f"It is {result}.", result,
            lambda: {row[:2]: row[2] for row in _FORGOTTEN}[dish, what],
            f"{job}.", f"Without {what}, nothing in the {dish} does that."),
        ask(
            f"Is it too late now to add the {what}?",
            f"No, {cook.they} can still add it." if saved else f"Yes, now the {what} could no longer do its work.",
            not saved, lambda: not (early or (dish, what) in {row[:2] for row in _FORGOTTEN if not row[4]}),
            "Nothing is finished yet, so it goes in as if it had never been forgotten." if early else f"{why}."),
        ask(
            f"Did {cook} leave the {what} out on purpose?", f"No, {cook.they} forgot it.", False, lambda: False,
            f"{cook.They} meant to make ordinary {dish}, and nobody had asked for it without {what}."),
    ))  # fmt: skip


def _more_guests(rng: Random) -> Story:
    """The table is laid for some, and more come."""
    cook, helper = pair(rng)
    dish, parts = rng.choice(_FOR_FOUR[:8])
    came, short = rng.choice((2, 4)), rng.choice(parts)
    everybody = 4 + came
    missing = _much((*short[:2], came * short[2] // 4))
    who = rng.choice(("a cousin with her family", "friends whose train had been cancelled",
                      "neighbours whose cooker had broken", "old friends on bicycles, wet to the skin"))  # fmt: skip
    way = rng.choice(("neighbour", "less", "bread"))
    ends = {
        "neighbour": (
            f"“I will ask next door,” said {helper}, and took a bowl along. The old man there had {missing} to spare. "
            "He would not take money for it, so they took him along as well, with his own chair.",
            f"{cook} cooked for {amount(everybody)}, and {amount(everybody + 1)} people shared it. Each plate was a "
            "little less full, and nobody counted."),
        "less": (
            f"“No shop is open now,” said {helper}. {cook} thought for a while and then made what there was, for four, "
            "and laid out small plates instead of large ones.",
            f"Each of the {amount(everybody)} got less than {cook} had meant. “On a small plate it looks like a lot,” "
            "said the youngest guest, who had been told that it was rude to ask for more and was hoping to be asked."),
        "bread": (
            f"{helper} opened the bread bin. “Half a loaf, and a piece of cheese,” {helper.they} said. “If everybody "
            "begins with this, it will do.”",
            f"They ate the bread first, slowly, while {cook} stood at the stove. When the {dish} came to the table the "
            "worst of the hunger was gone, and four portions were enough."),
    }  # fmt: skip
    told = listing([_much(p) for p in parts])
    return Story(rng.choice(("More Chairs", f"{cook.own} Full Table", f"{capital(number(everybody))} at the Table")), (
        rng.choice((f"{cook} had asked {helper} and two others to supper. The plan was {dish}, and everything for "
                    f"four people stood ready: {told}.",
                    f"On the kitchen table lay {told}. That was {dish} for four: for {cook}, for {helper}, and for two "
                    "friends.")),
        f"Then the bell rang, half an hour too early. Outside stood {who}: {amount(came)} people, and "
        f"{'both' if came == 2 else 'all'} of them hungry.",
        f"“Come in,” said {cook}, and counted. Now there would be {amount(everybody)}. “Most of it I can make more "
        f"of,” {cook.they} said in the kitchen, “but there are no more {_name(short)}.”" if not short[1] else
        f"“Come in,” said {cook}, and counted. Now there would be {amount(everybody)}. “Most of it I can make more "
        f"of,” {cook.they} said in the kitchen, “but there is no more {short[0]}.”" if short[0] not in ("lentils",
        "chickpeas") else
        f"“Come in,” said {cook}, and counted. Now there would be {amount(everybody)}. “Most of it I can make more "
        f"of,” {cook.they} said in the kitchen, “but there are no more {short[0]}.”",
        *ends[way],
        rng.choice((f"When the last of them had gone, {cook} wrote into the cookery book, under the {dish}: “Invite "
                    f"four, shop for {amount(everybody)}.”",
                    f"“Next time I shall put a note on the door,” {cook} said over the washing-up. “Saying that we are "
                    f"out?” asked {helper}. “Saying what to bring.”")),
    ), ("dialogue", "conflict", *(("twist",) if way == "neighbour" else ())), (
        ask(
            "How many people were there to feed after the bell had rung?",
            f"There were {amount(everybody)} people to feed.", everybody,
            lambda: len([cook, helper, "a friend", "another"] + ["guest"] * came),
            f"Four had been expected, {cook} among them, and {amount(came)} more came."),
        ask(
            f"{_how(short)} {'were' if 'many' in _how(short) else 'was'} missing for everybody to have a full portion?",
            f"They were {missing} short.", missing,
            lambda: _much((*short[:2], short[2] * everybody // 4 - short[2])),
            f"For four people there {'was' if _are(short) == 'is' else 'were'} {_much(short)}.",
            f"The {amount(came)} new ones are {'half as many again' if came == 2 else 'as many again'}."),
        ask(
            "Did anybody bring more of what was missing?",
            "Yes, it came from next door." if way == "neighbour" else "No, they made do with what they had.",
            way == "neighbour", lambda: any("to spare" in paragraph for paragraph in ends[way]),
            {"neighbour": "The old man next door had enough to spare.",
             "less": "No shop was open, so the portions became smaller.",
             "bread": "Bread and cheese came first, and after that the portions for four were enough."}[way]),
    ))  # fmt: skip


def _spoons(rng: Random) -> Story:
    """A tablespoon is taken for a teaspoon."""
    child, elder = pair(rng)
    stuff, dish, taste = rng.choice((("salt", "mashed potatoes", "salty"), ("chilli", "rice with beans", "hot"),
                                     ("salt", "potato salad", "salty"), ("pepper", "fried cabbage", "sharp"),
                                     ("curry powder", "fried rice", "hot"),
                                     ("nutmeg", "mashed potatoes", "bitter")))  # fmt: skip
    spoons, turn = rng.randint(1, 2), rng.choice(("stretch", "waste", "in time"))
    used, often = spoons * 3, ("once", "twice")[spoons - 1]
    those = "They were" if dish == "mashed potatoes" else "It was"
    begin = (
        rng.choice((f"{child} was allowed to cook {dish} alone for the first time. {elder} had written the recipe on a "
                    f"card and gone into the garden, where {elder.they} could be called.",
                    f"“You know how to do it,” said {elder}, put the recipe card on the table and went to hang up the "
                    f"washing. So {child} cooked {dish}, alone, for the first time.")),
        f"“{capital(count(spoons, 'teaspoon'))} of {stuff},” the card said. In the drawer lay large spoons and small "
        f"ones. {child} took a tablespoon, because it lay on top, and filled it {often}.",
    )  # fmt: skip
    ends = {
        "stretch": (
            f"At the first taste {child.they} pulled a face. {those} far too {taste}. {child} wanted to throw "
            f"everything away, but {elder} looked at the spoon and at the card and laughed.",
            f"“It is not wrong,” {elder.they} said. “It is right for three times as much.” So they fetched the big pot "
            f"and put in everything again, and then once more, everything but the {stuff}.",
            "They filled two bowls for the neighbours and ate the rest themselves. Nobody would have guessed, and "
            f"nobody was told, until {child} told it at {child.their} own wedding."),
        "waste": (
            f"Everything looked right. {child} carried the bowl to the table, proud as a cat with a mouse, and "
            f"{elder} took a mouthful and reached for the water.",
            f"{those} so {taste} that nobody could eat more than that, and there was nothing left in the house to "
            "stretch it with. In the end everything went on the compost, and they had bread and butter.",
            f"{child} did not say a word all evening. The next day there was a dab of red paint on the handle of every "
            "teaspoon."),
        "in time": (
            f"The {stuff} lay in a heap on top, and the heap looked large. {child} stopped, the big spoon in "
            f"{child.their} hand, and did not stir.",
            f"“{elder},” {child.they} called out of the window, “is a teaspoon the big one?” “The small one,” {elder} "
            "called back. “Three of them make a big one.”",
            f"{child} lifted most of the heap off again, until only about a third of it was there. At supper nobody "
            f"noticed anything, and {child} told them only when all the plates were empty."),
    }  # fmt: skip
    title = rng.choice(("The Wrong Spoon", f"{child.own} First Supper", "Big Spoon, Small Spoon"))
    return Story(title, (*begin, *ends[turn]),
        {"stretch": ("dialogue", "twist"), "waste": ("sad ending",), "in time": ("dialogue", "foreshadowing")}[turn], (
        ask(
            f"How much {stuff} did {child} take, counted in teaspoons?",
            f"{child} took as much as {count(used, 'teaspoon')}.", used,
            lambda: sum(15 for _ in range(spoons)) // 5,
            "A tablespoon holds three teaspoons.", f"{child} filled a tablespoon {often}."),
        ask(
            "By how many teaspoons was that too much?", f"It was {count(used - spoons, 'teaspoon')} too much.",
            used - spoons, lambda: len(range(spoons, used)),
            f"The card said {count(spoons, 'teaspoon')}.",
            f"{child} took {count(spoons, 'tablespoon')}, and that is as much as {amount(used)} teaspoons."),
        ask(
            "Was the food eaten in the end?",
            "No, it went on the compost." if turn == "waste" else "Yes, it was eaten after all.",
            turn != "waste", lambda: not any("compost" in paragraph for paragraph in ends[turn]),
            {"stretch": f"It became the right amount of {stuff} for three times as much food.",
             "waste": "It was impossible to eat, and there was nothing to stretch it with.",
             "in time": f"{child} had not stirred yet and could take the {stuff} off again."}[turn]),
    ))  # fmt: skip


WORLD = World(
    topic="Recipes and amounts",
    group="home",
    concepts=("proportion", "measuring", "cooking", "limiting_ingredient"),
    openings=(
        """A recipe is a small plan that somebody tried out so that others need not. It says what to take, how much of
        it, and in what order. What it cannot know is how many people sit at your table.""",
        """Most of what happens in a kitchen is arithmetic with a smell. Twice as many people want twice as much soup,
        and three eggs cannot be turned into four.""",
        """Two cooks with the same recipe can put different food on the table, because one of them measured and the
        other guessed. With salad that does not matter much; with bread it does.""",
        """Behind every recipe stands a proportion: so much flour for so much milk. As long as that stays the same,
        the amount can be as large or as small as you like.""",
    ),
    asks=(
        "How do I cook for more people than the recipe says?",
        "What if there is not enough of one thing?",
        "How should ingredients be measured?",
        "Can I leave something out?",
    ),
    ideas=(
        (
            """If a recipe serves four and eight are coming, everything is doubled, the salt as well as the potatoes.
            If six are coming, take one and a half times as much. What matters is that all ingredients are multiplied
            by the same number.""",
            """An easy way to change a recipe is to find out what one person gets. Four people share eight potatoes,
            so each gets two. Seven people then need fourteen, and nobody had to think about halves of recipes.""",
            """The amounts of a recipe grow with the number of people, but not everything in the kitchen does. Twice
            as many potatoes in a big enough pot do not need to boil for twice as long, and a cake for eight does not
            need a hotter oven.""",
        ),
        (
            """With flour for five cakes and eggs for two, you can bake two cakes. The thing that runs out first sets
            the limit, and the rest of the flour goes back into the cupboard.""",
            """When something is short, ask of each ingredient how many times it would do. The smallest answer is the
            one that counts. It is the same with sandwiches: ten slices of bread and one slice of cheese make one
            cheese sandwich.""",
        ),
        (
            """A tablespoon holds three teaspoons. Three times the flour makes a sauce stiff, and three times the salt
            makes it go down the drain. So it pays to look which spoon the recipe means.""",
            """A cup of flour and a cup of rice fill the same cup but do not weigh the same, because between grains of
            flour there is more air. That is why recipes that must come out exactly give weights.""",
            """Liquids are measured by the space they take up, in millilitres, and dry things mostly by weight, in
            grams. For water the two agree: 100 ml of it weighs 100 g. For oil or honey they do not.""",
        ),
        (
            """Some ingredients are there for the taste and some do a job. Without cinnamon an apple cake is a plain
            apple cake. Without baking powder it is as flat as a biscuit.""",
            """Before leaving something out, ask what it is there for. Yeast lifts, egg holds together, sugar keeps
            jam from going bad, parsley looks green. The parsley can stay in the garden.""",
        ),
    ),
    mistakes=(
        """Many believe that twice the amount must bake for twice the time. Two loaves side by side in an oven are
        done almost as soon as one, because heat reaches both of them at once. Only a thicker loaf takes longer.""",
        """It is tempting to double the flour and forget the rest. A recipe is only the same recipe if all of its
        parts grow together; otherwise it is a new one, which nobody has tried.""",
        """Some think that a thing can be mended by adding more of its opposite, such as sugar to a soup with too much
        salt. The salt is still there. What helps is more soup without salt.""",
        """A heaped spoon is not a spoon. The heap on top can hold as much again as the spoon itself, so a level spoon
        is meant unless the recipe says otherwise.""",
    ),
    scenes=(_scaled, _at_hand, _trays, _lost_count, _forgotten),
    stories=(_more_guests, _spoons),
    notes={
        "child": (
            """Fill a tablespoon with water, using a teaspoon, over a plate. Count how often you have to pour.""",
            """The next time there are pancakes, ask how many eggs are in them, and for how many people that was.""",
        ),
        "pupil": ("""Write the recipe in one column and what you need in the next. Then no line is forgotten.""",),
        "adult": (
            """Bakers write recipes as percentages of the flour: 100 parts flour, 65 parts water, two parts salt. A
            recipe like that has no size at all and fits a single roll as well as a shop.""",
        ),
        "learner": (
            """We say “two eggs” but “some flour”: eggs are counted and flour is measured. So it is “how many eggs”
            and “how much flour”.""",
        ),
        "parent": (
            """Let the child work out the amounts, and cook what comes out unless it is dangerous. A pancake with too
            much milk in it explains more than a correction.""",
        ),
    },
)
