"""Lessons on digits, integer division and remainders."""

from random import Random

from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import integers

AREA = "digits and integer division"


def _packing(r: Random) -> Example:
    per, eggs = r.choice((6, 10, 12)), r.randint(25, 140)
    return example(
        """$eggs eggs go into cartons of $per. Two questions arise: how many cartons become full, and how many
        eggs are left over? `//` answers the first, `%` the second.""",
        '''
        def pack(eggs: int, per_carton: int) -> tuple[int, int]:
            """Return the number of full cartons and the eggs left over."""
            full = eggs // per_carton
            left = eggs % per_carton
            return full, left


        print(pack($eggs, $per))
        ''',
        """The two results fit together: $full times $per is $packed, and $left more make $eggs. This holds
        for any numbers, and it is a quick way to check such code.""",
        eggs=eggs,
        per=per,
        full=eggs // per,
        packed=eggs // per * per,
        left=eggs % per,
    )


def _clock(r: Random) -> Example:
    seconds = 3600 * r.randint(2, 8) + 60 * r.randint(2, 59) + r.randint(2, 59)
    return example(
        """A stopwatch reports $seconds seconds. To show hours, minutes and seconds, split off the largest
        unit first and keep working with what remains.""",
        '''
        def clock(seconds: int) -> str:
            """Write a duration as h:mm:ss."""
            hours, rest = divmod(seconds, 3600)
            minutes, secs = divmod(rest, 60)
            return f"{hours}:{minutes:02d}:{secs:02d}"


        print(clock($seconds))
        print(clock(59))
        ''',
        """`divmod(a, b)` returns the quotient and the remainder together. The first call yields $h hours and
        $rest seconds; the second splits those $rest seconds into $m minutes and $s seconds.""",
        seconds=seconds,
        h=seconds // 3600,
        rest=seconds % 3600,
        m=seconds % 3600 // 60,
        s=seconds % 60,
    )


def _wrap_around(r: Random) -> Example:
    now, add = r.randint(0, 23), r.randint(10, 60)
    return example(
        """On a 24-hour clock it is $now:00. What does the clock show $add hours later? Full days do not
        matter, only what is left after removing them.""",
        '''
        def hour_after(now: int, hours: int) -> int:
            """Return the hour shown on a 24-hour clock after `hours` more hours."""
            return (now + hours) % 24


        print(hour_after($now, $add))
        print(hour_after(23, 1))
        print(hour_after(0, -1))
        ''',
        """The sum is $total, and its remainder by 24 is $result. The last line goes backwards past midnight:
        in Python a remainder by 24 always lies between 0 and 23, so `-1 % 24` is 23, just what a clock
        needs.""",
        now=now,
        add=add,
        total=now + add,
        result=(now + add) % 24,
    )


def _pages_needed(r: Random) -> Example:
    items, per = r.randint(21, 99), r.randint(6, 10)
    return example(
        """$items photos are glued into an album with $per on each page. A page that is only partly filled is
        still a page, so the division has to round up.""",
        '''
        def pages_needed(items: int, per_page: int) -> int:
            """Return how many pages hold all items; the last may be partly empty."""
            return (items + per_page - 1) // per_page


        for items in [0, 1, $per, $per + 1, $items]:
            print(items, "photos:", pages_needed(items, $per))
        ''',
        """Adding `per_page - 1` pushes any incomplete page over the next multiple, while an exact multiple
        does not quite reach the one after. The printed lines around $per show the step from one page to
        two.""",
        items=items,
        per=per,
    )


def _q_weeks(r: Random) -> Question:
    days = r.randint(15, 200)
    return question(
        """Write `weeks_and_days(days)` that returns text such as "2 weeks and 1 days" for 15 days. Do not
        worry about the plural.""",
        '''
        def weeks_and_days(days: int) -> str:
            """Split a number of days into whole weeks and single days."""
            weeks, rest = divmod(days, 7)
            return f"{weeks} weeks and {rest} days"


        print(weeks_and_days(15))
        print(weeks_and_days($days))
        ''',
        """$days divided by 7 is $weeks with remainder $rest. The remainder is always smaller than 7,
        otherwise another whole week could be split off.""",
        days=days,
        weeks=days // 7,
        rest=days % 7,
    )


def _q_even(r: Random) -> Question:
    values = integers(r, 6, -20, 60)
    return question(
        """Write `count_even(numbers)`, which counts the even numbers in a list. Zero and negative numbers may
        occur.""",
        '''
        def count_even(numbers: list[int]) -> int:
            """Return how many of the numbers are even."""
            count = 0
            for number in numbers:
                if number % 2 == 0:
                    count += 1
            return count


        print(count_even($values))
        print(count_even([]))
        ''',
        """A number is even when dividing by 2 leaves nothing. This works for 0 and for negative numbers too:
        `-4 % 2` is 0 and `-3 % 2` is 1.""",
        values=values,
    )


DIVMOD = Lesson(
    topic="Integer division and remainder",
    area=AREA,
    concepts=("integer_division", "modulo", "divmod"),
    openings=(
        """Sharing 17 sweets among 5 children gives 3 each and 2 left over. Python has an operator for either
        number: `17 // 5` is 3 and `17 % 5` is 2.""",
        """Whenever things come in packs, pages, weeks or rows, two questions belong together: how many whole
        groups, and what is left? The operators `//` and `%` answer them.""",
        """The remainder operator `%` looks like a curiosity at first, and soon it is everywhere: even and
        odd, every third item, clocks, leap years, the last digit of a number.""",
    ),
    ideas=(
        (
            """`a // b` counts how many times `b` fits into `a`, and `a % b` is what remains. Together they
            always rebuild the number: `a == (a // b) * b + a % b`.""",
            """The quotient and the remainder are two halves of one answer. If `a // b` is q and `a % b` is m,
            then `q * b + m` is `a` again, with m smaller than b for a positive b.""",
        ),
        (
            """A number is a multiple of `b` exactly if `a % b == 0`. This is the usual test for even numbers,
            for every tenth line, for a year divisible by four.""",
            """To do something at every third step, look at the remainder by 3. It runs 0, 1, 2, 0, 1, 2 and
            so on, and it is 0 at regular distances.""",
        ),
        (
            """Counting modulo n goes in a circle: after `n - 1` comes 0 again. Weekdays, clocks and the seats
            of a round table all work this way.""",
            """The remainder wraps a number into a fixed range. `(position + step) % size` never leaves the
            indexes of a list with `size` elements, whichever direction the step has.""",
        ),
        (
            """`//` rounds down, towards minus infinity, so `-7 // 2` is -4 and not -3. The remainder has the
            sign of the divisor: `-7 % 2` is 1.""",
            """With negative numbers Python keeps the rule that the remainder by a positive number is never
            negative. The price is that `-7 // 2` is -4, one lower than plain truncation would give.""",
        ),
    ),
    asks=(
        "What exactly do `//` and `%` compute?",
        "How do I test for a multiple?",
        "Why is the remainder useful for clocks?",
        "What happens with negative numbers?",
    ),
    examples=(_packing, _clock, _wrap_around, _pages_needed),
    pitfalls=(
        """Rounding up by adding 1 to `n // k` is wrong whenever `k` divides `n` exactly: 20 items on pages of
        10 would need 3 pages. Use `(n + k - 1) // k`.""",
        """Testing for odd with `n % 2 == 1` works in Python, also for negative numbers, but in C or Java `-3
        % 2` is -1. `n % 2 != 0` is correct everywhere.""",
        """Dividing by zero raises a ZeroDivisionError for `//` and `%` just as for `/`. If the group size
        comes from input, check it first.""",
    ),
    questions=(_q_weeks, _q_even),
    notes={
        "engineer": (
            """Integer division floors instead of truncating, and `%` takes the sign of the divisor. This
            differs from C, Java and Rust for negative operands; `math.fmod` follows the C convention.""",
        ),
        "young": (
            """Deal out cards to your friends until you cannot give everyone another one. The number of rounds
            is `//`. The cards still in your hand are `%`.""",
        ),
        "analyst": (
            """`value // width` is the number of the bin a value falls into, and `value // width * width` is
            the lower edge of that bin. That is a whole histogram in one expression.""",
        ),
    },
)


def _digit_sum(r: Random) -> Example:
    n = r.randint(1000, 99999)
    return example(
        """To visit the digits of $n without leaving the integers, take the last one with `% 10` and cut it
        off with `// 10`, again and again, until nothing is left.""",
        '''
        def $f(number: int) -> int:
            """Return the sum of the decimal digits of a number >= 0.

            >>> $f(507)
            12
            """
            total = 0
            while number > 0:
                total += number % 10
                number //= 10
            return total


        print($f($n))
        ''',
        """The loop sees $last first, so `total` becomes $last and the number shrinks to $rest. It goes on
        like this from right to left, and for $n the total ends at $total. A start value of 0 skips the loop
        and gives 0, as it should.""",
        n=n,
        f=r.choice(("digit_sum", "sum_of_digits", "cross_sum")),
        last=n % 10,
        rest=n // 10,
        total=sum(map(int, str(n))),
    )


def _count_digits(r: Random) -> Example:
    n = r.choice((r.randint(10, 99), r.randint(100, 9999), r.randint(10**5, 10**7)))
    return example(
        """How many digits does a number have? Count how often it can be divided by ten before it is used
        up.""",
        '''
        def count_digits(number: int) -> int:
            """Return how many decimal digits a number >= 0 is written with."""
            count = 1
            while number >= 10:
                number //= 10
                count += 1
            return count


        for number in [0, 9, 10, $n]:
            print(number, count_digits(number))
        ''',
        """The counter starts at 1 and not at 0, because even 0 is written with one digit. The loop runs once
        for each further digit. The values 9 and 10 are worth testing: this is where the answer changes.""",
        n=n,
    )


def _digits_as_text(r: Random) -> Example:
    n = r.randint(100, 99999)
    return example(
        """There is a second road to the digits: turn the number into text and each character back into a
        number.""",
        '''
        def digits(number: int) -> list[int]:
            """Return the decimal digits of a number >= 0, from left to right."""
            return [int(character) for character in str(number)]


        found = digits($n)
        print(found)
        print("first:", found[0], "last:", found[-1])
        print("largest:", max(found))
        ''',
        """The text of $n has $length characters, so the list has $length entries. In this form the digits
        come from left to right, while the arithmetic with `% 10` delivers them from right to left.""",
        n=n,
        length=len(str(n)),
    )


def _keep_even_digits(r: Random) -> Example:
    n = r.randint(10**4, 10**7)
    return example(
        """Which digits of $n are even, and how many of each parity are there? One pass with two counters
        tells.""",
        '''
        def parity_counts(number: int) -> tuple[int, int]:
            """Return how many even and how many odd digits a number >= 0 has."""
            even = 0
            odd = 0
            for character in str(number):
                if int(character) % 2 == 0:
                    even += 1
                else:
                    odd += 1
            return even, odd


        print(parity_counts($n))
        print(parity_counts(0))
        ''',
        """Every digit goes to exactly one counter, so the two results add up to $length, the number of
        digits. The text version treats 0 correctly, as one even digit, without a special case.""",
        n=n,
        length=len(str(n)),
    )


def _q_largest_digit(r: Random) -> Question:
    n = r.randint(1000, 999999)
    return question(
        """Write `largest_digit(number)` with a loop over `% 10` and `// 10`. What is a good starting
        value?""",
        '''
        def largest_digit(number: int) -> int:
            """Return the largest decimal digit of a number >= 0."""
            best = 0
            while number > 0:
                best = max(best, number % 10)
                number //= 10
            return best


        print(largest_digit($n))
        print(largest_digit(0))
        ''',
        """0 is a good start because no digit is smaller. For $n the answer is $best, and for 0 the loop does
        not run at all and the start value happens to be the answer.""",
        n=n,
        best=max(map(int, str(n))),
    )


def _q_digital_root(r: Random) -> Question:
    n = r.randint(1000, 99999)
    return question(
        """Replace a number by the sum of its digits until a single digit is left. Write
        `digital_root(number)` and print the values on the way.""",
        '''
        def digital_root(number: int) -> int:
            """Sum the digits of a number >= 0 repeatedly until one digit remains."""
            while number >= 10:
                number = sum(int(character) for character in str(number))
                print("now", number)
            return number


        print(digital_root($n))
        ''',
        """Each round makes the number smaller, so the loop must end. From $n the first step leads to $first,
        since that is the sum of its digits.""",
        n=n,
        first=sum(map(int, str(n))),
    )


DIGITS = Lesson(
    topic="Working with the digits of a number",
    area=AREA,
    concepts=("digits", "modulo", "while_loop", "conversion"),
    openings=(
        """The digits of a number are not stored anywhere; they belong to the way we write it in base ten. To
        get at them, a program either divides by ten or turns the number into text.""",
        """Check digits on bank cards, lucky numbers, sorting by the last figure: many small tasks treat a
        number as a row of digits. Two techniques cover them all.""",
        """What is the last digit of 2764? Four, of course, and that is the remainder when dividing by ten.
        Divide, and the next digit moves into its place.""",
    ),
    ideas=(
        (
            """`n % 10` is the last digit and `n // 10` is the number without it. Repeating the two steps
            visits all digits, from right to left, until the number is 0.""",
            """Dividing by ten moves every digit one place to the right. What falls off the end is `n % 10`,
            and what stays is `n // 10`.""",
        ),
        (
            """`str(n)` turns the number into text, and then every tool for text applies: a loop over
            characters, indexing, counting. `int(c)` turns a single character back into a number.""",
            """As text, the digits are easy to reach from the left: `str(n)[0]` is the first one. Remember
            that it is a character, and that `"7" + "5"` is "75", not 12.""",
        ),
        (
            """The arithmetic loop changes its variable, so keep a copy if you need the number afterwards.
            Inside a function this is no problem for the caller: the parameter is a name of its own.""",
            """A function may freely shrink its parameter with `number //= 10`. The caller's variable is not
            touched, because the function only rebinds its own name.""",
        ),
        (
            """Negative numbers need a decision. `str(-42)` contains a minus sign, and `-42 % 10` is 8 in
            Python. Taking `abs(n)` first avoids both surprises.""",
            """Zero is the classic special case: a loop with `while n > 0` never runs for it. Ask each time
            whether the result for 0 is right.""",
        ),
    ),
    asks=(
        "How do I get the last digit?",
        "Is there another way than dividing?",
        "Does shrinking the number harm the caller?",
        "Which inputs need special care?",
    ),
    examples=(_digit_sum, _count_digits, _digits_as_text, _keep_even_digits),
    pitfalls=(
        """Using `/` in place of `//` keeps a fraction: 25 / 10 is 2.5, the loop condition stays true for hundreds of
        rounds, and the "digits" are not integers.""",
        """Forgetting that the characters of `str(n)` are text: `sum(str(n))` raises a TypeError. Convert each
        with `int` first.""",
        """Passing a negative number to a loop with `while n > 0` returns at once with the start value. With
        `while n != 0` it is worse: `-1 // 10` is -1, so the loop never ends.""",
    ),
    questions=(_q_largest_digit, _q_digital_root),
    notes={
        "engineer": (
            """Going by way of text and dividing by ten both take time linear in the number of digits for everyday
            sizes. Since 3.11, `str` on an int of more than 4300 digits raises a ValueError by default, a guard against
            slow conversions.""",
        ),
        "student": (
            """The loop's invariant for a digit sum: `total` plus the digit sum of what is left of `number`
            equals the digit sum of the original. At the end nothing is left, so `total` is the answer.""",
        ),
        "teacher": (
            """Let the class act it out: one student holds the number on cards, tears off the last card each
            round and passes it to the one who keeps the total.""",
        ),
    },
)


def _reverse(r: Random) -> Example:
    n = r.randint(123, 98765)
    return example(
        """Reversing a number takes digits off one end and puts them on another. To append a digit to a
        number, multiply by ten and add.""",
        '''
        def reverse_number(number: int) -> int:
            """Return the number >= 0 with its digits in the opposite order."""
            result = 0
            while number > 0:
                result = result * 10 + number % 10
                number //= 10
            return result


        print(reverse_number($n))
        print(reverse_number(1200))
        ''',
        """Multiplying by ten makes room at the right end, and the next digit fills it. In the second line the
        zeros move to the front, where a number does not show them, so 1200 turns into 21.""",
        n=n,
    )


def _from_digits(r: Random) -> Example:
    digits = [r.randint(1, 9), *integers(r, r.randint(2, 4), 0, 9)]
    steps, value = [], 0
    for d in digits:
        value = value * 10 + d
        steps.append(str(value))
    return example(
        """A list of digits, $digits, is to become one number. Going from left to right, each new digit shifts
        the digits before it by one place.""",
        '''
        def number_from(digits: list[int]) -> int:
            """Return the number that is written with these decimal digits."""
            value = 0
            for digit in digits:
                value = value * 10 + digit
            return value


        print(number_from($digits))
        print(number_from([]))
        ''',
        """The variable runs through $steps. No powers of ten have to be computed: each digit is multiplied by
        ten once for every digit that follows it.""",
        digits=digits,
        steps=", ".join(steps),
    )


def _to_base(r: Random) -> Example:
    n, base = r.randint(10, 200), r.choice((2, 3, 8))
    return example(
        """Nothing about dividing by ten is special to ten. Dividing by $base yields the digits of the same
        number in base $base.""",
        '''
        def to_base(number: int, base: int) -> str:
            """Write a number >= 0 in a base from 2 to 10."""
            if number == 0:
                return "0"
            text = ""
            while number > 0:
                text = str(number % base) + text
                number //= base
            return text


        print(to_base($n, $base))
        print(int(to_base($n, $base), $base))
        ''',
        """The digits appear from right to left, so each new one is put in front of the text. The second line
        converts back with the built-in `int(text, base)`, and the number is $n again: a round trip is a
        strong test.""",
        n=n,
        base=base,
    )


def _from_binary(r: Random) -> Example:
    n = r.randint(9, 120)
    return example(
        """The text $bits is a number in base two. Read it from the left: each further digit doubles what has
        been read and adds the digit itself.""",
        '''
        def from_binary(bits: str) -> int:
            """Return the number that a text of zeros and ones stands for."""
            value = 0
            for bit in bits:
                value = value * 2 + int(bit)
            return value


        print(from_binary("$bits"))
        print(from_binary("$bits") == int("$bits", 2))
        ''',
        """It is the loop for decimal digits with 2 in the place of 10. The last line compares with the
        function that Python already has.""",
        n=n,
        bits=f"{n:b}",
    )


def _q_palindrome(r: Random) -> Question:
    half = str(r.randint(12, 98))
    good, other = int(half + half[::-1]), r.randint(1000, 1999) * 10 + 2
    return question(
        """A number such as $good reads the same from both ends. Write `is_palindrome(number)` without turning
        the number into text.""",
        '''
        def is_palindrome(number: int) -> bool:
            """Return whether a number >= 0 reads the same backwards."""
            rest, backwards = number, 0
            while rest > 0:
                backwards = backwards * 10 + rest % 10
                rest //= 10
            return backwards == number


        print(is_palindrome($good))
        print(is_palindrome($other))
        ''',
        """The function keeps `number` untouched and shrinks the copy `rest`. If it shrank `number` itself,
        the final comparison would be against 0.""",
        good=good,
        other=other,
    )


def _q_ones(r: Random) -> Question:
    n = r.randint(20, 250)
    return question(
        """Write `count_ones(number)`, the number of ones in the binary form of a number, by repeated division
        by 2.""",
        '''
        def count_ones(number: int) -> int:
            """Return how many binary digits of a number >= 0 are 1."""
            ones = 0
            while number > 0:
                ones += number % 2
                number //= 2
            return ones


        print(count_ones($n))
        print(count_ones($n) == bin($n).count("1"))
        ''',
        """The remainder by 2 is the last binary digit, and it is 0 or 1, so it can be added as it is. The
        binary form of $n is $bits, and you can count the ones in it yourself.""",
        n=n,
        bits=f"{n:b}",
    )


BASES = Lesson(
    topic="Building numbers from digits, and other bases",
    area=AREA,
    concepts=("digits", "number_bases", "accumulator"),
    openings=(
        """The same two operations that take a number apart can put one together. Multiply by ten and add a
        digit: that is all you do, without noticing, when you type a number into a calculator.""",
        """A written number is a sum of digits times powers of the base. There is no need to compute the
        powers, for a simple loop handles every base in the same way.""",
        """Reversing 472 into 274, reading "1011" as eleven, writing thirty in base three: three tasks with
        one idea behind them.""",
    ),
    ideas=(
        (
            """`value * 10 + digit` appends a digit. The product shifts the digits already there one place to
            the left, and the empty place at the end takes the new one.""",
            """Start with 0 and read the digits from the left. For 4, 7, 2 the value becomes 4, then 47, then
            472; every step is "times ten, plus the digit".""",
        ),
        (
            """Exchange 10 for another base and the loop still works. In base two every digit is 0 or 1, and
            the step is "times two, plus the digit".""",
            """Base ten is a habit of creatures with ten fingers. A loop with `% base` and `// base` writes
            numbers in any base, and one with `* base` reads them.""",
        ),
        (
            """Taking apart goes from right to left, building up from left to right. That is why a digit found
            by `%` is put in front of the text: `text = str(d) + text`.""",
            """Remainders come out last digit first. Either put each one in front of the ones before, or
            collect them in a list and reverse it at the end.""",
        ),
        (
            """Python can do the common conversions: `bin(n)` and `f"{n:b}"` write binary, `f"{n:x}"`
            hexadecimal, and `int(text, base)` reads a number in any base from 2 to 36.""",
            """Use the built-in conversions to check your own. If `int(to_base(n, 3), 3) == n` holds for many
            values of `n`, both directions are probably right.""",
        ),
    ),
    asks=(
        "How do I append a digit to a number?",
        "Does this only work in base ten?",
        "In which order do the digits appear?",
        "What does Python offer ready-made?",
    ),
    examples=(_from_digits, _reverse, _to_base, _from_binary),
    pitfalls=(
        """Appending remainders at the right end gives the digits in reverse: 6 in base two becomes "011" in
        place of "110". Put each new digit in front.""",
        """Zero gets lost when a number is taken apart into digits: the loop never runs, and the text stays empty.
        Either return "0" early or start from a different condition.""",
        """A leading zero in program text, as in `x = 012`, is a SyntaxError in Python 3. Octal numbers are
        written with the prefix `0o`, binary ones with `0b`.""",
    ),
    questions=(_q_palindrome, _q_ones),
    notes={
        "engineer": (
            """`int.bit_count()` (3.10 and later) and `int.bit_length()` answer the usual bit questions, and
            `int(text, 0)` respects the prefixes `0x`, `0o` and `0b`.""",
        ),
        "student": (
            """The loop that reads digits is Horner's scheme: it evaluates a polynomial whose coefficients are
            the digits at the point `base`, with one multiplication per digit.""",
        ),
        "young": (
            """Imagine a queue of digits on chairs. When a new digit comes, everybody moves one chair to the
            left. The new one takes the last chair.""",
        ),
    },
)


def _coins(r: Random) -> Example:
    amount = 50 * r.randint(2, 5) + r.randint(2, 49)
    return example(
        """A machine has to pay out $amount cents with as few coins as possible, from coins of 50, 20, 10, 5,
        2 and 1. For these coins it works to take as many of the largest as fit, then go on with the rest.""",
        '''
        def coins_for(amount: int) -> dict[int, int]:
            """Return how many of each coin are paid out, largest coin first."""
            counts = {}
            for coin in [50, 20, 10, 5, 2, 1]:
                number, amount = divmod(amount, coin)
                if number > 0:
                    counts[coin] = number
            return counts


        print(coins_for($amount))
        ''',
        """The first round takes $n coins of 50, which leaves $rest cents for the smaller ones. Since the
        smallest coin is 1, nothing can remain at the end.""",
        amount=amount,
        n=amount // 50,
        rest=amount % 50,
    )


def _grid_position(r: Random) -> Example:
    cols, index = r.randint(4, 9), r.randint(10, 60)
    return example(
        """The seats of a hall are numbered row by row, starting with 0, with $cols seats in a row. In which
        row and column is seat $index?""",
        '''
        def place_of(seat: int, columns: int) -> tuple[int, int]:
            """Return the row and the column of a seat; all counts start at 0."""
            return seat // columns, seat % columns


        def seat_at(row: int, column: int, columns: int) -> int:
            """Return the number of the seat in the given row and column."""
            return row * columns + column


        print(place_of($index, $cols))
        print(seat_at($row, $col, $cols))
        ''',
        """The quotient $row counts the full rows before the seat, and the remainder $col counts the seats
        before it in its own row. The second function undoes the first and finds seat $index again.""",
        cols=cols,
        index=index,
        row=index // cols,
        col=index % cols,
    )


def _rotate_names(r: Random) -> Example:
    people = r.sample(("Ada", "Bea", "Chen", "Dora", "Emil", "Farah", "Greta"), r.randint(3, 5))
    day = r.randint(10, 40)
    return example(
        """$n people take turns washing up, one each day, in a fixed order. Whose turn is it on day $day, if
        the first person starts on day 0?""",
        '''
        def on_duty(people: list[str], day: int) -> str:
            """Return whose turn it is on the given day, counting days from 0."""
            return people[day % len(people)]


        people = $people
        for day in [0, 1, $n, $day]:
            print(day, on_duty(people, day))
        ''',
        """On day $n everyone has had a turn and the first person starts again, because `$n % $n` is 0. Day
        $day has the remainder $rem, so it belongs to $who. No list of days is needed, however far ahead you
        look.""",
        people=people,
        n=len(people),
        day=day,
        rem=day % len(people),
        who=people[day % len(people)],
    )


def _q_ceil_minutes(r: Random) -> Question:
    minutes, block = r.randint(61, 400), r.choice((15, 20, 30))
    return question(
        """A car park charges for each started block of $block minutes. Write `blocks(minutes)` and test it
        right at a limit.""",
        '''
        def blocks(minutes: int) -> int:
            """Return how many blocks of $block minutes have been started."""
            return (minutes + $block - 1) // $block


        print(blocks($block), blocks($block + 1))
        print(blocks($minutes))
        ''',
        """Exactly $block minutes are one block and one minute more starts a second. Testing on both sides of
        the limit is the fastest way to find a rounding mistake.""",
        minutes=minutes,
        block=block,
    )


def _q_leap(r: Random) -> Question:
    year = r.randint(1980, 2060)
    return question(
        """A year is a leap year if it is divisible by 4, except that full centuries count only if divisible
        by 400. Write `is_leap(year)`.""",
        '''
        def is_leap(year: int) -> bool:
            """Return whether the year has a 29th of February in the Gregorian calendar."""
            if year % 400 == 0:
                return True
            if year % 100 == 0:
                return False
            return year % 4 == 0


        for year in [1900, 2000, 2024, $year]:
            print(year, is_leap(year))
        ''',
        """The rarest rule is asked first. Once a year is known to be no multiple of 400, a multiple of 100 is
        certainly not a leap year, and only then does the simple rule decide.""",
        year=year,
    )


UNITS = Lesson(
    topic="Splitting amounts into units, rows and turns",
    area=AREA,
    concepts=("integer_division", "modulo", "greedy", "index_arithmetic"),
    openings=(
        """Coins, hours, rows of seats, turns in a game: all of them cut a large number into groups. If you
        can name the group size, a quotient and a remainder do the rest.""",
        """Which row is seat 43 in? How many twenties are in 90? Whose turn is it on the hundredth day? Three
        stories, one calculation.""",
        """A remainder tells you where you are inside a group, and a quotient tells you which group it is.
        Keeping the two meanings apart makes index arithmetic easy.""",
    ),
    ideas=(
        (
            """Work from the largest unit to the smallest. Each `divmod` takes away as much as fits and hands
            the rest to the next unit.""",
            """A chain of units, such as days, hours and minutes, is split from the top. What remains after
            one unit is the input of the next, and it is always smaller than the unit before.""",
        ),
        (
            """Counting from zero makes position arithmetic clean. Element `i` of a table with `w` columns
            stands in row `i // w` and column `i % w`, and the way back is `row * w + column`.""",
            """If seats are numbered from 1, subtract 1 before dividing and add 1 afterwards. Forgetting it
            puts the last seat of each row into the next row.""",
        ),
        (
            """Taking turns is a remainder. `items[i % len(items)]` walks through a list again and again, and
            `i` may grow without limit.""",
            """A cycle of length n repeats the remainders 0 to n - 1. To know what happens at step one
            million, divide; there is no need to walk there.""",
        ),
    ),
    asks=(
        "In which order do I split off the units?",
        "How do I find a row and a column?",
        "How can a list be used in rotation?",
    ),
    examples=(_coins, _grid_position, _rotate_names),
    pitfalls=(
        """Dividing the original amount again for the second unit counts the first unit twice. After taking
        the hours, continue with the remainder, not with the total.""",
        """Mixing counts from 1 with remainders from 0 puts exactly one element in each group in the wrong
        place. Convert to counting from 0, compute, and convert back for display.""",
        """Taking the largest coin first is not the best way for every set of coins. With coins of 4, 3 and 1,
        the amount 6 would be paid as 4 + 1 + 1, though 3 + 3 is shorter.""",
    ),
    questions=(_q_ceil_minutes, _q_leap),
    notes={
        "engineer": (
            """`itertools.cycle` iterates in rotation, but indexing with `%` gives random access to any step,
            needs no state and works in both directions.""",
        ),
        "analyst": (
            """Fiscal quarters are this arithmetic: for a month from 1 to 12, `(month - 1) // 3 + 1` is its
            quarter.""",
        ),
        "hobbyist": (
            """A good private project: write a function that says which bin goes out this week, from the
            number of weeks since a date you remember.""",
        ),
    },
)

LESSONS: tuple[Lesson, ...] = (DIVMOD, DIGITS, BASES, UNITS)
