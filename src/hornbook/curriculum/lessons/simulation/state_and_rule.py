"""Simulating step by step: a state, the rule for the next one, and when to stop."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _robot(rng: Random) -> Example:
    moves = "".join(rng.choice("NESW") for _ in range(6))
    return example(
        """A robot stands at (0, 0) and obeys letters: N, E, S and W move it one step. Its state is its position, two
        numbers.""",
        '''
        def walk(moves: str) -> tuple[int, int]:
            """Return the position after all moves, starting at (0, 0)."""
            steps = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}
            x, y = 0, 0
            for move in moves:
                dx, dy = steps[move]
                x, y = x + dx, y + dy
            return x, y


        print(walk("$moves"))
        print(walk("NESW"))
        print(walk(""))
        ''',
        """The rule is a table: what each letter adds to the position. The second walk goes once around a square and
        ends where it began. Without moves the state stays as it was at the start.""",
        moves=moves,
    )


def _tank(rng: Random) -> Example:
    size, inflow = rng.randint(18, 21), rng.randint(14, 18)
    use = [rng.randint(3, 6), *(rng.randint(5, 25) for _ in range(3))]
    return example(
        """Each day $inflow litres of rain flow into a tank that holds $size litres; what does not fit runs over. Then
        some water is used, as far as there is any.""",
        '''
        def levels(size: int, inflow: int, uses: list[int]) -> list[int]:
            """Return the level at the end of each day; the tank is empty at first."""
            level = 0
            history = []
            for use in uses:
                level = min(level + inflow, size)
                level = max(level - use, 0)
                history.append(level)
            return history


        print(levels($size, $inflow, $use))
        ''',
        """On the first day the level rises to $inflow and then falls by $first to $end. On the second the rain fills
        the tank and the rest runs over. The order of the two lines is part of the rule: using before raining would give
        other numbers.""",
        size=size,
        inflow=inflow,
        use=use,
        first=use[0],
        end=inflow - use[0],
    )


def _growth(rng: Random) -> Example:
    start, goal = rng.randint(50, 120), rng.randint(400, 900)
    return example(
        """A pond has $start fish. Each year their number grows by a fifth, rounded down, and 5 are caught. In which
        year are there at least $goal?""",
        '''
        def years_until(fish: int, goal: int) -> int:
            """Return the number of years until there are at least `goal` fish."""
            years = 0
            while fish < goal:
                fish = fish + fish // 5 - 5
                years += 1
            return years


        print(years_until($start, $goal))
        print(years_until($goal, $goal))
        ''',
        """Nobody knows the number of rounds beforehand, so it is a `while` loop. In the first year the number changes
        from $start to $next. The loop ends because more fish are born than caught; with very few fish it would run for
        ever.""",
        start=start,
        goal=goal,
        next=start + start // 5 - 5,
    )


def _lights_question(rng: Random) -> Question:
    n = rng.randint(3, 6)
    cells = "".join(rng.choice(".#") for _ in range(8))
    return question(
        """A row of cells is written with "#" for alive and "." for dead. In the next generation a cell is alive if
        exactly one of its two neighbours is; beyond the ends everything is dead. Write a function for the next row.""",
        '''
        def next_row(row: str) -> str:
            """Return the row after one generation."""
            padded = "." + row + "."
            new = ""
            for i in range(1, len(padded) - 1):
                new += "#" if padded[i - 1] != padded[i + 1] else "."
            return new


        row = "$cells"
        for _ in range($n):
            print(row)
            row = next_row(row)
        ''',
        """"Exactly one of two" means that the two are different. All new cells are computed from the old row. If the
        row were changed on the spot, a cell would look at a neighbour of the wrong generation.""",
        n=n,
        cells=cells,
    )


def _turns_question(rng: Random) -> Question:
    a, b = people(rng, 2)
    throws = [rng.randint(1, 6) for _ in range(10)]
    return question(
        """Two players throw a die in turn and add up their points; whoever first has 15 or more wins. Write a function
        that returns the winner for a list of throws, or `None` if nobody gets that far.""",
        '''
        def winner(players: list[str], throws: list[int]) -> str | None:
            """Return who first reaches 15 points, or None."""
            points = [0] * len(players)
            for turn, throw in enumerate(throws):
                player = turn % len(players)
                points[player] += throw
                if points[player] >= 15:
                    return players[player]
            return None


        print(winner(["$a", "$b"], $throws))
        print(winner(["$a", "$b"], [6, 1, 6]))
        ''',
        """The remainder `turn % 2` alternates between 0 and 1 and says whose turn it is. Only the player who has just
        thrown can have won, so only this one is tested.""",
        a=a,
        b=b,
        throws=throws,
    )


_FINISHES = (
    {
        "rule": "A throw that would take it beyond the last field is not carried out.",
        "at": "at if at + throw > last else at + throw",
        "limit": "if field <= last:\n        at = jumps.get(field, field)",
        "stem": "exact",
    },
    {
        "rule": "A throw that would take it beyond the last field takes it to the last field.",
        "at": "min(at + throw, last)",
        "limit": "at = last if field >= last else jumps.get(field, field)",
        "stem": "short",
    },
    {
        "rule": "If it would pass the last field, it goes backwards from there with the rest of the throw.",
        "at": "last - abs(last - at - throw)",
        "limit": "if field > last:\n        field = 2 * last - field\n    at = jumps.get(field, field)",
        "stem": "bouncing",
    },
)


def _landed(throws: list[int], jumps: dict[int, int], last: int, row: dict[str, str]) -> int:
    """By counting out every throw on a path of fields that is written down beforehand."""
    at = 0
    for throw in throws:
        path = list(range(at + 1, last + 1))
        if throw > len(path):
            beyond = {"short": [last] * 6, "bouncing": list(range(last - 1, last - 7, -1))}
            path = [at] * 6 if row["stem"] == "exact" else path + beyond[row["stem"]]
        if at != last:
            at = jumps.get(path[throw - 1], path[throw - 1])
    return at


def _board(rng: Random) -> tuple[list[int], dict[int, int], int]:
    last = rng.randint(9, 16)
    feet = rng.sample(range(1, last), rng.randint(1, 3))
    jumps = {foot: rng.choice([field for field in range(last) if field not in feet]) for foot in feet}
    return [rng.randint(1, 6) for _ in range(rng.randint(2, 7))], jumps, last


_SPREADS = tuple(
    dict(zip(("what", "burning", "tree", "ash", "hot", "cold", "gone"), row, strict=True))
    for row in (
        ("trees", "*", "T", ".", "a burning tree", "a tree that can catch fire", "bare ground"),
        ("children", "s", "h", "i", "a sick child", "a healthy child", "a child that has been sick"),
        ("lamps", "!", "o", "x", "a flashing lamp", "a lamp that is ready", "a lamp that is used up"),
    )
)


def _burnt(row: str, steps: int, kind: dict[str, str]) -> str:
    """By the step in which the fire comes to each place, found by looking left and right from it."""
    letters = []
    for place, one in enumerate(row):
        when = [0] if one == kind["burning"] else []
        for side in (row[:place][::-1], row[place + 1 :]):
            reach = len(side) - len(side.lstrip(kind["tree"]))
            if one == kind["tree"] and side[reach : reach + 1] == kind["burning"]:
                when.append(reach + 1)
        if not when or min(when) > steps:
            letters.append(one)
        else:
            letters.append(kind["burning"] if min(when) == steps else kind["ash"])
    return "".join(letters)


def _forest(rng: Random, kind: dict[str, str]) -> tuple[str, int]:
    letters = kind["tree"] * 5 + kind["ash"] + kind["burning"]
    return "".join(rng.choice(letters) for _ in range(rng.randint(5, 14))), rng.choice((0, 1, 1, 2, 2, 3, 4))


_SWITCHES = (
    {
        "result": "after how many of the readings it is on",
        "noun": "the number of readings after which a heater is on",
        "stem": "on_count",
        "each": "if on:\n        found += 1",
        "before": "",
        "call": "states.count(True)",
    },
    {
        "result": "how often it is switched on or off",
        "noun": "the number of times that a heater is switched on or off",
        "stem": "switchings",
        "each": "if on != before:\n        found += 1",
        "before": "before = on\n    ",
        "call": "sum(a != b for a, b in zip([False, *states], states))",
    },
)


def _switched(readings: list[int], low: int, high: int, row: dict[str, str]) -> int:
    """By looking back from each reading for the last one that decided."""
    states = [False]
    for place in range(len(readings)):
        decisive = [one for one in readings[: place + 1] if one < low or one > high]
        states.append(bool(decisive) and decisive[-1] < low)
    if row["stem"] == "on_count":
        return sum(states)
    return sum(states[place] is not states[place + 1] for place in range(len(readings)))


def _warmth(rng: Random) -> tuple[list[int], int, int]:
    low = rng.randint(15, 19)
    high = low + rng.randint(0, 4)
    near = (low, high, low - 1, low - 1, high + 1, high + 1, rng.randint(12, 26))
    return [rng.choice(near) for _ in range(rng.randint(2, 8))], low, high


LESSON = Lesson(
    topic="Simulating step by step: state and rule",
    area="simulation and state",
    concepts=("simulation", "state", "while_loop"),
    openings=(
        """Some questions are easiest to answer by playing through what happens: where the robot ends, when the tank is
        empty, who wins.""",
        """A simulation needs three things: a state, a rule that turns it into the next, and a loop that knows when to
        stop.""",
        """There may be a formula for it. But if you can describe one day, a program can run through a thousand of
        them.""",
    ),
    ideas=(
        (
            """The state is everything that you would have to write down in order to go on tomorrow. Keep it in as few
            variables as possible.""",
            """Ask what the next step depends on. That, and nothing more, belongs in the state.""",
        ),
        (
            """The rule computes the new state from the old one. If parts depend on each other, assign them in one line,
            `x, y = y, x + y`, so that all use the old values.""",
            """Beware of half-updated states. Either compute all new values before you store any, or build a new list
            and leave the old one alone.""",
        ),
        (
            """With a known number of steps use `for`; with a goal use `while`, and convince yourself that the goal is
            reached at some time.""",
            """If it is not certain that a simulation ends, give it a largest number of steps, and say in the docstring
            what comes back then.""",
        ),
    ),
    examples=(_robot, _tank, _growth),
    pitfalls=(
        """Changing a list while later items still need the old values. The first cells are of tomorrow, the others of
        today. Write into a new list.""",
        """Being off by one in the steps. Play two or three steps by hand and compare: does the count begin before or
        after the first step?""",
    ),
    questions=(_lights_question, _turns_question),
    asks=("What is a state?", "How does the state change?", "When does the simulation stop?"),
    notes={
        "young": ("""A board game is a simulation: the pieces are the state, the rules say what comes next.""",),
        "engineer": ("""A pure function from state to state is easy to test; keep the loop outside of it.""",),
        "analyst": ("""A spreadsheet in which each row refers to the row above is a simulation.""",),
    },
    families=(
        Family(
            "piece_on_a_board_with_jumps",
            "throws: list[int], jumps: dict[int, int], last: int -> int",
            names=("field_after_throws", "play_throws", "final_field", "piece_position"),
            tells=(
                "A piece starts on field 0 of a board with the fields 0 to $last and is moved on by each number in "
                "$throws. If it lands on a field that is a key of $jumps, it goes on to the field that is the value "
                "of this key. Return the field it is on at the end.",
                "Play the $throws of a die, one after the other, with a piece that begins on field 0. It goes forward "
                "by each throw, and if the field where it lands is in the dictionary $jumps, from there to the field "
                "given by it. The board ends with field $last. Return where the piece is after all throws.",
                "Return the final field of a piece that starts on field 0 and moves by the numbers in $throws. The "
                "dictionary $jumps says for some fields to which field a piece that lands there is put; $last is the "
                "number of the last field.",
            ),
            notes=(
                "$rule On the last field it stays for good.",
                "No jump ends at the last field or where another jump begins.",
            ),
            varies={"row": _FINISHES},
            solutions=(
                program("""
                    at = 0
                    for throw in throws:
                        if at == last:
                            break
                        field = at + throw
                        $limit
                    return at
                """),
                program("""
                    at = 0
                    left = list(throws)
                    while left and at < last:
                        throw = left.pop(0)
                        landed = $at
                        at = jumps.get(landed, landed)
                    return at
                """),
            ),
            oracle=_landed,
            draw=lambda rng, row: _board(rng),
            edges=(
                ([], {3: 7}, 9),
                ([3, 2], {3: 7}, 9),
                ([3, 3, 1], {3: 7}, 9),
                ([6, 3, 2], {4: 1}, 9),
                ([6, 4, 5], {8: 2}, 9),
            ),
            about={
                "throws": "numbers from 1 to 6",
                "jumps": "the field to go to, by the field where one lands",
                "last": "the number of the last field, at least 6",
                "return": "the field at the end",
            },
            noun=(
                "the last position of a piece that starts on field 0 of a board with the last field $last, moves by "
                "the numbers in $throws and goes on as $jumps says where it lands"
            ),
            gives="nat",
        ),
        Family(
            "fire_along_a_row",
            "row|line: str, n|count: int -> str",
            names=("after_steps", "spread_along_row", "row_after_steps", "state_after"),
            tells=(
                'In the text $row, "$burning" is $hot, "$tree" is $cold and "$ash" is $gone. In each step every '
                '"$tree" directly beside "$burning" becomes "$burning", and everything that was "$burning" before the '
                'step becomes "$ash". Return the text after $n steps.',
                'A row of $what is written with "$burning" for $hot, "$tree" for $cold and "$ash" for $gone. Return '
                'what becomes of $row in $n steps. In one step every "$burning" turns each "$tree" next to it into '
                '"$burning", and itself becomes "$ash".',
                'The text $row shows $what: "$burning" is $hot, "$tree" $cold, "$ash" $gone. Return the text that '
                'results if this rule is applied $n times: all "$tree" that have "$burning" as a neighbour turn into '
                '"$burning", and at the same time all "$burning" that were there before turn into "$ash".',
            ),
            notes=("With 0 steps nothing changes.",),
            varies={"kind": _SPREADS},
            solutions=(
                program("""
                    for _ in range($n):
                        new = []
                        for i, one in enumerate($row):
                            if one == "$burning":
                                new.append("$ash")
                            elif one == "$tree" and "$burning" in $row[max(0, i - 1) : i + 2]:
                                new.append("$burning")
                            else:
                                new.append(one)
                        $row = "".join(new)
                    return $row
                """),
                program("""
                    now = $row
                    for _ in range($n):
                        marked = now.replace("$tree$burning", "+$burning").replace("$burning$tree", "$burning+")
                        now = marked.replace("$burning", "$ash").replace("+", "$burning")
                    return now
                """),
                program("""
                    cells = list($row)
                    active = [i for i, one in enumerate(cells) if one == "$burning"]
                    for _ in range($n):
                        beside = {i + d for i in active for d in (-1, 1) if 0 <= i + d < len(cells)}
                        for i in active:
                            cells[i] = "$ash"
                        active = [i for i in beside if cells[i] == "$tree"]
                        for i in active:
                            cells[i] = "$burning"
                    return "".join(cells)
                """),
            ),
            oracle=_burnt,
            draw=_forest,
            about={
                "row": "the text at the beginning",
                "n": "how many steps there are",
                "return": "the text at the end",
            },
        ),
        Family(
            "heater_with_two_limits",
            "readings|degrees: list[int], low|cold: int, high|warm: int -> int",
            names=("heater_$stem", "${stem}_of_heater", "simulate_heater", "thermostat_$stem"),
            tells=(
                "A heater is off at first. After each temperature in $readings it is switched on if it is off and the "
                "temperature is below $low, and off if it is on and the temperature is above $high. Return $result.",
                "Go through the temperatures in $readings. Below $low a heater is turned on, above $high it is turned "
                "off, and at all others it stays as it is. It is off in the beginning. Return $result.",
                "Simulate a heater that is off when the first of the $readings comes. A reading below $low makes it "
                "run, one above $high stops it, and otherwise nothing changes. Return $result.",
            ),
            notes=(
                "$low is not greater than $high.",
                "Turning on a heater that is on changes nothing, nor does turning off one that is off.",
            ),
            varies={"row": _SWITCHES},
            solutions=(
                program("""
                    on = False
                    found = 0
                    for degrees_now in $readings:
                        ${before}if degrees_now < $low:
                            on = True
                        elif degrees_now > $high:
                            on = False
                        $each
                    return found
                """),
                program("""
                    states = []
                    on = False
                    for reading in $readings:
                        on = reading < $low or (on and reading <= $high)
                        states.append(on)
                    return $call
                """),
            ),
            oracle=_switched,
            draw=lambda rng, row: _warmth(rng),
            edges=(([], 17, 20), ([17, 20], 17, 20), ([16, 17, 20, 21, 20], 17, 20), ([21, 16, 15, 22, 16], 17, 20)),
            about={
                "readings": "the temperatures in order",
                "low": "the heater starts below this",
                "high": "the heater stops above this",
                "return": "$result",
            },
            noun=(
                "$noun that is off at first, is switched on by a temperature in $readings below $low and switched off "
                "by one above $high"
            ),
            gives="nat",
        ),
    ),
)
