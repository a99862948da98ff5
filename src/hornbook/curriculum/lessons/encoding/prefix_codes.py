"""Codes of variable length without separators."""

from itertools import permutations
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.encoding._draws import body
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

_TEXTS = ("abracadabra", "mississippi", "banana bread", "tennessee", "a bell tells all", "see the trees")


def _decode(rng: Random) -> Example:
    text = "".join(rng.choice("eeeeeeaatn") for _ in range(11)) + "en"
    return example(
        """Frequent letters get short codes, rare ones long codes. The bits follow each other without gaps, and
        still there is only one way to read them.""",
        '''
        CODES = {"e": "0", "a": "10", "t": "110", "n": "111"}
        LETTERS = {code: letter for letter, code in CODES.items()}


        def decode(bits: str) -> str:
            """Return the letters that the bits stand for."""
            text, waiting = "", ""
            for bit in bits:
                waiting += bit
                if waiting in LETTERS:
                    text += LETTERS[waiting]
                    waiting = ""
            return text


        text = "$text"
        bits = "".join(CODES[letter] for letter in text)
        print(bits, len(bits), "instead of", 2 * len(text))
        print(decode(bits) == text)
        ''',
        """Bits are collected until they form a code. No code is the beginning of another one, so there is never
        any doubt whether to go on. With two bits for each of the four letters the text would take $plain bits.""",
        text=text,
        plain=2 * len(text),
    )


def _ambiguous(rng: Random) -> Example:
    first, second = rng.choice((("0", "01"), ("1", "10"), ("10", "101")))
    return example(
        """What happens if one code is the beginning of another? The program lists every way in which some bits can
        be read.""",
        '''
        def readings(bits: str, codes: dict[str, str]) -> list[str]:
            """Return all texts that give these bits."""
            if not bits:
                return [""]
            found = []
            for letter, code in codes.items():
                if bits.startswith(code):
                    found += [letter + rest for rest in readings(bits.removeprefix(code), codes)]
            return found


        print(readings("$bits", {"a": "$first", "b": "$second", "c": "$third"}))
        print(readings("0110", {"a": "0", "b": "10", "c": "11"}))
        ''',
        """The first table allows more than one reading, the second only one. The condition that no code begins
        another is sufficient for this.""",
        first=first,
        second=second,
        third=second.removeprefix(first),
        bits=second * 2,
    )


def _huffman(rng: Random) -> Example:
    text = rng.choice(_TEXTS)
    return example(
        """Huffman's method finds the best codes of this kind. The two rarest groups of letters are joined again
        and again; each time all codes in them get one bit more in front.""",
        '''
        import heapq
        from collections import Counter


        def huffman(text: str) -> dict[str, str]:
            """Return the best prefix code for the letters of a text."""
            groups = [(count, letter) for letter, count in Counter(text).items()]
            heapq.heapify(groups)
            codes = {letter: "" for letter in text}
            while len(groups) > 1:
                few, first = heapq.heappop(groups)
                more, second = heapq.heappop(groups)
                for letter in first:
                    codes[letter] = "0" + codes[letter]
                for letter in second:
                    codes[letter] = "1" + codes[letter]
                heapq.heappush(groups, (few + more, first + second))
            return codes


        text = "$text"
        codes = huffman(text)
        for letter in sorted(codes, key=lambda letter: (len(codes[letter]), letter)):
            print(repr(letter), text.count(letter), codes[letter])
        print(sum(len(codes[letter]) for letter in text), "bits, with 8 for each letter", 8 * len(text))
        ''',
        """A group is a count and its letters. The heap always gives the smallest count, and among equal counts the
        letters decide, which makes the result the same in every run.""",
        text=text,
    )


def _canonical(rng: Random) -> Example:
    lengths = dict(zip("abcd", rng.choice(((1, 2, 3, 3), (2, 2, 2, 2), (1, 3, 2, 3), (3, 3, 1, 2))), strict=True))
    return example(
        """If only the lengths of the codes are known, the codes themselves can be counted off: the shortest first,
        each the next number, with zeros behind it when the length grows.""",
        '''
        def codes_from_lengths(lengths: dict[str, int]) -> dict[str, str]:
            """Return a prefix code with these lengths, letters of equal length in alphabetical order."""
            codes = {}
            number = previous = 0
            for letter in sorted(lengths, key=lambda letter: (lengths[letter], letter)):
                length = lengths[letter]
                number <<= length - previous
                codes[letter] = f"{number:0{length}b}"
                number += 1
                previous = length
            return codes


        lengths = $lengths
        print(codes_from_lengths(lengths))
        print(sum(2 ** -length for length in lengths.values()))
        ''',
        """The last line is the test whether such a code exists: the sum of these fractions must not exceed 1. File
        formats store only the lengths, which is shorter than a table of codes.""",
        lengths=lengths,
    )


def _bits_question(rng: Random) -> Question:
    return question(
        """Write a function that returns how many bits a text takes with a table of codes, compared with a code of
        equal lengths for the letters of the table.""",
        '''
        def sizes(text: str, codes: dict[str, str]) -> tuple[int, int]:
            """Return the bits with the codes and with codes of equal length."""
            equal = (len(codes) - 1).bit_length()
            return sum(len(codes[letter]) for letter in text), equal * len(text)


        codes = {"e": "0", "t": "10", "a": "110", "s": "111"}
        print(sizes("tastes", codes), sizes("$text", codes))
        ''',
        """For n letters, numbers from 0 to n - 1 are needed, and `bit_length` tells how many bits the largest of
        them takes. Short codes pay only if their letters are frequent.""",
        text=rng.choice(("eetee", "seteea", "sssaaa", "eeeeee")),
    )


def _first_letter_question(rng: Random) -> Question:
    return question(
        """Write a function that reads the first letter of a row of bits and returns it with the bits that remain.
        For bits that begin with no code it raises a `ValueError`.""",
        '''
        def first_letter(bits: str, codes: dict[str, str]) -> tuple[str, str]:
            """Return the letter whose code the bits begin with, and the rest of the bits."""
            for letter, code in codes.items():
                if bits.startswith(code):
                    return letter, bits[len(code) :]
            raise ValueError(f"no code fits {bits!r}")


        codes = {"$a": "0", "$b": "10", "$c": "11"}
        rest = "$bits"
        while rest:
            letter, rest = first_letter(rest, codes)
            print(letter, repr(rest))
        ''',
        """At most one code can fit, so the order of the table plays no part. If the bits end in the middle of a
        code, none fits, and the error says what was left.""",
        a=rng.choice("abc"),
        b=rng.choice("klm"),
        c=rng.choice("xyz"),
        bits="".join(rng.choice(("0", "10", "11")) for _ in range(4)),
    )


_CODES = (
    {"table": '{"e": "0", "a": "10", "t": "110", "n": "111"}', "letters": "eatn", "codes": "0 10 110 111"},
    {"table": '{"x": "1", "y": "01", "z": "001", "w": "000"}', "letters": "xyzw", "codes": "1 01 001 000"},
    {"table": '{"a": "00", "b": "01", "c": "10", "d": "110", "e": "111"}', "letters": "abcde",
     "codes": "00 01 10 110 111"},
    {"table": '{"k": "11", "l": "10", "m": "01", "n": "001", "o": "0001"}', "letters": "klmno",
     "codes": "11 10 01 001 0001"},
)  # fmt: skip


def _bits(text: str, table: dict[str, str]) -> str:
    codes = table["codes"].split()
    return "".join(codes[table["letters"].index(char)] for char in text)


def _text(rng: Random, table: dict[str, str], most: int = 8) -> str:
    return "".join(rng.choice(table["letters"]) for _ in range(rng.randint(1, most)))


def _broken_bits(rng: Random, table: dict[str, str]) -> str:
    bits = _bits(_text(rng, table), table)
    return bits if rng.random() < 0.5 else bits[: rng.randint(0, len(bits))]


def _rest(bits: str, table: dict[str, str]) -> tuple[str, str]:
    """From the right end: the longest beginning that can be cut into codes, by marking all the places that are
    reached."""
    codes = table["codes"].split()
    reached = {0: ""}
    for at in range(len(bits)):
        if at in reached:
            for letter, code in zip(table["letters"], codes, strict=True):
                if bits[at : at + len(code)] == code:
                    reached[at + len(code)] = reached[at] + letter
    end = max(reached)
    return reached[end], bits[end:]


def _code_list(rng: Random) -> list[str]:
    if rng.random() < 0.5:
        codes = rng.choice(_CODES)["codes"].split()
        return rng.sample(codes, rng.randint(1, len(codes)))
    return ["".join(rng.choice("01") for _ in range(rng.choice((1, 2, 3, 3)))) for _ in range(rng.randint(2, 4))]


LESSON = Lesson(
    topic="Prefix codes: variable lengths without separators",
    area="encoding",
    concepts=("prefix_codes", "huffman_coding", "decoding", "compression"),
    openings=(
        """If every letter takes eight bits, a text of e's costs as much as one of q's. Codes of different lengths
        can save bits, provided that they can still be told apart.""",
        """A row of bits has no commas. To know where one code ends and the next begins, the codes themselves must
        make it clear.""",
        """Compression programs give short codes to frequent values and long codes to rare ones. The condition that
        makes this work fits into one sentence.""",
    ),
    ideas=(
        (
            """In a prefix code no code is the beginning of another. While reading bits one after another, a
            complete code is recognised as soon as it is there.""",
            """With the codes 0, 10 and 11 a reader never has to look ahead: a 0 is complete, a 1 needs one more
            bit.""",
        ),
        (
            """To decode, collect bits until they form a code, write down its letter, and begin anew.""",
            """The reader needs the table turned around, from code to letter. Each bit is added to what is waiting,
            and the table is asked whether this is a code.""",
        ),
        (
            """Prefix codes are trees. Each bit says left or right, and the letters are the leaves; that no code
            begins another means that letters are at leaves only.""",
            """Draw a tree with a branch for 0 and one for 1 at each fork. The way from the root to a letter spells
            its code.""",
        ),
        (
            """Huffman's method builds the best tree from the counts of the letters: take the two smallest counts,
            join them, put the sum back, and repeat until one is left.""",
            """The rarest letters are joined first, so they end up deepest in the tree and get the longest codes.""",
        ),
    ),
    examples=(_decode, _ambiguous, _huffman, _canonical),
    pitfalls=(
        """Giving the shortest codes to all letters: e is 0, t is 1, a is 00. Then 00 is "a" or "ee", and the text
        cannot be read any more.""",
        """Replacing codes in the text with `replace`, one code after another. A code may occur by chance across
        the border of two others; reading must go from left to right.""",
        """Dropping leading zeros by turning bits into a number. The codes 01 and 001 become the same 1. Bits of a
        code are text, or a number together with a length.""",
    ),
    questions=(_bits_question, _first_letter_question),
    asks=(
        "How can codes work without separators?",
        "How is such a code read?",
        "What has it to do with trees?",
        "Where do good codes come from?",
    ),
    notes={
        "student": (
            """Kraft's inequality: lengths belong to a prefix code exactly if the sum of 2 to the power of minus
            length is at most 1. Huffman's code minimises the mean length.""",
        ),
        "engineer": (
            """ZIP, PNG and gzip all contain Huffman codes, in the canonical form that needs only the lengths. In
            Python use `zlib` or `lzma`.""",
        ),
        "young": (
            """Knock once for yes. Knock twice for no. If yes is one knock, how do you know that a second one will
            not follow? That is the whole problem.""",
        ),
    },
    families=(
        Family(
            "prefix_decode_complete",
            "bits|stream|message: str -> str",
            names=("decode", "read_bits", "letters_of", "from_bits"),
            setup="CODES = $table",
            tells=(
                "Return the text that $bits stands for. The codes of its letters, given in CODES, follow each other "
                "without separators.",
                "Decode $bits, a row of codes from CODES without gaps. No code is the beginning of another, so "
                "there is only one way to read them.",
                "$bits was made by replacing each letter of a text by its code in CODES. Return the text.",
            ),
            notes=("If bits are left at the end that form no code, $does.",),
            varies={
                "table": _CODES,
                "rest": (
                    {"does": "ignore them", "end": "return text", "raise": ""},
                    {
                        "does": "raise a ValueError",
                        "end": "if waiting:\n    raise ValueError(waiting)\nreturn text",
                        "raise": "1",
                    },
                ),
            },
            solutions=(
                "letters = {code: letter for letter, code in CODES.items()}\n"
                'text, waiting = "", ""\n'
                "for bit in $bits:\n"
                "    waiting += bit\n"
                "    if waiting in letters:\n"
                "        text += letters[waiting]\n"
                '        waiting = ""\n'
                "$end",
                'text = ""\n'
                "waiting = $bits\n"
                "found = True\n"
                "while found:\n"
                "    found = False\n"
                "    for letter, code in CODES.items():\n"
                "        if waiting.startswith(code):\n"
                "            text += letter\n"
                "            waiting = waiting.removeprefix(code)\n"
                "            found = True\n"
                "            break\n"
                "$end",
            ),
            oracle=lambda bits, table, rest: _decoded(bits, table, bool(rest["raise"])),
            draw=lambda rng, table, rest: (_broken_bits(rng, table),),
            edges=(("",),),
            about={"bits": "a text of zeros and ones", "return": "the decoded text"},
        ),
        Family(
            "prefix_free_list",
            "codes|words|entries: list[str] -> $hint",
            names=("$name", "${name}_in", "find_$name"),
            tells=(
                "Some of the texts in $codes may be beginnings of others; of two equal codes each begins the other. "
                "$Return.",
                "Compare every two codes of $codes at different places. $Return; a code also begins an equal one.",
                "$Return. The codes are given in $codes, and of two equal codes each is a beginning of the other.",
            ),
            varies={
                "ask": (
                    {
                        "hint": "bool",
                        "name": "is_prefix_code",
                        "Return": "Return whether no code is a beginning of another",
                        "take": "not conflicts",
                        "return": "whether it is a prefix code",
                    },
                    {
                        "hint": "list[str]",
                        "name": "conflicting_codes",
                        "Return": "Return the list of those codes, in order, that are a beginning of another",
                        "take": "conflicts",
                        "return": "the codes in conflict",
                    },
                    {
                        "hint": "int",
                        "name": "conflict_count",
                        "Return": "Return how many codes are a beginning of another",
                        "take": "len(conflicts)",
                        "return": "the number of such codes",
                    },
                )
            },
            solutions=(
                body(
                    """
                    conflicts = []
                    for at, code in enumerate($codes):
                        others = $codes[:at] + $codes[at + 1 :]
                        if any(other.startswith(code) for other in others):
                            conflicts.append(code)
                    return $take
                    """
                ),
                body(
                    """
                    beginnings = [code[:size] for code in $codes for size in range(len(code) + 1)]
                    conflicts = [code for code in $codes if beginnings.count(code) > 1]
                    return $take
                    """
                ),
            ),
            oracle=lambda codes, ask: _conflicts(codes, ask["hint"]),
            draw=lambda rng, ask: (_code_list(rng),),
            edges=(([],), (["0", "10", "11"],), (["01", "01"],), (["1", "10"],)),
            about={"codes": "texts of zeros and ones", "return": "$return"},
        ),
        Family(
            "prefix_code_size",
            "text|message|word: str -> int",
            names=("bits_needed", "coded_size", "bit_count", "size_in_bits"),
            setup="CODES = $table",
            tells=(
                "Return how many bits $text takes when each letter is replaced by its code in CODES$extra.",
                "Count the bits of $text in the code CODES$extra.",
                "Return the length of the row of bits that $text becomes with the codes in CODES$extra.",
            ),
            notes=("All characters of the text are in the table.",),
            varies={
                "table": _CODES,
                "how": (
                    {"extra": "", "each": "len(CODES[letter])", "times": "* len(code)", "marks": "0"},
                    {
                        "extra": " and one more bit follows each letter",
                        "each": "len(CODES[letter]) + 1",
                        "times": "* (len(code) + 1)",
                        "marks": "1",
                    },
                ),
            },
            solutions=(
                "return sum($each for letter in $text)",
                body(
                    """
                    total = 0
                    for letter in $text:
                        total += $each
                    return total
                    """
                ),
                "return sum($text.count(letter) $times for letter, code in CODES.items())",
            ),
            oracle=lambda text, table, how: len(_bits(text, table)) + int(how["marks"]) * len(text),
            draw=lambda rng, table, how: (_text(rng, table, 10),),
            edges=(("",),),
            about={"text": "letters of the table", "return": "the number of bits"},
            noun="the number of bits of $text",
            gives="nat",
        ),
    ),
)


def _decoded(bits: str, table: dict[str, str], strict: bool) -> str:
    text, rest = _rest(bits, table)
    if rest and strict:
        raise ValueError(rest)
    return text


def _conflicts(codes: list[str], hint: str) -> bool | int | list[str]:
    """All ordered pairs."""
    places = sorted({a for a, b in permutations(range(len(codes)), 2) if codes[b][: len(codes[a])] == codes[a]})
    found = [codes[place] for place in places]
    return found if hint == "list[str]" else len(found) if hint == "int" else not found
