"""Assigning colours and slots under rules."""

from itertools import pairwise, product
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, people, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _map(rng: Random) -> Example:
    a, b, c, d, e = places(rng, 5)
    return example(
        """Five regions are to be coloured so that neighbours differ. Three colours are tried in a fixed order, and the
        first colouring that works is returned.""",
        '''
        def colour(
            regions: list[str], borders: list[tuple[str, str]], colours: list[str], chosen: dict[str, str]
        ) -> dict[str, str] | None:
            """Complete the choice of colours, or return None if that is impossible."""
            if len(chosen) == len(regions):
                return chosen
            region = regions[len(chosen)]
            near = [one if other == region else other for one, other in borders if region in (one, other)]
            taken = {chosen[other] for other in near if other in chosen}
            for name in colours:
                if name not in taken:
                    solution = colour(regions, borders, colours, {**chosen, region: name})
                    if solution is not None:
                        return solution
            return None


        regions = ["$a", "$b", "$c", "$d", "$e"]
        borders = [("$a", "$b"), ("$a", "$c"), ("$b", "$c")]
        borders += [("$c", "$d"), ("$d", "$e"), ("$b", "$d")]
        print(colour(regions, borders, ["red", "blue", "green"], {}))
        print(colour(regions, borders, ["red", "blue"], {}))
        ''',
        """Regions without a colour forbid nothing yet, so only those in `chosen` count. With two colours it fails,
        because
        $a, $b and $c border on one another and need three.""",
        a=a,
        b=b,
        c=c,
        d=d,
        e=e,
    )


def _duty(rng: Random) -> Example:
    a, b, c = people(rng, 3)
    days = [[a, b], [a, c], [b, c], rng.choice(([a], [c])), [b, c]]
    return example(
        """For each day it is known who could be on duty. Nobody wants to serve on two days in a row. How many rosters
        are
        there, and what do the first ones look like?""",
        '''
        from collections.abc import Iterator


        def rosters(days: list[list[str]], plan: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
            """Yield all plans in which nobody is on duty on two days in a row."""
            if len(plan) == len(days):
                yield plan
                return
            for name in days[len(plan)]:
                if not plan or plan[-1] != name:
                    yield from rosters(days, plan + (name,))


        found = list(rosters($days))
        print(len(found), "rosters")
        for plan in found[:2]:
            print(", ".join(plan))
        ''',
        """The length of the plan says which day is next. Only the day before has to be looked at, since the rule is
        about
        neighbouring days.""",
        days=literal(days),
    )


def _most_restricted(rng: Random) -> Example:
    names = people(rng, 4)
    wishes = {
        names[0]: [1, 2, 3, 4],
        names[1]: [2, 3],
        names[2]: rng.choice(([1, 2], [1, 3], [2, 3])),
        names[3]: [1],
    }
    return example(
        """Four people get one appointment each, and each names the hours that suit. It pays to begin with whoever has
        the
        fewest possibilities: there a mistake shows at once.""",
        '''
        def appointments(wishes: dict[str, list[int]]) -> dict[str, int] | None:
            """Give each person one of the wished hours, no hour twice; None if that is impossible."""
            if not wishes:
                return {}
            name = min(wishes, key=lambda name: len(wishes[name]))
            for hour in wishes[name]:
                left = {
                    other: [h for h in hours if h != hour] for other, hours in wishes.items() if other != name
                }
                solution = appointments(left)
                if solution is not None:
                    return {name: hour, **solution}
            return None


        wishes = {
        $rows
        }
        print(appointments(wishes))
        ''',
        """An hour that has been given away is struck from the wishes of all others. Somebody who has no hour left is
        the next
        one to be looked at, the loop has nothing to try, and the search goes back without delay.""",
        rows="\n".join(f'    "{name}": {hours},' for name, hours in wishes.items()),
    )


def _exam_question(rng: Random) -> Question:
    names = people(rng, 3)
    return question(
        """Exams are to be put on mornings so that nobody has two at the same time. For each student the exams are
        known.
        Write a function that returns the smallest number of mornings.""",
        '''
        def fits(exams: list[str], clashes: set[tuple[str, str]], mornings: int, plan: dict[str, int]) -> bool:
            """Return whether the exams that are left can be put on so many mornings."""
            if len(plan) == len(exams):
                return True
            exam = exams[len(plan)]
            for morning in range(mornings):
                if all((exam, other) not in clashes for other, day in plan.items() if day == morning):
                    if fits(exams, clashes, mornings, {**plan, exam: morning}):
                        return True
            return False


        students = {"$a": ["art", "law", "music"], "$b": ["law", "maths"], "$c": ["maths", "music"]}
        clashes = {(one, two) for taken in students.values() for one in taken for two in taken if one != two}
        exams = ["art", "law", "maths", "music"]
        mornings = 1
        while not fits(exams, clashes, mornings, {}):
            mornings += 1
        print(mornings)
        ''',
        """Two exams clash if some student takes both; that is the same as two regions with a common border. The loop
        tries
        one morning, then two, and stops at the first number that works. $a alone needs three.""",
        a=names[0],
        b=names[1],
        c=names[2],
    )


def _teams_question(rng: Random) -> Question:
    names = people(rng, 4)
    return question(
        """Four people are divided between a red and a blue team of two each, and some do not want to be in the same
        team. Write a function that returns all red teams that are possible.""",
        '''
        def red_teams(
            people: list[str], apart: list[tuple[str, str]], red: list[str], blue: list[str]
        ) -> list[list[str]]:
            """Return the red teams of all divisions in which no pair of `apart` is together."""
            if len(red) + len(blue) == len(people):
                return [red]
            name = people[len(red) + len(blue)]
            enemies = {one if two == name else two for one, two in apart if name in (one, two)}
            found = []
            if len(red) < 2 and not enemies & set(red):
                found += red_teams(people, apart, red + [name], blue)
            if len(blue) < 2 and not enemies & set(blue):
                found += red_teams(people, apart, red, blue + [name])
            return found


        people = $names
        print(red_teams(people, [("$a", "$b")], [], []))
        print(red_teams(people, [("$a", "$b"), ("$b", "$c"), ("$a", "$c")], [], []))
        ''',
        """Each person is tried in red and in blue. With three people who all want to be apart there are only two teams
        for
        them, so the second list is empty.""",
        names=literal(names),
        a=names[0],
        b=names[1],
        c=names[2],
    )


def _colourings(count: int, borders: list[tuple[int, int]], colours: int) -> list[list[int]]:
    return [
        list(choice)
        for choice in product(range(colours), repeat=count)
        if all(choice[a] != choice[b] for a, b in borders)
    ]


def _colour_answer(
    count: int, borders: list[tuple[int, int]], colours: int, answer: dict[str, str]
) -> int | list[int] | None:
    found = _colourings(count, borders, colours)
    return len(found) if answer["word"] == "count" else found[0] if found else None


def _graph(rng: Random) -> tuple[int, list[tuple[int, int]], int]:
    count = rng.randint(2, 5)
    pairs = [(a, b) for a in range(count) for b in range(a + 1, count)]
    return count, sorted(rng.sample(pairs, rng.randint(1, min(6, len(pairs))))), rng.randint(2, 3)


def _plans(days: list[str], rule: dict[str, str]) -> list[str]:
    found = []
    for plan in product(*days):
        good = (
            all(a != b for a, b in pairwise(plan))
            if rule["word"] == "neighbours"
            else max(map(plan.count, plan), default=0) <= 2
        )
        if good:
            found.append("".join(plan))
    return sorted(found)


def _days(rng: Random) -> tuple[list[str]]:
    return (["".join(sorted(rng.sample("ABC", rng.randint(1, 3)))) for _ in range(rng.randint(2, 4))],)


def _slots(wishes: list[list[int]]) -> list[int] | None:
    return next((list(choice) for choice in product(*wishes) if len(set(choice)) == len(choice)), None)


def _wishes(rng: Random) -> tuple[list[list[int]]]:
    return ([rng.sample(range(1, 6), rng.randint(1, 3)) for _ in range(rng.randint(1, 5))],)


LESSON = Lesson(
    topic="Assigning colours, days and slots under rules",
    area="backtracking",
    concepts=("backtracking", "constraints", "scheduling", "colouring"),
    openings=(
        """Neighbouring countries get different colours, nobody is on duty twice in a row, each appointment is given
        away
        once. Such rules look different and lead to the same program.""",
        """A timetable is a list of decisions, each taken from a small number of possibilities. What makes it hard is
        that
        the decisions get in each other's way.""",
        """Give the first thing its first possible value and go on. If somewhere nothing is possible any more, return
        to the
        thing before and give it its next value.""",
    ),
    ideas=(
        (
            """Number the things to be decided and let each call deal with one. The partial plan tells which one is
            next: its
            length is the number.""",
            """A plan as a list or tuple grows by one entry with each call. As soon as it is as long as the list of
            things,
            it is a solution.""",
        ),
        (
            """A value is possible if it breaks no rule together with what has been decided so far. Things that have
            not been
            decided yet are not asked.""",
            """Each rule is tested at the moment when its last part is decided. Before that it cannot be broken, and
            after
            that it need not be tested again.""",
        ),
        (
            """The order of the things does not change the set of solutions, but it changes the time. Deciding first
            what has
            the fewest possibilities finds dead ends early.""",
            """Begin with the difficult ones. Whoever can only come on Mondays should be placed before those who can
            always
            come.""",
        ),
        (
            """`None` for "impossible" and a plan for "possible" must be told apart with `is None`. An empty plan is
            false in
            a condition and yet a solution, when there is nothing to decide.""",
            """Test the result with `is not None`. The condition `if solution:` takes an empty dictionary for a failure,
            although with no things to assign it is the right answer.""",
        ),
    ),
    examples=(_duty, _map, _most_restricted),
    pitfalls=(
        """Changing a shared dictionary and not undoing it. Either delete the entry after the call, or hand on a new
        dictionary `{**chosen, region: name}`.""",
        """Listing each border once and looking it up in one direction. The pair (a, b) also says that b borders on a;
        test
        both orders.""",
        """Counting plans that only differ in the names of the colours as different by accident. With three colours each
        division into groups appears six times; decide whether that is wanted.""",
    ),
    questions=(_exam_question, _teams_question),
    asks=(
        "How is a plan built up?",
        "Which values are possible?",
        "Does the order of the things matter?",
        "How is failure told from an empty plan?",
    ),
    notes={
        "student": (
            """Colouring with three colours is NP-complete in general, with two it is easy: a walk through the
            neighbours
            decides it, since every choice is forced.""",
        ),
        "engineer": (
            """Real rosters have soft wishes as well as hard rules. Then one looks for the cheapest plan instead of any
            plan,
            and solvers for integer programming take over.""",
        ),
        "young": (
            """Colour a map with three pencils. Countries that touch must not have the same colour. If you get stuck,
            rub out
            the last one and take another pencil.""",
        ),
        "analyst": (
            """Before writing a search, count the possibilities for each thing. A person without any makes the plan
            impossible, and a report of that is more useful than a search that fails.""",
        ),
    },
    families=(
        Family(
            "colour_regions",
            "count|regions|n: int, borders|pairs|links: list[tuple[int, int]], colours|most|k: int -> $hint",
            names=("$stem", "${stem}_of_map", "map_$word"),
            tells=(
                "The regions 0 to $count - 1 of a map are coloured with the colours 0 to $colours - 1. $borders lists "
                "the "
                "pairs of regions with a common border, and these must differ in colour. Return $what.",
                "Give each of the numbers 0 to $count - 1 a colour from 0 to $colours - 1 so that the two numbers of "
                "every "
                "pair in $borders have different colours. Return $what.",
                "A colouring is a list of $count numbers below $colours, none negative, in which the entries at "
                "positions "
                "a and b differ for each pair (a, b) of $borders. Return $what.",
            ),
            varies={
                "answer": (
                    {
                        "stem": "first_colouring",
                        "word": "first",
                        "hint": "list[int] | None",
                        "goal": "colouring",
                        "what": "the smallest colouring as a list, compared element by element, or None if there is "
                        "none",
                        "start": "",
                        "end": "None",
                        "get": "found[0] if found else None",
                        "add": "solution = complete(colouring + [colour])\n            if solution is not None:\n"
                        "                return solution",
                    },
                    {
                        "stem": "count_colourings",
                        "word": "count",
                        "hint": "int",
                        "goal": "1",
                        "start": "total = 0\n    ",
                        "what": "the number of colourings",
                        "end": "total",
                        "get": "len(found)",
                        "add": "total += complete(colouring + [colour])",
                    },
                )
            },
            solutions=(
                program("""
                    def complete(colouring):
                        region = len(colouring)
                        if region == $count:
                            return $goal
                        ${start}for colour in range($colours):
                            near = [a for a in range(region) if (a, region) in $borders or (region, a) in $borders]
                            if all(colouring[a] != colour for a in near):
                                $add
                        return $end

                    return complete([])
                """),
                program("""
                    found = []
                    current = []

                    def allowed():
                        last = len(current) - 1
                        return all(current[a] != current[b] for a, b in $borders if max(a, b) == last)

                    def extend():
                        if len(current) == $count:
                            found.append(list(current))
                            return
                        for colour in range($colours):
                            current.append(colour)
                            if allowed():
                                extend()
                            current.pop()

                    extend()
                    return $get
                """),
            ),
            oracle=_colour_answer,
            draw=lambda rng, answer: _graph(rng),
            edges=((1, [], 1), (3, [(0, 1), (0, 2), (1, 2)], 2), (3, [(0, 1), (0, 2), (1, 2)], 3), (2, [(0, 1)], 2)),
            about={
                "count": "the number of regions",
                "borders": "pairs (a, b) with a < b",
                "colours": "the number of colours",
                "return": "$what",
            },
        ),
        Family(
            "duty_rosters",
            "days|available|shifts: list[str] -> list[str]",
            names=("rosters_$tag", "duty_plans_$tag", "plans_$tag", "all_rosters_$tag"),
            tells=(
                "Each string of $days holds the initials of those who can be on duty on that day. Return all plans "
                "with "
                "one person a day, as strings in alphabetical order, in which $rule.",
                "Day by day, the strings of $days hold the initials of those who could be on duty. Choose one letter "
                "from each such that $rule, and return all results, the chosen letters "
                "written one after the other, sorted.",
                "$days lists for each day, as a string of initials, who is available. A roster is a string with one of "
                "these letters for each day, and it is valid if $rule. Return all valid rosters in alphabetical order.",
            ),
            varies={
                "rule": (
                    {
                        "word": "neighbours",
                        "tag": "without_repeats",
                        "rule": "nobody is on duty on two days in a row",
                        "cut": "plan[-1:] != name",
                        "test": "all(a != b for a, b in zip(plan, plan[1:]))",
                    },
                    {
                        "word": "fair",
                        "tag": "at_most_twice",
                        "rule": "nobody is on duty more than twice",
                        "cut": "plan.count(name) < 2",
                        "test": "all(plan.count(name) <= 2 for name in plan)",
                    },
                )
            },
            solutions=(
                program("""
                    found = []

                    def extend(plan):
                        if len(plan) == len($days):
                            found.append(plan)
                            return
                        for name in $days[len(plan)]:
                            if $cut:
                                extend(plan + name)

                    extend("")
                    return sorted(found)
                """),
                program("""
                    from itertools import product

                    plans = ["".join(choice) for choice in product(*$days)]
                    return sorted(plan for plan in plans if $test)
                """),
                program("""
                    plans = [""]
                    for names in $days:
                        plans = [plan + name for plan in plans for name in names if $cut]
                    return sorted(plans)
                """),
            ),
            oracle=_plans,
            draw=lambda rng, rule: _days(rng),
            edges=((["AB"],), (["A", "A"],), (["AB", "AB", "AB"],), (["A", "A", "A"],)),
            about={"days": "the initials of those available, for each day", "return": "the rosters, sorted"},
            noun="the strings with one letter from each string of $days, sorted, in which $rule, a letter being a "
            "person",
            gives="words",
        ),
        Family(
            "slots_without_clash",
            "wishes|options|choices: list[list[int]] -> list[int] | None",
            names=("assign_slots", "slots_for_all", "first_assignment", "give_appointments"),
            tells=(
                "Give every person one of the slots listed for them in $wishes, no slot to two people, and return the "
                "slots in the order of the people. Earlier wishes are preferred, those of the first person most. "
                "Return "
                "None if it is impossible.",
                "$wishes holds a list of slots for each person, in the order in which they are tried. Return the first "
                "assignment found by giving one slot to each person in turn, going back whenever somebody finds all "
                "their "
                "slots taken, or None if there is no assignment.",
                "Choose one number from each list of $wishes so that all chosen numbers differ, and return them as a "
                "list, "
                "or None if that cannot be done. Of several choices take the one with the earliest possible entry of "
                "the "
                "first list, then of the second, and so on.",
            ),
            solutions=(
                program("""
                    def assign(taken):
                        if len(taken) == len($wishes):
                            return taken
                        for slot in $wishes[len(taken)]:
                            if slot not in taken:
                                solution = assign(taken + [slot])
                                if solution is not None:
                                    return solution
                        return None

                    return assign([])
                """),
                program("""
                    taken = []

                    def complete():
                        if len(taken) == len($wishes):
                            return True
                        for slot in $wishes[len(taken)]:
                            if slot not in taken:
                                taken.append(slot)
                                if complete():
                                    return True
                                taken.pop()
                        return False

                    return taken if complete() else None
                """),
                program("""
                    from itertools import product

                    for choice in product(*$wishes):
                        if len(set(choice)) == len(choice):
                            return list(choice)
                    return None
                """),
            ),
            oracle=_slots,
            draw=_wishes,
            edges=(([],), ([[2], [2]],), ([[1, 2], [1]],), ([[1, 2], [1, 2], [2, 1]],), ([[3, 1], [3], [1, 2]],)),
            about={"wishes": "a list of different slots for each person", "return": "the slots, or None"},
        ),
    ),
)
