"""What people take to be so, from what they saw and were told: beliefs that are right, and beliefs gone stale."""

from dataclasses import dataclass, field
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, listing
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_THINGS = (
    "key", "ring", "marble", "torch", "whistle", "train ticket", "bar of chocolate", "ball of string", "thimble",
    "photograph", "letter", "pocket watch", "tape measure", "paintbrush", "chess piece", "postcard", "spare button",
)  # fmt: skip
_PLACES = (
    "in the drawer", "under the cushion", "behind the clock", "on the shelf", "in the biscuit tin", "in the blue jug",
    "in the fruit bowl", "under the flowerpot", "in the sewing box", "behind the books", "in the basket",
    "on the windowsill",
)  # fmt: skip
_ERRANDS = (
    "goes to the post office", "goes upstairs to have a bath", "takes the dog for a walk", "goes to buy bread",
    "goes next door to borrow an egg", "goes into the garden to hang up the washing",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass
class _Room:
    """Where a thing is put, and who sees it: openly, or unseen by the others."""

    believed: dict[str, str] = field(default_factory=dict)
    log: list[tuple[str, set[str], set[str]]] = field(default_factory=list)

    def put(self, place: str, openly: set[str], unseen: set[str] = frozenset()) -> None:  # type: ignore[assignment]
        for name in openly | set(unseen):
            self.believed[name] = place
        self.log.append((place, set(openly), set(unseen)))

    @property
    def place(self) -> str:
        return self.log[-1][0]

    def look(self, name: str) -> str:
        """Where they look, by the log from its end: the last place that they know of."""
        return next(place for place, openly, unseen in reversed(self.log) if name in openly | unseen)

    def expects(self, one: str, other: str) -> str:
        """Where one thinks that the other looks: the last change that both saw, and one knows that the other saw."""
        return next(place for place, openly, unseen in reversed(self.log) if one in openly | unseen and other in openly)


def _moved(rng: Random) -> Scene:
    """One puts a thing somewhere and goes; another moves it; a third may move it again, tell of it, or go as
    well."""
    p, q, r = people(rng, 3)
    thing = rng.choice(_THINGS)
    first, second, third = rng.sample(_PLACES, 3)
    room = _Room()
    turn = rng.choice(("plain", "both out", "twice", "told", "window"))
    out, also = rng.sample(_ERRANDS, 2)
    while turn in ("window", "told") and "bath" in out:
        out, also = rng.sample(_ERRANDS, 2)
    room.put(first, {p.name, q.name, r.name})
    facts = [
        rng.choice(
            (
                f"{p}, {q} and {r} are sitting in the living room. {p} puts {a(thing)} {first}, and the others see it.",
                f"{q} and {r} watch while {p} puts {a(thing)} {first}.",
            )
        ),
        f"Then {p} {out}.",
    ]
    if turn == "both out":
        facts.append(f"{r} {also} at the same time.")
    reason = rng.choice(("for fun", "to tidy up", "because it is in the way there", "to keep it safe from the baby"))
    watchers = {q.name} if turn == "both out" else {q.name, r.name}
    room.put(second, watchers, {p.name} if turn == "window" else set())
    facts.append(f"While {p} is away, {q} takes the {thing} and puts it {second}, {reason}.")
    if turn == "window":
        facts.append(f"{p} happens to pass the window just then and sees it. {q} and {r} do not notice {p.them}.")
    elif turn == "twice":
        room.put(third, {r.name})
        facts.append(f"Then {q} {also}. {r}, left alone, moves the {thing} once more and puts it {third}.")
    elif turn == "told":
        room.put(second, {p.name, r.name})
        facts.append(f"{r} meets {p} at the door and tells {p.them} where the {thing} is now. {q} does not hear it.")
    facts.append(
        rng.choice((f"Now {p} comes back and wants the {thing}.", f"A little later {p} comes in to get the {thing}."))
    )
    names = [person.name for person in (p, q, r)]
    right = [name for name in names if room.believed[name] == room.place]
    where = room.believed[p.name]
    how = {
        "window": (f"{p} saw through the window how the {thing} was moved.",),
        "told": (f"{r} told {p} where it is now.",),
    }.get(turn, (f"{p} was away while it was moved, and nobody told {p.them}.",))
    questions = [
        Question(
            f"Where will {p} look first for the {thing}?",
            f"{p} will look {where}.",
            (f"{p} put the {thing} {first}.", *how),
            where,
            lambda: room.look(p.name),
        ),
        Question(
            f"Which of the three know where the {thing} is now?",
            f"{listing(right)} {'knows' if len(right) == 1 else 'know'} where it is.",
            (
                f"The {thing} is {room.place} now.",
                *(
                    (f"{listing(right)} saw it put there or {'was' if len(right) == 1 else 'were'} told.",)
                    if len(right) < 3
                    else ("Each of them saw it put there or was told.",)
                ),
            ),
            listing(right),
            lambda: listing([name for name in names if room.look(name) == room.log[-1][0]]),
        ),
    ]
    if turn in ("window", "told", "plain", "both out"):
        guess = room.expects(q.name, p.name)
        questions.append(
            Question(
                f"Where does {q} expect {p} to look?",
                f"{q} expects {p.them} to look {guess}.",
                (
                    f"{q} knows that {p} put the {thing} {first} and went away.",
                    f"{q} does not know that {p} has learnt of the move."
                    if turn in ("window", "told")
                    else f"{q} has no reason to think that {p} knows of the move.",
                ),
                guess,
                lambda: first,
            )
        )
    else:
        questions.append(
            Question(
                f"Where does {q} think the {thing} is?",
                f"{q} thinks it is {second}.",
                (f"{q} put it {second} and was gone before {r} moved it.",),
                second,
                lambda: room.look(q.name),
            )
        )
    if turn == "both out":
        questions.append(
            Question(
                f"Does {r} know that the {thing} has been moved?",
                f"No, {r} still believes that it is {first}.",
                (f"{r} was out as well when {q} moved it.",),
                False,
                lambda: room.look(r.name) != first,
            )
        )
    return Scene(tuple(facts), tuple(questions))


_PACKED = (  # the container, what one expects in it, what can be in it instead
    ("biscuit tin", "biscuits", ("buttons", "old keys", "seashells", "needles and thread")),
    ("egg box", "eggs", ("golf balls", "radishes", "flower bulbs", "marbles")),
    ("shoebox", "shoes", ("letters", "toy cars", "seed packets", "photographs")),
    ("toolbox", "tools", ("comics", "tea towels", "apples", "knitting patterns")),
    ("matchbox", "matches", ("beads", "drawing pins", "milk teeth", "grains of rice")),
    ("pencil case", "pencils", ("hair clips", "dominoes", "paper clips", "spare batteries")),
    ("chocolate box", "chocolates", ("stamps", "ribbons", "pebbles", "chess pieces")),
    ("lunch box", "sandwiches", ("crayons", "screws", "pine cones", "playing cards")),
)  # fmt: skip


def _contents(rng: Random) -> Scene:
    """A container holds something else than it says; some have looked."""
    one, two, three = people(rng, 3)
    box, usual, others = rng.choice(_PACKED)
    real = rng.choice(others)
    third_looks = rng.random() < 0.5
    seen = {one.name: real, two.name: usual, three.name: real if third_looks else usual}
    looked = [one.name, *([three.name] if third_looks else [])]
    came = rng.choice(
        (
            f"Some minutes later {two} comes in from outside and sees the closed {box}.",
            f"{two} was at school all this time and comes home now.",
            f"{two} was asleep upstairs and comes down now.",
            f"Then {two} comes home from the station.",
        )
    )
    return Scene(
        (
            rng.choice(
                (
                    f"On the table stands {a(box)}. {one} opens it and finds {real}.",
                    f"{one} finds {a(box)} in the cupboard and looks inside. There are no {usual} in it, only {real}.",
                    f"{one} wants to know what is in the {box} on the shelf. It turns out to be full of {real}.",
                )
            ),
            f"{one} laughs, calls {three} and shows {three.them} what is in it. Then the {box} is closed again."
            if third_looks
            else f"{one} closes the {box} and puts it back. {three} has never looked into it.",
            came,
        ),
        (
            Question(
                f"What will {two} say if you ask what is in the {box}?",
                f"{two} will say that there are {usual} in it.",
                (
                    f"{capital(a(box))} usually has {usual} in it.",
                    f"{two} has not looked inside, so {two.they} can only go by what is usual.",
                ),
                usual,
                lambda: usual if two.name not in looked else real,
            ),
            Question(
                f"What did {one} expect before opening the {box}?",
                f"{one} expected {usual}.",
                (
                    f"Before {one.they} opened it, {one} knew no more than anybody else.",
                    f"Knowing of the {real} now does not change what {one.they} thought then.",
                ),
                usual,
                lambda: next(expected for name, expected, _ in _PACKED if name == box),
            ),
            Question(
                f"How many of {one}, {two} and {three} know what is really in it?",
                f"{capital(amount(len(looked)))} of them {'knows' if len(looked) == 1 else 'know'}: {listing(looked)}.",
                (
                    f"Only somebody who has seen the {real}, or has been told, can know of them.",
                    f"{two} has not seen them" + ("." if third_looks else f", and neither has {three}."),
                ),
                len(looked),
                lambda: sum(1 for inside in seen.values() if inside == real),
            ),
            Question(
                f"Is it foolish of {two} to think of {usual}?",
                f"No, going by what {two.they} has seen, it is the best guess.",
                (
                    f"Most {box}es hold {usual}, and nothing on the outside says otherwise."
                    if box.endswith("x")
                    else f"Most things of this kind hold {usual}, and nothing on the outside says otherwise.",
                    "A guess can be sensible and wrong at the same time.",
                ),
                False,
                lambda: two.name in looked,
            ),
        ),
    )


_MEETINGS = ("choir practice", "the chess club", "the book sale", "the pottery class", "the first-aid course",
             "the neighbours' meeting", "the swimming lesson", "the flea market")  # fmt: skip


def _changed_day(rng: Random) -> Scene:
    """A meeting is put off; the news goes from one to the next, and not to everybody."""
    reader, hears, missed, away, also = people(rng, 5)
    what = rng.choice(_MEETINGS)
    old = rng.randrange(3, 5)
    new = rng.choice([day for day in range(5, 7) if day > old])
    early = rng.random() < 0.5  # `missed` is met before the news has come
    talks = [(0, hears, missed), (1, reader, hears)] if early else [(1, reader, hears), (2, hears, missed)]
    informed = {reader.name: 0, **({also.name: 0} if rng.random() < 0.5 else {})}
    for day, teller, listener in talks:
        if informed.get(teller.name, 9) <= day:
            informed.setdefault(listener.name, day)
    everyone = [reader.name, hears.name, missed.name, away.name, also.name]
    wrong = [name for name in everyone if name not in informed]

    def heard(name: str, by: int) -> bool:
        """Backwards: has anybody who knew it then told them?"""
        if name == reader.name or (name == also.name and also.name in informed):
            return True
        return any(listener.name == name and day <= by and heard(teller.name, day) for day, teller, listener in talks)

    meets = rng.choice(("meets", "runs into", "has tea with", "rings up"))
    told = [
        f"On {_DAYS[day]} {teller} {meets} {listener}, and they tell each other all the news."
        for day, teller, listener in talks
    ]
    return Scene(
        (
            rng.choice(
                (
                    f"{listing(everyone)} always go to {what} on {_DAYS[old]}s.",
                    f"{capital(what)} is on {_DAYS[old]}s, and {listing(everyone)} go there every week.",
                )
            ),
            rng.choice(
                (
                    f"On Monday morning a notice is put on the door: this week it will be on {_DAYS[new]}.",
                    f"This week it has to be put off to {_DAYS[new]}, and on Monday morning a slip of paper at the "
                    "door says so.",
                )
            ),
            f"{reader} reads the notice at once"
            + (f", and {also} does too." if also.name in informed else f". {also} does not pass by all week."),
            *told,
            f"{away} is travelling and comes back on {_DAYS[old - 1]} night. {away.They} has not spoken "
 f"to any of the others.",
        ),
        (
            Question(
                f"Who comes on {_DAYS[old]}, the wrong day?",
                f"{listing(wrong)} {'comes' if len(wrong) == 1 else 'come'} on the wrong day.",
                (
                    f"{reader} has read the notice and told {hears} on {_DAYS[1]}.",
                    f"{hears} talked to {missed} on {_DAYS[0]}, before {hears.they} had heard it, so {missed} "
                    "learnt nothing."
                    if early
                    else f"{hears} passed it on to {missed} on {_DAYS[2]}.",
                    "Whoever has neither read nor heard of it goes on the usual day.",
                ),
                listing(wrong),
                lambda: listing([name for name in everyone if not heard(name, 6)]),
            ),
            Question(
                f"How many of the five know of the change by the time {_DAYS[old]} comes?",
                f"{capital(amount(len(informed)))} of them {'knows' if len(informed) == 1 else 'know'} of it.",
                (f"The news has reached {listing([name for name in everyone if name in informed])}.",),
                len(informed),
                lambda: sum(heard(name, old - 1) for name in everyone),
            ),
            Question(
                f"Does {missed} know of the new day?",
                f"No, {missed} has not heard of it." if early else f"Yes, {hears} has told {missed.them}.",
                (
                    f"{missed} did not read the notice, and of the others {missed.they} spoke only to {hears}.",
                    f"At that time {hears} did not know of it yet." if early else f"By then {hears} knew of it.",
                ),
                not early,
                lambda: heard(missed.name, 6),
            ),
            Question(
                f"Is {away} forgetful, since {away.they} comes on {_DAYS[old]}?",
                f"No, {away} remembers quite well; {away.they} simply has not heard of the change.",
                (
                    f"{away} was away when the notice was put up and has not spoken to the others.",
                    f"What {away.they} remembers was right until this week.",
                ),
                False,
                lambda: heard(away.name, 6),
            ),
        ),
    )  # fmt: skip


_SIGNS = (  # what is seen, what one takes it for, what it was, what would show it
    ("that the pavement in front of the house is wet", "that it has rained", "a neighbour has washed the car there",
     "the dry pavement across the road"),
    ("a light in the window of the house opposite", "that the neighbours are at home",
     "the neighbours are on holiday, and a timer switches the lamp on",
     "that no car is in the drive and nobody answers the bell"),
    ("that the big clock in the hall says five", "that it is five o'clock",
     "it is nearly seven, and the clock has stopped", "that the hands have not moved after ten minutes"),
    ("that the letter box is empty", "that no letters have come", "somebody has taken the letters in already",
     "the letters on the kitchen table"),
    ("that the cat is not touching its food", "that the cat is ill", "the cat has been fed next door",
     "how happily the cat jumps after a ball of wool"),
    ("an empty chair at the table", "that somebody is missing", "the chair is for a guest who comes later",
     "the clean plate in front of the chair"),
    ("a packed suitcase in the hall", "that somebody is going away", "somebody has just come back",
     "the old luggage label and the dirty socks inside"),
    ("the prints of wellingtons in the flower bed", "that a burglar was in the garden",
     "somebody came to read the gas meter", "the card from the gas company on the doormat"),
    ("smoke behind the hedge", "that the neighbours' shed is on fire", "the neighbours are grilling fish",
     "the smell of fish and lemon"),
    ("that the shop is dark", "that the shop is closed for the day", "there is a power cut in the street",
     "that the traffic lights are dark as well"),
)  # fmt: skip


def _sign(rng: Random) -> Scene:
    """A belief drawn from a sign that usually means one thing, and means another today."""
    one, two = people(rng, 2)
    seen, taken, real, clue = rng.choice(_SIGNS)
    knows = rng.random() < 0.6
    return Scene(
        (
            rng.choice((f"{one} sees {seen}.", f"In passing, {one} notices {seen}.")),
            f"{one.They} takes it to mean {taken}.",
            f"In fact, {real}.",
            f"{two} happens to know that." if knows else f"{two} is with {one} and sees the same.",
        ),
        (
            Question(
                f"Is what {one} believes true?",
                "No, this time it is not so.",
                (f"{one} believes {taken}.", f"But {real}."),
                False,
                lambda: taken == real,
            ),
            Question(
                f"What could show {one} the mistake?",
                f"{one} could notice {clue}.",
                (
                    f"{one} needs to see something that does not fit with the first guess.",
                    f"If {real}, there should be other signs of it.",
                ),
                clue,
                lambda: {sign[0]: sign[3] for sign in _SIGNS}[seen],
            ),
            Question(
                f"Can {two} put {one.them} right?",
                f"Yes, {two} knows what happened and can say so."
                if knows
                else f"No, {two} knows no more than {one} does.",
                (
                    f"{two} knows how it really was."
                    if knows
                    else f"{two} sees the same sign as {one} and nothing else.",
                ),
                knows,
                lambda: knows and real != taken,
            ),
            Question(
                f"Is {one} lying if {one.they} says {taken}?",
                f"No, {one} is only mistaken.",
                (
                    f"{one} says what {one.they} thinks, though it is not so.",
                    "A lie would be something that the speaker does not believe.",
                ),
                False,
                lambda: taken == real,
            ),
        ),
    )


_NOISES = (  # the sound, where it can be, what it was, what lay before the door
    ("a scraping noise", ("the shed", "the empty garage"), "a hedgehog with its nose in a paper bag",
     "a row of small wet footprints"),
    ("a dull knock, again and again", ("the shed", "the attic"), "a shutter that swung in the wind",
     "a strip of moonlight that came and went"),
    ("a rustling", ("the shed", "the attic", "the cellar"), "the neighbours' cat with three kittens in an old hat",
     "a tuft of grey hair"),
    ("a drip and then a clang", ("the cellar", "the attic", "the empty garage"), "a bucket under a leaking pipe",
     "a trickle of water"),
    ("a low humming", ("the cellar", "the empty garage", "the shed"), "an old freezer that somebody had plugged in",
     "a white cable"),
    ("a faint tinkling", ("the attic", "the shed"), "a string of bells from last Christmas, and a mouse on it",
     "a candle end with tooth marks"),
)  # fmt: skip
_FEARED = ("a burglar", "a ghost", "a wild dog", "a stranger")


def _noise(rng: Random) -> Story:
    """A noise in the dark, what they take it for, and what it is."""
    child, friend = pair(rng)
    noise, places, found, clue = rng.choice(_NOISES)
    place, feared = rng.choice(places), rng.choice(_FEARED)
    brave = rng.choice(("look", "fetch", "split"))
    thought = rng.choice(
        (
            f"“That is {feared},” whispered {friend}. After that, each time it came, it sounded exactly like one.",
            f"They looked at each other, and both thought the same: {feared}. Now every sound fitted.",
        )
    )
    if brave == "look":
        middle = [
            f"“If we go to bed now, it will be {feared} all night,” {child} said. “If we look, it will be something.”",
            f"They took the torch and went slowly. In front of the door {friend} held the light down. On the floor "
            f"was {clue}. “Would {feared} leave that behind?” {friend.they} asked.",
        ]
        finish = f"{child} pushed the door open. There was {found}."
    elif brave == "fetch":
        middle = [
            f"They ran to {friend.own} grandfather, who listened, put his slippers on and did not hurry.",
            f"“Before I believe in {feared},” he said, “I look at the floor.” He pointed to {clue} in front of the "
            "door.",
        ]
        finish = f"Then he opened it. There was {found}."
    else:
        middle = [
            f"{friend} ran back and bolted the door behind {friend.them}. {child} wanted to run as well, but "
            f"{child.their} legs would not move, and so {child.they} had to go on listening.",
            f"And while {child.they} listened, {child.they} saw {clue} on the floor, and began to think instead.",
        ]
        finish = f"Very carefully {child} opened the door a crack. There was {found}."
    end = rng.choice(
        (
            f"{friend} laughed until {friend.they} had to sit down. “We were never in danger,” {friend.they} said. "
            "“Only our evening was.”",
            f"They told nobody about {feared}. But whenever there was a noise at night after that, one of them "
            "said: “First we look at the floor.”",
            f"“I was really afraid,” said {child} later. “So was I,” said {friend}, “and of nothing at all.” “No,” "
            f"said {child}, “of {feared}. There just was none here.”",
        )
    )
    if brave == "split":
        end = rng.choice(
            (
                f"{child} knocked at the bolted door for a long time before {friend} believed that it was only "
                f"{child.them}.",
                f"When {child} told what {child.they} had seen, {friend} did not want to believe it. {friend.They} "
                f"had already told {friend.their} sister about the {feared.removeprefix('a ')}.",
            )
        )
    return Story(
        rng.choice((f"A Noise in {place.title().replace('The', 'the')}", "First We Look at the Floor", "In the Dark")),
        (
            rng.choice(
                (
                    f"{child} and {friend} were allowed to stay up late. It was dark and windy, and from {place} "
                    f"came {noise}.",
                    f"One evening in November, when the lamps were lit already, {child} and {friend} heard {noise} "
                    f"from {place}.",
                )
            ),
            thought,
            *middle,
            finish,
            end,
        ),
        ("twist", "foreshadowing", *(("dialogue",) if brave != "split" else ())),
        (
            Question(
                f"What did {child} and {friend} first believe?",
                f"They believed that it was {feared}.",
                (f"They heard a noise from {place} and could not see what made it.",),
                feared,
                lambda: next(one for one in _FEARED if one in thought),
            ),
            Question(
                "What really made the noise?",
                f"It was {found}.",
                ("They saw it when the door was opened.",),
                found,
                lambda: finish.partition("There was ")[2].rstrip("."),
            ),
            Question(
                "Was the fear real, although the danger was not?",
                "Yes, the fear was real.",
                ("Fear follows what somebody believes, not what is so.",
                 f"As long as they believed in {feared}, they felt as if it were there."),
                True,
                lambda: feared not in found,
            ),
        ),
    )  # fmt: skip


def _suspected(rng: Random) -> Story:
    """Something is missing; somebody is suspected; then it turns up."""
    owner, other = pair(rng)
    thing, hidden = rng.choice(
        (
            ("silver spoon", "behind the drawer, where it had slipped down"),
            ("wallet", "in the lining of the winter coat, where the pocket had a hole"),
            ("red scarf", "on the scarecrow in the vegetable garden"),
            ("garden fork", "under the leaves, exactly where it had been left in autumn"),
            ("reading glasses", "in the fridge, beside the butter"),
            ("watering can", "at the cemetery, by the tap"),
        )
    )
    are, it = ("were", "them") if thing.endswith("s") else ("was", "it")
    why = rng.choice(
        (
            f"{other.they} had moved in only a week ago, and nobody knew much about {other.them}",
            f"{other.they} had once returned a borrowed book a year late",
            f"{other.they} had been seen at the garden gate the day before",
        )
    )
    told = f"“Somebody must have taken {it},” {owner.they} thought. And {owner.they} thought of {other}, for {why}."
    outcome = rng.choice(("spoke first", "said nothing", "accused"))
    ends = {
        "spoke first": (
            f"Before {owner.they} believed it altogether, {owner} went over and asked. “Have you seen my {thing}?” "
            f"{other} had not, but came along at once to look for {it}.",
            f"It was {other} who found {it}: {hidden}. {owner} turned red, because of a thought that {other} had "
            "never heard.",
        ),
        "said nothing": (
            f"{owner} said nothing, but {owner.they} no longer greeted {other}. {other} wondered what {other.they} "
            "had done wrong, and found nothing.",
            f"A few days later the {thing} turned up {hidden}. The next morning {owner} said good morning so loudly "
            f"that {other} nearly dropped {other.their} bag.",
        ),
        "accused": (
            f"“Give {it} back,” {owner} said over the fence. {other} did not even know what {owner.they} meant, and "
            "that, to somebody who is angry, looks like acting.",
            f"Two days later the {thing} turned up {hidden}. {owner} went to say sorry. {other} opened the door, "
            "listened, nodded, and closed it again. It took until summer before they drank tea together.",
        ),
    }
    return Story(
        rng.choice((f"The {thing.title()}", "The Neighbour at the Gate", "Everything Fitted")),
        (
            f"One morning {owner.own} {thing} {are} gone. {owner} looked for {it} in all the usual places, and then "
            "in all the usual places again.",
            told,
            rng.choice(
                (
                    f"From then on everything fitted. When {other} smiled, it was a guilty smile, and when "
                    f"{other.they} did not smile, it was guilt as well.",
                    f"Now {owner} watched. {other} carried a bag home: what was in it? {other} drew the curtains: "
                    "why? Before, nobody would have given it a thought.",
                )
            ),
            *ends[outcome],
            rng.choice(
                (
                    f"“The {thing} {are} never stolen,” {owner} told a friend later. “Only my good opinion was, and "
                    "I was the thief.”",
                    f"Ever since, {owner} has looked twice in {owner.their} own pockets before looking at other "
                    "people.",
                )
            ),
        ),
        ("conflict", "twist", "moral", *(("dialogue",) if outcome != "said nothing" else ())),
        (
            Question(
                f"Had {other} taken the {thing}?",
                f"No, {other} had nothing to do with it.",
                (f"The {thing} turned up {hidden}.",),
                False,
                lambda: other.name in hidden,
            ),
            Question(
                f"Why did {owner} suspect {other}?",
                f"{owner} suspected {other.them} because {why}.",
                ("It was no proof, only something that came to mind.",),
                why,
                lambda: told.removesuffix(".").partition(", for ")[2],
            ),
            Question(
                f"Did {owner} ask before {owner.they} made up {owner.their} mind?",
                f"Yes, {owner} went over and asked." if outcome == "spoke first" else f"No, {owner} did not ask.",
                (
                    f"{owner} asked whether {other} had seen the {thing}."
                    if outcome == "spoke first"
                    else f"{owner} was already sure of it, without proof.",
                ),
                outcome == "spoke first",
                lambda: any("Have you seen" in text for text in ends[outcome]),
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="True and false beliefs",
    group="minds",
    concepts=("belief", "perspective", "evidence", "false_belief"),
    openings=(
        """Nobody acts on the world as it is. People act on the world as they think it is. Most of the time that is
        the same, and where it is not, the difference explains what they do.""",
        """A boy runs to the bus stop although the last bus has gone. He is not running for a bus that exists but for
        a bus that he believes in. To understand what somebody does, ask first what they take to be true.""",
        """Each of us carries a picture of the world that was right when it was taken. While we look away, the world
        goes on, and the picture does not.""",
        """If you open the fridge for milk and there is none, you learn two things: that there is no milk, and that
        until now you believed there was. We often notice a belief only when it turns out to be false.""",
    ),
    asks=(
        "What is a belief?",
        "How can somebody believe what is not true?",
        "How do I know what somebody else believes?",
        "How can a wrong belief be put right?",
    ),
    ideas=(
        (
            """A belief is what somebody takes to be so. You believe that the stairs have a next step, and put your
            foot there without looking. You notice the belief only in the dark, when you expect one step more than
            there is.""",
            """Beliefs are not only about big questions. That the tap gives water, that Thursday follows Wednesday,
            that the bread is in the bread bin: all of these are beliefs, and we lean on hundreds of them before
            breakfast.""",
            """A wish and a belief are different things. Somebody can wish for sunshine and believe that it will rain;
            they take an umbrella, and are glad if they have carried it for nothing.""",
        ),
        (
            """Beliefs come from seeing, hearing, being told and working things out. Each of these can fail: we look
            too quickly, hear half a sentence, are told something wrong, or rely on an old number. Then we have a
            false belief, and it feels exactly like a true one.""",
            """A belief can be true in the morning and false at noon, without any change in the person. A girl leaves
            her bicycle in the yard in the morning, and at eleven it is lent to her brother. She believes the same as
            before; it is the yard that has changed.""",
        ),
        (
            """Ask what the other person has seen and heard, not what you know yourself. If your aunt was out of the
            room when the jug was moved, the move does not exist for her. She will reach for the old place, and you
            can say so in advance.""",
            """Watch what people do. Whoever takes an umbrella believes that it may rain; whoever knocks on a door
            believes that somebody is inside. Actions often say more clearly than words what a person takes to be
            true.""",
            """Think of yourself standing where the other person stood, seeing what they saw and not knowing what you
            learnt later. What would you think from there? Usually that is what they think.""",
        ),
        (
            """A wrong belief ends when something comes in that does not fit: somebody tells us, or we look for
            ourselves. It helps to say what has changed and when, instead of only “that is wrong”. “I moved the keys
            this morning” puts the whole picture right.""",
            """Checking costs little and saves much. Opening the box, ringing up, reading the notice again: a minute's
            work can end a week's quarrel. The hard part is not checking but noticing that you are only guessing.""",
        ),
    ),
    mistakes=(
        """Small children often think that what they know is known to everybody. If I have seen where the chocolate is
        hidden, I may expect my father to know it too. But he was in the cellar, and for him it is still on the
        shelf.""",
        """A false belief is not a sign that somebody is stupid. Clever people look in the wrong drawer when nobody
        has told them that the spoons were moved.""",
        """After we have learnt the truth, it seems to us that we always knew. Ask people what they thought was in the
        parcel before they opened it, and they may well name what they found. It is more honest to say: I thought of
        something else.""",
        """Being sure is a feeling, and it does not make anything true. People are quite sure that they locked the
        door, and find it open.""",
    ),
    scenes=(_moved, _contents, _changed_day, _sign),
    stories=(_noise, _suspected),
    notes={
        "child": (
            """Put a sock into an empty biscuit tin and ask somebody what is inside. Before you open it, say in
            advance what the answer will be, and say why.""",
        ),
        "parent": (
            """When your child tells a story from school, ask now and then: “And did she know that?” It is a small
            question that trains the eye for what others have seen.""",
            """Between three and five most children learn that others can be wrong about things. Before that, a child
            who hides may cover only its own eyes.""",
        ),
        "learner": (
            """“I think it is in the car” and “I know it is in the car” sound nearly the same. The first leaves room
            for a mistake; the second promises that you can be relied on.""",
        ),
        "adult": (
            """In meetings it is worth asking who has read the latest version. Many disagreements are between people
            who are right about different dates.""",
        ),
    },
)
