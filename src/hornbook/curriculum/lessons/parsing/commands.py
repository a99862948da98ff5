"""Command lines: a verb and its arguments."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.parsing._draws import WORDS, body, word


def _robot(rng: Random) -> Example:
    a, b, c = numbers(rng, 3, 1, 9)
    first, second = rng.choice((("left", "up"), ("right", "down"), ("up", "left"), ("down", "right")))
    return example(
        """A robot on a grid gets its orders as lines of text. A table says for each direction how the position
        changes, so there is one case instead of four.""",
        '''
        STEPS = {"left": (-1, 0), "right": (1, 0), "up": (0, 1), "down": (0, -1)}


        def position(commands: list[str]) -> tuple[int, int]:
            """Return where a robot is after commands like 'move 3 left'."""
            x = y = 0
            for command in commands:
                _, count, direction = command.split()
                dx, dy = STEPS[direction]
                x += int(count) * dx
                y += int(count) * dy
            return x, y


        print(position(["move $a $first", "move $b $second", "move $c $first"]))
        print(position([]))
        ''',
        """Each command has three words, and unpacking gives each of them a name. The first one is always the same
        here, hence the underscore.""",
        a=a,
        b=b,
        c=c,
        first=first,
        second=second,
    )


def _match(rng: Random) -> Example:
    thing, other = things(rng, 2)
    n, m = numbers(rng, 2, 1, 9)
    return example(
        """Commands of different shapes are told apart with `match`. A pattern compares the fixed words and catches
        the others in variables.""",
        '''
        def run(commands: list[str]) -> dict[str, int]:
            """Return the stock after all commands."""
            stock: dict[str, int] = {}
            for command in commands:
                match command.split():
                    case ["add", count, thing]:
                        stock[thing] = stock.get(thing, 0) + int(count)
                    case ["remove", thing] | ["remove", "all", thing]:
                        stock.pop(thing, None)
                    case ["rename", old, new] if old in stock:
                        stock[new] = stock.pop(old)
                    case []:
                        pass
                    case _:
                        print("not understood:", command)
            return stock


        print(run(["add $n $thing", "add $m $other", "rename $thing gift", "", "remove $other", "sell gift"]))
        ''',
        """The cases are tried from top to bottom. A blank line splits into an empty list and is silently skipped,
        while an unknown command is reported with its full text.""",
        thing=thing,
        other=other,
        n=n,
        m=m,
    )


def _table(rng: Random) -> Example:
    a, b, c = numbers(rng, 3, 2, 9)
    return example(
        """With many commands a dictionary from verb to function keeps the loop short. New verbs are added to the
        table, and the loop stays as it is.""",
        '''
        import operator

        ACTIONS = {"add": operator.add, "subtract": operator.sub, "times": operator.mul, "atmost": min}


        def calculate(lines: list[str], value: int = 0) -> int:
            """Return the value after commands such as 'add 3'."""
            for number, line in enumerate(lines, start=1):
                verb, argument = line.lower().split()
                if verb not in ACTIONS:
                    raise ValueError(f"line {number}: unknown command {verb!r}")
                value = ACTIONS[verb](value, int(argument))
            return value


        print(calculate(["add $a", "times $b", "Subtract $c"]))
        print(calculate(["ADD $a", "atmost 3"]))
        try:
            calculate(["add 1", "divide 2"])
        except ValueError as error:
            print(error)
        ''',
        """`lower` makes the commands indifferent to capitals. The functions in the table all take the old value
        and the argument, so they can be called in the same way.""",
        a=a,
        b=b,
        c=c,
    )


def _undo(rng: Random) -> Example:
    one, other = rng.sample(WORDS, 2)
    return example(
        """An editor can take back what it did. It keeps every earlier state in a list, and `undo` returns to the
        last of them.""",
        '''
        def edit(commands: list[str]) -> str:
            """Return the text after the commands write, erase and undo."""
            text = ""
            earlier: list[str] = []
            for command in commands:
                verb, _, rest = command.partition(" ")
                if verb == "undo":
                    text = earlier.pop() if earlier else text
                    continue
                earlier.append(text)
                text = text + rest if verb == "write" else text[: -int(rest)]
                print(f"{command:14}{text!r}")
            return text


        print(edit(["write $one", "erase 2", "undo", "write - $other", "undo", "undo", "undo"]))
        ''',
        """`partition` cuts at the first space only, so a text with spaces stays whole. The last `undo` has nothing
        to take back and is ignored.""",
        one=one,
        other=other,
    )


def _repeat_question(rng: Random) -> Question:
    a, b = rng.randint(2, 4), rng.randint(2, 5)
    return question(
        """Commands may be preceded by a count and an x, as in `"$a x turn left"`. Write a function that writes
        such lists out: each command as often as its count says, commands without a count once.""",
        '''
        def written_out(commands: list[str]) -> list[str]:
            """Return the commands with counts replaced by repetition."""
            result = []
            for command in commands:
                count, sign, rest = command.partition(" x ")
                if sign and count.isdigit():
                    result += [rest] * int(count)
                else:
                    result.append(command)
            return result


        print(written_out(["$a x turn left", "go $b", "0 x stop"]))
        ''',
        """The list with one command times a number is a list with as many of it. A count of 0 adds nothing, which
        is what the words say.""",
        a=a,
        b=b,
    )


def _default_question(rng: Random) -> Question:
    name = people(rng, 1)[0]
    n = rng.randint(2, 9)
    return question(
        """Write a function that reads commands `greet NAME TIMES`, in which the number may be left out and then is
        1. It returns the name and the number, and raises a `ValueError` for anything else.""",
        '''
        def parse(command: str) -> tuple[str, int]:
            """Return the name and the number of times."""
            match command.split():
                case ["greet", name]:
                    return name, 1
                case ["greet", name, times] if times.isdigit():
                    return name, int(times)
            raise ValueError(f"not a greeting: {command!r}")


        print(parse("greet $name $n"), parse("greet  $name"))
        for wrong in ["greet", "greet $name often"]:
            try:
                parse(wrong)
            except ValueError as error:
                print(error)
        ''',
        """The guard `if times.isdigit()` belongs to its case: if it fails, the next cases are tried. `split()`
        without an argument does not mind the two spaces.""",
        name=name,
        n=n,
    )


_COMPASS = (
    {"a": "north", "b": "south", "c": "east", "d": "west", "verb": "go"},
    {"a": "up", "b": "down", "c": "right", "d": "left", "verb": "move"},
    {"a": "forward", "b": "back", "c": "right", "d": "left", "verb": "step"},
)
_VERBS = ("add", "double", "reset", "negate", "skip", "subtract")


def _walk(rng: Random, way: dict[str, str]) -> list[str]:
    return [f"{way['verb']} {rng.randint(1, 9)} {way[rng.choice('abcd')]}" for _ in range(rng.randint(0, 4))]


def _sums(commands: list[str], way: dict[str, str]) -> tuple[int, int]:
    steps = {way[key]: sum(int(c.split()[1]) for c in commands if c.endswith(" " + way[key])) for key in "abcd"}
    return steps[way["c"]] - steps[way["d"]], steps[way["a"]] - steps[way["b"]]


def _program(rng: Random) -> list[str]:
    verbs = [rng.choice(_VERBS) for _ in range(rng.randint(0, 5))]
    return [f"{verb} {rng.randint(1, 20)}" if verb in ("add", "subtract") else verb for verb in verbs]


def _ran(commands: list[str], unknown: str) -> int:
    """As one formula, built up as text."""
    formula = "0"
    for command in commands:
        verb, *rest = command.split()
        if verb == "skip" and unknown == "end":
            break
        forms = {"add": "({0}+{1})", "subtract": "({0}-{1})", "double": "(2*{0})", "negate": "(-{0})", "reset": "0"}
        formula = forms.get(verb, "{0}").format(formula, *rest)
    return int(eval(formula, {}))  # our own text


def _typed(rng: Random) -> list[str]:
    return [rng.choice((f"write {word(rng)}", f"write {word(rng)}", "undo", "clear")) for _ in range(rng.randint(0, 5))]


def _replayed(commands: list[str]) -> list[str]:
    """By removing commands that were undone, then running the rest."""
    left: list[str] = []
    for command in commands:
        if command == "undo":
            left = left[:-1]
        else:
            left = [*left, command]
    start = max((at for at, command in enumerate(left) if command == "clear"), default=-1)
    return [command.split()[1] for command in left[start + 1 :]]


LESSON = Lesson(
    topic="Command lines: a verb and its arguments",
    area="parsing",
    concepts=("parsing", "commands", "dispatch", "interpreter"),
    openings=(
        """"move 3 left" has a verb and two arguments. A program that obeys such lines is a small interpreter, and
        its heart is a loop with a decision.""",
        """Text commands are the oldest way to talk to a program, and still a good one to write a test or record
        what somebody did.""",
        """Reading a command is splitting a line at its spaces. Obeying it means choosing an action by the first
        word and handing over the rest.""",
    ),
    ideas=(
        (
            """`command.split()` gives the words. The first one decides what is to be done, and the others are the
            arguments, as strings.""",
            """`verb, *arguments = command.split()` separates the verb from whatever follows. The star makes a list
            of the rest, which may be empty.""",
        ),
        (
            """What the commands change is the state: a position, a text, a dictionary. It is set up before the
            loop and returned after it.""",
            """An interpreter is a loop that carries a state from command to command. Each command turns the old
            state into the new one.""",
        ),
        (
            """The choice of the action can be a chain of conditions, a `match` statement or a dictionary from verb
            to function. The table is the shortest when all actions have the same form.""",
            """If only data differ between the commands, put the data into a dictionary. Four directions are then
            four entries and one line of arithmetic.""",
        ),
        (
            """Unknown verbs and wrong arguments will come. Say which line was wrong and quote it; a bare
            `KeyError` helps nobody.""",
            """Decide whether an unknown command is skipped, reported or an error. For a user at the keyboard a
            message is best, for a file of commands usually an error with the line's number.""",
        ),
    ),
    examples=(_robot, _match, _table, _undo),
    pitfalls=(
        """Forgetting that arguments are texts. `x += count` with `count = "3"` raises a `TypeError`; `"3" * 2`
        raises nothing and gives `"33"`.""",
        """Unpacking into a fixed number of names. `verb, count = line.split()` fails on a command without an
        argument and on a blank line. Check the length, or use `match`.""",
        """Comparing with `"Move"` while users type `move`. Bring the verb to small letters once, right after
        splitting.""",
    ),
    questions=(_repeat_question, _default_question),
    asks=(
        "How is a command taken apart?",
        "Where does the program keep its state?",
        "How does the verb choose the action?",
        "What about commands that are wrong?",
    ),
    notes={
        "young": (
            """You are the robot, a friend reads out the commands. Do just what is said. Where did you end up?""",
        ),
        "engineer": (
            """For options such as `--verbose` use `argparse`. `shlex.split` respects quotation marks, and
            `cmd.Cmd` offers a ready-made loop with help texts.""",
        ),
        "student": (
            """A list of commands is a program in a very small language, and the function that runs it defines what
            the language means. Such a definition is called operational.""",
        ),
    },
    families=(
        Family(
            "walk_by_commands",
            "commands|orders|lines: list[str] -> tuple[int, int]",
            names=("final_position", "walk", "where_to", "follow"),
            tells=(
                'Start at (0, 0) and obey $commands, each like "$verb 3 $d". $C adds to x, $d subtracts from it; $a '
                "adds to y, $b subtracts "
                "from it. Return the last position as a tuple (x, y).",
                'Return the position (x, y) after all $commands of the form "$verb COUNT DIRECTION", beginning at '
                "the origin. $C and $d change x by "
                "plus and minus the count, $a and $b change y likewise.",
                'A robot at (0, 0) gets $commands such as "$verb 2 $a". $A raises y by the number, $b lowers it; $c '
                "raises x and $d lowers it. "
                "Return where it ends, as (x, y).",
            ),
            varies={"way": tuple({**way, "A": way["a"].capitalize(), "C": way["c"].capitalize()} for way in _COMPASS)},
            solutions=(
                body(
                    """
                    x = y = 0
                    for command in $commands:
                        _, count, direction = command.split()
                        if direction == "$c":
                            x += int(count)
                        elif direction == "$d":
                            x -= int(count)
                        elif direction == "$a":
                            y += int(count)
                        else:
                            y -= int(count)
                    return x, y
                    """
                ),
                body(
                    """
                    changes = {"$c": (1, 0), "$d": (-1, 0), "$a": (0, 1), "$b": (0, -1)}
                    x = y = 0
                    for command in $commands:
                        verb, count, direction = command.split()
                        dx, dy = changes[direction]
                        x, y = x + dx * int(count), y + dy * int(count)
                    return x, y
                    """
                ),
                body(
                    """
                    totals = {"$a": 0, "$b": 0, "$c": 0, "$d": 0}
                    for command in $commands:
                        words = command.split()
                        totals[words[2]] += int(words[1])
                    return totals["$c"] - totals["$d"], totals["$a"] - totals["$b"]
                    """
                ),
            ),
            oracle=_sums,
            draw=lambda rng, way: (_walk(rng, way),),
            edges=(([],),),
            about={"commands": "the commands in order", "return": "the position at the end"},
        ),
        Family(
            "run_counter_commands",
            "commands|lines|program: list[str] -> int",
            names=("run", "execute", "final_value", "obey"),
            tells=(
                'A counter starts at 0. Obey $commands: "add N" and "subtract N" change it by N, "double" and '
                '"negate" multiply it by 2 and by -1, '
                '"reset" makes it 0. Return its last value.',
                'Return the value of a counter, 0 at the beginning, after $commands. They are "add N", "subtract '
                'N", "double", "negate" (change the '
                'sign) and "reset" (back to 0).',
                'Run $commands on the number 0 and return the result. There are the commands "add 5" and "subtract '
                '5" with any number, and '
                '"double", "negate" and "reset" without one.',
            ),
            notes=("Any other command $does.",),
            varies={
                "other": (
                    {"does": "is ignored", "last": "continue", "name": "ignore"},
                    {"does": "ends the run", "last": "break", "name": "end"},
                )
            },
            solutions=(
                body(
                    """
                    value = 0
                    for command in $commands:
                        verb, *arguments = command.split()
                        if verb == "add":
                            value += int(arguments[0])
                        elif verb == "subtract":
                            value -= int(arguments[0])
                        elif verb == "double":
                            value *= 2
                        elif verb == "negate":
                            value = -value
                        elif verb == "reset":
                            value = 0
                        else:
                            $last
                    return value
                    """
                ),
                body(
                    """
                    value = 0
                    for command in $commands:
                        match command.split():
                            case ["add", number]:
                                value += int(number)
                            case ["subtract", number]:
                                value -= int(number)
                            case ["double"]:
                                value *= 2
                            case ["negate"]:
                                value *= -1
                            case ["reset"]:
                                value = 0
                            case _:
                                $last
                    return value
                    """
                ),
                body(
                    """
                    actions = {
                        "add": lambda value, number: value + number,
                        "subtract": lambda value, number: value - number,
                        "double": lambda value, _: value * 2,
                        "negate": lambda value, _: -value,
                        "reset": lambda value, _: 0,
                    }
                    value = 0
                    for command in $commands:
                        verb, _, argument = command.partition(" ")
                        if verb not in actions:
                            $last
                        value = actions[verb](value, int(argument or 0))
                    return value
                    """
                ),
            ),
            oracle=lambda commands, other: _ran(commands, other["name"]),
            draw=lambda rng, other: (_program(rng),),
            edges=(([],), (["add 3", "skip", "double"],), (["add 4", "negate", "reset", "subtract 2"],)),
            about={"commands": "the commands in order", "return": "the value of the counter"},
            noun="the value of the counter after $commands",
            gives="int",
        ),
        Family(
            "words_with_undo",
            "commands|keys|actions: list[str] -> list[str]",
            names=("written_words", "words_after", "type_with_undo", "page_after"),
            tells=(
                'A page is an empty list of words. Obey $commands: "write W" adds the word W, "clear" removes all '
                'words, "undo" takes back the last '
                "write or clear that was not taken back yet. Return the words.",
                'Return the list of words after $commands. "write W" appends W, "clear" empties the list, and '
                '"undo" restores the state before the '
                "last command that is still in force.",
                'Run the $commands "write W", "clear" and "undo" on an empty list of words and return the list. An '
                "undo cancels the last write or "
                "clear that has not been cancelled.",
            ),
            notes=("An undo with nothing to take back does nothing.",),
            solutions=(
                body(
                    """
                    words = []
                    earlier = []
                    for command in $commands:
                        if command == "undo":
                            if earlier:
                                words = earlier.pop()
                            continue
                        earlier.append(words)
                        words = [] if command == "clear" else words + [command.split()[1]]
                    return words
                    """
                ),
                body(
                    """
                    states = [[]]
                    for command in $commands:
                        if command == "clear":
                            states.append([])
                        elif command == "undo":
                            states = states[:-1] or states
                        else:
                            states.append(states[-1] + [command.removeprefix("write ")])
                    return states[-1]
                    """
                ),
                body(
                    """
                    valid = []
                    for command in $commands:
                        if command != "undo":
                            valid.append(command)
                        elif valid:
                            valid.pop()
                    words = []
                    for command in valid:
                        if command == "clear":
                            words.clear()
                        else:
                            words.append(command.split(" ")[1])
                    return words
                    """
                ),
            ),
            oracle=_replayed,
            draw=lambda rng: (_typed(rng),),
            edges=(
                ([],),
                (["undo", "write ink"],),
                (["write oak", "clear", "undo"],),
                (["write a", "write b", "undo", "undo"],),
            ),
            about={"commands": "the commands in order", "return": "the words on the page"},
            noun="the list of words after $commands",
            gives="words",
        ),
    ),
)
