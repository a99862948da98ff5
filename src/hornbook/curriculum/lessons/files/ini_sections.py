"""Settings in sections: the INI format by hand and with configparser."""

import re
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places, words
from hornbook.curriculum.lessons.files._draws import SHORT
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _by_hand(rng: Random) -> Example:
    name, place = people(rng, 1)[0], places(rng, 1)[0]
    size = rng.randint(8, 30)
    return example(
        """A reader for settings needs to remember only one thing between the lines: the section it is in.""",
        '''
        def read_settings(text: str) -> dict[str, dict[str, str]]:
            """Return the settings of each section."""
            settings = {}
            section = {}
            for line in text.splitlines():
                line = line.strip()
                if not line or line.startswith("#"):
                    continue
                if line.startswith("[") and line.endswith("]"):
                    section = settings.setdefault(line[1:-1], {})
                else:
                    key, _, value = line.partition("=")
                    section[key.strip()] = value.strip()
            return settings


        text = """
        # who and where
        [user]
        name = $name
        town=$place

        [font]
        size = $size
        """
        for name, section in read_settings(text).items():
            print(name, section)
        ''',
        """`partition` cuts at the first equals sign only, so a value may contain another. The size is the string
        "$size": whoever needs a number converts it.""",
        name=name,
        place=place,
        size=size,
    )


def _configparser(rng: Random) -> Example:
    word = words(rng, 1)[0]
    return example(
        """The standard library has a reader for this format. A `ConfigParser` is used like a dictionary of sections,
        and has methods for other types than strings.""",
        """
        import configparser

        text = '''
        [window]
        title = $word
        width = $width
        full = yes

        [colours]
        ink = black
        '''
        config = configparser.ConfigParser()
        config.read_string(text)
        print(config.sections())
        print(config["window"]["title"])
        print(config.getint("window", "width") + 1, config.getboolean("window", "full"))
        print(config.get("window", "height", fallback="none"))
        """,
        """`getboolean` understands yes, no, on, off, true, false, 1 and 0. The key `height` does not exist, so the
        fallback is returned instead of an error.""",
        word=word,
        width=rng.randint(300, 1600),
    )


def _defaults(rng: Random) -> Example:
    a, b = people(rng, 2)
    x, y = rng.sample(range(1, 60), 2)
    return example(
        """The section DEFAULT is special: its values count in every section that doesn't have its own.""",
        """
        import configparser

        config = configparser.ConfigParser()
        config.read_string("[DEFAULT]\\nspeed = $x\\n[$a]\\n[$b]\\nspeed = $y\\n")
        for name in config.sections():
            print(name, config.getint(name, "speed"))
        print("DEFAULT" in config.sections())
        """,
        """$a has no speed and gets $x, $b has one of $y. The section with the defaults is not listed among the
        sections.""",
        a=a,
        b=b,
        x=x,
        y=y,
    )


def _write(rng: Random) -> Example:
    name = people(rng, 1)[0]
    return example(
        """A `ConfigParser` can be filled from a dictionary and written to a stream, which is how programs save their
        settings.""",
        """
        import configparser
        import io

        config = configparser.ConfigParser()
        config.read_dict({"user": {"name": "$name", "visits": $visits}, "sound": {"on": True}})
        config["user"]["visits"] = str(config.getint("user", "visits") + 1)
        out = io.StringIO()
        config.write(out)
        print(out.getvalue(), end="")
        """,
        """Everything is stored as text, hence `str` for the new number. Each section ends with an empty line.
        Comments of a file that was read would be lost in writing.""",
        name=name,
        visits=rng.randint(1, 99),
    )


def _merge_question(rng: Random) -> Question:
    a, b = rng.sample(range(1, 90), 2)
    return question(
        """A program has built-in settings, and a user's file overrides some of them. Write a function that reads both
        texts and returns one value.""",
        '''
        import configparser


        def setting(builtin: str, user: str, section: str, key: str) -> str:
            """Return the user's value, or the built-in one."""
            config = configparser.ConfigParser()
            config.read_string(builtin)
            config.read_string(user)
            return config[section][key]


        builtin = "[view]\\nzoom = $a\\ncolour = blue\\n"
        user = "[view]\\nzoom = $b\\n"
        print(setting(builtin, user, "view", "zoom"))
        print(setting(builtin, user, "view", "colour"))
        ''',
        """Reading twice into the same parser adds the second text to the first, and equal keys are overwritten. The
        order of the two calls decides who wins.""",
        a=a,
        b=b,
    )


def _unknown_question(rng: Random) -> Question:
    good, bad = rng.sample(("width", "height", "title", "zoom"), 2)
    return question(
        """A misspelt key in a settings file is silently ignored by most programs. Write a function that returns the
        keys of a section that are not known.""",
        '''
        import configparser


        def unknown_keys(text: str, section: str, known: set[str]) -> list[str]:
            """Return the keys of the section that are not among the known ones."""
            config = configparser.ConfigParser()
            config.read_string(text)
            return [key for key in config[section] if key not in known]


        print(unknown_keys("[view]\\n$good = 1\\n$wrong = 2\\n", "view", {"$good", "$bad"}))
        ''',
        """A loop over a section yields its keys. They are in small letters, whatever the file says, so the known ones
        must be written in small letters too.""",
        good=good,
        bad=bad,
        wrong=bad[:-1] + "k",
    )


def _ini(rng: Random, mark: str = "#") -> tuple[str, list[str]]:
    names = rng.sample(("view", "user", "main", "net"), rng.randint(1, 2))
    lines = []
    for name in names:
        lines.append(f"[{name}]")
        lines += [
            f"{key}{rng.choice(('=', ' = '))}{rng.choice((*SHORT, '7', '12'))}"
            for key in rng.sample("abcd", rng.randint(1, 2))
        ]
        lines += rng.choice(([], [""], [f"{mark} x=1"]))
    return "\n".join(lines) + "\n", names


def _spans(text: str) -> list[tuple[str, dict[str, str]]]:
    """By a pattern over the whole text."""
    found = re.findall(r"^\[(\w+)\]\n((?:(?!\[).*\n?)*)", text, re.MULTILINE)
    return [(name, dict(re.findall(r"^(\w+) *= *(.*?) *$", body, re.MULTILINE))) for name, body in found]


def _lookup(rng: Random, numbers: bool) -> tuple[str, str, str]:
    names = rng.sample(("view", "user", "net"), 2)
    values = tuple(str(n) for n in rng.sample(range(1, 80), 6)) if numbers else SHORT
    text = "".join(
        f"[{name}]\n" + "".join(f"{key}={rng.choice(values)}\n" for key in rng.sample("abc", rng.randint(1, 2)))
        for name in names
    )
    return text, rng.choice(names if rng.random() < 0.9 else ["main"]), rng.choice("abc")


LESSON = Lesson(
    topic="Settings in sections: INI files and configparser",
    area="files",
    concepts=("ini_format", "configparser", "sections"),
    openings=(
        """Programs keep their settings in text files that people can edit. An old and simple form has sections in
        square brackets and lines such as `width = 80`.""",
        """Git, editors, mail programs: many of them read files whose lines look like `[section]` and `key = value`. A
        dozen lines of Python read such a file.""",
        """Settings belong together in groups. The INI format writes the name of a group in brackets, and everything
        up to the next bracket belongs to it.""",
        """Parsing line by line gets interesting when the meaning of a line depends on those before it. In an INI file
        the line `size = 12` means something else in every section.""",
    ),
    ideas=(
        (
            """The reader remembers the current section. A line in brackets changes it, a line with an equals sign
            stores a value in it, and blank lines and comments are skipped.""",
            """Three kinds of lines matter: headers in brackets, pairs with an equals sign, and lines to ignore. Each
            gets a branch of an `if`.""",
        ),
        (
            """`line.partition("=")` returns what is before the first equals sign, the sign, and the rest. In contrast
            to `split("=")` it always gives three parts.""",
            """Cut at the first equals sign only, because values such as `a=b` may contain more of them. `partition`
            does that; white space around key and value is stripped.""",
        ),
        (
            """The natural result is a dictionary of dictionaries: `settings["view"]["zoom"]`. `setdefault` lets a
            section appear twice in the file.""",
            """First the section, then the key: two levels of dictionaries mirror the file. All values are strings, as
            the file knows no types.""",
        ),
        (
            """`configparser` reads the same format and more: defaults, values over several lines, numbers and
            booleans. Use it for real programs.""",
            """The module `configparser` has `getint`, `getfloat` and `getboolean`, and `fallback` for what is
            missing. It turns all keys into small letters.""",
        ),
    ),
    examples=(_by_hand, _configparser, _defaults, _write),
    pitfalls=(
        """`bool(config["sound"]["on"])` for a value "no". A string that is not empty is true, whatever it says. Use
        `getboolean`.""",
        """Splitting with `key, value = line.split("=")`. A value with an equals sign in it makes three pieces and
        raises a `ValueError`. `partition` or `split("=", 1)` cut once.""",
        """Pairs above the first section. `configparser` refuses them with a `MissingSectionHeaderError`; a reader of
        your own has to decide where they go.""",
        """A percent sign in a value. `ConfigParser` takes it for a reference to another value and raises an error
        when it is read. `ConfigParser(interpolation=None)` turns that off.""",
    ),
    questions=(_merge_question, _unknown_question),
    asks=(
        "How do I read such a file?",
        "How is a line split?",
        "In what form do I keep the settings?",
        "Is there something ready-made?",
    ),
    notes={
        "young": (
            """A section is like the label on a drawer. What follows goes into that drawer. A new label opens a new
            drawer.""",
        ),
        "engineer": (
            """There is no standard for INI, and readers differ in comments, quoting and case. TOML is specified, and
            since Python 3.11 `tomllib` reads it.""",
        ),
        "hobbyist": (
            """A file with settings spares you from editing the program each time. Start with one section and two
            keys.""",
        ),
        "student": (
            """The reader is a small state machine whose state is the current section. Writing the states down first
            makes the branches of the loop obvious.""",
        ),
    },
    families=(
        Family(
            "ini_text_parsed",
            "content|settings|config: str -> dict[str, dict[str, str]]",
            names=("read_sections", "parse_sections", "parse_ini_text", "settings_by_section"),
            tells=(
                "Read settings from $content, a text, and return a dictionary that maps each section to the "
                'dictionary of its keys and values. Lines are "[section]", "key=value", blank, or comments that '
                'begin with "$mark".',
                'In $content there are headers like "[name]" and below them lines "key = value"; blank lines and '
                'lines that begin with "$mark" are to be ignored. Return a dictionary of sections, each a '
                "dictionary of keys and values.",
                'Turn $content, which has lines "[section]" followed by lines "key=value", into a dictionary of '
                'dictionaries and return it. Skip blank lines and comments ("$mark" at the beginning).',
            ),
            varies={"mark": ({"mark": "#"}, {"mark": ";"})},
            notes=("Spaces around keys and values do not count. Keys are in small letters, and all of them differ.",),
            solutions=(
                "result = {}\nsection = {}\nfor line in $content.splitlines():\n"
                '    if line.startswith("["):\n        section = result.setdefault(line.strip("[]"), {})\n'
                '    elif line.strip() and not line.startswith("$mark"):\n'
                '        key, _, value = line.partition("=")\n        section[key.strip()] = value.strip()\n'
                "return result",
                "import configparser\n"
                'parser = configparser.ConfigParser(interpolation=None, comment_prefixes=("$mark",))\n'
                "parser.read_string($content)\n"
                "return {name: dict(parser[name]) for name in parser.sections()}",
            ),
            oracle=lambda content, mark: dict(_spans(content)),
            draw=lambda rng, mark: (_ini(rng, mark["mark"])[0],),
            edges=(("",), ("[a]\n[b]\nx = 1=2\n",), ("[main]\na=  oak \n\nb = 3\n",)),
            about={"content": "settings in sections", "return": "for each section its keys and values"},
        ),
        Family(
            "ini_value_or_default",
            "settings|content|config: str, section: str, key: str -> $kind",
            names=("$name", "read_$name", "get_$name", "find_$name"),
            tells=(
                '$settings has sections such as "[view]" with lines "key=value" below them. Return the value of '
                "$key in $section $as, or $said if there is no such section or key.",
                "Look up $key in the section named $section of the text $settings, which consists of headers "
                '"[section]" and lines "key=value". Return the value $as, or $said if it does not exist.',
                'Return what the text $settings, with its headers "[section]" and its lines "key=value", has for '
                "$key in $section, $as. If section or key is missing, return $said.",
            ),
            varies={
                "form": (
                    {
                        "name": "setting",
                        "kind": "str",
                        "as": "as a string",
                        "said": "an empty string",
                        "wrap": "",
                        "shut": "",
                        "none": '""',
                        "method": "get",
                        "zero": "",
                    },
                    {
                        "name": "number_setting",
                        "kind": "int",
                        "as": "as an integer",
                        "said": "0",
                        "wrap": "int(",
                        "shut": ")",
                        "none": "0",
                        "method": "getint",
                        "zero": "0",
                    },
                )
            },
            notes=("There are no spaces, comments or repeated sections, and all letters are small.",),
            solutions=(
                "current = None\nfor line in $settings.splitlines():\n"
                '    if line.startswith("["):\n        current = line[1:-1]\n'
                '    elif current == $section and line.startswith($key + "="):\n'
                "        return ${wrap}line[len($key) + 1 :]$shut\nreturn $none",
                "import configparser\n"
                "parser = configparser.ConfigParser(interpolation=None)\nparser.read_string($settings)\n"
                "return parser.$method($section, $key, fallback=$none)",
                'rest = $settings.partition(f"[{$section}]\\n")[2]\nbody = rest.partition("[")[0]\n'
                'pairs = dict(line.split("=") for line in body.splitlines())\n'
                "return ${wrap}pairs.get($key, $none)$shut",
            ),
            oracle=lambda settings, section, key, form: (int if form["kind"] == "int" else str)(
                dict(_spans(settings)).get(section, {}).get(key, form["zero"])
            ),
            draw=lambda rng, form: _lookup(rng, form["kind"] == "int"),
            edges=(
                ("[a]\nx=1\n[b]\nx=2\n", "b", "x"),
                ("[a]\nx=1\n[b]\ny=2\n", "a", "y"),
                ("", "a", "x"),
                ("[a]\nx=5\nxy=6\n", "a", "xy"),
            ),
            about={
                "settings": "a text in sections",
                "section": "the name of a section",
                "key": "the key to look up",
                "return": "the value $as",
            },
        ),
        Family(
            "sections_to_ini_text",
            "settings|data|sections: dict[str, dict[str, int]] -> str",
            names=("sections_to_text", "write_sections", "settings_to_text", "ini_text"),
            tells=(
                "Write $settings, a dictionary of sections with their keys and numbers, as a text: for each "
                'section a line "[name]", then its lines "key$mark1", then an empty line. Return the text.',
                'Return a text for the sections in $settings. Each consists of the line "[name]", a line '
                '"key$mark1" for every key and its number, and an empty line at the end.',
                'Turn the dictionary $settings (section to key to number) into lines: "[name]" for a section, '
                '"key$mark1" for each of its entries, and an empty line behind it. Return them as one text.',
            ),
            varies={
                "form": (
                    {"mark1": " = 1", "mark": " = ", "space": "True"},
                    {"mark1": "=1", "mark": "=", "space": "False"},
                )
            },
            notes=("Sections and keys keep their order and are in small letters. Every line ends with a line break.",),
            solutions=(
                'lines = []\nfor name, section in $settings.items():\n    lines.append(f"[{name}]")\n'
                '    lines += [f"{key}$mark{number}" for key, number in section.items()]\n    lines.append("")\n'
                'return "".join(line + "\\n" for line in lines)',
                "import configparser\nimport io\n"
                "config = configparser.ConfigParser()\nconfig.read_dict($settings)\nout = io.StringIO()\n"
                "config.write(out, space_around_delimiters=$space)\nreturn out.getvalue()",
                'text = ""\nfor name in $settings:\n    text += f"[{name}]\\n"\n'
                '    for key in $settings[name]:\n        text += f"{key}$mark{$settings[name][key]}\\n"\n'
                '    text += "\\n"\nreturn text',
            ),
            oracle=lambda settings, form: "".join(
                "\n".join(["[" + name + "]", *map(form["mark"].join, ((k, str(v)) for k, v in section.items())), "\n"])
                for name, section in settings.items()
            ),
            draw=lambda rng, form: (
                {
                    name: {key: rng.randint(0, 99) for key in rng.sample("abcdxy", rng.randint(0, 2))}
                    for name in rng.sample(("view", "user", "net"), rng.randint(1, 2))
                },
            ),
            edges=(({},), ({"a": {}},), ({"view": {"w": 3, "h": 4}},)),
            about={"settings": "for each section its keys and numbers", "return": "the text"},
        ),
    ),
)
