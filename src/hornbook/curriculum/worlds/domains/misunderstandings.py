"""What was meant and what was understood: words with two senses, hints, numbers misheard, notes read too late."""

from itertools import product
from random import Random

from hornbook.curriculum.worlds.english import amount, capital, count, lasting, money, plural, spoken
from hornbook.curriculum.worlds.people import pair
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_KINDS = ("cup", "box", "bottle", "book", "candle", "jug", "bag", "hat", "tin", "key", "bowl", "umbrella")
_COLOURS = ("red", "blue", "green", "yellow", "white", "black", "grey", "brown")
_SIZES = ("large", "small")
_SCREENS = ("a flowerpot", "a pile of boxes", "the open cupboard door", "a post", "a folded screen", "a big plant")


def _which_one(rng: Random) -> Scene:
    """A request fits one thing that the speaker sees, and two that the listener sees."""
    p, q = pair(rng)
    kind = rng.choice(_KINDS)
    colours = rng.sample(_COLOURS, 2)
    word = rng.choice((*_SIZES, colours[0]))
    things = [f"{size} {colour}" for size, colour in product(_SIZES, colours)]
    fit = [thing for thing in things if word in thing.split()]
    rng.shuffle(fit)
    meant, other = fit
    rest = rng.choice([thing for thing in things if thing not in fit])
    row = rng.sample([meant, other, rest], 3)
    seen = [thing for thing in row if thing != other]
    extra = next(part for part in meant.split() if part not in other.split())
    hidden = rng.random() < 0.7  # else the speaker has simply not looked along the whole shelf
    screen = rng.choice(_SCREENS)
    request = f"“Please bring me the {word} {kind},” says {p}."
    return Scene(
        (
            f"On a shelf, from left to right, there are a {row[0]}, a {row[1]} and a {row[2]} {kind}.",
            f"From where {p} sits, the {other} one is hidden by {screen}. {q} stands in front of the shelf and sees "
            "all three."
            if hidden
            else f"{p} has seen only the {seen[0]} and the {seen[1]} one and does not know of the third. "
            f"{q} sees all three.",
            request,
        ),
        (
            Question(
                f"How many of the three does the request fit, as {q} sees it?",
                f"It fits two of them: the {fit[0]} one and the {fit[1]} one.",
                (f"{q} sees all three and looks for those that are {word}.",
                 f"The {rest} one does not count, for it is not {word}."),
                2,
                lambda: sum(thing.split()[0] == word or thing.split()[1] == word for thing in row),
            ),
            Question(
                f"Which one does {p} mean?",
                f"{p} means the {meant} one.",
                (f"{p} knows only of the {seen[0]} and the {seen[1]} one.", f"Of these, only one is {word}."),
                f"the {meant} one",
                lambda: next(f"the {thing} one" for thing in seen if f" {word} " in f" {thing} "),
            ),
            Question(
                f"Did {p} speak carelessly?",
                f"No, for {p} there was only one {word} {kind}.",
                (f"{p} did not know that there was another.", "What is clear depends on what can be seen."),
                False,
                lambda: sum(word in thing.split() for thing in seen) > 1,
            ),
            Question(
                f"Which one extra word would have made it clear to {q} as well?",
                f"The word “{extra}” would have made it clear: the {meant} {kind}.",
                (f"The two that fit, the {fit[0]} and the {fit[1]} one, differ only in this."
                 if extra else "",),
                extra,
                lambda: (set(meant.split()) - set(other.split())).pop(),
            ),
            Question(
                f"What could {q} ask in order to be sure?",
                f"{q} could ask: “The {fit[0]} one or the {fit[1]} one?”",
                (f"Both are {word}, and {q} cannot see from the words which is meant.",
                 f"The question also tells {p} that there is another one."),
                f"{fit[0]} one or the {fit[1]}",
                lambda: " one or the ".join(thing for thing in fit),
            ),
        ),
    )  # fmt: skip


_WORDS = (  # the word, what is said, what is meant, what is understood, a clearer sentence
    ("bank", "I will wait for you at the bank.", "the bank of the river", "the bank with the counters",
     "I will wait for you by the water."),
    ("bat", "There is a bat in the shed.", "the animal", "the wooden bat for playing ball",
     "There is a bat hanging from the rafters, asleep."),
    ("match", "I have lost the match.", "the game of tennis", "the little stick for lighting a fire",
     "I have lost, six to two."),
    ("letter", "There is a letter missing.", "a letter on the shop sign", "a letter from the post",
     "The B on the shop sign is missing."),
    ("nail", "I have broken a nail.", "a fingernail", "a nail for hammering in", "I have broken a fingernail."),
    ("trunk", "The trunk does not fit into the car.", "the big suitcase", "the trunk of the tree they have cut down",
     "The big suitcase does not fit into the car."),
    ("glasses", "I cannot find my glasses.", "the glasses for reading", "the glasses for drinking",
     "I cannot find my glasses, and so I cannot read this."),
    ("mouse", "The mouse is on my desk.", "the one that belongs to the computer", "the animal with the tail",
     "The computer mouse is on my desk."),
    ("spring", "I am waiting for the spring.", "a part for the old clock", "the season after winter",
     "I am waiting for the spring that I ordered for the clock."),
    ("ring", "Give me a ring tomorrow.", "a call on the telephone", "a ring for the finger", "Ring me up tomorrow."),
    ("crane", "There is a crane on the other side of the canal.", "the bird", "the machine that lifts loads",
     "There is a crane in the meadow over there, catching frogs."),
    ("light", "This one is light.", "that it does not weigh much", "that its colour is pale",
     "This one weighs hardly anything."),
    ("iron", "I have put the iron on the board.", "the thing for pressing shirts", "a bar of metal",
     "I have put the iron on the board, and it is hot."),
    ("table", "The table is at the end of the book.", "the list of numbers", "the piece of furniture",
     "The list of numbers is at the end of the book."),
)  # fmt: skip


def _two_senses(rng: Random) -> Scene:
    """A word with two senses, and a listener who takes the other one."""
    p, q = pair(rng)
    word, said, meant, understood, clearer = rng.choice(_WORDS)
    right = rng.random() < 0.3
    took = meant if right else understood
    asks = not right and rng.random() < 0.5
    return Scene(
        (
            f"“{said[:-1]},” {p} says to {q}, and means {meant}.",
            f"{q} thinks of {took}." if took.startswith(("the", "a ")) else f"{q} takes it to mean {took}.",
            "Neither of them says anything more about it."
            if not asks
            else f"{q} hesitates and asks: “Which do you mean?”",
        ),
        (
            Question(
                "Are the two thinking of the same thing?",
                f"{'Yes' if right else 'No'}, {p} means {meant}, and {q} takes it to mean {took}."
                if not right
                else f"Yes, both have the same in mind: {meant}.",
                (f"The word “{word}” can stand for {meant} or for {understood}."
                 if not meant.startswith("that") else f"The word “{word}” can mean {meant} or {understood}.",),
                right,
                lambda: {meant: "p", understood: "q"}[took] == "p",
            ),
            Question(
                "Which word has two senses here?",
                f"The word “{word}” has two senses here.",
                (f"It can {'mean' if meant.startswith('that') else 'stand for'} {meant}.",
                 f"But it can also {'mean' if meant.startswith('that') else 'stand for'} {understood}."),
                word,
                lambda: next(w for w in (row[0] for row in _WORDS) if w in said.lower().replace(".", "").split()),
            ),
            Question(
                f"Would it be clear if {p} had said: “{clearer[:-1]}”?",
                "Yes, then only one sense would be left.",
                ("Words around a word help to choose its sense.", f"This sentence speaks plainly of what {p} means."),
                True,
                lambda: clearer != said,
            ),
            Question(
                "Will they notice the misunderstanding soon?" if not right else "Is there a misunderstanding?",
                "No, they understand each other, although the word could have led them astray." if right else
                "Yes, the question brings it out." if asks
                else "No, not by these words: to both of them everything seems clear.",
                ("As long as each is content with one reading, nothing seems odd." if not asks and not right else
                 f"{q} has asked, and the answer will show which is meant." if asks
                 else f"{q} has chosen the sense that {p} had in mind.",),
                asks,
                lambda: asks and took == understood,
            ),
        ),
    )  # fmt: skip


_NOTE_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _late_note(rng: Random) -> Scene:
    """A note says “in two hours” or “tomorrow” and not from when; it is read later."""
    writer, reader = pair(rng)
    by_hours = rng.random() < 0.6
    if by_hours:
        start = 60 * rng.randint(9, 14) + rng.choice((0, 10, 15, 20, 30, 40, 45))
        length = rng.choice((60, 90, 120, 180))
        delay = rng.choice([d for d in (20, 30, 40, 45, 60, 75) if d < length])
        found = start + delay
        true, expected = spoken(start + length), spoken(found + length)
        says = f"Back in {lasting(length)}"
        good = f"Back at {true}"
        begin, read = f"at {spoken(start)}", f"at {spoken(found)}"
        late = lasting(delay)
        when, then = f"at {true}", f"at {expected}"
    else:
        start = rng.randrange(7)
        ahead = rng.choice((1, 2, 3))
        delay = rng.choice((1, 2)) if ahead > 1 else 1
        true, expected = _NOTE_DAYS[(start + ahead) % 7], _NOTE_DAYS[(start + delay + ahead) % 7]
        says = {1: "I will come tomorrow", 2: "I will come the day after tomorrow", 3: "I will come in three days"}[
            ahead
        ]
        good = f"I will come on {true}"
        begin, read = f"on {_NOTE_DAYS[start]}", f"on {_NOTE_DAYS[(start + delay) % 7]}"
        late = count(delay, "day")
        when, then = f"on {true}", f"on {expected}"
    what = "comes back" if by_hours else "comes"

    def too_late() -> str:
        """By going forward from the true time until the expected one."""
        if by_hours:
            minutes = 0
            while spoken(start + length + minutes) != expected:
                minutes += 5
            return lasting(minutes)
        days, day = 0, _NOTE_DAYS.index(true)
        while _NOTE_DAYS[(day + days) % 7] != expected:
            days += 1
        return count(days, "day")

    return Scene(
        (
            rng.choice(
                (
                    f"{capital(begin)} {writer} leaves a note on the door: “{says}.” It does not say when it was "
                    "written.",
                    f"“{says},” {writer} writes on a slip of paper {begin}, and forgets to add when that was.",
                )
            ),
            f"{reader} finds it only {read} and believes that it has just been written.",
        ),
        (
            Question(
                f"When does {writer} mean to {'be back' if by_hours else 'come'}?",
                f"{writer} means to {'be back' if by_hours else 'come'} {when}.",
                (f"The note was written {begin}.", "The time counts from that moment."),
                true,
                lambda: spoken(found + length - delay) if by_hours else _NOTE_DAYS[
                    (_NOTE_DAYS.index(expected) - delay) % 7],
            ),
            Question(
                f"When does {reader} expect {writer.them}?",
                f"{reader} expects {writer.them} {then}.",
                (f"{reader} counts from the moment of reading, {read}.",),
                expected,
                lambda: (
                    spoken(found + length) if by_hours else _NOTE_DAYS[(_NOTE_DAYS.index(true) + delay) % 7]
                ),
            ),
            Question(
                f"How much too late does {reader} expect {writer.them}?",
                f"{reader} expects {writer.them} {late} too late.",
                (f"{writer} {what} {when}, and {reader} expects {writer.them} {then}.",
                 "That is exactly how long the note went unread."),
                late,
                too_late,
            ),
            Question(
                "What should the note have said, so that it does not matter when it is read?",
                f"It should have said: “{good}.”",
                (f"“{says}” needs a moment to count from, and the paper does not show it.",
                 "A clock time or a day stays the same for every reader."),
                good,
                lambda: (
                    f"Back at {spoken(start + length)}" if by_hours
                    else f"I will come on {[*_NOTE_DAYS, *_NOTE_DAYS][start + ahead]}"
                ),
            ),
        ),
    )  # fmt: skip


_HINTS = (  # what is said, what its words ask or say, what is wanted
    ("Can you reach the salt?", "whether {q} is able to reach the salt", "have the salt"),
    ("Do you know what time it is?", "whether {q} knows the time", "be told the time"),
    ("It is rather cold in here.", "that it is cold", "have the window closed"),
    ("Is that the last piece of cake?", "whether it is the last piece", "have some of the cake"),
    ("Would you mind moving your bag?", "whether {q} objects to moving the bag", "have the seat free"),
    ("Have you got a pen?", "whether {q} owns a pen", "borrow a pen"),
    ("I cannot hear the radio.", "that the radio cannot be heard", "have it a little quieter"),
    ("The bin is full.", "that the bin is full", "have the bin emptied"),
    ("Could you tell me where the station is?",
     "whether {q} is able to say it", "be told the way to the station"),
    ("Is there any tea left?", "whether there is any tea left", "have a cup of tea"),
    ("My hands are full.", "that both hands are full", "have the door held open"),
)  # fmt: skip


def _hint(rng: Random) -> Scene:
    """A question or a remark that asks for something else than its words."""
    p, q = pair(rng)
    said, bare, wanted = rng.choice(_HINTS)
    literal = bare.format(q=q)
    asks = said.endswith("?")
    literally = rng.random() < 0.5
    reaction = (
        (
            f"“{'Yes' if asks else 'That is true'},” says {q}, and does nothing."
            if "mind" not in said
            else f"“No,” says {q}, and does nothing."
        )
        if literally
        else f"{q} sees at once what {p} would like, and does it."
    )
    return Scene(
        (
            f"“{said if asks else said[:-1] + ','}” {p} says to {q}. What {p.they} would like is to {wanted}.",
            reaction,
        ),
        (
            Question(
                f"What does {p} want?",
                f"{p} wants to {wanted}.",
                (f"Taken by the words alone, {p.they} {'only asks' if asks else 'only says'} {literal}.",
                 "But why would anybody say that, if not because something is wanted?"),
                wanted,
                lambda: {row[0]: row[2] for row in _HINTS}[said],
            ),
            Question(
                f"Has {q} understood what {p} wants?",
                f"No, {q} has only taken the words as they are."
 if literally else f"Yes, {q} has understood it and acted on it.",
                (f"{q} {'did nothing' if literally else 'did it'}, and what {p} wants is to {wanted}.",),
                not literally,
                lambda: "does nothing" not in reaction,
            ),
            Question(
                f"Would an answer to the words alone be enough for {p}?" if asks
                else f"Is it enough for {p} if {q} agrees?",
                f"No, {p} would still be waiting to {wanted}.",
                (f"The words {'ask' if asks else 'say'} {literal}.", f"What {p} is after is to {wanted}."),
                False,
                lambda: literal == wanted,
            ),
            Question(
                f"How could {p} say it so that nobody can miss it?",
                f"{p} could say straight out that {p.they} would like to {wanted}.",
                ("A hint is polite, but it leaves the other person guessing.",
                 "A request with “please” is polite as well."),
                wanted,
                lambda: next(row[2] for row in _HINTS if row[1] == bare),
            ),
        ),
    )  # fmt: skip


_HEARD = ((13, 30), (14, 40), (15, 50), (16, 60), (17, 70), (18, 80), (19, 90))
_SPELT = {
    13: "thirteen", 30: "thirty", 14: "fourteen", 40: "forty", 15: "fifteen", 50: "fifty", 16: "sixteen", 60: "sixty",
    17: "seventeen", 70: "seventy", 18: "eighteen", 80: "eighty", 19: "nineteen", 90: "ninety",
}  # fmt: skip
_ORDERED = (
    ("roll", 40), ("chair", 200), ("balloon", 20), ("postcard", 60), ("tulip", 80), ("brick", 150), ("lemon", 50),
    ("exercise book", 120), ("candle", 90), ("paper plate", 10), ("sausage", 180), ("tile", 240),
)  # fmt: skip


def _figures(n: int) -> str:
    """ "one, five"."""
    return ", ".join(amount(int(figure)) for figure in str(n))


def _misheard(rng: Random) -> Scene:
    """Thirteen or thirty, on a bad line."""
    p, q = pair(rng)
    teen, ty = rng.choice(_HEARD)
    said, heard = (teen, ty) if rng.random() < 0.6 else (ty, teen)
    thing, price = rng.choice(_ORDERED)
    more = heard > said
    gap = abs(heard - said)
    repeats = rng.random() < 0.5
    return Scene(
        (
            rng.choice(("The line is bad.", "A lorry is driving past while they telephone.",
                        "It is loud in the shop.")),
            f"{p} orders {_SPELT[said]} {plural(thing)}, and {q} understands {_SPELT[heard]}. One {thing} costs "
            f"{money(price)}.",
            f"{q} repeats the order, figure by figure: “{_figures(heard)}.”" if repeats else
            f"“All right,” says {q}, and puts the receiver down.",
        ),
        (
            Question(
                f"If nobody notices, how many {plural(thing)} too {'many' if more else 'few'} will come?",
                f"There will be {amount(gap)} too {'many' if more else 'few'}.",
                (f"What was wanted was {said}, and what was understood is {heard}.",),
                gap,
                lambda: len(range(min(said, heard), max(said, heard))),
            ),
            Question(
                f"By how much will the bill be too {'high' if more else 'low'}?",
                f"It will be {money(gap * price)} too {'high' if more else 'low'}.",
                (f"There are {gap} {plural(thing)} too {'many' if more else 'few'}, at {money(price)} each.",),
                money(gap * price),
                lambda: money(abs(heard * price - said * price)),
            ),
            Question(
                f"Can {p} notice the mistake on the telephone?",
                f"Yes, when {q} repeats the figures {p.they} hears that it is wrong." if repeats else
                f"No, {p} has heard nothing but “All right”.",
                (f"{p} knows what {p.they} ordered, and needs to hear what {q} has understood.",),
                repeats,
                lambda: repeats and str(heard) != str(said),
            ),
            Question(
                "Why are these two numbers so easily confused?",
                f"They are easily confused because “{_SPELT[teen]}” and “{_SPELT[ty]}” differ only at the end.",
                ("On a bad line the ends of words are lost first.",
                 f"Said figure by figure, “{_figures(teen)}” and “{_figures(ty)}” cannot be confused."),
                "at the end",
                lambda: "at the end" if _SPELT[teen][:2] == _SPELT[ty][:2] else "at the beginning",
            ),
        ),
    )  # fmt: skip


_PLACES = (  # what was agreed, and the two places that it fits
    ("at the clock", "under the station clock", "under the clock of the town hall"),
    ("at the bridge", "at the stone bridge", "at the wooden bridge further up"),
    ("at the lion", "at the stone lion outside the town hall", "at the inn called the Lion"),
    ("at the fountain", "at the fountain with the fish", "at the fountain behind the theatre"),
    ("at the back entrance", "at the back entrance on Mill Lane", "at the back entrance by the loading ramp"),
    ("at the big tree", "at the plane tree by the school", "at the old lime by the church"),
    ("at the statue", "at the statue of the general", "at the statue of the girl with the goose"),
)


def _two_places(rng: Random) -> Story:
    """They wait for each other in two places."""
    p, q = pair(rng)
    agreed, here, there = rng.choice(_PLACES)
    hour = rng.choice((14, 15, 16, 17, 18))
    what = rng.choice(("the boat", "the concert", "the film", "the puppet play", "the last cable car"))
    turn = rng.choice(("both go", "one asks", "message", "home"))
    anger = rng.choice(
        (
            f"By a quarter past, {p} had gone through three reasons why {q} was late. By half past, only the bad "
            "ones were left.",
            f"{p} counted the people who came, first in order to pass the time, and then in order not to get angry.",
        )
    )
    middle = {
        "both go": [
            f"At the same moment both had the same idea: perhaps there was another one. {p} went off by the lane, "
            f"and {q} by the high street. Ten minutes later {p} stood {there}, and {q} stood {here}.",
            f"“One of us has to stand still,” {q} thought then, and stayed. {p} came back, quite out of breath.",
        ],
        "one asks": [
            f"“Excuse me,” {p} asked a woman with a dog, “is there another place like this?” “Of course,” said the "
            "woman. “Half the town has waited in the wrong one.”",
            f"{p} ran. {capital(there)} {q} was sitting on a step and had just begun the second sandwich.",
        ],
        "message": [
            f"A boy on a scooter stopped. “Are you {p}? Somebody is waiting for you {there}, and looks cross.” "
            f"“Tell {q.them} that I am just as cross, and {here},” said {p}. Then {p.they} had to laugh.",
            "The boy rode to and fro twice, until it was settled who should walk. He got an ice cream for it.",
        ],
        "home": [
            f"When it began to get dark, {p} went home. Half an hour later {q}, who was more patient, went "
            "home as well.",
            f"It took them a week to speak of it. “I was {here},” said {p}. “For two hours.” “And I was {there},” "
            f"said {q}. “For two and a half.”",
        ],
    }[turn]
    met = turn != "home"
    end = (
        rng.choice(
            (
                f"They missed the beginning of {what}, but not the end." if "car" not in what and "boat" not in what
                else f"They just caught {what}, and nobody asked whose fault it had been.",
                f"“{capital(agreed)},” said {p} on the way. “It was as clear as day.” “It was,” said {q}. “Twice.”",
            )
        )
        if met
        else rng.choice(
            (
                f"“And both of us were on time,” said {q}. That was the worst of it. {capital(what)} had gone "
                "without them."
                if "car" in what or "boat" in what else
                f"“And both of us were on time,” said {q}. That was the worst of it. {capital(what)} had begun "
                "without them.",
                f"They agreed to try again on Sunday. This time {p} drew a map, with a cross on it.",
            )
        )
    )  # fmt: skip
    return Story(
        rng.choice(("As Clear as Day", agreed.title().replace("The", "the"), "Both on Time")),
        (
            f"“So, at {spoken(60 * hour)} {agreed},” said {q}, and {p} nodded. They wanted to go to {what} "
            "together, and there was nothing more to discuss."
            if "car" not in what and "boat" not in what
            else f"“So, at {spoken(60 * hour)} {agreed},” said {q}, and {p} nodded. They wanted to take "
            f"{what} together, and there was nothing more to discuss.",
            f"At {spoken(60 * hour)} {p} stood {here} and looked about. Nobody came.",
            f"At {spoken(60 * hour)} {q} stood {there} and looked about. Nobody came there either.",
            anger,
            *middle,
            end,
        ),
        ("dialogue", "twist", *(("sad ending",) if not met else ())),
        (
            Question(
                f"Where did {p} wait, and where did {q} wait?",
                f"{p} waited {here}, and {q} waited {there}.",
                (f"What they had agreed on was only “{agreed}”, and that fits both places.",),
                f"{here}, and {q} waited {there}",
                lambda: next(f"{a}, and {q} waited {b}" for said, a, b in _PLACES if said == agreed),
            ),
            Question(
                "Was one of them late?",
                "No, both were on time.",
                (f"At {spoken(60 * hour)} both stood where they thought the other would come.",),
                False,
                lambda: here == there,
            ),
            Question(
                "Did they meet that day?",
                "Yes, in the end they did." if met else "No, both went home.",
                ("They found out that there were two places." if met else
                 "Neither thought of the other place in time.",),
                met,
                lambda: "went home" not in middle[0],
            ),
            Question(
                "What would have prevented it?",
                f"A few more words would have prevented it, for example “{here}”.",
                ("Both thought of the place that they themselves knew best, and did not know of the other reading.",),
                here,
                lambda: here if agreed in [row[0] for row in _PLACES] else there,
            ),
        ),
    )  # fmt: skip


_NOTES = (  # the whole note, what could be read of it, what was done, what came of it, what had been meant
    ("Please do not water the plants, I have just done it", "… water the plants, I have just …", "watered the plants",
     "the water ran over the saucers, over the window sill and into the piano", "leave the plants alone"),
    ("Soup for the dog club's guests, please keep it warm", "Soup for the dog", "gave the soup to the dog",
     "the dog was content, and nine guests had bread", "keep the soup warm for the guests"),
    ("Take the cake to number 14, not to number 4", "Take the cake to number 4", "took the cake to number 4",
     "at number 4 they ate it, and wondered, and said thank you", "take the cake to number 14"),
    ("Lunch is in the green pot, and the wallpaper paste is in the blue pot", "Lunch is in the blue pot",
     "warmed up what was in the blue pot", "for two days the spoon could not be parted from the pot",
     "eat what was in the green pot"),
    ("Paint the fence green as far as the gate", "Paint the fence green as far as …",
     "painted as far as the paint went",
     "the gate, the bench and half a birch were green as well", "have only the fence painted"),
    ("Let the cat in, the parrot is in the kitchen, so close that door first",
     "Let the cat in, the parrot is in the kitchen",
     "let the cat in", "the parrot sat on the curtain rod and said things it had never said before",
     "have the kitchen door closed first"),
)  # fmt: skip


def _torn_note(rng: Random) -> Story:
    """Half a note is read as a whole one."""
    writer, reader = pair(rng)
    whole, part, did, result, meant = rng.choice(_NOTES)
    shown = part if part.endswith("…") else f"{part}."
    damage = rng.choice(
        (
            "A drop of rain had washed some of the words away.",
            "The cat had chewed the paper, and some of the words were gone.",
            "A ring of coffee covered some of the words.",
        )
    )
    doubt = rng.random() < 0.5
    end = rng.choice(("laugh", "blame", "found"))
    ends = {
        "laugh": (
            f"{writer} came home and saw it. “Did you not read my note?” “Every word of it,” said {reader}, and "
            "held it out.",
            f"They laid the paper on the table and read it together. What {writer} had written was: “{whole}.” Then "
            "they laughed, until they thought of clearing up.",
        ),
        "blame": (
            f"“It said so quite clearly,” said {reader}. “It said the opposite,” said {writer}. Both were right, "
            "and for a quarter of an hour that did not help at all.",
            f"Only when {writer} fetched the pen and wrote it down once more, “{whole}”, did {reader} see what had "
            "been missing.",
        ),
        "found": (
            f"In the evening {reader} found the missing words, pressed in blue and the wrong way round on the other "
            f"half of the fold. “{whole},” {reader.they} put together in front of the mirror.",
            f"When {writer} came home, {reader} was standing in the doorway. “I have read your note,” {reader.they} "
            "said. “Twice. The second time was too late.”",
        ),
    }[end]
    if end == "found":
        damage = "The ink was wet when the paper was folded, and some of the words had come off."
    turn = (
        f"{reader} thought it strange, and read it again. It still said the same. A telephone call would have "
        f"settled it, but the telephone was upstairs. So {reader.they} {did}."
        if doubt
        else f"Nothing in it seemed strange to {reader}. {reader.They} {did}, and was glad to be of use."
    )
    return Story(
        rng.choice(("Half a Note", "Every Word of It", "What the Paper Said")),
        (
            rng.choice(
                (
                    f"{writer} had to leave early and put a note on the kitchen table for {reader}.",
                    f"{writer} was in a hurry, and so {writer.they} wrote down for {reader} what was to be done.",
                )
            ),
            f"{damage} When {reader} came into the kitchen, this was left to read: “{shown}”",
            turn,
            f"And so it came about that {result}.",
            *ends,
        ),
        ("twist", "dialogue", *(("foreshadowing",) if doubt else ()), *(("conflict",) if end == "blame" else ())),
        (
            Question(
                f"What had {writer} wanted {reader} to do?" if meant[:4] not in ("have",) else
                f"What had {writer} wanted?",
                f"{writer} had wanted {reader.them} to {meant}." if not meant.startswith(("have", "sleep")) else
                f"{writer} had wanted to {meant}.",
                (f"The whole note was: “{whole}.”",),
                meant,
                lambda: next(row[4] for row in _NOTES if row[0] in " ".join(ends)),
            ),
            Question(
                f"Did {reader} act against the note as it could be read?",
                f"No, {reader} did what was left to read.",
                (f"What could be read was: “{shown}”",),
                False,
                lambda: part == whole,
            ),
            Question(
                f"Did {reader} have a doubt beforehand?",
                f"Yes, {reader.they} thought it strange, but did not ask." if doubt else
                f"No, nothing seemed strange to {reader.them}.",
                ("A doubt is the moment in which a question still helps." if doubt else
                 "People do not ask about what they do not doubt.",),
                doubt,
                lambda: turn.startswith(f"{reader} thought it strange"),
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Misunderstandings",
    group="minds",
    concepts=("communication", "ambiguity", "perspective", "clarification"),
    openings=(
        """A misunderstanding is an odd thing: two people hear the same sentence, both are sure of it, and they mean
        different things. Nobody has lied and nobody has been careless. That is why it often takes so long until
        anybody notices.""",
        """Words are like parcels without a list of contents. The sender knows what is inside; the other person
        unpacks what he or she expects. Usually the two agree, and we forget that it could be otherwise.""",
        """“At the bridge, then,” they say, and both walk off content. That the town has two bridges will occur to
        them tomorrow, at ten past three, on two different bridges.""",
        """To speak is to leave things out. “Close the door” does not say which door, how far or with which hand, and
        it is understood all the same. It is a wonder how rarely that goes wrong, and useful to know where it
        does.""",
    ),
    asks=(
        "How does a misunderstanding come about?",
        "Why do people not simply say what they mean?",
        "How can I make sure that I am understood?",
        "What can I do when it has happened?",
    ),
    ideas=(
        (
            """Many words have more than one sense. A bank may have money or ducks in it, and a bat may hit balls or
            catch moths. The words around it usually decide which is meant; if they do not, two listeners can go two
            ways.""",
            """Often the words are clear, but only from where the speaker stands. “On the left” is a different side
            for somebody who is facing the speaker, and “the red cup” is enough only for a person who sees a single
            one.""",
            """Words like here, there, now, tomorrow, this and it get their meaning from the moment in which they are
            said. On a slip of paper the moment is missing. Somebody who reads “Back soon” does not know when “soon”
            began.""",
        ),
        (
            """A hint is friendly because it leaves the other person a way out. “It is getting late” lets the guests
            get up without being sent. The price is that they may agree, and pour themselves another cup.""",
            """We leave out what seems obvious, and obvious is what we ourselves have in mind. A cook says “a little
            salt”, for she has the amount in her fingers. A beginner has nothing to go by but the spoon.""",
            """“Can you close the window?” sounds like a question about strength. Nobody takes it that way, because it
            would be a strange thing to ask. We listen for the reason why somebody says a thing, and answer the
            reason.""",
        ),
        (
            """Say it in two ways: “on Thursday, the twelfth”, “at seven in the evening”, “the small key, the one with
            the dent”. If one of the two goes astray, the other still holds.""",
            """Let the other person repeat it in other words. If you hear “So I take the second road after the
            church”, you know at once whether both of you have the same picture. A nod shows only that something has
            been heard.""",
            """Before you speak, look at the thing from where your listener stands. Which of these boxes can your
            listener see? What does he or she know about Saturday? That takes a second and saves the walk back.""",
        ),
        (
            """Begin with what each of you understood, and not with who was wrong. “I thought you meant the one on the
            square” explains more than “You never listen”. Often both have been right, each about one meaning of the
            sentence.""",
            """When something surprises you in what somebody else does, think of a misunderstanding before you think
            of ill will. Somebody who waits at the wrong gate for an hour was not trying to annoy anybody.""",
        ),
    ),
    mistakes=(
        """“But I said it” does not mean that it was understood. What counts in the end is the picture in the other
        person's head, and the only way to see that is to ask for it.""",
        """Speaking louder helps against noise and against nothing else. If a word has two senses, it has both of them
        at any volume; a different word is needed.""",
        """It is a mistake to think that asking looks stupid. “Which of the two do you mean?” shows that you have seen
        there are two, which is more than the speaker had noticed.""",
        """Not everything that goes wrong was misunderstood. Sometimes people understand quite well and do not want to
        do what was asked. You can tell by the answer to a second, clearer sentence.""",
    ),
    scenes=(_which_one, _two_senses, _late_note, _hint, _misheard),
    stories=(_two_places, _torn_note),
    notes={
        "child": (
            """Sit back to back with somebody. One draws a house and tells the other every line; the other draws what
            he or she hears. Then lay the two houses side by side.""",
        ),
        "parent": (
            """“Tidy your room” means one thing to you and another to a child. “All the bricks into the box and the
            clothes on the chair” means the same to both.""",
        ),
        "learner": (
            """Useful when something is unclear: “Do you mean thirteen or thirty?”, “What do you mean by that?”, “Let
            me see if I have got it right.” “I misunderstood you” takes the mistake upon yourself, and sounds kinder
            than “You were unclear”.""",
        ),
        "adult": (
            """Write as if your message were read a week later, by somebody tired, on a small screen. Then there will
            be a date in it, a name instead of “he”, and one question instead of four.""",
        ),
    },
)
