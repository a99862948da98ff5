"""State machines: what may happen when, written as a table."""

import re
from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.classes._draws import body
from hornbook.curriculum.lessons.draws import words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _door(rng: Random) -> Example:
    events = ["open", "close", "lock", *rng.sample(("open", "unlock", "lock", "close"), 3)]
    return example(
        """A door is open, closed or locked, and not everything can be done in every state. The table lists what can;
        all else leaves the door as it is.""",
        '''
        TABLE = {
            ("closed", "open"): "open",
            ("open", "close"): "closed",
            ("closed", "lock"): "locked",
            ("locked", "unlock"): "closed",
        }


        def next_state(state: str, event: str) -> str:
            """Return the state of the door after the event."""
            return TABLE.get((state, event), state)


        state = "closed"
        for event in $events:
            after = next_state(state, event)
            print(f"{state:7} {event:7} -> {after}")
            state = after
        ''',
        """The function has one line and no conditions, since the rules are data. A locked door that is told to open
        stays locked: there is no entry for this pair.""",
        events=events,
    )


def _vending(rng: Random) -> Example:
    coins = [rng.choice((1, 2)) for _ in range(5)]
    return example(
        """A machine sells tickets for 3 euros and takes coins of 1 and 2 euros. Its states are the amounts that have
        been put in so far; each step also has an output.""",
        '''
        TABLE = {
            (0, 1): (1, ""),
            (0, 2): (2, ""),
            (1, 1): (2, ""),
            (1, 2): (0, "ticket"),
            (2, 1): (0, "ticket"),
            (2, 2): (0, "ticket and 1 euro back"),
        }


        def run(coins: list[int]) -> tuple[int, list[str]]:
            """Return the amount that is left in the machine, and what came out."""
            state = 0
            outputs = []
            for coin in coins:
                state, output = TABLE[state, coin]
                if output:
                    outputs.append(output)
            return state, outputs


        print($coins)
        print(run($coins))
        ''',
        """Two tables would have done as well, one for the next state and one for the output. Six lines cover every
        state with every coin, and one can see that none was forgotten.""",
        coins=coins,
    )


def _comments(rng: Random) -> Example:
    one, two, three = words(rng, 3)
    return example(
        """Texts can be read by a state machine, one character at a time. This one removes what stands in brackets,
        where brackets inside double quotes do not count.""",
        '''
        def without_brackets(text: str) -> str:
            """Return the text without the parts in brackets; inside quotes brackets are ordinary."""
            state = "plain"
            kept = []
            for char in text:
                if state == "bracket":
                    if char == ")":
                        state = "plain"
                    continue
                if state == "plain" and char == "(":
                    state = "bracket"
                    continue
                if char == '"':
                    state = "quote" if state == "plain" else "plain"
                kept.append(char)
            return "".join(kept)


        print(without_brackets('$one ($two) "$three (1)" end'))
        print(without_brackets("(all) of it"))
        ''',
        """The same character means different things, depending on the state: "(" begins a bracket in plain text and
        is a letter like any other in quotes. The state is all that has to be remembered about what came before.""",
        one=one,
        two=two,
        three=three,
    )


def _lamp_question(rng: Random) -> Question:
    presses = rng.randint(4, 9)
    return question(
        """A lamp has one button, which takes it from off to dim, from dim to bright and from bright to off. A power
        cut turns it off. Write the table and press the button $presses times, then cut the power.""",
        '''
        TABLE = {
            ("off", "press"): "dim",
            ("dim", "press"): "bright",
            ("bright", "press"): "off",
        }


        def after(state: str, event: str) -> str:
            """Return the state of the lamp after the event."""
            return "off" if event == "cut" else TABLE[state, event]


        state = "off"
        states = [state]
        for event in ["press"] * $presses + ["cut"]:
            state = after(state, event)
            states.append(state)
        print(states)
        ''',
        """What holds in every state, the power cut, needs one line and not three entries. An unknown event would be a
        `KeyError`, and here that is right.""",
        presses=presses,
    )


def _reachable_question(rng: Random) -> Question:
    start = rng.choice(("draft", "sent"))
    return question(
        """Invoices are drafted, sent, paid, reminded or cancelled, as the table says. Find out by a program which
        states can be reached from "$start".""",
        '''
        TABLE = {
            ("draft", "send"): "sent",
            ("draft", "cancel"): "cancelled",
            ("sent", "pay"): "paid",
            ("sent", "wait"): "reminded",
            ("reminded", "pay"): "paid",
            ("reminded", "wait"): "reminded",
        }


        def reachable(start: str) -> list[str]:
            """Return all states that some events lead to, in the order in which they are found."""
            found = [start]
            for state in found:
                for (before, _), after in TABLE.items():
                    if before == state and after not in found:
                        found.append(after)
            return found


        print(reachable("$start"))
        print(reachable("paid"))
        ''',
        """The table can be examined as well as followed. Nothing leads away from "paid", so it is an end; a state
        that no list ever contained would be a mistake in the table.""",
        start=start,
    )


_MACHINES: tuple[dict[str, str], ...] = tuple(
    dict(zip(("what", "first", "rules"), row.split("; "), strict=True))
    for row in (
        "door; closed; closed open open, open close closed, closed lock locked, locked unlock closed",
        "player; stopped; stopped play playing, playing pause paused, paused play playing, playing stop stopped",
        "ticket; new; new pay paid, paid use used, new cancel closed, paid return closed",
        "lift; waiting; waiting call moving, moving arrive open, open shut waiting, moving halt stuck",
    )
)


def _rules(machine: dict[str, str]) -> list[list[str]]:
    return [rule.split() for rule in machine["rules"].split(", ")]


def _spelled(machine: dict[str, str]) -> dict[str, str]:
    """With the table as source and as words."""
    rules = _rules(machine)
    lines = [f'    ("{before}", "{event}"): "{after}",' for before, event, after in rules]
    said = "; ".join(f"{event}: from {before} to {after}" for before, event, after in rules)
    branches = [
        f'{"if" if i == 0 else "elif"} self.state == "{before}" and event == "{event}":\n        self.state = "{after}"'
        for i, (before, event, after) in enumerate(rules)
    ]
    return {
        **machine,
        "table": "{\n" + "\n".join(lines) + "\n}",
        "said": said,
        "branches": "\n    ".join(branches),
    }


_SPELLED = tuple(map(_spelled, _MACHINES))


class _Machine:
    def __init__(self, machine: dict[str, str]) -> None:
        self.arrows = {f"{before} {event}": after for before, event, after in _rules(machine)}
        self.history = [machine["first"]]
        self.ignored = 0

    @property
    def state(self) -> str:
        return self.history[-1]

    def send(self, event: str) -> bool:
        after = self.arrows.get(" ".join([self.state, event]))
        if after is None:
            self.ignored += 1
        else:
            self.history.append(after)
        return after is not None


def _events(rng: Random, machine: dict[str, str], most: int) -> list[str]:
    """Mostly such as can happen in the state that was reached."""
    rules, state, found = _rules(machine), machine["first"], []
    for _ in range(rng.randint(1, most)):
        possible = [(event, after) for before, event, after in rules if before == state]
        if possible and rng.random() < 0.7:
            event, state = rng.choice(possible)
        else:
            event = rng.choice(rules)[1]
            state = next((after for before, other, after in rules if (before, other) == (state, event)), state)
        found.append(event)
    return found


def _sent(rng: Random, machine: dict[str, str]) -> tuple[tuple[()], list[tuple[Any, ...]]]:
    calls = [("send", event) for event in _events(rng, machine, 7)]
    return (), [(".state",), *calls[:2], (".state",), *calls[2:], (".state",), (".ignored",)]


def _followed(events: list[str], machine: dict[str, str], end: dict[str, str]) -> Any:
    one = _Machine(machine)
    done = [one.send(event) for event in events]
    return {"final": one.state, "states": one.history, "ignored": done.count(False)}[end["short"]]


_ENDS = (
    {
        "short": "final",
        "kind": "str",
        "what": "the state at the end",
        "begin": "",
        "step": "state = TABLE.get((state, event), state)",
        "result": "state",
        "collect": "states[-1]",
    },
    {
        "short": "states",
        "kind": "list[str]",
        "what": "the list of all states from the first on, with a new entry whenever an event had an effect",
        "begin": "\nstates = [state]",
        "step": "if (state, event) in TABLE:\n        state = TABLE[state, event]\n        states.append(state)",
        "result": "states",
        "collect": "states",
    },
    {
        "short": "ignored",
        "kind": "int",
        "what": "how many of the events had no effect",
        "begin": "\nignored = 0",
        "step": "if (state, event) not in TABLE:\n        ignored += 1\n    state = TABLE.get((state, event), state)",
        "result": "ignored",
        "collect": "len(events) - len(states) + 1",
    },
)

_FORMS = tuple(
    dict(zip(("what", "rule", "first", "second", "pattern"), row.split("; "), strict=True))
    for row in (
        "code; one or more letters and then one or more digits; char.isalpha(); char.isdigit(); [a-z]+[0-9]+",
        'score; one or more digits and then one or more stars; char.isdigit(); char == "*"; [0-9]+[*]+',
        'beat; one or more dashes and then one or more dots; char == "-"; char == "."; -+[.]+',
    )
)


def _formed(rng: Random, form: dict[str, str]) -> tuple[str]:
    first, second = {"code": ("abx", "079"), "score": ("123", "*"), "beat": ("-", ".")}[form["what"]]
    one = "".join(rng.choice(first) for _ in range(rng.randint(1, 3)))
    two = "".join(rng.choice(second) for _ in range(rng.randint(1, 3)))
    return (rng.choice((one + two, one + two, one, two, two + one, one + two + one, one + "!" + two)),)


LESSON = Lesson(
    topic="State machines written as a table",
    area="programs",
    concepts=("state_machines", "transition_tables", "events", "data_driven"),
    openings=(
        """A turnstile lets one person through for one coin. Whether a push moves it depends on what happened before,
        but only on a little of it: was a coin paid? That little is called the state.""",
        """Some rules are of the form "if this happens while that is the case, then". Written with `if` they make a
        thicket; as a table they make a page that one can read.""",
        """Players play, pause and stop; orders are paid, sent and returned. Things with a few conditions and clear
        moves between them can be described completely by a small table.""",
    ),
    ideas=(
        (
            """A state machine has a fixed set of states, and it is in one of them at any time. Events take it from
            one state to another.""",
            """List the states first: open, closed, locked. Then list the events. What remains is to say for each pair
            what happens.""",
        ),
        (
            """The table is a dictionary with pairs as keys: `("closed", "lock"): "locked"`. Looking up the pair of
            state and event gives the next state.""",
            """With the rules in a table, the code that follows them is one line: `state = TABLE[state, event]`. It
            stays the same when rules are added.""",
        ),
        (
            """Decide what a missing pair means. `TABLE.get((state, event), state)` ignores the event, `TABLE[state,
            event]` raises a `KeyError`.""",
            """Events that cannot happen in a state are either harmless or a sign of a mistake. The table shows which
            pairs are missing, and so makes one think about them.""",
        ),
        (
            """A table can be checked by a program: is every state reachable, is there a way out of each, do all names
            occur among the states?""",
            """Because the rules are data, one can print them, draw them, test them one by one, and show them to
            somebody who does not program.""",
        ),
        (
            """The state is all that the machine remembers. If a rule depends on the third last event, the state has
            to contain that much, or the machine is the wrong tool.""",
            """Steps may have an output besides the next state. Then the values of the table are pairs.""",
        ),
    ),
    examples=(_door, _vending, _comments),
    pitfalls=(
        """Several variables such as `is_open`, `is_locked` and `is_moving` in place of one state. They allow eight
        combinations, of which perhaps three make sense.""",
        """Misspelling a state in the table. `"lokced"` is a state that nothing leads away from; a test that each
        target is a known state, or an enumeration, finds it.""",
        """Changing the state in many places of a program. Let one function make all moves; then one print in it shows
        the whole story.""",
    ),
    questions=(_lamp_question, _reachable_question),
    asks=(
        "What is a state machine?",
        "What does the table look like?",
        "What if there is no entry?",
        "What else is the table good for?",
        "Where are the limits?",
    ),
    notes={
        "young": (
            """In a board game you stand on a field, the die is the event, and the board says where you go. Nobody has
            to remember how you got there.""",
        ),
        "student": (
            """A table of states is a deterministic finite automaton; with outputs it is a Mealy machine. What it can
            recognise in texts is exactly what regular expressions can.""",
        ),
        "engineer": (
            """Tables beat nested `switch` statements as soon as there are more than a handful of transitions. Store
            enum members instead of strings when the set of states is stable.""",
        ),
        "teacher": (
            """Have the class act out a ticket machine: one person is the state and may look only at the card with the
            table. The need for precise rules becomes obvious.""",
        ),
    },
    families=(
        ClassFamily(
            "machine_with_ignored_events",
            names=("Machine", "StateMachine", "Automaton", "Controller", "Process"),
            tells=(
                "Follows the states of a $what, at first $first. These events have an effect: $said. Made without "
                "arguments; "
                "the attribute state is the present state, ignored the number of events so far that had no effect.",
                "A state machine for a $what, made without arguments. It begins in the state $first (attribute "
                "state) and knows "
                "these moves: $said. The attribute ignored counts the events that were of no use.",
                "Keeps the state of a $what in the attribute state, beginning with $first. The moves are: $said. "
                "All other "
                "events change nothing and are counted in the attribute ignored. The constructor takes no arguments.",
            ),
            methods=("send(event): go to the next state if there is a move; return whether there was one",),
            varies={"machine": _SPELLED},
            solutions=(
                body("""
                    TABLE = $table

                    def __init__(self):
                        self.state = "$first"
                        self.ignored = 0

                    def send(self, event):
                        if (self.state, event) not in self.TABLE:
                            self.ignored += 1
                            return False
                        self.state = self.TABLE[self.state, event]
                        return True
                    """),
                body("""
                    def __init__(self):
                        self.state = "$first"
                        self.ignored = 0

                    def send(self, event):
                        $branches
                        else:
                            self.ignored += 1
                            return False
                        return True
                    """),
            ),
            oracle=_Machine,
            draw=_sent,
        ),
        Family(
            "events_followed_by_table",
            "events: list[str] -> $kind",
            names=("${what}_$short", "run_$what", "follow_$what", "${short}_of_$what"),
            tells=(
                "A $what is in the state $first and gets $events, one after another, by TABLE. Return $what_is.",
                "Start in the state $first and follow TABLE for all $events in order. Return $what_is.",
                "Send the events in $events to a $what that begins in the state $first; TABLE has the moves. Return "
                "$what_is.",
            ),
            notes=("An event without an entry for the present state has no effect.",),
            setup="TABLE = $table",
            varies={
                "machine": _SPELLED,
                "end": tuple(
                    {**{k: v for k, v in end.items() if k != "what"}, "what_is": end["what"]} for end in _ENDS
                ),
            },
            solutions=(
                'state = "$first"$begin\nfor event in events:\n    $step\nreturn $result',
                'states = ["$first"]\nfor event in events:\n    if (states[-1], event) in TABLE:\n'
                "        states.append(TABLE[states[-1], event])\nreturn $collect",
            ),
            oracle=_followed,
            draw=lambda rng, machine, end: (_events(rng, machine, 5),),
            edges=(([],),),
            about={"events": "the events in order", "return": "$what_is"},
        ),
        Family(
            "text_of_two_phases",
            "text: str -> bool",
            names=("is_$what", "valid_$what", "check_$what", "matches_$what"),
            tells=(
                "Return whether $text consists of $rule, and of nothing else.",
                "Decide whether $text is a $what, that is, $rule from the first character to the last.",
                "Return True if $text is made of $rule with nothing before, between or behind them, False otherwise.",
            ),
            notes=("Letters are a to z.",),
            varies={"form": _FORMS},
            solutions=(
                'state = "start"\nfor char in $text:\n    if state in ("start", "first") and $first:\n        state '
                '= "first"\n'
                '    elif state in ("first", "second") and $second:\n        state = "second"\n    else:\n'
                '        return False\nreturn state == "second"',
                'import re\nreturn re.fullmatch(r"$pattern", $text) is not None',
                "place = 0\nfor wanted in (lambda char: $first, lambda char: $second):\n    begin = place\n"
                "    while place < len($text) and wanted($text[place]):\n        place += 1\n    if place == begin:\n"
                "        return False\nreturn place == len($text)",
            ),
            oracle=lambda text, form: bool(re.match(f"({form['pattern']})$", text)),
            draw=_formed,
            edges=(("",), ("a1",), ("-.",), ("1*",)),
            about={"text": "the text", "return": "whether it has this form"},
            noun="whether $text consists of $rule",
            gives="bool",
        ),
    ),
)
