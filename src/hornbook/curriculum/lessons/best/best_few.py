"""The best few: sorting and slicing, two champions, heapq."""

import itertools
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, places, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _podium(rng: Random) -> Example:
    results = [(name, points) for name, points in zip(people(rng, 5), distinct(rng, 5, 20, 99), strict=True)]
    return example(
        """A podium has three places. Sort the results so that the best come first, then take three with a slice.""",
        '''
        def podium(results: list[tuple[str, int]]) -> list[str]:
            """Return the names of the three with the most points, best first."""
            ranked = sorted(results, key=lambda result: result[1], reverse=True)
            return [name for name, _points in ranked[:3]]


        results = $results
        print(podium(results))
        print(podium(results[:2]))
        ''',
        """With only two results the slice `ranked[:3]` takes both, and no test is needed. `sorted` made a new list, so
        the results themselves are still in their old order.""",
        results=literal(results),
    )


def _two_best(rng: Random) -> Example:
    q, items = quantity(rng), distinct(rng, 6, 1, 80)
    return example(
        """Sorting everything for two items is more work than needed. One pass with two variables is enough: the best
        and the runner-up. The list holds $what.""",
        '''
        def two_largest($many: list[int]) -> tuple[int, int]:
            """Return the largest and the second largest of at least two items."""
            best, second = max($many[:2]), min($many[:2])
            for $one in $many[2:]:
                if $one > best:
                    best, second = $one, best
                elif $one > second:
                    second = $one
            return best, second


        print(two_largest($items))
        ''',
        """An item that beats the best pushes the old best down to second place; that is why both change together. An
        item between the two replaces only the runner-up. Everything else is ignored.""",
        items=items,
        **q.names,
    )


def _heap(rng: Random) -> Example:
    items, n = numbers(rng, 8, 1, 99), rng.randint(2, 3)
    return example(
        """The standard library has a function for "the n largest" and one for "the n smallest". They never sort the
        whole list.""",
        """
        import heapq

        row = $items
        print(heapq.nlargest($n, row))
        print(heapq.nsmallest($n, row))
        print(heapq.nlargest($n, ["fig", "apricot", "plum"], key=len))
        """,
        """Both results are ordered, the best first. A `key` works here as it does for `sorted`. For a very long list
        and a small n this is faster than sorting, because only n candidates are kept at any moment.""",
        items=items,
        n=n,
    )


def _drop_worst_question(rng: Random) -> Question:
    items = numbers(rng, 5, 1, 10)
    return question(
        """Of five dives the worst two do not count. Write a function that returns the sum of the best three.""",
        '''
        def dive_total(marks: list[int]) -> int:
            """Return the sum of the three highest marks."""
            return sum(sorted(marks)[-3:])


        print(dive_total($items))
        ''',
        """Sorted from small to large, the list is `$ordered`; the last three are the best. A mark that occurs twice
        counts twice, since sorting keeps equal items.""",
        items=items,
        ordered=sorted(items),
    )


def _cutoff_question(rng: Random) -> Question:
    items, n = distinct(rng, 7, 40, 99), rng.randint(2, 4)
    return question(
        """The best $n applicants of a list are invited. Write a function that returns the lowest score that is still
        invited.""",
        '''
        def cutoff(scores: list[int], places: int) -> int:
            """Return the score of the last invited applicant; there are at least `places` scores."""
            return sorted(scores, reverse=True)[places - 1]


        print(cutoff($items, $n))
        ''',
        """In the list from high to low the invited ones stand at the positions 0 to `$n - 1`, and the last of them has
        the lowest score, $lowest.""",
        items=items,
        n=n,
        lowest=sorted(items, reverse=True)[n - 1],
    )


def _counted_in(results: list[tuple[str, int]], places: int, order: dict[str, str]) -> list[str]:
    """By counting for each entry how many are better."""
    named = [
        (-points if order["short"] == "best_first" else 0, place, name)
        for place, (name, points) in enumerate(results)
        if sum(other > points for _, other in results) < places
    ]
    return sorted(name for *_, name in named) if order["short"] == "by_name" else [name for *_, name in sorted(named)]


def _results(rng: Random) -> tuple[list[tuple[str, int]], int]:
    points = numbers(rng, 3, 10, 40)
    return [(name, rng.choice(points)) for name in people(rng, rng.randint(3, 5))], rng.randint(1, 4)


def _two_removed(scores: list[int], rule: dict[str, str]) -> int:
    """By taking the best out of a copy, and asking for the best again."""
    left = [score if rule["end"] == "largest" else -score for score in scores]
    if not left:
        return 0
    best = max(left)
    left.remove(best)
    while rule["set"] and best in left:
        left.remove(best)
    return best - max(left, default=best)


def _best_team(results: dict[str, list[int]], counted: int, end: dict[str, str]) -> str:
    """By trying every choice of so many results."""
    sign = 1 if end["pick"] == "max" else -1
    totals = [
        (max(sign * sum(chosen) for chosen in itertools.combinations(points, counted)), -place, team)
        for place, (team, points) in enumerate(results.items())
        if len(points) >= counted
    ]
    return max(totals)[2] if totals else ""


def _teams(rng: Random) -> tuple[dict[str, list[int]], int]:
    counted = rng.randint(1, 3)
    rows = [numbers(rng, rng.randint(max(1, counted - 1), counted + 2), 1, 12) for _ in range(3)]
    if rng.random() < 0.3:
        rows[1] = rows[0][::-1]
    return dict(zip(places(rng, 3), rows, strict=True)), counted


LESSON = Lesson(
    topic="The best few: sorting and slicing, two champions, heapq",
    area="the best item",
    concepts=("top_k", "sorting", "list_slicing"),
    openings=(
        """A single winner is found by `max`. But three medals, the five latest errors, the two cheapest flights: then
        you want the best few, in order.""",
        """"Top ten" lists are everywhere. There is an easy way to make them, which sorts everything, and a thrifty way,
        which keeps only the candidates. For short lists the first is enough.""",
        """To get the k best of n items, you may sort all n and cut off k. It is one line, and usually fast enough. When
        it is not, there is something better.""",
    ),
    ideas=(
        (
            """Sort, then slice: `sorted(row, reverse=True)[:k]` is the list of the k largest, the best first. It works
            for any k, also for one that is larger than the list.""",
            """The plain way is to put the list in order and take one end of it. `sorted(row)[:k]` gives the k smallest,
            `sorted(row)[-k:]` the k largest, in rising order (for k of at least 1).""",
        ),
        (
            """For two winners, two variables will do. If a new item beats the champion, the champion becomes second. If
            it only beats the second, it replaces the second. Both cases have to be handled, in this order.""",
            """Keep the best and the second best in one pass. The subtle step is the first case: when there is a new
            best, the old one must not be lost, as it is now the runner-up.""",
        ),
        (
            """Ties need thought. In `[9, 9, 4]`, is the second largest 9 or 4? If you mean the second item in order, it
            is 9. If you mean the second different value, remove duplicates first.""",
            """"The second best" has two readings when the best value occurs twice. Decide which one the task means,
            write it in the docstring, and test with two equal items.""",
        ),
    ),
    examples=(_podium, _two_best, _heap),
    pitfalls=(
        """Removing the maximum with `row.remove(max(row))` and asking for the maximum again. It works, but it changes
        the caller's list. Sort a copy instead, which `sorted` does anyway.""",
        """Forgetting the runner-up when a new champion appears. `if x > best: best = x` loses the old best, though it
        may well be the second. Move it: `best, second = x, best`.""",
    ),
    questions=(_drop_worst_question, _cutoff_question),
    asks=("What is the easy way?", "How does it work without sorting?", "What about equal items?"),
    notes={
        "student": (
            """Sorting costs on the order of n log n comparisons, the heap about n log k. For k = 1 both `max` and the
            heap come down to one pass.""",
        ),
        "engineer": (
            """`heapq.nlargest` uses a bounded heap and accepts any iterable, so it also works on a stream that does not
            fit in memory.""",
        ),
        "young": (
            """On the winners' stand there are three steps. When somebody faster comes, the others move down one step,
            and the last one leaves.""",
        ),
    },
    families=(
        Family(
            "prizes_with_ties",
            "results|entries|ranking: list[tuple[str, int]], places|count|number: int -> list[str]",
            names=("prize_winners_$short", "winners_$short", "invited_$short", "qualified_$short"),
            tells=(
                "$results holds pairs of a name and points. Ranked by points, the first $places win a prize, and so "
                "does everybody with as many points as the last of these. Return the names of the winners $order.",
                "$results is a list of (name, points) pairs, and people with equal points share the better place. "
                "Return the names of all who come in on place $places or better, $order.",
                "From the (name, points) pairs of $results pick everybody for whom fewer than $places others have more "
                "points. Return the names $order.",
            ),
            notes=("If there are no more than $places results, everybody is included.",),
            varies={
                "order": (
                    {
                        "short": "in_order",
                        "order": "in the order of the list",
                        "names": "[name for name, _ in winners]",
                    },
                    {
                        "short": "by_name",
                        "order": "in alphabetical order",
                        "names": "sorted(name for name, _ in winners)",
                    },
                    {
                        "short": "best_first",
                        "order": "from the most points to the fewest, with equal ones in the order of the list",
                        "names": "[name for name, _ in sorted(winners, key=lambda winner: -winner[1])]",
                    },
                )
            },
            solutions=(
                program("""
                    ranked = sorted((points for _, points in $results), reverse=True)
                    limit = min(ranked[:$places], default=0)
                    winners = [(name, points) for name, points in $results if points >= limit]
                    return $names
                """),
                program("""
                    winners = []
                    for name, points in $results:
                        better = sum(other > points for _, other in $results)
                        if better < $places:
                            winners.append((name, points))
                    return $names
                """),
            ),
            oracle=_counted_in,
            draw=lambda rng, order: _results(rng),
            edges=(
                ([], 2),
                ([("Ada", 7), ("Cyril", 9), ("Bruno", 7), ("Dara", 5)], 2),
                ([("Zoe", 4), ("Hana", 4)], 1),
                ([("Tilda", 1), ("Omar", 3)], 5),
            ),
            about={
                "results": "pairs of a name and points",
                "places": "the number of prizes, at least 1",
                "return": "the names of the winners",
            },
            noun="the names of the first $places by points in $results and of all who equal the last of them, $order",
            gives="words",
        ),
        Family(
            "lead_over_runner_up",
            "scores|marks|numbers: list[int] -> int",
            names=("lead_of_$end", "${end}_lead", "gap_behind_$end", "margin_of_$end"),
            tells=(
                "Return the distance between the $end number in $scores and the runner-up, which is the $end of the "
                "other numbers$which.",
                "The $end number in $scores wins. Return how far away the runner-up is, the $end of the other "
                "numbers$which.",
                "Let the winner be the $end number in $scores, and the runner-up the $end of the others$which. "
                "Return the distance between the two.",
            ),
            notes=("$note Without a runner-up the result is 0.",),
            varies={
                "rule": tuple(
                    {"end": end, "op": op, "turned": turned, **how, "test": how["test"] % op}
                    for end, op, turned in (("largest", ">", ", reverse=True"), ("smallest", "<", ""))
                    for how in (
                        {
                            "which": "",
                            "note": "If the best value occurs twice, the distance is 0.",
                            "set": "",
                            "end_set": "",
                            "test": "second is None or score %s second",
                        },
                        {
                            "which": " that differ from it",
                            "note": "It doesn't matter how often a number occurs.",
                            "set": "set(",
                            "end_set": ")",
                            "test": "score != best and (second is None or score %s second)",
                        },
                    )
                ),
            },
            solutions=(
                program("""
                    ranked = sorted(${set}$scores$end_set$turned)
                    return abs(ranked[0] - ranked[1]) if len(ranked) > 1 else 0
                """),
                program("""
                    best = second = None
                    for score in $scores:
                        if best is None or score $op best:
                            best, second = score, best
                        elif $test:
                            second = score
                    return 0 if second is None else abs(best - second)
                """),
                program("""
                    from heapq import n$end

                    ranked = n$end(2, ${set}$scores$end_set)
                    return abs(ranked[0] - ranked[-1]) if ranked else 0
                """),
            ),
            oracle=_two_removed,
            draw=lambda rng, rule: (numbers(rng, rng.randint(2, 7), 1, rng.choice((4, 40))),),
            edges=(([],), ([7],), ([9, 4, 9, 4],), ([5, 8],), ([6, 6],), ([2, 9, 5, 2, 9],)),
            about={"scores": "the numbers", "return": "the distance, at least 0"},
            noun="the distance between the $end number in $scores and the $end of the other numbers$which",
            gives="nat",
        ),
        Family(
            "team_by_best_results",
            "results|teams|entries: dict[str, list[int]], counted|best|needed: int -> str",
            names=("winning_team_by_$unit", "team_with_${end}_total", "best_team_by_$unit", "team_of_${end}_$unit"),
            tells=(
                "$results maps each team to the $unit of its members. Only the $counted $end numbers of a team are "
                "added up. Return the team with the $end sum.",
                "In a team race only the $counted members of each team with the $few $unit count. Return the name of "
                "the team for which the sum of their $unit is $end; $results gives the $unit of all members.",
                "Return the key of $results for which the sum of the $counted $end numbers in its list is $end. The "
                "keys are teams, the lists hold the $unit of their members.",
            ),
            notes=(
                "Teams with fewer than $counted members in the list are left out. In a tie it is the first team in the "
                "dictionary, and if no team remains, the result is an empty string.",
            ),
            varies={
                "end": (
                    {
                        "unit": "points",
                        "end": "largest",
                        "pick": "max",
                        "few": "most",
                        "beats": ">",
                        "turned": ", reverse=True",
                    },
                    {"unit": "minutes", "end": "smallest", "pick": "min", "few": "fewest", "beats": "<", "turned": ""},
                )
            },
            solutions=(
                program("""
                    totals = {}
                    for team, numbers in $results.items():
                        if len(numbers) >= $counted:
                            totals[team] = sum(sorted(numbers$turned)[:$counted])
                    return $pick(totals, key=lambda team: totals[team], default="")
                """),
                program("""
                    from heapq import n$end

                    winner = ""
                    record = None
                    for team, numbers in $results.items():
                        if len(numbers) < $counted:
                            continue
                        total = sum(n$end($counted, numbers))
                        if record is None or total $beats record:
                            winner, record = team, total
                    return winner
                """),
            ),
            oracle=_best_team,
            draw=lambda rng, end: _teams(rng),
            edges=(
                ({}, 2),
                ({"Graz": [5, 1, 3], "Lima": [4, 4, 1], "Oslo": [2, 6, 3]}, 2),
                ({"Riga": [3], "Cork": [8]}, 2),
                ({"Turin": [6, 2], "Quito": [2, 6]}, 2),
            ),
            about={
                "results": "the $unit of each team's members",
                "counted": "how many members of a team count, at least 1",
                "return": "the name of the team, or an empty string",
            },
            noun="the team in $results for which the sum of its $counted $end $unit is $end",
            gives="str",
        ),
    ),
)
