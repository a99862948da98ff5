"""Writing down what happens: functions that return events beside their result."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _orders(rng: Random) -> Example:
    one, two = fruits(rng, 2)
    a, b = rng.randint(4, 9), rng.randint(2, 6)
    return example(
        """Orders are served as far as the stock allows. The function prints nothing; it returns the new stock and a
        list of what happened on the way.""",
        '''
        Stock = dict[str, int]


        def serve(stock: Stock, orders: list[tuple[str, int]]) -> tuple[Stock, list[str]]:
            """Return the stock after the orders, and an event for each order."""
            left = dict(stock)
            events = []
            for name, pieces in orders:
                if left.get(name, 0) < pieces:
                    events.append(f"refused {pieces} {name}")
                else:
                    left[name] -= pieces
                    events.append(f"sold {pieces} {name}")
            return left, events


        stock = {"$one": $a, "$two": $b}
        left, events = serve(stock, [("$one", 3), ("$two", 9), ("$one", 1)])
        print(left)
        print(*events, sep="\\n")
        print(stock)
        ''',
        """The caller decides what to do with the events: print them, count them, write them to a file or ignore them.
        As the last line shows, the old stock is still there, so a trial run costs nothing.""",
        one=one,
        two=two,
        a=a,
        b=b,
    )


def _typed(rng: Random) -> Example:
    name, other = people(rng, 2)
    first, second = rng.randint(20, 60), rng.randint(61, 90)
    return example(
        """Texts are good for reading, but a program that wants to count needs values. Here an event is a small
        object; the sentence is made from it at the end.""",
        '''
        from dataclasses import dataclass


        @dataclass(frozen=True)
        class Event:
            """Something that happened to somebody."""

            kind: str
            who: str
            amount: int


        def transfer(accounts: dict[str, int], a: str, b: str, euros: int) -> tuple[dict[str, int], list[Event]]:
            """Return the accounts after a transfer, and what happened."""
            if accounts[a] < euros:
                return accounts, [Event("refused", a, euros)]
            changed = accounts | {a: accounts[a] - euros, b: accounts[b] + euros}
            return changed, [Event("paid", a, euros), Event("received", b, euros)]


        accounts = {"$name": 60, "$other": 10}
        log: list[Event] = []
        for euros in ($first, $second):
            accounts, events = transfer(accounts, "$name", "$other", euros)
            log += events
        print(accounts)
        for event in log:
            print(f"{event.who} {event.kind} {event.amount} euros")
        print(sum(event.amount for event in log if event.kind == "paid"))
        ''',
        """The refused transfer is in the log as well, although it changed nothing. The last line takes a number from
        the events without having to take a sentence apart.""",
        name=name,
        other=other,
        first=first,
        second=second,
    )


def _replayed(rng: Random) -> Example:
    moves = [rng.choice((-1, 1)) * n for n in numbers(rng, 5, 2, 20)]
    return example(
        """If everything that changes a value is written down, the value itself can be computed from the list, for any
        moment in the past.""",
        '''
        def level(events: list[int], start: int = 0) -> int:
            """Return the level after all the events."""
            return start + sum(events)


        events = $moves
        print("now:", level(events))
        print("after two events:", level(events[:2]))
        history = [level(events[:n]) for n in range(len(events) + 1)]
        print(history)
        print("lowest:", min(history), "at event", history.index(min(history)))
        ''',
        """The list of events is the source, and the level a result. Questions that nobody thought of at the
        beginning, such as the one in the last line, can be answered later.""",
        moves=moves,
    )


def _cleaning_question(rng: Random) -> Question:
    values = [rng.randint(10, 30), -1, rng.randint(31, 60), 999, rng.randint(10, 30)]
    return question(
        """Readings below 0 or above 100 are to be left out. Write a function that returns the good readings and a
        report with a line for each one that it left out, with its position.""",
        '''
        def cleaned(values: list[int]) -> tuple[list[int], list[str]]:
            """Return the readings from 0 to 100, and a line for each of the others."""
            good, report = [], []
            for position, value in enumerate(values):
                if 0 <= value <= 100:
                    good.append(value)
                else:
                    report.append(f"left out {value} at {position}")
            return good, report


        good, report = cleaned($values)
        print(good)
        print(report)
        ''',
        """A function that quietly leaves something out changes the data without a trace. The report costs one list,
        and the numbers of good and bad readings add up to the number of all.""",
        values=values,
    )


def _count_question(rng: Random) -> Question:
    kinds = [rng.choice(("login", "logout", "failed")) for _ in range(6)]
    return question(
        """A program has kept the events $kinds. Count each kind, and find the first position after which there were two
        failures in a row, or -1.""",
        '''
        def counts(events: list[str]) -> dict[str, int]:
            """Return how often each kind of event occurs."""
            return {kind: events.count(kind) for kind in sorted(set(events))}


        def two_failures(events: list[str]) -> int:
            """Return the index of the first failure that follows a failure, -1 if there is none."""
            for i in range(1, len(events)):
                if events[i - 1] == events[i] == "failed":
                    return i
            return -1


        events = $kinds
        print(counts(events))
        print(two_failures(events), two_failures(["failed", "failed"]))
        ''',
        """Order matters for the second question and not for the first. A program that had only kept counts could
        never answer the second.""",
        kinds=kinds,
    )


_STORES = tuple(
    dict(zip(("what", "good", "bad", "names"), row.split("; "), strict=True))
    for row in (
        "stock; sold; short; tea oil jam",
        "tools; lent; none; saw axe file",
        "seats; booked; full; box hall row",
        "plants; set; gone; rose fern ivy",
    )
)


def _requests(rng: Random, store: dict[str, str]) -> tuple[dict[str, int], list[tuple[str, int]]]:
    names = store["names"].split()
    there = {name: rng.randint(0, 6) for name in names[:1]}
    return there, [(rng.choice((names[0], *names)), rng.randint(1, 5)) for _ in range(rng.choice((1, 2, 2)))]


def _told(there: dict[str, int], wishes: list[tuple[str, int]], store: dict[str, str]) -> list[str]:
    """By what was taken before each wish, without a running stock."""
    events: list[str] = []
    for name, pieces in wishes:
        taken = sum(
            int(event.split()[1]) for event in events if event.startswith(store["good"] + " ") and name in event
        )
        fits = pieces + taken <= there.get(name, 0)
        events.append(f"{store['good'] if fits else store['bad']} {pieces} {name}")
    return events


def _log(rng: Random) -> list[tuple[str, int]]:
    kinds = [rng.choice(("add", "add", "take", "take", "reset")) for _ in range(rng.randint(1, 4))]
    return [(kind, 0 if kind == "reset" else rng.randint(1, 20)) for kind in kinds]


def _balance(events: list[tuple[str, int]], ask: dict[str, str]) -> int:
    values = [0]
    for kind, amount in events:
        values.append({"add": values[-1] + amount, "take": values[-1] - amount, "reset": 0}[kind])
    return {"final": values[-1], "lowest": min(values), "highest": max(values)}[ask["short"]]


_LINES = ("sold 3 tea", "refused 2 oil", "sold 1 oil", "lost", "found 2 keys", "sold 12 jam", "refused 1 tea")


def _summary(events: list[str], ask: dict[str, str]) -> dict[str, int]:
    kinds = [event.partition(" ")[0] for event in events]
    if ask["short"] == "counts":
        return {kind: kinds.count(kind) for kind in kinds}
    return {kind: len(kinds) - 1 - kinds[::-1].index(kind) for kind in kinds}


LESSON = Lesson(
    topic="Reporting what happens as a list of events",
    area="programs",
    concepts=("event_log", "pure_functions", "reports", "side_effects"),
    openings=(
        """A function that prints what it does cannot be silenced, tested or read by another program. One that returns
        a list of what it did can be all of these.""",
        """After a long run somebody asks: why is this parcel not there? If the program has kept a list of its
        decisions, the answer is in it.""",
        """A ship has a log, a shop a cash book. Programs that change things gain from the same custom: one line for
        each thing that happened, in order.""",
    ),
    ideas=(
        (
            """Let the function collect its events in a list and return it beside the result: `return stock, events`.
            Printing is left to the caller.""",
            """A pair of result and report keeps the function pure: it changes nothing outside, and two calls with the
            same arguments give the same pair.""",
        ),
        (
            """An event says what happened, to whom and how much. Also what did not happen belongs in the list: a
            refused order, a line that was left out.""",
            """Write events in the past: "sold", "refused", "moved". They are facts, and facts are not changed
            afterwards; new ones are appended.""",
        ),
        (
            """As tuples or small objects, events can be counted, filtered and added up. The sentence for people is
            made from them at the end.""",
            """If an event is a text, begin it with its kind, "sold 3 pear". Then even texts can be grouped without much
            effort.""",
        ),
        (
            """From a complete list of events the state can be computed anew, for now and for every moment before.
            Many systems for accounts work in this way.""",
            """Tests become simple: call the function, compare the list. No output has to be caught, and the order of
            events is tested too.""",
        ),
    ),
    examples=(_orders, _typed, _replayed),
    pitfalls=(
        """Printing inside the function as well as returning events. Every test then fills the screen, and sooner or
        later the two tell different stories.""",
        """One global list to which all functions append. Tests influence one another, and nobody knows who wrote a
        line. Pass lists back by `return`, and let the caller join them.""",
        """Keeping only totals. "4 refused" cannot tell which four; from a list of events the total can be computed,
        but not the other way round.""",
    ),
    questions=(_cleaning_question, _count_question),
    asks=(
        "How does a function report?",
        "What belongs in the list?",
        "Texts or values?",
        "What else can one do with it?",
    ),
    notes={
        "young": (
            """In chess one writes down each move. With the sheet alone one can play the whole game again, or look at
            the board as it stood after move ten.""",
        ),
        "engineer": (
            """For operating a program the module `logging` is the tool: levels, handlers, time stamps. Events
            returned as values are for what the program itself, its tests or its users have to know.""",
        ),
        "student": (
            """Returning a value together with a log is what the writer monad formalises. In Python a tuple and `+=`
            on lists do the same by hand.""",
        ),
        "analyst": (
            """A report on the rows that were dropped, by reason and number, belongs to every data set that was
            cleaned.""",
        ),
    },
    families=(
        Family(
            "events_of_requests",
            "there|$what: dict[str, int], wishes|wanted: list[tuple[str, int]] -> list[str]",
            names=("${what}_events", "serve_all", "${what}_report", "${what}_log"),
            tells=(
                "The dictionary $there has the number of pieces by name. Go through the pairs (name, pieces) in "
                "$wishes: if that "
                'many are still there, they are taken and the event is "$good PIECES NAME", otherwise it is "$bad '
                'PIECES NAME" '
                "and nothing is taken. Return the events.",
                "For each (name, pieces) in $wishes take so many from $there if there are enough. Return a list "
                "with one text for "
                'each, "$good PIECES NAME" where they were taken and "$bad PIECES NAME" where not.',
                "Serve the requests $wishes, pairs of a name and a number of pieces, from $there in order, each "
                "completely or not "
                'at all. Return the log, with lines such as "$good 2 $one" and "$bad 5 $one".',
            ),
            notes=("A name that is missing counts as 0.", "The dictionary in the argument is not changed."),
            varies={"store": tuple({**row, "one": row["names"].split()[0]} for row in _STORES)},
            solutions=(
                "left = dict($there)\nevents = []\nfor name, pieces in $wishes:\n    if left.get(name, 0) >= pieces:\n"
                '        left[name] -= pieces\n        events.append(f"$good {pieces} {name}")\n    else:\n'
                '        events.append(f"$bad {pieces} {name}")\nreturn events',
                "taken = {}\nevents = []\nfor name, pieces in $wishes:\n"
                "    enough = taken.get(name, 0) + pieces <= $there.get(name, 0)\n    if enough:\n"
                "        taken[name] = taken.get(name, 0) + pieces\n"
                "    events.append(f\"{'$good' if enough else '$bad'} {pieces} {name}\")\nreturn events",
            ),
            oracle=_told,
            draw=_requests,
            edges=(({"tea": 3}, [("tea", 3), ("tea", 1)]), ({"tea": 3}, [("tea", 4), ("tea", 3)])),
            about={"there": "pieces by name", "wishes": "names and pieces", "return": "the events"},
        ),
        Family(
            "value_from_an_event_log",
            "events: list[tuple[str, int]] -> int",
            names=("${short}_balance", "replay_${short}", "${short}_value", "${short}_from_events"),
            tells=(
                'A value begins with 0. Each event in $events is a pair: ("add", n) raises it by n, ("take", n) '
                "lowers it by n, "
                '("reset", 0) makes it 0 again. Return $what.',
                'Replay the pairs in $events, which are ("add", n), ("take", n) or ("reset", 0), on a value that is '
                "0 at first, "
                "and return $what.",
                'Return $what, if a value starts at 0 and the pairs of $events change it one after another: "add" '
                'and "take" by '
                'the number beside them, "reset" back to 0.',
            ),
            varies={
                "ask": (
                    {
                        "short": "final",
                        "what": "the value at the end",
                        "begin": "",
                        "each": "",
                        "give": "value",
                        "call": "values[-1]",
                    },
                    {
                        "short": "lowest",
                        "what": "the lowest value that there ever was, the 0 at the start included",
                        "begin": "\nbest = 0",
                        "each": "\n    best = min(best, value)",
                        "give": "best",
                        "call": "min(values)",
                    },
                    {
                        "short": "highest",
                        "what": "the highest value that there ever was, the 0 at the start included",
                        "begin": "\nbest = 0",
                        "each": "\n    best = max(best, value)",
                        "give": "best",
                        "call": "max(values)",
                    },
                )
            },
            solutions=(
                'value = 0$begin\nfor kind, amount in $events:\n    if kind == "add":\n        value += amount\n'
                '    elif kind == "take":\n        value -= amount\n    else:\n        value = 0$each\nreturn $give',
                'values = [0]\nfor kind, amount in $events:\n    if kind == "reset":\n        values.append(0)\n'
                '    else:\n        values.append(values[-1] + (amount if kind == "add" else -amount))\nreturn $call',
            ),
            oracle=_balance,
            draw=lambda rng, ask: (_log(rng),),
            edges=(([],), ([("add", 5), ("take", 8), ("reset", 0), ("add", 2)],)),
            about={"events": "what happened", "return": "$what"},
        ),
        Family(
            "summary_of_event_lines",
            "events: list[str] -> dict[str, int]",
            names=("event_$short", "${short}_by_kind", "summarise_$short", "${short}_of_events"),
            tells=(
                "The kind of an event is the first word of its text. Return a dictionary from each kind in $events "
                "to $what.",
                "Find, for each kind of event in $events, $what. Return a dictionary by kind; the kind is the text up "
                "to the first space.",
                "Group the texts in $events by their first word, and return a dictionary that maps each such word "
                "to $what.",
            ),
            notes=("No text is empty.",),
            varies={
                "ask": (
                    {
                        "short": "counts",
                        "what": "the number of its events",
                        "step": "found[kind] = found.get(kind, 0) + 1",
                        "loop": "event in events",
                        "call": "{kind: kinds.count(kind) for kind in kinds}",
                    },
                    {
                        "short": "last_indexes",
                        "what": "the index of its last event",
                        "step": "found[kind] = index",
                        "loop": "index, event in enumerate(events)",
                        "call": "{kind: index for index, kind in enumerate(kinds)}",
                    },
                )
            },
            solutions=(
                "found = {}\nfor $loop:\n    kind = event.split()[0]\n    $step\nreturn found",
                'kinds = [event.partition(" ")[0] for event in $events]\nreturn $call',
            ),
            oracle=_summary,
            draw=lambda rng, ask: ([rng.choice(_LINES) for _ in range(rng.randint(1, 4))],),
            edges=(([],),),
            about={"events": "the lines of a log", "return": "$what by kind"},
        ),
    ),
)
