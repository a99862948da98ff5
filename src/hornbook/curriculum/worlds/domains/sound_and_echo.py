"""Sounds: how far and how fast they go, what throws them back, and what makes them high or low."""

from random import Random

from hornbook.curriculum.worlds.english import amount, capital, count, listing
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_SPEED = 340  # metres a second, in air
_CLIFFS = (  # the smaller ones last
    "a cliff",
    "the wall of a quarry",
    "a dam",
    "a rock face",
    "a castle wall",
    "the edge of a forest",
    "a long barn",
)
_LOUD = (  # so many metres away it can still be heard on a calm day
    ("a church bell", 3000, "The bell strikes once."), ("a hunting horn", 2000, "Somebody blows the horn."),
    ("a factory whistle", 2500, "The factory whistle blows."), ("a starting pistol", 1500, "The pistol goes off."),
    ("a police whistle", 800, "Somebody blows the whistle."), ("a dinner bell", 500, "The dinner bell rings."),
    ("a barking dog", 700, "The dog barks once."), ("a shout", 300, "Somebody shouts."),
    ("a handclap", 200, "Somebody claps once."), ("a gong", 1200, "The gong is struck."),
)  # fmt: skip
_PIPES = ("reed", "bamboo", "elder wood", "copper", "cardboard", "plastic")
_WHERE = (
    "by the bridge", "at the mill", "on the hill", "in the orchard", "at the ferry", "by the old oak", "on the dyke",
    "at the crossroads", "in the vineyard", "by the lime kiln",
)  # fmt: skip


def _thunder(rng: Random) -> Scene:
    """Flash and thunder: three seconds for each kilometre."""
    watcher = people(rng, 1)[0]
    coming = rng.random() < 0.6
    near, step = rng.randint(1, 4), rng.randint(1, 2)
    km = [near, near + step, near + 2 * step]
    km = km[::-1] if coming else km
    waits = [3 * far for far in km]
    gap = rng.choice((5, 10))
    n = len(km)
    arrives = gap * km[-1] // step
    place = rng.choice(("at the kitchen window", "in a parked car", "in the waiting room of the station", "in a tram"))

    def away(wait: int) -> int:
        """Kilometre by kilometre."""
        far = 0
        while wait >= 3:
            far, wait = far + 1, wait - 3
        return far

    return Scene(
        (
            f"{watcher} is sitting {place} and watching a thunderstorm.",
            rng.choice((
                f"At three flashes, {amount(gap)} minutes apart, {watcher.they} counts the seconds until the "
                f"thunder: first "
                f"{amount(waits[0])}, then {amount(waits[1])}, then {amount(waits[2])}.",
                f"Every {amount(gap)} minutes there is a flash. The thunder follows after {amount(waits[0])} "
                f"seconds the first "
                f"time, after {amount(waits[1])} the second time and after {amount(waits[2])} the third time.",
            )),
            rng.choice((
                "Light is there at once; sound needs about three seconds for a kilometre.",
                "Light takes no time to speak of, but sound takes about three seconds for every kilometre.",
            )),
        ),
        (
            Question(
                "How far away was the first flash?",
                f"It was about {count(km[0], 'kilometre')} away.",
                (f"The thunder took {amount(waits[0])} seconds.", "Every three seconds stand for a kilometre."),
                km[0], lambda: away(waits[0]),
            ),
            Question(
                "Is the thunderstorm coming nearer or going away?",
                f"It is {'coming nearer' if coming else 'going away'}.",
                (f"The time between flash and thunder gets {'shorter' if coming else 'longer'} from one flash to "
                f"the next.",),
                "coming nearer" if coming else "going away",
                lambda: "coming nearer" if waits == sorted(waits, reverse=True) else "going away",
            ),
            Question(
                "By how many kilometres does it move from one flash to the next?",
                f"It moves by {count(step, 'kilometre')}.",
                (f"The times differ by {amount(3 * step)} seconds each time.", "Three seconds are a kilometre."),
                step, lambda: abs(away(waits[1]) - away(waits[0])),
            ),
            *((Question(
                "If it goes on like that, how many minutes after the third flash will it be overhead?",
                f"It will be overhead after {count(arrives, 'minute')}.",
                (f"At the third flash it is still {count(km[-1], 'kilometre')} away.",
                 f"It comes {count(step, 'kilometre')} nearer every {amount(gap)} minutes."),
                arrives, lambda: next(m for m in range(200) if m * step >= km[-1] * gap),
            ),) if coming and gap * km[-1] % step == 0 else (Question(
                f"Should {watcher} have stood under a tree in the field instead?",
                f"No, {place} {watcher.they} is much safer.",
                ("Lightning strikes what stands high above its surroundings, such as a lone tree.",),
                False, lambda: n == 0,
            ),)),
        ),
    )  # fmt: skip


def _echo(rng: Random) -> Scene:
    """A clap comes back from a wall."""
    caller = people(rng, 1)[0]
    seconds = rng.choice((1, 2, 3, 4))
    wall = rng.choice(_CLIFFS[:4] if seconds > 2 else _CLIFFS)
    name = "the " + wall.split(" ", 1)[1].replace(" of a ", " of the ")
    far = _SPEED * seconds // 2
    noise = rng.choice(
        ("claps once", "shouts “Hello”", "knocks two stones together", "beats on a pan")
        if seconds == 1
        else ("blows a hunting horn", "fires a starting pistol", "blows a trumpet", "blows a steam whistle")
    )
    closer = seconds > 2 or rng.random() < 0.5
    later = seconds * 2 if not closer else seconds
    walked = far if not closer else far // 2
    half_word = {1: "half a second", 2: "one second", 3: "a second and a half", 4: "two seconds"}[seconds]
    new = half_word if closer else count(later, "second")
    shown = f"{far:,} metres"

    def there_and_back(metres: int) -> float:
        """A tenth of a second after the other."""
        left, tenths = 2 * metres, 0
        while left > 0:
            left, tenths = left - _SPEED // 10, tenths + 1
        return tenths / 10

    return Scene(
        (
            rng.choice((
                f"{caller} stands in an open field, in front of {wall}, and {noise}.",
                f"Some way off there is {wall}. {caller} turns towards it and {noise}.",
            )),
            rng.choice((
                f"After {count(seconds, 'second')} the echo is there.",
                f"It takes {count(seconds, 'second')} until the echo comes back.",
                f"The echo can be heard {count(seconds, 'second')} later.",
            )),
            f"Sound goes {_SPEED} metres a second.",
        ),
        (
            Question(
                f"How far is {caller} from {name}?",
                f"{caller.They} is {shown} from it.",
                (
                    f"In {count(seconds, 'second')} the sound goes {_SPEED * seconds:,} metres.",
                    "That is the way there and back, so the distance is half of it.",
                ),
                shown, lambda: f"{next(m for m in range(0, 2000, 17) if there_and_back(m) >= seconds):,} metres",
            ),
            Question(
                f"{caller} walks {walked:,} metres {'towards' if closer else 'away from'} {name} and does it again. "
                f"After how "
                "long does the echo come now?",
                f"It comes after {new}.",
                (f"Now the distance is {'half' if closer else 'twice'} as large as before.",
                 f"The sound needs {'half' if closer else 'twice'} the time."),
                new,
                lambda: {0.5: "half a second", 1.0: "one second", 1.5: "a second and a half", 2.0: "two seconds"}.get(
                    there_and_back(far - walked if closer else far + walked),
                    count(int(there_and_back(far + walked)), "second"),
                ),
            ),
            Question(
                f"Will there be an echo as clear as that if {caller} does the same in a bedroom with curtains and "
                f"carpets?",
                "No, there will be no clear echo.",
                ("Soft material swallows sound instead of throwing it back.",
                 "And the walls are so near that what comes back cannot be told from the sound itself."),
                False, lambda: there_and_back(4) > 0.1,
            ),
            Question(
                "Which travels the longer way, the sound going there or the echo coming back?",
                "Neither does: the way there and the way back are the same.",
                (f"An echo is the sound itself, thrown back by {name} to where it came from.",),
                "the same", lambda: "the same" if far == _SPEED * seconds - far else "longer",
            ),
        ),
    )  # fmt: skip


def _pipes(rng: Random) -> Scene:
    """Pipes of different length: the shorter, the higher."""
    maker = people(rng, 1)[0]
    stuff = rng.choice(_PIPES)
    lengths = rng.sample([10, 12, 15, 18, 20, 24, 25, 30, 36, 40], 4)
    colours = rng.sample(["red", "green", "blue", "white", "yellow", "black"], 4)
    pipes = dict(zip(colours, lengths, strict=True))
    high, low = min(pipes, key=pipes.__getitem__), max(pipes, key=pipes.__getitem__)
    swings = {colour: 34000 // (2 * length) for colour, length in pipes.items()}
    order = sorted(pipes, key=pipes.__getitem__, reverse=True)
    one, two = order[1], order[2]
    new = (pipes[one] + pipes[two]) / 2
    told = listing([f"the {colour} one {length} centimetres" for colour, length in pipes.items()])
    return Scene(
        (
            rng.choice((
                f"{maker} cuts four pipes of {stuff} and winds a thread of a different colour around each.",
                f"Four pipes of {stuff} lie before {maker}, all equally thick, each with a thread of another colour.",
            )),
            rng.choice((
                f"They differ only in length: {told}.",
                f"All that differs is the length: {told}.",
            )),
            rng.choice((f"{maker.They} blows across the end of each.", f"One after the other {maker.they} blows "
            f"across them.")),
        ),
        (
            Question(
                "Which pipe gives the highest note?",
                f"The one with the {high} thread does.",
                ("The shorter the column of air, the faster it swings, and what swings fast sounds high.",
                 f"The shortest pipe is {pipes[high]} centimetres long."),
                high, lambda: max(swings, key=swings.__getitem__),
            ),
            Question(
                "In which order must they be blown so that the notes go upwards?",
                f"The order is {listing(order)}.",
                ("The longest pipe gives the lowest note, so it comes first.", "Each time the next shorter one "
                "follows."),
                listing(order), lambda: listing(sorted(swings, key=swings.__getitem__)),
            ),
            Question(
                f"{maker} would like a note between those of the {one} and the {two} pipe. How long could the new "
                f"pipe be?",
                f"It could be {new:g} centimetres long, for example.",
                (f"It must be shorter than {pipes[one]} and longer than {pipes[two]} centimetres.",),
                f"{new:g} centimetres",
                lambda: next(f"{x / 10:g} centimetres" for x in range(1000) if x * 2 == 10 * (pipes[one] + pipes[two])),
            ),
            Question(
                f"What happens to the note of the {low} pipe if it is blown harder, but not so hard that it jumps?",
                "It becomes louder, and stays about as high as before.",
                ("Harder blowing makes the air swing farther, not faster.", "How fast it swings depends on the "
                "length."),
                "louder", lambda: "louder" if swings[low] == 34000 // (2 * pipes[low]) else "higher",
            ),
        ),
    )  # fmt: skip


def _who_hears(rng: Random) -> Scene:
    """One sound, and listeners at different distances."""
    sound, reach, happens = rng.choice(_LOUD)
    listeners = people(rng, 4)
    far = sorted(rng.sample(range(1, 11), 4))
    metres = [_SPEED * f // 2 for f in far]
    while not metres[0] <= reach:
        far = sorted(rng.sample(range(1, 11), 4))
        metres = [_SPEED * f // 2 for f in far]
    where = rng.sample(_WHERE, 4)
    hear = [who for who, m in zip(listeners, metres, strict=True) if m <= reach]
    n = len(hear)
    told = rng.sample(list(zip(listeners, where, metres, strict=True)), 4)
    last, first = hear[-1], hear[0]
    halves = far[n - 1]
    time = {1: "half a second"}.get(halves, f"{halves / 2:g} {'second' if halves == 2 else 'seconds'}")
    return Scene(
        (
            f"On a calm day in open country {sound} can be heard up to {reach:,} metres away. Sound goes {_SPEED} "
            "metres a second.",
            "; ".join(f"{who} is {place}, {m:,} metres away" for who, place, m in told) + ".",
            happens,
        ),
        (
            Question(
                "How many of the four people can hear it?",
                f"{capital(amount(n))} of them can: {listing([str(who) for who in hear])}." if n < 4
                else "All four of them can.",
                (
                    f"The sound carries {reach:,} metres."
                    + (f" {listing([str(w) for w in listeners[n:]])} {'is' if n == 3 else 'are'} farther off."
                       if n < 4 else " None of them is farther off than that."),
                ),
                n, lambda: 4 - sum(m > reach for m in metres),
            ),
            *((Question(
                "Who hears it first, and who of those that hear it hears it last?",
                f"{first} hears it first, and {last} last.",
                ("Sound takes time, so it comes to the nearest one first.",
                 f"{first} is {metres[0]:,} metres away, {last} {metres[n - 1]:,}."),
                first.name, lambda: min(zip(metres, range(4), strict=True))[1] == 0 and first.name,
            ),) if n > 1 else ()),
            Question(
                f"How long after the sound was made does {last} hear it?",
                f"{last} hears it after {time}.",
                (f"{metres[n - 1]:,} metres lie between.", f"In each second the sound goes {_SPEED} of them."),
                time, lambda: _seconds(metres[n - 1]),
            ),
            *((Question(
                "Must those who do not hear it be hard of hearing?",
                f"No, beyond {reach:,} metres it is too faint for anybody.",
                ("Sound spreads over a larger and larger space and becomes fainter on the way.",),
                False, lambda: reach > 10_000,
            ),) if n < 4 else ()),
        ),
    )  # fmt: skip


def _seconds(metres: int) -> str:
    """By half seconds."""
    halves = len(range(0, metres, _SPEED // 2))
    return "half a second" if halves == 1 else f"{halves / 2:g} {'second' if halves == 2 else 'seconds'}"


def _answering_voice(rng: Random) -> Story:
    """A voice in the mountains: an echo, or somebody real."""
    caller, wiser = pair(rng)
    real = rng.random() < 0.45
    first, second = rng.sample(("Hello", "Come here", "Good morning", "Ahoy", "Here I am", "Good day"), 2)
    place = rng.choice(("the gorge", "the old quarry", "the lake below the cliff", "the ruined castle"))
    test = rng.choice(("question", "whistle", "silence"))
    asked = {
        "question": "Then ask it something that you do not know yourself",
        "whistle": "Then whistle, but only half of a tune",
        "silence": "Then keep quiet, and see whether it can begin by itself",
    }[test]
    stranger = rng.choice(
        ("a boy with a goat", "an old woman gathering mushrooms", "a fisherman", "a girl in a red jacket")
    )
    result = {
        ("question", True): "“What is your dog called?” called {0}. There was a pause. “I have no dog,” came the "
        "answer. “I have a "
        "brother who barks.”",
        ("question", False): "“What is your dog called?” called {0}. “Dog called?” said the voice, and no more, "
        "however long "
        "they waited.",
        ("whistle", True): "{0} whistled the first half of a song about a miller. From over there came the second "
        "half.",
        ("whistle", False): "{0} whistled the first half of a song about a miller. From over there came the first "
        "half once more, "
        "and then nothing.",
        ("silence", True): "They sat still and counted. At 40 somebody called, “Are you still there?”",
        ("silence", False): "They sat still and counted to two hundred. Nothing could be heard but the wind.",
    }[test, real].format(caller)  # fmt: skip
    before = (
        f"“{first},” called {caller}. “{first},” somebody called back, a little later. “{second},” called {caller}. "
        f"“{second},” "
        "said the voice."
    )
    end = (
        [
            f"Half an hour later they met on the path. It was {stranger}. “I thought you were the echo,” said "
            f"both sides at "
            "once.",
        ]
        if real
        else [
            rng.choice(
                (
                    f"“It says only what I have said,” said {caller}. “So it is nobody.” “It is you,” said {wiser}, "
                    f"“on "
                    f"your way back.”",
                    f"{caller} was a little sad, for it had been a friendly voice. “You can say something friendly to "
                    f"it,” said "
                    f"{wiser}. “It will give it back.”",
                )
            ),
        ]
    )
    return Story(
        rng.choice(("The Voice", "Somebody over There", f"What {caller} Heard")),
        (
            rng.choice((
                f"{caller} and {wiser} had come to {place} for the first time. Nobody was to be seen.",
                f"It was so quiet at {place} that {caller} wanted to hear something. {wiser} was unpacking the bread.",
            )),
            before,
            rng.choice((
                f"“There is somebody making fun of me,” said {caller}. “Or a wall,” said {wiser}. “A wall does not "
                f"speak.”",
                f"“I have found a friend,” said {caller}. “You have found a rock,” said {wiser}. “A rock does not "
                f"answer.”",
            )),
            f"“{asked},” said {wiser}.",
            result,
            *end,
        ),
        ("dialogue", "twist") if real else ("dialogue",),
        (
            Question(
                "Was there really somebody?",
                f"Yes, it was {stranger}." if real else "No, it was an echo.",
                (
                    "An echo can only give back what was called, never anything of its own."
                    + (" This voice did more than that." if real else " This voice never did more than that."),
                ),
                real, lambda: any("met on the path" in paragraph for paragraph in end),
            ),
            Question(
                f"Could {caller} have known it from the first answers alone?",
                "No, an echo would have said the same words, and so could a person who was joking.",
                (f"The voice had only repeated “{first}” and “{second}”.",),
                False, lambda: {before.count(f"“{said},”") for said in (first, second)} != {2},
            ),
            Question(
                f"How did {wiser} want to find out?",
                {"question": f"{wiser} wanted it to be asked something that only another person could answer.",
                 "whistle": f"{wiser} wanted half of a tune to be whistled, which only a person could complete.",
                 "silence": f"{wiser} wanted them to keep quiet, because an echo never begins."}[test],
                ("A good test is one that comes out differently for a person and for a wall.",),
                {"question": "answer", "whistle": "complete", "silence": "never begins"}[test],
                lambda: "answer" if "ask it" in asked else "complete" if "whistle" in asked else "never begins",
            ),
        ),
    )  # fmt: skip


def _in_the_night(rng: Random) -> Story:
    """A noise in the house, found by where it is loudest."""
    sleeper, helper = pair(rng)
    cause, sound, room, cure = rng.choice((
        ("a dripping tap", "tick, tick, tick", "the kitchen", "put a sponge under it"),
        ("a loose shutter", "clack, and after a while clack", "the attic", "hooked it to the wall"),
        ("a moth in a lampshade", "frrrt, frrrt", "the hall", "opened the window for it"),
        ("a hedgehog at the cat's bowl", "krr, krr, krr", "the back porch", "let it finish"),
        ("a branch against the pane", "tap, tap-tap, tap", "the study", "tied it back with string"),
        ("a forgotten alarm clock in a drawer", "brrr, brrr", "the spare room", "pressed the button"),
        ("an empty bottle in the draught", "hooo, hooo", "the cellar", "laid it on its side"),
    ))  # fmt: skip
    rooms = ("the kitchen", "the attic", "the hall", "the study", "the spare room", "the cellar")
    others = rng.sample([r for r in rooms
                         if r != room], 2)  # fmt: skip
    loud = {others[0]: 1, others[1]: 2, room: 3}
    fear = rng.choice(("a burglar", "a ghost", "a big rat", "somebody walking to and fro"))
    method = rng.choice(("louder", "wall"))
    search = (
        [
            f"In {others[0]} it could hardly be heard. “Cold,” whispered {helper}. In {others[1]} it was clearer. "
            f"“Warmer.”",
            f"At the door of {room} it was so loud that {sleeper} took hold of {helper.own} sleeve. {helper} "
            f"switched on the light.",
        ]
        if method == "louder"
        else [
            f"{helper} laid an ear against the wall, first on one side of the landing and then on the other. “The "
            f"wall brings it "
            f"to us,” {helper.they} said. “But it does not come from {others[0]}.”",
            f"They did the same farther along, past {others[1]}, and at last at the door of {room} both nodded. "
            f"{helper} "
            f"switched on the "
            "light.",
        ]
    )
    end = rng.choice((
        f"“Was that all?” asked {sleeper}. “It nearly always is,” said {helper}. They went back to bed, and the "
        f"silence was so deep "
        "that it kept them awake.",
        f"{sleeper} laughed until the neighbours knocked on the wall. “And what is that?” asked {helper}. “That I "
        f"know,” said "
        f"{sleeper}.",
        f"The next night {sleeper} heard a creak, sat up, listened from which side it came, and went alone.",
    ))  # fmt: skip
    return Story(
        rng.choice(("A Noise in the Night", "Louder and Louder", "Two in the Morning")),
        (
            rng.choice((
                f"{sleeper} woke up because there was a noise. It went {sound}.",
                f"At two in the morning it began again: {sound}. {sleeper} lay and listened with open eyes.",
            )),
            f"“There is {fear} in the house,” {sleeper.they} whispered. {helper} sat up. “That may be,” "
            f"{helper.they} said. “Let us "
            "find out where it is, then we shall know what it is.”",
            *search,
            f"It was {cause}. {helper} {cure}.",
            end,
        ),
        ("dialogue", "twist"),
        (
            Question(
                "What made the noise?",
                f"It was {cause}.",
                (f"They followed the sound to {room}, and there they found it.",),
                cause, lambda: cause if loud[room] == max(loud.values()) else "",
            ),
            Question(
                "How did they find the right room?",
                "They went where the noise was louder." if method == "louder"
                else "They listened at the walls, one after the other.",
                ("A sound is strongest close to where it is made.",
                 *(("Solid walls carry it well, so an ear on the wall hears more.",) if method == "wall" else ())),
                "louder" if method == "louder" else "listened at the walls",
                lambda: "louder" if "Warmer" in search[0] else "listened at the walls",
            ),
            Question(
                f"Was it {fear}, as {sleeper} thought?",
                f"No, it was only {cause}.",
                ("In the dark we hear a noise without seeing its cause, and then we think of the worst.",),
                False, lambda: fear in cause,
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Sound and echo",
    group="matter",
    concepts=("sound", "echo", "pitch", "speed_of_sound"),
    openings=(
        """Lay a finger on your throat and hum: something trembles there. Wherever there is a sound, something is
        trembling, be it a string, a skin, a column of air or a table top.""",
        """From far away we see a woodcutter strike, and only afterwards do we hear the blow. The light has come at
        once; the sound has walked.""",
        """An echo is not another voice. It is our own, come back from a wall that would not let it through.""",
        """Sound needs something that carries it. Air will do, water is better, and wood better still. Where there is
        nothing at all, as between the stars, it is perfectly quiet.""",
        """The long strings of a harp growl, the short ones sing. Whoever has understood this can build an instrument
        out of a box and some rubber bands.""",
    ),
    asks=(
        "What is a sound, really?",
        "Why do we see lightning before we hear the thunder?",
        "Where does an echo come from?",
        "What makes a sound high or low, loud or quiet?",
    ),
    ideas=(
        (
            """When a drum is struck, its skin swings to and fro. It pushes the air, this air pushes the air next to
            it, and so the push runs on until it comes to an ear. The air itself stays behind; only the trembling
            travels.""",
            """Put a few grains of rice on a drum and strike it. They jump, although nobody has touched them. If the
            skin is held with a flat hand, the grains lie still, and the sound is gone too.""",
            """Sound is a trembling that travels, and not only in air. It also goes through solid things. With an ear
            on the table you hear a fingernail scratch at the other end, which nobody would notice through the air.
            Two tins and a tight string make a telephone for the same reason; a slack string carries nothing.""",
        ),
        (
            """Light goes so fast that across a valley it takes no time that we could notice. Sound takes about three
            seconds for a kilometre. So count the seconds between flash and thunder and divide by three: that is
            how many kilometres off the storm is.""",
            """Light is there at once, and sound takes its time. In a large stadium those at the far end clap late,
            not because they are slow, but because the music reaches them late. At 340 metres from the stage the delay
            is a whole second.""",
        ),
        (
            """A hard smooth wall throws sound back as a mirror throws back light. If the wall is near, what comes
            back mixes with the sound itself and only makes it fuller. If it is far off, there is a gap, and we hear
            an echo.""",
            """Hard walls give an echo, soft ones give none. Carpets, curtains, snow and people swallow sound. That is
            why an empty flat booms on the day of moving in, and why it is so quiet after snow has fallen. In their
            small holes the trembling runs itself out.""",
            """Anything that throws sound back makes an echo, even a moth. Bats use the echo to hunt in the dark. They
            cry, so high that we do not hear it, and listen for what comes back: soon, if the moth is near, and a
            little later if it is farther off.""",
        ),
        (
            """How high a sound is depends on how fast something swings. Short, thin and tight strings swing fast and
            sound high; long, thick and slack ones swing slowly and sound low. The same is true of short and long
            pipes.""",
            """How loud a sound is depends on how far something swings. Pluck a rubber band gently or strongly: the
            note is the same, only its strength is different. Loud and high are two different things, though in anger
            we often become both.""",
        ),
    ),
    mistakes=(
        """Many think that high means loud and low means quiet. A gnat sounds high and is hardly heard, a ship's horn
        sounds low and shakes the windows. Either can change without the other.""",
        """The time of an echo counts the way there and back. If the echo comes after two seconds, the wall is not 680
        metres away but half of that.""",
        """In films spaceships explode with a bang. Out there nobody would hear it, for there is no air to carry the
        sound. The flash would come in silence.""",
        """Thunder that rolls for a long time does not come from many flashes. A flash is several kilometres long, and
        the sound from its far end arrives later than that from its near end.""",
    ),
    scenes=(_thunder, _echo, _pipes, _who_hears),
    stories=(_answering_voice, _in_the_night),
    notes={
        "child": (
            """Hold a ruler on the edge of the table so that half of it sticks out, and pluck it. Then push it in a
            little and pluck again. The shorter end hums higher.""",
        ),
        "pupil": (
            """For a thunderstorm divide the seconds by three to get kilometres. For an echo first halve the time,
            because the sound goes there and back, and then multiply by 340 to get metres.""",
        ),
        "adult": (
            """The speed of sound depends on warmth: in freezing air it is about 331 metres a second, at 20 degrees
            about 343. For a wind band outdoors in winter that matters, since all the pipes sound flat.""",
        ),
        "learner": (
            """A “noise” is often unpleasant, a “sound” is anything that can be heard, a “note” belongs to music.
            Voices are “high” or “low”; a radio is “loud” or “quiet”.""",
        ),
        "parent": (
            """Count together in a thunderstorm. It teaches something about sound, and a child who is busy counting
            has less time to be frightened.""",
        ),
    },
)
