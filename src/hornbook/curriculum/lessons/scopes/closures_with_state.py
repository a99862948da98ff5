"""Closures that keep state: nonlocal."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, quantity, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _counter(rng: Random) -> Example:
    a, b = rng.randint(1, 9), 100 * rng.randint(1, 5)
    return example(
        """A counter is a function that returns another number each time. The number is kept in a variable of the
        function that made it.""",
        '''
        from collections.abc import Callable


        def make_counter(start: int) -> Callable[[], int]:
            """Return a function that counts on from the start at each call."""
            count = start

            def count_on() -> int:
                nonlocal count
                count += 1
                return count

            return count_on


        tickets = make_counter($a)
        bills = make_counter($b)
        print(tickets(), tickets(), bills(), tickets(), bills())
        ''',
        """The two counters do not disturb each other: every call of `make_counter` has made a `count` of its own.
        Nobody outside can reach it.""",
        a=a,
        b=b,
    )


def _running_mean(rng: Random) -> Example:
    q, values = quantity(rng), numbers(rng, 4, 4, 40)
    return example(
        """A function is told one value after another and answers with the mean so far. It keeps two figures. The
        values are $what.""",
        '''
        from collections.abc import Callable


        def make_averager() -> Callable[[int], float]:
            """Return a function that takes a value and returns the mean of all so far."""
            total = 0
            count = 0

            def add(value: int) -> float:
                nonlocal total, count
                total += value
                count += 1
                return round(total / count, 2)

            return add


        mean_with = make_averager()
        for $one in $values:
            print($one, mean_with($one))
        ''',
        """Both figures are declared `nonlocal`, because both are assigned in `add`. Without the word `total +=
        value` would make a local variable and fail.""",
        values=values,
        **q.names,
    )


def _list_needs_none(rng: Random) -> Example:
    items = words(rng, 4)
    return example(
        """If the state is a list or a dictionary that is only changed, `nonlocal` is not needed. This function
        says whether a word has been seen before.""",
        '''
        from collections.abc import Callable


        def make_memory() -> Callable[[str], bool]:
            """Return a function that tells whether it has had the word before."""
            seen: list[str] = []

            def had(word: str) -> bool:
                known = word in seen
                if not known:
                    seen.append(word)
                return known

            return had


        had = make_memory()
        print([had(word) for word in $items])
        print([had(word) for word in ["$again", "$new"]])
        ''',
        """`seen.append` changes the list, and the name `seen` goes on standing for the same list. `nonlocal` is about
        assigning names, not about changing objects.""",
        items=literal([items[0], items[1], items[0]]),
        again=items[1],
        new=items[2],
    )


def _two_functions(rng: Random) -> Example:
    name, start = people(rng, 1)[0], rng.randint(20, 90)
    return example(
        """Two inner functions may share the state. The outer one returns both.""",
        '''
        from collections.abc import Callable


        def make_account(balance: int) -> tuple[Callable[[int], bool], Callable[[], int]]:
            """Return a function that pays out, if it can, and one that tells the balance."""

            def pay(amount: int) -> bool:
                nonlocal balance
                if amount > balance:
                    return False
                balance -= amount
                return True

            def ask() -> int:
                return balance

            return pay, ask


        pay, ask = make_account($start)
        print("$name has", ask())
        print(pay(15), ask())
        print(pay(1000), ask())
        ''',
        """The parameter `balance` is the state itself. `ask` needs no `nonlocal`, since it only reads. With a third and
        fourth function a class would be the better form.""",
        name=name,
        start=start,
    )


def _limit_question(rng: Random) -> Question:
    n = rng.randint(2, 4)
    return question(
        """Write a function that returns a function that answers "yes" $n times and "no" from then on.""",
        '''
        from collections.abc import Callable


        def make_gate(tickets: int) -> Callable[[], str]:
            """Return a function that says yes so many times, and then no."""
            left = tickets

            def ask() -> str:
                nonlocal left
                if left == 0:
                    return "no"
                left -= 1
                return "yes"

            return ask


        gate = make_gate($n)
        print([gate() for _ in range($more)])
        ''',
        """The number of tickets that are left is the state. It is tested before it is lowered, so that it never
        falls below 0.""",
        n=n,
        more=n + 2,
    )


def _change_question(rng: Random) -> Question:
    values = numbers(rng, 5, 10, 30)
    return question(
        """Write a function that returns a function of one number, which tells by how much the number differs from
        the one it was given before. For the first one the answer is 0.""",
        '''
        from collections.abc import Callable


        def make_difference() -> Callable[[int], int]:
            """Return a function that compares each number with the one before."""
            before: int | None = None

            def change(value: int) -> int:
                nonlocal before
                result = 0 if before is None else value - before
                before = value
                return result

            return change


        change = make_difference()
        print([change(value) for value in $values])
        ''',
        """`None` says that nothing has come yet. The result is computed before `before` gets its new value; the
        other way round it would always be 0.""",
        values=values,
    )


_ACCOUNTS: tuple[dict[str, str], ...] = (
    {
        "what": "adds the amount to the balance, unless that would make it negative, and returns the balance",
        "init": "balance = start",
        "names": "balance",
        "inner": "if balance + amount >= 0:\n            balance += amount\n        return balance",
        "loop": "if balance + amount >= 0:\n        balance += amount\n    answers.append(balance)",
        "short": "balances",
        "k": "guard",
    },
    {
        "what": "adds the amount to the balance and returns how often the balance has been negative up to now",
        "init": "balance, count = start, 0",
        "names": "balance, count",
        "inner": "balance += amount\n        count += balance < 0\n        return count",
        "loop": "balance += amount\n    count += balance < 0\n    answers.append(count)",
        "short": "overdrafts",
        "k": "count",
    },
    {
        "what": "adds the amount to the balance and returns the highest balance so far, the first one included",
        "init": "balance = best = start",
        "names": "balance, best",
        "inner": "balance += amount\n        best = max(best, balance)\n        return best",
        "loop": "balance += amount\n    best = max(best, balance)\n    answers.append(best)",
        "short": "high_marks",
        "k": "best",
    },
)


def _answers(start: int, amounts: list[int], kind: dict[str, str]) -> list[int]:
    """From the list of all balances."""
    if kind["k"] == "guard":
        found = [start]
        for amount in amounts:
            found.append(found[-1] + (0 if found[-1] + amount < 0 else amount))
        return found[1:]
    sums = [start + sum(amounts[:end]) for end in range(len(amounts) + 1)]
    if kind["k"] == "best":
        return [sorted(sums[: at + 2])[-1] for at in range(len(amounts))]
    return [len([s for s in sums[1 : at + 2] if s < 0]) for at in range(len(amounts))]


def _switched(events: list[str], kind: dict[str, str]) -> list[str]:
    """By counting what came before."""
    if kind["k"] == "toggle":
        return ["on" if events[: at + 1].count("press") % 2 else "off" for at in range(len(events))]
    if kind["k"] == "three":
        return [("red", "green", "blue")[events[: at + 1].count("press") % 3] for at in range(len(events))]
    return ["open" if events[: at + 1].count("press") >= 2 else "shut" for at in range(len(events))]


def _numbered(names: list[str], kind: dict[str, str]) -> list[str]:
    shown = []
    for at, name in enumerate(names):
        times = names[: at + 1].count(name)
        first = list(dict.fromkeys(names)).index(name) + 1
        shown.append({"times": f"{name}-{times}", "first": f"{name}-{first}"}[kind["k"]])
    return shown


LESSON = Lesson(
    topic="Closures that keep state: nonlocal",
    area="scopes",
    concepts=("closure", "nonlocal", "state"),
    openings=(
        """An ordinary function forgets everything between two calls. A function that was made inside another one
        can remember: it keeps the variables of the place where it was made.""",
        """A counter that cannot be tampered with: nobody can set it back, and all one can do is ask for the next
        number. In Python it takes a function in a function and the word `nonlocal`.""",
        """Global variables remember too, but everybody can change them. The variables of a closure are seen by one
        function, or by the few that were made together.""",
        """Between the function that forgets and the class that keeps many things lies the closure. It is right for
        one action and a little memory.""",
    ),
    ideas=(
        (
            """When a function returns, its local variables usually go. If an inner function that uses them lives
            on, they live on with it.""",
            """The inner function and the variables around it form a closure. It is carried along wherever the
            function goes, and it lasts as long as the function does.""",
        ),
        (
            """Reading an outer variable needs nothing. Assigning to it needs `nonlocal`, or else the assignment
            makes a local variable of the inner function.""",
            """`nonlocal count` says: the `count` that I assign is the one of the function around me. The word must
            come before the name is used.""",
        ),
        (
            """Every call of the outer function makes new variables and a new inner function. So two counters count
            independently.""",
            """State belongs to what was made and not to the maker. Call the maker twice, and you have two separate
            memories.""",
        ),
        (
            """Two inner functions made in the same call share their variables: one may change what the other one
            reads.""",
            """With one function and one or two variables a closure is short and clear. If several functions or
            many variables are involved, a class tells the reader more.""",
        ),
    ),
    examples=(_counter, _running_mean, _list_needs_none, _two_functions),
    pitfalls=(
        """Forgetting `nonlocal`. `count += 1` reads and assigns, so `count` is local to the inner function, and at
        the first call an `UnboundLocalError` is raised.""",
        """Calling the maker each time: `make_counter(0)()` gives 1 again and again, since every call makes a fresh
        counter. Make it once, keep it under a name, and call that.""",
        """Writing `global` in place of `nonlocal`. `global` means the module's variable, which is another one, or
        does not exist.""",
    ),
    questions=(_limit_question, _change_question),
    asks=(
        "Why are the variables still there?",
        "What does `nonlocal` do?",
        "Do two closures share their memory?",
        "When is a class better?",
    ),
    notes={
        "engineer": (
            """A closure with state is an object with one method and private fields. Python's closures capture
            variables by reference, so `nonlocal` assignments are seen by all that share them.""",
        ),
        "student": (
            """A closure with state is not a function in the mathematical sense, for equal arguments give different
            results. Tests have to make a new one for each case.""",
        ),
        "young": (
            """Imagine a parrot that counts how often you greet it. It keeps the number in its head. You cannot
            look inside, but it tells you each time.""",
        ),
    },
    families=(
        Family(
            "answers_of_an_account",
            "start: int, amounts|payments: list[int] -> list[int]",
            names=("$short", "account_$short", "${short}_after_each", "run_account"),
            tells=(
                "An account has a balance, $start at first. There is a function that, given an amount, $what. "
                "Call it with all of $amounts in turn and return the list of its answers.",
                "Make a function that keeps a balance, which begins with $start. For an amount (negative for a "
                "payment) it $what. Return the list of what it answers to $amounts.",
                "Return the answers to $amounts, one by one, of a function that remembers a balance. The balance "
                "is $start before the first call; for each amount the function $what.",
            ),
            varies={"kind": _ACCOUNTS},
            notes=("$start is not negative.",),
            solutions=(
                "def make_account(start):\n    $init\n\n    def move(amount):\n        nonlocal $names\n"
                "        $inner\n\n    return move\n\nmove = make_account($start)\n"
                "return [move(amount) for amount in $amounts]",
                "$init\nanswers = []\nfor amount in $amounts:\n    $loop\nreturn answers",
            ),
            oracle=_answers,
            draw=lambda rng, kind: (
                rng.randint(0, 20),
                [rng.choice((-1, 1)) * rng.randint(1, 25) for _ in range(rng.randint(2, 6))],
            ),
            edges=((5, []), (3, [-3, -1, 4]), (0, [-5, 8])),
            about={"start": "the balance at first", "amounts": "what is added", "return": "the answers in order"},
        ),
        Family(
            "states_of_a_switch",
            "events|signals: list[str] -> list[str]",
            names=("states", "switch_states", "lamp_states", "after_each_event", "shown_states"),
            tells=(
                "$What. Return the list of what it shows after each of $events.",
                "$What. Let it receive all of $events one after another, and return the list of its states.",
                "$What. Return its state after every event in $events, in order.",
            ),
            varies={
                "kind": (
                    {
                        "What": 'A lamp is "off"; each event "press" turns it on or off, other events do nothing',
                        "states": '["off", "on"]',
                        "step": "(at + 1) % 2",
                        "k": "toggle",
                    },
                    {
                        "What": (
                            'A lamp shows "red"; each event "press" leads on to "green", then "blue", then "red" '
                            "again, and other events do nothing"
                        ),
                        "states": '["red", "green", "blue"]',
                        "step": "(at + 1) % 3",
                        "k": "three",
                    },
                    {
                        "What": (
                            'A door is "shut"; after the second event "press" it is "open" and stays so, and other '
                            "events do nothing"
                        ),
                        "states": '["shut", "shut", "open"]',
                        "step": "min(at + 1, 2)",
                        "k": "door",
                    },
                )
            },
            solutions=(
                "def make_device():\n    states = $states\n    at = 0\n\n    def react(event):\n"
                '        nonlocal at\n        if event == "press":\n            at = $step\n'
                "        return states[at]\n\n    return react\n\nreact = make_device()\n"
                "return [react(event) for event in $events]",
                'states = $states\nat = 0\nshown = []\nfor event in $events:\n    if event == "press":\n'
                "        at = $step\n    shown.append(states[at])\nreturn shown",
            ),
            oracle=_switched,
            draw=lambda rng, kind: (
                [rng.choice(("press", "press", "press", "wait", "pull")) for _ in range(rng.randint(2, 6))],
            ),
            edges=(([],), (["wait"],), (["press", "wait", "press", "press"],)),
            about={"events": "names of events", "return": "the state after each event"},
        ),
        Family(
            "labels_from_a_memory",
            "names|words|items: list[str] -> list[str]",
            names=("label_all", "labelled", "make_labels", "tagged", "with_labels"),
            tells=(
                "Give every one of $names a label and return the list of labels. $How.",
                "Return the list of labels of $names, in their order. $How.",
                "For each of $names in turn make a label, and return the labels. $How.",
            ),
            varies={
                "kind": (
                    {
                        "How": (
                            "A label is the name, a hyphen, and the number that says how often the name has occurred "
                            "up to then"
                        ),
                        "state": "counts = {}",
                        "update": "counts[name] = counts.get(name, 0) + 1",
                        "form": "{name}-{counts[name]}",
                        "k": "times",
                    },
                    {
                        "How": (
                            "A label is the name, a hyphen, and a number: 1 for the first name, one more for each "
                            "name that has not occurred before, and for a repeated name the number it had"
                        ),
                        "state": "ids = {}",
                        "update": "ids.setdefault(name, len(ids) + 1)",
                        "form": "{name}-{ids[name]}",
                        "k": "first",
                    },
                )
            },
            solutions=(
                "def make_labeller():\n    $state\n\n    def label(name):\n        $update\n"
                '        return f"$form"\n\n    return label\n\nlabel = make_labeller()\n'
                "return [label(name) for name in $names]",
                '$state\nlabels = []\nfor name in $names:\n    $update\n    labels.append(f"$form")\nreturn labels',
            ),
            oracle=_numbered,
            draw=lambda rng, kind: (rng.choices(("ann", "bo", "cy", "dan"), k=rng.randint(2, 6)),),
            edges=(([],), (["bo"],), (["bo", "ann", "bo", "bo", "ann"],)),
            about={"names": "the names, some of them perhaps equal", "return": "a label for each name"},
        ),
    ),
)
