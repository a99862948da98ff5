"""Tools and what they are for: the right one, what else would do, sharing one, and finding the size that fits."""

import re
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, clock, count, lasting, listing, small
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.telling import ask
from hornbook.curriculum.worlds.world import Scene, Story, World

# A tool, a job for it, and why it is the one.
_JOBS = (
    ("hammer", "drive a nail into a board", "a hammer puts a heavy blow on a small head"),
    ("screwdriver", "fasten a loose hinge", "its tip fits the slot of a screw and turns it"),
    ("handsaw", "shorten a plank", "its teeth take out one chip of wood after the other"),
    ("tape measure", "find out whether a wardrobe fits into the corner",
     "it tells a length before anything is carried"),
    ("spirit level", "find out whether the table stands level",
     "its bubble stands in the middle only on a level surface"),
    ("pair of pliers", "bend a piece of wire into a hook", "pliers hold and bend what is too hard for fingers"),
    ("drill", "make a hole for a plug in the wall", "it turns a hard tip into brick"),
    ("spanner", "tighten the nut on a bicycle wheel", "it grips a nut on two sides and makes the arm longer"),
    ("piece of sandpaper", "smooth a rough edge", "its many sharp grains rub the splinters away"),
    ("paintbrush", "paint a chair", "its bristles hold paint and spread it thin"),
    ("ladder", "change a bulb in the ceiling", "it brings the feet up to where the work is"),
    ("rake", "gather leaves from the grass", "its teeth catch the leaves and let the grass through"),
    ("spade", "dig a hole for a rose bush", "its edge cuts the soil, and a foot can push it down"),
    ("watering can", "water the seedlings", "its rose turns one stream into many drops"),
)  # fmt: skip
# Household things and what they are like.
_THINGS = {
    "coin": {"thin hard edge"}, "butter knife": {"thin hard edge"}, "stone": {"heavy", "hard"}, "pillow": {"soft"},
    "brick": {"heavy", "hard", "straight edge"}, "broomstick": {"long", "straight edge"}, "woollen sock": {"soft"},
    "saucepan": {"watertight", "hollow", "round rim"}, "sieve": {"hollow", "round rim"}, "fishing rod": {"long"},
    "flowerpot with a hole in it": {"hollow", "round rim"}, "cereal bowl": {"watertight", "hollow", "round rim"},
    "rubber boot": {"watertight", "hollow"}, "ruler": {"straight edge"}, "thick book": {"straight edge", "heavy"},
    "scarf": {"soft"}, "wicker basket": {"hollow", "round rim"}, "cork": set[str](), "umbrella": {"long"},
    "glass jar": {"watertight", "hollow", "round rim"}, "potato": set[str](), "iron weight": {"heavy", "hard"},
    "screwdriver": {"thin hard edge"}, "towel": {"soft"},
}  # fmt: skip
# Things of which one could argue.
_DOUBTFUL = {
    "heavy": {"saucepan", "glass jar", "cereal bowl", "rubber boot", "flowerpot with a hole in it",
    "screwdriver", "potato", "broomstick", "umbrella", "wicker basket"},
    "thin hard edge": {"ruler", "glass jar"}, "soft": {"rubber boot", "wicker basket"}, "round rim": {"coin",
    "rubber boot"},
    "straight edge": {"butter knife", "fishing rod", "umbrella", "screwdriver"}, "watertight": set[str](),
    "long": {"ruler", "scarf", "butter knife", "screwdriver", "towel"},
}  # fmt: skip
# What is to be done, what the thing must be like, and how one says that.
_NEEDS = (
    ("turn a screw with a slot", {"thin hard edge"}, "have a thin, hard edge"),
    ("lift the lid of a paint tin", {"thin hard edge"}, "have a thin, hard edge"),
    ("knock in a tent peg without a hammer", {"heavy", "hard"}, "be heavy and hard"),
    ("keep a pile of papers from blowing away", {"heavy"}, "be heavy"),
    ("carry water to a thirsty dog", {"watertight", "hollow"}, "be hollow and hold water"),
    ("draw a straight line", {"straight edge"}, "have a straight edge"),
    ("draw a circle", {"round rim"}, "have a round rim"),
    ("push a ball out from under a wide cupboard", {"long"}, "be long"),
    ("pad a vase in its box for the move", {"soft"}, "be soft"),
    ("catch the drops from a leaking tap", {"watertight", "hollow"}, "be hollow and hold water"),
)


def _read(told: tuple[str, ...], pattern: str) -> str:
    """What a story says in a certain place."""
    found = re.search(pattern, " ".join(told))
    return found[1] if found else ""


def _plan(rng: Random) -> Scene:
    """A list of jobs, and a box in which not everything is."""
    owner = people(rng, 1)[0]
    jobs = rng.sample(_JOBS, 4)
    lacking = rng.randrange(4)
    extra = rng.choice([job for job in _JOBS if job not in jobs])
    box = [tool for i, (tool, _, _) in enumerate(jobs) if i != lacking] + [extra[0]]
    rng.shuffle(box)
    undone, known = jobs[lacking], rng.choice([job for i, job in enumerate(jobs) if i != lacking])
    needs = {job: tool for tool, job, _ in jobs}
    order = rng.sample([job for _, job, _ in jobs], 4)
    where = rng.choice(("In the shed", "In the cellar", "Under the stairs", "In the garage"))
    return Scene((
        rng.choice((f"{owner} has written a list for Saturday: {listing(order)}.",
                    f"On Saturday {owner} wants to {listing(order)}.")),
        rng.choice((f"{where} {owner.they} has {listing([a(tool) for tool in box])}, and nothing else.",
                    f"The only tools {small(where)} are {listing([a(tool) for tool in box])}.")),
    ), (
        ask(
            "Which job has to wait?", f"{owner} cannot {undone[1]} yet.", undone[1],
            lambda: next(job for job in order if needs[job] not in box),
            f"That needs {a(undone[0])}: {undone[2]}.", "There is none among the tools."),
        ask(
            f"What will {owner} use to {known[1]}?", f"{owner} will use the {known[0]}.", known[0],
            lambda: ({needs[known[1]]} & {*box}).pop(),
            f"It is the right tool, because {known[2]}."),
        ask(
            "Which of the tools will not be needed?", f"The {extra[0]} will not be needed.", extra[0],
            lambda: ({*box} - {*needs.values()}).pop(),
            f"{capital(a(extra[0]))} is there to {extra[1]}, for example, and nothing like that is on the list."),
        ask(
            f"How many of the jobs can {owner} do?", f"{owner.They} can do {amount(3)} of them.", 3,
            lambda: sum(needs[job] in box for job in order),
            f"There are {amount(4)} jobs on the list.", f"Only the {undone[0]} is missing."),
    ))  # fmt: skip


def _instead(rng: Random) -> Scene:
    """The right tool is missing; which thing of the house has what is needed?"""
    seeker, other = pair(rng)
    task, must, said = rng.choice(_NEEDS)
    fit = [thing for thing, has in _THINGS.items() if must <= has]
    unfit = [thing for thing in _THINGS if not any(thing in _DOUBTFUL.get(q, ()) for q in must) and thing not in fit]
    good = rng.sample(fit, 2 if len(fit) > 2 and rng.random() < 0.3 else 1)
    things = [*good, *rng.sample(unfit, 3)]
    rng.shuffle(things)
    bad = rng.choice([thing for thing in things if thing not in good])
    given = rng.choice(things)
    lacks = {"thin hard edge": "a thin, hard edge", "heavy": "weight", "hard": "hardness", "soft": "softness",
             "watertight": "walls that hold water", "hollow": "a hollow", "straight edge": "a straight edge",
             "round rim": "a round rim", "long": "length"}  # fmt: skip
    missing = listing([lacks[quality] for quality in sorted(must - _THINGS[bad])])

    def suitable() -> list[str]:
        return [thing for thing in things if not [quality for quality in must if quality not in _THINGS[thing]]]

    return Scene((
        f"{seeker} has to {task}.",
        rng.choice((f"On the table lie {listing([a(thing) for thing in things])}.",
                    f"What {seeker.they} can find is {listing([a(thing) for thing in things])}.",
                    f"{other} looks round the house and brings {listing([a(thing) for thing in things])}.")),
    ), (
        ask(
            "What can be used for it?" if len(good) == 1 else "Which of the things can be used for it?",
            f"{capital(listing([f'the {thing}' for thing in things if thing in good], 'or'))} can be used.",
            listing([f"the {thing}" for thing in things if thing in good], "or"),
            lambda: listing([f"the {thing}" for thing in suitable()], "or"),
            f"What is wanted must {said}.",
            f"Among these things, that is true of {'one' if len(good) == 1 else 'two'}."),
        ask(
            f"Why is the {bad} no good for it?", f"The {bad} is no good for it because it lacks {missing}.", missing,
            lambda: listing([lacks[q] for q in sorted(must) if q not in _THINGS[bad]]),
            f"Whatever is used must {said}."),
        ask(
            f"{other} holds out the {given}. Is that any help?",
            f"Yes, the {given} will do." if given in good else f"No, {other} means well, but it will not do.",
            given in good, lambda: given in suitable(),
            f"What {seeker} needs must {said}.",
            f"The {given} {'is like that' if given in good else 'is not like that'}, whatever it is meant for "
            "otherwise."),
    ))  # fmt: skip


def _one_drill(rng: Random) -> Scene:
    """Two people, two jobs each, one tool that both need."""
    first, second = pair(rng)
    tool = rng.choice(("drill", "electric saw", "sanding machine", "large vice", "workbench", "set of clamps"))
    start = rng.randrange(9 * 60, 14 * 60, 30)
    use, after, before, later = (rng.randrange(10, 65, 5) for _ in range(4))
    begins = start + max(use, before)
    wait = max(0, use - before)
    ends = [start + use + after, begins + later]
    last = first if ends[0] > ends[1] else second

    def minute_by_minute() -> tuple[int, int]:
        """When the second person gets the tool and is done with it."""
        minute = start
        while minute < start + use or minute < start + before:
            minute += 1
        return minute, minute + later

    work = rng.sample(
        ("filing the edges", "gluing the joints", "painting the frame", "sorting the parts", "marking the places"), 2
    )
    questions = [
        ask(
            f"When does {second} get the {tool}?", f"{second} gets it at {clock(begins)}.", clock(begins),
            lambda: clock(minute_by_minute()[0]),
            f"{first} is done with it at {clock(start + use)}.",
            f"{second} is ready for it at {clock(start + before)}.",
            "Both must have happened, so the later of the two times counts." if use != before
            else "That is the same moment."),
        ask(
            f"Does {second} have to wait for the {tool}?",
            f"Yes, {second.they} waits {lasting(wait)}." if wait else f"No, it is free when {second.they} needs it.",
            wait > 0, lambda: minute_by_minute()[0] > start + before,
            f"{second} has other work for {lasting(before)}.",
            f"{first} uses the {tool} for {lasting(use)}."),
    ]  # fmt: skip
    if ends[0] != ends[1]:
        questions.append(ask(
            f"Which of the two finishes later, {first} or {second}?",
            f"{last} finishes later than {second if last is first else first}.",
            last.name,
            lambda: max((start + use + after, first.name), (minute_by_minute()[1], second.name))[1],
            f"{first} is finished at {clock(ends[0])}.", f"{second} is finished at {clock(ends[1])}."))  # fmt: skip
    return Scene((
        f"{first} and {second} are each building a cupboard and share one {tool}. They begin at {clock(start)}.",
        f"{first} uses the {tool} first, for {lasting(use)}, and then spends {lasting(after)} {work[0]}.",
        rng.choice((f"{second} begins with {work[1]}, for {lasting(before)}, and then needs the {tool} for "
                    f"{lasting(later)}.",
                    f"{second} spends {lasting(before)} {work[1]} and after that needs the {tool} for "
                    f"{lasting(later)}.")),
    ), tuple(questions))  # fmt: skip


def _sizes(rng: Random) -> Scene:
    """A nut of unknown size, and spanners to try."""
    owner = people(rng, 1)[0]
    what, where = rng.choice((("spanner", "nut on a pump"), ("spanner", "nut under a sink"), ("hex key",
    "bolt of a bicycle saddle"),
                              ("spanner", "nut on a garden gate"), ("hex key", "bolt in a folding table")))  # fmt: skip
    made = (6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19) if what == "spanner" else (2, 3, 4, 5, 6, 7, 8, 9, 10, 12)
    sizes = sorted(rng.sample(made, rng.randint(6, 8)))
    right = rng.randrange(1, len(sizes) - 1)
    low = rng.randrange(right)
    high = rng.randrange(right + 1, len(sizes))
    left = sizes[low + 1 : high]
    certain = len(left).bit_length() - 1

    def tried(size: int) -> int:
        """How many tries in the middle it takes until this size is known to be the one."""
        possible, tries = list(left), 0
        while len(possible) > 1:
            middle, tries = possible[len(possible) // 2], tries + 1
            possible = [s for s in possible if (s > middle) - (s < middle) == (size > middle) - (size < middle)]
        return tries

    small_one, large_one = {
        "spanner": ("will not go over the nut", "goes over the nut but turns round without holding"),
        "hex key": ("turns round in the bolt without holding", "will not go into the bolt"),
    }[what]
    asked = rng.choice(sizes)
    possible = asked in left
    questions = [
        ask(
            "How many of the sizes can still be right?", f"{capital(count(len(left), 'size'))} can still be right.",
            len(left), lambda: sum(sizes[low] < size < sizes[high] for size in sizes),
            f"Number {sizes[low]} and everything below it is too small.",
            f"Number {sizes[high]} and everything above it is too large.",
            f"What is left is {listing([str(size) for size in left])}."),
        ask(
            f"Is it worth trying number {asked}?",
            f"Yes, {asked} may be the right size." if possible else f"No, {asked} cannot be right.", possible,
            lambda: min(sizes[high], max(sizes[low], asked)) == asked and asked not in (sizes[low], sizes[high]),
            f"{sizes[low]} is too small and {sizes[high]} too large.",
            f"{asked} lies between them." if possible else f"{asked} does not lie between them."),
    ]  # fmt: skip
    if len(left) > 1:
        questions.append(ask(
            "How many more tries are needed at most until the size is certain, always taking the middle one of those "
            "that are left?",
            f"It takes at most {count(certain, 'more try')}.", certain, lambda: max(tried(size) for size in left),
            f"{capital(count(len(left), 'size'))} can be right: {listing([str(size) for size in left])}.",
            "Each wrong try in the middle leaves at most half of them." if certain > 1 else
            "If the middle one is wrong, it shows which of its neighbours is right." if len(left) == 3 else
            "If one of the two is wrong, it must be the other.",
            "When only one is left, it need not be tried in order to know."))  # fmt: skip
    if len(left) % 2 and len(left) > 1:
        questions.append(ask(
            "Which number should be tried next, so that the try tells as much as possible?",
            f"It should be number {left[len(left) // 2]}.", left[len(left) // 2],
            lambda: next(s for s in left if sum(o < s for o in left) == sum(o > s for o in left)),
            f"The numbers that are left are {listing([str(size) for size in left])}.",
            "A try in the middle rules out about half of them, whether it is too small or too large."))  # fmt: skip
    return Scene((
        f"{owner} has to loosen the {where}. {owner.They} has {what}s in the sizes "
        f"{listing([str(size) for size in sizes])}.",
        f"{owner.They} tries number {sizes[low]}: it is too small and {small_one}.",
        f"Number {sizes[high]} is too large: it {large_one}. One of the others is right.",
    ), tuple(questions))  # fmt: skip


def _shelf(rng: Random) -> Story:
    """A shelf is to hang level, and there is no spirit level."""
    one, two = pair(rng)
    what, short, goes, sits = rng.choice((
        ("a marble", "marble", "rolled slowly to the left", "lay still wherever one put it"),
        ("a half-full bottle", "bottle", "lay there with its water higher at the left end",
         "showed its water standing evenly"),
        ("a bowl filled to the brim", "bowl", "spilled over on the left", "kept every drop"),
        ("a round pencil", "pencil", "rolled off on the left", "lay still"),
    ))  # fmt: skip
    turn = rng.choice(("house", "house", "card", "leave"))
    room = rng.choice(("kitchen", "hall", "study", "bedroom"))
    load = rng.choice(("jars of spices", "toy cars", "cups", "glass animals", "tins of tea"))
    quarrel = rng.choice((
        f"“The left side is too low,” said {two}. “The right side is too high,” said {one}. It took them a while to "
        "notice that they were of the same opinion.",
        f"{one} held the board against the wall, and {two} looked from the door. “Up a little. No, down. No, as it "
        f"was.” After ten minutes {one.own} arms trembled.",
    ))  # fmt: skip
    test = f"“What lies level must be fair to both sides,” said {two}, and fetched {what}."
    ends = {
        "house": (
            f"They put up the board, and now the {short} {sits}. But when they stepped back, the shelf looked crooked "
            "all the same.",
            f"{two} took the tape and measured from the shelf up to the ceiling, once on the left and once on the "
            f"right. The two numbers were two centimetres apart. “The shelf is level,” said {one}. “It is the house "
            "that is not.”",
            f"So they hung the shelf a little crooked, so that it looked straight, and the {load} never complained.",
        ),
        "card": (
            f"The holes were drilled already, and a hole cannot be moved. {one} folded a piece of cardboard, twice, "
            "and pushed it under the left end of the board.",
            f"Now the {short} {sits}. They put the {load} on it, the heavy ones near the brackets, and the cardboard "
            "is still there today.",
        ),
        "leave": (
            "The board was up already, and the wall was so hard that nobody wanted to drill again. “It is only the "
            f"{load},” said {one}, and so they left it.",
            f"In the night there was a crash. The {load} had gone to the left, one after the other, a very small way "
            "each time a lorry passed, and the last of them had pushed the first over the edge.",
            "On Sunday they drilled again.",
        ),
    }[turn]  # fmt: skip
    return Story(rng.choice(("The Crooked Shelf", "Level or Straight", f"A Shelf for the {room.capitalize()}")), (
        f"{one} and {two} wanted a shelf in the {room}, for their {load}. They had a board, two brackets, a drill and "
        "a tape measure. What they did not have was a spirit level.",
        quarrel, test,
        f"On the board the {short} {goes}. “There,” said {two}. “It has no opinion. It only obeys.”",
        *ends,
    ), ("dialogue", *{"house": ("twist",), "card": (), "leave": ("conflict", "moral")}[turn]), (
        ask(
            f"What did {two} use instead of a spirit level?", f"{two} used {what}.", what,
            lambda: what if what in test else "nothing",
            "There was none in the house, so something else had to show which way was down.",
            "Water and round things move to the lower side and rest only where there is none."),
        ask(
            f"What did the {short} tell them about the board?", "It told them that the left end was too low.", "left",
            lambda: "left" if "left" in goes else "right",
            f"The {short} {goes}, and that happens only on a slope."),
        {
            "house": ask(
                "Was the shelf level when it hung there in the end?", "No, it hung a little crooked, and on purpose.",
                False, lambda: "hung the shelf level" in ends[-1],
                "The ceiling sloped, and the eye compares a shelf with the nearest long line.",
                "So they let the shelf follow the ceiling."),
            "card": ask(
                "Why did they not simply hang it lower on the right?",
                "They could not, because the holes were drilled already.", "holes", lambda: "holes" if
                "hole" in ends[0] else "",
                "A bracket sits where its holes are.",
                "To lift the low end by a little, a thin layer under it is enough."),
            "leave": ask(
                f"Why did the {load} fall only in the night, and not at once?",
                "It took many small shakes until the first of them had reached the edge.", "shakes",
                lambda: "shakes" if "each time" in ends[1] else "",
                "On a slope, whatever trembles slides down a little, and nothing slides up again.",
                "Every lorry that passed made the wall tremble once."),
        }[turn],
    ))  # fmt: skip


def _lent(rng: Random) -> Story:
    """A tool is lent, used for something it was not made for, and damaged."""
    owner, friend = pair(rng)
    tool, used, harm, mended, purpose = rng.choice((
        ("chisel", "turned a rusty screw with it", "a corner of its edge broke off",
         "ground on a wet stone for an hour", "to cut wood"),
        ("dressmaking scissors", "cut wire with them", "one blade had a notch in it",
         "sharpened by the knife grinder", "to cut cloth"),
        ("carving knife", "opened a tin with it", "its tip snapped off", "ground to a new tip at the market",
         "to slice meat"),
        ("handsaw", "sawed into a nail with it", "six of its teeth were blunt", "filed, tooth by tooth",
        "to cut clean wood"),
        ("spade", "lifted a tree stump with it", "its handle split", "given a new handle of ash",
         "to dig, not to lift"),
        ("ladder", "laid it across the stream as a bridge", "one of its rungs cracked", "given a new rung",
        "to reach gutters and branches"),
        ("glass jug", "poured boiling jam into it", "it cracked from top to bottom",
         "glued for the sake of its looks", "to hold cold drinks"),
    ))  # fmt: skip
    many = tool.endswith("s")
    it, they, were = ("them", "they", "were") if many else ("it", "it", "was")
    turn = rng.choice(("tells", "mends", "hides", "same"))
    ends: tuple[str, ...] = {
        "tells": (
            f"{friend} went straight back. “I used your {tool} for something stupid,” {friend.they} said, and told "
            "what it had been.",
            f"{owner} was silent for a moment. “I am angry,” {owner.they} said then, “but I shall be finished with "
            "that tonight. If you had said nothing, it would have lasted a year.”",
            f"The next week the {tool} {were} {mended}, and {friend} paid for it with a cake.",
        ),
        "mends": (
            f"“First it must be put right,” {friend} decided. The {tool} {were} {mended}, and only then did {friend} "
            f"ring at {owner.own} door.",
            f"{owner} noticed it at once. “Something has been done to my {tool},” {owner.they} said. {friend} told the "
            "whole story, and it was easier to tell because the end was good.",
        ),
        "hides": (
            f"{friend} wiped {it} clean, took {it} back when nobody was in, and turned the good side to the front.",
            f"{owner} found the damage weeks later, at the worst moment, with {owner.their} work half done. "
            f"{owner.They} did not need to ask who it had been.",
            f"{owner} never refused to lend {friend} anything. But from then on {owner.their} things always happened "
            "to be in use.",
        ),
        "same": (
            f"“I have ruined your {tool},” said {friend} at {owner.own} door, in a small voice. {owner} began to laugh "
            "and could not stop.",
            f"“{capital(they)} {were} never mine,” {owner.they} said at last. “I borrowed {it} from my sister, four "
            "years ago, and I have been afraid to give anything back to her ever since.”",
            f"The {tool} {were} {mended}, and they went to the sister together, both of them in a small voice.",
        ),
    }[turn]  # fmt: skip
    return Story(rng.choice((f"The Borrowed {tool.title()}", f"What {friend} Borrowed", "Lent and Returned")), told := (
        rng.choice((f"“May I borrow your {tool}?” asked {friend}. {owner} hesitated. “Only if you use {it} {purpose},” "
                    f"{owner.they} said, and handed " + it + " over.",
                    f"{owner} did not like to lend things. But {friend} needed {tool if many else a(tool)}, only for a "
                    f"day, and so {owner.they} fetched {it}. “Remember what {they} {'are' if many else 'is'} for,” "
                    f"{owner.they} said: “{purpose}.”")),
        rng.choice((f"At home {friend} could not find anything else for the next piece of work, and it was already "
                    f"getting dark. {friend.They} took the {tool} and {used}.",
                    f"The work went well, and that was the trouble. In high spirits {friend} took the {tool} and "
                    f"{used}. It looked as if it would save a walk to the cellar.")),
        f"Then it happened: {harm}. {friend} looked at it for a long time.",
        *ends,
    ), ("dialogue", "conflict", {"tells": "moral", "mends": "moral", "hides": "sad ending", "same": "twist"}[turn]), (
        ask(
            f"What {'were' if many else 'was'} the {tool} meant for?",
            f"{capital(they)} {were} meant "
            f"{purpose}.", purpose, lambda: _read(told, r"(?:Only if you use (?:it|them) |said: “)(.*?)[,.]”"),
            f"{owner} had said so before {owner.they} lent {it}."),
        ask(
            f"What went wrong with the {tool}?", f"When {friend} {used}, {harm}.", harm, lambda: _read(told,
            r"Then it happened: (.*?)\. \w+ looked"),
            f"{friend} used {it} for something {they} {were} not made for.",
            "A tool is strong in one direction and weak in most others."),
        ask(
            f"Did {owner} hear of it from {friend}?",
            f"No, {owner.they} found it out {owner.themselves}." if turn == "hides" else f"Yes, {friend} told "
            f"{owner.them}.",
            turn != "hides", lambda: any("told" in p or "“I have ruined" in p for p in ends),
            f"{friend} brought {it} back when nobody was in." if turn == "hides"
            else f"{friend} went to {owner.own} door and did not keep it to {friend.themselves}."),
        ask(
            f"Why did {friend} go to {owner}, and not to the sister?" if turn == "same" else
            f"Did {friend} mean to do damage?",
            f"{friend} went there because {friend.they} believed that {owner} owned the {tool}." if turn == "same" else
            f"No, {friend.they} only wanted to save time or trouble.",
            "owned" if turn == "same" else False,
            lambda: "owned" if any("never mine" in part for part in ends) else False,
            f"{owner} had lent {it} like a thing of {owner.their} own and had said nothing of a "
            "sister." if turn == "same" else
            f"What {friend} did was careless, but {friend.they} did it to get the work done and not to break "
            "anything."),
    ))  # fmt: skip


WORLD = World(
    topic="Tools and what they are for",
    group="home",
    concepts=("tools", "purpose", "improvising", "sharing"),
    openings=(
        """A tool makes the hand into something that it is not: harder, longer, sharper, or able to hold on to a thing
        the size of a pea. Whoever knows what the hand lacks for a task knows which tool to look for.""",
        """Each tool is an answer to a question. How do I hit one small spot hard? With a hammer. How do I turn a
        thing that is too tight for my fingers? With a spanner, which is nothing but a longer finger.""",
        """In most houses there is a drawer with tools in it, and next to it somebody who uses a knife as a
        screwdriver. It often works. It is worth knowing why it works, and why it sometimes ends with a broken
        knife.""",
        """Crows bend wire into hooks, and apes crack nuts with stones. People do the same and have merely had more
        time to improve the stone.""",
    ),
    asks=(
        "How do I know which tool is right?",
        "What can I do if I have not got the tool?",
        "Why do tools come in so many sizes?",
        "Why should a tool be put back?",
    ),
    ideas=(
        (
            """Ask first what has to happen to the thing: shall it be cut, turned, pressed, pulled, smoothed or
            measured? Each of these has its tool. Wood that is too long wants cutting, so it is a saw; wood that is
            rough wants rubbing, so it is sandpaper.""",
            """The shape of a tool tells what it does. A saw has teeth because it tears out chips, a knife has none
            because it presses things apart, and a spoon is hollow because what it carries would run off.""",
            """A hammer and a screw do not belong together, although a screw can be hit. Hitting pushes the screw in,
            and the thread that should have held it tears the wood on the way.""",
        ),
        (
            """When the right tool is missing, think of what it is like and not of what it is called. Turning a screw
            takes a thin, hard edge that fits its slot; a coin has one as well. Driving in a tent peg takes something
            heavy and hard, and most fields have stones.""",
            """Every improvised tool is good at one thing and bad at the rest. A shoe will knock in a small nail, but
            it will not pull it out again. So look at the whole task before you begin, not only at its first half.""",
        ),
        (
            """A spanner that is a little too large turns round the nut and rubs off its corners, and after that not
            even the right one will hold. So it pays to try until the size fits without play.""",
            """Small tools are for fine work and large ones for force. A large hammer on a small nail bends it, and a
            small hammer on a fence post takes all day.""",
            """Nuts and screws come in many sizes, and so do the tools for them. To find the right one, begin in the
            middle. If it is too small, all the smaller ones are ruled out as well, and half of the work is done with
            one try.""",
        ),
        (
            """A tool that lies in its place is found in a moment, and one that does not can cost an hour. Whoever
            borrows it next will look where it belongs, because that is all they know.""",
            """Before a tool is put back, it should be cleaned. A wet spade rusts and a brush with paint in it turns
            into a stick. Five minutes of cleaning in the evening give the tool another ten years, and very few jobs
            are paid so well.""",
        ),
    ),
    mistakes=(
        """Many believe that a sharp knife is more dangerous than a blunt one. A blunt knife has to be pushed hard,
        and then it slips. A sharp one goes where it is led.""",
        """With more force a stuck screw seldom comes loose; more often its slot is spoiled. What helps is a
        screwdriver that fits, a drop of oil, and time.""",
        """To measure once seems to save time. But a board that has been cut too short stays too short, and so
        carpenters measure twice.""",
        """Some think that the most expensive tool is the best for everything. For a job that is done once a year a
        simple one will do, and a coin that fits the slot beats a fine screwdriver that does not.""",
    ),
    scenes=(_plan, _instead, _one_drill, _sizes),
    stories=(_shelf, _lent),
    notes={
        "child": (
            """Look at a pair of scissors, and find out where the hand gives its strength and where the paper gets
            it.""",
        ),
        "pupil": (
            """Choose a tool at home and write down two things that it could be used for and one that it must never be
            used for.""",
        ),
        "adult": (
            """Before a tool is bought for one single job, it is worth asking in the street. An electric drill is said
            to run for less than an hour in all its life in a house.""",
        ),
        "learner": (
            """We drive in a nail, drive or turn a screw, tighten a nut, and saw, drill or sand wood. Scissors, pliers
            and tweezers are plural: “these scissors are sharp”, or “a pair of scissors”.""",
        ),
        "parent": (
            """Children can use real tools if these are small and sharp enough, and if somebody stands by. Toy tools
            teach that tools do not work.""",
        ),
    },
)
