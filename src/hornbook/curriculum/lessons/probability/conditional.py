"""Conditional probability: filter first, then count."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _high_sum(rng: Random) -> Example:
    face, bar = rng.choice(((4, 9), (5, 9), (5, 10), (3, 8), (6, 10)))
    return example(
        """Two dice are thrown and one of them, the first, already lies on the table with a $face. How likely is a sum
        of $bar or more now? Only rolls that begin with $face still count.""",
        """
        from fractions import Fraction
        from itertools import product

        rolls = list(product(range(1, 7), repeat=2))
        known = [roll for roll in rolls if roll[0] == $face]
        good = [roll for roll in known if sum(roll) >= $bar]
        print("before:", Fraction(sum(sum(roll) >= $bar for roll in rolls), len(rolls)))
        print("after:", Fraction(len(good), len(known)), good)
        """,
        """Knowing the first die shrinks the list from 36 rolls to 6. The second die has to bring at least $rest, and
        $count of its faces do.""",
        face=face,
        bar=bar,
        rest=bar - face,
        count=7 - (bar - face),
    )


def _late_trains(rng: Random) -> Example:
    kinds = ["rain", "dry"]
    days = [(rng.choice(kinds), rng.random() < 0.5) for _ in range(4)] + [("rain", True), ("dry", False)]
    rng.shuffle(days)
    rain = [late for weather, late in days if weather == "rain"]
    return example(
        """Each record holds the weather of a day and whether the train was late. To find the share of late trains on
        rainy days, keep the rainy days and look at nothing else.""",
        '''
        def share_late(days: list[tuple[str, bool]], weather: str) -> float | None:
            """Return the share of late trains on days with the weather, None without such days."""
            chosen = [late for sky, late in days if sky == weather]
            if not chosen:
                return None
            return sum(chosen) / len(chosen)


        days = $days
        for weather in ("rain", "dry", "snow"):
            share = share_late(days, weather)
            print(weather, "no such day" if share is None else round(share, 2))
        ''',
        """Of the $size days, $rainy had rain, and on $late of these the train was late. The denominator is $rainy and
        not $size. Where a condition never held there is nothing to divide by, and the function says so with
        `None`.""",
        days=days,
        size=len(days),
        rainy=len(rain),
        late=sum(rain),
    )


def _test_for_a_fault(rng: Random) -> Example:
    faulty = rng.choice((10, 20, 50))
    hit, false = rng.choice((90, 95, 80)), rng.choice((5, 10, 20))
    found, alarms = faulty * hit // 100, (1000 - faulty) * false // 100
    return example(
        """Among 1000 lamps $faulty are faulty. A quick test flags $hit percent of the faulty ones, but also $false
        percent of the good ones. How many of the flagged lamps are really faulty?""",
        """
        from fractions import Fraction

        lamps, faulty = 1000, $faulty
        flagged_faulty = faulty * $hit // 100
        flagged_good = (lamps - faulty) * $false // 100
        flagged = flagged_faulty + flagged_good
        print(flagged_faulty, "faulty and", flagged_good, "good lamps are flagged")
        print(Fraction(flagged_faulty, flagged), round(flagged_faulty / flagged, 3))
        """,
        """The test finds $hit percent of the faulty lamps, yet only $share percent of what it flags is faulty. The good
        lamps are so many that even a small share of them makes many alarms.""",
        faulty=faulty,
        hit=hit,
        false=false,
        share=round(100 * found / (found + alarms)),
    )


def _followers(rng: Random) -> Example:
    one = people(rng, 1)[0]
    days = "".join(rng.choice("SSRR") for _ in range(11)) + "SRS"
    return example(
        """$one notes the weather as a string, S for sun and R for rain. How likely is rain after a sunny day? The
        pairs of neighbours are formed with `zip` and filtered by their first day.""",
        '''
        from fractions import Fraction


        def chance_after(days: str, today: str, tomorrow: str) -> Fraction:
            """Return how often `tomorrow` followed where `today` came before."""
            following = [after for before, after in zip(days, days[1:]) if before == today]
            return Fraction(following.count(tomorrow), len(following))


        days = "$days"
        for today in "SR":
            print(today, chance_after(days, today, "S"), chance_after(days, today, "R"))
        print(Fraction(days.count("R"), len(days)))
        ''',
        """In each row the two chances add up to 1, because some weather must follow. The last line is the share of
        rain without a condition, which lies between the two chances of rain above it or close to them.""",
        one=one,
        days=days,
    )


def _even_question(rng: Random) -> Question:
    bar = rng.randint(2, 4)
    return question(
        """A die was thrown, and you are told that it shows more than $bar. How likely is an even face now? Write a
        function for any bar from 0 to 5.""",
        '''
        from fractions import Fraction


        def chance_even_above(bar: int) -> Fraction:
            """Return the chance of an even face if the face is known to be above the bar."""
            possible = [face for face in range(1, 7) if face > bar]
            even = [face for face in possible if face % 2 == 0]
            return Fraction(len(even), len(possible))


        print(chance_even_above($bar))
        print([str(chance_even_above(bar)) for bar in range(6)])
        ''',
        """With a bar of 0 nothing is known, and the chance is 1/2. With 5 only the 6 is left, so the face is certain
        to be even.""",
        bar=bar,
    )


def _order_question(rng: Random) -> Question:
    girls = rng.randint(3, 6)
    total = rng.randint(8, 12)
    readers = rng.randint(2, girls - 1)
    return question(
        """A club of $total has $girls players of chess, and $readers of those also play cards. Altogether $cards
        members play cards. Compare the chance that a chess player plays cards with the chance that a card player plays
        chess.""",
        """
        from fractions import Fraction

        chess, cards, both = $girls, $cards, $readers
        print("cards, given chess:", Fraction(both, chess))
        print("chess, given cards:", Fraction(both, cards))
        """,
        """The numerator is the same, the members who play both. The denominators differ, because each question keeps
        another group: the chess players in the first, the card players in the second.""",
        total=total,
        girls=girls,
        readers=readers,
        cards=readers + rng.randint(1, total - girls),
    )


def _records(rng: Random) -> list[tuple[str, int]]:
    return [(rng.choice(("rain", "sun", "fog")), rng.randint(0, 12)) for _ in range(rng.randint(2, 6))]


def _share_by_elimination(records: list[tuple[str, int]], sky: str, bar: int, test: dict[str, str]) -> float:
    kept = sorted(delay for weather, delay in records if weather == sky)
    good = [delay for delay in kept if (delay > bar if test["sign"] == ">" else delay <= bar)]
    return len(good) / len(kept) if kept else 0.0


def _given_roll(total: int, face: int, ask: dict[str, str]) -> Fraction:
    """By solving for the second die instead of listing the rolls."""
    firsts = [total - second for second in range(1, 7) if 1 <= total - second <= 6]
    if "first" in ask["word"]:
        return Fraction(firsts.count(face), len(firsts))
    return Fraction(len({x for x in firsts if face in (x, total - x)}), len(firsts))


LESSON = Lesson(
    topic="Conditional probability: filtering before counting",
    area="probability",
    concepts=("conditional_probability", "filtering", "relative_frequency"),
    openings=(
        """How likely is rain? And how likely is it, given that the sky is grey? The second question only looks at grey
        days. A condition is a filter, and the counting comes after it.""",
        """New knowledge makes some outcomes impossible. What is left is a smaller list, and in it the chances may be
        quite different.""",
        """Of all customers few complain, but of those who waited long many do. The difference between the two shares
        lies in the denominator: all customers, or only those who waited.""",
    ),
    ideas=(
        (
            """The probability of A given B is a share of B: count the outcomes in which both hold and divide by the
            number of outcomes in which B holds.""",
            """Read "given" as "among those that". Given that the die is even means among the faces 2, 4 and 6, so a 6
            has the chance 1/3.""",
        ),
        (
            """In code a comprehension builds the list of the cases that meet the condition; a second one, or a `sum`
            over it, looks for the event. The length of the first list is the denominator.""",
            """Two steps are easier to read than one clever line: first the cases that remain, then the good ones among
            them. Give both lists a name.""",
        ),
        (
            """A given B is not B given A. Most people who speak Finnish are Finns, and most Finns speak Finnish, but of
            all footballers few are Finns although many Finns play football.""",
            """Swapping event and condition changes the denominator. Of the cats in a street nearly all are pets; of the
            pets only some are cats.""",
        ),
        (
            """If the condition never holds, there is nothing to count, and dividing fails. Decide beforehand: `None`,
            an exception, or a default that the docstring names.""",
            """An empty selection is not a chance of 0. A chance of 0 says that cases were looked at and none was good;
            without cases nothing can be said, and `None` is the honest result.""",
        ),
        (
            """If the condition changes nothing, so that the share is the same with it and without, the two events are
            independent.""",
            """Comparing the filtered share with the share of the whole list shows whether the condition matters. With
            few cases a difference may be an accident.""",
        ),
    ),
    examples=(_high_sum, _late_trains, _followers, _test_for_a_fault),
    pitfalls=(
        """Dividing by the length of the whole list. That gives the share of cases in which both hold, which is another
        number; the condition has to shrink the denominator, too.""",
        """Reading a test's hit rate backwards. A test that finds 95 percent of all faults may still be wrong in most of
        its alarms, namely when faults are rare and sound things many.""",
        """Filtering by the event instead of the condition. For the share of late trains on rainy days, keep the rainy
        days; whoever keeps the late trains computes how often late trains had rain.""",
    ),
    questions=(_even_question, _order_question),
    asks=(
        "What does 'given' mean?",
        "What does the code look like?",
        "May I swap the event and the condition?",
        "What if the condition never holds?",
        "How do I see whether the condition matters?",
    ),
    notes={
        "young": (
            """Imagine a row of lockers. First close all lockers that do not fit what you know. Then count only among
            those that are open.""",
        ),
        "analyst": (
            """In a spreadsheet this is a filter followed by an average of a column of zeros and ones; in SQL it is
            `AVG` with a `WHERE` clause.""",
        ),
        "student": (
            """The definition is P(A | B) = P(A and B) / P(B), for P(B) > 0. With equally likely outcomes the number of
            all outcomes cancels, and a ratio of counts remains.""",
        ),
        "teacher": (
            """Draw a table with two rows and two columns of counts on the board. Dividing by a row's total and by a
            column's total answers the two questions that are so often confused.""",
        ),
    },
    families=(
        Family(
            "share_of_delays_given_weather",
            "records|days|log: list[tuple[str, int]], sky|wanted: str, bar|limit|minutes: int -> float",
            names=("share_$suffix", "delay_share_$suffix", "chance_$suffix", "rate_$suffix"),
            tells=(
                "$records holds pairs (weather, minutes of delay). Among the days with the weather $sky, return the "
                "share on which the delay was $how $bar minutes.",
                "Return the conditional relative frequency of a delay of $how $bar minutes, given the weather $sky. "
                "The pairs in $records are (weather, delay).",
                "Considering only the pairs of $records whose first part is $sky, return the fraction of them, as a "
                "float, whose second part is $how $bar.",
            ),
            notes=("Return 0.0 if there is no such day.",),
            varies={
                "test": (
                    {"how": "more than", "sign": ">", "suffix": "above"},
                    {"how": "at most", "sign": "<=", "suffix": "up_to"},
                )
            },
            solutions=(
                "delays = [delay for kind, delay in $records if kind == $sky]\nif not delays:\n    return 0.0\n"
                "return sum(delay $sign $bar for delay in delays) / len(delays)",
                "total = hits = 0\nfor kind, delay in $records:\n    if kind != $sky:\n        continue\n"
                "    total += 1\n    if delay $sign $bar:\n        hits += 1\n"
                "return hits / total if total else 0.0",
                "chosen = [pair for pair in $records if pair[0] == $sky]\n"
                "matching = [pair for pair in chosen if pair[1] $sign $bar]\n"
                "return len(matching) / max(len(chosen), 1)",
            ),
            oracle=lambda records, sky, bar, test: _share_by_elimination(records, sky, bar, test),
            draw=lambda rng, test: (_records(rng), rng.choice(("rain", "sun", "fog")), rng.randint(0, 10)),
            edges=(
                ([], "rain", 3),
                ([("sun", 4), ("sun", 5), ("fog", 0)], "sun", 4),
                ([("rain", 2), ("fog", 9)], "sun", 1),
            ),
            about={
                "records": "pairs of weather and delay in minutes",
                "sky": "the weather to look at",
                "bar": "the delay to compare with",
                "return": "the share, from 0.0 to 1.0",
            },
            noun="the share of delays of $how $bar among the days in $records with weather $sky",
            gives="float",
        ),
        Family(
            "chance_of_face_given_sum",
            "total|sum_shown|points: int, face|number: int -> Fraction",
            names=("$word", "chance_$word", "${word}_chance", "find_$word"),
            tells=(
                "Two ordinary dice show $total together. Return, as a Fraction, the probability that $event $face.",
                "Someone throws two dice with the faces 1 to 6 and only tells their sum, $total. What is the "
                "probability that $event $face? Return a Fraction.",
                "Given that the sum of two dice is $total, return the exact conditional probability (a Fraction) that "
                "$event $face.",
            ),
            notes=("The sum is from 2 to 12. The faces run from 1 to 6.",),
            varies={
                "ask": (
                    {"event": "the first die shows", "word": "first_given_sum", "left": "x == ", "right": ""},
                    {
                        "event": "at least one of them shows",
                        "word": "any_given_sum",
                        "left": "",
                        "right": " in (x, y)",
                    },
                )
            },
            setup="from fractions import Fraction",
            solutions=(
                "from itertools import product\n"
                "known = [(x, y) for x, y in product(range(1, 7), repeat=2) if x + y == $total]\n"
                "good = [(x, y) for x, y in known if $left$face$right]\nreturn Fraction(len(good), len(known))",
                "possible = favourable = 0\nfor x in range(1, 7):\n    for y in range(1, 7):\n"
                "        if x + y == $total:\n            possible += 1\n"
                "            if $left$face$right:\n                favourable += 1\n"
                "return Fraction(favourable, possible)",
            ),
            oracle=_given_roll,
            draw=lambda rng, ask: (rng.randint(2, 12), rng.randint(1, 6)),
            edges=((7, 3), (12, 6), (4, 2), (5, 6), (2, 1)),
        ),
        Family(
            "share_of_true_alarms",
            "faulty|bad: int, sound|good: int, hit|found: int, false|wrong: int -> float",
            names=("true_alarm_share", "trust_in_alarm", "share_of_true_alarms", "alarm_precision"),
            tells=(
                "A batch has as many faulty parts as $faulty says and as many sound ones as $sound says. A test "
                "raises an alarm for $hit percent of the former and for $false percent of the latter. Return the "
                "share of the alarms that concern faulty parts.",
                "The counts $faulty and $sound say how many parts are faulty and how many are sound; $hit and $false "
                "are the percentages of alarms in the two groups. Compute the probability that a part with an alarm is "
                "faulty.",
                "Return how likely a part is to be faulty, given that the test gave an alarm. The test flags $hit "
                "percent of the faulty parts, whose number is $faulty, and $false percent of the sound ones, whose "
                "number is $sound.",
            ),
            notes=("Numbers of alarms need not be whole. If there are no alarms at all, return 0.0.",),
            solutions=(
                "true_alarms = $faulty * $hit / 100\nfalse_alarms = $sound * $false / 100\n"
                "alarms = true_alarms + false_alarms\nreturn true_alarms / alarms if alarms else 0.0",
                "right, wrong_ones = $faulty * $hit, $sound * $false\nif right + wrong_ones == 0:\n    return 0.0\n"
                "return right / (right + wrong_ones)",
                "weights = [$faulty * $hit, $sound * $false]\n"
                "return weights[0] / sum(weights) if any(weights) else 0.0",
            ),
            oracle=lambda faulty, sound, hit, false: (
                0.0 if not faulty * hit else float(1 / (1 + Fraction(sound, faulty) * Fraction(false, hit)))
            ),
            draw=lambda rng: (rng.randint(1, 60), 10 * rng.randint(2, 99), rng.randint(50, 100), rng.randint(0, 20)),
            edges=((10, 990, 90, 10), (5, 20, 0, 0), (0, 50, 80, 5), (7, 0, 60, 10)),
            about={
                "faulty": "the number of faulty parts",
                "sound": "the number of sound parts",
                "hit": "percentage of the faulty parts with an alarm",
                "false": "percentage of the sound parts with an alarm",
                "return": "the share of alarms that are right",
            },
        ),
        Family(
            "chance_of_next_letter",
            "history|states|days: str, now|today: str, then|tomorrow: str -> tuple[int, int]",
            names=("followed_by", "transition_chance", "chance_of_next", "next_state_odds"),
            tells=(
                "Every character of $history stands for the state of one day. Return a pair: how often $now was "
                "directly followed by $then, and how often $now was followed by any day at all.",
                "Count in $history, a string with one character for each day, the days with $now that have a next day, "
                "and among those the ones whose next day is $then. Return the tuple (the latter, the former).",
                "For a string $history of states, return the numerator and the denominator, not reduced, of the "
                "relative frequency with which the state $then comes right after the state $now.",
            ),
            notes=(
                "The last day has no next one, so it does not count as followed. Both states are single characters.",
            ),
            solutions=(
                "after = [b for a, b in zip($history, $history[1:]) if a == $now]\n"
                "return after.count($then), len(after)",
                "hits = total = 0\nfor i in range(len($history) - 1):\n    if $history[i] == $now:\n"
                "        total += 1\n        hits += $history[i + 1] == $then\nreturn hits, total",
                "hits = 0\nfor before, after in zip($history, $history[1:]):\n"
                "    if before == $now and after == $then:\n        hits += 1\n"
                "return hits, $history[:-1].count($now)",
            ),
            oracle=lambda history, now, then: (
                sum(history.startswith(now + then, at) for at in range(len(history))),
                history.count(now) - history.endswith(now),
            ),
            draw=lambda rng: (
                "".join(rng.choice("SRF") for _ in range(rng.randint(4, 12))),
                rng.choice("SR"),
                rng.choice("SRF"),
            ),
            edges=(("", "S", "R"), ("SSS", "S", "S"), ("R", "R", "S"), ("SRSRF", "R", "S")),
            noun="the two counts of $then after $now in $history",
            gives="pair",
        ),
    ),
)
