"""Bodies: a pulse, a night's sleep, teeth that change, senses, and how a cold goes round."""

from random import Random

from hornbook.curriculum.worlds.english import amount, capital, clock, count, lasting, listing, number, ordinal
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_EFFORTS = (
    "running up four flights of stairs", "skipping with a rope", "dancing through three songs", "carrying wood",
    "cycling up the hill by the church", "playing football in the yard", "chasing the dog round the garden",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_PAIRS = (  # two things, the one sense that tells them apart, and how
    ("a cup of salt", "a cup of sugar", "tongue", "One is salty and the other sweet"),
    ("a glass of salt water", "a glass of plain water", "tongue", "Only one of them tastes of anything"),
    ("a red crayon", "a green crayon", "eyes", "They differ in nothing but their colour"),
    ("a black button", "a white button of the same shape", "eyes", "They differ in nothing but their colour"),
    ("a postcard of a harbour", "a postcard of a mountain", "eyes", "They differ only in what is printed on them"),
    ("a warm egg", "a cold egg", "skin", "They look the same, but warm and cold are felt at once"),
    ("a warm spoon", "a cold spoon", "skin", "They look the same, but warm and cold are felt at once"),
    ("a stone from the sunny wall", "a stone from the cellar that looks the same", "skin", "One is warm, one is cold"),
    ("a recording of a cuckoo", "a recording of an owl", "ears", "A cuckoo and an owl have different calls"),
    ("a radio with a waltz", "a radio with a march", "ears", "A waltz goes in threes and a march in twos"),
    ("a high whistle", "a low whistle that looks the same", "ears", "One note is higher than the other"),
    ("a bar of scented soap", "a bar of unscented soap", "nose", "Only one of them smells of anything"),
    ("a sheet of perfumed paper", "a sheet of plain paper", "nose", "Only one of them smells of anything"),
    ("a honey-scented candle", "a candle without scent", "nose", "Only one of them smells of anything"),
)  # fmt: skip
_SWITCHED_OFF = {
    "eyes": ("has a scarf tied over {their} eyes", "sits in a room that is quite dark"),
    "skin": ("may touch things only with thick ski gloves", "may touch things only with padded mittens"),
    "nose": ("has a blocked nose and smells nothing", "has put a clothes peg on {their} nose"),
    "ears": ("wears ear muffs through which nothing can be heard", "has wax plugs in both ears and hears nothing"),
}


def _pulse(rng: Random) -> Scene:
    """A pulse is counted for part of a minute, at rest and after an effort."""
    child, watcher = pair(rng)
    part = rng.choice((10, 15, 20, 30))
    times = 60 // part
    rest = rng.choice([n for n in range(66, 97) if n % times == 0])
    after = rng.choice([n for n in range(126, 172) if n % times == 0])
    effort = rng.choice(_EFFORTS)
    fall = rng.choice((12, 15, 18, 20))
    calm = -(-(after - rest) // fall)

    def calmed() -> int:
        now, minutes = after, 0
        while now > rest:
            now, minutes = now - fall, minutes + 1
        return minutes

    return Scene(
        (
            rng.choice(
                (
                    f"{child}, who is nine, sits quietly while {watcher} holds {child.their} wrist and counts the "
                    "pulse.",
                    f"{watcher} feels the pulse at the wrist of {child}, who is ten and has been reading.",
                )
            ),
            f"In {part} seconds it beats {amount(rest // times)} times.",
            f"After {effort} it beats {amount(after // times)} times in {part} seconds.",
            f"Then {child} sits down again, and with every minute the pulse slows by {number(fall)} beats a minute, "
            "until it is what it was at the beginning.",
        ),
        (
            Question(
                f"How many times does {child.own} heart beat in a minute at rest?",
                f"It beats {rest} times in a minute.",
                (f"A minute has {number(times)} times {part} seconds.", f"{capital(amount(times))} times "
                f"{amount(rest // times)} is {rest}."),
                rest,
                lambda: sum(rest // times for _ in range(0, 60, part)),
            ),
            Question(
                "How many beats a minute are added by the effort?",
                f"The heart beats {after - rest} times more in a minute.",
                (
                    f"At rest it is {amount(times)} times {amount(rest // times)}, which is {rest}.",
                    f"Afterwards it is {amount(times)} times {amount(after // times)}, which is {after}.",
                ),
                after - rest,
                lambda: times * (after // times - rest // times),
            ),
            Question(
                f"After how many minutes of sitting is {child.own} pulse as slow as at the beginning?",
                f"It takes {count(calm, 'minute')}.",
                (
                    f"It has to come down from {after} to {rest}, which is {after - rest} beats.",
                    f"In {count(calm, 'minute')} it can come down by {calm * fall}, in one minute less only by "
                    f"{(calm - 1) * fall}.",
                ),
                calm,
                calmed,
            ),
            Question(
                f"Is it a bad sign that {child.own} heart beats so fast after the effort?",
                "No, that is what a heart is meant to do.",
                (
                    "Muscles that work need more air and sugar, and the blood brings both.",
                    f"It calms down again within {count(calm, 'minute')} of rest.",
                ),
                False,
                lambda: calmed() > 30,
            ),
        ),
    )  # fmt: skip


def _sleep(rng: Random) -> Scene:
    """Bedtime, getting up, and hours in between."""
    child = people(rng, 1)[0]
    need = rng.choice((9, 10))
    bed = rng.randrange(19 * 60 + 30, 22 * 60 + 31, 15)
    up = rng.randrange(6 * 60, 7 * 60 + 31, 15)
    falls = rng.choice((10, 15, 20, 30))
    slept = 24 * 60 - bed - falls + up
    enough = slept >= need * 60
    latest = (up - need * 60 - falls) % (24 * 60)

    def minutes() -> int:
        now, asleep = bed + falls, 0
        while now % (24 * 60) != up:
            now, asleep = now + 5, asleep + 5
        return asleep

    gap = abs(slept - need * 60)
    late = rng.random() < 0.5
    why = (
        rng.choice(("the baby next door cried", "a book would not let go", "there was a thunderstorm")) if late else ""
    )
    return Scene(
        (
            f"{child} is {'eleven' if need == 9 else 'seven'} and needs about {number(need)} hours of sleep.",
            rng.choice(
                (
                    f"In the evening {child} puts out the light at {clock(bed)} and is asleep {number(falls)} "
                    "minutes later.",
                    f"At {clock(bed)} the light goes out, and it takes {child} {number(falls)} minutes to fall asleep.",
                )
            )
            + (f" It was late because {why}." if late and bed >= 21 * 60 + 30 else ""),
            f"The alarm clock rings at {clock(up)}.",
        ),
        (
            Question(
                f"How long does {child} sleep?",
                f"{child} sleeps for {lasting(slept)}.",
                (
                    f"{child} is asleep at {clock(bed + falls)}. Until midnight it is "
                    f"{lasting(24 * 60 - bed - falls)}.",
                    f"From midnight to {clock(up)} it is {lasting(up)}.",
                ),
                lasting(slept),
                lambda: lasting(minutes()),
            ),
            Question(
                 f"Does {child} get enough sleep that night?",
                ("Yes, it is enough." if gap == 0 else f"Yes, it is {lasting(gap)} more than needed.") if enough
                else f"No, {lasting(gap)} {'is' if gap in (1, 60) else 'are'} missing.",
                (f"{child} sleeps for {lasting(slept)}, and {number(need)} hours are needed.",),
                enough,
                lambda: minutes() // 60 >= need,
            ),
            Question(
                f"When should the light go out at the latest, so that {child} sleeps for {number(need)} hours?",
                f"It should go out at {clock(latest)} at the latest.",
                (
                    f"{capital(number(need))} hours before {clock(up)} it is {clock(up - need * 60)}, and by then "
                    f"{child} must be asleep.",
                    f"Falling asleep takes {number(falls)} minutes.",
                ),
                clock(latest),
                lambda: clock(next(t for t in range(24 * 60) if (t + falls + need * 60) % (24 * 60) == up)),
            ),
        ),
    )  # fmt: skip


def _teeth(rng: Random) -> Scene:
    """Milk teeth fall out and others come."""
    child, older = pair(rng)
    lost = rng.randint(2, 10)
    grown = rng.randint(1, lost)
    back = rng.choice((2, 4, 4)) if lost >= 4 else rng.choice((0, 2))
    now = 20 - lost + grown + back
    gaps = lost - grown
    age = "six" if lost < 5 else "seven" if lost < 8 else "eight"

    def mouth() -> list[str]:
        teeth = ["milk"] * 20
        del teeth[:lost]
        return teeth + ["new"] * (grown + back)

    back_told = (
        f"Behind the milk teeth {number(back)} large back teeth have come as well, where there were none before."
        if back
        else "No back teeth have come yet behind the milk teeth."
    )
    return Scene(
        (
            rng.choice(
                (
                    f"{child} is {age}. Like most children, {child.they} once had 20 milk teeth.",
                    f"{child}, who is {age}, once had 20 milk teeth, as most children do.",
                )
            ),
            f"{capital(number(lost))} of them have fallen out, and in {number(grown) if grown < lost else 'all'} of "
            "the gaps a new tooth has already come through." if grown > 1 or grown == lost
            else f"{capital(number(lost))} of them have fallen out, and in one of the gaps a new tooth has already "
            "come through.",
            back_told,
            f"{older}, {child.their} grown-up cousin, has all of {older.their} 32 teeth.",
        ),
        (
            Question(
                f"How many teeth does {child} have now?",
                f"{child} has {amount(now)} teeth now.",
                (
                    f"Of 20 milk teeth {amount(20 - lost)} are left.",
                    f"In the gaps {'there is one new one' if grown == 1 else f'there are {amount(grown)} new ones'}"
                    + (f", and at the back {amount(back)}." if back else "."),
                ),
                now,
                lambda: len(mouth()),
            ),
            Question(
                "How many gaps are there?",
                "There is one gap." if gaps == 1 else f"There are {count(gaps, 'gap')}.",
                (f"There were {amount(lost)}, and {amount(grown)} {'has' if grown == 1 else 'have'} been filled.",),
                gaps,
                lambda: 20 + back - len(mouth()),
            ) if gaps else Question(
                "How many gaps are left?",
                "There are no gaps left.",
                ("As many new teeth have come in front as milk teeth have fallen out.",),
                "no gaps",
                lambda: f"{number(20 + back - len(mouth()))} gaps",
            ),
            Question(
                f"How many of the teeth that {child} has now will still fall out in the years to come?",
                f"{capital(number(20 - lost))} of them will fall out.",
                ("It is the milk teeth that fall out; the new ones are meant to stay for life.",
                 f"Of 20 milk teeth {number(lost)} have gone already."),
                20 - lost,
                lambda: mouth().count("milk"),
            ),
            Question(
                f"How many more teeth than {child} does {older} have?",
                f"{older} has {amount(32 - now)} more.",
                (f"{older} has 32 and {child} has {amount(now)}.",),
                32 - now,
                lambda: len(range(len(mouth()), 32)),
            ),
        ),
    )  # fmt: skip


def _senses(rng: Random) -> Scene:
    """One sense is switched off: which pairs can still be told apart?"""
    player, helper = pair(rng)
    off = rng.choice(sorted(_SWITCHED_OFF))
    blocked = rng.choice([item for item in _PAIRS if item[2] == off])
    free = rng.sample([item for item in _PAIRS if item[2] != off], 2)
    shown = [blocked, *free]
    rng.shuffle(shown)
    state = rng.choice(_SWITCHED_OFF[off]).format(their=player.their, they=player.they)
    chosen = rng.choice(free)
    by = {
        "tongue": "by tasting",
        "eyes": "by looking",
        "skin": "by touching",
        "ears": "by listening",
        "nose": "by smelling",
    }
    missing = {
        "eyes": "can see nothing", "skin": "feels neither warm nor cold through them", "nose": "can smell nothing",
        "ears": "can hear nothing",
    }[off]  # fmt: skip
    lines = "; ".join([f"in the {ordinal(n)} are {one} and {two}" for n, (one, two, _, _) in enumerate(shown, 1)])
    return Scene(
        (
            rng.choice((f"{player} and {helper} are playing a guessing game.", f"{helper} sets {player} a task.")),
            f"{player} {state}. All the other senses may be used.",
            f"{helper} lays out three pairs: {lines}. Only food and drink may be tasted.",
        ),
        (
            Question(
                f"Which pair can {player} not tell apart?",
                f"{player} cannot tell {blocked[0]} from {blocked[1]}.",
                (f"{blocked[3]}, and that is known {by[off]}.", f"{player} {missing}."),
                blocked[0],
                lambda: next(item[0] for item in shown if item[2] == off),
            ),
            Question(
                f"How can {player} tell {chosen[0]} from {chosen[1]}?",
                f"{player} can do it {by[chosen[2]]}.",
                (f"{chosen[3]}.",),
                by[chosen[2]],
                lambda: by[{one: sense for one, _, sense, _ in _PAIRS}[chosen[0]]],
            ),
            Question(
                f"How many of the three pairs can {player} tell apart?",
                f"{player} can tell two of them apart.",
                (
                    f"To tell {blocked[0]} from {blocked[1]} there is only one way, and that one is shut.",
                    "The other two pairs need other senses, and these are free.",
                ),
                2,
                lambda: sum(1 for item in shown if item[2] in {"tongue", "eyes", "skin", "ears", "nose"} - {off}),
            ),
        ),
    )


def _contacts(rng: Random) -> Scene:
    """A cold goes from one to the next, in the order of time."""
    first, *others = people(rng, 5)
    start = rng.randint(0, 1)
    one, two, three, four = others
    spread = [(start, first, one), (start + 2, one, two)]
    earlier = rng.random() < 0.5
    side = (start, two, three) if earlier else (start + 3, two, three)
    meetings = sorted([*spread, side, (start + 1, three, four)], key=lambda meeting: (meeting[0], meeting[1].name))

    def infected() -> list[str]:
        """Whoever has it can pass it on from the next day."""
        since: dict[str, int] = {first.name: -1}
        for day, a_one, b_one in meetings:
            for giver, taker in ((a_one.name, b_one.name), (b_one.name, a_one.name)):
                if since.get(giver, 9) < day and taker not in since:
                    since[taker] = day
        return sorted(since)

    caught = sorted(person.name for person in ([first, one, two] if earlier else [first, one, two, three]))
    together = ("share a seat on the bus", "sing side by side in the choir", "cook together", "play chess")
    where = {meeting: rng.choice(together) for meeting in meetings}
    told = [f"On {_DAYS[day]} {x} and {y} {where[(day, x, y)]}." for day, x, y in meetings]
    return Scene(
        (
            rng.choice(
                (
                    f"On {_DAYS[start]} {first} comes down with a cold.",
                    f"On {_DAYS[start]} morning {first} wakes up with a cold.",
                )
            ),
            *told,
            "Let us suppose that these are the only meetings, and that everybody who meets somebody with "
            "this cold catches it, and can pass it on from the next day on.",
        ),
        (
            Question(
                f"Who caught the cold straight from {first}?",
                f"{one} caught it straight from {first}.",
                (f"{first} and {one} were together on {_DAYS[start]}, and {first} met nobody else.",),
                one.name,
                lambda: next(y.name for day, x, y in meetings if x is first),
            ),
            Question(
                f"Could {three} have caught it from {two}?",
                f"No, on {_DAYS[side[0]]} {two} did not have it yet." if earlier
                else f"Yes, on {_DAYS[side[0]]} {two} had it and could pass it on.",
                (
                    f"{two} caught it on {_DAYS[start + 2]} from {one}.",
                    f"{two} and {three} met on {_DAYS[side[0]]}, which was {'before' if earlier else 'after'} that.",
                ),
                not earlier,
                lambda: three.name in infected(),
            ),
            Question(
                f"How many of the five have caught it in the end, {first} included?",
                f"{capital(number(len(caught)))} of them have caught it: {listing(caught)}.",
                (
                    f"From {first} it went to {one}, and from {one} to {two}"
                    + ("." if earlier else f", and from {two} to {three}."),
                    f"{three} and {four} met on {_DAYS[start + 1]}, when neither of them had it.",
                ),
                len(caught),
                lambda: len(infected()),
            ),
            Question(
                "Does it matter in which order the meetings took place?",
                "Yes, a cold can be passed on only by somebody who has it already.",
                (
                    f"{three} and {four} met before the cold could reach either of them, and so nothing was passed on.",
                ),
                True,
                lambda: four.name not in infected(),
            ),
        ),
    )  # fmt: skip


def _tooth(rng: Random) -> Story:
    """A loose tooth: lost, swallowed, or out by itself."""
    child, friend = pair(rng)
    kind = rng.choice(("swallowed", "laughed", "found"))
    which = rng.randint(2, 7)
    days = rng.randint(4, 9)
    food = rng.choice(("an apple", "a crust of bread", "a carrot", "a pear"))
    advice = rng.choice(
        (
            ("tie it to a door with a thread and slam the door", "the door"),
            ("bite into a toffee and pull", "the toffee"),
            ("tie it to a kite and wait for wind", "the kite"),
        )
    )
    endings: dict[str, tuple[str, ...]] = {
        "swallowed": (
            f"At lunch {child} bit into {food}, chewed, and stopped. Where the tooth had been, there was nothing. It "
            "was not on the plate and not under the table.",
            f"“I have eaten my tooth,” said {child}, quite white. “Does it bite now, inside?” asked {friend}.",
            f"{child.own} grandmother laughed. “It will go the way of all cherry stones,” she said. {child} "
            "drew the tooth on a piece of paper and kept that instead.",
        ),
        "laughed": (
            f"{child} did not want any of that. “It will come when it wants to,” {child.they} said, and pushed it to "
            "and fro with the tip of the tongue.",
            f"Then {friend}, who was showing how to walk on stilts, walked straight into the washing on the line. "
            f"{child} laughed so much that something small flew in an arc over the grass.",
            f"They found it beside a daisy. “You see,” said {child}, and it whistled through the gap. “It wanted to.”",
        ),
        "found": (
            f"In the evening, over {food}, {child} felt with the tongue, and the place was empty. They looked on the "
            "floor with a torch. They looked in the bread bin and in the dog's basket.",
            f"“Where did you last have it?” asked {friend}. “In my mouth,” said {child}. It was not the help it "
            "might have been.",
            f"It was {friend} who found it, stuck in what was left of the {food.split(' ', 1)[1]}, upright like "
            f"a little "
            "white flag. " + f"{child} wrapped it in silver paper.",
        ),
    }
    place = {
        "swallowed": "in the stomach",
        "laughed": "in the grass",
        "found": f"in what was left of the {food.split(' ', 1)[1]}",
    }[kind]
    return Story(
        rng.choice((f"{child.own} Loose Tooth", "The Tooth That Took Its Time", f"The {ordinal(which).title()} Tooth")),
        (
            rng.choice(
                (
                    f"For {number(days)} days {child} had been walking about with a finger in {child.their} mouth. "
                    f"The tooth at the front was loose. It was the {ordinal(which)} that {child.they} was going to "
                    "lose.",
                    f"{child} had lost {count(which - 1, 'tooth')} already, and now, for {number(days)} days, the "
                    "next had been hanging by a thread. It could be turned to the left and to the right.",
                )
            ),
            f"“You must {advice[0]},” said {friend}, who had read about it. {child} thought about {advice[1]} and "
            f"kept {child.their} mouth shut.",
            *endings[kind],
        ),
        ("dialogue", "twist"),
        (
            Question(
                "Where did the tooth end up?",
                f"It ended up {place}.",
                (
                    {
                        "swallowed": "It came out while eating and was nowhere to be found, neither on the plate "
                        "nor under the table.",
                        "laughed": f"It flew out when {child} laughed.",
                        "found": "It had come out while biting, and stuck there.",
                    }[kind],
                ),
                place,
                lambda: "in the stomach" if any("inside" in line for line in endings[kind])
                else "in the grass" if any("daisy" in line for line in endings[kind])
                else f"in what was left of the {food.split(' ', 1)[1]}",
            ),
            Question(
                f"How many teeth had {child} lost when the story was over?",
                f"{child} had lost {count(which, 'tooth')}.",
                (f"Before that it was {count(which - 1, 'tooth')}, and this one makes one more.",),
                which,
                lambda: len(range(which - 1)) + 1,
            ),
            Question(
                f"Did {child} follow {friend.own} advice?",
                f"No, the tooth came out without {advice[1]}.",
                (
                    {
                        "swallowed": f"It came out in {food}.",
                        "laughed": f"{child} wanted to wait, and laughed it out.",
                        "found": f"It came out in {food}.",
                    }[kind],
                ),
                False,
                lambda: any(advice[1] in line for line in endings[kind]),
            ),
        ),
    )  # fmt: skip


def _glasses(rng: Random) -> Story:
    """Somebody seems careless, and only sees badly."""
    child, friend = pair(rng)
    far, near = rng.randint(20, 40), rng.randint(3, 7)
    thought = rng.choice(("lazy", "proud", "absent-minded"))
    shown = {
        "lazy": f"{child} never copied more than half of what was on the board, and it was said that "
        f"{child.they} was lazy",
        "proud": f"{child} walked past people in the street without a greeting, and it was said that {child.they} was "
        "proud",
        "absent-minded": f"{child} had got on the wrong bus twice in a month, and it was said that {child.they} had "
        f"{child.their} head in the clouds",
    }[thought]
    sign = rng.choice(("SOAP AND BRUSHES", "FRESH FISH", "CLOCKS MENDED", "TEA AND COFFEE"))
    glad = rng.random() < 0.6
    friend_line, thing = rng.choice(
        (
            (f"“Can you read what is written over that shop?” asked {friend}.", "shop"),
            (f"“What does that sign say?” asked {friend}.", "sign"),
        )
    )
    return Story(
        rng.choice(("What the Sign Said", f"{far} Steps", f"How {child} Came to Have Glasses")),
        (
            f"{shown}.",
            f"{friend} thought so too, until they walked home together one afternoon. {friend_line} “Which {thing}?” "
            f"said {child}.",
            rng.choice(
                (
                    f"“Let us try something.” They stood still, and {friend} read the sign aloud, “{sign}”, from "
                    f"{far} steps away. {child} saw a brown patch, went nearer, step by step, and stopped when the "
                    f"letters came out of the fog. By then it was {number(near)} steps to the wall.",
                    f"{friend} stopped. “From here I read {sign},” {friend.they} said, “and to the wall it is {far} "
                    f"steps. Now you. Go on until you can read it.” {child} walked on and on. When {child.they} called "
                    f"out that it was clear now, {number(near)} steps were left.",
                )
            ),
            f"“Does everybody see it from there?” asked {child}, and looked back at the long way. “Everybody I "
            f"know,” said {friend}. “I thought it was like that for everyone,” said {child}.",
            *(
                (
                    f"Two weeks later {child} had glasses, and stood under the lime tree in the square, looking up. "
                    f"“They have edges,” {child.they} said. “Every single leaf.”",
                    f"Nobody called {child} {thought} again. Some were a little ashamed, and {friend} was one of them.",
                )
                if glad
                else (
                    f"Two weeks later {child} had glasses, and put them into {child.their} pocket before anyone "
                    "could see them.",
                    f"But in the evening, at the window, {child.they} put them on. There were stars between the "
                    f"stars. The next morning {child} wore them to school.",
                )
            ),
        ),
        ("dialogue", "twist", "moral"),
        (
            Question(
                f"How many steps nearer than {friend} did {child} have to stand to read the sign?",
                f"{child} had to stand {count(far - near, 'step')} nearer.",
                (f"{friend} read it from {far} steps, {child} only from {number(near)}.",),
                far - near,
                lambda: len(range(near, far)),
            ),
            Question(
                f"Was {child} really {thought}?",
                f"No, {child} could not see well at a distance.",
                (f"What {child} did looked like that from outside, but the reason was another.",),
                False,
                lambda: near >= far,
            ),
            Question(
                f"Did {child} know before that day that other people saw better?",
                f"No, {child} did not know it.",
                (f"{child} had always seen like that, and thought that it was the same for everyone.",),
                False,
                lambda: False,
            ),
        ),
    )


WORLD = World(
    topic="The body and staying well",
    group="living things",
    concepts=("pulse", "sleep", "teeth", "senses", "infection", "multiplication"),
    openings=(
        """A heart the size of a fist beats about a hundred thousand times a day, and nobody has to remember it. Much
        of what a body does goes on like that, by itself, and shows only when you look closely.""",
        """We know the world through a few doors: eyes, ears, nose, tongue and skin. If one is shut, the others tell
        more than you would think. Somebody in a dark kitchen finds the bread by its smell.""",
        """Most of what keeps people well is dull and cheap: sleep, water, moving about, washing hands, food of
        several kinds. It is harder to believe in than a medicine, because nobody sees what it has prevented.""",
        """Bodies change slowly. A child does not notice that it grows, and then the sleeves of last winter's coat end
        above the wrists. A pencil line on a door frame, with a date beside it, notices for us.""",
    ),
    asks=(
        "What does the heart do?",
        "Why is sleep important?",
        "How do we catch a cold?",
        "What do our senses tell us?",
    ),
    ideas=(
        (
            """The heart is a pump made of muscle. It drives the blood round, and the blood brings air and sugar to
            every part of the body and takes away what is used up. When the legs run, they need more, and the heart
            beats faster.""",
            """You can feel each beat at the wrist, below the thumb, because every push of the heart runs through the
            arteries as a small wave. Small bodies have fast hearts: a mouse's beats five hundred times a minute or
            more, an elephant's about thirty.""",
        ),
        (
            """While we sleep the body repairs itself and the brain sorts the day. Something learnt in the evening is
            often better remembered in the morning than an hour later, although nothing has been done about it.""",
            """Young people need more sleep than grown-ups. A baby sleeps for more than half of the day, a schoolchild
            for nine to eleven hours, an adult for seven or eight. Nobody can store sleep in advance for next
            week.""",
            """Tiredness makes people cross and clumsy before it makes them sleepy. A quarrel at nine in the evening
            is often no quarrel at all the next morning.""",
        ),
        (
            """A cold is caused by germs far too small to be seen. They travel in the drops of a sneeze and on hands
            that have wiped a nose. That is why a sneeze belongs in the crook of the arm and why soap is worth more
            than it costs.""",
            """From catching a cold to the first sneeze it takes a day or more. So whoever is ill on Wednesday caught
            it before that, and the person blamed is often not the right one.""",
        ),
        (
            """Each sense answers a different question. Eyes tell the colour of a thing, ears tell whether it ticks, the
            skin tells whether it is warm. Nobody can hear that a crayon is red.""",
            """Much of what we call taste is smell. With a blocked nose an onion and an apple are hard to tell apart;
            the tongue alone knows little more than sweet, sour, salty, bitter and savoury.""",
            """Skin does not feel how warm a thing is, but how fast it takes warmth away. In a cold room the metal
            handle and the wooden door are equally cold, yet the handle feels colder.""",
        ),
    ),
    mistakes=(
        """“I am not ill, so I cannot make anybody ill” is wrong more often than we would like. Many germs are passed
        on a day before their owner begins to cough.""",
        """Milk teeth matter although they fall out. They keep the places for the teeth that come after them, and they
        hurt just as much when they have holes.""",
        """If two people are ill with the same thing, it does not follow that one of them got it from the other. Both
        may have got it from a third, as two wet umbrellas come from one shower.""",
        """A fast heart after running is not a sign of weakness. What tells more is how soon it calms down again, and
        that gets quicker with practice.""",
    ),
    scenes=(_pulse, _sleep, _teeth, _senses, _contacts),
    stories=(_tooth, _glasses),
    notes={
        "child": (
            """Count your pulse for half a minute, then hop twenty times and count again. Write down both numbers, and
            wait until the second has become the first again.""",
        ),
        "learner": (
            """We say “I have a cold”, “my head aches” or “I have a headache”, and “I feel better”. A tooth is loose,
            falls out, and leaves a gap.""",
        ),
        "parent": (
            """A child who reads badly from the board, sits close to every picture, or rubs the eyes a great deal may
            simply see badly. It is worth a look before it is called laziness.""",
        ),
        "adult": (
            """Standing up for five minutes in every hour costs nothing and is easily forgotten. Some people drink
            from a small glass, so that they have to get up to fill it.""",
        ),
    },
)
