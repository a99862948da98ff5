"""Kinds of characters: letters, digits, spaces, and what to keep or refuse."""

import re
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.characters._solutions import body
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import CITIES, NAMES


def _kinds(rng: Random) -> Example:
    text = f"{rng.choice(NAMES)} {rng.randint(10, 99)}, {rng.choice(CITIES)}!"
    return example(
        """What is in the text "$text"? The methods `isalpha`, `isdigit` and `isspace` sort characters into
        kinds.""",
        '''
        def count_kinds(text: str) -> dict[str, int]:
            """Count letters, digits, spaces and all other characters."""
            counts = {"letters": 0, "digits": 0, "spaces": 0, "others": 0}
            for character in text:
                if character.isalpha():
                    counts["letters"] += 1
                elif character.isdigit():
                    counts["digits"] += 1
                elif character.isspace():
                    counts["spaces"] += 1
                else:
                    counts["others"] += 1
            return counts


        print(count_kinds("$text"))
        ''',
        """Every character takes exactly one branch, so the four counts add up to the length of the text, $n.
        The `else` catches punctuation without having to list it.""",
        text=text,
        n=len(text),
    )


def _only_digits(rng: Random) -> Example:
    a, b = rng.randint(100, 999), rng.randint(1000, 9999)
    return example(
        """A phone number was typed as "($a) $b-77". For comparing numbers, only the digits matter.""",
        '''
        def digits_only(text: str) -> str:
            """Return the digits of a text, in order, without anything else."""
            result = ""
            for character in text:
                if character.isdigit():
                    result += character
            return result


        print(digits_only("($a) $b-77"))
        print(digits_only("$a/$b 77") == digits_only("($a) $b-77"))
        ''',
        """Two spellings of the same number become equal. The result is deliberately a text and not an int: a
        leading zero in a phone number matters, and an int would lose it.""",
        a=a,
        b=b,
    )


def _valid_name(rng: Random) -> Example:
    good = rng.choice(("total_1", "row_count", "x2", "price_in_cents"))
    bad = rng.choice(("2nd", "row-count", "my name", "a.b"))
    return example(
        """A name may contain letters, digits and underscores, and it must not begin with a digit. Two rules,
        two tests.""",
        '''
        def is_name(text: str) -> bool:
            """Return whether the text is a letter or underscore, then letters, digits, underscores."""
            if text == "" or text[0].isdigit():
                return False
            for character in text:
                if not (character.isalnum() or character == "_"):
                    return False
            return True


        for text in ["$good", "$bad", "_", ""]:
            print(repr(text), is_name(text))
        ''',
        """`isalnum` means letter or digit. The empty text is refused first, since it has no character at
        position 0, and `or` does not evaluate `text[0]` once the left side is true.""",
        good=good,
        bad=bad,
    )


def _q_sum_digits_in_text(rng: Random) -> Question:
    a, b, c = rng.randint(1, 9), rng.randint(1, 9), rng.randint(1, 9)
    return question(
        """Write `digit_total(text)`, the sum of all single digits that occur in a text, as in "a$a,
        b$b$c".""",
        '''
        def digit_total(text: str) -> int:
            """Return the sum of the decimal digits that occur in the text."""
            total = 0
            for character in text:
                if character in "0123456789":
                    total += int(character)
            return total


        print(digit_total("a$a, b$b$c"))
        print(digit_total("none"))
        ''',
        """Each digit counts by itself: "$b$c" adds $b and $c, not $pair. Testing membership in the ten digits
        is stricter than `isdigit`, which also accepts characters such as a superscript two that `int`
        refuses.""",
        a=a,
        b=b,
        c=c,
        pair=10 * b + c,
    )


def _q_password(rng: Random) -> Question:
    n = rng.randint(8, 10)
    return question(
        """A password must have at least $n characters, a digit and a capital letter. Write
        `is_strong(password)` with `any`.""",
        '''
        def is_strong(password: str) -> bool:
            """Return whether the password is long enough and has a digit and a capital letter."""
            has_digit = any(c.isdigit() for c in password)
            has_capital = any(c.isupper() for c in password)
            return len(password) >= $n and has_digit and has_capital


        for password in ["short1A", "LongButNoDigit", "correct7Horse"]:
            print(password, is_strong(password))
        ''',
        """Naming the two partial answers makes the last line read like the rule. To accept more rules later,
        add one line and one `and`.""",
        n=n,
    )


_KINDS = (
    {
        "rule": "a capital letter, a small letter and a digit are three different kinds",
        "kind": '"A" if char.isupper() else "a" if char.islower() else "0" if char.isdigit() else char',
        "case": " and char.isupper() == shown.isupper()",
        "capital": "[A-Z]",
        "small": "[a-z]",
    },
    {
        "rule": "letters, capital or small, are one kind and digits another",
        "kind": '"a" if char.isalpha() else "0" if char.isdigit() else char',
        "case": "",
        "capital": "[A-Za-z]",
        "small": "[A-Za-z]",
    },
)


def _off_sample(entry: str, sample: str, kinds: dict[str, str]) -> int:
    """By regular expressions for longer and longer beginnings of the sample."""
    shape = []
    for char in sample:
        letter = kinds["capital"] if char.isupper() else kinds["small"] if char.islower() else ""
        shape.append(letter or (r"\d" if char.isdigit() else re.escape(char)))
    if re.fullmatch("".join(shape), entry):
        return -1
    return max(size for size in range(len(shape) + 1) if re.match("".join(shape[:size]), entry))


def _entry_and_sample(rng: Random, kinds: dict[str, str]) -> tuple[str, str]:
    sample = rng.choice(("AB-123", "x7/Y2", "Ab 12", "12.3a", "K-9", "a1B2"))
    entry = ""
    for char in sample:
        if rng.random() < 0.12:
            entry += rng.choice("bQ5-")
        elif char.isdigit():
            entry += rng.choice("0123456789")
        elif char.isalpha():
            new = rng.choice("abcxyzmk")
            entry += new.upper() if char.isupper() != (rng.random() < 0.15) else new
        else:
            entry += char
    return rng.choice((entry, entry, entry, entry[:-1], entry + "5")), sample


def _dialled(text: str, country: str, sign: str) -> str:
    """By one regular expression after another, each of which writes the beginning as a plus."""
    number = re.sub("[^0-9+]", "", text)
    for beginning, instead in (("00", "+"), ("0", "+" + country), ("(?=[1-9])", "+" + country)):
        number = re.sub("^" + beginning, instead, number)
    return number.replace("+", sign)


def _typed_number(rng: Random, sign: str) -> tuple[str, str]:
    country = rng.choice(("43", "1", "358", "49"))
    rest = f"{rng.randint(10, 999)}{rng.choice(' -/')}{rng.randint(1000, 99999)}"
    start = rng.choice(("+44 ", "0044 ", "0", "0", "", "(0) ", "+1-"))
    return rng.choice(("", " ")) + start + rest, country


_KINDS_WANTED = tuple(
    {"first": first, "test": test, "what": what}
    for first, test, what in (
        ("capital", "isupper", "capital letters"),
        ("small", "islower", "small letters"),
        ("letter", "isalpha", "letters"),
    )
)


def _lacking(password: str, least: int, kind: dict[str, str]) -> list[str]:
    """By taking the characters of each kind away and comparing lengths."""
    pattern = {"capital": "[A-Z]", "small": "[a-z]", "letter": "[A-Za-z]"}[kind["first"]]
    without = [re.sub(one, "", password) for one in (pattern, r"\d", r"[^A-Za-z0-9]")]
    names = (kind["first"], "digit", "sign")
    return [name for name, rest in zip(names, without, strict=True) if len(password) - len(rest) < least]


def _password(rng: Random, kind: dict[str, str]) -> tuple[str, int]:
    signs = "".join(rng.choices(("ab", "XYZ", "470", "!-+", "mK"), k=rng.randint(2, 5)))
    return "".join(rng.sample(signs, min(len(signs), rng.randint(3, 9)))), rng.choice((1, 1, 2, 2, 3))


LESSON = Lesson(
    topic="Telling letters, digits and spaces apart",
    area="characters and ordinals",
    concepts=("character_classes", "filtering", "validation"),
    openings=(
        """Input from people contains letters, digits, spaces and surprises. Strings bring methods that tell
        the kinds apart, and a loop over them cleans or checks almost anything.""",
        """Is this a digit? A letter? A space? Such questions have ready-made answers in Python: `isdigit`,
        `isalpha`, `isspace`.""",
        """Before a program can use what somebody typed, it has to look at it character by character: what to
        keep, what to drop, what to refuse.""",
    ),
    ideas=(
        (
            """`c.isdigit()`, `c.isalpha()`, `c.isalnum()`, `c.isspace()`, `c.isupper()` and `c.islower()`
            return True or False. On a longer text, the first four ask whether every character is of that
            kind.""",
            """All six of `isalpha`, `isdigit`, `isalnum`, `isspace`, `isupper` and `islower` are False for
            the empty text, since there has to be at least one character of the kind.""",
        ),
        (
            """Filtering and checking are two different loops. A filter builds a new text from the good
            characters; a check returns False at the first bad one.""",
            """Decide whether to clean or to refuse. Dropping dashes from a phone number is kind; dropping a
            minus sign from an amount is a disaster.""",
        ),
        (
            """`isalpha` knows all alphabets: "é" and "ß" are letters. If only a to z will do, compare with
            the range or test membership in a constant.""",
            """The module `string` has the constants `ascii_lowercase`, `digits` and `punctuation`. `c in
            string.digits` says exactly which characters you accept.""",
        ),
    ),
    asks=(
        "Which kinds can Python tell apart?",
        "Should I clean the text or refuse it?",
        "What about letters with accents?",
    ),
    examples=(_kinds, _only_digits, _valid_name),
    pitfalls=(
        """`"-5".isdigit()` is False, because the minus sign is not a digit; so is `"3.5".isdigit()`. To test
        whether a text is a number, try `int(text)` or `float(text)` and catch the ValueError.""",
        """Writing `c.isdigit` without parentheses is always true in an `if`: the method itself is an object.
        Nothing is called, and no error appears.""",
        """Reading `text[0]` before knowing that the text is not empty raises an IndexError for the first user
        who just presses Enter.""",
    ),
    questions=(_q_sum_digits_in_text, _q_password),
    notes={
        "engineer": (
            """The predicates follow Unicode categories, so `"²".isdigit()` is True while `int("²")` fails.
            `isdecimal` is the strict one, and `str.isascii` restricts the rest.""",
        ),
        "analyst": (
            """Count the kinds of characters in a column before you parse it. A single unexpected letter in
            ten thousand codes shows up at once.""",
        ),
        "teacher": (
            """Let students collect inputs that break each other's check: empty text, a lone space, a minus
            sign, an accented letter.""",
        ),
    },
    families=(
        Family(
            "place_off_the_sample",
            "entry|code|typed: str, sample|model|pattern: str -> int",
            names=("first_wrong_place", "place_off_sample", "check_form", "misfit_index"),
            tells=(
                "$entry should have the form of $sample: at each place a character of the same kind. Return the "
                "index of the first place where this is not so, or -1 if all fit.",
                "Compare $entry with $sample, place by place, and return the first index at which the characters are "
                "of different kinds. If there is none, return -1.",
                "Return the index of the first character of $entry that is not of the kind that $sample shows at "
                "that place, or -1 if the two have the same form.",
            ),
            notes=(
                "Here $rule, and any other character is a kind of its own. If all fit up to the end of the shorter "
                "one, but the lengths differ, the result is the length of the shorter.",
            ),
            varies={"kinds": _KINDS},
            solutions=(
                body(
                    """
                    def kind(char):
                        return $kind

                    shorter = min(len($entry), len($sample))
                    for index in range(shorter):
                        if kind($entry[index]) != kind($sample[index]):
                            return index
                    return -1 if len($entry) == len($sample) else shorter
                    """
                ),
                body(
                    """
                    for index, (char, shown) in enumerate(zip($entry, $sample)):
                        if shown.isdigit():
                            fits = char.isdigit()
                        elif shown.isalpha():
                            fits = char.isalpha()$case
                        else:
                            fits = char == shown
                        if not fits:
                            return index
                    if len($entry) != len($sample):
                        return min(len($entry), len($sample))
                    return -1
                    """
                ),
            ),
            oracle=_off_sample,
            draw=_entry_and_sample,
            edges=(("K-5", "A-1"), ("K-55", "A-1"), ("K-", "A-1"), ("k5", "A-1"), ("", "A-1")),
            about={
                "entry": "the text to check",
                "sample": "a text of the right form",
                "return": "the first place that does not fit, or -1",
            },
        ),
        Family(
            "number_for_calls_abroad",
            "text|entry|line: str, country|code|prefix: str -> str",
            names=("international", "full_number", "dialled_number", "with_country_code"),
            tells=(
                "Return the telephone number in $text in the form to be dialled from abroad: $sign, then the digits "
                "of the country code, then those of the rest, without anything else.",
                "Somebody typed the telephone number $text with spaces and other signs. Return it as $sign followed "
                "only by digits, those of the country code first.",
                "Write the telephone number $text in one form: $sign, the country code and the number, of which only "
                "the digits are kept. Return the text.",
            ),
            notes=(
                'If $text begins with "+" (after spaces, perhaps) or its digits begin with 00, the country code '
                "follows and is kept, but these signs are not. Otherwise $country is put in front of the digits, in "
                "place of a leading 0 if there is one.",
            ),
            varies={"sign": ("+", "00")},
            solutions=(
                body(
                    """
                    digits = ""
                    for char in $text:
                        if char.isdigit():
                            digits += char
                    if $text.strip().startswith("+"):
                        return $sign + digits
                    if digits.startswith("00"):
                        return $sign + digits[2:]
                    if digits.startswith("0"):
                        digits = digits[1:]
                    return $sign + $country + digits
                    """
                ),
                body(
                    """
                    digits = "".join(char for char in $text if "0" <= char <= "9")
                    if $text.lstrip()[:1] == "+":
                        full = digits
                    elif digits[:2] == "00":
                        full = digits[2:]
                    elif digits[:1] == "0":
                        full = $country + digits[1:]
                    else:
                        full = $country + digits
                    return $sign + full
                    """
                ),
            ),
            oracle=_dialled,
            draw=_typed_number,
            edges=((" +44 20-7", "43"), ("0044/207", "43"), ("020 7", "44"), ("20 7", "1")),
            about={
                "text": "the number as it was typed",
                "country": "the digits of the country code to add where there is none",
                "return": "the number with its country code",
            },
            noun="the telephone number $text in the form $sign, country code, rest,",
            gives="str",
        ),
        Family(
            "kinds_a_password_lacks",
            "password|text|word: str, k|minimum|n: int -> list[str]",
            names=("lacking_kinds", "weak_points", "missing_kinds", "password_faults"),
            tells=(
                "A good password has at least $k $what, $k digits and $k signs, which are neither letters nor "
                'digits. Return the list of what $password has too few of, as "$first", "digit" and "sign" in this '
                "order.",
                'Return the list of the kinds of which $password has fewer than $k characters: "$first" for $what, '
                '"digit" for digits and "sign" for what is neither a letter nor a digit, in this order.',
                'Count the $what ("$first"), the digits ("digit") and the characters that are no letters and no '
                'digits ("sign") in $password. Return the names of the kinds with a count below $k, in this order.',
            ),
            varies={"kind": _KINDS_WANTED},
            solutions=(
                body(
                    """
                    counts = {"$first": 0, "digit": 0, "sign": 0}
                    for char in $password:
                        if char.$test():
                            counts["$first"] += 1
                        elif char.isdigit():
                            counts["digit"] += 1
                        elif not char.isalnum():
                            counts["sign"] += 1
                    return [name for name, count in counts.items() if count < $k]
                    """
                ),
                body(
                    """
                    found = []
                    if sum(char.$test() for char in $password) < $k:
                        found.append("$first")
                    if sum(char.isdigit() for char in $password) < $k:
                        found.append("digit")
                    if sum(not char.isalnum() for char in $password) < $k:
                        found.append("sign")
                    return found
                    """
                ),
            ),
            oracle=_lacking,
            draw=_password,
            edges=(("", 1), ("aB3!", 1), ("Ab-12", 2), ("XYxy-+47", 2), ("XYxy-+47", 3)),
            about={
                "password": "the password",
                "k": "how many characters of each kind it should have",
                "return": "the names of the kinds that are too rare in it",
            },
            noun='the list of the kinds ("$first", "digit", "sign") of which $password has fewer than $k characters',
            gives="words",
        ),
    ),
)
