"""Mending: finding the fault by ruling things out, what a repair is worth, matching buttons, and steps in order."""

import re
from itertools import pairwise
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, money, ordinal
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.telling import ask
from hornbook.curriculum.worlds.world import Scene, Story, World

# What does not work, what one sees, and its parts: each with a trial, what shows that it is whole, and that it is not.
_Part = tuple[str, str, str, str]
_DEVICES: tuple[tuple[str, str, tuple[_Part, ...]], ...] = (
    ("desk lamp", "stays dark", (
        ("bulb", "puts the bulb into another lamp", "there it shines", "it stays dark there as well"),
        ("socket", "plugs a radio into the same socket", "it plays", "it is silent"),
        ("cable", "borrows a cable that is known to be good and plugs it in instead",
         "the lamp stays dark all the same", "now the lamp shines"),
        ("switch", "has the switch measured by an electrician", "it is sound", "it is burnt inside"))),
    ("torch", "gives no light", (
        ("batteries", "puts the batteries into a clock", "the clock runs", "the clock stands still"),
        ("bulb", "screws the bulb into another torch", "it shines there", "it stays dark there too"),
        ("contacts", "rubs the contacts bright with sandpaper", "it makes no difference", "the torch shines"),
        ("switch", "joins the two sides of the switch with a bit of foil", "nothing happens", "the torch shines"))),
    ("kitchen clock", "stands still", (
        ("battery", "puts in a fresh battery", "it stands still as before", "it runs"),
        ("hands", "takes off the hands", "the wheel behind them stands still too",
         "the wheel behind them turns freely"),
        ("movement", "puts the movement of a sound clock into the case", "it stands still as before", "it runs"))),
    ("kitchen tap", "drips", (
        ("washer", "puts in a new washer", "it drips as before", "the dripping stops"),
        ("valve seat", "shines a torch on the valve seat", "it is smooth", "there is a groove in it"),
        ("spindle", "tries a spindle out of a sound tap", "it drips as before", "the dripping stops"))),
    ("doorbell", "makes no sound", (
        ("battery", "puts in a fresh battery", "it is as silent as before", "it rings"),
        ("button", "joins the two wires behind the button", "it is as silent as before", "it rings"),
        ("wire", "lays a new piece of wire beside the old one", "it is as silent as before", "it rings"),
        ("clapper", "opens the cover and moves the clapper by hand", "it moves easily", "it is stuck fast"))),
)  # fmt: skip
# What is mended, the steps in order, and for each step what happens when it is left out.
_REPAIRS: tuple[tuple[str, tuple[int, ...], tuple[tuple[str, str], ...]], ...] = (
    ("a puncture in an inner tube", (1, 2), (
        ("find the hole", ""), ("dry the rubber", "the glue does not hold on the wet rubber"),
        ("roughen the place with sandpaper", "the patch peels off the smooth rubber"), ("spread the glue", ""),
        ("press the patch on", ""))),
    ("a broken cup", (0, 1, 3), (
        ("lay the pieces together to see how they fit", "a piece may be glued in the wrong place"),
        ("wash off the dust and grease", "the glue does not reach the china"), ("spread the glue thinly", ""),
        ("tie the cup up with string to dry", "the pieces slip out of place"),
        ("scrape off what has oozed out", ""))),
    ("a torn sleeve", (0, 1, 3), (
        ("trim the loose threads", "the threads get caught in the seam"),
        ("pin the edges together", "the edges slip and the seam gets crooked"), ("sew along the tear", ""),
        ("make a knot at the end", "the seam comes undone again"), ("iron the sleeve flat", ""))),
    ("a rusty garden chair", (0, 1, 2, 3), (
        ("brush off the rust", "the rust goes on growing under the paint"),
        ("wipe off the dust", "the paint sticks to the dust and not to the metal"),
        ("put on the undercoat", "the coloured paint soon flakes off"), ("let everything dry",
         "the layers of paint mix and stay soft"),
        ("put on the coloured paint", ""))),
    ("a hole in a wall", (0, 1, 3), (
        ("scrape out what is loose", "the filler breaks out again together with the crumbs"),
        ("make the edges damp", "the dry wall sucks the water out of the filler, and it cracks"), ("press in the "
        "filler", ""),
        ("let the filler harden", "the filler smears under the sandpaper"), ("sand the place smooth", ""))),
    ("a wobbly table", (0, 2), (
        ("find the leg that is loose", "glue is wasted on a leg that was firm"), ("pull the leg out", ""),
        ("scrape off the old glue", "the new glue holds only to the old, and that is crumbling"), (
        "put the leg back with new glue", ""),
        ("leave the table alone until the next day", ""))),
)  # fmt: skip
# A thing, what is wrong with it, and what it costs new, at least and at most, in euros.
_GOODS = (
    ("pair of boots", "The soles of {} boots are worn through", 80, 160), ("winter coat",
     "The lining of {} winter coat is torn", 100, 220),
    ("bicycle", "The back wheel of {} bicycle is bent", 300, 600), ("kettle",
     "The lid of {} kettle no longer shuts", 30, 60),
    ("rucksack", "A strap of {} rucksack has come off", 60, 120), ("washing machine",
     "{} washing machine no longer spins", 400, 700),
    ("umbrella", "Two ribs of {} umbrella are broken", 20, 50), ("watch", "The spring of {} watch is broken", 60, 200),
    ("office chair", "{} office chair sinks to the floor by itself", 90, 240),
)  # fmt: skip


def _read(told: tuple[str, ...], pattern: str) -> str:
    """What a story says in a certain place."""
    found = re.search(pattern, " ".join(told))
    return found[1] if found else ""


def _fault(rng: Random) -> Scene:
    """One part is broken; trials rule parts out until one is left, or several."""
    owner = people(rng, 1)[0]
    device, sign, parts = rng.choice(_DEVICES)
    broken = rng.choice(parts)
    tested = rng.sample(parts, rng.randint(1, len(parts) - 1))
    if broken in tested:  # the trial that finds it is the last one
        tested = tested[: tested.index(broken) + 1]
    names = [part[0] for part in parts]
    found = broken in tested
    left = [broken[0]] if found else [part[0] for part in parts if part not in tested]
    asked = rng.choice(parts)[0]
    told = []
    for i, part in enumerate(tested):
        begin = "First" if i == 0 else rng.choice(("Then", "Next", "After that"))
        told.append(f"{begin} {owner.they} {part[1]}: {part[3] if part == broken else part[2]}.")

    def suspects() -> list[str]:
        """Each part is supposed to be the broken one, and kept if the trials would then have come out as they
        did."""
        seen = [part[3] if part[0] == broken[0] else part[2] for part in tested]
        return [name for name in names if seen == [part[3] if part[0] == name else part[2] for part in tested]]

    cleared = [part[0] for part in tested if part != broken]
    reason = f"The last trial found the {broken[0]}, and only one part is broken." if found else (
        f"The trials have shown that {listing([f'the {name}' for name in cleared])} "
        f"{'are' if len(cleared) > 1 or cleared[0].endswith('s') else 'is'} in order.")  # fmt: skip
    can = asked in left
    be = "are" if asked.endswith("s") else "is"
    return Scene((
        f"{rng.choice((f'{owner.own} {device} {sign}', f'A {device} in {owner.own} house {sign}'))}, and one part must "
        f"be the cause: {listing([f'the {name}' for name in names], 'or')}.",
        *told,
    ), (
        ask(
            "Which part can still be the cause?" if len(left) == 1 else "Which parts can still be the cause?",
            f"It can only be the {left[0]}." if len(left) == 1 else "It can be "
            f"{listing([f'the {name}' for name in left], 'or')}.",
            listing([f"the {name}" for name in left], "or"),
            lambda: listing([f"the {name}" for name in suspects()], "or"),
            reason, "It must be one of the parts, and all the others are ruled out." if len(left) == 1
            else "About these no trial has been made."),
        ask(
            f"Can it still be the {asked}?",
            (f"Yes, and by now it must be the {asked}." if len(left) == 1 else f"Yes, it can be the {asked}, but it "
            "need not be.")
            if can else f"No, the {asked} cannot be the cause.", can, lambda: asked in suspects(),
            reason, f"{'That leaves' if can else 'That does not leave'} the {asked} as a possible cause."),
        ask(
            f"Does {owner} know now what is broken?",
            f"Yes, it is the {left[0]}." if len(left) == 1 else f"No, {amount(len(left))} parts are still possible.",
            len(left) == 1, lambda: len(suspects()) < 2,
            reason, f"{capital(count(len(left), 'part'))} {'is' if len(left) == 1 else 'are'} left."),
        ask(
            f"Would it have been wise to buy a new {asked} first?" if be == "is" else "Would it have been wise to buy "
            f"new {asked} first?",
            f"No, with {amount(len(parts))} possible causes that would have been a guess.", False,
            lambda: 1 / len(parts) > 0.5,
            f"At the beginning each of {amount(len(parts))} parts could be the cause.",
            "A trial costs less than a new part."),
    ))  # fmt: skip


def _worth(rng: Random) -> Scene:
    """Mend it or buy a new one: what does a year cost?"""
    owner, mender = pair(rng)
    thing, fault, low, high = rng.choice(_GOODS)
    lasts_new = rng.randint(4, 8)
    new = rng.randrange(low, high + 1) // lasts_new * lasts_new
    lasts_mended = rng.randint(1, 4)
    price = max(2, new * rng.randint(12, 45) // 100 // lasts_mended) * lasts_mended
    yearly_new, yearly_mended = new // lasts_new, price // lasts_mended
    if yearly_new == yearly_mended:
        price += lasts_mended
        yearly_mended += 1
    pays = yearly_mended < yearly_new
    it = "they" if thing.startswith("pair") else "it"

    def cheaper() -> bool:
        """Over as many years as both numbers divide."""
        return lasts_new * price < lasts_mended * new

    return Scene((
        fault.format(owner.own) + ".",
        rng.choice((f"{mender}, who mends such things, asks {money(price * 100)}, and then {it} will last for "
                    f"{count(lasts_mended, 'year')} more.",
                    f"Having {'them' if it == 'they' else 'it'} mended by {mender} costs {money(price * 100)} and "
                    f"gives {'them' if it == 'they' else 'it'} {count(lasts_mended, 'more year')}.")),
        f"A new {thing} costs {money(new * 100)} and lasts for {count(lasts_new, 'year')}.",
    ), (
        ask(
            "What does a year cost if it is mended?" if it == "it" else "What does a year cost if they are mended?",
            f"A year then costs {money(yearly_mended * 100)}.", money(yearly_mended * 100),
            lambda: money(next(n for n in range(1, price + 1) if n * lasts_mended == price) * 100),
            f"{money(price * 100)} buys {count(lasts_mended, 'year')}."),
        ask(
            f"What does a year with a new {thing} cost?",
            f"It costs {money(yearly_new * 100)} a year.", money(yearly_new * 100),
            lambda: money(next(n for n in range(1, new + 1) if n * lasts_new == new) * 100),
            f"{money(new * 100)} is spread over {count(lasts_new, 'year')}."),
        ask(
            "Is mending cheaper, counted by the year?",
            "Yes, mending is cheaper by the year." if pays else "No, a new one is cheaper by the year.", pays, cheaper,
            f"Mended, a year costs {money(yearly_mended * 100)}.",
            f"With a new one a year costs {money(yearly_new * 100)}."),
        ask(
            f"{owner} has only {money((price + (new - price) // 3) * 100)} at the moment. What can {owner.they} do?",
            f"{owner.They} can have {'them' if it == 'they' else 'it'} mended, but cannot buy a new {thing} yet.",
            "mended", lambda: "mended" if price <= price + (new - price) // 3 < new else "new",
            f"The new {thing} costs {money(new * 100)}, and mending costs {money(price * 100)}.",
            "What is cheaper by the year is no help to somebody who has not got the money today."),
    ))  # fmt: skip


def _buttons(rng: Random) -> Scene:
    """A button tin, a coat with gaps."""
    owner = people(rng, 1)[0]
    kinds = rng.sample(
        ("round blue", "square black", "brass", "wooden", "white shell", "large green", "small red", "horn"), 3
    )
    coat, garment = kinds[0], rng.choice(("coat", "cardigan", "jacket", "raincoat", "uniform"))
    whole = rng.randint(5, 9)
    lost = rng.randint(2, 4)
    tin = {kind: rng.randint(0 if kind == coat else 2, 10) for kind in kinds}
    enough = tin[coat] >= lost
    others = [kind for kind in kinds[1:] if tin[kind] >= whole]
    missing = lost - tin[coat]
    on = whole - lost

    def sewn() -> int:
        """One button after the other; how many gaps stay."""
        gaps, left = lost, tin[coat]
        while gaps and left:
            gaps, left = gaps - 1, left - 1
        return gaps

    questions = [
        ask(
            f"How many buttons are still on the {garment}?",
            f"There are still {amount(on)} on it.", on, lambda: len(range(lost, whole)),
            f"It had {amount(whole)}, and {amount(lost)} have come off."),
        ask(
            f"Can {owner} fill all the gaps with {coat} buttons?",
            "Yes, there are enough." if enough else f"No, {count(missing, 'button')} of that kind "
            f"{'is' if missing == 1 else 'are'} missing.", enough, lambda: sewn() == 0,
            f"{capital(amount(lost))} are needed.",
            f"In the tin there {'is' if tin[coat] == 1 else 'are'} {amount(tin[coat])}."
            if tin[coat] else "In the tin there are none."),
    ]  # fmt: skip
    if not enough:
        questions.append(ask(
            f"Could {owner} take off all the buttons and sew on {amount(whole)} of another kind?",
            f"Yes, {owner.they} could take the {listing(others, 'or')} ones." if others
            else "No, there are not enough of any other kind.",
            bool(others), lambda: max(tin[kind] for kind in kinds if kind != coat) >= whole,
            f"Then {amount(whole)} of one kind are needed.",
            f"Besides the {coat} ones, the tin holds "
            f"{listing([count(tin[kind], f'{kind} button') for kind in kinds[1:]])}."))  # fmt: skip
    else:
        questions.append(ask(
            f"How many {coat} buttons are left in the tin afterwards?",
            f"{capital(count(tin[coat] - lost, 'button'))} {'is' if tin[coat] - lost == 1 else 'are'} left in the "
            "tin.", tin[coat] - lost,
            lambda: len([*range(tin[coat])][lost:]),
            f"Of {amount(tin[coat])} in the tin, {amount(lost)} are sewn on."))  # fmt: skip
    told = listing([f"{count(n, f'{kind} button')}" for kind, n in sorted(tin.items())])
    return Scene((
        f"{owner.own} {garment} had {amount(whole)} {coat} buttons, and {amount(lost)} of them have been lost.",
        rng.choice((f"In the button tin {owner.they} finds {told}.", f"The button tin holds {told}.")),
    ), tuple(questions))  # fmt: skip


def _steps(rng: Random) -> Scene:
    """A repair in five steps, one of which is skipped, or where somebody is interrupted."""
    mender = people(rng, 1)[0]
    thing, careless, steps = rng.choice(_REPAIRS)
    skipped = rng.choice(careless)
    done = rng.randrange(skipped + 1, 5)
    did = [step for i, (step, _) in enumerate(steps[: done + 1]) if i != skipped]
    order = [step for step, _ in steps]
    place = rng.randrange(4)
    todo = 5 - len(did)
    return Scene((
        f"To mend {thing}, there are five steps: {', '.join(order[:4])} and then {order[4]}, in this order.",
        rng.choice((f"{mender} is in a hurry, and all that {mender.they} does is {listing(did)}.",
                    f"What {mender} does, from memory, is {listing(did)}.",
                    f"{mender} begins on a Saturday, and all that {mender.they} does by Sunday evening is "
                    f"{listing(did)}.")),
    ), (
        ask(
            f"Which step has {mender} skipped?", f"{mender} did not {order[skipped]}.", order[skipped],
            lambda: next(step for step in order[: order.index(did[-1])] if step not in did),
            f"The {ordinal(skipped + 1)} step is to {order[skipped]}, and that is not among the things {mender.they} "
            "did."),
        ask(
            "What will be the result?", f"The result is that {steps[skipped][1]}.", steps[skipped][1],
            lambda: dict(steps)[order[skipped]],
            f"{mender} did not {order[skipped]}.", "A step is there because something later depends on it."),
        ask(
            f"“{capital(order[place])}”: which step follows this one in the right order?",
            f"The next step is to {order[place + 1]}.", order[place + 1],
            lambda: dict(pairwise(order))[order[place]],
            f"The list has {amount(5)} steps, and this is the {ordinal(place + 1)} of them."),
        ask(
            f"How many of the steps has {mender} not done?",
            f"{capital(count(todo, 'step'))} {'has' if todo == 1 else 'have'} not been done.", todo,
            lambda: len({*order} - {*did}),
            f"There are {amount(5)} steps, and {mender} did {amount(len(did))}."),
    ))  # fmt: skip


def _kite(rng: Random) -> Story:
    """A kite is torn on the eve of the contest; what it is mended with, and the weather, decide."""
    flyer, friend = pair(rng)
    torn = rng.choice(
        ("on a thorn hedge", "on the neighbour's aerial", "when the dog jumped on it", "on a nail in the shed")
    )
    patch, how, weak = rng.choice((
        ("newspaper and paste", "light and stiff", "rain"), ("a piece of an old shirt, sewn on",
         "strong and heavy", "calm"),
        ("sticky tape", "light and smooth", "gale")))  # fmt: skip
    sky, told = rng.choice((
        ("rain", "The next day it rained, not hard, but all the time."), ("calm",
         "The next day there was hardly a breath of wind."),
        ("gale", "The next day the wind was so strong that hats flew over the field."),
        ("fair", "The next day the sun shone and a steady wind blew.")))  # fmt: skip
    fails = weak == sky
    end = {
        "rain": "The paste went soft, and after two minutes the patch hung down like a wet leaf. The kite turned over "
                "once and came down.",
        "calm": "The other kites just rose. This one ran along behind on the grass and would not leave it, because "
                "the patch was too heavy.",
        "gale": "For a moment it stood high above all the others. Then the tape tore off with a crack, and the wind "
                "blew straight through the hole.",
    }  # fmt: skip
    after = (
        rng.choice((f"“Next time we look at the sky first and at the drawer afterwards,” said {flyer}. “And bring "
                    f"both,” said {friend}.",
                    f"They watched the rest of the contest from the fence. {flyer} had the patch in {flyer.their} "
                    "pocket and was already thinking of a better one."))
        if fails
        else rng.choice((f"It came in fourth out of nineteen. “Fourth, with a hole,” said {friend}, and {flyer} said "
                         "that the hole had come in fourth and the kite had carried it.",
                         "It did not win, but it was the last kite in the air. When it came down at dusk, the patch "
                         "held on as if it had grown there."))
    )  # fmt: skip
    flew = {
        "rain": f"The patch did not mind the wet. {flyer.own} kite flew, and the wet string ran cold through "
                f"{flyer.their} fingers.",
        "calm": f"{flyer} ran until {flyer.they} was out of breath, and the light kite rose at last, as slowly as "
                "smoke.",
        "gale": "The patch held. The kite pulled so hard that they both had to hold "
                "the string.",
        "fair": "The kite rose at the first try, and from below nobody could see where it had been torn.",
    }[sky]  # fmt: skip
    told_why = {"rain": "Paste is made with water, and water takes it apart again", "calm": "In a weak wind only "
    "light things rise",
                "gale": "Tape holds a pull along it, but not a wind that gets under its edge"}  # fmt: skip
    return Story(rng.choice(("The Patched Kite", f"{flyer.own} Kite", "A Hole in the Sky")), page := (
        f"On the evening before the kite contest {flyer.own} kite was torn {torn}. The hole was as big as a hand.",
        f"“That is that,” said {flyer}. “It is a hole,” said {friend}. “Something can be put on a hole.”",
        rng.choice((f"They looked through all the drawers and decided on {patch}. It was {how}, and by bedtime the "
                    "kite was whole.",
                    f"They worked until bedtime, with {patch}. “It is {how},” said {friend}. “We shall see what the "
                    "weather says.”")),
        told,
        end[sky] if fails else flew,
        after,
    ), ("dialogue", *(("sad ending", "foreshadowing") if fails else ("moral",))), (
        ask(
            "What did they mend the kite with?", f"They mended it with {patch}.", patch, lambda: _read(page,
            r"(?:decided on|bedtime, with) (.*?)\. (?:It was|“It is)"),
            "They looked for something to put over the hole, and this is what they took."),
        ask(
            "Did the patch hold and the kite fly on the next day?" if not fails else "Did the kite fly well on the "
            "next day?",
            "No, the patch was wrong for that weather." if fails else "Yes, the kite flew.", not fails,
            lambda: sky not in {"newspaper and paste": ("rain",), "sticky tape": ("gale",)}.get(patch, ("calm",)),
            told.replace("The next day", "On that day", 1),
            f"The patch was {how}." + (f" {told_why[sky]}." if fails else "")),
        ask(
            "In what weather would this patch have been wrong?" if not fails else "In what weather would the same "
            "patch have been good?",
            {"rain": "In rain it would have come off.", "calm": "In calm air it would have been too heavy.",
             "gale": "In a gale it would have been torn off."}[weak] if not fails else
            "In fair weather, with a steady wind, it would have been good.",
            {"rain": "rain", "calm": "calm", "gale": "gale"}[weak] if not fails else "steady wind",
            lambda: "steady wind" if fails else {"newspaper and paste": "rain", "sticky tape":
            "gale"}.get(patch, "calm"),
            f"{told_why[weak]}.", f"The patch was {patch}."),
    ))  # fmt: skip


def _left_over(rng: Random) -> Story:
    """Something is taken apart and put together, and a part is left over."""
    mender, friend = pair(rng)
    thing, does, stopped = rng.choice((
        ("alarm clock", "ticked", "ticked no more"), ("coffee mill", "turned", "would not turn"),
        ("music box", "played", "would not play"), ("sewing machine", "stitched", "would not stitch"),
        ("toy railway engine", "ran", "would not run")))  # fmt: skip
    part = rng.choice(("a small screw", "a brass washer", "a tiny spring", "a steel pin"))
    the_part = part.replace("a ", "the ", 1)
    turn = rng.choice(("cause", "drawn", "works"))
    dirt = rng.choice(("a hair", "a grain of sand", "a dead beetle", "a bread crumb", "a glass bead"))
    ends = {
        "cause": (
            f"“Try it all the same,” said {friend}. The {thing} {does} as it had not done for years.",
            f"{mender} turned {the_part} over and over. “Then where does it belong?” It was {friend} who looked at "
            "the wheels, found no gap anywhere, and understood. “Nowhere. It must have dropped in from outside, and "
            "that was "
            "what was wrong.”",
            f"They never found out where it had come from. {mender} keeps it in a matchbox, with a label: “Not ours.”",
        ),
        "drawn": (
            f"They tried it, and still the {thing} {stopped}. {mender} wanted to sweep everything into the bin.",
            f"“Wait,” said {friend}. “I was bored while you worked, and so I drew it.” On the back of an envelope was "
            f"every wheel, and on the third drawing, under the lid, there was {part}.",
            f"They took everything apart a second time and put {the_part} where the pencil said. In the evening the "
            f"{thing} {does}.",
        ),
        "works": (
            f"They tried it, and the {thing} {does}. “Then it was one too many,” said {mender}, and threw {the_part} "
            "into the drawer.",
            f"In the third week it began to rattle, and in the fourth the lid fell off. Now {mender} knew what "
            f"{the_part} had been for, and spent a Sunday looking through the drawer.",
            f"“Nobody puts in a part for fun,” said {friend}, and held the lid while {mender} fastened it.",
        ),
    }[turn]  # fmt: skip
    found = (
        f"Between the wheels there was some dust, no more. {mender} cleaned it all and put it together again."
        if turn == "cause"
        else f"Between two of the wheels sat {dirt}. {mender} took it out with tweezers, and then put everything "
        "together again."
    )
    return Story(rng.choice(("One Part Too Many", f"The Old {thing.title()}", "Left Over")), (
        rng.choice((f"The {thing} had been in the family for forty years, and one morning it {stopped}. “Throw it "
                    f"away,” said everybody. {mender} did not.",
                    f"At a market {mender} bought {a(thing)} for next to nothing, because it {stopped}.")),
        f"{mender} spread a white cloth on the table and took the {thing} apart, screw by screw. {friend} sat beside "
        f"{mender.them}.",
        found,
        f"When {mender.they} had finished, {part} lay on the cloth. “That is left over,” said {friend}. {mender} "
        "turned pale.",
        *ends,
    ), ("dialogue", {"cause": "twist", "drawn": "foreshadowing", "works": "moral"}[turn]), (
        ask(
            f"What had kept the {thing} from working in the first place?",
            f"It was {the_part}, which had got in between the wheels." if turn == "cause" else f"It was {dirt} between "
            "two of the wheels.",
            part.split(" ", 1)[1] if turn == "cause" else dirt, lambda: dirt if
            "Between two" in found else part.removeprefix("a "),
            "It belonged nowhere, and without it everything worked." if turn == "cause" else f"{mender} found it there "
            "and took it out."),
        ask(
            f"Did {the_part} belong in the {thing}?",
            "No, it must have dropped in from outside." if turn == "cause" else "Yes, it had its place there.",
            turn != "cause", lambda: not any("Nowhere" in paragraph for paragraph in ends),
            {"cause": f"The {thing} {does} without it, and nobody found a place for it.", "drawn": "The drawing "
            "showed where it sat.",
             "works": "Without it the lid came loose after some weeks."}[turn]),
        ask(
            {"cause": f"Why was {mender} wrong to turn pale?", "drawn": "What would have spared them taking "
            "everything apart twice?",
             "works": "Did it prove that the part was useless when everything worked without it?"}[turn],
            {"cause": f"{mender} was wrong because this time a part was left over and not missing anywhere.",
             "drawn": "Laying out the parts in the order in which they came off would have spared them that.",
             "works": "No, some parts are not needed at once but in the long run."}[turn],
            {"cause": "not missing", "drawn": "order", "works": False}[turn],
            lambda: "not missing" if any("Nowhere" in p for p in ends) else "order" if any("drew it" in p for p in ends)
            else False,
            {"cause": "Usually what is left over has been forgotten somewhere.",
             "drawn": "Nobody can remember every screw, but a row of parts on a cloth remembers for you.",
             "works": "A lid holds for a while even when it is loose."}[turn]),
    ))  # fmt: skip


WORLD = World(
    topic="Mending things",
    group="home",
    concepts=("repair", "elimination", "cost", "order_of_steps"),
    openings=(
        """A thing that is broken is seldom broken all over. Of the forty parts of a lamp thirty-nine are as good as
        new, and whoever finds the fortieth has a lamp again.""",
        """To mend is to ask two questions. What exactly is wrong? And what did this part do when it was whole? Only
        after that is it time for glue.""",
        """Most of the world is kept going by mending. Roads are patched, roofs are patched, teeth are patched, and
        trousers at the knee.""",
        """Somebody who has mended a chair sits on it differently. They know now where the pegs are, which joint
        carries the weight, and that it will hold.""",
    ),
    asks=(
        "How do I find out what is broken?",
        "When is it worth mending something?",
        "Why must the steps come in the right order?",
        "What if it cannot be mended?",
    ),
    ideas=(
        (
            """Begin with what is simple and cheap to test. If a lamp stays dark, try the bulb in another lamp before
            you open the switch. Each trial that goes well clears one part, and in the end only one is left to
            blame.""",
            """Exchange one thing at a time. If you put in a new battery and a new bulb and the torch shines, you do
            not know which of them it was, and you may throw away a good one.""",
            """The place where a fault shows need not be the place where it is. A wet spot on the ceiling may come
            from a slate three metres further up, because water runs along a beam before it drops.""",
        ),
        (
            """Divide what something costs by the years it will last. Boots for €120 that last six years cost €20 a
            year. If new soles for €30 give them two more years, a mended year costs €15, and mending is worth it.""",
            """A repair saves more than money. Nothing has to be dug up, made, packed and carried for it. A washing
            machine that runs for four years longer is one machine fewer in the world.""",
            """Sometimes mending is not worth it. If the cloth around a patch is so thin that it tears beside the
            seam, the next hole is only waiting, and the old shirt makes a good duster.""",
        ),
        (
            """Glue holds on clean, dry surfaces. That is why washing and drying come before the glue, although they
            do not look like mending. Whoever leaves them out mends twice.""",
            """Some steps are nothing but waiting, and they have their place too. What must dry or harden needs its
            time, and being impatient does not shorten it. A cup that is tied up with string and left alone until
            tomorrow can be lifted by its handle again.""",
            """When you take a thing apart, lay the pieces in a row, in the order in which they came off. To put it
            together you walk along the row backwards, and nothing is left over.""",
        ),
        (
            """A thing that cannot be made as it was can often become something else. A broken plate is good for the
            bottom of a flowerpot, and a coat that is too thin at the elbows makes a warm waistcoat.""",
            """Before something is thrown away, it can still give its parts. Buttons, screws, hinges and zips outlive
            what they were made for, and a jar of them is the best beginning for the next repair.""",
        ),
    ),
    mistakes=(
        """“The last thing that I did must have broken it” is often wrong. Two things can happen one after the other
        without the one being the cause of the other. A trial tells; the order of events does not.""",
        """More glue does not hold better. A thick layer stays soft inside for a long time, while a thin one between
        two surfaces that fit each other is stronger than the wood beside it.""",
        """If a fuse has blown, a stronger one is no repair. The fuse went because too much current flowed, and with a
        stronger one it is the wire in the wall that gets hot.""",
        """Some hide a mended place and others are ashamed of it. In Japan there are bowls whose seams are filled with
        gold, because the crack is part of what happened to the bowl.""",
    ),
    scenes=(_fault, _worth, _buttons, _steps),
    stories=(_kite, _left_over),
    notes={
        "child": (
            """Ask somebody to show you something that has been mended, and try to find the place before they point to
            it.""",
        ),
        "pupil": (
            """When something does not work, write down its parts, and cross out each one that you have proved to be
            whole.""",
        ),
        "adult": (
            """In many towns there are repair cafés, where people who can mend help people who cannot. Visitors bring
            the broken thing, and often a cake.""",
        ),
        "learner": (
            """We mend clothes and toys, repair machines and shoes, and fix nearly anything. “It is broken” tells of a
            state; “it has broken” tells of what happened.""",
        ),
        "parent": (
            """Let the child hold the screws and hand them to you in order. It is half of the work and nearly all of
            the method.""",
        ),
    },
)
