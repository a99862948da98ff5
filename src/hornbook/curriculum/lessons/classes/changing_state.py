"""Methods that change the object they are called on."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.classes._draws import body
from hornbook.curriculum.lessons.draws import numbers, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _tally(rng: Random) -> Example:
    times = rng.randint(3, 6)
    return example(
        """A hand counter, such as an usher holds at the door, has one button to count and one to start anew. Both
        change the number that it shows.""",
        '''
        class HandCounter:
            """Counts clicks."""

            def __init__(self) -> None:
                self.count = 0

            def click(self) -> None:
                """Count one more."""
                self.count += 1

            def reset(self) -> None:
                """Start again at zero."""
                self.count = 0


        door, gate = HandCounter(), HandCounter()
        for _ in range($times):
            door.click()
        gate.click()
        print(door.count, gate.count)
        door.reset()
        print(door.count, gate.count)
        ''',
        """Each counter has a number of its own: clicking one leaves the other alone. The methods return nothing; what
        they do is to be seen in the attribute.""",
        times=times,
    )


def _piggy(rng: Random) -> Example:
    name = people(rng, 1)[0]
    first, second = rng.randint(6, 20), rng.randint(21, 40)
    return example(
        """$name saves in a tin. Taking out more than there is must not leave a negative amount, so the method decides
        how much it can give and returns that.""",
        '''
        class SavingsTin:
            """A tin with euros in it."""

            def __init__(self) -> None:
                self.euros = 0

            def put(self, amount: int) -> None:
                """Put so many euros in."""
                self.euros += amount

            def take(self, amount: int) -> int:
                """Take out so many euros, or all if there are fewer; return what was taken."""
                taken = min(amount, self.euros)
                self.euros -= taken
                return taken


        tin = SavingsTin()
        tin.put($first)
        print(tin.take(4), tin.euros)
        print(tin.take($second), tin.euros)
        ''',
        """The second call asks for $second euros and gets the $rest that were left. `take` does two things: it
        changes the tin, and it tells its caller what happened.""",
        name=name,
        first=first,
        second=second,
        rest=first - 4,
    )


def _borrowed(rng: Random) -> Example:
    one, other = things(rng, 2)
    who, next_one = people(rng, 2)
    return example(
        """A lending shelf remembers who has what. Its methods keep two attributes in step: the things on the shelf and
        the things that are out.""",
        '''
        class LendingShelf:
            """A shelf from which things are lent."""

            def __init__(self, things: list[str]) -> None:
                self.here = list(things)
                self.out: dict[str, str] = {}

            def lend(self, thing: str, who: str) -> bool:
                """Lend the thing if it is here; return whether it was."""
                if thing not in self.here:
                    return False
                self.here.remove(thing)
                self.out[thing] = who
                return True

            def take_back(self, thing: str) -> None:
                """Put a lent thing back on the shelf."""
                del self.out[thing]
                self.here.append(thing)


        shelf = LendingShelf(["$one", "$other"])
        print(shelf.lend("$one", "$who"), shelf.lend("$one", "$next_one"))
        print(shelf.here, shelf.out)
        shelf.take_back("$one")
        print(shelf.here, shelf.out)
        ''',
        """The second loan is refused, because the first changed the object. At each moment every thing is in exactly
        one of the two places; only the methods move it, so the rule holds.""",
        one=one,
        other=other,
        who=who,
        next_one=next_one,
    )


def _lift_question(rng: Random) -> Question:
    floors = rng.randint(5, 9)
    return question(
        """A lift starts at floor 0 of a house whose top floor is $floors. Write a class with a method `up` and a method
        `down` that move it by one floor, but not beyond the ends.""",
        '''
        class Lift:
            """A lift that moves between floor 0 and a top floor."""

            def __init__(self, top: int) -> None:
                self.top = top
                self.floor = 0

            def up(self) -> None:
                """Move one floor up, except at the top."""
                if self.floor < self.top:
                    self.floor += 1

            def down(self) -> None:
                """Move one floor down, except on floor 0."""
                if self.floor > 0:
                    self.floor -= 1


        lift = Lift($floors)
        lift.down()
        print(lift.floor)
        for _ in range($floors + 2):
            lift.up()
        print(lift.floor)
        ''',
        """The limits are checked inside the methods. However often they are called, the floor stays between 0 and
        $floors.""",
        floors=floors,
    )


def _scoreboard_question(rng: Random) -> Question:
    one, other = people(rng, 2)
    points = numbers(rng, 3, 1, 9)
    return question(
        """Write a class for a scoreboard on which players get points, with a method that returns the name of the
        leader. A player appears with the first points.""",
        '''
        class Scoreboard:
            """Points of several players."""

            def __init__(self) -> None:
                self.points: dict[str, int] = {}

            def add(self, player: str, points: int) -> None:
                """Give the player so many points more."""
                self.points[player] = self.points.get(player, 0) + points

            def leader(self) -> str:
                """Return who has the most points; on a tie, who was entered first."""
                return max(self.points, key=self.points.__getitem__)


        board = Scoreboard()
        board.add("$one", $a)
        board.add("$other", $b)
        print(board.leader())
        board.add("$one", $c)
        print(board.points)
        ''',
        """`add` changes the board, `leader` only looks at it. Keeping the two apart means that one can ask as often as
        one likes without changing the answer.""",
        one=one,
        other=other,
        a=points[0],
        b=points[1],
        c=points[2],
    )


class _Tank:
    def __init__(self, capacity: int, start: dict[str, str]) -> None:
        self.capacity = capacity
        self.drops = [1] * (capacity if start["how"] == "full" else 0)

    @property
    def content(self) -> int:
        return len(self.drops)

    def fill(self, amount: int) -> int:
        fits = len(range(len(self.drops), min(self.capacity, len(self.drops) + amount)))
        self.drops += [1] * fits
        return amount - fits

    def drain(self, amount: int) -> int:
        out, self.drops = self.drops[:amount], self.drops[amount:]
        return sum(out)


def _tank_calls(rng: Random, start: Any) -> tuple[tuple[int], list[tuple[Any, ...]]]:
    capacity = rng.randint(6, 30)
    calls: list[tuple[Any, ...]] = [(".content",)]
    for _ in range(5):
        calls += [(rng.choice(("fill", "drain")), rng.randint(1, capacity)), (".content",)]
    return (capacity,), calls


class _Dial:
    def __init__(self, positions: int, first: int) -> None:
        self.ring = list(range(first, first + positions))
        self.first = first

    @property
    def position(self) -> int:
        return self.ring[0]

    def turn(self, steps: int) -> int:
        for _ in range(abs(steps)):
            self.ring = self.ring[1:] + self.ring[:1] if steps > 0 else self.ring[-1:] + self.ring[:-1]
        return self.ring[0]

    def reset(self) -> None:
        self.ring.sort()


def _after(moves: list[int], limit: int, end: dict[str, str]) -> int:
    seen = [0]
    for move in moves:
        seen.append(sorted((0, seen[-1] + move, limit))[1])
    return {"final": seen[-1], "highest": max(seen), "full": seen[1:].count(limit)}[end["key"]]


LESSON = Lesson(
    topic="Methods that change an object's state",
    area="classes",
    concepts=("methods", "state", "mutation"),
    openings=(
        """A light switch is on or off, and pressing it changes which. Objects can be like that: what they answer now
        depends on what was done to them before.""",
        """The values of an object's attributes at one moment are its state. Some methods only read the state; the ones
        in question here change it.""",
        """A bank account whose balance never changed would be of little use. Things in the world have a history, and
        objects that stand for them need methods that write it.""",
    ),
    ideas=(
        (
            """A method changes the object by assigning to an attribute of `self`: `self.count += 1`. The change stays
            after the method has returned.""",
            """Assigning to `self.floor` in a method changes the object that the caller holds, not a copy of it.
            Everybody who has this object sees the new value.""",
        ),
        (
            """Two objects of one class change independently. Calling a method on the first leaves the attributes of
            the second as they were.""",
            """`first = second` does not make a second object. Both names then mean the same one, and a change made
            through one name shows through the other.""",
        ),
        (
            """A method that only changes something usually returns `None`, as `list.append` does. A reader then knows
            from the call that it was made for its effect.""",
            """Sometimes a change has an outcome worth telling: how much was taken, whether a thing was there. Then the
            method may return it as well.""",
        ),
        (
            """The rules belong in the methods: a content that is never negative, a floor that exists. If all changes
            go through methods that keep the rule, it cannot be broken by accident.""",
            """When two attributes must fit together, one method should change both. Between its first and its last
            line they may disagree, but nobody looks in between.""",
        ),
        (
            """Keep questions and commands apart where you can. A method called `leader` or `is_full` should change
            nothing, so that one may call it twice.""",
            """Name changing methods with a verb that orders: `fill`, `reset`, `lend`. A noun or an `is_` promises that
            nothing happens.""",
        ),
    ),
    examples=(_tally, _piggy, _borrowed),
    pitfalls=(
        """Changing a local variable: `count = self.count + 1` computes the new number and forgets it when the method
        ends. The result must go back into `self.count`.""",
        """Writing `counter = counter.click()`. The method returns `None`, so the name now means `None` and the counter
        is lost. Call the method on a line of its own.""",
        """Keeping the caller's list: after `self.here = things` the object changes when the caller's list does. A
        copy, `list(things)`, makes the object the only owner.""",
    ),
    questions=(_lift_question, _scoreboard_question),
    asks=(
        "How does a method change its object?",
        "What about other objects of the class?",
        "Should such a method return something?",
        "Where do the rules go?",
        "Which methods should not change anything?",
    ),
    notes={
        "young": (
            """A water bottle is the same bottle when it is half empty. Drinking is a method: it changes how much is
            in the bottle.""",
        ),
        "student": (
            """A condition that holds after every method, such as "the content lies between 0 and the capacity", is an
            invariant. To prove it, show that `__init__` sets it up and that each method preserves it.""",
        ),
        "engineer": (
            """Nothing marks a method as mutating: there is no `const`. Names, return values and documentation carry
            that information, and frozen dataclasses enforce it where it matters.""",
        ),
        "teacher": (
            """Draw the object as a box and keep a table of its attributes, one row after each call. Most mistakes of
            beginners are visible in that table.""",
        ),
    },
    families=(
        ClassFamily(
            "tank_between_empty_and_full",
            names=("Tank", "Barrel", "Cistern", "Canister", "Boiler"),
            tells=(
                "A $name that holds a number of litres, between 0 and its capacity. It is created with the capacity "
                "and "
                "is $how at first. The attribute content is what it holds now.",
                "$name(capacity) is $how when it is made. Its attribute content, in litres, never goes below 0 or "
                "above "
                "the capacity.",
                "Represents a $name for water. The constructor takes the capacity in litres; the attribute content "
                "starts $at and always lies between 0 and the capacity.",
                "A new $name is $how. It is made with its capacity in litres and keeps the litres in it in the "
                "attribute content.",
            ),
            methods=(
                "fill(amount): pour so many litres in, as far as they fit, and return how many did not fit",
                "drain(amount): let so many litres out, or all if there are fewer, and return how many came out",
            ),
            varies={
                "start": (
                    {"how": "empty", "at": "at 0", "value": "0"},
                    {"how": "full", "at": "at the capacity", "value": "capacity"},
                )
            },
            solutions=(
                body("""
                    def __init__(self, capacity):
                        self.capacity = capacity
                        self.content = $value

                    def fill(self, amount):
                        fits = min(amount, self.capacity - self.content)
                        self.content += fits
                        return amount - fits

                    def drain(self, amount):
                        out = min(amount, self.content)
                        self.content -= out
                        return out
                    """),
                body("""
                    def __init__(self, capacity):
                        self.capacity = capacity
                        self.content = $value

                    def fill(self, amount):
                        self.content += amount
                        if self.content <= self.capacity:
                            return 0
                        spilled = self.content - self.capacity
                        self.content = self.capacity
                        return spilled

                    def drain(self, amount):
                        if amount > self.content:
                            amount = self.content
                        self.content -= amount
                        return amount
                    """),
            ),
            oracle=_Tank,
            draw=_tank_calls,
        ),
        ClassFamily(
            "dial_with_positions",
            names=("Dial", "RotarySwitch", "Selector", "Knob", "Carousel"),
            tells=(
                "A $name with so many positions, numbered from $first, that can be turned round and round. The number "
                "of positions is given; the attribute position is $first at first.",
                "$name(positions) stands at position $first when it is made. Its positions are numbered from $first; "
                "after the last comes the first again. The attribute position tells where it stands.",
                "Models a round $name. It is created with the number of its positions, which are numbered from $first, "
                "and keeps the present one, at first $first, in the attribute position.",
            ),
            methods=(
                "turn(steps): turn by so many positions, backwards if steps is negative, and return the new position",
                "reset(): go back to position $first",
            ),
            varies={"first": (0, 1, 1)},
            solutions=(
                body("""
                    def __init__(self, positions):
                        self.positions = positions
                        self.position = $first

                    def turn(self, steps):
                        self.position = (self.position - $first + steps) % self.positions + $first
                        return self.position

                    def reset(self):
                        self.position = $first
                    """),
                body("""
                    def __init__(self, positions):
                        self.positions = positions
                        self.reset()

                    def turn(self, steps):
                        self.position += steps
                        while self.position >= self.positions + $first:
                            self.position -= self.positions
                        while self.position < $first:
                            self.position += self.positions
                        return self.position

                    def reset(self):
                        self.position = $first
                    """),
            ),
            oracle=_Dial,
            draw=lambda rng, first: (
                (rng.randint(2, 9),),
                [
                    (".position",),
                    *(("turn", rng.choice((1, 2, 3, 5, 12, -1, -2, -8))) for _ in range(4)),
                    (".position",),
                    ("reset",),
                    (".position",),
                    ("turn", -1),
                ],
            ),
        ),
        Family(
            "gauge_after_moves",
            "moves|changes: list[int], limit|top: int -> int",
            names=("${key}_level", "${key}_after_moves", "run_gauge_${key}", "${key}_of_gauge"),
            tells=(
                "Make a Gauge with the given $limit, call change with each number of $moves in turn, and return "
                "$result.",
                "Feed the numbers in $moves, one after another, to the change method of a new Gauge($limit). Return "
                "$result.",
                "A new Gauge with limit $limit gets all the numbers of $moves through change. Return $result.",
            ),
            setup="""
                class Gauge:
                    def __init__(self, limit):
                        self.limit = limit
                        self.level = 0

                    def change(self, amount):
                        self.level = max(0, min(self.level + amount, self.limit))
                """,
            varies={
                "end": (
                    {
                        "key": "final",
                        "result": "its level at the end",
                        "begin": "",
                        "each": "",
                        "give": "gauge.level",
                        "collect": "levels[-1]",
                    },
                    {
                        "key": "highest",
                        "result": "the highest level that it ever had (it starts at 0)",
                        "begin": "\nbest = 0",
                        "each": "\n    best = max(best, gauge.level)",
                        "give": "best",
                        "collect": "max(levels)",
                    },
                    {
                        "key": "full",
                        "result": "after how many of the calls its level is equal to the limit",
                        "begin": "\nfull = 0",
                        "each": "\n    if gauge.level == gauge.limit:\n        full += 1",
                        "give": "full",
                        "collect": "levels[1:].count(gauge.limit)",
                    },
                )
            },
            solutions=(
                "gauge = Gauge($limit)$begin\nfor move in $moves:\n    gauge.change(move)$each\nreturn $give",
                "gauge = Gauge($limit)\nlevels = [gauge.level]\nfor amount in $moves:\n    gauge.change(amount)\n"
                "    levels.append(gauge.level)\nreturn $collect",
            ),
            oracle=lambda moves, limit, end: _after(moves, limit, end),
            draw=lambda rng, end: (numbers(rng, rng.randint(1, 6), -6, 9), rng.randint(4, 12)),
            edges=(([], 5), ([5], 5), ([-3, 4], 6)),
            about={"moves": "the changes of the level", "limit": "the gauge's limit", "return": "$result"},
        ),
    ),
)
