"""What is said, what is thought, and what is so: truth, lies, mistakes, jokes, and how to tell them apart."""

from itertools import product
from random import Random

from hornbook.curriculum.worlds.english import amount, capital, listing
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_MATTERS = (  # the question, and three answers of which one is so
    ("when the last bus leaves", ("the last bus leaves at nine", "the last bus leaves at ten",
                                  "the last bus leaves at eleven")),
    ("where the ball is", ("the ball is in the hedge", "the ball is on the roof", "the ball is in the pond")),
    ("who broke the jug", ("the cat broke the jug", "the wind broke the jug", "Uncle Karl broke the jug")),
    ("what there is for lunch", ("there are lentils for lunch", "there is fish for lunch",
                                 "there are dumplings for lunch")),
    ("on which day the shop is shut", ("the shop is shut on Monday", "the shop is shut on Wednesday",
                                       "the shop is shut on Sunday")),
    ("how deep the pond is", ("the pond is one metre deep", "the pond is two metres deep",
                              "the pond is three metres deep")),
    ("who won the race", ("the boat from Linz won the race", "the boat from Graz won the race",
                          "the boat from Wels won the race")),
    ("where the bakery has moved", ("the bakery has moved to the square", "the bakery has moved to Mill Lane",
                                    "the bakery has moved to the station")),
    ("how much the ticket costs", ("the ticket costs €4", "the ticket costs €6", "the ticket costs €8")),
    ("which mushroom this is", ("this mushroom is a cep", "this mushroom is a bay bolete",
                                "this mushroom is a bitter bolete")),
)  # fmt: skip
_KINDS = {  # says what he thinks, and it is so
    (True, True): "truth",
    (True, False): "mistake",
    (False, False): "lie",
    (False, True): "failed lie",
}


def _said(rng: Random) -> Scene:
    """One fact, one belief, one sentence: truth, mistake, lie, or a lie that happens to be true."""
    p, q = pair(rng)
    matter, answers = rng.choice(_MATTERS)
    fact = rng.choice(answers)
    belief = fact if rng.random() < 0.4 else rng.choice([one for one in answers if one != fact])
    said = belief if rng.random() < 0.5 else rng.choice([one for one in answers if one != belief])
    true, honest = said == fact, said == belief
    kind = _KINDS[honest, true]
    verdict = {
        "truth": "It is the truth: it is so, and it was said in good faith.",
        "mistake": "It is a mistake: it is not so, but it was said in good faith.",
        "lie": f"It is a lie: it is not so, and {p} did not think that it was.",
        "failed lie": f"It is a failed lie: {p.they} meant to say something untrue and said what is so.",
    }[kind]
    return Scene(
        (
            f"{q} wants to know {matter}, and asks {p}.",
            f"{p} thinks that {belief}.",
            f"{p.They} says to {q} that {said}."
            if honest
            else f"But {p.they} wants {q} to believe something else, and says that {said}.",
            rng.choice((f"In fact, {fact}.", f"As it happens, {fact}.")),
        ),
        (
            Question(
                f"Is what {p} says true?",
                f"{'Yes' if true else 'No'}, {fact}.",
                (
                    f"{p} says that {said}.",
                    "To see whether something is true, compare what is said with what is so. What the speaker "
                    "thinks does not matter for that.",
                ),
                true,
                lambda: [one for one in answers if one == fact] == [said],
            ),
            Question(
                f"Does {p} say what {p.they} thinks?",
                f"{'Yes' if honest else 'No'}, {p} thinks that {belief}.",
                (f"{p} says that {said}.", "This time, compare what is said with what is thought."),
                honest,
                lambda: answers.index(said) == answers.index(belief),
            ),
            Question(
                "Is it a truth, a mistake, a lie or a failed lie?",
                verdict,
                (
                    f"{p} {'says' if honest else 'does not say'} what {p.they} thinks.",
                    f"And what {p.they} says {'is' if true else 'is not'} so.",
                ),
                kind,
                lambda: (
                    ("truth" if said == fact else "mistake")
                    if said == belief
                    else ("failed lie" if said == fact else "lie")
                ),
            ),
            Question(
                f"If {q} believes {p}, what does {q} think, and is {q.they} right?",
                f"{q} thinks that {said}, and that is {'right' if true else 'wrong'}.",
                (f"{q} accepts what {p} says.", f"In fact, {fact}."),
                said,
                lambda: next(one for one in answers if one == said),
            ),
        ),
    )


def _passed_on(rng: Random) -> Scene:
    """From mouth to mouth; at one place it changes, by a lie or by a slip."""
    who = people(rng, 4)
    names = [person.name for person in who]
    matter, answers = rng.choice(_MATTERS)
    true, wrong = rng.sample(answers, 2)
    place = rng.randrange(3)  # who of the first three changes it
    on_purpose = rng.random() < 0.5
    changer = who[place]
    told = [true if giver < place else wrong for giver in range(3)]
    how = (
        f"{changer} knows quite well that it is not so, and says it to play a trick."
        if on_purpose
        else (
            f"{changer} does not mean to, but has mixed it up."
            if place == 0
            else f"{changer} was only half listening and has mixed it up."
        )
    )
    facts = [f"{names[0]} has found out {matter}: {true}."]
    for giver in range(3):
        facts.append(f"{names[giver]} tells {names[giver + 1]} that {told[giver]}.")
        if giver == place:
            facts.append(how)
    honest = [name for i, name in enumerate(names[:3]) if i != place]
    good_faith = [name for i, name in enumerate(names[:3]) if i > place]

    def first_wrong() -> str:
        """Along the chain, what was told against what had been heard."""
        heard = [true, *told]
        return next(names[giver] for giver in range(3) if told[giver] != heard[giver])

    return Scene(
        tuple(facts),
        (
            Question(
                f"What does {names[3]} believe in the end?",
                f"{names[3]} believes that {told[2]}.",
                (f"{who[3].They} has heard it from {names[2]} and from nobody else.",),
                told[2],
                lambda: wrong,
            ),
            Question(
                "Who was the first to pass on something untrue?",
                f"{changer} was the first to pass on something untrue.",
                (
                    "Compare, for each of them, what was heard with what was passed on.",
                    f"{changer} {'knew' if place == 0 else 'had heard'} that {true}, and passed on that {wrong}.",
                ),
                changer.name,
                first_wrong,
            ),
            Question(
                "Did anybody lie?",
                f"Yes, {changer} did." if on_purpose else f"No, {changer} made a mistake, and nobody lied.",
                (
                    "A lie is told by somebody who knows better.",
                    f"{changer} {'knew better' if on_purpose else 'did not notice it'}.",
                    *((f"{listing(good_faith)} only passed on what had come from others.",) if good_faith else ()),
                ),
                on_purpose,
                lambda: "trick" in how,
            ),
            Question(
                f"How many of {listing(names[:3])} told what they themselves took to be true?",
                ("All three did." if not on_purpose else
                 f"{capital(amount(2))} of them did: {listing(honest)}."),
                (
                    f"{changer} believed the wrong thing, so even {changer.they} told what {changer.they} took "
                    "to be true." if not on_purpose else f"{changer} is the only one who knew better.",
                ),
                2 if on_purpose else 3,
                lambda: sum(1 for name in names[:3] if not (on_purpose and name == first_wrong())),
            ),
        ),
    )  # fmt: skip


_DEEDS = (
    ("ate the last plum", "the plum bowl is empty"), ("left the gate open", "the goats are in the lettuce"),
    ("drew a moustache on the poster", "the poster in the hall has a moustache"),
    ("let the bath run over", "water is dripping through the ceiling"),
    ("hid the teacher's chalk", "the chalk is gone"),
    ("rang the school bell too early", "lessons ended ten minutes too soon"),
    ("used up the hot water", "the shower is cold"), ("put salt into the sugar bowl", "the coffee tastes of salt"),
)  # fmt: skip


def _one_did_it(rng: Random) -> Scene:
    """Three statements, exactly one of them untrue; who did it?"""
    deed, trace = rng.choice(_DEEDS)
    while True:
        names = [person.name for person in people(rng, 3)]
        claims: list[tuple[str, tuple[str, bool]]] = []  # what is said; of whom, and whether it was that one
        for speaker in names:
            about = rng.choice(names)
            yes = rng.random() < 0.5 and about != speaker
            denial = f"{'It was' if yes else 'It was not'} {'me' if about == speaker else about}"
            claims.append((f"“{denial},” says {speaker}.", (about, yes)))
        untrue = {name: [(name == about) != yes for _, (about, yes) in claims] for name in names}
        fits = [name for name in names if sum(untrue[name]) == 1]
        if len(fits) == 1 and len({claim for _, claim in claims}) == 3:
            break
    culprit = fits[0]
    liar = names[untrue[culprit].index(True)]
    counts = {name: sum(untrue[name]) for name in names}

    def by_search() -> tuple[str, str]:
        """Try who did it and who lies, together."""
        return next(
            (did, lies)
            for did, lies in product(names, names)
            if all(
                ((did == about) == yes) == (speaker != lies)
                for speaker, (_, (about, yes)) in zip(names, claims, strict=True)
            )
        )

    return Scene(
        (
            f"{capital(trace)}, because one of three, {listing(names, 'or')}, {deed}.",
            *(text for text, _ in claims),
            "All three know who it was. Exactly one of them is not telling the truth.",
        ),
        (
            Question(
                "Who was it?",
                f"It was {culprit}.",
                (
                    *(
                        f"If it had been {name}, {amount(counts[name]) if counts[name] else 'none'} of the three "
                        f"sentences would be untrue{'.' if name == culprit else ', which does not fit.'}"
                        for name in names
                    ),
                    f"Exactly one is untrue, so only {culprit} is left.",
                ),
                culprit,
                lambda: by_search()[0],
            ),
            Question(
                "Who is not telling the truth?",
                f"{liar} is not telling the truth.",
                (f"It was {culprit} who {deed}.", f"Only what {liar} says does not agree with that."),
                liar,
                lambda: by_search()[1],
            ),
            Question(
                "Did the one who did it tell a lie?",
                f"{'Yes' if culprit == liar else 'No'}, the one who did it was {culprit}, and the one who lied was "
                f"{liar}."
                if culprit != liar
                else f"Yes, {culprit} did both.",
                (
                    f"{culprit} said something that is {'untrue' if culprit == liar else 'true'}."
                    + ("" if culprit == liar else " It is possible to tell the truth and still not confess."),
                ),
                culprit == liar,
                lambda: len(set(by_search())) == 1,
            ),
        ),
    )


_ALIBIS = (
    ("at the pool", "a wet towel"), ("in the library", "a library book"), ("at the barber's", "freshly cut hair"),
    ("in the garden", "earth on the hands"), ("at the bakery", "a warm loaf"),
    ("on the football pitch", "grass stains"),
    ("at the stables", "straw on the pullover"), ("in the paint shop", "a tin of paint"),
    ("on the bridge", "a photograph of the river"), ("by the stream", "wet socks"),
)  # fmt: skip


def _checked(rng: Random) -> Scene:
    """Where somebody says he was, and what two others saw: what can be shown, and what cannot."""
    p, one, two = people(rng, 3)
    (claimed, trace), (real, _) = rng.sample(_ALIBIS, 2)
    hour = rng.choice((2, 3, 4, 5))
    honest = rng.random() < 0.4
    place = claimed if honest else real
    first_time = hour if rng.random() < 0.5 else hour - 1
    decisive = first_time == hour and not honest
    seen = {hour: place, first_time: place if first_time == hour else "elsewhere"}
    times = ("one", "two", "three", "four", "five")
    witness = (
        f"{one} saw {p} {place} at {times[hour - 1]} o'clock."
        if first_time == hour
        else f"{one} saw {p} {real} at {times[hour - 2]} o'clock, and did not see {p.them} again."
    )
    known = first_time == hour
    verdict = "unknown" if not known else "true" if honest else "untrue"
    return Scene(
        (
            f"“At {times[hour - 1]} o'clock I was {claimed},” says {p}.",
            witness,
            rng.choice(
                (
                    f"{two} was at home all day and has not seen {p.them}.",
                    f"{two} spent the day in another town and did not meet {p.them}.",
                )
            ),
            f"{one} is known never to mistake one person for another, and has no reason to make anything up.",
        ),
        (
            Question(
                f"Is what {p} says true, untrue, or unknown?",
                {
                    "true": f"It is true: {p} was {claimed}.",
                    "untrue": f"It is untrue: {p} was {real}.",
                    "unknown": "It is unknown: it may be true or not.",
                }[verdict],
                (
                    f"{one} saw {p.them} {'at the same time' if known else 'an hour earlier'}.",
                    {
                        "true": "That is the very place that was named.",
                        "untrue": "Nobody is in two places at once.",
                        "unknown": "An hour is long enough to get from one place to another.",
                    }[verdict],
                ),
                verdict,
                lambda: "unknown" if first_time not in (hour,) else "untrue" if seen[hour] != claimed else "true",
            ),
            Question(
                f"Can {two} say whether {p} was {claimed}?",
                f"No, {two} cannot say anything about it.",
                (f"{two} was somewhere else and has not seen "
                f"{p.them}.", "Not having seen something does not show that it did not happen."),
                False,
                lambda: two.name in witness,
            ),
            Question(
                f"Is there reason to think that {p} has lied?",
                f"Yes, {p.they} names a place where {p.they} was not." if decisive else
                "No, nothing that was seen gives a reason.",
                (
                    f"At that time {p.they} was {real} and ought to remember it, unless {p.they} has mixed up the "
                    "hours."
                    if decisive
                    else f"What {p.they} says was confirmed." if honest and known
                    else "An hour is long enough to get from one place to the other.",
                ),
                decisive,
                lambda: verdict == "untrue",
            ),
            Question(
                f"If {p} really was {claimed}, what sign of it might there be afterwards?",
                f"There might be {trace}.",
                ("A visit may leave a trace.", "It would be a hint and no proof."),
                trace,
                lambda: dict(_ALIBIS)[claimed],
            ),
        ),
    )  # fmt: skip


_UNTRUE = (  # a sentence that is not literally so, and what it is
    ("{p} crawls under the table. “I am a bear,” {p.they} growls, and {q} screams with delight.", "a game",
     "both know that it is only played"),
    ("It is pouring. “Lovely weather,” says {p}, and wrings {p.their} hat out. {q} laughs.", "a joke",
     "both see the rain"),
    ("“Once upon a time a pike could talk,” {p} reads to {q} at bedtime.", "a story",
     "both know that it is made up"),
    ("“I have told you a thousand times to close the gate,” says {p}. {q} knows that it was four times.",
     "an exaggeration", "nobody is meant to count"),
    ("“I will come at six,” {p} told {q}, and meant it. Then the tram broke down, and it was "
    "eight.", "a plan that failed",
     "when it was said, it was meant"),
    ("“I did not take your pen,” says {p} to {q}, with the pen in {p.their} pocket, and knows it.", "a lie",
     "{q} is meant to believe what {p} knows to be untrue"),
    ("“I have done my homework,” {p} tells {q}. The page is empty, and {p.they} has not forgotten that.", "a lie",
     "{q} is meant to believe what {p} knows to be untrue"),
    ("“The whale is a fish,” {p} tells {q}, because {p.they} has read it in an old book.", "a mistake",
     "{p} believes it"),
    ("“Your scarf is on the left, in the drawer,” {p} calls to {q}. It was there yesterday.", "a mistake",
     "{p} believes it"),
    ("“Nobody is at home,” {p} tells {q} through the door, although the whole family is at supper.", "a lie",
     "{q} is meant to believe what {p} knows to be untrue"),
)  # fmt: skip


def _not_so(rng: Random) -> Scene:
    """Not everything that is not so is a lie."""
    p, q = pair(rng)
    text, kind, why = rng.choice(_UNTRUE)
    lie = kind == "a lie"
    watcher = next(person for person in people(rng, 3) if person.name not in (p.name, q.name))
    reason = why.format(p=p, q=q)
    return Scene(
        (
            text.format(p=p, q=q),
            rng.choice(
                (f"{watcher}, who has heard it, says: “But that is not true.”", f"“That is not so,” says {watcher}.")
            ),
        ),
        (
            Question(
                "Is it a lie?",
                "Yes, it is a lie." if lie else f"No, it is {kind}.",
                (f"{capital(reason)}.",
                 "A lie needs somebody who knows better and wants to be believed." if lie else
                 "For a lie, somebody would have to know that it is untrue and want to be believed."),
                lie,
                lambda: "meant to believe" in reason,
            ),
            Question(
                "What is it?",
                f"It is {kind}: {reason}.",
                (f"Ask what {p} knows and what {p.they} wants {q} to think.",),
                kind,
                lambda: {row[0].format(p=p, q=q): row[1] for row in _UNTRUE}[text.format(p=p, q=q)],
            ),
            Question(
                f"Is {watcher} right that it is not so?",
                f"Yes, {watcher} is right, word for word"
                + (", but that alone does not make it a lie." if not lie else ", and here it is even a lie."),
                ("What was said does not agree with what is so.",),
                True,
                lambda: bool(kind),
            ),
        ),
    )  # fmt: skip


def _grown(rng: Random) -> Story:
    """A small lie needs more lies; it ends in one way or another."""
    p, q = pair(rng)
    deed, first, second, third = rng.choice(
        (
            ("dropped the blue bowl and broke it", "It was the cat", "The cat was let in by the window cleaner",
             "He comes on Thursdays now"),
            ("dropped the letter into a puddle and threw it away", "I posted it on Monday",
             "The box by the church was nearly full",
             "I had to push it in"),
            ("lost the borrowed knife in the river", "I gave it back to your sister", "She was just going out",
             "She had a green coat on"),
            ("skipped choir practice and went to the fair", "Practice was called off", "The conductor had a cold",
             "You could hardly hear a word he said"),
            ("ate the cake that was meant for Sunday", "It had gone mouldy", "I gave it to the hens",
             "They liked the mould best"),
        )
    )  # fmt: skip
    end = rng.choice(("confess", "found", "both"))
    asked = rng.choice(
        (
            f"In the evening {q} asked about it. It would have taken one sentence. But {p} said: “{first}.”",
            f"“Do you know anything about it?” {q} asked. {p} had an answer before {p.they} had thought: “{first}.”",
        )
    )
    middle = [
        f"{q} was surprised and asked further. Now {p} needed a second sentence to hold up the first. “{second},” "
        f"{p.they} said.",
        f"And the second needed a third. “{third},” {p} heard {p.themselves} say. By now there was so much to "
        f"remember that {p.they} could not have said what {p.they} had eaten for lunch.",
    ]
    ends = {
        "confess": (
            f"At night {p} went through it all, so as not to forget anything, and found that only one of these "
            f"things was easy to remember: what had really happened. {p.They} got up and knocked at {q.own} door.",
            f"“I {deed},” {p.they} said. “All the rest I made up.” {q} was silent for a while. “What you did I "
            f"would have forgotten by tomorrow,” {q.they} said. “The rest will take me until Sunday.”",
        ),
        "found": (
            f"“That is odd,” said {q}, “for I was there.” It was so quiet in the kitchen that they "
            "could hear the tap drip.",
            f"{p} would gladly have said: “I {deed}.” But now it no longer sounded like the truth; it "
            "sounded like the fourth sentence.",
        ),
        "both": (
            f"“Now it is my turn,” said {q}. “I knew it from the beginning. I said nothing, because I wanted to see "
            "whether you would tell me.”",
            f"“I {deed},” said {p}. “And you pretended not to know.” They looked at each other. Neither was quite "
            "in the right, and that made it easier.",
        ),
    }[end]
    return Story(
        rng.choice(("The Third Sentence", "One Sentence Would Have Done", "Something to Remember")),
        (
            rng.choice(
                (
                    f"What happened was not so very bad: {p} {deed}. Such things happen.",
                    f"{p} {deed}. Nobody seemed to have noticed, and for an hour {p} forgot it {p.themselves}.",
                )
            ),
            asked,
            *middle,
            *ends,
        ),
        ("dialogue", "moral", *(("sad ending",) if end == "found" else ("twist",) if end == "both" else ())),
        (
            Question(
                "What had really happened?",
                f"{p} {deed}.",
                (f"The story says so at the beginning, before {p} is asked.",),
                deed,
                lambda: next(text for text in (deed,) if f" {text}" in " ".join(ends)),
            ),
            Question(
                f"How many untrue things did {p} say to {q} before it came out?",
                f"{p} said three untrue things.",
                (f"First {p.they} said: “{first}.”", f"Then: “{second}.”", f"And then: “{third}.”"),
                3,
                lambda: sum(text in " ".join([asked, *middle]) for text in (first, second, third)),
            ),
            Question(
                f"Did {p} own up of {p.their} own accord?",
                f"Yes, {p.they} went to {q} that night." if end == "confess" else
                f"No, only after {q} had said what {q.they} knew." if end == "both" else "No, it came out first.",
                (f"{q} had not said that {q.they} knew anything." if end == "confess" else
                 f"{q} knew it already.",),
                end == "confess",
                lambda: "knocked" in ends[0],
            ),
        ),
    )  # fmt: skip


def _called_a_liar(rng: Random) -> Story:
    """Somebody says something unlikely, is called a liar, and was right or mistaken."""
    p, q = pair(rng)
    claim, truth, proof = rng.choice(
        (
            ("There is a deer in the churchyard", "a deer", "hoof marks between the graves and a bitten-off tulip"),
            ("I saw a light on the island", "a light", "the cold ashes of a camp fire"),
            (
                "The river is running backwards",
                "the river",
                "seaweed on the bank, far above the mouth of the river",
            ),
            ("There was an owl in our classroom", "an owl", "a grey feather behind the map of Africa"),
            ("I saw two moons", "a second moon", "a paper lantern, caught in the top of a birch"),
            ("A man in armour is walking along the canal", "a man in armour", "a poster for the knights' fair"),
        )
    )
    mistaken = truth == "a second moon"
    fair = rng.random() < 0.6
    return Story(
        rng.choice(("Nobody Believed It", f"What {p} Saw", "The Proof")),
        (
            rng.choice(
                (
                    f"{p} came in out of breath. “{claim},” {p.they} said.",
                    f"“{claim},” said {p} in the middle of supper. The spoons stopped.",
                )
            ),
            rng.choice(
                (
                    f"“You are lying,” said {q}. That is quickly said. “I am not,” said {p}, and went red, which "
                    "looked like lying.",
                    f"{q} laughed. “And yesterday it was a lion.” {p} had never said a word about "
                    "a lion.",
                )
            ),
            *(
                (
                    f"But then {q} thought that {p} had never made up anything before. “Show me,” {q.they} said, "
                    f"and took {q.their} jacket.",
                    f"They went together. At first there was nothing. Then they found {proof}.",
                )
                if fair
                else (
                    f"From that day on {p} was called the storyteller. {p.They} stopped telling things, even quite "
                    "ordinary ones.",
                    f"Much later {q} came upon it by chance: {proof}. {q.They} stood there for a long time.",
                )
            ),
            (
                f"“So it was that,” said {p}. “I was wrong.” “Yes,” said {q}. “But you did see something, and you "
                "said what you thought it was. That is not lying.”"
                if fair
                else f"So {p} had been mistaken, but {p.they} had not lied. {q} wanted to tell {p.them}, "
                "and did not know how to begin."
            )
            if mistaken
            else (
                f"{q} looked for a while and said nothing. “I called you a liar because I could not imagine it,” "
                f"{q.they} said then. “That is not a good reason.”"
                if fair
                else f"It had been true. {q} went to {p} and said so. “I know,” said {p}. “I was there.”"
            ),
        ),
        ("conflict", "dialogue", *(("twist",) if mistaken else ()), *(() if fair else ("sad ending",))),
        (
            Question(
                f"Did {p} lie?",
                f"No, {p} said what {p.they} believed." if mistaken else "No, it was true.",
                (
                    f"{p} really saw something and took it for {truth}." if mistaken else
                    f"The proof was {proof}.",
                ),
                False,
                lambda: proof == "",
            ),
            Question(
                f"Was what {p} said true?",
                "No, it was a mistake." if mistaken else "Yes, it was true.",
                (f"What was found was {proof}.",),
                not mistaken,
                lambda: "moon" not in claim,
            ),
            Question(
                f"Did {q} look for {q.themselves} before {q.they} judged?",
                f"No, {q} judged first" + (" and looked afterwards." if fair else " and found out only much later."),
                (f"At once {q.they} took it for a lie or a joke.",),
                False,
                lambda: False,
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Lies and mistakes",
    group="minds",
    concepts=("truth", "lying", "error", "honesty", "evidence"),
    openings=(
        """Something untrue can be said for two quite different reasons: because somebody wants to deceive, or because
        the speaker has been deceived. From the outside both sound the same. To tell them apart, we have to know what
        the speaker thought.""",
        """A sentence is true or not according to how the world is. A speaker is honest or not according to what he or
        she thinks. These are two questions, and most quarrels about lying begin when they are taken for one.""",
        """Without trust we could not even ask the way. A stranger who tells us that the station is on the left could
        be lying, and we go to the left all the same. That works because nearly all people nearly always say what they
        think.""",
        """Even an honest clock may be wrong. It does not want to mislead anybody; it shows what it has. With people
        we also have to ask whether they want to mislead us.""",
    ),
    asks=(
        "What is a lie?",
        "How is a mistake different from a lie?",
        "How can I find out whether something is true?",
        "What should I do after saying something untrue?",
    ),
    ideas=(
        (
            """Three things belong to a lie: somebody says something, thinks that it is not so, and wants somebody
            else to believe it. If one of them is missing, it is something else: a mistake, a joke, a game or a
            story.""",
            """It is possible to deceive with true sentences, too. “I did see the bus,” says the boy who missed it,
            and lets his mother think that he caught it. No word is untrue, and yet he wants her to believe what is
            not so.""",
            """Actors say things that are not so every evening, and nobody calls them liars. Everyone in the hall has
            agreed that it is a play. A lie works only because the other person has not agreed.""",
        ),
        (
            """People who are mistaken change what they say when they learn better. People who lie knew better from
            the start. So a simple test is to show somebody the facts and to see what they say next.""",
            """A mistake can do as much harm as a lie: a traveller who is sent to the wrong platform misses the train
            in either case. But we do not blame both alike. We want a mistake to be put right; we want a lie to be
            regretted as well.""",
        ),
        (
            """Look for something that would have to be different if the sentence were untrue. If it has rained, the
            street is wet; if Grandpa swam in the lake, his towel is damp. A good check asks for something that nobody
            has thought of preparing.""",
            """Ask two people who have not talked to each other. If both say the same without having agreed on it, it
            is probably so. If they contradict each other, at least one is wrong, though perhaps neither of them is
            lying.""",
            """The louder somebody swears that a thing is so, the truer it may seem, but loudness proves nothing.
            Listen instead for details that can be checked, and then go and check one.""",
        ),
        (
            """Untrue things are best put right where they were said. If it was told to three people, three people
            need the correction, and “I was wrong” is enough for a mistake. For a lie, the words “I knew it” have to
            be added, and these are the hard ones.""",
            """A lie rarely stays alone. It needs a second one to hold it up, and a third for the second, and the liar
            has to remember all of them. The truth has the advantage that nobody needs to learn it by heart.""",
        ),
    ),
    mistakes=(
        """Not everything that turns out to be untrue was a lie. A weather forecast that promised sunshine was wrong;
        nobody wanted to deceive the walkers. Ask first what the speaker could know.""",
        """A person who blushes or stammers need not be lying. Some blush because they are suspected, and some lie
        without batting an eyelid. Faces are poor proof.""",
        """“I did not lie, for it turned out to be true” is no excuse. Somebody who says that the shop is shut, and
        thinks that it is open, wants to deceive, even if the shop happens to be shut.""",
        """A broken promise is not always a lie. If somebody meant to come and then fell ill, the promise was honest.
        It would have been a lie only if they had known even then that they would not come.""",
    ),
    scenes=(_said, _passed_on, _one_did_it, _checked, _not_so),
    stories=(_grown, _called_a_liar),
    notes={
        "child": (
            """If you have said something that is not true, you can still say a true sentence right after it. Begin
            with: “That was not right. It was like this.”""",
        ),
        "parent": (
            """If you already know who broke the bowl, do not ask who it was; that only invites a lie. Say what you
            know, and talk about the pieces.""",
            """Small children often tell what they wish as if it had been so. Before you speak of lying, find out
            whether the child wants to deceive or is only dreaming aloud.""",
        ),
        "learner": (
            """To lie (“he lied to me”) is to deceive with words; to lie (“it lay on the table”) is to rest. “You are
            wrong” speaks of a mistake, “you are lying” accuses, so take care which one you say.""",
        ),
        "adult": (
            """White lies are said to be harmless, yet they have a price: people who are known for them can no longer
            comfort anybody. If you praise every soup, your praise stops telling the cook anything.""",
        ),
    },
)
