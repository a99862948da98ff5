"""Paths as objects: names, suffixes, parents, joining, without touching a disk."""

import posixpath
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, people, words
from hornbook.curriculum.lessons.files._draws import SHORT
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _parts(rng: Random) -> Example:
    folder, word = words(rng, 2)
    kind = rng.choice(("txt", "csv", "json", "md"))
    return example(
        """A path is taken apart by attributes: the name at its end, the stem without the ending, the suffix, and the
        folder it is in.""",
        """
        from pathlib import PurePosixPath

        path = PurePosixPath("data/$folder/$word.$kind")
        print(path.name)
        print(path.stem, path.suffix)
        print(path.parent)
        print(path.parts, len(path.parts))
        print(path.is_absolute())
        """,
        """The suffix includes its dot. `parent` is a path again, so `path.parent.parent` goes up two levels. Nothing
        is looked up on the disk: the file need not exist.""",
        folder=folder,
        word=word,
        kind=kind,
    )


def _join(rng: Random) -> Example:
    name = people(rng, 1)[0].lower()
    a, b = words(rng, 2)
    return example(
        """Paths are joined with a slash, the division sign. Whoever writes it need not think about separators at the
        end of the folder's name.""",
        """
        from pathlib import PurePosixPath

        home = PurePosixPath("/home/$name/")
        report = home / "$a" / "$b.txt"
        print(report)
        print(report.with_suffix(".pdf"))
        print(report.with_name("index.html"))
        print(report.relative_to(home))
        print(home / "/etc/hosts")
        """,
        """The operator is defined for paths, so one side at least must be a path. The last line surprises many: an
        absolute path on the right replaces everything before it.""",
        name=name,
        a=a,
        b=b,
    )


def _group(rng: Random) -> Example:
    stems = rng.sample(SHORT, 5)
    kinds = [rng.choice(("jpg", "JPG", "txt", "csv")) for _ in stems]
    names = [f"{rng.choice(('in', 'out'))}/{stem}.{kind}" for stem, kind in zip(stems, kinds, strict=True)]
    return example(
        """Which kinds of files are there? The names are grouped by their suffix, in small letters, so that .JPG and
        .jpg fall together.""",
        '''
        from pathlib import PurePosixPath


        def by_suffix(names: list[str]) -> dict[str, list[str]]:
            """Return the names of the files for each suffix."""
            groups = {}
            for name in names:
                path = PurePosixPath(name)
                groups.setdefault(path.suffix.lower(), []).append(path.name)
            return groups


        names = $names
        for suffix, found in sorted(by_suffix(names).items()):
            print(suffix, found)
        ''',
        """A file without an ending would appear under the empty string, as its suffix is `""`. The folders don't
        matter here, because only `path.name` is stored.""",
        names=literal(names),
    )


def _real(rng: Random) -> Example:
    a, b = rng.sample(SHORT, 2)
    return example(
        """`Path` is a pure path that can also look at the disk. In a temporary folder this program makes two files
        and finds them again.""",
        """
        import tempfile
        from pathlib import Path

        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "notes").mkdir()
            (folder / "notes" / "$a.txt").write_text("one\\ntwo\\n", encoding="utf-8")
            (folder / "$b.csv").write_text("x,y\\n", encoding="utf-8")
            for path in sorted(folder.rglob("*.*")):
                print(path.relative_to(folder), path.stat().st_size)
            print((folder / "nothing.txt").exists())
        """,
        """`rglob` searches the folders below as well. Its order depends on the system, so the result is sorted before
        anything is printed.""",
        a=a,
        b=b,
    )


def _backup_question(rng: Random) -> Question:
    a, b = words(rng, 2)
    return question(
        """Write a function that returns the path for a backup copy: same folder, same ending, and `-old` behind the
        stem.""",
        '''
        from pathlib import PurePosixPath


        def backup_path(text: str) -> str:
            """Return the path with -old between stem and ending."""
            path = PurePosixPath(text)
            return str(path.with_name(f"{path.stem}-old{path.suffix}"))


        print(backup_path("/home/$a/$b.txt"))
        print(backup_path("$a"))
        ''',
        """`with_name` replaces the last part and keeps the folder. A name without an ending has the empty suffix, so
        the function works for it too.""",
        a=a,
        b=b,
    )


def _inside_question(rng: Random) -> Question:
    a, b = rng.sample(SHORT, 2)
    return question(
        """Write a function that tells whether a path lies inside a folder, at any depth.""",
        '''
        from pathlib import PurePosixPath


        def is_inside(path: str, folder: str) -> bool:
            """Return whether the folder is among the parents of the path."""
            return PurePosixPath(folder) in PurePosixPath(path).parents


        print(is_inside("/data/$a/$b.txt", "/data"))
        print(is_inside("/data2/$b.txt", "/data"), is_inside("/data", "/data"))
        ''',
        """`parents` holds all folders above the path. A comparison of texts with `startswith` would take /data2 for a
        part of /data. The folder isn't inside itself.""",
        a=a,
        b=b,
    )


def _path(rng: Random, suffixes: tuple[str, ...] = (".txt", ".csv", ".md", "", ".tar.gz", ".TXT")) -> str:
    folders = [rng.choice(("data", "docs", "x.y", "a", "img")) for _ in range(rng.randint(0, 2))]
    start = rng.choice(("", "", "/"))
    return start + "/".join([*folders, rng.choice(SHORT) + rng.choice(suffixes)])


def _tail(path: str) -> tuple[str, str]:
    """The name cut at its last dot, a dot at the beginning not counted; by searching from the right."""
    name = path[path.rfind("/") + 1 :]
    dot = name.rfind(".")
    return (name, "") if dot <= 0 else (name[:dot], name[dot:])


def _matching(paths: list[str], suffix: str, count: bool) -> list[str] | int:
    found = [_tail(path)[0] + _tail(path)[1] for path in paths if _tail(path)[1].casefold() == suffix]
    return len(found) if count else found


LESSON = Lesson(
    topic="Paths with pathlib: names, suffixes, folders",
    area="files",
    concepts=("pathlib", "suffix", "joining_paths"),
    openings=(
        """A path such as `data/2024/list.csv` is more than a string. It has a name, an ending and folders, and
        `pathlib` gives access to all of them.""",
        """Gluing paths together with plus signs leads to double slashes and forgotten ones. An object that knows what
        a path is joins them correctly.""",
        """What is the ending of `archive.tar.gz`, and what is the folder of `notes.txt`? Instead of searching for
        dots and slashes, ask a path object.""",
        """Much work with files is work with their names: change an ending, find the folder, build a new path. None of
        that needs the disk.""",
    ),
    ideas=(
        (
            """`PurePosixPath` handles paths with forward slashes and never looks at the disk. `Path` does the same
            for the system it runs on, and can also read, write and list files.""",
            """There are pure paths, which only compute with names, and real ones. For exercises with names the pure
            ones are enough, and they give the same result on every computer.""",
        ),
        (
            """`name` is the last part, `stem` the name without its ending, `suffix` the ending with its dot, `parent`
            the folder as a path.""",
            """Of `docs/plan.txt` the name is `plan.txt`, the stem `plan`, the suffix `.txt` and the parent `docs`.
            All are attributes, so no brackets follow.""",
        ),
        (
            """The operator `/` joins: `folder / "notes" / "a.txt"`. Only one slash is put between the parts, whether
            the folder was written with one at its end or not.""",
            """Join with `/` between a path and a string. It reads like the path itself, and the separator is always
            right.""",
        ),
        (
            """`with_suffix(".pdf")` changes the ending, `with_name("b.txt")` the whole name. Both return a new path,
            for paths are immutable.""",
            """To change a part, ask for a copy: `with_suffix`, `with_stem` and `with_name`. The path itself stays
            what it was.""",
        ),
        (
            """Paths compare equal if their parts are equal, so `"a//b"` and `"a/b"` give the same path. `str(path)`
            turns a path into text where a text is needed.""",
            """A path is cleaned a little when it is made: double slashes and single dots vanish. `..` stays, since
            only the disk knows where it leads.""",
        ),
    ),
    examples=(_parts, _join, _group, _real),
    pitfalls=(
        """Taking the ending with `split(".")[1]`. For "my.notes.txt" it gives "notes", and for a name without a dot
        it raises an `IndexError`. `suffix` looks at the last dot and survives its absence.""",
        """Expecting `.tar.gz` from `suffix`. It is the last ending only, `.gz`. The list `suffixes` has both.""",
        """Joining with `folder + "/" + name` for a `Path`. A path and a string cannot be added, which raises a
        `TypeError`. With strings it works, until the folder already ends with a slash.""",
        """Comparing a path with a string: `PurePosixPath("a/b") == "a/b"` is `False`. Convert one of them, best the
        string to a path.""",
    ),
    questions=(_backup_question, _inside_question),
    asks=(
        "Do I need real files for this?",
        "How do I get the ending of a name?",
        "How do I put paths together?",
        "Can I change the ending?",
        "When are two paths equal?",
    ),
    notes={
        "young": (
            """A path is like the way to your seat: school, floor, room, row. The last word is the seat. Everything
            before it is where you find it.""",
        ),
        "engineer": (
            """`os.path` does the same with strings and functions. `pathlib` accepts both in its constructor, and all
            of the standard library takes path objects.""",
        ),
        "analyst": (
            """A date in a file's name can be read from `stem` and used as a column. That is often the only place
            where the day of an export is written.""",
        ),
        "hobbyist": (
            """Before renaming a hundred photos, print the old and the new path side by side. Pure paths let you try
            the rule without moving anything.""",
        ),
    },
    families=(
        Family(
            "path_renamed",
            "location|address|source: str -> str",
            names=("$name", "path_$name", "rename_$name", "make_path_$name"),
            tells=(
                "Return the path $location with $what, as a string.",
                "$location is a path with forward slashes. Return, as a string, the path with $what.",
                'Given a path such as "docs/plan.txt" in $location, return it as a string with $what.',
            ),
            varies={
                "form": (
                    {
                        "name": "with_bak",
                        "what": 'its ending replaced by ".bak" (added where there is none)',
                        "new": "{path.stem}.bak",
                        "plain": "{stem}.bak",
                    },
                    {
                        "name": "with_copy",
                        "what": '"-copy" put in front of its ending',
                        "new": "{path.stem}-copy{path.suffix}",
                        "plain": "{stem}-copy{ending}",
                    },
                    {
                        "name": "with_old",
                        "what": '"old_" put in front of its name',
                        "new": "old_{path.stem}{path.suffix}",
                        "plain": "old_{stem}{ending}",
                    },
                )
            },
            notes=("The ending begins with the last dot of the name and may be missing. No name begins with a dot.",),
            solutions=(
                "from pathlib import PurePosixPath\npath = PurePosixPath($location)\n"
                'return str(path.with_name(f"$new"))',
                'from pathlib import PurePosixPath\npath = PurePosixPath($location)\nreturn str(path.parent / f"$new")',
                "import posixpath\n"
                "folder, name = posixpath.split($location)\nstem, ending = posixpath.splitext(name)\n"
                'return posixpath.join(folder, f"$plain")',
            ),
            oracle=lambda path, form: (
                path[: path.rfind("/") + 1]
                + form["plain"].replace("{stem}", _tail(path)[0]).replace("{ending}", _tail(path)[1])
            ),
            draw=lambda rng, form: (_path(rng),),
            edges=(("fig",), ("docs/plan.txt",), ("a/x.y/tea",), ("/map.tar.gz",)),
            about={"location": "a path as text", "return": "the path with $what"},
            noun="the path $location with $what",
            gives="str",
        ),
        Family(
            "paths_with_suffix",
            "paths|files|names: list[str] -> $kind",
            names=("${verb}_$name", "${name}_${verb}ed", "${verb}_only_$name", "${verb}_all_$name"),
            tells=(
                'Return $what of those paths in $paths whose ending is "$suffix", in small or capital letters.',
                'Some paths in $paths have the ending "$suffix" (capital letters are allowed). Return $what of these.',
                'Look at the last ending of each path in $paths and return $what of those where it is "$suffix", '
                "whatever the case of its letters.",
            ),
            varies={
                "kind_of_file": (
                    {"name": "texts", "suffix": ".txt"},
                    {"name": "tables", "suffix": ".csv"},
                    {"name": "archives", "suffix": ".gz"},
                ),
                "form": (
                    {
                        "verb": "list",
                        "kind": "list[str]",
                        "what": "the file names (without folders)",
                        "open": "[",
                        "item": "path.name",
                        "close": "]",
                        "plain": "path.rpartition('/')[2]",
                        "begin": "[]",
                        "step": "found.append(path.name)",
                    },
                    {
                        "verb": "count",
                        "kind": "int",
                        "what": "the number",
                        "open": "sum(",
                        "item": "1",
                        "close": ")",
                        "plain": "1",
                        "begin": "0",
                        "step": "found += 1",
                    },
                ),
            },
            solutions=(
                "from pathlib import PurePosixPath\n"
                "paths = map(PurePosixPath, $paths)\n"
                'return ${open}$item for path in paths if path.suffix.lower() == "$suffix"$close',
                'return ${open}$plain for path in $paths if path.lower().endswith("$suffix")$close',
                "from pathlib import PurePosixPath\n"
                "found = $begin\nfor text in $paths:\n    path = PurePosixPath(text)\n"
                '    if path.suffix.lower() == "$suffix":\n        $step\nreturn found',
            ),
            oracle=lambda paths, kind_of_file, form: _matching(paths, kind_of_file["suffix"], form["verb"] == "count"),
            draw=lambda rng, kind_of_file, form: (
                [
                    _path(rng, (kind_of_file["suffix"], kind_of_file["suffix"].upper(), ".txt", ".md", "", ".tar.gz"))
                    for _ in range(rng.randint(2, 4))
                ],
            ),
            edges=(([],), (["a.txt", "b/c.csv", "x.tar.gz"],), (["docs/txt", "d.txt/csv", "gz"],)),
            about={"paths": "paths as texts", "return": "$what of the paths that match"},
        ),
        Family(
            "files_of_folders",
            "paths|files|locations: list[str] -> dict[str, $kind]",
            names=("${name}_by_folder", "${name}_of_folders", "group_${name}_by_folder", "folder_$name"),
            tells=(
                "Return a dictionary that maps the folder of each path in $paths to $what. The folder is what "
                'stands before the last slash, or "." if there is none.',
                'Sort the paths in $paths by their folders (everything before the last slash; "." without a slash) '
                "and return a dictionary from folders to $what.",
                "For every folder that occurs in $paths, find $what, and return a dictionary. A path without a "
                'slash is in the folder ".".',
            ),
            varies={
                "form": (
                    {
                        "name": "names",
                        "kind": "list[str]",
                        "what": "the list of the names in it",
                        "begin": "[]",
                        "step": ".append(path.name)",
                        "get": "[]",
                        "more": " + [name]",
                    },
                    {
                        "name": "counts",
                        "kind": "int",
                        "what": "the number of the paths in it",
                        "begin": "0",
                        "step": " += 1",
                        "get": "0",
                        "more": " + 1",
                    },
                )
            },
            notes=("No path begins with a slash.",),
            solutions=(
                "from pathlib import PurePosixPath\n"
                "groups = {}\nfor text in $paths:\n    path = PurePosixPath(text)\n"
                "    groups.setdefault(str(path.parent), $begin)\n    groups[str(path.parent)]$step\nreturn groups",
                "groups = {}\nfor text in $paths:\n"
                '    folder, _, name = text.rpartition("/")\n    folder = folder or "."\n'
                "    groups[folder] = groups.get(folder, $get)$more\nreturn groups",
                "import posixpath\n"
                "groups = {}\nfor text in $paths:\n    folder, name = posixpath.split(text)\n"
                '    key = folder if folder else "."\n    groups[key] = groups.get(key, $get)$more\nreturn groups',
            ),
            oracle=lambda paths, form: {
                folder: (list if form["begin"] == "[]" else len)(
                    [posixpath.basename(path) for path in paths if (posixpath.dirname(path) or ".") == folder]
                )
                for folder in [posixpath.dirname(path) or "." for path in paths]
            },
            draw=lambda rng, form: (
                [
                    rng.choice(("", "a/", "docs/", "a/b/")) + rng.choice(SHORT) + rng.choice((".txt", ""))
                    for _ in range(rng.randint(2, 4))
                ],
            ),
            edges=(([],), (["tea"],), (["a/x", "a/b/x", "x", "a/y"],)),
            about={"paths": "relative paths as texts", "return": "for each folder $what"},
        ),
    ),
)
