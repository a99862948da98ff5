"""Pouring and volumes: filling glasses, pouring between jugs, wide and narrow vessels, buckets that leak."""

from dataclasses import dataclass, field
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, number, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_DRINKS = ("apple juice", "lemonade", "cold tea", "water", "elderflower cordial", "milk", "blackcurrant juice", "cocoa")
_CUPS = (("glass", 200), ("mug", 250), ("small glass", 150), ("beaker", 300), ("tumbler", 180), ("paper cup", 120))
_JUGS = ("can", "tub", "pail", "bucket", "churn")
_COLOURS = ("blue", "green", "white", "brown", "yellow", "red")
_NARROW = ("tall narrow vase", "slim bottle", "measuring cylinder", "tall thin glass", "narrow flask")
_WIDE = ("soup plate", "wide bowl", "baking dish", "frying pan", "flat basin")
_TANKS = (("rain barrel", 80, 200), ("horse trough", 60, 150), ("paddling pool", 120, 240), ("bathtub", 90, 160),
          ("small garden pond", 150, 280), ("water tank of the greenhouse", 100, 220))  # fmt: skip
_SUNK = ("stone", "potato", "iron key", "glass marble", "brick", "bunch of keys", "horseshoe", "fresh egg")


def _volume(ml: int) -> str:
    """ "750 ml", "2 litres", "1 litre 250 ml"."""
    litres, rest = divmod(ml, 1000)
    words = [f"{litres} litre{'s' if litres > 1 else ''}"] if litres else []
    return " ".join([*words, f"{rest} ml"] if rest or not litres else words)


def _litres(n: int) -> str:
    return count(n, "litre") if n else "nothing"


@dataclass
class _Jug:
    name: str
    holds: int
    has: int = 0
    spilled: int = field(default=0)

    def pour(self, into: "_Jug") -> int:
        """Until this one is empty or the other is full."""
        moved = min(self.has, into.holds - into.has)
        self.has, into.has = self.has - moved, into.has + moved
        return moved


def _glasses(rng: Random) -> Scene:
    """A jug and glasses: how many are filled, is it enough for the guests."""
    host = people(rng, 1)[0]
    drink, (cup, size) = rng.choice(_DRINKS), rng.choice(_CUPS)
    total = rng.randrange(1000, 3001, 250)
    full, rest = divmod(total, size)
    guests = max(3, full + rng.choice((-2, -1, 0, 1, 2)))
    enough = full >= guests

    def poured() -> tuple[int, int]:
        jug, filled = _Jug("jug", total, total), 0
        while jug.has >= size:
            jug.pour(_Jug(cup, size))
            filled += 1
        return filled, jug.has

    questions = [
        Question(
            f"How many {plural(cup)} can {host} fill to the mark?",
            f"{host} can fill {count(full, cup)}.",
            (
                f"{_volume(total)} is {total:,} ml.",
                f"{capital(amount(full))} times {size} ml is {full * size:,} ml, and for one more {cup} "
                f"{(full + 1) * size:,} ml would be needed.",
            ),
            full,
            lambda: poured()[0],
        ),
        Question(
            f"How much {drink} is left in the jug when no further {cup} can be filled to the mark?",
            f"{_volume(rest)} is left in the jug." if rest else "Nothing is left: it comes out even.",
            (f"{capital(count(full, cup))} take {full * size:,} ml of the {total:,} ml.",),
            _volume(rest) if rest else "nothing",
            lambda: _volume(poured()[1]) if poured()[1] else "nothing",
        ),
        Question(
            f"Is there a full {cup} for each of the {number(guests)} guests?",
            f"Yes, there is{f', with {number(full - guests)} to spare' if full > guests else ''}."
            if enough
            else f"No, there is enough for only {number(full)}.",
            (
                f"{capital(amount(guests))} times {size} ml is {guests * size:,} ml.",
                f"In the jug there is {total:,} ml.",
            ),
            enough,
            lambda: poured()[0] - guests >= 0,
        ),
    ]
    if not enough:
        share = total // guests
        questions.append(
            Question(
                f"{host} would like to give all {number(guests)} guests the same. How much can each get at most, in "
                "whole millilitres?",
                f"Each can get {share} ml.",
                (
                    f"{total:,} ml has to be shared among {amount(guests)}.",
                    f"That is less than a full {cup} for each, but nobody goes without.",
                ),
                share,
                lambda: max(ml for ml in range(size + 1) if ml * guests <= total),
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"{host} has made {_volume(total)} of {drink} and put it on the table in a large jug.",
                    f"In the jug on {host.own} table there is {_volume(total)} of {drink}.",
                )
            ),
            f"{capital(a(cup))} holds {size} ml up to the mark. {capital(number(guests))} guests are coming.",
        ),
        tuple(questions),
    )


def _between(rng: Random) -> Scene:
    """Pouring from one vessel into another until one is empty or full, twice."""
    pourer = people(rng, 1)[0]
    kind = rng.choice(_JUGS)
    first_colour, second_colour = rng.sample(_COLOURS, 2)
    big, little = rng.choice(((5, 3), (7, 4), (8, 5), (9, 4), (7, 5), (10, 7), (6, 4), (10, 3)))
    one, two = _Jug(f"{first_colour} {kind}", big), _Jug(f"{second_colour} {kind}", little)
    one.has = big
    moved = one.pour(two)
    after_first = (one.has, two.has)
    emptied = two.has
    two.has = 0
    again = one.pour(two)
    last = (one.has, two.has)
    room = little - last[1]

    def drop_by_drop() -> tuple[int, int]:
        """Litre by litre."""
        a_has, b_has = big, 0
        for round_ in range(2):
            while a_has > 0 and b_has < little:
                a_has, b_has = a_has - 1, b_has + 1
            b_has = 0 if round_ == 0 else b_has
        return a_has, b_has

    return Scene(
        (
            f"{pourer} has {a(one.name)} that holds {count(big, 'litre')} and {a(two.name)} that holds "
            f"{count(little, 'litre')}.",
            rng.choice(
                (
                    f"The {one.name} is full of water, the {two.name} is empty.",
                    f"{pourer.They} fills the {one.name} at the tap. The {two.name} is still empty.",
                )
            ),
            f"{pourer.They} pours from the {one.name} into the {two.name} until that is full, and waters the "
            f"{rng.choice(('roses', 'beans', 'lettuces', 'young trees'))} with all that is in the {two.name}.",
            f"Then {pourer.they} pours once more from the {one.name} into the {two.name}, until the first is "
            "empty or the second is full.",
        ),
        (
            Question(
                f"How much water was left in the {one.name} after the first pouring?",
                f"{capital(_litres(after_first[0]))} {'was' if after_first[0] == 1 else 'were'} left.",
                (f"It had {_litres(big)}, and {_litres(moved)} went into the {two.name}.",),
                _litres(after_first[0]),
                lambda: _litres(next(n for n in range(big + 1) if n + little == big)),
            ),
            Question(
                f"How much water is in the {two.name} in the end?",
                f"There {'is' if last[1] == 1 else 'are'} {_litres(last[1])} in the {two.name}.",
                (
                    f"After the watering it was empty, and the {one.name} had {_litres(after_first[0])}.",
                    f"The {two.name} takes {_litres(little)}, so "
                    + ("all of it went over." if last[0] == 0 else f"only {_litres(again)} went over."),
                ),
                _litres(last[1]),
                lambda: _litres(drop_by_drop()[1]),
            ),
            Question(
                f"Is anything left in the {one.name} in the end?",
                "No, it is empty."
                if last[0] == 0
                else f"Yes, there {'is' if last[0] == 1 else 'are'} still {_litres(last[0])} in it.",
                (
                    f"Before the second pouring it had {_litres(after_first[0])}.",
                    f"The {two.name} has room for {_litres(little)}.",
                ),
                last[0] > 0,
                lambda: big - emptied - little > 0,
            ),
            Question(
                f"How much more water would the {two.name} take in the end?",
                f"It would take {count(room, 'litre')} more." if room else "It would take no more: it is full.",
                (f"It holds {_litres(little)}, and there {'is' if last[1] == 1 else 'are'} {_litres(last[1])} in it.",),
                room,
                lambda: little - drop_by_drop()[1],
            ),
        ),
    )


def _same_water(rng: Random) -> Scene:
    """The same amount in differently shaped vessels."""
    one, other = pair(rng)
    narrow, wide = rng.choice(_NARROW), rng.choice(_WIDE)
    liquid = rng.choice(("water", "milk", "lemonade", "tea", "raspberry juice"))
    first = rng.randrange(100, 251, 10)
    second = first + rng.choice((0, 0, 20, 30, 50, -20, -30))
    same = first == second
    swap = rng.random() < 0.5
    winner = "both" if same else "wide" if second > first else "narrow"
    into = f"a second {narrow}"
    fooled = Question(
        f"A small child says that there is more in the {narrow}. What is the child looking at?",
        "The child is looking at the height and forgets the width.",
        (
            f"The {liquid} in the {narrow} reaches further up.",
            f"In the {wide} the same amount would spread over a larger bottom.",
        ),
        "height",
        lambda: "height" if second - first >= 0 else "amount",
    )
    return Scene(
        (
            f"{one} pours {first} ml of {liquid} into {a(narrow)}.",
            f"{other} pours {second} ml of {liquid} into {a(wide)}.",
            f"In the {narrow} the {liquid} stands high, in the {wide} it stands low.",
        ),
        (
            Question(
                f"Who has more {liquid}, {one} or {other}?",
                "Neither: both have the same amount."
                if same
                else f"{other if second > first else one} has more, by {abs(second - first)} ml.",
                (
                    f"{one} poured {first} ml and {other} {second} ml.",
                    "How high it stands depends on how wide the vessel is, so the height says nothing about it.",
                ),
                "Neither" if same else str(other if second > first else one),
                lambda: {"both": "Neither", "wide": str(other), "narrow": str(one)}[winner],
            ),
            Question(
                f"{one} now empties the {narrow} into a vessel as wide as {other.own}. Does {one.they} have less "
                f"{liquid} than before?"
                if not swap
                else f"If {other} poured all the {liquid} into {into} instead, would there be more of it?",
                f"No, {one.they} still has {first} ml; it only stands lower."
                if not swap
                else f"No, there would be {second} ml as before; it would only stand higher.",
                ("Nothing was added and nothing was spilled.", "Pouring changes the shape and not the amount."),
                False,
                lambda: sum([10] * (first // 10)) != first,
            ),
            Question(
                f"How much {liquid} do they have together?",
                f"Together they have {_volume(first + second)}.",
                (f"{first} ml is added to {second} ml; the vessels do not matter.",),
                _volume(first + second),
                lambda: _volume(len([*range(first), *range(second)])),
            ),
            *([fooled] if second >= first else []),
        ),
    )


def _filling(rng: Random) -> Scene:
    """Buckets carried to a tank; perhaps each loses something on the way."""
    carrier = people(rng, 1)[0]
    tank, low, high = rng.choice(_TANKS)
    bucket = rng.choice((8, 10, 12))
    loses = rng.choice((0, 1, 1, 2))
    arrives = bucket - loses
    total = rng.randrange(low, high + 1, 10)
    inside = rng.randrange(0, total // 3, 10)
    missing = total - inside
    trips = -(-missing // arrives)

    def walked() -> int:
        level, times = inside, 0
        while level < total:
            level, times = level + arrives, times + 1
        return times

    over = trips * arrives - missing
    some = min(trips - 1, rng.randint(2, 5))
    start = f"There are {inside} litres in it already." if inside else "It is empty."
    return Scene(
        (
            rng.choice(
                (
                    f"The {tank} holds {total} litres. {start}",
                    f"{carrier} wants to fill the {tank}, which takes {total} litres. {start}",
                )
            ),
            f"{carrier} carries water in a bucket for {count(bucket, 'litre')} and always fills it at the well.",
            f"The bucket has a crack: on every walk {count(loses, 'litre')} {'runs' if loses == 1 else 'run'} out."
            if loses
            else "Not a drop is spilled on the way.",
        ),
        (
            Question(
                f"How many buckets must {carrier} carry to fill the {tank}?",
                f"{carrier} must carry {count(trips, 'bucket')}.",
                (
                    f"{missing} litres are still to come.",
                    *((f"Of {count(bucket, 'litre')}, {amount(arrives)} arrive.",) if loses else ()),
                    f"{capital(count(trips - 1, 'bucket'))} bring {(trips - 1) * arrives} litres, which is not enough, "
                    f"and one more makes {trips * arrives}.",
                ),
                trips,
                walked,
            ),
            Question(
                f"How much water is in the {tank} after {count(some, 'bucket')}?",
                f"After {count(some, 'bucket')} there are {inside + some * arrives} litres in it.",
                (
                    f"Each bucket brings {count(arrives, 'litre')}, so {amount(some)} bring {some * arrives}.",
                    f"{inside} litres were there before." if inside else "At the beginning it was empty.",
                ),
                inside + some * arrives,
                lambda: inside + sum([bucket - loses] * some),
            ),
            Question(
                f"How much water has run out of the bucket when the {tank} is full?"
                if loses
                else "Does the last bucket have to be full?",
                f"By then {count(trips * loses, 'litre')} have run out."
                if loses
                else "Yes, it goes in to the last drop."
                if over == 0
                else f"No, {count(arrives - over, 'litre')} would be enough.",
                (
                    f"{carrier} carries {count(trips, 'bucket')}, and of each {count(loses, 'litre')} "
                    f"{'is' if loses == 1 else 'are'} lost."
                    if loses
                    else f"Before the last walk, {count(arrives - over, 'litre')} "
                    f"{'is' if arrives - over == 1 else 'are'} still needed, and the bucket holds {amount(bucket)}.",
                ),
                trips * loses if loses else over == 0,
                lambda: sum([loses] * walked()) if loses else walked() * arrives == missing,
            ),
        ),
    )  # fmt: skip


def _sunk(rng: Random) -> Scene:
    """A thing under water makes the level rise by its own volume."""
    who = people(rng, 1)[0]
    thing = rng.choice(_SUNK)
    volume = {"stone": (40, 200), "potato": (80, 200), "iron key": (5, 15), "glass marble": (2, 6),
              "brick": (900, 1500), "bunch of keys": (15, 30), "horseshoe": (40, 70),
              "fresh egg": (50, 60)}[thing]  # fmt: skip
    takes = rng.randint(*volume)
    before = rng.randrange(200, 501, 50) if takes < 300 else rng.randrange(2000, 4001, 100)
    vessel = "measuring jug" if takes < 300 else "bucket with marks on it"
    full = rng.random() < 0.4
    after = before + takes
    return Scene(
        (
            f"{who} fills {a(vessel)} with {before:,} ml of water" + (", right up to the brim." if full else "."),
            f"Then {who.they} lowers {a(thing)} into it slowly, until it has gone right under.",
            f"{capital(a(thing))} of this size has a volume of {takes:,} ml.",
        ),
        (
            Question(
                "How much water runs over?" if full else "At which mark does the water stand now?",
                f"{takes:,} ml runs over." if full else f"It stands at {after:,} ml.",
                (
                    f"The {thing} needs room, and where it is, the water cannot be.",
                    "It pushes aside as much water as its own volume"
                    + (", and there is no room for that above the brim." if full else f", on top of {before:,} ml."),
                ),
                takes if full else after,
                lambda: (
                    takes if full else next(mark for mark in range(before, before + 2000) if mark - takes == before)
                ),
            ),
            Question(
                f"Is there more water in the {vessel.split(' with')[0]} now than before?",
                f"No, there is {'less' if full else 'just as much'}.",
                (
                    f"Some has run over, and its place is taken by the {thing}."
                    if full
                    else f"No water was added; it stands higher because the {thing} takes up room.",
                ),
                False,
                lambda: (before - takes if full else before) > before,
            ),
            Question(
                f"What happens when {who} takes the {thing} out again?",
                f"The water sinks to {before - takes:,} ml." if full else f"The water sinks back to {before:,} ml.",
                (
                    f"The room that the {thing} took up, {takes:,} ml, becomes free again, and water fills it.",
                    "What has run over does not come back." if full else "Nothing has been lost.",
                ),
                f"{before - takes if full else before:,} ml",
                lambda: f"{after - 2 * takes if full else after - takes:,} ml",
            ),
        ),
    )


def _leak(rng: Random) -> Story:
    """Water is carried in a can with a hole."""
    one, two = pair(rng)
    holds = rng.choice((8, 9, 10, 12))
    drops = rng.randint(2, 4)
    arrives = holds - drops
    plants = rng.choice(("tomatoes", "cucumbers", "strawberries", "dahlias", "young apple trees"))
    goal = arrives * rng.randint(3, 5)
    walks = goal // arrives
    end = rng.choice(("plug", "flowers", "race"))
    lost = drops * walks
    turns = {
        "plug": (
            f"On the way back {one} noticed the dark line of drops on the path. {one.They} turned the can over, and "
            "there was the hole, no larger than a pea.",
            f"“Give me your chewing gum,” {one.they} said to {two}. {two} sighed and gave it. From then on all "
            f"{amount(holds)} litres arrived.",
        ),
        "flowers": (
            f"After two weeks of this {one} said: “We ought to mend it.” But {two} shook {two.their} head and "
            "pointed at the edge of the path, where the drops had fallen every day. A narrow strip of daisies grew "
            "there, and nowhere else in the dry grass.",
            "So they left the hole as it was and walked as often as they had to. “Lost water,” "
            f"said {two}, “is only water that somebody else has drunk.”",
        ),
        "race": (
            f"“We have to be faster than the hole,” said {two} the next evening. They ran, and the can swung, and at "
            "the bed there was less in it than before, for now it also slopped over the edge.",
            f"“Walk,” said {one}, out of breath. “Water does not like to be hurried.” After that they walked again, "
            "and held a thumb on the hole.",
        ),
    }
    return Story(
        rng.choice(("The Hole in the Can", f"{capital(amount(walks))} Walks", "A Line of Drops")),
        (
            rng.choice(
                (
                    f"It had not rained for three weeks. {one} and {two} had to give the {plants} {goal} litres of "
                    "water every evening, and the well was at the other end of the field.",
                    f"The {plants} hung their heads in the heat. They needed {goal} litres of water an evening, and "
                    f"{one} and {two} had to fetch it from the well beyond the field.",
                )
            ),
            f"Their can held {count(holds, 'litre')}. “That is quickly done,” said {two}. But when they came "
            f"to the bed, only {amount(arrives)} of the {amount(holds)} litres were left.",
            f"They walked {amount(walks)} times that evening before the bed had had enough.",
            *turns[end],
        ),
        ("dialogue", *(("twist", "moral") if end == "flowers" else ("conflict",) if end == "race" else ())),
        (
            Question(
                "How much water did the can lose on each walk?",
                f"It lost {count(drops, 'litre')} on each walk.",
                (f"It held {count(holds, 'litre')}, and {amount(arrives)} arrived.",),
                drops,
                lambda: next(n for n in range(holds) if n + arrives == holds),
            ),
            Question(
                f"How much had run out on the way that first evening when the bed had got its {goal} litres?",
                f"By then {count(lost, 'litre')} had run out.",
                (
                    f"They walked {amount(walks)} times.",
                    f"Each time {count(drops, 'litre')} ran out.",
                ),
                lost,
                lambda: walks * holds - goal,
            ),
            Question(
                "Was the hole closed in the end?",
                {"plug": "Yes, with chewing gum.", "flowers": "No, they left it as it was.",
                 "race": "No, but they held a thumb on it."}[end],
                (
                    {"plug": f"{one} had found it by following the drops.",
                     "flowers": "They had seen what grew where the drops fell.",
                     "race": "Running had only made it worse, because the can slopped over."}[end],
                ),
                end == "plug",
                lambda: any("chewing gum" in told for told in turns[end]),
            ),
        ),
    )  # fmt: skip


def _jam(rng: Random) -> Story:
    """A pot of jam and the jars: too few, or just enough."""
    cook, helper = pair(rng)
    fruit = rng.choice(("plum", "raspberry", "quince", "blackberry", "gooseberry", "apricot"))
    size = rng.choice((200, 250, 300, 400))
    jars = rng.randint(6, 11)
    extra = rng.choice((-2, 1, 2, 3))
    total = (jars + extra) * size
    short = extra > 0
    end = ("bread" if extra == 1 else rng.choice(("neighbour", "cups"))) if short else "gifts"
    turns = {
        "bread": (
            f"“One jar too little,” said {helper}. “Or {size} ml too much,” said {cook}, and cut a loaf of bread from "
            "one end to the other.",
            "They sat on the step and ate the jam while it was still warm. It was the best jar of the year, and it "
            "had never been in a jar.",
        ),
        "neighbour": (
            f"{helper} ran to the neighbour and came back with {count(max(extra, 0), 'empty jar')}. They were old and "
            "had had pickled cucumbers in them.",
            f"In winter, when they opened the first of them, the {fruit} jam tasted a little of vinegar. {cook} wrote "
            "on a piece of paper: next year first the jars, then the jam.",
        ),
        "cups": (
            f"There was no other jar in the house. So {cook} filled the rest into tea cups and tied cloths over them.",
            f"For two weeks they drank their tea out of bowls and ate jam twice a day. “I begin to see,” said "
            f"{helper}, “why people count their jars before they pick their fruit.”",
        ),
        "gifts": (
            f"When the pot was scraped clean, {amount(max(-extra, 0))} jars were still empty. “I did not boil it down "
            f"that far by accident,” said {cook}. “It had to become thick.”",
            f"{helper} filled the empty ones with buttons and rubber bands. On every label of the others {helper.they} "
            f"wrote a name, for there was now one jar of {fruit} jam for each of their friends.",
        ),
    }
    full = min(jars, total // size)
    return Story(
        rng.choice(("The Jam Jars", f"{capital(fruit)} Jam", "Count the Jars First")),
        (
            rng.choice(
                (
                    f"The whole house smelled of {fruit} jam. {cook} stirred, and {helper} set out the jars: "
                    f"{amount(jars)} of them, each for {size} ml.",
                    f"{helper} had washed {count(jars, 'jar')}, each for {size} ml, and turned them upside down on a "
                    f"cloth. On the stove {cook} was cooking {fruit} jam.",
                )
            ),
            f"“Is that enough?” asked {helper}. {cook} looked at the marks inside the pot. “It is {_volume(total)},” "
            f"{cook.they} said. “You can work it out while I stir.”",
            f"{helper} moved {helper.their} lips for a while. Then {helper.they} "
            + (f"went pale. “Let us fill them and see,” said {cook}." if short else "smiled and filled the ladle."),
            f"Jar after jar was filled. After {amount(full)} of them "
            + (
                f"there was no empty one left, and {_volume(total - jars * size)} was still in the pot."
                if short
                else "the pot was empty."
            ),
            *turns[end],
        ),
        ("dialogue", *(("moral",) if end in ("neighbour", "cups") else ("twist",) if end == "bread" else ())),
        (
            Question(
                "How many jars were needed for all the jam?",
                f"For all the jam, {count(jars + extra, 'jar')} were needed.",
                (f"There was {total:,} ml of jam, and {size} ml went into each jar.",),
                jars + extra,
                lambda: len(range(0, total, size)),
            ),
            Question(
                "Were there enough jars?",
                f"No, there {'was' if extra == 1 else 'were'} {amount(extra)} too few."
                if short
                else f"Yes, and {amount(-extra)} stayed empty.",
                (
                    f"{capital(amount(jars))} jars of {size} ml hold {jars * size:,} ml.",
                    f"There was {total:,} ml of jam.",
                ),
                not short,
                lambda: total - sum([size] * jars) <= 0,
            ),
            Question(
                "What became of the jam for which there was no jar?" if short else "What were the empty jars used for?",
                {"bread": "They ate it with bread while it was still warm.",
                 "neighbour": "It went into old jars from the neighbour.",
                 "cups": "It was filled into tea cups.",
                 "gifts": "They were filled with buttons and rubber bands."}[end],
                (f"There was {_volume(total - jars * size)} too much jam." if short
                 else "The jam had been boiled down and filled fewer jars.",),
                {"bread": "bread", "neighbour": "neighbour", "cups": "tea cups", "gifts": "buttons"}[end],
                lambda: next(word for word in ("bread", "neighbour", "tea cups", "buttons") if word in turns[end][0]
                             or word in turns[end][1]),
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Pouring and volumes",
    group="number",
    concepts=("volume", "capacity", "conservation", "units"),
    openings=(
        """Water has no shape of its own. It is tall in a vase, flat in a plate and round in a bubble, and in all of
        them it can be the same water. What stays when the shape changes is the amount.""",
        """A litre is a carton of milk, a millilitre is about twenty drops. Between these two lie nearly all the
        measurements of a kitchen: a cup, a ladle, a spoonful of vinegar.""",
        """Whoever pours decides before the first drop: will it fit? Pots boil over, baths run over and cups are too
        full to be carried because somebody did not ask this question in time.""",
        """How much a vessel holds cannot be seen from its weight or its price, only from what goes in. A thick mug
        may hold less than a thin glass of the same height, because a part of what we see is wall.""",
        """Dry things can be poured too. Rice, sand and flour take the shape of what they are in, and are measured
        with cups as water is. Only the gaps between the grains make them less exact.""",
    ),
    asks=(
        "Which holds more, a tall glass or a wide one?",
        "How do I measure if I have only two jugs without marks?",
        "What happens to the water when I put a stone in?",
        "How many glasses can I fill from a bottle?",
    ),
    ideas=(
        (
            """A tall glass may be narrow, and then little goes in although it stands high. Pour it into a low wide
            one, and you see the same water once more, only lower. Whoever wants to compare has to pour both into the
            same kind of glass.""",
            """The height is only half of the answer; the other half is the width. If a vessel is twice as wide both
            ways, the same water stands only a quarter as high in it. That is why a puddle on the floor looks so large
            when a small glass has fallen over.""",
        ),
        (
            """Fill and empty cleverly. With a jug for five litres and one for three you can measure two: fill the
            large one and pour from it until the small one is full. What stays behind is five minus three litres.""",
            """Two unmarked vessels give more than two measures. A three-litre jug filled twice makes six, and if five
            of these fill the large jug, one litre stays in the small one. All the sums and differences of the two can
            be had.""",
        ),
        (
            """The water rises, because where the stone is, there can be no water. It rises by as much as if water of
            the size of the stone had been poured in. A bath filled to the brim shows it on the bathroom floor.""",
            """A stone under water pushes the water aside, and it can only go upwards. With a measuring jug this shows
            how large an oddly shaped thing is: if the water climbs from 300 ml to 380 ml, the stone has a volume of
            80 ml.""",
        ),
        (
            """Divide what is in the bottle by what goes into a glass. From a bottle of 1,500 ml, seven glasses of 200
            ml can be filled, and 100 ml is left. The last glass would be only half full.""",
            """Before pouring for many, count the glasses and pour a little less into each. It is easier to go round a
            second time than to take something back from the first guests when the last one has an empty glass.""",
        ),
    ),
    mistakes=(
        """It looks as if there were less in the bowl after pouring from a narrow glass into it. But nothing was drunk
        and nothing spilled, so the amount is the same. Pour it back, and it stands as high as before.""",
        """Half as high does not always mean half as much. In a cone-shaped glass the upper half holds far more than
        the lower one, so a glass that is filled to half its height is nearly empty.""",
        """250 ml is not two and a half litres. A litre has a thousand millilitres, so 250 ml is a quarter of a litre,
        about a mug of tea.""",
        """If a bucket of ten litres loses two litres on the way, ten walks do not bring 100 litres. They bring 80,
        because only what arrives counts.""",
    ),
    scenes=(_glasses, _between, _same_water, _filling, _sunk),
    stories=(_leak, _jam),
    notes={
        "child": (
            """Take a tall glass and a soup plate. Pour the water from one into the other and back again. It is the
            same water every time, even though it looks different.""",
        ),
        "pupil": (
            """Turn everything into millilitres before you calculate, and only at the end back into litres. Then 1
            litre 50 ml does not become 1,500 ml by mistake.""",
        ),
        "parent": (
            """The bath is the best place for this. Give the child vessels of very different shapes and ask before
            each pouring: will it run over? It matters less whether the guess was right than that there was one.""",
            """Up to the age of about six or seven, most children are sure that there is more in the taller glass,
            even if they have watched the pouring. Arguing does not help; pouring back and forth does.""",
        ),
        "learner": (
            """A vessel “holds” two litres: that is what it can take. It “contains” half a litre: that is what is in
            it now. We “pour” a liquid, and if it misses the glass, we have “spilled” it.""",
        ),
        "adult": (
            """A litre is the volume of a cube whose edges are ten centimetres long, and a litre of water weighs
            almost exactly a kilogram. So the kitchen scales can replace the measuring jug: 300 g of water is 300
            ml.""",
        ),
    },
)
