"""Building: posts and gaps, boards out of planks, what holds up what, and what must be done first."""

import re
from random import Random

from hornbook.curriculum.worlds.english import amount, capital, count, listing
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.telling import ask
from hornbook.curriculum.worlds.world import Scene, Story, World

# Parts of a pile: what it is called, and on which of the others it rests.
_PILES: tuple[tuple[str, dict[str, tuple[str, ...]]], ...] = (
    ("On the floor of the nursery", {
        "the red tower": (), "the blue tower": (), "the plank": ("the red tower", "the blue tower"),
        "the toy bus": ("the plank",),
        "the green block": (), "the wooden bear": ("the green block",)}),
    ("In the shed", {
        "the barrel": (), "the crate": (), "the long board": ("the barrel", "the crate"), "the paint tin": ("the long "
        "board",),
        "the brush": ("the paint tin",), "the bucket": ("the crate",)}),
    ("On the beach", {
        "the large stone": (), "the flat stone": ("the large stone",), "the driftwood": ("the flat stone",),
        "the shell": ("the driftwood",),
        "the wooden box": (), "the towel": ("the wooden box",)}),
    ("In the workshop", {
        "the left trestle": (), "the right trestle": (), "the table top": ("the left trestle", "the right trestle"),
        "the pile of books": ("the table top",), "the lamp": ("the pile of books",), "the teapot": ("the table top",)}),
    ("In the garden", {
        "the first brick": (), "the second brick": (), "the slab": ("the first brick", "the second brick"),
        "the flowerpot": ("the slab",),
        "the third brick": (), "the bird bath": ("the third brick",)}),
)  # fmt: skip
# What is built: its jobs, the days each takes, and what must be finished before.
_SITES: tuple[tuple[str, dict[str, tuple[int, tuple[str, ...]]]], ...] = (
    ("a garden hut", {"the foundation": (3, ()), "the walls": (4, ("the foundation",)), "the roof": (2, ("the walls",)),
                      "the door": (1, ("the walls",)), "the paint": (2, ("the roof", "the door"))}),
    ("a hen house", {"the floor": (1, ()), "the walls": (2, ("the floor",)), "the perches": (1, ("the walls",)),
                     "the fence": (3, ()), "the roof": (1, ("the perches",))}),
    ("a footbridge", {"the left pier": (3, ()), "the right pier": (4, ()), "the beams": (2, ("the left pier",
    "the right pier")),
                      "the planks": (2, ("the beams",)), "the handrail": (1, ("the planks",))}),
    ("a brick oven", {"the base": (2, ()), "the arch": (3, ("the base",)), "the chimney": (2, ("the arch",)),
    "the shelter": (4, ()),
                      "the drying": (1, ("the chimney", "the shelter"))}),
    ("a rowing boat", {"the keel": (2, ()), "the ribs": (4, ("the keel",)), "the planks": (5, ("the ribs",)),
    "the oars": (3, ()),
                       "the paint": (2, ("the planks", "the oars"))}),
)  # fmt: skip


def _read(told: tuple[str, ...], pattern: str) -> str:
    """What a story says in a certain place."""
    found = re.search(pattern, " ".join(told))
    return found[1] if found else ""


def _fence(rng: Random) -> Scene:
    """Posts at equal distances: one more than there are gaps, unless the fence is closed."""
    builder = people(rng, 1)[0]
    gap, gaps, rails = rng.choice((2, 2, 3, 4)), rng.randint(5, 15), rng.choice((2, 3))
    closed = rng.random() < 0.4
    length, posts = gap * gaps, gaps if closed else gaps + 1
    have = posts + rng.choice((-2, -1, -1, 0, 0, 1, 3))
    where = rng.choice(("a rose bed", "a vegetable garden", "a duck pond", "a chicken run") if closed else
                       ("a lane", "a field", "the edge of a garden", "a ditch"))  # fmt: skip

    def walked() -> int:
        """A post at the start, then one after each gap, unless there is one already."""
        standing, at = {0}, 0
        while at < length:
            at += gap
            standing.add(at % length if closed else at)
        return len(standing)

    enough = have >= posts
    return Scene((
        rng.choice((f"{builder} is building a fence all round {where}, {length} metres in all." if closed else
                    f"{builder} is building a straight fence along {where}, {length} metres long.",
                    f"A fence of {length} metres is to go {'all round' if closed else 'straight along'} {where}. "
                    f"{builder} is building it.")),
        f"There is a post every {amount(gap)} metres" + (", and the fence ends at the post where it "
        "began." if closed else
                                                       ", and also one at each end."),
        f"Between one post and the next run {amount(rails)} rails. {builder} has {count(have, 'post')}.",
    ), (
        ask(
            "How many posts are needed?", f"{capital(count(posts, 'post'))} are needed.", posts, walked,
            f"{length} metres make {count(gaps, 'gap')} of {amount(gap)} metres.",
            "When a fence closes, each gap has one post of its own, and the last gap ends at the first post." if closed
            else "Each gap has a post at its end, and one more stands at the very beginning."),
        ask(
            "How many rails are needed?", f"{capital(count(gaps * rails, 'rail'))} are needed.", gaps * rails,
            lambda: sum(rails for _ in range(0, length, gap)),
            f"There are {count(gaps, 'gap')} between the posts.", f"In each of them there are {amount(rails)} rails."),
        ask(
            f"Are {builder.own} posts enough?",
            ("Yes, just enough." if have == posts else f"Yes, and {count(have - posts, 'post')} will be left "
            "over.") if enough
            else f"No, {amount(posts - have)} more {'post is' if posts - have == 1 else 'posts are'} "
                 "needed.", enough, lambda: have - walked() >= 0,
            f"The fence has {count(gaps, 'gap')} and therefore {count(posts, 'post')}.",
            f"{builder} has {amount(have)}."),
    ))  # fmt: skip


def _boards(rng: Random) -> Scene:
    """Pieces cut out of planks; what is left is too short."""
    builder = people(rng, 1)[0]
    plank, piece = rng.choice((200, 240, 250, 300, 360)), rng.choice((45, 50, 60, 70, 80, 90, 110))
    each = plank // piece
    want = rng.randint(each + 1, 4 * each + 1)
    planks, rest = -(-want // each), plank - each * piece
    last = want - (planks - 1) * each
    what = rng.choice(
        ("a bookcase", "a bench", "rabbit hutches", "a raised bed", "a set of boxes", "a flight of steps")
    )
    by_length = -(-want * piece // plank)

    def sawn() -> tuple[int, list[int]]:
        """The number of planks, and the offcut of each."""
        used, offcuts, left = 0, [], want
        while left:
            used, here = used + 1, plank
            while here >= piece and left:
                here, left = here - piece, left - 1
            offcuts.append(here)
        return used, offcuts

    questions = [
        ask(
            "How many boards can be cut out of one plank?",
            f"{capital(count(each, 'board'))} can be cut out of one.", each,
            lambda: len(range(piece, plank + 1, piece)),
            f"{capital(amount(each))} times {piece} cm is {each * piece} cm, and that fits "
            f"into {plank} cm.",
            f"One more board would need {(each + 1) * piece} cm."),
        ask(
            f"How many planks does {builder} have to buy?",
            f"{builder} has to buy {count(planks, 'plank')}.", planks, lambda: sawn()[0],
            f"Each plank gives {count(each, 'board')}.",
            f"{capital(count(planks - 1, 'plank'))} would give only {amount((planks - 1) * each)} of the "
            f"{amount(want)}."),
    ]  # fmt: skip
    if rest:
        questions.append(ask(
            f"How long is the piece that is left of a plank when {count(each, 'board')} have been cut from it?"
            if each > 1 else "How long is the piece that is left of a plank when one board has been cut from it?",
            f"A piece of {rest} cm is left.", f"{rest} cm", lambda:
            f"{sawn()[1][0]} cm",
            f"Of {plank} cm, {each * piece} cm are used."))  # fmt: skip
    if by_length < planks:
        questions.append(ask(
            f"All the boards together are {want * piece} cm long, and {count(by_length, 'plank')} would have "
            f"{by_length * plank} cm. Why is that not enough?",
            "It is not enough because the pieces that are left over are too short to be of use.", "too short",
            lambda: "too short" if sawn()[0] > by_length and rest < piece else "enough",
            f"From each plank {rest} cm are left over, and a board must be {piece} cm long.",
            "Two short ends do not make a long board."))  # fmt: skip
    else:
        questions.append(ask(
            "How many boards are cut out of the last plank?",
            f"{capital(count(last, 'board'))} {'is' if last == 1 else 'are'} cut out of it.",
            last, lambda: want - len([0 for _ in range(sawn()[0] - 1) for _ in range(each)]),
            f"The other {count(planks - 1, 'plank')} give {amount((planks - 1) * each)}, and "
            f"{amount(want)} are wanted."
            if planks > 2 else f"The first plank gives {amount(each)}, and {amount(want)} are wanted."))  # fmt: skip
    return Scene((
        rng.choice((f"For {what} {builder} needs {count(want, 'board')} of {piece} cm each.",
                    f"{builder} is building {what}. That takes {count(want, 'board')}, each {piece} cm long.")),
        rng.choice((f"The shop sells planks of {plank} cm.", f"Planks are {plank} cm long and are sold whole.")),
        "The little that is lost in sawing does not count here.",
    ), tuple(questions))  # fmt: skip


def _holds(rng: Random) -> Scene:
    """What rests on what, and what falls when something is taken away."""
    one, other = pair(rng)
    place, whole = rng.choice(_PILES)
    parts = list(whole)
    tops = [part for part in parts if not any(part in rests for rests in whole.values())]
    gone = rng.choice([*tops, ""])
    pile = {part: whole[part] for part in parts if part != gone}
    bearing = [part for part in pile if any(part in rests for rests in pile.values())]
    taken = rng.choice(bearing)
    falls: list[str] = []
    for part in pile:  # in the order of building
        if part != taken and any(under == taken or under in falls for under in pile[part]):
            falls.append(part)
    free = [part for part in pile if part not in bearing]
    stay = len(pile) - 1 - len(falls)
    quiz = rng.choice([part for part in pile if part != taken])

    def rests_on(part: str, what: str) -> bool:
        return any(under == what or rests_on(under, what) for under in pile[part])

    ground = [part for part, under in pile.items() if not under]
    told = [
        f"{part[0].upper()}{part[1:]} {'rests' if len(under) == 1 else 'lies'} on {listing(under)}."
        for part, under in pile.items()
        if under
    ]
    rng.shuffle(told)
    return Scene((
        f"{place} {one} and {other} have built something. At the very bottom {'is' if len(ground) == 1 else 'are'} "
        f"{listing(ground)}.",
        *told,
        "What rests on two things needs both of them.",
    ), (
        ask(
            f"What falls if {one} pulls {taken} away?",
            f"{capital(listing(falls))} {'falls' if len(falls) == 1 else 'fall'}.",
            listing(falls),
            lambda: listing([part for part in pile if rests_on(part, taken)]),
            *(f"{capital(part)} needs {listing(pile[part])}." for part in falls)),
        ask(
            f"Does {quiz} stay where it is if {taken} is pulled away?",
            f"No, {quiz} falls too." if quiz in falls else f"Yes, {quiz} "
            "stays.", quiz not in falls, lambda: not rests_on(quiz, taken),
            f"{capital(quiz)} rests on {listing(pile[quiz])}." if pile[quiz] else f"{capital(quiz)} stands at the "
            "very bottom and needs nothing else.",
            f"{capital(taken)} is among the things under it." if quiz in falls else f"{capital(taken)} is not under it "
            "at all."),
        ask(
            "What can be taken away without making anything fall?",
            f"{capital(listing(free, 'or'))} can be taken away.", listing(free, "or"),
            lambda: listing([p for p in pile if not any(rests_on(q, p) for q in pile)], "or"),
            "Only what carries nothing can be taken away safely.",
            f"Something rests on {listing(bearing)}, so these must stay."),
        ask(
            f"How many of the {amount(len(pile))} things stay up if {taken} is pulled away?",
            f"{capital(amount(stay))} {'stays' if stay == 1 else 'stay'} up.", stay,
            lambda: sum(part != taken and not rests_on(part, taken) for part in pile),
            f"Besides {taken}, {listing(falls)} {'comes' if len(falls) == 1 else 'come'} down as well.",),
    ))  # fmt: skip


def _site(rng: Random) -> Scene:
    """Jobs that wait for others: the time alone, and the time with enough hands."""
    boss, helper = pair(rng)
    what, base = rng.choice(_SITES)
    jobs = {job: (days + rng.randint(0, 2), needs) for job, (days, needs) in base.items()}
    alone = sum(days for days, _ in jobs.values())
    done: dict[str, int] = {}
    for job, (days, needs) in jobs.items():
        done[job] = days + max((done[need] for need in needs), default=0)
    together = max(done.values())
    first = [job for job, (_, needs) in jobs.items() if not needs]
    slow = rng.choice(list(jobs))
    late = 1 + rng.randrange(2)

    def by_days(delayed: str = "", more: int = 0) -> int:
        """Day after day; whoever can work on something does."""
        left = {job: days + (more if job == delayed else 0) for job, (days, _) in jobs.items()}
        day = 0
        while any(left.values()):
            ready = [job for job, n in left.items() if n and not any(left[need] for need in jobs[job][1])]
            left, day = {job: n - (job in ready) for job, n in left.items()}, day + 1
        return day

    delay = by_days(slow, late) - together
    verb = {
        job: f"{job} {'take' if job.endswith('s') else 'takes'} {count(days, 'day')}" for job, (days, _) in jobs.items()
    }
    rules = [f"{capital(job)} must wait for {listing(needs)}." for job, (_, needs) in jobs.items() if needs]
    return Scene((
        f"{boss} is planning {what}: {listing(list(verb.values()))}.",
        *rules,
        rng.choice(("Everything else can be done in any order, and several jobs at once if there are enough people.",
                    f"For the rest the order is free, and with {helper} and other helpers several jobs can go on at "
                    "the same time.")),
    ), (
        ask(
            "What can be begun on the first day?", f"Work can begin with {listing(first, 'or')}.", listing(first, "or"),
            lambda: listing([job for job in jobs if not any(rule.startswith(capital(job)) for rule in rules)], "or"),
            "At the beginning nothing is finished, so only what waits for nothing can be begun."),
        ask(
            f"How many days does {boss} need all alone, one job after the other?",
            f"Alone {boss.they} needs {count(alone, 'day')}.", alone,
            lambda: len([day for days, _ in jobs.values() for day in range(days)]),
            "Alone, the days of all jobs are added up: " +
            " and ".join(amount(days) for days, _ in jobs.values()) + "."),
        ask(
            "After how many days can everything be finished, if there are enough helpers?",
            f"Everything can be finished after {count(together, 'day')}.", together, by_days,
            *(f"{capital(job)} can be finished after {count(day, 'day')}." for job, day in done.items())),
        ask(
            f"With enough helpers, is everything finished later if {slow} "
            f"{'take' if slow.endswith('s') else 'takes'} {count(late, 'day')} longer?",
            f"Yes, it is finished {count(delay, 'day')} later." if delay else "No, it is finished on the same day as "
            "before.", delay > 0,
            lambda: _longest(jobs, slow, late) > _longest(jobs, "", 0),
            f"As planned, {slow} would be finished after {count(done[slow], 'day')}, and everything after "
            f"{count(together, 'day')}.",
            "What comes after it has to wait, and that moves the end." if delay else
            "There is enough time to spare until it is needed."),
    ))  # fmt: skip


def _longest(jobs: dict[str, tuple[int, tuple[str, ...]]], slow: str, late: int) -> int:
    """The longest chain of jobs that wait for one another."""

    def chain(job: str) -> int:
        days, needs = jobs[job]
        return days + (late if job == slow else 0) + max((chain(need) for need in needs), default=0)

    return max(chain(job) for job in jobs)


def _first_try(rng: Random) -> Story:
    """Something is built, fails, and the reason shows what to do."""
    builder, helper = pair(rng)
    what, flaw, happened, wrong, fix, why = rng.choice((
        ("a hen house", "nailed four boards to four posts", "leaned over like a tired man", "a load of hay",
        "a slanting board on each side",
         "a square can be pushed crooked, and a triangle cannot"),
        ("a bench", "set the legs on the bare soil", "sank into the ground on one side", "two wet days",
         "flat stones under the legs",
         "a broad stone spreads the weight over more soil"),
        ("a bridge over the brook", "laid one long plank across", "bent so far that it touched the water",
         "the third person on it",
         "a second plank on its edge along each side", "a board is much stiffer on its edge than lying flat"),
        ("a tree house", "tied the platform to a single branch", "tilted whenever the wind blew",
         "the first windy night",
         "two posts under the free side", "a thing needs support on more than one side"),
        ("a kennel", "made the roof quite flat", "let the rain stand on it until it came through",
         "a week of rain", "a roof that slopes",
         "water runs off a slope and stays on what is flat"),
        ("a garden wall", "piled up the stones in neat columns", "came apart along one long crack", "the first frost",
         "each stone over a gap between two others", "a crack stops where it meets a whole stone"),
    ))  # fmt: skip
    bad = rng.random() < 0.35
    angry = rng.choice((f"{builder} wanted to give it a kick, but it looked too sad.",
    f"“It hates me,” said {builder}.",
                        f"{builder} sat down in front of it and said nothing for a long time."))  # fmt: skip
    ends = (
        (
            f"“Look how it went,” said {helper}. “It always gives way at the same place. That is where something is "
            "missing.”",
            f"But {builder} did not want to look. {builder.They} put it up again exactly as it had been, only with "
            "more work, and three days later it was the same again.",
            f"Then {builder.they} tried {fix}. It took one afternoon, and it held. “You could have said so,” "
            f"{builder.they} muttered. “I did,” said {helper}.",
        )
        if bad
        else (
            f"“Look how it went,” said {helper}. “Things do not give way just anywhere. They give way where something "
            "is missing.”",
            f"They looked for a while, and {builder} pushed a little, here and there. Then {builder.they} knew what "
            f"was needed: {fix}.",
            rng.choice((f"It held, and it held the next year as well. {builder} had written on it with a pencil, where "
                        "nobody could see it: “Second try.”",
                        f"When they had finished, {helper} shook it with both hands. Nothing moved. “Now let it rain,” "
                        f"{helper.they} said.")),
        )
    )  # fmt: skip
    return Story(rng.choice(("The Second Try", f"What {builder} Built", "Where Something Was Missing")), told := (
        rng.choice((f"{builder} had never built anything before, but {builder.they} had a hammer and a free Saturday. "
                    f"It was to be {what}.",
                    f"“I am going to build {what},” said {builder} at breakfast. “Have you got a plan?” asked "
                    f"{helper}. “It is in my head,” said {builder}.")),
        f"{builder.They} {flaw}. By evening it stood there and looked as it should, and {builder} looked at it from "
        "every side.",
        f"What it could not bear was {wrong}. It {happened}. {angry}",
        *ends,
    ), ("dialogue", *(("conflict",) if bad else ("moral",))), (
        ask(
            "What had gone wrong with the first try?", f"It {happened}.", happened, lambda: _read(told, r"could not "
            r"bear was [^.]*\. It (.*?)\. "),
            f"{builder} had {flaw}.", f"It could not bear {wrong}."),
        ask(
            "What helped in the end?",
            f"What helped was {fix}.", fix, lambda: next(fix for p in ends if fix in p), f"The reason is that {why}."),
        ask(
            f"Did {builder} listen to {helper} at once?",
            f"No, {builder} first did the same again." if bad else f"Yes, {builder} did.", not bad,
            lambda: not any("did not want to look" in p for p in ends),
            f"{helper} had asked for a good look at it.",
            f"{builder} put it up again exactly as before." if bad else f"{builder} looked and found the place."),
    ))  # fmt: skip


def _too_big(rng: Random) -> Story:
    """A thing is built in a cellar, and the door is narrower."""
    builder, friend = pair(rng)
    what = rng.choice(("a doll's house", "a cupboard", "a puppet theatre", "a rabbit hutch", "a glass case",
    "a chest",
                       "a toy castle"))  # fmt: skip
    door = rng.choice((70, 75, 80))
    width = door + rng.choice((5, 10, 15, 20))
    fits_turned = rng.random() < 0.5
    height = door - rng.choice((3, 5, 10)) if fits_turned else door + rng.choice((5, 10, 25))
    screwed = rng.random() < 0.5
    the = what.replace("a ", "the ", 1)
    place = rng.choice(("the cellar", "the attic", "the back room"))
    turn = "turned" if fits_turned else "apart" if screwed else "stays"
    end = {
        "turned": (
            f"{friend} took the tape and measured the other way. “It is only {height} cm high,” {friend.they} said. "
            "“Then lay it on its side.”",
            f"They turned {the} on its side, wrapped it in a blanket and pushed. It scraped a little on the left. Then "
            f"it was through, with {count(door - height, 'centimetre')} to spare.",
        ),
        "apart": (
            f"They turned it on its side, but it was {height} cm high, and that was too much as well. “How did you put "
            f"it together?” asked {friend}. “With screws,” said {builder}, and began to smile.",
            "It took an hour to take it apart, five minutes to carry it out, and another hour to put it together "
            f"again. {builder} was glad about every joint that was not glued.",
        ),
        "stays": (
            f"They turned it on its side, but it was {height} cm high, and that was too much as well. It was glued, "
            "every joint of it, and would not come apart any more.",
            f"So it stays where it is. People who visit {builder} are led into {place} to see {the}, and {builder} has "
            "got used to the question.",
        ),
    }[turn]  # fmt: skip
    return Story(rng.choice(("Through the Door", f"{builder.own} Masterpiece",
    "Seventy and a Bit" if door == 70 else "Too Wide")), (
        rng.choice((f"All winter {builder} worked in {place}. Nobody was allowed in. In March there stood {what}, "
                    f"{width} cm wide and just as deep, and it was beautiful.",
                    f"{builder} had built {what} in {place}, because it was quiet there. It was {width} cm wide and "
                    "just as deep, and every edge of it was smooth.")),
        f"“Today it comes out,” said {builder}, and called {friend} to help. They lifted it, carried it to the door, "
        "and stopped.",
        f"The door was {door} cm wide. {builder} measured it again, as if it could have grown in the meantime. “I "
        f"measured everything,” {builder.they} said. “Everything but the door.”",
        *end,
    ), ("dialogue", "twist", *(("sad ending",) if turn == "stays" else ())), (
        ask(
            f"How much too wide for the door was {the}?",
            f"It was {count(width - door, 'centimetre')} too wide.", width - door,
            lambda: len(range(door, width)), f"It was {width} cm wide, and the door {door} cm."),
        ask(
            "Did it go through the door when it was turned on its side?",
            "Yes, it did." if fits_turned else f"No, it was {count(height - door, 'centimetre')} too high for "
            "that.", fits_turned,
            lambda: min(width, height) < door, f"On its side, what counts is the height, and that was {height} cm.",
            f"The door was {door} cm wide."),
        ask(
            f"What would have spared {builder} the trouble?",
            f"Measuring the door before building would have spared {builder} the trouble.",
            "the door", lambda: "the door" if width > door else "nothing",
            f"{builder} had measured everything else.",
            "A thing must fit not only where it will stand but all along the way to it."),
    ))  # fmt: skip


WORLD = World(
    topic="Building things",
    group="home",
    concepts=("construction", "support", "counting_gaps", "order_of_work"),
    openings=(
        """Whatever is built stands on something else, and that stands on the ground. So a builder thinks from the top
        down and works from the bottom up.""",
        """A pile of boards and a hen house can be made of the same wood. The difference between them is order: which
        piece lies where, and what came first.""",
        """Every building is a conversation with gravity, which never gets tired and never forgets a weak spot. A good
        joint is an answer that holds.""",
        """To build something is to decide a hundred small things in the right order. Most of them are sums: how long,
        how many, how far apart, how much will be left.""",
    ),
    asks=(
        "Why must the foundation come first?",
        "How do I find out how much wood I need?",
        "What makes a thing stand firmly?",
        "Why do many people not always build faster?",
    ),
    ideas=(
        (
            """The foundation carries everything above it, and afterwards nobody can reach it. If it sinks on one
            side, the walls crack, however well they were made. So it is made first, and it is made well, although
            nobody will see it.""",
            """The order of building follows from what needs what. A roof needs walls, a window needs a gap in a wall,
            and paint needs something to be painted. Where neither of two jobs needs the other, the order is free.""",
        ),
        (
            """Draw it and count, before you buy anything. A straight fence has one more post than it has gaps. With
            your fingers you can see why: five fingers, four gaps. If the fence runs in a ring, the last gap ends at
            the first post, and then there are as many posts as gaps.""",
            """Wood is sold in whole planks. If a plank gives three boards and you need seven, you need three planks,
            and the third is cut only once. The ends that are left over are too short for another board.""",
            """Measure what is there, not what should be there. Old rooms are seldom square, and a shelf cut for the
            front of a niche may stick at the back. Carpenters measure at three places and take the smallest
            number.""",
        ),
        (
            """A frame of four boards can be pushed crooked, because its corners act like hinges. A slanting board
            across it makes two triangles, and a triangle can only change its shape if one of its sides breaks. That
            is why cranes and bridges are full of them.""",
            """A thing is stable if it is broad and heavy at the bottom. A tower on its broad side stands in a storm,
            and on its narrow side a cat knocks it over. So heavy books belong on the lowest shelf.""",
            """Bricks are laid so that each covers the joint between two bricks below. A crack that goes up through a
            joint then meets a whole brick and stops. If the joints lay one above the other, the wall would be a row
            of loose columns.""",
        ),
        (
            """Two people dig a ditch in half the time, but two people cannot hang one door in half the time. Some
            work can be shared and some cannot, and concrete dries at its own speed.""",
            """Some jobs can go on side by side: one person saws while another digs. Others wait for each other in a
            chain, and the longest chain says how soon everything can be finished. More people do not make that chain
            any shorter.""",
        ),
    ),
    mistakes=(
        """For a straight fence of ten metres with a post every two metres, many people count five posts. There are
        five gaps, but six posts, because there is one at the beginning as well.""",
        """It is tempting to add up all the lengths and buy just that much wood. Seven boards of 80 cm make 560 cm,
        and two planks of 300 cm have 600. Yet each plank gives only three boards, so two planks give six, and the
        seventh needs a third plank.""",
        """More nails do not make a crooked thing straight. If a frame leans, it lacks a brace, and nails at its
        corners only turn with it.""",
        """People often believe that the heaviest thing is the strongest. A board standing on its edge carries more
        than the same board lying flat, and an eggshell can carry a book. It is the shape that does it.""",
    ),
    scenes=(_fence, _boards, _holds, _site),
    stories=(_first_try, _too_big),
    notes={
        "child": ("""Make a square and a triangle out of straws and pins, and push against a corner of each.""",),
        "pupil": (
            """Draw the fence with three gaps first, and count. Then you know whether to add one post or not.""",
        ),
        "adult": (
            """Plans go wrong least often where they are short, and most often where one trade waits for another. It
            helps to write beside each job not how long it takes but what it waits for.""",
        ),
        "learner": (
            """A plank is long and uncut, a board is flat and cut, a beam carries, a post stands upright, and a rail
            runs from post to post. What we build is “a building”, and the work is also “building”.""",
        ),
        "parent": (
            """Do not straighten a child's tower. The moment in which it falls is the one in which the child learns,
            and it is short anyway.""",
        ),
    },
)
