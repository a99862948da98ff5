"""Interest year by year, savings plans, and how long it takes."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _years(rng: Random) -> Example:
    start = rng.choice((100_000, 250_000, 500_000, 80_000))
    percent = rng.choice((2, 3, 4, 5))
    return example(
        """$units units of money are saved at $percent per cent a year. At the end of each year the interest is added,
        rounded down to a cent, and from then on earns interest too.""",
        '''
        def yearly_balances(cents: int, percent: int, years: int) -> list[int]:
            """Return the balance at the end of each year, interest rounded down."""
            balances = []
            for _ in range(years):
                cents += cents * percent // 100
                balances.append(cents)
            return balances


        for year, cents in enumerate(yearly_balances($start, $percent, 5), start=1):
            print(year, f"{cents / 100:,.2f}")
        print("without compounding:", f"{$start * (100 + 5 * $percent) / 10000:,.2f}")
        ''',
        """The last line adds the interest of the first year five times. The difference to the line before it is the
        interest on interest.""",
        units=f"{start // 100}",
        start=start,
        percent=percent,
    )


def _doubling(rng: Random) -> Example:
    percents = sorted(rng.sample((1, 2, 3, 4, 6, 8, 9, 12), 3))
    return example(
        """How many years does it take for money to double? A loop counts them, and the start does not matter much.""",
        '''
        def years_to_double(percent: int) -> int:
            """Return the years until an amount has at least doubled."""
            start = amount = 1_000_000
            years = 0
            while amount < 2 * start:
                amount += amount * percent // 100
                years += 1
            return years


        for percent in $percents:
            print(percent, "%:", years_to_double(percent), "years", round(72 / percent, 1))
        ''',
        """The last column is a rule of thumb: 72 divided by the percentage. It comes close without any loop. At 0 per
        cent the loop would never end.""",
        percents=percents,
    )


def _plan(rng: Random) -> Example:
    name = people(rng, 1)[0]
    deposit = rng.choice((60_000, 120_000, 90_000))
    percent = rng.choice((1, 2, 3))
    return example(
        """$name pays in $units at the beginning of every year. Each year has two steps, first the deposit, then the
        interest on everything.""",
        '''
        def savings_plan(deposit: int, percent: int, years: int) -> int:
            """Return the balance after so many years with a deposit at each beginning."""
            balance = 0
            for _ in range(years):
                balance += deposit
                balance += balance * percent // 100
            return balance


        deposit = $deposit
        for years in (1, 5, 10, 20):
            balance = savings_plan(deposit, $percent, years)
            print(f"{years:2} years: {balance / 100:>12,.2f} of which paid in {years * deposit / 100:>12,.2f}")
        ''',
        """With the two lines of the loop exchanged, the deposits would come at the end of each year and earn interest
        one year less. The order of steps is part of the contract.""",
        name=name,
        units=deposit // 100,
        deposit=deposit,
        percent=percent,
    )


def _loan(rng: Random) -> Example:
    loan = rng.choice((1_000_000, 500_000, 800_000))
    rate = rng.choice((3, 4, 5, 6))
    payment = loan // rng.choice((4, 5, 8))
    return example(
        """A loan works the other way round: interest makes the debt grow, a yearly payment makes it shrink. The last
        payment is only what is left.""",
        '''
        def repayment(debt: int, percent: int, payment: int) -> list[int]:
            """Return the debt at the end of each year until it is 0."""
            debts = []
            while debt > 0:
                debt += -(-debt * percent // 100)
                debt -= min(payment, debt)
                debts.append(debt)
            return debts


        debts = repayment($loan, $rate, $payment)
        print(debts)
        print(len(debts), "years")
        ''',
        """The bank rounds its interest up, hence the two minus signs. If the payment did not exceed the interest of
        the first year, the debt would never shrink, and the loop would run for ever.""",
        loan=loan,
        rate=rate,
        payment=payment,
    )


def _goal_question(rng: Random) -> Question:
    start = rng.choice((100_000, 200_000))
    percent = rng.choice((2, 3, 4))
    goal = start * rng.choice((3, 4, 5)) // 2
    return question(
        """Write a function that returns after how many years a balance of $start cents at $percent per cent reaches
        $goal cents, with interest rounded down each year.""",
        '''
        def years_until(balance: int, percent: int, goal: int) -> int | None:
            """Return the number of years, or None if the balance will never get there."""
            years = 0
            while balance < goal:
                interest = balance * percent // 100
                if interest == 0:
                    return None
                balance += interest
                years += 1
            return years


        print(years_until($start, $percent, $goal))
        print(years_until(40, 2, 100), years_until(500, 1, 300))
        ''',
        """An interest of 0 cents means that nothing will change any more, so the loop must be left. A goal that is
        reached at the beginning takes 0 years.""",
        start=start,
        percent=percent,
        goal=goal,
    )


def _rates_question(rng: Random) -> Question:
    rates = [rng.randint(1, 6) for _ in range(4)]
    start = rng.choice((100_000, 300_000))
    return question(
        """The rate changes every year: $rates per cent. Write a function for the balance after all these years, with
        interest rounded down to a cent.""",
        '''
        def with_rates(cents: int, percents: list[int]) -> int:
            """Return the balance after one year at each of the rates, in order."""
            for percent in percents:
                cents += cents * percent // 100
            return cents


        print(with_rates($start, $rates))
        print(with_rates($start, sorted($rates)))
        ''',
        """The number of years is the number of rates, and no counter is needed. Exactly computed, the order would not
        matter; the rounding can make a difference of a few cents.""",
        rates=rates,
        start=start,
    )


def _interest(balance: int, percent: int, rule: str) -> int:
    exact = Fraction(balance * percent, 100)
    low = exact.numerator // exact.denominator
    if rule == "down" or exact == low:
        return low
    return low + 1 if rule == "up" or exact - low >= Fraction(1, 2) else low


def _grown(balance: int, percent: int, years: int, rule: str) -> int:
    """By recursion over the years."""
    return balance if years == 0 else _grown(balance + _interest(balance, percent, rule), percent, years - 1, rule)


def _account(start: int, percent: int, years: int, rule: str, name: str) -> object:
    balances = [_grown(start, percent, year, rule) for year in range(years + 1)]
    return {"balance": max(balances), "balances": balances, "interest_earned": max(balances) - start}[name]


def _saved(start: int, percent: int, years: int, extra: int) -> int:
    return (
        start if years == 0 else (before := _saved(start, percent, years - 1, extra)) + before * percent // 100 + extra
    )


def _plan_end(deposit: int, percent: int, years: int, early: bool) -> int:
    """By recursion, the last year outermost."""
    if years == 0:
        return 0
    before = _plan_end(deposit, percent, years - 1, early)
    return before + deposit + _interest(before + deposit * early, percent, "down")


LESSON = Lesson(
    topic="Interest and savings, year by year",
    area="money",
    concepts=("compound_interest", "loops", "rounding"),
    openings=(
        """Interest is a small percentage that is added once a year. The interesting part comes with the years, when
        the interest itself begins to earn interest.""",
        """A savings plan, a loan, a pension: each is a loop with two or three lines in it. Whoever can write the loop
        can check the leaflet of the bank.""",
        """How long until money doubles? How much is left of a debt after five years? A formula gives an answer; a
        loop gives the answer with every rounded cent.""",
        """Growth by a percentage looks harmless for some years and surprising after thirty. A table from a short
        program shows why.""",
    ),
    ideas=(
        (
            """One year is one step: `balance += balance * percent // 100`. The step is repeated for every year, with
            the new balance each time.""",
            """The loop carries the balance from year to year. Its interest is computed from what is there at the
            moment, which is what "compound" means.""",
        ),
        (
            """In cents and with `//`, the interest is rounded down every year, as many banks do. A formula such as
            start * 1.03 ** years does not round in between and differs by some cents.""",
            """Rounding belongs to the rules of the account. Round each year's interest to a cent and add it, instead
            of rounding the end of a long computation.""",
        ),
        (
            """Deposits and payments are further lines in the loop, and their place matters: before the interest is
            added or after it.""",
            """What happens at the beginning of a year and what at its end? The order of the lines in the loop answers
            this, so it has to be the order of the contract.""",
        ),
        (
            """For "how many years" use `while`: as long as the goal is not reached, do one more year and count it.
            Make sure that the balance really grows, or the loop never ends.""",
            """A search for a number of years is a loop with a condition instead of a range. Its danger is a balance
            that doesn't change, for instance because the interest is rounded down to 0.""",
        ),
    ),
    examples=(_years, _doubling, _plan, _loan),
    pitfalls=(
        """Multiplying the first year's interest by the number of years. That is simple interest; after twenty years
        at 5 per cent it makes 100 per cent, while compound interest makes about 165.""",
        """A `while` loop that waits for a goal at a rate of 0. The balance never changes, and the program hangs. Test
        for growth before or inside the loop.""",
        """Taking per cent for a factor: `balance * 3` instead of `balance * 3 // 100`. After a few years the result
        is astronomic, which at least is easy to notice.""",
        """Being off by one year. After `range(years)` steps the balance is that at the end of the last year. A table
        that should also show the start needs one entry more.""",
    ),
    questions=(_goal_question, _rates_question),
    asks=(
        "What happens in one year?",
        "Where is the rounding?",
        "When do deposits come in?",
        "How do I find the number of years?",
    ),
    notes={
        "young": (
            """A snowball rolls down a hill. The bigger it is, the more snow sticks to it. Money with interest grows
            in the same way, only slower.""",
        ),
        "engineer": (
            """Real contracts also fix a day count convention (actual/365, 30/360) for parts of a year. Without it,
            "half a year's interest" isn't defined.""",
        ),
        "analyst": (
            """Growth rates of several years are averaged by the geometric mean, not the arithmetic one. Up 50 and
            down 50 per cent is a loss of a quarter.""",
        ),
        "student": (
            """Without rounding, the savings plan is a geometric series and has a closed form. With rounding it is a
            recurrence, and the loop is the only exact way.""",
        ),
    },
    families=(
        Family(
            "balance_after_years",
            "start|capital|amount: int, rate|percent: int, term|n: int -> $kind",
            names=("$name", "${name}_with_interest", "compute_$name", "${name}_of_account"),
            tells=(
                "An account holds $start cents. At the end of every year, for $term years, $rate per cent of its "
                "present balance are added as interest, $said. Return $what.",
                "Begin with $start cents and add $rate per cent interest at the end of each of $term years, always "
                "computed from the present balance and $said. Return $what.",
                "Money in an account, $start cents, earns $rate per cent a year. The interest is $said and added "
                "at the end of the year, after which it earns interest too. For $term years, return $what.",
            ),
            varies={
                "rule": (
                    {"rule": "down", "said": "rounded down to a cent", "plus": ""},
                    {"rule": "half", "said": "rounded half up to a cent", "plus": " + 50"},
                    {"rule": "up", "said": "rounded up to a cent", "plus": " + 99"},
                ),
                "form": (
                    {
                        "name": "balance",
                        "kind": "int",
                        "what": "the balance at the end in cents",
                        "all": "balances[-1]",
                    },
                    {
                        "name": "balances",
                        "kind": "list[int]",
                        "what": "the list of the balances, from the start to the end of the last year",
                        "all": "balances",
                    },
                    {
                        "name": "interest_earned",
                        "kind": "int",
                        "what": "the interest of all years together in cents",
                        "all": "balances[-1] - balances[0]",
                    },
                ),
            },
            solutions=(
                "balances = [$start]\nfor _ in range($term):\n    balance = balances[-1]\n"
                "    balances.append(balance + (balance * $rate$plus) // 100)\nreturn $all",
                "from itertools import accumulate\n"
                "def grown(balance: int, _: int) -> int:\n    return balance + (balance * $rate$plus) // 100\n\n"
                "balances = list(accumulate(range($term), grown, initial=$start))\nreturn $all",
            ),
            oracle=lambda start, percent, years, rule, form: _account(
                start, percent, years, rule["rule"], form["name"]
            ),
            draw=lambda rng, rule, form: (rng.randint(100, 99999), rng.randint(1, 9), rng.randint(1, 5)),
            edges=((1000, 5, 0), (10, 3, 4), (12345, 0, 2), (150, 1, 3)),
            about={
                "start": "the amount at the beginning in cents",
                "rate": "the interest rate",
                "term": "the number of years",
                "return": "$what",
            },
        ),
        Family(
            "years_to_goal",
            "start|capital|amount: int, rate|percent: int, goal|target: int -> int",
            names=("years_to_$name", "years_until_$name", "wait_for_$name", "count_years_to_$name"),
            tells=(
                "$start cents earn $rate per cent a year; the interest of each year is rounded down to a cent and "
                "added.$more Return after how many years there are at least $goal cents.",
                "An account begins with $start cents and gets $rate per cent interest a year, rounded down to a "
                "cent.$more Return the number of years until it has reached $goal cents.",
                "Each year the interest of $rate per cent, rounded down to a cent, is added to an amount that "
                "begins with $start cents.$more Return how many years it takes to get to $goal cents or more.",
            ),
            varies={
                "form": (
                    {"name": "goal", "more": "", "extra": ""},
                    {
                        "name": "goal_with_deposits",
                        "more": " At the end of each year 1000 cents more are paid in.",
                        "extra": " + 1000",
                    },
                )
            },
            notes=("Return -1 if it takes more than 100 years.",),
            solutions=(
                "balance = $start\nfor years in range(101):\n    if balance >= $goal:\n        return years\n"
                "    balance += balance * $rate // 100$extra\nreturn -1",
                "balance, years = $start, 0\nwhile balance < $goal:\n    if years == 100:\n        return -1\n"
                "    balance += balance * $rate // 100$extra\n    years += 1\nreturn years",
            ),
            oracle=lambda start, rate, goal, form: next(
                (years for years in range(101) if _saved(start, rate, years, 1000 if form["extra"] else 0) >= goal),
                -1,
            ),
            draw=lambda rng, form: (
                (start := rng.randint(100, 50000)),
                rng.randint(1, 9),
                rng.choice((start + rng.randint(1, 999), 2 * start, rng.randint(100, 99999))),
            ),
            edges=((500, 3, 500), (90, 1, 200), (10000, 5, 20000), (50000, 2, 40000)),
            about={
                "start": "the amount at the beginning in cents",
                "rate": "the interest rate",
                "goal": "the amount to be reached",
                "return": "the number of years, or -1",
            },
        ),
        Family(
            "savings_plan_end",
            "deposit|payment: int, rate|percent: int, term|n: int -> int",
            names=("savings_$name", "plan_with_$name", "saved_by_$name", "${name}_savings"),
            tells=(
                "At the $when of every year $deposit cents are paid into an account, and at the end of the year "
                "$rate per cent interest on $base is added, rounded down. Return the balance in cents after $term "
                "years.",
                "Somebody saves $deposit cents at the $when of each year for $term years. Interest of $rate per "
                "cent on $base is added at the end of every year, rounded down to a cent. Return the final balance.",
                "Return the balance after $term years of a plan that takes in $deposit cents at the $when of each "
                "year and adds $rate per cent interest on $base, rounded down, at the end of each year.",
            ),
            varies={
                "order": (
                    {
                        "name": "early_deposits",
                        "when": "beginning",
                        "base": "everything in the account",
                        "early": "True",
                        "lines": "balance += yearly\n    balance += balance * per_cent // 100",
                        "step": "(balance + yearly) * factor // 100",
                    },
                    {
                        "name": "late_deposits",
                        "when": "end",
                        "base": "what was in the account during the year",
                        "early": "False",
                        "lines": "balance += balance * per_cent // 100\n    balance += yearly",
                        "step": "balance * factor // 100 + yearly",
                    },
                )
            },
            notes=("The account is empty before the first deposit.",),
            solutions=(
                "balance, yearly, per_cent = 0, $deposit, $rate\nfor _ in range($term):\n    $lines\nreturn balance",
                "from functools import reduce\n"
                "yearly, factor = $deposit, 100 + $rate\nreturn reduce(lambda balance, _: $step, range($term), 0)",
            ),
            oracle=lambda deposit, rate, term, order: _plan_end(deposit, rate, term, order["early"] == "True"),
            draw=lambda rng, order: (rng.randint(100, 9999), rng.randint(1, 9), rng.randint(1, 6)),
            edges=((1000, 5, 0), (1000, 5, 1), (1000, 0, 3), (99, 1, 2)),
            about={
                "deposit": "what is paid in each year, in cents",
                "rate": "the interest rate",
                "term": "the number of years",
                "return": "the balance in cents",
            },
            noun="the balance after $term years of saving $deposit cents at the $when of each year at $rate per cent",
            gives="nat",
        ),
    ),
)
