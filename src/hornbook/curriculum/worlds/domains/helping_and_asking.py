"""Who can help, how to ask, when help is wanted, and what several can do together."""

from random import Random

from hornbook.curriculum.worlds.english import amount, capital, count, lasting, listing, plural, spoken
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_NEEDS = (  # what has to be done, who can, who cannot
    ("read a letter in Turkish", "reads Turkish", "does not read Turkish"),
    ("carry a piano stool up to the attic", "has a strong back", "must not lift anything"),
    ("take the cat to the vet by car", "has a car", "has no car"),
    ("tune a guitar", "can tune a guitar", "cannot tune a guitar"),
    ("get a ball down from the roof", "has a long ladder", "has no ladder"),
    ("sew on a zip", "sews well", "cannot sew"),
    ("fill in a form from the town hall", "knows the form well", "has never seen such a form"),
    ("fold a paper crane", "knows how to fold cranes", "has forgotten how it goes"),
    ("pull a splinter out", "has good eyes and tweezers", "has no tweezers"),
    ("work out a sum with fractions", "is good at fractions", "is still learning to divide"),
    ("hang a heavy picture", "owns a drill", "owns no drill"),
    ("catch a bee that has come in", "is calm with bees", "is afraid of bees"),
)  # fmt: skip


def _whom(rng: Random) -> Scene:
    """Of four, who has both the skill and the time?"""
    while True:
        p, *others = people(rng, 5)
        need, able, unable = rng.choice(_NEEDS)
        hour = rng.choice((14, 15, 16, 17))
        can = [rng.random() < 0.65 for _ in others]
        free = [(start := rng.choice((13, 14, 15, 16, 17)), min(start + rng.choice((1, 2, 3)), 20)) for _ in others]
        fits = [o for o, ok, (a, b) in zip(others, can, free, strict=True) if ok and a <= hour < b]
        busy = [o for o, ok, (a, b) in zip(others, can, free, strict=True) if ok and not a <= hour < b]
        later = [o for o, ok, (a, b) in zip(others, can, free, strict=True) if ok and a <= hour + 1 < b]
        if len(fits) in (1, 2) and busy and not all(can):
            break
    names = [str(o) for o in fits]
    idle = [o for o, ok, (a, b) in zip(others, can, free, strict=True) if not ok and a <= hour < b]
    asked = rng.choice([o for o in others if o not in fits])
    i = others.index(asked)

    def span(times: tuple[int, int]) -> str:
        begin, end = (spoken(60 * time) for time in times)
        return f"from {begin.partition(' ')[0]} to {end}"

    told = [
        f"{o} {able if ok else unable} and is free {span(times)}." if ok else f"{o} is free {span(times)} but {unable}."
        for o, ok, times in zip(others, can, free, strict=True)
    ]
    return Scene(
        (
            f"{p} needs somebody at {spoken(60 * hour)} this afternoon to {need}.",
            *told,
        ),
        (
            Question(
                f"Who can {p} ask?",
                f"{p} can ask {listing(names, 'or')}.",
                (
                    f"It has to be somebody who {able}, and that is true of "
                    f"{listing([str(o) for o, ok in zip(others, can, strict=True) if ok])}.",
                    f"Of these, {listing([str(o) for o in busy])} {'is' if len(busy) == 1 else 'are'} not free at "
                    f"{spoken(60 * hour)}.",
                ),
                listing(names, "or"),
                lambda: listing(
                    [str(others[n]) for n in range(4) if can[n] and hour in range(free[n][0], free[n][1])], "or"
                ),
            ),
            Question(
                f"Why would it be of no use to ask {asked}?",
                f"It would be of no use because {asked} "
 + (f"is not free at {spoken(60 * hour)}." if can[i] else f"{unable}."),
                ("Somebody who helps must be able to do it and must have the time.",
                 f"{asked} {able}, but the hour does not fit." if can[i] else "Here it is the first that is lacking."),
                unable if not can[i] else "not free",
                lambda: "not free" if asked in busy else unable,
            ),
            Question(
                f"If {p} can wait an hour, who can {p.they} ask then?",
                f"Then {p.they} can ask {listing([str(o) for o in later], 'or')}." if later else
                f"Then there is nobody, so {p.they} had better not wait.",
                (f"At {spoken(60 * (hour + 1))}, too, it has to be somebody who {able} and is free.",
                 *(f"{o} is free {span(times)}." for o, ok, times in zip(others, can, free, strict=True) if ok)),
                listing([str(o) for o in later], "or") or "nobody",
                lambda: listing(
                    [str(others[n]) for n in range(4) if can[n] and hour + 1 in range(*free[n])], "or"
                ) or "nobody",
            ),
            Question(
                f"How many of the four have time at {spoken(60 * hour)} but cannot do it?",
                f"{capital(amount(len(idle)))} of them {'has' if len(idle) == 1 else 'have'} time but cannot do it: "
                f"{listing([str(o) for o in idle])}."
                if idle
                else "None of them: everybody who is free then can also do it.",
                (f"Look at who is free at {spoken(60 * hour)}, and leave out everybody who {able}.",),
                len(idle),
                lambda: sum(1 for n in range(4) if hour in range(*free[n])) - len(fits),
            ),
        ),
    )  # fmt: skip


_LOADS = (  # what is carried, from where to where, how many at once, minutes for the way there and back
    ("chair", "from the hall into the garden", (2,), (2, 3)),
    ("box of books", "up to the third floor", (1,), (3, 4, 5)),
    ("bucket of water", "from the well to the beans", (2,), (3, 4)),
    ("log", "from the yard into the shed", (4, 5), (2, 3)),
    ("roof tile", "from the lorry to the scaffold", (4, 6), (2, 3)),
    ("plate", "from the table to the kitchen", (6,), (1, 2)),
    ("sandbag", "from the gate to the dyke", (1,), (4, 5)),
    ("flowerpot", "from the cellar to the balcony", (2,), (3, 4)),
)  # fmt: skip


def _times(n: int) -> str:
    return {1: "once", 2: "twice"}.get(n, f"{amount(n)} times")


def _together(rng: Random) -> Scene:
    """Alone and together: trips and minutes."""
    p, q = pair(rng)
    thing, way, at_once, minutes = rng.choice(_LOADS)
    k, m = rng.choice(at_once), rng.choice(minutes)
    helpers = rng.choice((1, 1, 2, 3))
    rounds = rng.randint(2, 5)
    number = k * rounds * (helpers + 1)
    alone = number // k
    saved = (alone - rounds) * m
    helper_text = {1: str(q), 2: f"{q} and a friend", 3: f"{q} and two friends"}[helpers]
    each = "each of them" if helpers > 1 else "each of the two"

    def walk(carriers: int) -> int:
        """Trip by trip, until nothing is left."""
        left, trips = number, 0
        while left > 0:
            left, trips = left - k * carriers, trips + 1
        return trips

    return Scene(
        (
            f"{p} has to carry {count(number, thing)} {way}.",
            f"{p.They} can take {amount(k)} at a time, and the way there and back takes {lasting(m)}.",
            f"{helper_text} {'offers' if helpers == 1 else 'offer'} to help and can "
            f"{'each ' if helpers > 1 else ''}carry just as much, just as fast.",
        ),
        (
            Question(
                f"How many times would {p} have to go alone?",
                f"{p} would have to go {_times(alone)}.",
                (f"There are {count(number, thing)}, and {amount(k)} {'go' if k > 1 else 'goes'} with each trip.",),
                _times(alone),
                lambda: _times(walk(1)),
            ),
            Question(
                f"How many times does each have to go if {helper_text} {'helps' if helpers == 1 else 'help'}?",
                f"{capital(each)} has to go {_times(rounds)}.",
                (
                    f"In one round {amount(helpers + 1)} people carry {count(k * (helpers + 1), thing)}.",
                    f"{capital(amount(rounds))} rounds make {amount(number)}.",
                ),
                _times(rounds),
                lambda: _times(walk(helpers + 1)),
            ),
            Question(
                "How much earlier is it all done with the help?",
                f"It is done {lasting(saved)} earlier.",
                (f"Alone it takes {lasting(alone * m)}, and together {lasting(rounds * m)}.",),
                lasting(saved),
                lambda: lasting(m * walk(1) - m * walk(helpers + 1)),
            ),
            Question(
                f"Does the help make the number of {plural(thing)} smaller?",
                "No, only each person's share becomes smaller.",
                (f"There are still {amount(number)} to be carried.", "They are divided among more hands."),
                False,
                lambda: sum(k for _ in range(rounds) for _ in range(helpers + 1)) != number,
            ),
        ),
    )  # fmt: skip


_ERRANDS = (  # what is wanted, how many, where it is to be had, what it is for
    ("egg", (6, 10, 12), "from the market"), ("stamp", (2, 4, 5), "from the post office"),
    ("roll", (4, 5, 8), "from the bakery"), ("light bulb", (2, 3), "from the electrician's"),
    ("lemon", (2, 3, 4), "from the greengrocer's"), ("tulip", (5, 7, 9), "from the flower stall"),
    ("folding chair", (2, 4, 6), "from the cellar"), ("exercise book", (2, 3), "from the stationer's"),
)  # fmt: skip
_PARTS = (  # in the middle of a sentence, and as a question
    ("how many are needed", "How many"),
    ("where to get them", "Where from"),
    ("by when they are needed", "By when"),
)


def _clear(rng: Random) -> Scene:
    """A request says some of what one must know."""
    p, q = pair(rng)
    thing, numbers, source = rng.choice(_ERRANDS)
    number = rng.choice(numbers)
    hour = rng.choice((10, 11, 12, 15, 16, 17))
    says = [rng.random() < 0.5 for _ in range(3)]
    if all(says):
        says[rng.randrange(3)] = False
    missing = [part for part, said in zip(_PARTS, says, strict=True) if not said]
    request = "Could you bring me " + (amount(number) + " " if says[0] else "some ") + plural(thing)
    request += (f" {source}" if says[1] else "") + (f" before {spoken(60 * hour)}" if says[2] else "")
    full = f"Could you bring me {amount(number)} {plural(thing)} {source} before {spoken(60 * hour)}"
    asked = rng.choice(missing)
    shown = ("some " not in request, source in request, " before " in request)
    lacking = [part for (part, _), there in zip(_PARTS, shown, strict=True) if not there]
    guess = {
        "how many are needed": f"{q} may come back with too few or too many.",
        "where to get them": f"{q} may go to the wrong place and come back with nothing.",
        "by when they are needed": f"{q} may be too late, or hurry for no reason.",
    }[asked[0]]
    return Scene(
        (
            f"{p} needs {amount(number)} {plural(thing)} {source}, and needs them before {spoken(60 * hour)}.",
            f"{p.They} says to {q}: “{request}?”",
            rng.choice((f"{q} is glad to do it and knows no more than that.", f"{q} puts {q.their} shoes on at once.")),
        ),
        (
            Question(
                f"Of three points, the number, the place and the time, how many does {p} leave out?",
                f"{capital(amount(len(missing)))}: {p} does not say "
 f"{listing([part for part, _ in missing], 'or')}.",
                (f"All that was said was: “{request}?”", f"What {p} had in mind was more: “{full}?”"),
                len(missing),
                lambda: len(lacking),
            ),
            Question(
                f"What should {q} ask before {q.they} goes?",
                f"{q} should ask: “{' '.join(question + '?' for _, question in missing)}”",
                (f"To do it well, {q.they} has to know how many are needed, where from, and by when.",
                 f"Not all of that was said, and {q.they} cannot see into {p.own} head."),
                " ".join(question + "?" for _, question in missing),
                lambda: " ".join(question + "?" for part, question in _PARTS if part in lacking),
            ),
            Question(
                f"Can {q} know {asked[0]} without asking?",
                f"No, {p} has not said it. {guess}",
                (f"The request was: “{request}?”", "From that alone it cannot be worked out."),
                False,
                lambda: asked[0] not in lacking,
            ),
        ),
    )  # fmt: skip


_OFFERS = (  # what one sees, what is said to an offer, whether help is wanted, what is best
    ("{q} is fitting a jigsaw puzzle together and sighs.", "“Do not tell me, I have nearly got it.”", False),
    ("{q} is standing in front of the ticket machine and shaking {q.their} "
    "head.", "“Yes, please, it will not take my coin.”", True),
    ("{q} is carrying two heavy bags up the stairs.", "“Thank you, just take the one with the bottles.”", True),
    ("little {q} is tying a shoelace with {q.their} tongue between {q.their} teeth.", "“I can do it alone.”", False),
    ("{q}, who cannot see well, is standing at the edge of the road.",
     "“Thank you, I am only waiting for my bus.”", False),
    ("{q} is turning the map round and round.", "“Do you know which way the river is?”", True),
    ("{q} is kneeling beside {q.their} bicycle with black hands.", "“You could hold the wheel for me.”", True),
    ("{q} is learning a poem and gets stuck in the same place again.", "“Please, just the next word.”", True),
    ("{q} is cooking and has burnt the onions.", "“Stay where you are, I want to find out by myself.”", False),
    ("{q} is sitting on a bench with red eyes.", "“I should like to be alone for a while.”", False),
    ("{q} is sawing a board, and it wobbles.", "“If you sat down on the other end, that would help.”", True),
)  # fmt: skip


def _offer(rng: Random) -> Scene:
    """Help is offered; is it wanted?"""
    p, q = pair(rng)
    seen, said, wanted = rng.choice(_OFFERS)
    asked = rng.random() < 0.75
    seen = seen.format(p=p, q=q)
    state = ("wanted" if wanted else "not wanted") if asked else "unknown"
    best = {"wanted": f"do what {q} has asked for", "not wanted": f"let {q} be", "unknown": "ask"}[state]
    return Scene(
        (
            capital(seen),
            f"“Shall I help you?” {p} asks. {said.removesuffix('”')}” {q} answers.".replace(".” ", ",” ")
            if asked
            else f"{p} sees it. So far neither of them has said anything.",
        ),
        (
            Question(
                f"Does {q} want help: yes, no, or can we not know it?",
                {"wanted": f"Yes, {q} has said what would help.", "not wanted": f"No, {q} does not want any just now.",
                 "unknown": "We cannot know it."}[state],
                (
                    "What can be seen from outside shows that something is hard, not that help is wanted.",
                    f"{q} has {'answered clearly enough' if asked else 'not been asked'}.",
                ),
                {"wanted": "yes", "not wanted": "no", "unknown": "cannot know"}[state],
                lambda: "cannot know" if not asked else "yes" if (seen, said, True) in [
                    (row[0].format(p=p, q=q), row[1], row[2]) for row in _OFFERS] else "no",
            ),
            Question(
                f"What is the best thing for {p} to do now?",
                f"The best thing is to {best}.",
                ({"wanted": f"{q} has named exactly what is needed.",
                  "not wanted": "Doing something yourself can matter more than having it done.",
                  "unknown": "A short question costs nothing and leaves the other person free."}[state],),
                best,
                lambda: "ask" if not asked else f"do what {q} has asked for" if wanted else f"let {q} be",
            ),
            Question(
                f"Can {p} tell from the sight alone whether help is wanted?",
                f"No, {p.they} can only see that something is going on.",
                (
                    f"Some would be glad of a hand in {q.own} place, and others would rather be left in peace.",
                    "Help that was not asked for may take something away: the pleasure, the practice or the quiet.",
                ),
                False,
                lambda: len({row[2] for row in _OFFERS}) == 1,
            ),
        ),
    )  # fmt: skip


_FAVOURS = (
    "mend the puncture", "mind the baby for an hour", "write a letter to the bank", "cut the hedge", "bake a loaf",
    "lend a ladder", "repair the radio", "walk the dog", "translate a recipe", "drive to the tip", "cut some hair",
    "explain percentages", "look after the hens", "carry coal",
)  # fmt: skip


def _ring(rng: Random) -> Scene:
    """Each can do one thing and needs another: a ring of favours."""
    who = people(rng, 4)
    names = [person.name for person in who]
    does = rng.sample(_FAVOURS, 4)
    order = [0, *rng.sample((1, 2, 3), 3)]  # each helps the next in this order, the last helps the first
    needs = {}
    paired = rng.random() < 0.4  # two by two, instead of all round
    for place, giver in enumerate(order):
        needs[names[order[place ^ 1 if paired else (place + 1) % 4]]] = does[giver]
    offers = dict(zip(names, does, strict=True))
    helper_of = {name: next(giver for giver in names if offers[giver] == needs[name]) for name in names}
    start = rng.choice(names)
    helper = helper_of[start]
    swap = [(x, y) for x in names for y in names if x < y and helper_of[x] == y and helper_of[y] == x]

    def around() -> int:
        """From helper to helper until it comes back."""
        steps, name = 1, helper_of[start]
        while name != start:
            steps, name = steps + 1, helper_of[name]
        return steps

    helped = next(name for name in names if helper_of[name] == start)
    return Scene(
        (
            rng.choice(
                (
                    "Four neighbours put up a list of what each can do and what each needs.",
                    "On the board in the stairwell four neighbours have written what they can do and what they need.",
                )
            ),
            *(f"{name} can {offers[name]} and needs somebody to {needs[name]}." for name in names),
        ),
        (
            Question(
                f"Who can help {start}?",
                f"{helper} can help {start}.",
                (f"{start} needs somebody to {needs[start]}.", "Of the others, look for the one who can do that."),
                helper,
                lambda: {does: name for name, does in offers.items()}[needs[start]],
            ),
            Question(
                f"Who can {start} help?",
                f"{start} can help {helped}.",
                (f"{start} can {offers[start]}, and that is what {helped} needs.",),
                helped,
                lambda: next(name for name, need in needs.items() if need == offers[start]),
            ),
            Question(
                "Can any two of them simply help each other?",
                f"Yes, {' as well as '.join(f'{x} and {y}' for x, y in swap)} can."
                if swap
                else "No, none of the pairs fits both ways.",
                (
                    *(f"{helper_of[name]} can help {name}." for name in names),
                    "In two pairs the help goes both ways." if swap else "In no pair does the help go both ways.",
                ),
                bool(swap),
                lambda: any(helper_of[helper_of[name]] == name for name in names),
            ),
            Question(
                f"{start} helps {helped}, and everybody who has been helped goes on to help the one who needs it. "
                f"How many of them have been helped when it comes back to {start}?",
                f"{capital(amount(around()))} of them have been helped.",
                (
                    f"{start} helps {helped}.",
                    f"{helped} helps {start} in return, and that closes the ring. The other two are not in it."
                    if paired
                    else f"It goes on from one to the next, until {helper} helps {start}. Nobody is left out.",
                ),
                2 if paired else 4,
                around,
            ),
        ),
    )  # fmt: skip


def _too_proud(rng: Random) -> Story:
    """Somebody would rather not ask; it comes to asking, in time or too late."""
    p, q = pair(rng)
    trouble, tries, gone, ease = rng.choice(
        (
            (
                "could not find the way to the registry office, where {their} sister was to be married at eleven",
                "past the same fountain four times",
                "The sister had said yes without {them}",
                "pointed to the door behind {them}",
            ),
            (
                "could not get the stove in the rented hut to burn",
                "all the matches but two",
                "By then everyone had gone to bed in their coats",
                "opened a flap that nobody would have looked for",
            ),
            (
                "could not read what was written on the medicine bottle, for {their} glasses were broken",
                "by candlelight, with a lens and with one eye shut",
                "By then the fever had risen",
                "read it aloud in three seconds",
            ),
            (
                "could not untie the boat",
                "it by pulling, with the teeth and with a fork",
                "By then the tide had gone out",
                "gave the rope a small push instead of a pull",
            ),
            (
                "could not work out how to thread the new sewing machine",
                "all evening, with the instructions upside down",
                "The school play began with pinned costumes",
                "drew the thread through with one movement",
            ),
            (
                "could not manage the last sum",
                "it five times, each time with a different result",
                "By then the exercise books had been collected",
                "pointed to a minus sign that looked like a crease",
            ),
        )
    )
    trouble, gone, ease = (text.format(their=p.their, them=p.them) for text in (trouble, gone, ease))
    verb = "walked" if "fountain" in tries else "used up" if "matches" in tries else "tried"
    in_time = rng.random() < 0.6
    waiting = rng.random() < 0.5
    asked = (
        f"“Excuse me,” said {p} at last, and it was not half as hard as it had been to think of it. “Could you help "
        "me?”"
    )
    rest = (
        (
            asked,
            f"{q} {ease}. That was all.",
            f"“Have you been standing there long?” asked {p}. “For half an hour,” said {q}. “I did not want to "
            "disturb you. You looked as if you wanted to do it alone.”"
            if waiting
            else f"“As simple as that,” said {p}. “Most things are,” said {q}, “when two people look at them.”",
        )
        if in_time
        else (
            f"It got later and later. When {p} at last turned round, {q} had left. {gone}.",
            f"The next day {p} told {q} about it. {q.They} "
            f"{ease.replace('pointed to the door behind ' + p.them, 'drew the way on a napkin')}, just to show how "
            f"it would have gone. “You only had to say a word,” said {q}.",
            f"“Four words,” said {p}. “Could you help me? I have been practising them.”",
        )
    )
    opening = f"{p} {trouble}. "
    return Story(
        rng.choice(("Four Words", "The Hard Question", "Easier for Two")),
        (
            opening
            + rng.choice((f"“I shall manage,” {p.they} thought, for {p.they} had always managed.",
                          f"“It cannot be so hard,” {p.they} said to {p.themselves}.")),
            f"{p} {verb} {tries}. {q} stood not far away and watched. "
            + rng.choice(
                (
                    f"“{q.They.capitalize()} must think that I am a fool,” thought {p}, and turned {p.their} back.",
                    f"Asking would have meant saying: I cannot do it. So {p} did not ask.",
                )
            ),
            *rest,
        ),
        ("dialogue", "moral", *(() if in_time else ("sad ending",)), *(("twist",) if in_time and waiting else ())),
        (
            Question(
                f"What was {p.own} trouble?",
                f"{p} {trouble}.",
                (f"{p} tried to manage alone at first.",),
                trouble,
                lambda: opening.removeprefix(f"{p} ").removesuffix(". "),
            ),
            Question(
                f"Did {p} ask in time?",
                f"Yes, {p.they} asked {q} before it was too late." if in_time else
                f"No, when {p.they} turned round, {q} had left.",
                (f"Asking felt like admitting that {p.they} could not do it.",),
                in_time,
                lambda: rest[0] == asked,
            ),
            Question(
                f"Could {q} have helped from the beginning?",
                f"Yes, {q} knew how to do it.",
                (f"Afterwards it took {q} only a moment.", f"But {q} was not asked."),
                True,
                lambda: bool(ease),
            ),
        ),
    )  # fmt: skip


def _wrong_help(rng: Random) -> Story:
    """Well meant, not asked, and wrong."""
    p, q = pair(rng)
    sight, deed, truth, fix = rng.choice(
        (
            (
                "a bed full of small green weeds",
                "pulled every one of them out",
                "They were the carrots, sown in April",
                "sowed a new row and put a stick with a label at each end",
            ),
            (
                "a desk covered with slips of paper",
                "put them all in one neat pile",
                "They had been lying in the order of the chapters",
                "laid the chapters out again, from one to nineteen",
            ),
            (
                "an old iron pan, black from years of frying",
                "scrubbed it with sand until it shone",
                "The black layer had taken ten years and kept everything from sticking",
                "rubbed the pan with oil and put it in the oven",
            ),
            (
                "a hat on a pole in the field",
                "carried it home so that it should not get lost",
                "The starlings had been afraid of that hat, and now they sat among the cherries",
                "put the hat back and hung a coat under it",
            ),
            (
                "a cactus in dry, cracked earth",
                "watered it every day of the holidays",
                "The roots had rotted",
                "cut off the one healthy arm and set it in sand",
            ),
            (
                "a fire that had nearly gone out",
                "put on a great heap of wood",
                "The potatoes were to cook in the embers, slowly",
                "scraped the embers to one side and began again",
            ),
            (
                "a lot of jumpers, hung over chairs in the wind",
                "folded them up and put them in the cupboard",
                "They were still damp, and in the cupboard they had begun to smell like a pond",
                "washed everything once more",
            ),
        )
    )
    meant = rng.choice(("as a surprise", "to have it all done when {q} came home", "to save {q} the trouble")).format(
        q=q
    )
    opening = f"While {q} was out, {p} found {sight}. {p.They} wanted to help, {meant}."
    reply = rng.choice(("calm", "angry", "hides"))
    told = {
        "calm": (
            f"{q} stood there and breathed in and out. “You meant to help me,” {q.they} said then. “And you have "
            f"worked hard. May I tell you what it was?” {truth}.",
            f"Together they {fix}. It took until dark.",
        ),
        "angry": (
            f"“What have you done?” cried {q}. {truth}. {p} had been looking forward to quite a different face.",
            f"{p} went and sat on the stairs. After an hour {q} came and sat beside {p.them}. “I should not have "
            f"shouted,” {q.they} said. “I should have asked,” said {p}. Then they {fix}.",
        ),
        "hides": (
            f"“How kind of you,” said {q}, and went out quickly. {p} was pleased. Only through the wall did "
            f"{p.they} hear {q.them} telling somebody about it on the telephone. {truth}.",
            f"{p} had thought that people were thanked only for what was right. That evening {p.they} secretly {fix}.",
        ),
    }[reply]
    return Story(
        rng.choice(("Well Meant", "A Surprise", f"What {q} Found")),
        (
            opening,
            f"So {p} {deed}. Then {p.they} sat down, tired and content, and waited.",
            *told,
            rng.choice(
                (
                    f"Since then {p} has had a question that comes before every good deed: “Would that help you?”",
                    f"“Next time,” said {q}, “I will tell you what helps.” “Next time,” said {p}, “I will ask.”",
                )
            )
            if reply != "hides"
            else f"In the morning {q} saw it, and understood that {p} had heard. Neither of them said a "
            "word about it, and both were grateful for that.",
        ),
        ("twist", "dialogue", "moral", *(("conflict",) if reply == "angry" else ())),
        (
            Question(
                f"Did {p} want to do harm?",
                f"No, {p} wanted to help.",
                (f"{p} did it {meant}.", "What somebody wants and what comes of it are two things."),
                False,
                lambda: "wanted to help" not in opening,
            ),
            Question(
                "What was wrong with it?",
                f"{truth}.",
                (f"{p} {deed}.", f"{p.They} had seen {sight} and taken it for something that it was not."
                 if "weeds" in sight or sight.startswith("a hat") else f"{p.They} did not know what {q} knew."),
                truth,
                lambda: next(truth for text in told if truth in text),
            ),
            Question(
                "What would have prevented it?",
                f"A question to {q} would have prevented it.",
                (f"{q} knew what it was about, and {p} did not.",),
                "a question",
                lambda: "a question",
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Helping and asking for help",
    group="minds",
    concepts=("cooperation", "requests", "needs", "kindness"),
    openings=(
        """Everybody needs help at times: the pilot needs the people on the ground, the surgeon the nurse who hands
        over the scissors. Needing help is no weakness. It comes from the fact that we have only two hands and do not
        know everything.""",
        """Help has two ends. At one of them somebody notices what is lacking; at the other somebody says what they
        need. If both ends work, a great deal gets done with little trouble.""",
        """A wardrobe that one person cannot move by an inch may be no trouble for two. Some things do not become half
        as heavy with a helper; they become possible.""",
        """The shortest useful sentence in a strange town is “Could you help me?” Most people who hear it stop. They
        like to be good at something, and it costs them a minute.""",
    ),
    asks=(
        "When should I ask for help?",
        "How do I ask so that I am understood?",
        "How do I know whether somebody wants help?",
        "Why do people help each other?",
    ),
    ideas=(
        (
            """First try for a while; then ask. If you ask at once, you learn little, and if you never ask, you sit in
            front of the same knot until night. A good sign that it is time: you are trying the same thing for the
            third time.""",
            """Some things nobody should try alone at all: with fire, deep water, a strong current or somebody who is
            very ill, call for help first and be brave afterwards. It is better to call ten times too early than once
            too late.""",
            """Ask the person who can do it and has the time. A kind neighbour who has no ladder is of less use, with
            a ball on the roof, than a grumpy one who owns a long one.""",
        ),
        (
            """Say what you need, how much of it, where and by when. “Can you help me on Saturday?” frightens people,
            for it may be the whole day. “Can you hold the ladder for ten minutes on Saturday?” is easy to answer.""",
            """It is worth saying what you have tried already. Then the other person need not begin at the beginning,
            and also sees that you have taken trouble yourself.""",
            """A request leaves room for a no; an order does not. If you ask and the answer is no, you have lost
            nothing but a sentence, and you can ask somebody else.""",
        ),
        (
            """Ask. “Can I help you?” takes two seconds, and the answer tells you more than a long look. Somebody who
            is struggling may be enjoying the struggle.""",
            """If somebody says no, that is an answer and no insult. Stay within call. It is quite possible to help by
            being there and doing nothing.""",
            """Look at what the person is trying to do, and help with that, and not with what you would do in their
            place. Somebody who asks the way to the post office does not want to hear that the letter could be sent
            tomorrow.""",
        ),
        (
            """Helping is pleasant, and it makes living together cheaper for everybody. Few people need a drill on
            more than three days in the year; if one house in the street owns one and lends it, all the pictures
            hang.""",
            """Help often goes round in a circle. The baker's daughter explains the sums, the one who can now do sums
            writes the letter, and the letter gets the baker his new oven. Nobody has paid anybody back directly, and
            nobody has come off worst.""",
        ),
    ),
    mistakes=(
        """It is a mistake to think that others see what we need. They see a person who stands at the window. Nothing
        shows that this person is waiting for the offer of a lift.""",
        """Not everything that is well meant helps. A father who finishes the puzzle for his child has taken the best
        part away. Ask how much help is wanted, and stop there.""",
        """Some people believe that asking makes them a burden. Think of the last time that somebody asked you for
        something you could do: most likely you were pleased. It is no different for others.""",
        """Two people are not always twice as fast. Two can carry a table better than one, but they cannot thread one
        needle together.""",
    ),
    scenes=(_whom, _together, _clear, _offer, _ring),
    stories=(_too_proud, _wrong_help),
    notes={
        "child": (
            """If you are stuck, say three things: what you want to do, what you have tried, and where it stops. Often
            you find the answer yourself on the way through these three.""",
        ),
        "parent": (
            """Wait before you help. Count to twenty, and then offer the smallest help that could be enough: a word, a
            finger on the right place, a start. The rest belongs to the child.""",
        ),
        "learner": (
            """“Could you help me?” is polite, “Can you help me?” is friendly, “Help me” is for friends and for
            danger. The answer to an offer is “Yes, please”, or “No, thank you” if you would rather do it alone.""",
        ),
        "adult": (
            """After a death or an illness, “Let me know if you need anything” leaves all the work to the one who has
            no strength. “I am bringing soup on Tuesday, shall I put it at the door?” can be answered with one
            word.""",
        ),
    },
)
