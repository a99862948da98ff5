"""Factorials: what they count, how fast they grow, and how to compute with them without writing them out."""

from math import factorial
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _table(rng: Random) -> Example:
    top = rng.randint(10, 13)
    return example(
        """A table of the first factorials beside squares and powers of two shows which of them wins.""",
        """
        factorial = 1
        for n in range(1, $top + 1):
            factorial *= n
            print(f"{n:2} {n * n:4} {2 ** n:5} {factorial:11}")
        """,
        """Up to 3 the factorial is the smallest of the three, from 4 on it is the largest. Each line multiplies it
        by a larger number than the line before, and that is why no power keeps up.""",
        top=top,
    )


def _two_ways(rng: Random) -> Example:
    n = rng.randint(6, 9)
    return example(
        """The definition can be read as a loop or as a recursion: n! is n times the factorial of n - 1, and 0! is
        1.""",
        '''
        from math import factorial


        def by_loop(n: int) -> int:
            """Return the product of 1 to n."""
            product = 1
            for factor in range(2, n + 1):
                product *= factor
            return product


        def by_recursion(n: int) -> int:
            """Return the product of 1 to n."""
            return 1 if n == 0 else n * by_recursion(n - 1)


        print(by_loop($n), by_recursion($n), factorial($n))
        print(by_loop(0), by_recursion(0), factorial(0))
        ''',
        """The loop starts at 2, since a factor 1 changes nothing. For 0 it does not run at all and leaves the 1 of
        the start: the product of no numbers.""",
        n=n,
    )


def _deck(rng: Random) -> Example:
    cards = rng.choice((20, 24, 32, 36, 40, 52))
    who = people(rng, 1)[0]
    rate = rng.choice((10, 1000, 10**6))
    years = factorial(cards) // (rate * 3600 * 24 * 365)
    return example(
        """$who shuffles $cards cards. Python's whole numbers have no upper limit, so the number of possible orders
        can be computed exactly and then compared with something.""",
        """
        from math import factorial

        orders = factorial($cards)
        print(len(str(orders)), "digits")
        per_year = $rate * 60 * 60 * 24 * 365
        years = orders // per_year
        print(len(str(years)), "digits in the number of years")
        """,
        """Dealing out $rate orders a second, it would take a number of years with $digits digits to see all of them.
        The universe is some 14000000000 years old, a number with 11 digits.""",
        cards=cards,
        who=who,
        rate=rate,
        digits=len(str(years)),
    )


def _cancel(rng: Random) -> Example:
    n, k = rng.randint(48, 60), rng.randint(3, 4)
    return example(
        """Quotients of factorials hardly ever need the factorials. In n! / (n - k)! everything but the k largest
        factors cancels.""",
        """
        from math import factorial, perm

        n, k = $n, $k
        print(factorial(n) // factorial(n - k))

        product = 1
        for factor in range(n - k + 1, n + 1):
            product *= factor
        print(product, perm(n, k))
        """,
        """The loop makes $k multiplications instead of about a hundred. `math.perm` computes the same quotient: the
        number of ways to put k of n things in order.""",
        n=n,
        k=k,
    )


def _enough_question(rng: Random) -> Question:
    needed = rng.choice((1000, 5000, 40000, 100000, 1000000))
    return question(
        """A code consists of an order of different pictures. Write a function that returns how many pictures are
        needed for at least so many codes.""",
        '''
        def pictures_needed(codes: int) -> int:
            """Return the smallest n whose factorial is at least the number of codes."""
            n, orders = 1, 1
            while orders < codes:
                n += 1
                orders *= n
            return n


        print(pictures_needed($needed), pictures_needed(24), pictures_needed(25))
        ''',
        """The factorial grows along with n, one multiplication in each round. It would be wasteful to compute it
        anew every time.""",
        needed=needed,
    )


def _sum_question(rng: Random) -> Question:
    n = rng.randint(4, 8)
    return question(
        """Write a function that adds up the factorials of 1 to n with a single loop.""",
        '''
        def factorial_sum(n: int) -> int:
            """Return 1! + 2! + ... + n!."""
            total, product = 0, 1
            for k in range(1, n + 1):
                product *= k
                total += product
            return total


        print([factorial_sum(k) for k in range($n + 1)])
        ''',
        """At the moment of adding, `product` is the factorial of `k`. A second loop inside the first would compute
        every factorial from the beginning.""",
        n=n,
    )


def _factoradic(n: int) -> list[int]:
    """From the front, by taking off the largest factorials."""
    k = 1
    while factorial(k + 1) <= n:
        k += 1
    digits = []
    for i in range(k, 0, -1):
        digits.append(n // factorial(i))
        n %= factorial(i)
    return digits


def _skip(n: int, step: int) -> int:
    return 1 if n <= 1 else n * _skip(n - step, step)


def _legendre(n: int, p: int) -> int:
    """The exponent of p in n! by the digits of n in base p."""
    digits, rest = 0, n
    while rest:
        rest, digit = divmod(rest, p)
        digits += digit
    return (n - digits) // (p - 1)


LESSON = Lesson(
    topic="Factorials and how fast they grow",
    area="combinatorics",
    concepts=("factorial", "growth", "loops"),
    openings=(
        """5! is 120, 10! is 3628800, and 20! has 19 digits. The product of the numbers from 1 to n is written n!,
        and few things grow faster.""",
        """In how many orders can a shelf of books be arranged? Multiply 1 by 2 by 3 and so on. The result is called
        a factorial, and it decides which problems can be solved by trying everything.""",
        """A loop that multiplies in place of adding: one would not think that this small change leads to numbers
        beyond all imagination.""",
    ),
    ideas=(
        (
            """n! is the product 1 * 2 * ... * n, and it counts the orders of n different things. `math.factorial`
            computes it.""",
            """The factorial answers how many orders n things have: n candidates for the first place, n - 1 for the
            second, and so on down to one.""",
        ),
        (
            """0! is 1. The product of no factors is 1, as the sum of no numbers is 0, and nothing can be arranged in
            exactly one way.""",
            """To get from n! to the next factorial, multiply by n + 1; to go back, divide by n. Going back from 1!
            gives 0! = 1.""",
        ),
        (
            """Factorials outgrow every power. Each step multiplies by a larger factor than the one before, while `2
            ** n` always multiplies by 2.""",
            """Ten things can be tried in all orders, 3.6 million of them; fifteen cannot, with more than a million
            million. The border lies closer than one expects.""",
        ),
        (
            """When one factorial is divided by another, cancel first. n! / (n - 2)! is n * (n - 1), which takes one
            multiplication.""",
            """To find out something about a factorial, one often need not compute it. How often 3 divides n! can be
            counted from the factors: every third has one 3, every ninth has another.""",
        ),
    ),
    examples=(_table, _two_ways, _deck, _cancel),
    pitfalls=(
        """Starting the product at 0. Zero times anything is 0, and the function returns 0 for every n. A product
        starts at 1.""",
        """Using `/` between factorials. The quotient becomes a float, and beyond 2 to the power of 53 it is rounded.
        With `//` it stays exact.""",
        """Computing every factorial anew inside a loop. Whoever needs 1! to n! in turn keeps a running product; that
        takes n multiplications in place of about n * n / 2.""",
    ),
    questions=(_enough_question, _sum_question),
    asks=(
        "What does n! count?",
        "Why is 0! equal to 1?",
        "How fast do factorials grow?",
        "How do I calculate with them?",
    ),
    notes={
        "young": (
            """Put 3 toys in every possible order and count: 6. Then guess for 4 toys. Every place in the row for the
            new toy gives 6 orders more.""",
        ),
        "student": (
            """Stirling's formula says that n! is close to the root of 2 * pi * n times (n / e) to the power of n.
            For n = 10 it is off by less than 1 percent.""",
        ),
        "engineer": (
            """`math.factorial` is far faster than a loop for large n, because it multiplies numbers of similar size
            first. It raises `ValueError` for negative arguments.""",
        ),
        "analyst": (
            """For probabilities with large factorials work with logarithms: `math.lgamma(n + 1)` is the logarithm of
            n! and does not overflow.""",
        ),
    },
    families=(
        Family(
            "skipping_factorial",
            "n|number|start: int -> int",
            names=("skipping_factorial", "product_in_steps", "step_product", "factorial_by_$step"),
            tells=(
                "Return the product of $n, $n - $step, $n - $double and so on, as long as the numbers are positive.",
                "Multiply $n by the number that is smaller by $step, that by the next, and so on; the last factor is "
                "the last positive "
                "number in the row. Return the product.",
                "Return the product of all positive numbers that come up when one starts at $n and goes down in "
                "steps of $step.",
            ),
            notes=("For 0, where there is no factor, the result is 1.",),
            varies={
                "step": (
                    {"step": "2", "double": "4"},
                    {"step": "3", "double": "6"},
                    {"step": "4", "double": "8"},
                    {"step": "5", "double": "10"},
                )
            },
            solutions=(
                program(
                    """
                    product = 1
                    for factor in range($n, 1, -$step):
                        product *= factor
                    return product"""
                ),
                "from math import prod\nreturn prod(range($n, 1, -$step))",
                program(
                    """
                    product, factor = 1, $n
                    while factor > 0:
                        product *= factor
                        factor -= $step
                    return product"""
                ),
            ),
            oracle=lambda n, step: _skip(n, int(step["step"])),
            draw=lambda rng, step: (rng.randint(2, 24),),
            edges=((0,), (1,), (7,), (12,)),
            about={"n": "the first factor, at least 0", "return": "the product"},
            noun="the product of the numbers from $n down in steps of $step",
            gives="nat",
        ),
        Family(
            "factorial_digits",
            "n|number|value: int -> list[int]",
            names=("factorial_base", "factorial_digits", "to_factorial_base$suffix", "in_factorials$suffix"),
            tells=(
                "In the factorial number system the places are worth 1!, 2!, 3! and so on, and the digit at the "
                "place k! lies between 0 "
                "and k. Return the digits of $n, $order.",
                "Write $n as a sum d1 * 1! + d2 * 2! + d3 * 3! + ... with 0 <= dk <= k for every k, and return the "
                "list of digits, "
                "$order.",
                "Return the digits of $n in the number system whose places are the factorials 1, 2, 6, 24, ... The "
                "digit of the place k! "
                "is at most k. $first.",
            ),
            notes=("$n is positive, and the digit of the highest place is not 0.",),
            varies={
                "end": (
                    {
                        "order": "that of the highest place first",
                        "first": "The list begins with the highest place",
                        "suffix": "",
                        "step": "[::-1]",
                    },
                    {
                        "order": "d1 first",
                        "first": "The list begins with the digit of 1!",
                        "suffix": "_reversed",
                        "step": "",
                    },
                )
            },
            solutions=(
                program(
                    """
                    digits, rest, k = [], $n, 2
                    while rest > 0:
                        digits.append(rest % k)
                        rest //= k
                        k += 1
                    return digits$step"""
                ),
                program(
                    """
                    from math import factorial
                    k, places = 1, []
                    while factorial(k) <= $n:
                        places.append(factorial(k))
                        k += 1
                    digits, rest = [], $n
                    for place in reversed(places):
                        digits.insert(0, rest // place)
                        rest %= place
                    return digits$step"""
                ),
            ),
            oracle=lambda n, end: _factoradic(n) if end["step"] else list(reversed(_factoradic(n))),
            draw=lambda rng, end: (rng.choice((rng.randint(2, 30), rng.randint(30, 720), rng.randint(720, 6000))),),
            edges=((1,), (2,), (23,), (24,), (119,)),
            about={"n": "a positive number", "return": "the digits, $order"},
            noun="the digits of $n in the factorial number system",
            gives="nats",
        ),
        Family(
            "prime_power_in_factorial",
            "n|number|top: int, p|prime|q: int -> int",
            names=("prime_in_$key", "exponent_in_$key", "times_divides_$key", "count_prime_$key"),
            tells=(
                "Return the exponent of the prime $p in the factorisation of the product of $set from 1 to $n.",
                "How often can the product of $set from 1 to $n be divided by the prime $p without a remainder? "
                "Return the number of times.",
                "Return the largest e for which $p to the power of e divides the product of $set from 1 to $n. $p is "
                "a prime.",
            ),
            notes=("$n is not negative; without any factor the product is 1.",),
            varies={
                "rule": (
                    {"key": "factorial", "set": "all numbers", "low": "1", "step": "1"},
                    {"key": "even_product", "set": "the even numbers", "low": "2", "step": "2"},
                    {"key": "odd_product", "set": "the odd numbers", "low": "1", "step": "2"},
                )
            },
            solutions=(
                program(
                    """
                    exponent = 0
                    for factor in range($low, $n + 1, $step):
                        while factor % $p == 0:
                            factor //= $p
                            exponent += 1
                    return exponent"""
                ),
                program(
                    """
                    exponent, power = 0, $p
                    while power <= $n:
                        exponent += sum(1 for factor in range($low, $n + 1, $step) if factor % power == 0)
                        power *= $p
                    return exponent"""
                ),
                program(
                    """
                    from math import prod
                    product, exponent = prod(range($low, $n + 1, $step)), 0
                    while product % $p**(exponent + 1) == 0:
                        exponent += 1
                    return exponent"""
                ),
            ),
            oracle=lambda n, p, rule: {
                "factorial": _legendre(n, p),
                "even_product": _legendre(n // 2, p) + (n // 2 if p == 2 else 0),
                "odd_product": _legendre(n, p) - _legendre(n // 2, p) - (n // 2 if p == 2 else 0),
            }[rule["key"]],
            draw=lambda rng, rule: (rng.choice((rng.randint(4, 30), rng.randint(30, 90))), rng.choice((2, 3, 3, 5, 7))),
            edges=((0, 2), (9, 3), (27, 3), (25, 5)),
        ),
    ),
)
