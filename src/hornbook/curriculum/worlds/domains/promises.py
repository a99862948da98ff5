"""Promises: what exactly was said, whether it was kept, and who can let somebody off."""

from collections.abc import Callable
from random import Random

from hornbook.curriculum.worlds.english import amount, capital, count, lasting, listing, number, spoken
from hornbook.curriculum.worlds.people import Person, pair, people
from hornbook.curriculum.worlds.telling import either_way, pick
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CASES = (  # if ...; what was the case, what was not; I will ..., somebody does it, somebody does not
    (("it is dry", "it is dry", "it rains"), (
        ("help you with the roof", "helps {them} with the roof", "does not help with the roof"),
        ("show you the owl's nest", "shows {them} the owl's nest", "does not show {them} the owl's nest"),
        ("paint your fence", "paints the fence for {them}", "does not paint the fence"),
        ("walk to the castle with you", "walks to the castle with {them}", "does not walk to the castle"),
    )),
    (("there is wind", "there is a good wind", "the air is still"), (
        ("fly the kite with you", "flies the kite with {them}", "does not come to fly the kite"),
        ("come over and take down your loose shutter", "comes and takes down the loose shutter", "leaves the "
        "shutter alone"),
    )),
    (("the shop is open", "the shop is open", "the shop is shut"), (
        ("make pancakes for you", "makes pancakes for {them}", "makes no pancakes"),
        ("bring you a new lamp", "brings {them} a new lamp", "brings no lamp"),
        ("fetch your parcel there", "fetches the parcel for {them}", "does not fetch the parcel"),
    )),
    (("the lake is frozen", "the lake is frozen hard", "there is open water on the lake"), (
        ("go skating with you", "goes skating with {them}", "does not go skating"),
        ("lend you my sledge", "lends {them} the sledge", "does not lend {them} the sledge"),
    )),
    (("the bus is running", "the bus is running", "there is no bus"), (
        ("visit you", "visits {them}", "does not visit {them}"),
        ("come and play chess with you", "comes to play chess with {them}", "does not come to play chess"),
        ("bring you the big pot", "brings {them} the big pot", "does not bring the pot"),
    )),
    (("my bicycle is mended", "the bicycle is mended", "the bicycle is still broken"), (
        ("ride to the sea with you", "rides to the sea with {them}", "does not ride to the sea"),
        ("fetch your letters from the post office", "fetches the letters for {them}", "does not fetch the letters"),
    )),
)  # fmt: skip


def _conditional(rng: Random) -> Scene:
    """If it is dry, I will come: four cases, and only one of them breaks the promise."""
    giver, taker = pair(rng)
    (holds, held, failed), deeds = rng.choice(_CASES)
    deed, does, does_not = (text.format(them=taker) for text in rng.choice(deeds))
    day = rng.choice(_DAYS)
    case, done = rng.random() < 0.5, rng.random() < 0.5
    kept = {(c, d): not (c and not d) for c in (True, False) for d in (True, False)}
    now, otherwise = (held, failed) if case else (failed, held)
    reason = (
        f"That was the case on {day}, and {giver} {'did what had been said' if done else 'did not do it'}."
        if case
        else f"That was not the case on {day}, so {giver} was free to do it or not."
    )
    return Scene(
        (
            f"{giver} promises {taker}: “If {holds} on {day}, I will {deed}.”",
            pick(rng, f"On {day} {now}.", f"Then {day} comes, and {now}."),
            f"{giver} {does if done else does_not}.",
        ),
        (
            Question(
                f"Has {giver} broken the promise?",
                (f"No, {giver} has kept it." if done else f"Yes, {giver} has broken it.")
                if case
                else "No, for such a day nothing had been promised.",
                (f"The promise was made for the case that {_they(holds, giver)}.", reason),
                case and not done,
                lambda: not kept[case, done],
            ),
            Question(
                f"Suppose that on {day} {otherwise} instead. What does the promise ask of {giver} then?",
                f"Nothing at all: the promise of {giver} says nothing about such a day."
                if case
                else f"It asks that {giver.they} does what was said: “I will {deed}.”",
                (
                    f"The condition was “if {holds}”, and then it would "
                    + ("not be fulfilled." if case else "be fulfilled."),
                ),
                "Nothing" if case else "does what was said",
                lambda: "Nothing" if kept[not case, True] and kept[not case, False] else "does what was said",
            ),
            Question(
                f"The condition can come true or not, and {giver} can do it or not. In how many of these four cases "
                "is the promise broken?",
                f"It is broken in one case: when {_they(holds, giver)} and {giver} does not do it.",
                (
                    f"If it is otherwise, so that {failed}, nothing has been promised, and nothing can be broken.",
                    f"If {_they(holds, giver)} and {giver} does it, the word is kept.",
                ),
                1,
                lambda: sum(not fine for fine in kept.values()),
            ),
            Question(
                f"Was {giver} bound to do it on that {day}?",
                f"Yes, {giver} had given {giver.their} word for just this case."
                if case
                else f"No, {giver} was not bound to it" + (", and did it freely." if done else "."),
                (f"The promise began with “if {holds}”.", f"On {day} {now}."),
                case,
                lambda: not kept[case, False],
            ),
        ),
    )


def _they(clause: str, speaker: Person) -> str:
    return clause.replace("my ", f"{speaker.their} ")


_EVENTS = (
    ("help with the hay", 120), ("hold the ladder", 30), ("watch the baby", 90), ("play in the match", 75),
    ("pick somebody up at the station", 30), ("sing at the wedding", 60), ("mend a tap", 45),
    ("bake with the neighbours", 90), ("walk the neighbours' dog", 45), ("give a lesson", 60), ("carry chairs", 30),
    ("go along to the doctor's", 60), ("stack the firewood", 75), ("sort books in the library", 45),
)  # fmt: skip


def _two_promises(rng: Random) -> Scene:
    """Two promises for one afternoon: do they fit?"""
    giver, first, second = people(rng, 3)
    (one, long), (two, other) = rng.sample(_EVENTS, 2)
    start = rng.randrange(13 * 60, 15 * 60 + 1, 15)
    way = rng.choice((10, 15, 20, 25))
    gap = rng.choice((-30, -15, 0, 15, 20, 30, 45))
    end = start + long
    begin = end + way + gap
    begin -= begin % 5
    arrive = end + way
    fits = arrive <= begin
    late = arrive - begin
    finish = begin + other
    overlap = begin < end

    def walked() -> int:
        """The minutes one after the other, first at work, then on the way."""
        clock_, left = start, long + way
        while left:
            clock_, left = clock_ + 1, left - 1
        return clock_

    return Scene(
        (
            pick(
                rng,
                f"{giver} has promised {first} to {one}, from {spoken(start)} in the afternoon for {lasting(long)}.",
                f"“From {spoken(start)} in the afternoon I will {one}, for {lasting(long)},” {giver} has promised "
                f"{first}.",
            ),
            f"For the same afternoon {giver.they} has promised {second} to {two}, beginning at {spoken(begin)}.",
            f"Getting from the one place to the other takes {lasting(way)}.",
        ),
        (
            Question(
                f"When is {giver} free for the second promise, if {giver.they} stays with the first until the end "
                "and then goes there at once?",
                f"{giver} can be there at {spoken(arrive)}.",
                (f"The first ends at {spoken(end)}.", f"Getting there takes {lasting(way)}."),
                spoken(arrive),
                lambda: spoken(walked()),
            ),
            Question(
                f"Can {giver} keep both promises in full?",
                "Yes, both can be kept." if fits else f"No, {giver.they} would be {lasting(late)} late for the second.",
                (
                    f"After the first, {giver} can be at the other place at {spoken(arrive)}.",
                    f"The second begins at {spoken(begin)}.",
                ),
                fits,
                lambda: walked() - begin <= 0,
            ),
            _early(giver, second, arrive, begin, walked),
            Question(
                "Do the two times themselves overlap, even without the time for getting there?",
                f"{'Yes' if overlap else 'No'}, the second begins "
                f"{'before' if overlap else 'after' if begin > end else 'when'} the first is over.",
                (f"The first lasts from {spoken(start)} to {spoken(end)}, and the second begins at {spoken(begin)}.",),
                overlap,
                lambda: bool(set(range(start, end)) & set(range(begin, finish))),
            ),
        ),
    )


def _early(giver: Person, second: Person, arrive: int, begin: int, walked: Callable[[], int]) -> Question:
    """About the second promise: does somebody have to be told something?"""
    if arrive > begin:
        return Question(
            f"{giver} means to stay with the first until the end. Who ought to be told something beforehand, and why?",
            f"{second} ought to be told, because {giver} will come late.",
            (
                f"{giver} can be there at {spoken(arrive)} and is expected at {spoken(begin)}.",
                "Whoever knows it early can move the time or ask somebody else.",
            ),
            second.name,
            lambda: second.name if walked() > begin else "",
        )
    return Question(
        f"Must {giver} ask {second} to begin later?",
        f"No, {giver} is there in time.",
        (f"{giver} can be there at {spoken(arrive)}, and it begins at {spoken(begin)}.",),
        False,
        lambda: begin < walked(),
    )


_PRACTICE = (
    ("practise the flute", "minutes", 10, 25), ("read", "pages", 5, 15), ("learn", "new words", 3, 8),
    ("swim", "lengths", 6, 20), ("weed", "rows of the garden", 2, 4), ("do", "sit-ups", 5, 20),
    ("write", "lines", 5, 12), ("paint", "slats of the fence", 3, 9), ("walk", "times round the pond", 3, 5),
)  # fmt: skip


def _counted(rng: Random) -> Scene:
    """So much a day, or so much in the week: not the same promise."""
    giver, taker = pair(rng)
    verb, unit, low, high = rng.choice(_PRACTICE)
    daily = rng.randint(low, high)
    days = rng.sample(range(7), 5)
    days.sort()
    done = [daily + rng.choice((0, 0, 1, 2)) for _ in days]
    kind = rng.choice(("kept", "short", "gap", "gap"))
    hole = rng.randrange(5)
    if kind != "kept":
        done[hole] = rng.randint(0, daily - 1)
    if kind == "gap":
        spare = rng.choice([n for n in range(5) if n != hole])
        done[spare] = daily + daily - done[hole] + rng.randint(0, 2)
    total, asked = sum(done), 5 * daily
    each, week = all(n >= daily for n in done), total >= asked
    low_days = [_DAYS[day] for day, n in zip(days, done, strict=True) if n < daily]
    best = _DAYS[days[done.index(max(done))]]
    unique = done.count(max(done)) == 1
    diary = listing([f"{amount(n)} on {_DAYS[day]}" for day, n in zip(days, done, strict=True)])

    def struck() -> int:
        """What is still to do when each day's work is struck off the list."""
        left = list(range(asked))
        for n in done:
            left = left[n:]
        return len(left)

    questions = [
        Question(
            f"{giver} promised “{amount(daily)} a day”. Has {giver.they} kept it?",
            f"Yes, {giver} has kept it on every one of the days."
            if each
            else f"No, on {listing(low_days)} it was less.",
            (
                f"“A day” means that every day counts by itself: each must have at least {amount(daily)}.",
                f"The smallest number in the list is {amount(min(done))}.",
            ),
            each,
            lambda: sorted(done)[0] >= daily,
        ),
        Question(
            f"If it had been “{amount(asked)} in these five days”, would it have been kept?",
            f"{'Yes' if week else 'No'}, altogether there were {amount(total)}.",
            ("Then only the sum counts, and the days may be unequal.", f"The sum of the five days is {amount(total)}."),
            week,
            lambda: struck() == 0,
        ),
        Question(
            f"How many {unit} were there altogether?",
            f"Altogether there were {amount(total)}.",
            (f"{listing([amount(n) for n in done])} are added up.".capitalize(),),
            total,
            lambda: 5 * daily + sum(n - daily for n in done),
        ),
    ]
    if unique:
        questions.append(
            Question(
                "Which of the days had the most?",
                f"{best} had the most.",
                (f"On {best} there were {amount(max(done))}, more than on any other of the days.",),
                best,
                lambda: _DAYS[max(zip(done, days, strict=True))[1]],
            )
        )
    return Scene(
        (
            f"{giver} has promised {taker} to {verb} at least {amount(daily)} {unit} a day, on five days: "
            f"{listing([_DAYS[day] for day in days])}.",
            pick(
                rng,
                f"A slip of paper on the door says what came of it: {diary}.",
                f"Then came the days themselves: {diary}.",
            ),
        ),
        tuple(questions),
    )


_SAYINGS = {
    "promise": (
        "You will have your ladder back by noon tomorrow. You can rely on it.",
        "I give you my word that I will come to the concert.",
        "I will feed your hens every morning while you are away, I promise.",
        "Leave the dishes. I will wash them tonight, and that is a promise.",
    ),
    "hope": (
        "I hope that I can come to the concert.", "With luck I shall be there before the soup is cold.",
        "It would be lovely if we saw each other on Sunday.", "I should like to learn to skate one day.",
    ),
    "prediction": (
        "By tomorrow the snow will be gone.", "The river will rise tonight.", "That cheese will not last until Friday.",
        "Our team will lose, I am afraid.",
    ),
    "threat": (
        "If you touch my boat once more, I will tell your aunt.", "Close that window, or I will go home.",
        "If the music does not stop at once, I will pull out the plug.", "One more word and I will stop reading aloud.",
    ),
    "report": (
        "Yesterday I watered the beans.", "I have already put the key under the pot.", "Your dog ate half of my "
        "sandwich.",
        "I met the postman at the bridge.",
    ),
}  # fmt: skip
_WHY = {
    "hope": "Whoever hopes says what would be welcome, and is not bound to it.",
    "prediction": "A prediction says what will happen by itself, and the speaker does nothing for it.",
    "threat": "A threat announces something that the other does not want, and nobody will complain if it is not kept.",
    "report": "A report says what has been, and a promise is about what is still to come.",
    "promise": "The speaker takes something on that the other wants, and says that one can count on it.",
}


def _words(rng: Random) -> Scene:
    """Which of them has promised something?"""
    kinds = ["promise", *rng.sample(("hope", "prediction", "threat", "report"), 3)]
    rng.shuffle(kinds)
    speakers = people(rng, 4)
    said = {who.name: (kind, rng.choice(_SAYINGS[kind])) for who, kind in zip(speakers, kinds, strict=True)}
    promiser = next(name for name, (kind, _) in said.items() if kind == "promise")
    other = rng.choice([name for name in said if name != promiser])
    kind = said[other][0]
    named = {"hope": "a hope", "prediction": "a prediction", "threat": "a threat", "report": "a report"}
    return Scene(
        tuple(f"{name} says: “{text}”" for name, (_, text) in said.items()),
        (
            Question(
                "Which of the four has promised something?",
                f"{promiser} has promised something.",
                tuple(
                    f"{name}: this is {named.get(what, 'a promise')}. {_WHY[what]}" for name, (what, _) in said.items()
                ),
                promiser,
                lambda: next(name for name, (_, text) in said.items() if text in _SAYINGS["promise"]),
            ),
            Question(
                f"What is it that {other} says: a promise, a hope, a prediction, a threat or a report?",
                f"What {other} says is {named[kind]}.",
                (_WHY[kind],),
                named[kind],
                lambda: next(named[what] for what, texts in _SAYINGS.items() if said[other][1] in texts),
            ),
            either_way(
                rng,
                Question(
                    f"If it turns out differently from what {other} says, has {other} broken a promise?",
                    f"No, {other} has promised nothing.",
                    (
                        _WHY[kind],
                        "Only a promise can be broken."
                        if kind != "report"
                        else "If a report is wrong, it is a mistake or a lie.",
                    ),
                    False,
                    lambda: said[other][1] in _SAYINGS["promise"],
                ),
                f"Is it true that {other} has promised nothing?",
                f"Yes, it was {named[kind]}.",
            ),
        ),
    )


_TASKS = (
    "walk the dog", "lend the boat", "come to the dress rehearsal", "dig over the vegetable bed", "bring the big pot",
    "play the organ on Sunday", "keep a seat free", "read aloud on Thursday", "tend the fire", "bake the bread for "
    "the feast",
)  # fmt: skip


def _released(rng: Random) -> Scene:
    """Only the one to whom it was promised can let somebody off."""
    giver, taker, third = people(rng, 3)
    task = rng.choice(_TASKS)
    other = rng.choice([one for one in _TASKS if one != task])
    who = rng.choice(("taker", "third", "giver", "taker"))
    events = [("promise", giver.name, taker.name, task), ("promise", giver.name, third.name, other)]
    line = {
        "taker": f"The day before, {taker} says, “You need not do it. It has been settled in another way.”",
        "third": f"The day before, {third} says, “Never mind {taker}. You need not do it.”",
        "giver": f"The day before, {giver} says to {giver.themselves}, “I do not feel like it, so I need not do it.”",
    }[who]
    if who == "taker":
        events.append(("release", taker.name, giver.name, task))
    open_ = [task, other] if who != "taker" else [other]

    def still_open() -> list[str]:
        owed = {(to, what) for event, _, to, what in events if event == "promise"}
        freed = {(by, what) for event, by, _, what in events if event == "release"}
        return sorted(what for _, what in owed - freed)

    bound = who != "taker"
    return Scene(
        (
            f"{giver} has promised {taker} to {task}. To {third} {giver.they} has promised something else: to {other}.",
            line,
        ),
        (
            Question(
                f"Is {giver} still bound to {task}?",
                f"Yes, {giver} is still bound to it." if bound else f"No, {giver} is free of it.",
                (
                    "A promise belongs to the person to whom it was given, and only that person can let it go.",
                    {
                        "taker": f"It was given to {taker}, and {taker} has let it go.",
                        "third": f"It was given to {taker}, and {third} cannot let it go for {taker}.",
                        "giver": f"It was given to {taker}, and {giver} cannot let {giver.themselves} off.",
                    }[who],
                ),
                bound,
                lambda: task in still_open(),
            ),
            Question(
                f"How many promises does {giver} still have to keep?",
                f"{giver} still has to keep {count(len(open_), 'promise')}.",
                (
                    f"Two were given, one to {taker} and one to {third}.",
                    f"{'One of them has' if not bound else 'Neither has'} been let go by the one to whom it was given.",
                ),
                len(open_),
                lambda: len(still_open()),
            ),
            Question(
                f"Has {third} a right to complain if {giver} does not {task}?",
                f"No, it was not promised to {third.them}.",
                (f"The one who was counting on it is {taker}.", f"To {third} another thing was promised."),
                False,
                lambda: ("promise", giver.name, third.name, task) in events,
            ),
            Question(
                f"Who can let {giver} off the promise to {other}?",
                f"Only {third} can let {giver} off.",
                (f"It was given to {third}, so it is for {third} to let it go.",),
                third.name,
                lambda: next(to for event, _, to, what in events if what == other and event == "promise"),
            ),
        ),
    )


_CARES = (  # what is looked after, what it needs, for how many days it can do without, what then happens
    ("tomatoes", "water the tomatoes", "water", 2, "hung over their sticks like wet gloves", "stood there as green "
    "as ever"),
    ("hens", "let the hens out and feed them", "food", 1, "had broken out and eaten all the lettuce", "came "
    "running as always"),
    ("sourdough", "feed the sourdough", "flour", 3, "had turned grey and smelt of glue", "had risen to the brim"),
    ("goldfish", "feed the goldfish", "food", 9, "hung about below the surface, pale and slow", "swam round as if "
    "nothing had happened"),
    ("seedlings", "water the seedlings", "water", 1, "had dried up to threads", "had got their second leaves"),
    ("fern", "water the fern", "water", 4, "had gone brown to the tips", "had unrolled a new leaf"),
)  # fmt: skip
_HINDRANCES = (
    ("twisted an ankle on the stairs", "the ankle"),
    ("caught a fever", "the fever"),
    ("hurt {their} back while lifting a sack", "the back"),
    ("was held up in town because the bridge was closed", "the bridge"),
)
_MANY = ("tomatoes", "hens", "seedlings")


def _care(rng: Random) -> Story:
    """Somebody looks after something, and something comes in between."""
    owner, keeper = pair(rng)
    third = next(one for one in people(rng, 3) if one.name not in (owner.name, keeper.name))
    what, task, need, stands, ruined, fine = rng.choice(_CARES)
    away = rng.randint(6, 10)
    kind = rng.choice(("ask", "forget", "forget", "refuse"))
    hindered, short = rng.choice(_HINDRANCES if kind == "ask" else _HINDRANCES[:3])
    hindered = hindered.format(their=keeper.their)
    day = rng.randint(2, 4)
    missed = {"ask": 0, "forget": rng.randint(1, 5), "refuse": rng.randint(1, 5)}[kind]
    missed = min(missed, away - day)
    good = missed <= stands
    many = what in _MANY
    they = "they" if many else "it"

    def survives() -> bool:
        """Day by day."""
        without = 0
        for n in range(1, away + 1):
            without = without + 1 if day <= n < day + missed else 0
            if without > stands:
                return False
        return True

    middle = {
        "ask": (
            f"On the {_th(day)} day {keeper} {hindered}. “What now?” thought {keeper}. “I promised.”",
            f"{keeper.They} rang up {third}. “I cannot go myself, but I have given my word that it will be done. Can "
            f"you do it for me until I can?” {third} could, and did.",
        ),
        "forget": (
            f"All went well until the {_th(day)} day. Then the fair came to town, and {keeper} thought of nothing but "
            "roundabouts.",
            f"It was only in bed, when {count(missed, 'day')} had gone by without {need}, that it came back like a "
            f"cold hand: the {what}. {keeper} ran over in the dark, in slippers.",
        ),
        "refuse": (
            f"On the {_th(day)} day {keeper} {hindered}. {third}, who came to see {keeper.them}, asked, “Is there "
            "anything I can do for you?”",
            f"“No, nothing,” said {keeper}, who did not like to ask for favours. So {third} went home again, and for "
            f"{count(missed, 'day')} nobody went over.",
        ),
    }[kind]
    found = f"The {what} {fine}." if good else f"The {what} {ruined}."
    end = {
        ("ask", True): (
            f"{owner} came home a day early and found a stranger there, {need} in hand. “I am {keeper.own} promise,” "
            f"said {third}.",
            f"“You did not do it yourself,” {owner} said to {keeper} later, “and yet you kept it.”",
        ),
        ("forget", True): (
            f"{found} {keeper} sat down on the step and breathed out.",
            pick(
                rng,
                f"“Was everything all right?” {owner} asked on coming home. {keeper} could have said yes. “I forgot "
                f"to {task} for {count(missed, 'day')},” {keeper.they} said. “We were lucky, the {what} and I.”",
                f"When {owner} came home, {keeper} told everything before anybody had asked. {owner} nodded. “Next "
                f"time tie a thread round your finger,” {owner.they} said. So there was to be a next time.",
            ),
        ),
        ("forget", False): (
            f"{found} {capital(need)} alone would not put that right.",
            pick(
                rng,
                f"{keeper} waited at the gate when {owner} came home. “I promised, and I forgot,” {keeper.they} "
                f"said. {owner} said nothing for a while. “I would sooner have heard it from you than seen it,” "
                f"{owner.they} said then, “and so I have.”",
                f"{keeper} bought {'young lettuces' if what == 'hens' else 'new ones'} with {keeper.their} own money "
                f"and told {owner} why. They were never spoken of again, but {owner} gave the key to somebody else "
                "the next summer."
                if many
                else f"{keeper} left a letter on the table, because {keeper.they} did not dare to say it. {owner} "
                "read it twice. The next summer somebody else was given the key.",
            ),
        ),
        ("refuse", True): (
            f"{found} {owner}, who came home and heard of it, only shook {owner.their} head.",
            f"“You would have let {_them(many)} starve rather than ask for a favour,” said {owner}. “A promise may "
            "walk on other people's legs.”",
        ),
        ("refuse", False): (
            f"When {owner} came home, the {what} {ruined}.",
            f"“I could not get there,” said {keeper}. “I know,” said {owner}. “But you could talk.”"
            if short != "the fever"
            else f"“It was the fever,” said {keeper}. “I know,” said {owner}. “But {third} stood beside your bed and "
            "asked.”",
        ),
    }[kind, good]
    return Story(
        pick(rng, f"{owner.own} {what.title()}", "The Key on the Nail", "Until I Am Back", f"What {keeper} Promised"),
        (
            pick(
                rng,
                f"{owner} went away for {number(away)} days. “I will {task} every day,” {keeper} said. “I promise.” "
                f"{owner} hung the key on the nail and went without worry.",
                f"“Who will {task} while I am away?” asked {owner}. It was to be {number(away)} days. “I will, every "
                f"day,” said {keeper}. “You have my word.”",
            ),
            f"The first day was easy. {keeper} went over in the morning, did what was to be done, and was almost "
            "sorry that it was so quickly over.",
            *middle,
            *end,
        ),
        (
            "dialogue",
            *(("moral",) if kind != "forget" or good else ("sad ending",)),
            *(("conflict",) if kind == "refuse" else ()),
        ),
        (
            Question(
                f"For how many days did the {what} get no {need}?",
                f"The {what} got no {need} for {count(missed, 'day')}."
                if missed
                else f"There was no such day: {third} went over.",
                (
                    f"{third} did it in {keeper.own} place."
                    if kind == "ask"
                    else f"{keeper} forgot {_them(many)} from the {_th(day)} day on, and remembered after "
                    f"{count(missed, 'day')}."
                    if kind == "forget"
                    else f"{keeper} could not go and did not ask {third}.",
                ),
                missed if missed else "no such day",
                lambda: sum(day <= n < day + missed for n in range(away + 1)) or "no such day",
            ),
            Question(
                "Was the promise kept on all the days?",
                f"Yes, with the help of {third}." if kind == "ask" else "No, not on all of them.",
                (
                    f"{keeper} had promised that it would be done every day, and it was."
                    if kind == "ask"
                    else f"“Every day” had been promised, and for {count(missed, 'day')} nobody went.",
                ),
                kind == "ask",
                lambda: missed == 0,
            ),
            Question(
                "Was any damage done?",
                f"No, the {what} {fine}." if good else f"Yes, the {what} {ruined}.",
                (
                    f"{capital(they)} {'were' if many else 'was'} looked after every day."
                    if missed == 0
                    else f"{capital(count(missed, 'day'))} without {need} {'was' if missed == 1 else 'were'} "
                    f"{'not too much for' if good else 'too much for'} {_them(many)}.",
                ),
                not good,
                lambda: not survives(),
            ),
            Question(
                "What could have been done instead?",
                {
                    "ask": f"Nothing better: {keeper} could not go, and asked somebody who could.",
                    "forget": f"{keeper} could have asked somebody for a reminder, or written it down.",
                    "refuse": f"{keeper} could have asked {third}, who offered to help.",
                }[kind],
                {
                    "ask": (f"{keeper} {hindered}, and saw to it that the promise was kept all the same.",),
                    "forget": ("Whoever knows that the head may be full of other things can lean on something else.",),
                    "refuse": (f"{third} came and asked, and would have gone over.",),
                }[kind],
                {"ask": "asked somebody", "forget": "a reminder", "refuse": f"asked {third}"}[kind],
                lambda: (
                    "asked somebody"
                    if not missed
                    else f"asked {third}"
                    if any("asked, “Is there" in part for part in middle)
                    else "a reminder"
                ),
            ),
        ),
    )


def _th(day: int) -> str:
    return {2: "second", 3: "third", 4: "fourth"}[day]


def _them(many: bool) -> str:
    return "them" if many else "it"


_SECRETS = (  # what is secret, whether somebody can come to harm, what it is about
    ("that {friend} went out every morning on the ice of the mill pond, where it bent", True, "the ice"),
    ("that {friend} had eaten black berries from the hedge and had felt sick ever since", True, "the berries"),
    (
        "that {friend} was going to cross the bay the next evening in the old boat with the cracked plank",
        True,
        "the boat",
    ),
    ("that {friend} slept in the old quarry, because of a quarrel at home", True, "the quarry"),
    ("that {friend} was knitting a jacket for {asker}, for the winter", False, "the jacket"),
    ("that {friend} wrote poems and hid them in the clock", False, "the poems"),
    ("that {friend} practised the trombone in the barn to play at {asker}'s birthday", False, "the trombone"),
    ("that {friend} was afraid of the cellar, and sang on the stairs for that reason", False, "the singing"),
    ("that {friend} had entered the cake contest under another name", False, "the contest"),
    ("that {friend} had learned to swim in order to surprise {asker}", False, "the swimming"),
)


def _secret(rng: Random) -> Story:
    """Promised not to tell: a harmless secret is kept, a dangerous one is not."""
    friend, child = pair(rng)
    asker = next(one for one in people(rng, 3) if one.name not in (friend.name, child.name))
    text, danger, short = rng.choice(_SECRETS)
    secret = text.format(friend=friend, asker=asker)
    bribe = pick(rng, "a bag of cherries", "a pocket knife", "the better half of the sofa", "two tickets to the circus")
    kin = "aunt" if asker.they == "she" else "uncle"
    warm = rng.random() < 0.5
    rest: tuple[str, ...]
    features: tuple[str, ...]
    if danger:
        rest = (
            f"{child} lay awake. “I promised,” said one half of {child.their} head. “And if something happens?” said "
            "the other.",
            pick(
                rng,
                f"In the morning {child} went to {friend} first. “I cannot keep it,” {child.they} said. “I will tell "
                f"your {kin} {asker} at noon. It is better if you do it before.” {friend} shouted, and did not do "
                f"it. So {child} did.",
                f"Before it was light, {child} knocked at the door of {friend.own} {kin} {asker}. “I have promised "
                f"not to say it,” {child.they} said, “and I am saying it.” {asker} put on a coat before the sentence "
                "was over.",
            ),
            {
                "the ice": f"That same day the ice broke, with nobody on it, because {asker} had taken {friend} home.",
                "the berries": f"The doctor came in time, and {friend} had to drink something horrible and lie in "
                "bed for two days.",
                "the boat": f"{asker} stood at the landing stage when {friend} came with the oars, and pushed a "
                "thumb through the plank.",
                "the quarry": f"{asker} fetched {friend} out of the quarry, with a blanket and without a word of "
                "blame.",
            }[short],
            (
                f"For three weeks {friend} did not speak to {child}. Then a card lay under the door: “I would have "
                "told on you, too. I hope.”"
                if warm
                else f"{friend} never told {child} anything again. It hurt. But each time {child} saw {friend} run "
                "past the window, it hurt a little less."
            ),
        )
        features = ("dialogue", "conflict", "moral") if warm else ("dialogue", "conflict", "sad ending")
    else:
        rest = (
            f"Of course {asker} noticed that {child} knew something. “Tell me,” said {asker}, “and you shall have "
            f"{bribe}.”",
            pick(
                rng,
                f"{child} looked at the ceiling. “I should like {bribe},” {child.they} said. “But then I would have "
                f"that, and {friend} would have nobody.”",
                f"“What secret?” said {child}, much too fast. {asker} laughed and tried it in seven other ways, and "
                f"{child} hummed seven songs.",
            ),
            (
                f"When it all came out at last, and it was {friend} who told it, {asker} turned to {child}. “And you "
                f"knew it the whole time,” {asker.they} said. “I shall remember that when I have something to tell.”"
                if warm
                else f"{friend} never found out what {child} had been offered. But {friend} told {child} the next "
                "secret as well, and the one after it."
            ),
        )
        features = ("dialogue", "moral")
    return Story(
        pick(rng, "Promise Not to Tell", f"What {child} Knew", "Between Two People", f"{friend.own} Secret"),
        (
            pick(
                rng,
                f"“Promise that you will not tell anybody,” said {friend}. {child} promised, without knowing what it "
                "was. That is how it is mostly done.",
                f"{friend} pulled {child} behind the shed. “Nobody may know. Do you promise?” “I promise,” said "
                f"{child}, and held {child.their} breath.",
            ),
            f"Then {child} was told {secret}.",
            *rest,
        ),
        features,
        (
            Question(
                f"Did {child} keep the secret?",
                f"No, {child} told {asker}." if danger else f"Yes, {child} kept it.",
                (
                    f"It was about {short}, and {friend} could have come to harm."
                    if danger
                    else f"{asker} offered {bribe} for it, but {child} gave nothing away.",
                ),
                not danger,
                lambda: not any("I cannot keep it" in part or "I am saying it" in part for part in rest),
            ),
            either_way(
                rng,
                Question(
                    f"Did {child} know what the secret was when {child.they} promised?",
                    f"No, {child} promised before hearing it.",
                    (f"{friend} asked for the promise first and told the secret afterwards.",),
                    False,
                    lambda: False,
                ),
                f"Did {child} promise before {child.they} knew what the secret was?",
                f"Yes, {child} promised first.",
            ),
            Question(
                f"Why did {child} break the promise?"
                if danger
                else f"Would anybody have come to harm through {child.own} silence?",
                f"{child} broke it so that {friend} would not come to harm."
                if danger
                else "No, nobody would have been harmed by it.",
                (
                    f"What {child} had been told was {secret}, which was dangerous.",
                    "To keep somebody from harm comes before keeping a secret.",
                )
                if danger
                else (f"What {child} had been told was only {secret}.",),
                "would not come to harm" if danger else False,
                lambda: (
                    "would not come to harm" if any(name == short and harm for _, harm, name in _SECRETS) else False
                ),
            ),
        ),
    )


WORLD = World(
    topic="Promises and keeping one's word",
    group="people",
    concepts=("promises", "conditions", "trust", "obligation", "if_then"),
    openings=(
        """A promise is a strange tool. Nothing is handed over, nothing has happened yet, and still something has
        changed: from now on somebody may count on it, and make plans as if it were already done.""",
        """“I will come on Saturday” can be a plan, a hope or a promise, and the words are the same. The difference
        shows when Saturday is over. A plan may be changed without asking; for a promise one has to ask the other.""",
        """People could not build so much as a henhouse without promises. One says he will bring the nails, another
        that she will bring the wire, and both of them set out in the morning because they believe it.""",
        """A promise has four parts: who gives it, to whom, what is to be done, and under what condition. Most
        quarrels about promises are about the fourth, which was spoken so quietly that only one of the two heard
        it.""",
        """Whoever promises little keeps much. The sentence “let me see first whether I can” sounds less kind than “of
        course”, and is often the kinder of the two.""",
    ),
    asks=(
        "What does the word “if” change in a promise?",
        "May a promise ever be broken?",
        "How does a promise differ from a plan or a forecast?",
        "How does one keep a promise well?",
    ),
    ideas=(
        (
            """“If it is dry, I will paint the fence” says something about dry days and nothing about wet ones. If it
            rains and the fence stays as it was, no word has been broken. If it rains and somebody paints all the
            same, none has been broken either.""",
            """A promise with an “if” can go wrong in one way only: the condition comes true and the deed is not done.
            People often hear “only if” where “if” was said. Whoever wants that too must say it: “and if it rains, I
            shall not come.”""",
        ),
        (
            """The person to whom a promise was given can let it go, with a word. Nobody else can, and least of all
            the one who gave it. A friend who says “she will not mind” is giving away what belongs to somebody
            else.""",
            """Sometimes two duties meet. Whoever has promised to be at the station at four and finds a child who has
            fallen from a wall must stay with the child. The promise does not vanish; the other person is owed a call,
            and later the reason.""",
            """There are promises that ought not to have been given, such as a promise to keep silent about something
            that may harm somebody. It is better to break them openly than to keep them and be sorry. It is best to
            find out first what kind of secret it is.""",
        ),
        (
            """A plan belongs to the one who makes it. If I mean to swim tomorrow and stay in bed instead, I need not
            apologise to anybody. If I have promised to swim with you, half of the swimming is yours.""",
            """A forecast is about what will happen anyway, a promise about what I shall make happen. “You will pass”
            is not something a teacher can promise. “I will explain it until you have got it” is.""",
        ),
        (
            """Say exactly what you promise: what, and by when. “I will do it soon” has a different length in every
            head. “By Friday noon” is the same for both, and it can be seen whether it has been kept.""",
            """If what you promised cannot be done, say so early. A promise cancelled the day before can be mended by
            the other; one that simply does not happen cannot. And when you cannot do it yourself, perhaps somebody
            else can do it in your place.""",
            """Before promising, look at what has been promised already. Two jobs of an hour each, with half an hour's
            walk between them, do not fit into two hours, however good the intentions are.""",
        ),
    ),
    mistakes=(
        """“You said that you would come if it was dry. It rained, and you came: so you lied.” No. For rain nothing
        had been said, and whoever does more than was promised breaks nothing.""",
        """Some believe that a promise counts only if the word “promise” was spoken, or if no fingers were crossed
        behind a back. What counts is whether the other could rely on it. The fingers are not part of the
        conversation.""",
        """“Ten pages a day” and “seventy pages a week” come to the same number and are two promises. Whoever reads
        nothing for six days and seventy pages on Sunday has kept the second one, and has broken the first one six
        times.""",
        """To forget is not to lie. A person who forgets meant it at the time. But the one who stood waiting at the
        bus stop was just as wet, so it has to be made good all the same.""",
    ),
    scenes=(_conditional, _two_promises, _counted, _words, _released),
    stories=(_care, _secret),
    notes={
        "child": (
            """If somebody wants you to promise something before you know what it is, you may say: tell me first. And
            if a secret makes your stomach ache, it is one to tell a grown-up.""",
        ),
        "learner": (
            """We “make”, “give”, “keep” and “break” a promise. “To keep one's word” means the same as to keep a
            promise; “word” has no plural there.""",
            """“I will” can be a promise or a guess about the future: “I will help you”, “it will rain”. The listener
            has to look at who could make it happen.""",
        ),
        "parent": (
            """“Perhaps” is heard as “yes” by everyone under seven. If you mean “no”, say so; if you mean “if there is
            time”, say what the time depends on.""",
        ),
        "adult": (
            """A contract is a promise that strangers can rely on. It needs paper, dates and a court in the
            background, all to replace what two neighbours have for nothing.""",
        ),
    },
)
