"""Tokens: cutting text into the pieces that carry meaning."""

from itertools import pairwise
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.parsing._draws import body


def _loop(rng: Random) -> Example:
    a, b = numbers(rng, 2, 10, 300)
    name = rng.choice(("width", "price", "rate", "count"))
    return example(
        """A formula is cut by hand. The loop looks at one character and decides from it what kind of token begins,
        then an inner loop goes on to the token's end.""",
        '''
        def tokens(text: str) -> list[str]:
            """Return the numbers, names and signs of the text, without spaces."""
            found = []
            at = 0
            while at < len(text):
                start = at
                if text[at].isdigit():
                    while at < len(text) and text[at].isdigit():
                        at += 1
                elif text[at].isalpha():
                    while at < len(text) and text[at].isalnum():
                        at += 1
                else:
                    at += 1
                if text[start] != " ":
                    found.append(text[start:at])
            return found


        print(tokens("$name*($a+x2) -$b"))
        print(tokens("$name * ( $a + x2 ) - $b"))
        ''',
        """Both lines give the same tokens, so from here on spaces play no part any more. `x2` is one name, since a
        name begins with a letter and may go on with digits.""",
        name=name,
        a=a,
        b=b,
    )


def _pattern(rng: Random) -> Example:
    a, b = numbers(rng, 2, 2, 90)
    name = rng.choice(("total", "size", "left", "level"))
    return example(
        """A regular expression with an alternative for each kind does the same in one line. What matches none of
        the kinds is skipped, which may or may not be wanted.""",
        r"""
        import re

        TOKEN = re.compile(r"\d+|[a-z_]\w*|[<>=!]=|[-+*/()<>=]")

        print(TOKEN.findall("$name<=$a and ($name>=$b)"))
        print(TOKEN.findall("$name = $a ? $b"))
        """,
        """The signs of two characters stand before those of one, or `<=` would fall into two pieces. The question mark
        is not a token of this little language and vanishes without a trace.""",
        name=name,
        a=a,
        b=b,
    )


def _kinds(rng: Random) -> Example:
    n = rng.randint(2, 90)
    return example(
        """Later steps want to know what kind of token they are dealing with. Named groups tell it: `lastgroup` is
        the name of the group that matched.""",
        r'''
        import re

        KINDS = re.compile(r"(?P<number>\d+(?:\.\d+)?)|(?P<name>[a-z]\w*)|(?P<sign>[-+*/=()])|(?P<error>\S)")


        def tokens(text: str) -> list[tuple[str, str]]:
            """Return pairs of a kind and a text."""
            return [(found.lastgroup, found.group()) for found in KINDS.finditer(text)]


        for kind, token in tokens("area = 3.5*side + $n§"):
            print(f"{kind:7}{token}")
        ''',
        """The last alternative takes any character that is not a space, so that unknown signs become errors in place of
        being lost. They can be reported together with their position.""",
        n=n,
    )


def _camel(rng: Random) -> Example:
    one, other, third = (word.capitalize() for word in words(rng, 3))
    return example(
        """Names can have pieces too. A new word begins at each capital letter, at each run of digits, and behind an
        underscore.""",
        '''
        def pieces(name: str) -> list[str]:
            """Return the words of a compound name in small letters."""
            found = [""]
            for before, char in zip("_" + name, name):
                begins = char.isupper() or char.isdigit() and not before.isdigit() or char == "_"
                if begins and found[-1]:
                    found.append("")
                if char != "_":
                    found[-1] += char.lower()
            return found


        for name in ["the$one$other", "${lower}_of_12_$third", "page7"]:
            print(pieces(name))
        ''',
        """`zip("_" + name, name)` pairs each character with the one before it. The first has none, so an
        underscore stands in for it.""",
        one=one,
        other=other,
        lower=one.lower(),
        third=third.lower(),
    )


def _neighbours_question(rng: Random) -> Question:
    a, b = numbers(rng, 2, 2, 90)
    return question(
        """A list of tokens holds numbers and signs. Write a function that finds the first place where two signs or
        two numbers follow each other, and returns its index, or -1.""",
        '''
        def first_clash(tokens: list[str]) -> int:
            """Return the index of the first token of the same kind as the one before it, or -1."""
            for at in range(1, len(tokens)):
                if tokens[at].isdigit() == tokens[at - 1].isdigit():
                    return at
            return -1


        print(first_clash(["$a", "+", "$b"]))
        print(first_clash(["$a", "+", "*", "$b"]))
        print(first_clash(["$a", "$b"]))
        ''',
        """Comparing the two truth values asks whether both tokens are numbers or both are signs. Working with
        tokens instead of characters makes such a rule a single line.""",
        a=a,
        b=b,
    )


def _rename_question(rng: Random) -> Question:
    n = rng.randint(2, 60)
    old, new = rng.choice((("x", "width"), ("n", "count"), ("t", "time")))
    return question(
        """Write a function that renames a variable in a formula. Other names that contain it must not change.""",
        r'''
        import re


        def renamed(formula: str, old: str, new: str) -> str:
            """Return the formula with the name old replaced by new."""
            tokens = re.findall(r"[A-Za-z]\w*|\s+|.", formula)
            return "".join(new if token == old else token for token in tokens)


        print(renamed("$old + max($old, $n) * e${old}it", "$old", "$new"))
        ''',
        """The spaces are kept as tokens here, so joining gives the formula back in its own layout. `replace` would
        have changed the letter inside of other names too.""",
        old=old,
        new=new,
        n=n,
    )


_NAMES = ("x", "y", "rate", "n2", "size", "a", "total")
_DOUBLES = ({"double": "<=", "single": "<"}, {"double": "==", "single": "="}, {"double": "->", "single": "-"})


def _formula(rng: Random, signs: tuple[str, ...], size: int = 4) -> str:
    text = ""
    for at in range(rng.randint(1, size)):
        if at:
            text += rng.choice(("", " ")) + rng.choice(signs) + rng.choice(("", " ", "  "))
        part = rng.choice((rng.choice(_NAMES), str(rng.randint(0, 300)), rng.choice(_NAMES)))
        text += rng.choice((part, part, f"({part})"))
    return text


def _cut(text: str, double: str = "") -> list[str]:
    """Character by character, the kinds of neighbours deciding where a piece ends."""
    pieces: list[str] = []
    for at, char in enumerate(text):
        before = text[at - 1] if at else " "
        if char.isspace():
            continue
        joins = char.isalnum() and before.isalnum() and pieces[-1][0].isalnum()
        joins = joins and not (pieces[-1].isdigit() and char.isalpha())
        if joins or (double and pieces and pieces[-1] + char == double and before == double[0]):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def _kind(token: str) -> str:
    return "number" if token[0].isdigit() else "name" if token[0].isalpha() else "sign"


def _called(rng: Random) -> str:
    names = ("max", "x", "y", "f", "size", "len", "b2")
    text = ""
    for at in range(rng.randint(1, 4)):
        name, inner = rng.choice(names), rng.choice(names)
        text += (rng.choice((" + ", "*", "-")) if at else "") + rng.choice(
            (name, f"{name}({inner})", f"{name}({inner})", str(rng.randint(1, 9)))
        )
    return text


LESSON = Lesson(
    topic="Tokens: cutting text into meaningful pieces",
    area="parsing",
    concepts=("parsing", "tokens", "scanning"),
    openings=(
        """A reader does not see `12+x1` as five characters. They see a number, a sign and a name. A program takes
        the same first step and cuts the text into tokens.""",
        """Between characters and meaning lies a layer of small pieces. Once a text is a list of numbers, names and
        signs, everything that follows is simpler.""",
        """Most programs that read formulas or program text begin with a function that turns a string into a list
        of tokens. It decides what belongs together, and throws spaces away.""",
    ),
    ideas=(
        (
            """The first character of a token tells its kind. A digit begins a number, a letter a name, and other
            characters are signs.""",
            """One look at the character decides: digit, letter, space or sign. Then the token is continued for as
            long as the characters fit its kind.""",
        ),
        (
            """A token reaches as far as it can. `123` is one number and not three, `x12` one name.""",
            """Always take the longest piece that fits. Otherwise `<=` would be read as `<` and then `=`.""",
        ),
        (
            """Spaces separate tokens and are then dropped. `3+4` and `3 + 4` give the same list.""",
            """After this step layout is forgotten. The parts of the program that come later need no special case
            for spaces.""",
        ),
        (
            """Keep the kind with the token, as a pair or a small class. The next step then asks for kinds and does
            not look at characters again.""",
            """A character that begins no token is an error and should be reported with its position. Skipping it
            hides a typing mistake.""",
        ),
    ),
    examples=(_loop, _pattern, _kinds, _camel),
    pitfalls=(
        """Splitting at spaces and calling the pieces tokens. It works for `3 + 4` and fails for `3+4`, and nobody
        can be made to type spaces.""",
        """Running past the end. The inner loop that continues a number must test `at < len(text)` before it looks
        at the character, or the last number raises an `IndexError`.""",
        """Putting short signs before long ones in a pattern. With `<|<=`, the second alternative is never reached.""",
    ),
    questions=(_neighbours_question, _rename_question),
    asks=(
        "How do I see what kind of token begins?",
        "Where does a token end?",
        "What happens with spaces?",
        "What else should a tokenizer do?",
    ),
    notes={
        "student": (
            """Cutting text into tokens is called lexical analysis. Its rules are regular expressions, while those for
            the structure above it need a grammar.""",
        ),
        "engineer": (
            """The module `tokenize` does this for Python itself, and `shlex` for command lines. A hand-written
            scanner is still common where good error messages matter.""",
        ),
        "teacher": (
            """Hand out a formula on paper strips and scissors. Whoever cuts `<=` or `x12` in two has found the
            rule of the longest piece.""",
        ),
    },
    families=(
        Family(
            "tokens_with_double_sign",
            "text|formula|line: str -> list[str]",
            names=("tokens", "tokenize", "cut_into_tokens", "scan"),
            tells=(
                "Cut $text into tokens: numbers (runs of digits), names (a letter with letters and digits behind "
                'it), the sign "$double", '
                "and single other characters. Spaces are dropped.",
                "Return the list of tokens of $text. A token is a whole number, a name that begins with a letter "
                "and may contain digits, "
                'the two characters "$double", or any other single character except a space.',
                'Split $text into numbers, names and signs without spaces. "$double" is one sign, every other sign '
                "is a single "
                "character; a name is a letter followed by letters or digits.",
            ),
            varies={"sign": _DOUBLES},
            solutions=(
                'import re\nreturn re.findall(r"[0-9]+|[A-Za-z][A-Za-z0-9]*|$double|[^ ]", $text)',
                body(
                    """
                    found = []
                    at = 0
                    while at < len($text):
                        end = at + 1
                        if $text[at].isalnum():
                            fits = str.isdigit if $text[at].isdigit() else str.isalnum
                            while end < len($text) and fits($text[end]):
                                end += 1
                        elif $text[at : at + 2] == "$double":
                            end = at + 2
                        if $text[at] != " ":
                            found.append($text[at:end])
                        at = end
                    return found
                    """
                ),
                body(
                    r"""
                    import re
                    token = re.compile(r" *(\d+|[a-zA-Z][a-zA-Z\d]*|$double|[^ ])")
                    found = []
                    match = token.match($text)
                    while match:
                        found.append(match.group(1))
                        match = token.match($text, match.end())
                    return found
                    """
                ),
            ),
            oracle=lambda text, sign: _cut(text, sign["double"]),
            draw=lambda rng, sign: (_formula(rng, (sign["double"], sign["double"], sign["single"], "+", "*")),),
            edges=(("",), ("x12",), ("3 4",)),
            about={"text": "a formula", "return": "its tokens"},
            noun="the list of tokens of $text",
            gives="words",
        ),
        Family(
            "token_kinds",
            "text|formula|line: str -> list[str]",
            names=("kinds", "token_kinds", "classify", "kinds_of_tokens"),
            tells=(
                'Return the kinds of the tokens in $text: "number" for a run of digits, "name" for a letter with '
                "letters and digits behind "
                'it, "sign" for any other character except spaces.',
                'Read $text from left to right and list "number", "name" or "sign" for each token. Numbers are runs '
                "of digits, names "
                "begin with a letter and go on with letters or digits, each other character but the space is a sign.",
                'For each token of $text give its kind. A run of digits is a "number", a word of letters and digits '
                "that begins with a "
                'letter is a "name", any other single character a "sign". Ignore spaces.',
            ),
            solutions=(
                body(
                    """
                    import re
                    kinds = []
                    for token in re.findall(r"[0-9]+|[A-Za-z][A-Za-z0-9]*|[^ ]", $text):
                        if token[0].isdigit():
                            kinds.append("number")
                        elif token[0].isalpha():
                            kinds.append("name")
                        else:
                            kinds.append("sign")
                    return kinds
                    """
                ),
                body(
                    r"""
                    import re
                    pattern = r"(?P<number>\d+)|(?P<name>[A-Za-z][A-Za-z\d]*)|(?P<sign>[^ ])"
                    return [found.lastgroup for found in re.finditer(pattern, $text)]
                    """
                ),
                body(
                    """
                    kinds = []
                    inside = ""
                    for char in $text:
                        if inside == "name" and char.isalnum() or inside == "number" and char.isdigit():
                            continue
                        inside = "number" if char.isdigit() else "name" if char.isalpha() else "sign"
                        if char == " ":
                            inside = ""
                        else:
                            kinds.append(inside)
                    return kinds
                    """
                ),
            ),
            oracle=lambda text: [_kind(token) for token in _cut(text)],
            draw=lambda rng: (_formula(rng, ("+", "-", "*", "="), 3),),
            edges=(("",), ("x1 = 20",), ("12ab",)),
            about={"text": "a formula", "return": "a kind for each token"},
            noun="the list of kinds of the tokens in $text",
            gives="words",
        ),
        Family(
            "variables_not_functions",
            "formula|text|source: str -> list[str]",
            names=("${what}_in", "find_$what", "used_$what", "list_$what"),
            tells=(
                "A name in $formula (a small letter, then small letters or digits) is a function if an opening "
                "bracket follows directly, "
                "and a variable otherwise. Return the $what, each once, in order of first appearance.",
                "Return the $what that occur in $formula without repetitions, as they first appear. Names begin "
                "with a small letter and "
                "continue with small letters and digits; those directly before a ( are functions, the others "
                "variables.",
                "List the different $what of $formula in order of appearance. Every name followed at once by an "
                "opening bracket is a "
                "function, every other name a variable; names are small letters and digits, a letter first.",
            ),
            varies={
                "ask": (
                    {"what": "variables", "test": 'bracket != "("', "next": '!= "("', "look": r"(?![a-z0-9(])"},
                    {"what": "functions", "test": 'bracket == "("', "next": '== "("', "look": r"(?=\()"},
                )
            },
            solutions=(
                body(
                    """
                    import re
                    found = []
                    for name, bracket in re.findall(r"([a-z][a-z0-9]*)([(]?)", $formula):
                        if $test and name not in found:
                            found.append(name)
                    return found
                    """
                ),
                'import re\nreturn list(dict.fromkeys(re.findall(r"\\b[a-z][a-z0-9]*$look", $formula)))',
                body(
                    r"""
                    import re
                    tokens = re.findall(r"[a-z0-9]+|[^a-z0-9]", $formula) + [""]
                    found = {}
                    for token, after in zip(tokens, tokens[1:]):
                        if token[0].isalpha() and after $next:
                            found[token] = True
                    return list(found)
                    """
                ),
            ),
            oracle=lambda formula, ask: _by_kind(formula, ask["what"] == "functions"),
            draw=lambda rng, ask: (_called(rng),),
            edges=(("",), ("f(x) + x*f(y2)",), ("7",)),
            about={"formula": "an expression with names and calls", "return": "the $what"},
            noun="the list of $what in $formula",
            gives="words",
        ),
    ),
)


def _by_kind(formula: str, functions: bool) -> list[str]:
    pieces = [*_cut(formula), " "]
    names = [a for a, b in pairwise(pieces) if a[0].isalpha() and (b == "(") == functions]
    return sorted(set(names), key=names.index)
