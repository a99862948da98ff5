"""Lessons on single characters: code points, kinds of characters, shifting, mapping."""

from random import Random

from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import ANIMALS, CITIES, FRUIT, NAMES, sentence

AREA = "characters and ordinals"


def _codes(r: Random) -> Example:
    word = r.choice(FRUIT)[:5]
    return example(
        """Each character has a number. Let us list the numbers for "$word" and then turn them back into
        characters.""",
        '''
        def to_codes(text: str) -> list[int]:
            """Return the code point of every character."""
            return [ord(character) for character in text]


        def from_codes(codes: list[int]) -> str:
            """Return the text with these code points."""
            return "".join(chr(code) for code in codes)


        codes = to_codes("$word")
        print(codes)
        print(from_codes(codes))
        ''',
        """`ord` goes from a character to its number and `chr` goes back, so the second line prints the word
        again. The small letters have the numbers 97 to 122, in alphabetical order.""",
        word=word,
    )


def _letter_rank(r: Random) -> Example:
    word = r.choice(ANIMALS)
    letter = r.choice(word)
    return example(
        """If a counts as 1, b as 2 and so on, what is the rank of "$letter"? The codes of the letters are
        consecutive, so the distance from "a" tells.""",
        '''
        def rank(letter: str) -> int:
            """Return 1 for a, 2 for b, up to 26 for z, for capital letters too."""
            return ord(letter.lower()) - ord("a") + 1


        print(rank("$letter"), rank("A"), rank("z"))
        print(sum(rank(letter) for letter in "$word"))
        ''',
        """The code of "$letter" is $code and that of "a" is 97; the distance is $distance, and counting from
        1 adds one. There is no need to remember 97, for `ord("a")` says it and explains it at once.""",
        word=word,
        letter=letter,
        code=ord(letter),
        distance=ord(letter) - 97,
    )


def _alphabet(r: Random) -> Example:
    start = r.choice("cdefghk")
    n = r.randint(4, 8)
    return example(
        """A range of letters can be computed instead of typed: begin with the code of "$start" and take $n
        codes in a row.""",
        '''
        def letters_from(start: str, count: int) -> str:
            """Return `count` consecutive letters, beginning with `start`."""
            result = ""
            for offset in range(count):
                result += chr(ord(start) + offset)
            return result


        print(letters_from("$start", $n))
        print(letters_from("A", 26))
        ''',
        """Offset 0 gives the start letter itself, and offset $last the last of the $n letters, "$end". You
        cannot write `"$start" + 1`: text and number do not add, so the way leads through the code.""",
        start=start,
        n=n,
        last=n - 1,
        end=chr(ord(start) + n - 1),
    )


def _q_distance(r: Random) -> Question:
    a, b = r.sample("bdfhkmpsvx", 2)
    return question(
        """Write `letter_distance(first, second)`: how many steps apart two letters are in the alphabet, never
        negative and regardless of case.""",
        '''
        def letter_distance(first: str, second: str) -> int:
            """Return how many steps apart two letters are in the alphabet."""
            return abs(ord(first.lower()) - ord(second.lower()))


        print(letter_distance("$a", "$b"), letter_distance("$b", "$a"))
        print(letter_distance("A", "a"))
        ''',
        """The offset of "a" would be subtracted from both codes and cancels out, so it need not appear. `abs`
        makes the order of the arguments irrelevant.""",
        a=a,
        b=b,
    )


def _q_between(r: Random) -> Question:
    a, b = r.choice((("c", "h"), ("m", "r"), ("f", "k")))
    return question(
        """Write `letters_between(first, last)`, all letters from the first to the last, both included, as one
        string.""",
        '''
        def letters_between(first: str, last: str) -> str:
            """Return the letters from `first` to `last`, both included."""
            return "".join(chr(code) for code in range(ord(first), ord(last) + 1))


        print(letters_between("$a", "$b"))
        print(repr(letters_between("$b", "$a")))
        ''',
        """`range` leaves out its end, so one is added to include the last letter. In the second call the
        range is empty, and so is the text.""",
        a=a,
        b=b,
    )


CODES = Lesson(
    topic="Characters and their code numbers",
    area=AREA,
    concepts=("ord_chr", "code_points", "character_arithmetic"),
    openings=(
        """A computer stores numbers, so every character is stored as one. `ord("A")` reveals that number, 65,
        and `chr(65)` turns it back into the letter.""",
        """What comes after "m" in the alphabet? You know it by heart; a program computes it, by adding 1 to
        the number of the character.""",
        """Letters in order have numbers in order. This modest fact makes it possible to calculate with
        letters: ranks, distances, the next one, the one 13 places further.""",
    ),
    ideas=(
        (
            """`ord(c)` takes a string with exactly one character and returns its code point; `chr(n)` is the
            inverse. Passing a longer string to `ord` raises a TypeError.""",
            """The pair `ord` and `chr` translates between characters and numbers. Each undoes what the other
            does: `chr(ord("q"))` is "q".""",
        ),
        (
            """The codes of a to z are consecutive, and so are those of A to Z and of 0 to 9. So `ord(c) -
            ord("a")` is the place of a small letter, counted from 0.""",
            """Work with distances and not with the raw numbers. `ord(c) - ord("a")` says what is meant;
            `ord(c) - 97` makes the reader look up a table.""",
        ),
        (
            """Capitals come first: "A" is 65 and "a" is 97. The distance is 32 for every letter, which is why
            converting to one case before calculating avoids trouble.""",
            """Digits are characters with codes too: `ord("0")` is 48. The value of a digit character is
            `ord(c) - ord("0")`, the same as `int(c)`.""",
        ),
    ),
    asks=(
        "What do `ord` and `chr` do?",
        "How can I compute with letters?",
        "Where are the capitals and the digits?",
    ),
    examples=(_codes, _letter_rank, _alphabet),
    pitfalls=(
        """`"a" + 1` raises a TypeError, since a character is not a number. The next letter is `chr(ord("a") +
        1)`.""",
        """Going past "z" leaves the alphabet: `chr(ord("z") + 1)` is "{". If the alphabet should start again,
        take a remainder by 26.""",
        """Mixing up the digit "7" with the number 7: `ord("7")` is 55. Use `int("7")` if the value is what
        you want.""",
    ),
    questions=(_q_distance, _q_between),
    notes={
        "engineer": (
            """`ord` gives the Unicode code point, not a byte. Bytes appear when you encode:
            `"é".encode("utf-8")` has length 2, although the string has length 1.""",
        ),
        "young": (
            """Secret agents write numbers for letters. A computer does it all the time. Ask it with `ord` and
            see what number your first letter has.""",
        ),
        "student": (
            """Since the codes are consecutive, the map from a letter to `ord(c) - ord("a")` is a bijection
            onto 0 to 25. Arithmetic modulo 26 then is arithmetic on letters.""",
        ),
    },
)


def _caesar(r: Random) -> Example:
    shift = r.choice((3, 5, 7, 11, 13))
    word = r.choice(ANIMALS)
    return example(
        """In a Caesar cipher each letter is replaced by the one $shift places further on, and after z the
        alphabet begins again.""",
        '''
        def $f(text: str, places: int) -> str:
            """Shift small letters by `places`, around the alphabet; keep all else."""
            result = ""
            for character in text:
                if "a" <= character <= "z":
                    place = (ord(character) - ord("a") + places) % 26
                    result += chr(ord("a") + place)
                else:
                    result += character
            return result


        secret = $f("the $word, at dawn", $shift)
        print(secret)
        print($f(secret, -$shift))
        ''',
        """Three steps for each letter: to a place from 0 to 25, plus the shift modulo 26, back to a letter.
        Shifting by -$shift undoes it, because the remainder in Python is not negative even when the sum
        is.""",
        shift=shift,
        word=word,
        f=r.choice(("shift_letters", "caesar", "rotate_text")),
    )


def _atbash(r: Random) -> Example:
    word = r.choice(CITIES).lower()
    return example(
        """An older code mirrors the alphabet: a becomes z, b becomes y. The places of a letter and its
        partner add up to 25.""",
        '''
        def mirror(text: str) -> str:
            """Replace each small letter by its partner from the other end of the alphabet."""
            result = ""
            for character in text:
                if "a" <= character <= "z":
                    result += chr(ord("a") + ord("z") - ord(character))
                else:
                    result += character
            return result


        print(mirror("$word"))
        print(mirror(mirror("$word")))
        ''',
        """The sum of the first and the last code, minus the code of the letter, is the code of its partner.
        Mirroring twice brings back the original, so one function both hides and reveals.""",
        word=word,
    )


def _table(r: Random) -> Example:
    text = sentence(r)
    a, b, c = r.sample("0134789", 3)
    return example(
        """When the replacements follow no rule, put them into a dictionary. `get` with the character itself
        as default leaves everything else alone.""",
        '''
        REPLACEMENTS = {"a": "$a", "e": "$b", "o": "$c"}


        def disguise(text: str) -> str:
            """Replace the characters listed in the table and keep the others."""
            return "".join(REPLACEMENTS.get(character, character) for character in text)


        print(disguise("$text"))
        ''',
        """The dictionary is the rule, and the function merely applies it. To change the disguise, you edit
        the table; to undo it, you would build a table with keys and values exchanged.""",
        text=text,
        a=a,
        b=b,
        c=c,
    )


def _q_next(r: Random) -> Question:
    word = r.choice(FRUIT)
    return question(
        """Write `next_letters(word)`, which replaces each small letter by the one after it, and z by a. Use
        the remainder, not an `if`.""",
        '''
        def next_letters(word: str) -> str:
            """Replace every small letter by its successor; z is followed by a."""
            return "".join(chr((ord(c) - ord("a") + 1) % 26 + ord("a")) for c in word)


        print(next_letters("$word"))
        print(next_letters("xyz"))
        ''',
        """For z the place is 25, plus 1 is 26, and the remainder by 26 is 0, the place of a. The offset of
        "a" is taken away before the remainder and added again after it.""",
        word=word,
    )


def _q_upper(r: Random) -> Question:
    name = r.choice(NAMES)
    return question(
        """Write `swap_case(text)` without the method of a similar name: small letters become capital and
        capital ones small.""",
        '''
        def swap_case(text: str) -> str:
            """Exchange small and capital letters; keep everything else."""
            result = ""
            for character in text:
                if character.islower():
                    result += character.upper()
                else:
                    result += character.lower()
            return result


        print(swap_case("$name was HERE, 3 times"))
        ''',
        """Characters that are no letters, such as the comma and the 3, take the second branch, and `lower`
        leaves them as they are.""",
        name=name,
    )


CIPHERS = Lesson(
    topic="Shifting and replacing letters",
    area=AREA,
    concepts=("ord_chr", "modulo", "mapping", "ciphers"),
    openings=(
        """A simple cipher is a rule that sends each letter to another one. Writing it as a program exercises
        everything about characters: codes, ranges, remainders, and what to do with spaces.""",
        """To change letters by a rule, go down to numbers, calculate, and come back up to letters. The middle
        step is ordinary arithmetic.""",
        """Some letter replacements can be calculated, such as "three places further". Others must be looked
        up in a table. Both kinds are one loop.""",
    ),
    ideas=(
        (
            """The pattern is always the same: `place = ord(c) - ord("a")`, then a calculation with `place`
            modulo 26, then `chr(ord("a") + place)`.""",
            """The remainder by 26 makes the alphabet a circle. Place 27 is place 1, and place -1 is place 25,
            so shifts work in both directions.""",
        ),
        (
            """Decide what happens to characters outside the alphabet. Usually they are kept, so that spaces
            and commas remain readable.""",
            """Without a test for letters, the formula turns a space into some unrelated letter. A guard such
            as `"a" <= c <= "z"` keeps the calculation where it belongs.""",
        ),
        (
            """A code is worth little unless it can be undone, and undoing is the best test: encode, decode,
            and compare with the original.""",
            """A shift by k is undone by a shift by -k or by 26 - k. The shift by 13 is its own inverse, since
            twice 13 is a whole round.""",
        ),
    ),
    asks=(
        "What are the steps for one letter?",
        "What about spaces and punctuation?",
        "How do I know that it is right?",
    ),
    examples=(_caesar, _atbash, _table),
    pitfalls=(
        """Taking the remainder of the raw code, `(ord(c) + 3) % 26`, mixes up two scales: 97 is not a
        multiple of 26. Subtract `ord("a")` first.""",
        """Using one formula for capitals and small letters breaks one of them. Either convert the case first
        or choose the base, `"A"` or `"a"`, by `isupper`.""",
        """Chained `replace` calls interfere: after replacing a by b, the next call replaces those new b's as
        well. Go through the text once and decide for each character.""",
    ),
    questions=(_q_next, _q_upper),
    notes={
        "engineer": (
            """For bulk replacement, `str.maketrans` builds a table once and `text.translate(table)` applies
            it in C, which is faster than a loop in Python.""",
        ),
        "young": (
            """Cut out two rings of paper with the alphabet on each. Turn the inner ring by three. You have
            built the machine that this program imitates.""",
        ),
        "hobbyist": (
            """Shift ciphers are fun and not secure: there are only 25 shifts to try, and a loop tries them all at
            once.""",
        ),
    },
)


def _kinds(r: Random) -> Example:
    text = f"{r.choice(NAMES)} {r.randint(10, 99)}, {r.choice(CITIES)}!"
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


def _only_digits(r: Random) -> Example:
    a, b = r.randint(100, 999), r.randint(1000, 9999)
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


def _valid_name(r: Random) -> Example:
    good = r.choice(("total_1", "row_count", "x2", "price_in_cents"))
    bad = r.choice(("2nd", "row-count", "my name", "a.b"))
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


def _q_sum_digits_in_text(r: Random) -> Question:
    a, b, c = r.randint(1, 9), r.randint(1, 9), r.randint(1, 9)
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


def _q_password(r: Random) -> Question:
    n = r.randint(8, 10)
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


KINDS = Lesson(
    topic="Telling letters, digits and spaces apart",
    area=AREA,
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
)


def _tally(r: Random) -> Example:
    word = r.choice(("banana", "mississippi", "pepper", "coffee", "balloon", "committee"))
    return example(
        """How often does each letter occur in "$word"? Twenty-six counters in a list are enough, when a
        letter's place in the alphabet is used as the index.""",
        '''
        def letter_counts(word: str) -> list[int]:
            """Return 26 counts, for the small letters a to z."""
            counts = [0] * 26
            for letter in word:
                counts[ord(letter) - ord("a")] += 1
            return counts


        counts = letter_counts("$word")
        for place in range(26):
            if counts[place] > 0:
                print(chr(ord("a") + place), counts[place])
        ''',
        """The list plays the role of a table with one row per letter. Printing goes the other way, from the
        place back to the letter, and it comes out in alphabetical order without any sorting.""",
        word=word,
    )


def _histogram(r: Random) -> Example:
    text = sentence(r)
    letters = "".join(sorted(r.sample("aeiou", 3)))
    return example(
        """A bar for each of the letters $shown shows how often they occur in "$text". A bar is a character
        times a number.""",
        '''
        def bars(text: str, letters: str) -> None:
            """Print one line for each of the letters, as long as its count."""
            for letter in letters:
                print(letter, "#" * text.count(letter))


        bars("$text", "$letters")
        ''',
        """`"#" * 3` is "###", and times 0 it is the empty text, so a letter that does not occur needs no
        special treatment.""",
        text=text,
        letters=letters,
        shown=", ".join(letters),
    )


def _most_common(r: Random) -> Example:
    text = sentence(r)
    return example(
        """The most frequent letter of "$text" is found with a dictionary of counts and a second pass over
        it.""",
        '''
        def most_frequent(text: str) -> str:
            """Return the most frequent letter; of several, the first in the alphabet."""
            counts: dict[str, int] = {}
            for character in text.lower():
                if character.isalpha():
                    counts[character] = counts.get(character, 0) + 1
            best = ""
            for letter in sorted(counts):
                if best == "" or counts[letter] > counts[best]:
                    best = letter
            return best


        print(most_frequent("$text"))
        print(repr(most_frequent("123")))
        ''',
        """The letters are visited in alphabetical order and replaced only by a strictly larger count.
        Therefore a tie goes to the letter that comes first, just as the docstring promises.""",
        text=text,
    )


def _q_pangram(r: Random) -> Question:
    return question(
        """A pangram contains every letter of the alphabet. Write `missing_letters(text)`, which returns those
        that are missing, in order.""",
        '''
        def missing_letters(text: str) -> str:
            """Return the small letters that do not occur in the text, in order."""
            small = text.lower()
            return "".join(c for c in "abcdefghijklmnopqrstuvwxyz" if c not in small)


        print(missing_letters("$text"))
        print(missing_letters("Pack my box with five dozen liquor jugs") == "")
        ''',
        """Looping over the alphabet, rather than over the text, gives the letters in order and each of them
        once. For a pangram nothing is missing, and the result is the empty text.""",
        text=sentence(r),
    )


def _q_unique(r: Random) -> Question:
    word = r.choice(("banana", "letter", "coffee", "papaya", "bottle"))
    return question(
        """Write `once_only(word)`: the letters that occur exactly once, in their original order.""",
        '''
        def once_only(word: str) -> str:
            """Return the characters that occur exactly once."""
            return "".join(c for c in word if word.count(c) == 1)


        print(once_only("$word"))
        print(repr(once_only("aabb")))
        ''',
        """`count` goes through the word once per character, so the work grows with the square of the length.
        For words that is no matter; for a book, count all letters first and then look up.""",
        word=word,
    )


TALLY = Lesson(
    topic="Counting letters",
    area=AREA,
    concepts=("counting", "ord_chr", "list_as_table", "dictionary"),
    openings=(
        """Counting how often each letter occurs is the classic first step in breaking a cipher, judging a
        text or playing word games. It also shows how a character can serve as an index.""",
        """One counter answers one question. For all letters at once you need a table of counters, and a list
        or a dictionary is just that.""",
        """Which letter is the most frequent in your name? Doing it by hand, you would draw a stroke list. The
        program keeps the same list and calls it `counts`.""",
    ),
    ideas=(
        (
            """If the keys are small whole numbers, a list is the simplest table. `ord(c) - ord("a")` turns a
            small letter into a number from 0 to 25.""",
            """A list of 26 zeros, `[0] * 26`, is a table with a counter for each letter. One pass over the
            text fills it.""",
        ),
        (
            """For arbitrary characters use a dictionary: `counts[c] = counts.get(c, 0) + 1`. The default 0
            covers the first occurrence.""",
            """A dictionary only has entries for what occurs. That suits texts in which most characters of the
            world never appear.""",
        ),
        (
            """After counting, ask the table and not the text. Every further question, the most frequent, the
            rarest, those that occur once, is a loop over the table.""",
            """Two passes are often clearer than one: first count, then decide. The second pass is over the
            few different letters and costs next to nothing.""",
        ),
    ),
    asks=(
        "How can a list count letters?",
        "When is a dictionary the better table?",
        "What do I do with the counts?",
    ),
    examples=(_tally, _histogram, _most_common),
    pitfalls=(
        """Indexing a list of 26 counters with `ord(c)` directly raises an IndexError, for the codes begin at 97. And
        `ord(c) - ord("a")` is wrong for capitals: for "T" it is -13, which silently hits the counter of "n".""",
        """`counts[c] += 1` on an ordinary dictionary raises a KeyError the first time. Use `get` with a
        default or `collections.Counter`.""",
        """Calling `text.count(c)` inside a loop over the text reads the text once for each character. It is
        fine for a word and slow for a long text.""",
    ),
    questions=(_q_pangram, _q_unique),
    notes={
        "engineer": (
            """`collections.Counter(text)` does the counting in one call, and `most_common(n)` sorts by count.
            Its ties keep the order of first occurrence.""",
        ),
        "analyst": (
            """Counting letters and counting categories in a column are one and the same program. Only the
            loop's source differs.""",
        ),
        "student": (
            """Counting takes time proportional to the length n plus the size of the alphabet; calling `count`
            for each character takes time proportional to n squared.""",
        ),
    },
)

LESSONS: tuple[Lesson, ...] = (CODES, CIPHERS, KINDS, TALLY)
