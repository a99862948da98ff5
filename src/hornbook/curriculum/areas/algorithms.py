# ruff: noqa: E501  (code templates are kept on one line)
"""Recursion and classic algorithms on one number: sequences, number theory, numerals."""

import math

from hornbook.curriculum.concept import Param, Step, mapper, step

BASE = Param("{k}", ("other", "second", "b"), "pos", (6, 8, 12, 15, 18, 20))
POWER = Param("{k}", ("exponent", "power", "e"), "pos", (2, 3, 4))
_ROMAN = (
    "worths = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]\n"
    'signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"]\n'
)


def _fibonacci(index: int) -> int:
    golden = [0, 1]
    for i in range(2, index + 1):
        golden.append(golden[i - 1] + golden[i - 2])
    return golden[index]


def _collatz(value: int) -> int:
    return 0 if value < 2 else 1 + _collatz(value // 2 if value % 2 == 0 else 3 * value + 1)


def _factors(value: int) -> list[int]:
    for d in range(2, value + 1):
        if value % d == 0:
            return [d, *_factors(value // d)]
    return []


def _numeral(value: int) -> str:
    text = ""
    symbols = (("C", "D", "M"), ("X", "L", "C"), ("I", "V", "X"))
    for digit, (one, five, ten) in zip(f"{value % 1000:03d}", symbols, strict=True):
        text += ("", one, one * 2, one * 3, one + five, five, five + one, five + one * 2, five + one * 3, one + ten)[
            int(digit)
        ]
    return "M" * (value // 1000) + text


STEPS: tuple[Step, ...] = (
    step(
        "factorial",
        "recursion",
        "small -> nat",
        math.factorial,
        ("the factorial of {x}",),
        "factorial fact",
        "math.factorial({x})",
        "{y} = 1\nfor i in range(2, {x} + 1):\n    {y} *= i",
        returns="def fact(a):\n    return 1 if a < 2 else a * fact(a - 1)\n\nreturn fact({x})",
        note="The factorial of 0 is 1.",
        out="product",
    ),
    step(
        "fibonacci",
        "recursion",
        "small -> nat",
        _fibonacci,
        ("the Fibonacci number with index {x}",),
        "fibonacci fib",
        (),
        "{y}, after = 0, 1\nfor _ in range({x}):\n    {y}, after = after, {y} + after",
        returns=(
            "def fib(a):\n    if a < 2:\n        return a\n    return fib(a - 1) + fib(a - 2)\n\nreturn fib({x})",
        ),
        note="Index 0 has the value 0 and index 1 the value 1.",
        out="current",
    ),
    step(
        "fibonacci_list",
        "recursion",
        "small -> nats",
        lambda a: [_fibonacci(i) for i in range(a)],
        ("the first {x} Fibonacci numbers",),
        "fibonacci_list first_fibs",
        (),
        "{y} = []\na, b = 0, 1\nwhile len({y}) < {x}:\n    {y}.append(a)\n    a, b = b, a + b",
        verbs=("list the first {x} Fibonacci numbers",),
        note="They start with 0 and 1.",
        out="sequence",
    ),
    step(
        "triangular",
        "recursion",
        "small -> nat",
        lambda a: a * (a + 1) // 2,
        ("the sum of the integers from 1 to {x}", "the {x}-th triangular number"),
        "triangular sum_to gauss",
        ("sum(range(1, {x} + 1))", "{x} * ({x} + 1) // 2"),
        "{y} = 0\nfor i in range(1, {x} + 1):\n    {y} += i",
        returns="def add_up(a):\n    return 0 if a == 0 else a + add_up(a - 1)\n\nreturn add_up({x})",
        out="total",
    ),
    step(
        "sum_of_squares",
        "loops",
        "small -> nat",
        lambda a: a * (a + 1) * (2 * a + 1) // 6,
        ("the sum of the squares of the integers from 1 to {x}",),
        "sum_of_squares_to squares_total",
        "sum(i * i for i in range(1, {x} + 1))",
        "{y} = 0\nfor i in range(1, {x} + 1):\n    {y} += i ** 2",
        out="total",
    ),
    step(
        "power",
        "recursion",
        "int -> int",
        lambda a, b: math.prod([a] * b),
        ("{X} to the power of {k}",),
        "power raised_to",
        "{x} ** {k}",
        "{y} = 1\nfor _ in range({k}):\n    {y} *= {x}",
        returns="def raised(a, b):\n    return 1 if b == 0 else a * raised(a, b - 1)\n\nreturn raised({x}, {k})",
        verbs=("raise {x} to the power of {k}",),
        params=(POWER,),
        out="product",
    ),
    step(
        "gcd",
        "recursion",
        "nat -> nat",
        lambda a, b: math.gcd(a, b),
        ("the greatest common divisor of {X} and {k}",),
        "gcd gcd_with",
        "math.gcd({x}, {k})",
        "{y} = {x}\nrest = {k}\nwhile rest:\n    {y}, rest = rest, {y} % rest",
        returns="def gcd(a, b):\n    return a if b == 0 else gcd(b, a % b)\n\nreturn gcd({x}, {k})",
        params=(BASE,),
        note="The greatest common divisor of a number and 0 is that number.",
        out="divisor",
    ),
    step(
        "lcm",
        "numbers",
        "nat -> nat",
        lambda a, b: math.lcm(a, b),
        ("the least common multiple of {X} and {k}",),
        "lcm common_multiple",
        ("math.lcm({x}, {k})", "{x} * {k} // math.gcd({x}, {k}) if {x} else 0"),
        returns="if {x} == 0 or {k} == 0:\n    return 0\nreturn {x} * {k} // math.gcd({x}, {k})",
        params=(BASE,),
        note="With 0 it is 0.",
        out="multiple",
    ),
    step(
        "collatz_length",
        "loops",
        "nat -> nat",
        _collatz,
        ("the number of Collatz steps that lead from {x} to 1 (halve if even, else triple and add 1)",),
        "collatz_length collatz_steps",
        (),
        "{y} = 0\nat = {x}\nwhile at > 1:\n    if at % 2 == 0:\n        at //= 2\n    else:\n        at = 3 * at + 1\n    {y} += 1",
        note="For 0 and 1 there are none.",
        out="count",
    ),
    step(
        "prime_factors",
        "numbers",
        "nat -> nats",
        _factors,
        ("the prime factors of {x} in ascending order, with repetition",),
        "prime_factors factorize",
        (),
        "{y} = []\nrest = {x}\nd = 2\nwhile d <= rest:\n    if rest % d == 0:\n        {y}.append(d)\n        rest //= d\n    else:\n        d += 1",
        verbs=("split {x} into its prime factors in ascending order",),
        note="The numbers 0 and 1 have no prime factors.",
        out="factors",
    ),
    step(
        "primes_up_to",
        "numbers",
        "small -> nats",
        lambda a: sorted(set(range(2, a + 1)) - {i * j for i in range(2, a + 1) for j in range(2, a // i + 1)}),
        ("the prime numbers up to and including {x}",),
        "primes_up_to sieve",
        "[a for a in range(2, {x} + 1) if all(a % d for d in range(2, a))]",
        "{y} = []\nfor a in range(2, {x} + 1):\n    if all(a % p != 0 for p in {y}):\n        {y}.append(a)",
        verbs=("list the prime numbers up to and including {x}",),
        out="primes",
    ),
    step(
        "integer_root",
        "searching",
        "nat -> nat",
        math.isqrt,
        ("the largest integer whose square is at most {x}",),
        "integer_root floor_sqrt",
        ("math.isqrt({x})", "int({x} ** 0.5)"),
        (
            "{y} = 0\nwhile ({y} + 1) ** 2 <= {x}:\n    {y} += 1",
            "{y} = 0\nhigh = {x} + 1\nwhile high - {y} > 1:\n    mid = ({y} + high) // 2\n    if mid * mid <= {x}:\n        {y} = mid\n    else:\n        high = mid",
        ),
        out="root",
    ),
    step(
        "roman",
        "strings",
        "nat -> str",
        _numeral,
        ("the Roman numeral of {x}",),
        "roman to_roman numeral",
        (),
        _ROMAN
        + '{y} = ""\nrest = {x}\nfor worth, sign in zip(worths, signs):\n    while rest >= worth:\n        {y} += sign\n        rest -= worth',
        note="The numeral of 0 is the empty string.",
        out="numeral",
    ),
    step(
        "pascal_row",
        "recursion",
        "small -> nats",
        lambda a: [math.comb(a, i) for i in range(a + 1)],
        ("row {x} of Pascal's triangle (row 0 is [1])",),
        "pascal_row binomials",
        "[math.comb({x}, i) for i in range({x} + 1)]",
        "{y} = [1]\nfor _ in range({x}):\n    {y} = [a + b for a, b in zip([0] + {y}, {y} + [0])]",
        out="row",
    ),
    step(
        "hanoi",
        "recursion",
        "small -> nat",
        lambda a: (1 << a) - 1,
        ("the least number of moves that solve the Tower of Hanoi with {x} disks",),
        "hanoi hanoi_moves",
        "2 ** {x} - 1",
        "{y} = 0\nfor _ in range({x}):\n    {y} = 2 * {y} + 1",
        returns="def moves(a):\n    return 0 if a == 0 else 2 * moves(a - 1) + 1\n\nreturn moves({x})",
        out="moves",
    ),
    step(
        "fizz_buzz",
        "booleans",
        "small -> words",
        lambda a: [("Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0)) or str(i) for i in range(1, a + 1)],
        ("the words of the FizzBuzz game from 1 to {x}",),
        "fizz_buzz fizzbuzz_words",
        (),
        '{y} = []\nfor i in range(1, {x} + 1):\n    if i % 15 == 0:\n        {y}.append("FizzBuzz")\n    elif i % 3 == 0:\n        {y}.append("Fizz")\n    elif i % 5 == 0:\n        {y}.append("Buzz")\n    else:\n        {y}.append(str(i))',
        note='Multiples of 3 are "Fizz", of 5 "Buzz", of both "FizzBuzz"; others are written in digits.',
        out="game",
    ),
    *mapper(
        "celsius",
        "numbers",
        "int -> float",
        lambda a: (a - 32) / 1.8,
        "Celsius temperature",
        "",
        "celsius fahrenheit_to_celsius",
        "({v} - 32) * 5 / 9",
        nouns=("the temperature of {X} degrees Fahrenheit in degrees Celsius",),
        lift=False,
        out="celsius",
    ),
    *mapper(
        "percent",
        "formatting",
        "int -> str",
        lambda a: "".join((str(a), "%")),
        "form with a percent sign",
        "forms with a percent sign",
        "percent with_percent",
        ('f"{{v}}%"', 'str({v}) + "%"'),
        verb="append a percent sign to *",
        nouns=('{X} as a string followed by "%"',),
        out="percents",
    ),
    *mapper(
        "stars",
        "strings",
        "small -> str",
        lambda a: "".join("*" for _ in range(a)),
        "row of stars",
        "rows of stars",
        "stars bar star_row",
        '"*" * {v}',
        nouns=("a string of {x} stars",),
        note='A star is "*".',
        lift=False,
        out="bars",
    ),
    step(
        "count_up_text",
        "strings",
        "small -> str",
        lambda a: " ".join(map(str, range(1, a + 1))),
        ("the numbers from 1 to {x} in one string, separated by spaces",),
        "count_up_text number_line",
        ('" ".join(str(i) for i in range(1, {x} + 1))',),
        'parts = []\nfor i in range(1, {x} + 1):\n    parts.append(str(i))\n{y} = " ".join(parts)',
        out="line",
    ),
)
