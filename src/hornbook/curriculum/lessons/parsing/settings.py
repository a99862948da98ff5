"""Lines of the form key=value, read into a dictionary."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.parsing._draws import body, word

_KEYS = ("width", "height", "colour", "title", "speed", "volume", "mode", "limit")


def _one_line(rng: Random) -> Example:
    key = rng.choice(_KEYS)
    value = rng.randint(2, 90)
    return example(
        """A single line first. `partition` cuts it at the first equals sign and always gives three parts, which can be
        unpacked at once.""",
        """
        for line in ["$key = $value", "rule = a = b", "$key"]:
            key, sign, value = line.partition("=")
            print((key.strip(), sign, value.strip()))
        """,
        """The second line holds two equals signs; only the first one divides, so the value is `a = b`. Where the
        sign is missing, the second and the third part are empty.""",
        key=key,
        value=value,
    )


def _whole_text(rng: Random) -> Example:
    keys = rng.sample(_KEYS, 3)
    place = places(rng, 1)[0]
    return example(
        """The settings of a program stand in one text, a setting per line. A loop over the lines fills the
        dictionary.""",
        r'''
        def settings(text: str) -> dict[str, str]:
            """Return the settings in lines of the form key = value; other lines are skipped."""
            found = {}
            for line in text.splitlines():
                key, sign, value = line.partition("=")
                if sign:
                    found[key.strip()] = value.strip()
            return found


        text = "$a = $n\n$b=$place\nhave fun\n$c =\n$b = far away\n"
        print(settings(text))
        ''',
        """`$c` has an empty value, which is not the same as being absent. `$b` is set twice, and the later line
        overwrites the earlier one.""",
        a=keys[0],
        b=keys[1],
        c=keys[2],
        n=rng.randint(2, 90),
        place=place,
    )


def _defaults(rng: Random) -> Example:
    width, height = rng.randint(20, 90), rng.randint(10, 60)
    return example(
        """A program knows its usual settings and lets a text change some of them. The default also says which type
        a value should have.""",
        r'''
        DEFAULTS = {"width": 80, "height": 25, "title": "untitled", "dark": False}


        def read(text: str) -> dict:
            """Return the defaults, changed by the lines key=value of the text."""
            result = dict(DEFAULTS)
            for line in text.splitlines():
                key, _, value = line.partition("=")
                if key not in DEFAULTS:
                    print("unknown key:", key)
                elif isinstance(DEFAULTS[key], bool):
                    result[key] = value == "yes"
                else:
                    result[key] = type(DEFAULTS[key])(value)
            return result


        print(read("width=$width\ndark=yes"))
        print(read("hieght=$height\ntitle=$height trees"))
        ''',
        """The misspelt key is reported and not quietly accepted. `bool` is tested first, since `bool("no")` would be
        `True`: every text that is not empty counts as true.""",
        width=width,
        height=height,
    )


def _writing(rng: Random) -> Example:
    name, other = people(rng, 2)
    return example(
        """What has been read should also be written. The two functions are opposites: reading what was written
        gives the same dictionary again.""",
        r'''
        def to_text(values: dict[str, str]) -> str:
            """Return a line key=value for each entry."""
            return "\n".join(f"{key}={value}" for key, value in values.items())


        def from_text(text: str) -> dict[str, str]:
            """Return the entries of a text that to_text made."""
            return dict(line.split("=", 1) for line in text.splitlines())


        values = {"owner": "$name", "guest": "$other", "sum": "1+1=2"}
        print(to_text(values))
        print(from_text(to_text(values)) == values)
        ''',
        """`split("=", 1)` divides once at most, so the equals sign in the last value does no harm. A key with an equals
        sign would, and this format has no way to write one.""",
        name=name,
        other=other,
    )


def _number_question(rng: Random) -> Question:
    a, b = rng.sample(_KEYS, 2)
    return question(
        """Write a function that reads lines of the form `key: number` and returns a dictionary of integers. Lines whose
        value is not a whole number are left out.""",
        r'''
        def numbers(text: str) -> dict[str, int]:
            """Return the keys whose value is a whole number, with this number."""
            found = {}
            for line in text.splitlines():
                key, _, value = line.partition(":")
                try:
                    found[key.strip()] = int(value)
                except ValueError:
                    continue
            return found


        print(numbers("$a: $n\n$b: many\nlimit: -$m"))
        ''',
        """`int` ignores spaces around the digits and knows signs. A missing colon leaves an empty value, for which it
        raises a `ValueError` as well.""",
        a=a,
        b=b,
        n=rng.randint(2, 90),
        m=rng.randint(2, 90),
    )


def _changes_question(rng: Random) -> Question:
    key, other, third = rng.sample(_KEYS, 3)
    n = rng.randint(5, 60)
    return question(
        """Write a function that compares two dictionaries of settings and returns the keys whose value differs or
        that only one of them has, in alphabetical order.""",
        '''
        def changed(old: dict[str, str], new: dict[str, str]) -> list[str]:
            """Return the keys that were added, removed or given another value."""
            return sorted(key for key in old.keys() | new.keys() if old.get(key) != new.get(key))


        print(changed({"$key": "$n", "$other": "1"}, {"$key": "$m", "$other": "1", "$third": ""}))
        ''',
        """`get` returns `None` for a missing key, and no value is `None`, so a missing key differs from an empty value.
        Sorting makes the order independent of how the sets are stored.""",
        key=key,
        other=other,
        third=third,
        n=n,
        m=n + 1,
    )


def _lines(rng: Random, sep: str) -> str:
    lines = []
    for _ in range(rng.randint(1, 4)):
        key, value = rng.choice(_KEYS[:5]), rng.choice((word(rng), str(rng.randint(0, 99)), "", f"a{sep}b"))
        gap = rng.choice(("", " "))
        lines.append(rng.choice((f"{key}{gap}{sep}{gap}{value}",) * 4 + ("", word(rng))))
    return "\n".join(lines)


def _read(text: str, sep: str, first: bool) -> dict[str, str]:
    pairs = [line.split(sep, 1) for line in text.split("\n") if sep in line]
    found: dict[str, str] = {}
    for key, value in pairs[::-1] if first else pairs:
        found[key.strip()] = value.strip()
    return found


def _options(rng: Random) -> str:
    parts = [
        rng.choice((f"{rng.choice(_KEYS)}={rng.choice((word(rng), rng.randint(1, 40)))}", word(rng)))
        for _ in range(rng.randint(1, 4))
    ]
    return rng.choice((";", "; ")).join(parts)


def _required(rng: Random) -> tuple[str, list[str]]:
    keys = ("width", "title", "speed", "mode", "limit")
    given = rng.sample(keys, rng.randint(1, 2))
    lines = [f"{key}={rng.choice((word(rng), ''))}" for key in given]
    return "\n".join(lines), rng.sample(keys, rng.randint(1, 3))


LESSON = Lesson(
    topic="Settings in key=value lines, read into a dictionary",
    area="parsing",
    concepts=("parsing", "dictionaries", "partition", "configuration"),
    openings=(
        """`width=80` is the simplest form in which a text can carry data: a name, a sign, a value. Programs have
        kept their settings like this for decades.""",
        """A dictionary lives as long as the program runs. To be kept or sent it has to become text, and a line for each
        entry is the form that people can edit.""",
        """Reading settings is a small task with a surprising number of questions. What if the sign is missing, if
        it occurs twice, if there are spaces around it?""",
    ),
    ideas=(
        (
            """`line.partition("=")` returns what stands before the first equals sign, the sign itself, and the
            rest. If there is no sign, the second part is empty, which is easy to test.""",
            """Cut at the first sign only. `split("=")` would divide a value that contains the sign too, `partition` and
            `split("=", 1)` do not.""",
        ),
        (
            """Spaces around key and value are for the human eye. `strip` removes them on both sides before anything is
            stored.""",
            """After the cut, both halves may carry spaces. Without `strip`, `"width "` and `"width"` would be two
            different keys.""",
        ),
        (
            """Values are texts at first. Which of them are numbers the reader has to know, for the text alone does
            not tell whether `007` is a number or a code.""",
            """Convert values when they are read, not when they are used. A wrong value is then reported together
            with the line that it came from.""",
        ),
        (
            """A key may occur twice. A plain assignment lets the last line win; `setdefault` lets the first one
            stay. Both can be right, but it should be a decision.""",
            """Decide what a repeated key means: the later value, the earlier one, or an error. Whatever it is,
            write it into the docstring.""",
        ),
    ),
    examples=(_one_line, _whole_text, _defaults, _writing),
    pitfalls=(
        """Unpacking `key, value = line.split("=")`. It fails with a `ValueError` on an empty line and on a value
        with an equals sign in it.""",
        """Treating the text `"False"` or `"no"` as false. Any string that is not empty is true in a condition, so
        a setting for yes and no has to be compared with the words that are allowed.""",
        """Ignoring unknown keys. A misspelt name then has no effect, and the user looks for the mistake somewhere
        else.""",
    ),
    questions=(_number_question, _changes_question),
    asks=(
        "How do I cut a line in two?",
        "What about spaces?",
        "When do the values become numbers?",
        "What if a key occurs twice?",
    ),
    notes={
        "engineer": (
            """For more than flat pairs use a standard format: `configparser` for sections, `json`, or `tomllib`,
            which is part of Python since version 3.11.""",
        ),
        "young": (
            """Each line is a drawer with a label. The label stands before the equals sign. What lies in the drawer
            stands after it.""",
        ),
        "analyst": (
            """Keep the parameters of a report in such a text next to the report. Two runs with different results
            can then be compared line by line.""",
        ),
    },
    families=(
        Family(
            "settings_to_dict",
            "text|config|lines: str -> dict[str, str]",
            names=("read_settings", "parse_settings", "settings_of", "load_pairs"),
            tells=(
                'Read the lines of $text that have the form "key${sep}value" into a dictionary. Spaces around key '
                "and value "
                "are dropped, lines without $a are skipped.",
                'Each line of $text with $a is a setting "key${sep}value", divided at its first $sign. Return a '
                "dictionary of the settings without spaces at the ends of keys and values; other lines don't count.",
                "Turn a text of settings into a dictionary: cut each line of $text at the first $sign, strip both "
                "sides, "
                "and ignore lines that have none.",
            ),
            notes=("If a key occurs more than once, its $wins value counts.",),
            varies={
                "format": (
                    {"sep": "=", "sign": "equals sign", "a": "an equals sign"},
                    {"sep": ":", "sign": "colon", "a": "a colon"},
                ),
                "wins": (
                    {"wins": "last", "skip": "not sign", "store": "found[key] = value"},
                    {"wins": "first", "skip": "not sign or key in found", "store": "found.setdefault(key, value)"},
                ),
            },
            solutions=(
                body(
                    """
                    found = {}
                    for line in $text.splitlines():
                        key, sign, value = line.partition("$sep")
                        key = key.strip()
                        if $skip:
                            continue
                        found[key] = value.strip()
                    return found
                    """
                ),
                body(
                    """
                    found = {}
                    for line in $text.split("\\n"):
                        if "$sep" in line:
                            key, value = [part.strip() for part in line.split("$sep", 1)]
                            $store
                    return found
                    """
                ),
            ),
            oracle=lambda text, format, wins: _read(text, format["sep"], wins["wins"] == "first"),
            draw=lambda rng, format, wins: (_lines(rng, format["sep"]),),
            edges=(("",), ("mode=a=b\nmode = c",), ("mode:a:b\nmode : c",)),
            about={"text": "a text with one setting per line", "return": "the settings by key"},
        ),
        Family(
            "options_with_default",
            "line|text|options: str -> dict[str, str]",
            names=("read_options", "parse_options", "options_of"),
            tells=(
                'The options in $line are separated by semicolons. Each is "key=value" or just "key", which means '
                "the value "
                '"$word". Return them as a dictionary, without spaces around keys and values.',
                'Split $line at its semicolons into options such as "size=4" or "dark". Return a dictionary; an option '
                'without an equals sign gets the value "$word". Strip spaces.',
                'Read options like "width=40; dark" from $line into a dictionary of strings. Where no "=" is given, '
                "the "
                'value is "$word".',
            ),
            notes=("Empty options are ignored; of equal keys the last one counts.",),
            varies={"default": ({"word": "yes"}, {"word": "on"}, {"word": "true"})},
            solutions=(
                body(
                    """
                    found = {}
                    for option in $line.split(";"):
                        key, sign, value = option.partition("=")
                        if option.strip():
                            found[key.strip()] = value.strip() if sign else "$word"
                    return found
                    """
                ),
                body(
                    """
                    parts = [part if "=" in part else part + "=$word" for part in $line.split(";") if part.strip()]
                    pairs = [part.split("=", 1) for part in parts]
                    return {key.strip(): value.strip() for key, value in pairs}
                    """
                ),
            ),
            oracle=lambda line, default: _by_search(line, default["word"]),
            draw=lambda rng, default: (_options(rng),),
            edges=(("",), ("a;;b=2;",)),
            about={"line": "options in one line", "return": "the options by key"},
        ),
        Family(
            "missing_settings",
            "text|config: str, required|needed: list[str] -> list[str]",
            names=("missing_keys", "keys_missing", "not_set", "absent_settings"),
            tells=(
                'Return the keys of $required that no line "key=value" of $text sets, in the order of $required.',
                'The text $text has a setting "key=value" on each line. List those of the keys in $required that it '
                "does not "
                "contain, keeping their order.",
                'Check the settings in $text (lines "key=value") for completeness: return all keys of $required '
                "that are not "
                "set there.",
            ),
            notes=("A key with an empty value counts as ${state}.",),
            varies={
                "empty": (
                    {"state": "set", "test": 'if "=" in line', "loop": "if sign:"},
                    {"state": "missing", "test": 'if not line.endswith("=")', "loop": "if value:"},
                )
            },
            solutions=(
                body(
                    """
                    present = set()
                    for line in $text.splitlines():
                        key, sign, value = line.partition("=")
                        $loop
                            present.add(key)
                    return [key for key in $required if key not in present]
                    """
                ),
                body(
                    """
                    lines = $text.splitlines()
                    present = [line.split("=")[0] for line in lines $test]
                    return [key for key in $required if key not in present]
                    """
                ),
            ),
            oracle=lambda text, required, empty: [
                key
                for key in required
                if not any(
                    line.startswith(key + "=") and (empty["state"] == "set" or len(line) > len(key) + 1)
                    for line in text.split("\n")
                )
            ],
            draw=lambda rng, empty: _required(rng),
            edges=(("", ["mode"]), ("mode=\nspeed=3", ["speed", "mode"])),
            about={"text": "lines of settings", "required": "the keys that are needed", "return": "the missing keys"},
            noun="the list of keys of $required missing in $text",
            gives="words",
        ),
    ),
)


def _by_search(line: str, word_: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in map(str.strip, line.split(";")):
        at = part.find("=")
        if at >= 0:
            found[part[:at].strip()] = part[at + 1 :].strip()
        elif part:
            found[part] = word_
    return found
