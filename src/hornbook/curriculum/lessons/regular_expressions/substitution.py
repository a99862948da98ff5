"""re.sub: templates and functions as replacements."""

from random import Random
from string import Template

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.regular_expressions._draws import FILLER, body


def _plain(rng: Random) -> Example:
    thing, other = things(rng, 2)
    a, b = numbers(rng, 2, 10, 99)
    return example(
        """In a price list all numbers are to be hidden. `re.sub` takes the pattern, what to put in its place, and the
        text.""",
        r"""
        import re

        text = "$thing $a, $other $b"
        print(re.sub(r"\d+", "?", text))
        print(re.sub(r"\d", "?", text))
        print(re.sub(r"\d+", "?", text, count=1))
        print(text)
        """,
        """With the plus, a number is replaced as a whole, without it digit by digit. `count` limits the number of
        replacements, and the text itself stays as it was, as strings always do.""",
        thing=thing,
        other=other,
        a=a,
        b=b,
    )


def _template(rng: Random) -> Example:
    one, other = people(rng, 2)
    place = places(rng, 1)[0]
    return example(
        r"""A replacement may refer to groups: `\1` stands for what the first group matched. So parts can change
        places.""",
        r"""
        import re

        guests = "$one Berg, $other Lund"
        print(re.sub(r"(\w+) (\w+)", r"\2 \1", guests))
        print(re.sub(r"([A-Z])(\w*)", r"\1.", guests))
        print(re.sub(r"$other", r"\g<0> of $place", guests))
        """,
        r"""In the second line each word shrinks to its first letter and a dot. `\g<0>` is the whole match, which
        is kept and gets an addition.""",
        one=one,
        other=other,
        place=place,
    )


def _function(rng: Random) -> Example:
    a, b, c = numbers(rng, 3, 2, 40)
    thing = things(rng, 1)[0]
    percent = rng.choice((10, 20, 50))
    return example(
        """All prices in a text rise by $percent percent. No template can calculate, but a function can: it is called
        with each match and returns what is put in.""",
        r'''
        import re


        def raised(found: re.Match) -> str:
            """Return the price of the match, $percent percent higher, rounded down."""
            return str(int(found.group()) * $factor // 100)


        print(re.sub(r"\d+", raised, "$thing $a, with a box $b, in red $c"))
        ''',
        """`raised` is passed without brackets: `re.sub` calls it, once for each match. It gets a match object
        and has to return a string.""",
        a=a * 10,
        b=b * 10,
        c=c * 10,
        thing=thing,
        percent=percent,
        factor=100 + percent,
    )


def _table(rng: Random) -> Example:
    name = people(rng, 1)[0]
    place = places(rng, 1)[0]
    return example(
        """A form letter has places in curly brackets. A small function looks each of them up in a dictionary and leaves
        the unknown ones alone.""",
        r'''
        import re


        def filled(text: str, values: dict[str, str]) -> str:
            """Return the text with {key} replaced by the value, where there is one."""

            def value(found: re.Match) -> str:
                return values.get(found.group(1), found.group())

            return re.sub(r"\{(\w+)\}", value, text)


        print(filled("Dear {name}, {greeting} from {place}", {"name": "$name", "place": "$place"}))
        ''',
        """The group holds the key without its brackets, `group()` the key with them. `get` falls back on the latter, so
        `{greeting}` remains to be seen by whoever proofreads.""",
        name=name,
        place=place,
    )


def _stars_question(rng: Random) -> Question:
    name = people(rng, 1)[0]
    number = rng.randint(10_000_000, 99_999_999)
    return question(
        """Write a function that replaces every digit of a text by a star, except for the last two digits of each
        number.""",
        r'''
        import re


        def masked(text: str) -> str:
            """Return the text with the digits of each number hidden, all but the last two."""
            return re.sub(r"\d(?=\d\d)", "*", text)


        print(masked("$name, account $number, room 12"))
        ''',
        """The part `(?=...)` looks ahead: a digit is replaced only if two more digits follow, and these are not
        used up. A function as the replacement would do as well.""",
        name=name,
        number=number,
    )


def _camel_question(rng: Random) -> Question:
    first, second = rng.choice((("start", "Position"), ("total", "Price"), ("last", "Visit"), ("room", "Number")))
    return question(
        """Write a function that turns a name such as `$first$second` into `$first` and the rest in small
        letters, joined by an underscore.""",
        '''
        import re


        def snake(name: str) -> str:
            """Return the name with an underscore and a small letter for each capital."""
            return re.sub("[A-Z]", lambda found: "_" + found.group().lower(), name)


        print(snake("$first$second"))
        print(snake("$first"))
        ''',
        """A `lambda` is enough for such a short replacement. Where no capital occurs, the function is never
        called and the name comes back unchanged.""",
        first=first,
        second=second,
    )


_STEPS = (
    {"verb": "increased by", "amount": "1", "code": "int(found.group()) + 1", "name": "bump"},
    {"verb": "increased by", "amount": "5", "code": "int(found.group()) + 5", "name": "raise"},
    {"verb": "multiplied by", "amount": "2", "code": "int(found.group()) * 2", "name": "double"},
    {"verb": "multiplied by", "amount": "10", "code": "int(found.group()) * 10", "name": "tenfold"},
)
_HOLES = (
    {"open": "{", "close": "}", "pattern": r"\{(\w+)\}"},
    {"open": "<", "close": ">", "pattern": r"<(\w+)>"},
    {"open": "[", "close": "]", "pattern": r"\[(\w+)\]"},
)


def _with_numbers(rng: Random) -> str:
    return " ".join(
        rng.choice((rng.choice(FILLER), str(rng.randint(0, 40)), f"{rng.choice('abc')}{rng.randint(1, 99)}"))
        for _ in range(rng.randint(1, 6))
    )


def _stepped(text: str, verb: str, amount: int) -> str:
    """Character by character."""
    out, number = "", ""
    for char in text + " ":
        if char.isdigit():
            number += char
            continue
        if number:
            out += str(int(number) + amount if verb == "increased by" else int(number) * amount)
            number = ""
        out += char
    return out[:-1]


def _masked(text: str, least: int, kept: int) -> str:
    out, run = "", ""
    for char in text + "x":
        if char.isdigit():
            run += char
            continue
        out += "*" * (len(run) - kept) + run[-kept:] if len(run) >= least else run
        run = ""
        out += char
    return out[:-1]


def _letter(rng: Random, hole: dict[str, str]) -> tuple[str, dict[str, str]]:
    keys = rng.sample(("name", "town", "day", "hour", "price"), 3)
    parts = [rng.choice((rng.choice(FILLER), hole["open"] + rng.choice(keys) + hole["close"])) for _ in range(3)]
    values = dict(zip(keys, (rng.choice(("Ada", "Hugo")), rng.choice(("Oslo", "7"))), strict=False))
    return " ".join(parts), {key: values[key] for key in keys[: rng.randint(1, 2)]}


def _put_in(text: str, values: dict[str, str], hole: dict[str, str]) -> str:
    """By the other kind of template of the standard library."""
    opened = text.replace(hole["open"], "${").replace(hole["close"], "}")
    done = Template(opened).safe_substitute(values)
    return done.replace("${", hole["open"]).replace("}", hole["close"])


LESSON = Lesson(
    topic="Replacing with re.sub: fixed texts, templates and functions",
    area="regular_expressions",
    concepts=("regular_expressions", "substitution", "functions_as_arguments"),
    openings=(
        """`str.replace` exchanges one fixed text for another. With `re.sub` a whole family of texts can be
        replaced, and what is put in may depend on what was found.""",
        """To hide all numbers, to turn dates around, to raise every price in a text: these are replacements, and
        each needs one call of `re.sub`.""",
        """A search reports, a substitution acts. `re.sub` finds every match of a pattern and returns a new text
        in which something else stands in its place.""",
    ),
    ideas=(
        (
            """`re.sub(pattern, replacement, text)` returns a new string. All matches are replaced unless `count` sets a
            limit, and a text without a match comes back unchanged.""",
            """The order of the arguments is pattern, replacement, text. Strings cannot be changed in Python, so
            the result has to be stored or used.""",
        ),
        (
            r"""In the replacement, `\1` and `\2` stand for what the groups of the match captured, and `\g<0>` for the
            match itself. Write the replacement as a raw string too.""",
            r"""Groups can be put into the replacement: `re.sub(r"(\w+)=(\w+)", r"\2=\1", text)` exchanges the two sides
            of every equation.""",
        ),
        (
            """The replacement may be a function. It is called with the match object of each place and returns
            the text to put there.""",
            """A function as the second argument is the tool for replacements that calculate, look something up or
            decide. It must return a string, even for a number.""",
        ),
        (
            """An empty string as replacement deletes. `re.sub("[^0-9]", "", text)` leaves only the digits.""",
            """To remove what a pattern matches, replace it with `""`. Spaces on both sides of a removed word remain,
            though, and often need a step of their own.""",
        ),
    ),
    examples=(_plain, _template, _function, _table),
    pitfalls=(
        r"""Writing the template as an ordinary string: in `"\1"`, Python reads a character with the code number 1
        before `re` ever sees it. The result contains an invisible character instead of the group. `r"\1"` is right.""",
        """Returning a number from the replacement function. `re.sub` expects a string and raises a `TypeError`;
        wrap the result in `str`.""",
        """Calling `re.sub(...)` on a line of its own. The text is not changed in place, and the new one is thrown
        away.""",
    ),
    questions=(_stars_question, _camel_question),
    asks=(
        "What are the arguments, and what comes back?",
        "Can I keep parts of the match?",
        "What if the replacement has to be computed?",
        "How do I delete something?",
    ),
    notes={
        "engineer": (
            """`re.subn` returns the new text together with the number of replacements. That is handy for logging
            how many lines a migration touched.""",
        ),
        "analyst": (
            r"""For cleaning a column, apply one substitution per rule and keep the rules in a list of pairs. The
            order then is explicit, and each rule can be tested alone.""",
        ),
        "young": (
            """`re.sub` is a robot with scissors and glue. It cuts out each place that fits and glues something else
            in.""",
        ),
        "hobbyist": (
            """Try the pattern with `findall` before you let `sub` loose on a text. What the list shows is what will be
            replaced.""",
        ),
    },
    families=(
        Family(
            "re_change_numbers",
            "text|line|note: str -> str",
            names=("${name}_numbers", "${name}_all", "numbers_changed"),
            tells=(
                "Return $text with every whole number in it $verb $amount.",
                "Replace each run of digits in $text by the number it stands for, $verb $amount, and return "
                "the new text.",
                "Change every number in $text: it is to be $verb $amount. The rest of the text stays as it is.",
            ),
            varies={"step": _STEPS},
            solutions=(
                'import re\nreturn re.sub(r"\\d+", lambda found: str($code), $text)',
                body(
                    r"""
                    import re
                    def changed(found):
                        return str($code)

                    return re.sub(r"\d+", changed, $text)
                    """
                ),
                body(
                    r"""
                    import re
                    result, end = "", 0
                    for found in re.finditer(r"\d+", $text):
                        result += $text[end : found.start()] + str($code)
                        end = found.end()
                    return result + $text[end:]
                    """
                ),
            ),
            oracle=lambda text, step: _stepped(text, step["verb"], int(step["amount"])),
            draw=lambda rng, step: (_with_numbers(rng),),
            edges=(("",), ("no number",), ("9 and 99",)),
            about={"text": "a text with numbers", "return": "the text with the new numbers"},
            noun="$text with every number $verb $amount",
            gives="str",
        ),
        Family(
            "re_hide_long_numbers",
            "text|line|message: str -> str",
            names=("mask_numbers", "hide_numbers", "masked", "hide_digits"),
            tells=(
                "In $text, hide every number of at least $least digits: replace its digits by stars except "
                "for the last $kept. Shorter numbers stay.",
                "Return $text with stars for all but the last $kept digits of each run of $least or more digits.",
                "Long numbers in $text (at least $least digits) are secret. Put a star for each of their "
                "digits but the last $kept, and return the result.",
            ),
            varies={"least": (4, 5, 6), "kept": (2, 3)},
            solutions=(
                body(
                    r"""
                    import re
                    def hidden(found):
                        digits = found.group()
                        return "*" * (len(digits) - $kept) + digits[-$kept:]

                    return re.sub(r"\d{$least,}", hidden, $text)
                    """
                ),
                body(
                    r"""
                    import re
                    return re.sub(
                        r"\d{$least,}", lambda found: found.group()[-$kept:].rjust(len(found.group()), "*"), $text
                    )
                    """
                ),
                body(
                    r"""
                    import re
                    pieces = re.split(r"(\d+)", $text)
                    for at, piece in enumerate(pieces):
                        if piece.isdigit() and len(piece) >= $least:
                            pieces[at] = "*" * (len(piece) - $kept) + piece[-$kept:]
                    return "".join(pieces)
                    """
                ),
            ),
            oracle=_masked,
            draw=lambda rng, least, kept: (
                " ".join(
                    rng.choice(FILLER) if k == 0 else str(rng.randint(10 ** (k - 1), 10**k - 1))
                    for k in rng.choices((0, 2, 3, 4, 5, 6, 7), k=rng.randint(2, 4))
                ),
            ),
            edges=(("",), ("code 1234567",), ("pin 4321",), ("in 123456 steps",)),
            about={"text": "a text with numbers", "return": "the text with the long numbers masked"},
            noun="$text with its long numbers masked",
            gives="str",
        ),
        Family(
            "re_fill_holes",
            "text|letter|form: str, values|data: dict[str, str] -> str",
            names=("fill_in", "fill_form", "filled", "insert_values"),
            tells=(
                "Replace each ${open}key$close in $text by the value of that key in $values. Keys that "
                "$values lacks stay as they are, with their brackets.",
                "Return $text with every name in ${open}$close exchanged for its value in the dictionary "
                "$values; unknown names are left untouched.",
                "Fill in the form $text: a word written as ${open}word$close stands for its value in $values. Leave "
                "it as it is when the dictionary has no such key.",
            ),
            varies={"hole": _HOLES},
            solutions=(
                'import re\nreturn re.sub(r"$pattern", lambda found: $values.get(found[1], found[0]), $text)',
                body(
                    """
                    import re
                    def value(found):
                        key = found.group(1)
                        if key in $values:
                            return $values[key]
                        return found.group()

                    return re.sub(r"$pattern", value, $text)
                    """
                ),
                body(
                    """
                    import re
                    for key in re.findall(r"$pattern", $text):
                        if key in $values:
                            $text = $text.replace("$open" + key + "$close", $values[key])
                    return $text
                    """
                ),
            ),
            oracle=_put_in,
            draw=lambda rng, hole: _letter(rng, hole),
            edges=(("", {}),),
            about={
                "text": "a text with places to fill",
                "values": "from names to texts",
                "return": "the text with values filled in",
            },
            noun="$text with the values of $values filled in",
            gives="str",
        ),
    ),
)
