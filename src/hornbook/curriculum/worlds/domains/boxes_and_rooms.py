"""Where things are: put into boxes, boxes carried into rooms, and who has seen it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from hornbook.curriculum.worlds.english import a, amount, count, listing
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_THINGS = (
    "key", "ring", "marble", "letter", "torch", "whistle", "spoon", "compass", "thimble", "photograph", "coin",
    "button", "toy horse", "pocket watch", "ticket",
)  # fmt: skip
_HOLDERS = (
    "basket",
    "red box",
    "wooden chest",
    "suitcase",
    "rucksack",
    "sewing box",
    "biscuit tin",
    "drawstring bag",
    "bucket",
)
_OPEN = ("basket", "bucket")
_ROOMS = ("kitchen", "attic", "cellar", "pantry", "hall", "study", "workshop", "living room", "spare room", "bedroom")


@dataclass
class _House:
    """Where everything is: a thing in a holder or a room, a holder in a holder or a room."""

    inside: dict[str, str] = field(default_factory=dict)
    moves: list[tuple[str, str]] = field(default_factory=list)

    def put(self, what: str, where: str) -> None:
        self.inside[what] = where
        self.moves.append((what, where))

    def room(self, what: str) -> str:
        """Outwards, from one to the next, until it is a room."""
        while what in self.inside:
            what = self.inside[what]
        return what

    def room_by_moves(self, what: str) -> str:
        """By the list of moves alone, the last one first."""
        for moved, where in reversed(self.moves):
            if moved == what:
                return where if where in _ROOMS else self.room_by_moves(where)
        return what


def _in(place: str) -> str:
    return f"in the {place}"


def _carried(rng: Random) -> Scene:
    """A thing goes into a holder, the holder into another room; another thing stays behind."""
    one, two = pair(rng)
    thing, stays = rng.sample(_THINGS, 2)
    holder = rng.choice([holder for holder in _HOLDERS if holder not in _OPEN])  # nobody sees into it
    first, second = rng.sample(_ROOMS, 2)
    house = _House()
    house.put(holder, first)
    house.put(thing, holder)
    house.put(stays, first)
    house.put(holder, second)
    return Scene(
        (
            rng.choice(
                (
                    f"{one} finds {a(thing)} and puts it into the {holder} that stands in the {first}.",
                    f"There is {a(holder)} in the {first}. {one} lays {a(thing)} in it and closes it.",
                )
            ),
            rng.choice(
                (
                    f"Next to the {holder} {one.they} leaves {a(stays)}.",
                    f"{a(stays).capitalize()} is left lying beside the {holder}.",
                )
            ),
            rng.choice(
                (
                    f"Later {two} carries the {holder} into the {second}, without opening it.",
                    f"In the evening {two}, who was out until then, takes the closed {holder} to the {second}.",
                )
            ),
        ),
        (
            Question(
                f"In which room is the {thing} now?",
                f"The {thing} is {_in(house.room(thing))}.",
                (
                    f"The {thing} is inside the {holder}, so it goes wherever the {holder} goes.",
                    f"The {holder} was carried into the {second}.",
                ),
                house.room(thing),
                lambda: house.room_by_moves(thing),
            ),
            Question(
                f"In which room is the {stays}?",
                f"The {stays} is still {_in(house.room(stays))}.",
                (
                    f"The {stays} lay beside the {holder}, not in it.",
                    f"Only the {holder} and what was in it were carried away.",
                ),
                house.room(stays),
                lambda: house.room_by_moves(stays),
            ),
            Question(
                f"Does {two} know that {two.they} has carried the {thing}?",
                f"No, {two} cannot know it, unless somebody tells {two.them}.",
                (f"{two} did not open the {holder}, and nothing says that {two.they} saw what went into it.",),
                False,
                lambda: thing in [what for what, where in house.moves if where == second],  # all that was to be seen
            ),
        ),
    )


def _nested(rng: Random) -> Scene:
    """Holders within holders."""
    packer = people(rng, 1)[0]
    big, middle, small = "suitcase", rng.choice(("red box", "biscuit tin")), rng.choice(("drawstring bag", "matchbox"))
    thing = rng.choice(("ring", "marble", "thimble", "coin", "button") if small == "matchbox" else _THINGS)
    loose = rng.choice([other for other in _THINGS if other != thing])
    room = rng.choice(_ROOMS)
    house = _House()
    steps = [(thing, small), (small, middle), (middle, big), (loose, big), (big, room)]
    for what, where in steps:
        house.put(what, where)
    around = [small, middle, big]
    return Scene(
        (
            rng.choice((f"{packer} puts {a(thing)} into {a(small)}.", f"{packer} hides {a(thing)} in {a(small)}.")),
            rng.choice(
                (
                    f"The {small} goes into {a(middle)}, and the {middle} into {a(big)}.",
                    f"Then {packer.they} lays the {small} in {a(middle)}, and packs the {middle} into {a(big)}.",
                )
            ),
            f"On top of the {middle} {packer.they} lays {a(loose)}, and closes the {big}.",
            rng.choice((f"Now the {big} stands in the {room}.", f"The {big} is taken to the {room}.")),
        ),
        (
            Question(
                f"How many things must {packer} open to take out the {thing}?",
                f"{packer.They} must open {amount(len(around))}: the {big}, the {middle} and the {small}.",
                (f"The {thing} is in the {small}, the {small} is in the {middle}, and the {middle} is in the {big}.",),
                3,
                lambda: sum(1 for holder in (big, middle, small) if _contains(house, holder, thing)),
            ),
            Question(
                f"How many must be opened for the {loose}?",
                f"Only one must be opened, the {big}.",
                (f"The {loose} lies on top of the {middle}, not in it.",),
                1,
                lambda: sum(1 for holder in (big, middle, small) if _contains(house, holder, loose)),
            ),
            Question(
                f"If the {middle} is given away unopened, what goes with it?",
                f"The {small} goes with it, and the {thing} in it.",
                (f"In the {middle} is the {small}, and in the {small} is the {thing}.",),
                f"the {small}",
                lambda: next(f"the {what}" for what, where in steps if where == middle),
            ),
        ),
    )


def _contains(house: _House, holder: str, thing: str) -> bool:
    place = house.inside.get(thing)
    return place is not None and (place == holder or _contains(house, holder, place))


def _spread(rng: Random) -> Scene:
    """Things in several rooms; some are moved."""
    mover = people(rng, 1)[0]
    rooms = rng.sample(_ROOMS, 3)
    kind = rng.choice(("chair", "lamp", "flowerpot", "cushion", "book", "candle"))
    numbers = [rng.randint(2, 6) for _ in rooms]
    taken = rng.randint(1, numbers[0] - 1)
    after = [numbers[0] - taken, numbers[1] + taken, numbers[2]]
    most = max(after)
    winners = [room for room, n in zip(rooms, after, strict=True) if n == most]
    questions = [
        Question(
            f"How many {kind}s are in the {rooms[1]} now?",
            f"There are {amount(after[1])}.",
            (
                f"At first there were {amount(numbers[1])}.",
                f"Then {amount(taken)} more came from the {rooms[0]}.",
            ),
            after[1],
            lambda: sum(numbers) - after[0] - numbers[2],
        ),
        Question(
            f"Did the number of {kind}s in the three rooms together change?",
            f"No, there are {amount(sum(after))} as before.",
            ("What leaves one room arrives in another, and nothing came from outside or was lost.",),
            False,
            lambda: sum(after) != sum(numbers),
        ),
    ]
    if len(winners) == 1:
        questions.append(
            Question(
                f"Which room has the most {kind}s in the end?",
                f"The {winners[0]} has the most.",
                (
                    "In the end there are "
                    + listing([f"{amount(n)} in the {room}" for room, n in zip(rooms, after, strict=True)])
                    + ".",
                ),
                winners[0],
                lambda: sorted(zip(after, rooms, strict=True))[-1][1],
            )
        )
    told = listing([f"{count(n, kind)} in the {room}" for room, n in zip(rooms, numbers, strict=True)])
    return Scene(
        (
            f"There are {told}.",
            rng.choice(
                (
                    f"{mover} carries {count(taken, kind)} from the {rooms[0]} into the {rooms[1]}.",
                    f"{count(taken, kind).capitalize()} from the {rooms[0]} {'is' if taken == 1 else 'are'} needed in "
                    f"the {rooms[1]}, and {mover} carries {'it' if taken == 1 else 'them'} there.",
                )
            ),
        ),
        tuple(questions),
    )


def _looked_in_the_wrong_place(rng: Random) -> Story:
    """One hides a thing, another moves it: the first looks where it was."""
    owner, other = pair(rng)
    thing = rng.choice(_THINGS)
    before, now = rng.sample(_HOLDERS, 2)
    room = rng.choice(_ROOMS)
    why = rng.choice(
        (
            (f"needed the {before} for something else", "needed"),
            (f"wanted to lend the {before} to a neighbour", "neighbour"),
            (f"was tidying up and thought the {now} the better place", "tidying"),
        )
    )
    away = rng.choice(("went to feed the hens", "was called to lunch", "ran out to see the fire engine go by"))
    moved_away = why[1] != "tidying"
    kind = rng.random() < 0.6
    where = {"owner believes": before, "true": now}
    told: Sequence[str] = (
        (
            f"“I moved it,” said {other} from the door. “It is in the {now}. I should have told you.”",
            f"{owner} opened the {now}, and there lay the {thing}. “Next time,” {owner.they} said, “leave me a note.”",
        )
        if kind
        else (
            f"{other} heard {owner.them} and remembered, but {other.they} was ashamed and kept silent.",
            f"It took {owner} until evening to find the {thing} in the {now}. By then {owner.they} was close to tears.",
        )
    )
    return Story(
        rng.choice((f"The {thing.title()}", "The Wrong Place", f"What {owner} Could Not Know")),
        (
            rng.choice(
                (
                    f"{owner} had {a(thing)} that meant a great deal to {owner.them}. So that it would not get lost, "
                    f"{owner.they} kept it in the {before} in the {room}.",
                    f"There was {a(before)} in the {room}, and in it {owner} kept {a(thing)}. It was a present from "
                    f"{owner.their} grandfather, and nothing must happen to it.",
                )
            ),
            rng.choice(
                (
                    f"One day {owner} laid it there as always and {away}.",
                    f"One afternoon {owner} looked at it for a while, laid it back and {away}.",
                )
            ),
            f"While {owner.they} was out, {other} came in. {other.They} {why[0]}, so {other.they} took the {thing} "
            f"out, put it into the {now}, and left.",
            f"When {owner} came back, {owner.they} went straight to the place where the {before} always stood. "
            + (f"The {before} was gone." if moved_away else f"The {before} was empty."),
            rng.choice(
                (
                    f"“Somebody has taken my {thing},” {owner.they} cried.",
                    f"“My {thing},” cried {owner}. “Where is it?”",
                )
            ),
            *told,
        ),
        ("dialogue", "twist", *(("moral",) if kind else ("sad ending",))),
        (
            Question(
                f"Where did {owner} look first for the {thing}?",
                f"{owner} went to the place where the {before} always stood."
                if moved_away
                else f"{owner} looked in the {before}.",
                (
                    f"{owner} had put the {thing} there.",
                    f"{owner.They} was out when {other} moved it, so {owner.they} could not know of it.",
                ),
                f"the {before}",
                lambda: f"the {where['owner believes']}",
            ),
            Question(
                f"Where was the {thing} really?",
                f"It was in the {now}.",
                (f"{other} had taken it out of the {before} and put it there.",),
                f"the {now}",
                lambda: f"the {where['true']}",
            ),
            Question(
                f"Was the {thing} stolen?",
                "No, it had only been moved.",
                (f"{other} {why[0]} and put the {thing} somewhere else in the house.",),
                False,
                lambda: where["true"] not in _HOLDERS,
            ),
        ),
    )


WORLD = World(
    topic="Where things are: boxes, bags and rooms",
    group="space",
    concepts=("containers", "location", "belief", "counting"),
    openings=(
        """A thing is always somewhere. It may lie on a table, stand in a room, or be hidden in a box that is itself
        in a cupboard. Whoever wants to find it follows that chain from the outside to the inside.""",
        """When a bag is carried to another room, everything in it moves along, although nobody touches it. We use
        that every day without thinking about it: nobody carries groceries home one by one.""",
        """Looking for something is easier with a question: where was it last, and what has happened since? Both
        together tell where it must be now.""",
        """The same key can be in a pocket, in a coat, in a wardrobe and in a bedroom, all at once. Those are not four
        places but one, told more and more roughly, and each of them is right.""",
    ),
    asks=(
        "If I carry a bag, do the things in it move too?",
        "How do I find something that has been moved?",
        "Can a thing be in two places?",
        "Why do people look in the wrong place?",
    ),
    ideas=(
        (
            """What is inside something goes with it. If the ring is in the tin and the tin is in the suitcase, then
            the ring travels with the suitcase to the station, unseen. What lay beside the suitcase stays where it
            was.""",
            """“In” can be chained. A letter in a drawer, the drawer in a desk, the desk in a study: then the letter
            is in the study. The chain holds until somebody takes a thing out.""",
        ),
        (
            """To find a thing, begin with the last place where it was certainly seen, and go through what has been
            moved since then. Each move is a step of the way. At the end of the way is the thing.""",
            """Two kinds of moves matter for a thing: when it is moved itself, and when what it lies in is moved. All
            the other moves can be forgotten.""",
        ),
        (
            """A thing is in one place at a time. If the lamp has been carried into the hall, it is no longer in the
            study. That sounds like nothing, yet it solves many riddles: whoever knows where a thing is also knows
            where it is not.""",
            """One thing cannot be in the kitchen and in the garden at once. It can be in the kitchen and in a box at
            once, though, if the box stands in the kitchen: those are two answers to the same question, one more exact
            than the other.""",
        ),
        (
            """People look where they believe a thing to be. If somebody moves it while they are away, their belief
            stays as it was, and they look in the old place. They have not forgotten anything; they were not told.""",
            """What is true and what somebody believes can differ. Whoever did not see a change, and was not told of
            it, still believes the old state, and acts on it.""",
        ),
    ),
    mistakes=(
        """It is easy to think that others know what we know. If I have seen that the key was moved, and you have not,
        you will look in the old place. That is not foolish of you.""",
        """A box that looks empty from the outside need not be empty, and a full one may hold something else than its
        label says. Only opening it, or remembering what went in, tells.""",
        """When things are carried from one room to another, their number in the house stays the same. Counting them
        in the second room alone makes it look as if there were more.""",
    ),
    scenes=(_carried, _nested, _spread),
    stories=(_looked_in_the_wrong_place,),
    notes={
        "child": (
            """Hide a spoon under a cup, the cup in a basket, and ask somebody to find it with questions only.""",
        ),
        "parent": (
            """Around the age of four children begin to understand that somebody else can believe something false.
            Stories in which a thing is moved behind somebody's back are good for talking about it.""",
        ),
    },
)
