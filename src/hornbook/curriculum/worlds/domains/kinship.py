"""Who is whose aunt, cousin or grandfather: every relation is found in one drawn family tree."""

from collections import deque
from dataclasses import dataclass, field
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, number
from hornbook.curriculum.worlds.people import Person, men, pair, women
from hornbook.curriculum.worlds.telling import either_way, pick
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

# What somebody is called who is reached by a way up to parents (U), down to children (D), across to a spouse (S).
_WAYS = {
    "U": "mother father", "D": "daughter son", "S": "wife husband", "UD": "sister brother",
    "UU": "grandmother grandfather", "DD": "granddaughter grandson", "UUD": "aunt uncle", "UUDS": "aunt uncle",
    "UDD": "niece nephew", "SUDD": "niece nephew", "UUDD": "cousin cousin", "SU": "mother-in-law father-in-law",
    "DS": "daughter-in-law son-in-law", "UDS": "sister-in-law brother-in-law", "SUD": "sister-in-law brother-in-law",
}  # fmt: skip
_RULES = {
    "grandmother": ("The mother of one's mother or father is a grandmother.", "A parent's mother is a grandmother."),
    "grandfather": ("The father of one's mother or father is a grandfather.", "A parent's father is a grandfather."),
    "aunt": ("The sister of a parent is an aunt, and so is an uncle's wife.", "A parent's sister is called an aunt."),
    "uncle": ("The brother of a parent is an uncle, and so is an aunt's husband.", "A parent's brother is an uncle."),
    "niece": ("A daughter of one's brother or sister is a niece.",),
    "nephew": ("A son of one's brother or sister is a nephew.",),
    "cousin": ("Children of brothers and sisters are cousins.", "An aunt's or uncle's child is a cousin."),
    "mother-in-law": ("The mother of one's husband or wife is a mother-in-law.",),
    "father-in-law": ("The father of one's husband or wife is a father-in-law.",),
    "sister-in-law": ("The sister of a husband or wife, or a brother's wife, is a sister-in-law.",),
    "brother-in-law": ("The brother of a husband or wife, or a sister's husband, is a brother-in-law.",),
}


@dataclass
class _Family:
    """Everybody's sex, parents and spouse; all else follows."""

    female: dict[str, bool] = field(default_factory=dict)
    parents: dict[str, tuple[str, str]] = field(default_factory=dict)
    spouse: dict[str, str] = field(default_factory=dict)

    def wed(self, one: str, two: str) -> None:
        self.spouse |= {one: two, two: one}

    def children(self, parent: str) -> list[str]:
        return [child for child, both in self.parents.items() if parent in both]

    def siblings(self, one: str) -> list[str]:
        return [other for other, both in self.parents.items() if other != one and both == self.parents.get(one)]

    def way(self, start: str, end: str) -> str:
        """The shortest way in the tree, as letters (see `_WAYS`)."""
        seen, queue = {start}, deque([(start, "")])
        while queue:
            here, letters = queue.popleft()
            if here == end:
                return letters
            steps = [(parent, "U") for parent in self.parents.get(here, ())]
            steps += [(child, "D") for child in self.children(here)]
            steps += [(self.spouse[here], "S")] if here in self.spouse else []
            for there, letter in steps:
                if there not in seen:
                    seen.add(there)
                    queue.append((there, letters + letter))
        return ""

    def called(self, who: str, whose: str) -> str:
        """What `who` is to `whose`: "aunt"; empty where there is no word for it."""
        words = _WAYS.get(self.way(whose, who), "").split()
        return words[0 if self.female[who] else 1] if words else ""

    def nearest(self, word: str, whose: str) -> list[str]:
        """Those who are mother, sister, son, wife ... of `whose`, looked up and not searched."""
        found = {
            "mother": self.parents.get(whose, ()), "father": self.parents.get(whose, ()),
            "sister": self.siblings(whose), "brother": self.siblings(whose),
            "daughter": self.children(whose), "son": self.children(whose),
            "wife": [self.spouse[whose]] if whose in self.spouse else [],
            "husband": [self.spouse[whose]] if whose in self.spouse else [],
        }[word]  # fmt: skip
        return [one for one in found if self.female[one] == (word in ("mother", "sister", "daughter", "wife"))]

    def elders(self, child: str) -> list[str]:
        """Aunts and uncles, by blood and by marriage."""
        own = [one for parent in self.parents[child] for one in self.siblings(parent)]
        return own + [self.spouse[one] for one in own if one in self.spouse]

    def cousins(self, child: str) -> list[str]:
        return [one for parent in self.parents[child] for near in self.siblings(parent) for one in self.children(near)]


def _grow(rng: Random) -> _Family:
    """Grandparents, two or three children of theirs, at least two of them with children of their own."""
    she, he = [one.name for one in women(rng, 15)], [one.name for one in men(rng, 15)]
    tree = _Family()

    def born(female: bool) -> str:
        name = (she if female else he).pop()
        tree.female[name] = female
        return name

    top = (born(True), born(False))
    tree.wed(*top)
    branches = [rng.randint(1, 3), rng.randint(1, 3), *rng.choice(((), (0,), (0,), (1,)))]
    rng.shuffle(branches)
    for several in branches:
        child = born(rng.random() < 0.5)
        tree.parents[child] = top
        if several:
            partner = born(not tree.female[child])
            tree.wed(child, partner)
            mother, father = (child, partner) if tree.female[child] else (partner, child)
            for _ in range(several):
                tree.parents[born(rng.random() < 0.5)] = (mother, father)
    return tree


def _brood(tree: _Family, children: list[str]) -> str:
    """ "a daughter, Lena, and two sons, Ben and Ivan"."""
    parts = []
    for word in ("daughter", "son"):
        named = [one for one in children if tree.female[one] == (word == "daughter")]
        if named:
            parts.append(f"{a(word) if len(named) == 1 else count(len(named), word)}, {listing(named)}")
    return ", and ".join(parts)


def _told(rng: Random, tree: _Family) -> tuple[str, ...]:
    mother, father = next(iter(tree.parents.values()))
    second = [one for one, both in tree.parents.items() if both == (mother, father)]
    facts = [
        pick(
            rng,
            f"{mother} and {father} have {_brood(tree, second)}.",
            f"{mother} and {father} are married and have {_brood(tree, second)}.",
            f"At the top of a family tree stand {father} and {mother}. They have {_brood(tree, second)}.",
        )
    ]
    for one in second:
        if one not in tree.spouse:
            facts.append(pick(rng, f"{one} has no children.", f"{one} is not married and has no children."))
            continue
        partner, word = tree.spouse[one], "wife" if tree.female[tree.spouse[one]] else "husband"
        brood = _brood(tree, tree.children(one))
        facts.append(
            pick(
                rng,
                f"{one} and {'her' if tree.female[one] else 'his'} {word} {partner} have {brood}.",
                f"{one} is married to {partner}, and they have {brood}.",
                f"{one} has married {partner}. They have {brood}.",
            )
        )
    return tuple(facts)


def _link(tree: _Family, who: str, whose: str) -> str:
    return f"{who} is {whose}'s {tree.called(who, whose)}."


def _reasons(rng: Random, tree: _Family, who: str, whose: str) -> tuple[str, ...]:
    """The way from one to the other, a near relation a sentence, then what the whole is called."""
    here, letters, links = whose, tree.way(whose, who), []
    for near in ("UD", "U", "D", "S", "UD", "U", "D", "S"):
        if letters.startswith(near):
            word_pair = _WAYS[near].split()
            options = [one for word in word_pair for one in tree.nearest(word, here)]
            there = next(one for one in options if tree.way(one, who) == letters[len(near) :])
            links.append(_link(tree, there, here))
            here, letters = there, letters[len(near) :]
        if not letters:
            break
    rules = _RULES[tree.called(who, whose)]
    return (*links, rules[0] if tree.way(whose, who) == "UUDS" else rng.choice(rules))


def _tree(rng: Random) -> Scene:
    tree = _grow(rng)
    youngest = [one for one in tree.parents if not tree.children(one) and tree.parents[one][0] in tree.spouse]
    youngest = [one for one in youngest if tree.parents[one] != next(iter(tree.parents.values()))]
    child = rng.choice(youngest)
    mother = next(iter(tree.parents.values()))[0]
    cousins, elders = tree.cousins(child), tree.elders(child)
    near = [one for one in tree.female if tree.called(one, child) in _RULES]
    other, also = rng.sample(near, 2)
    in_law = [
        (one, two) for one in tree.female for two in tree.female if tree.called(one, two).endswith("-law")
    ]  # fmt: skip
    first, second = rng.choice(in_law)
    claim, real = rng.choice(("cousin", "aunt", "sister", "grandmother", "niece")), tree.called(also, child)
    suited = claim if claim == "cousin" or tree.female[also] else dict(_MALE)[claim]
    word = real if rng.random() < 0.5 else suited
    questions = [
        Question(
            f"What is {other} to {child}?",
            _link(tree, other, child),
            _reasons(rng, tree, other, child),
            tree.called(other, child),
            lambda: _by_lookup(tree, other, child),
        ),
        Question(
            f"How many cousins does {child} have?",
            f"{child} has {count(len(cousins), 'cousin')}" + (f": {listing(cousins)}." if cousins else "."),
            (
                f"Cousins are the children of aunts and uncles, and {child}'s aunts and uncles are {listing(elders)}.",
                f"Brothers and sisters of {child} do not count.",
            ),
            len(cousins),
            lambda: sum(tree.way(child, one) == "UUDD" for one in tree.female),
        ),
        Question(
            f"How many grandchildren does {mother} have?",
            f"{mother} has {number(len(youngest))} {'grandchild' if len(youngest) == 1 else 'grandchildren'}.",
            (
                "Grandchildren are the children of one's children.",
                f"{capital(listing(_by_couple(tree, mother)))}.",
            ),
            len(youngest),
            lambda: sum(tree.way(mother, one) == "DD" for one in tree.female),
        ),
        Question(
            f"Is it true that {also} is {child}'s {word}?",
            f"Yes, {also} is {child}'s {real}." if word == real else f"No, {also} is {child}'s {real}.",
            _reasons(rng, tree, also, child)[:-1],
            word == real,
            lambda: _by_lookup(tree, also, child) == word,
        ),
        Question(
            f"What is {first} to {second}?",
            f"{first} is {second}'s {tree.called(first, second)}.",
            _reasons(rng, tree, first, second),
            tree.called(first, second),
            lambda: _law_by_lookup(tree, first, second),
        ),
    ]
    return Scene(_told(rng, tree), tuple(questions))


_MALE = (("aunt", "uncle"), ("sister", "brother"), ("grandmother", "grandfather"), ("niece", "nephew"))


def _by_couple(tree: _Family, mother: str) -> list[str]:
    return [
        f"{one} has {'none' if not tree.children(one) else amount(len(tree.children(one)))}"
        for one in tree.children(mother)
    ]


def _by_lookup(tree: _Family, who: str, child: str) -> str:
    """What a grown-up or a cousin is to a child, by sets instead of ways."""
    grand = [one for parent in tree.parents[child] for one in tree.parents.get(parent, ())]
    for found, words in ((grand, "grandmother grandfather"), (tree.elders(child), "aunt uncle")):
        if who in found:
            return words.split()[0 if tree.female[who] else 1]
    return "cousin" if who in tree.cousins(child) else ""


def _law_by_lookup(tree: _Family, first: str, second: str) -> str:
    """By sets, for relations through a marriage."""
    sex = 0 if tree.female[first] else 1
    partner = tree.spouse.get(second, "")
    if first in tree.parents.get(partner, ()):
        return ("mother-in-law", "father-in-law")[sex]
    if tree.spouse.get(first, "") in tree.children(second):
        return ("daughter-in-law", "son-in-law")[sex]
    near = [*tree.siblings(second), *[tree.spouse.get(one, "") for one in tree.siblings(second)]]
    return ("sister-in-law", "brother-in-law")[sex] if first in [*near, *tree.siblings(partner)] else ""


_RULES |= {
    "granddaughter": ("A daughter of one's daughter or son is a granddaughter.",),
    "grandson": ("A son of one's daughter or son is a grandson.",),
    "daughter-in-law": ("The wife of one's son is a daughter-in-law.",),
    "son-in-law": ("The husband of one's daughter is a son-in-law.",),
}


def _chain(rng: Random) -> Scene:
    """ "The son of Lena's mother's sister": one step at a time."""
    tree = _grow(rng)
    words = ("mother", "father", "sister", "brother", "daughter", "son", "wife", "husband")
    while True:
        here, links, seen = rng.choice([*tree.parents]), [], set[str]()
        start = here
        for _ in range(rng.choice((2, 3, 3))):
            seen.add(here)
            options = [(word, tree.nearest(word, here)) for word in words]
            sure = [(word, found[0]) for word, found in options if len(found) == 1 and found[0] not in seen]
            if not sure:
                break
            word, here = rng.choice(sure)
            links.append((word, here))
        if len(links) > 1 and tree.called(here, start) in _RULES:
            break
    described = start + "".join(f"'s {word}" for word, _ in links[:-1])
    last = links[-1][0]
    people_on_way = [start, *[one for _, one in links]]
    asked = pick(rng, f"Who is the {last} of {described}?", f"Who is {described}'s {last}?")
    told = [
        f"{before}'s {word} is {one}." for before, (word, one) in zip(people_on_way[:-1], links, strict=True)
    ]  # fmt: skip
    back = tree.called(start, here)

    def searched() -> str:
        reached = {start}
        for word, _ in links:
            reached = {one for one in tree.female for old in reached if tree.called(one, old) == word}
        return listing(sorted(reached))

    return Scene(
        _told(rng, tree),
        (
            Question(asked, f"{described}'s {last} is {here}.", tuple(told), here, searched),
            Question(
                f"In one word, what is {described}'s {last} to {start}?",
                f"One word for it is “{tree.called(here, start)}”: {here} is {start}'s {tree.called(here, start)}.",
                _reasons(rng, tree, here, start),
                tree.called(here, start),
                lambda: _by_lookup(tree, here, start) if tree.parents.get(start) and _by_lookup(tree, here, start)
                else _law_by_lookup(tree, here, start) or _turned(tree, start, here),
            ),
            Question(
                f"What is {start} to {here}?",
                f"{start} is {here}'s {back}.",
                _reasons(rng, tree, start, here),
                back,
                lambda: _WAYS[_reversed(tree.way(start, here))].split()[0 if tree.female[start] else 1],
            ),
        ),
    )  # fmt: skip


def _turned(tree: _Family, start: str, here: str) -> str:
    """A niece or nephew is somebody whose aunt or uncle one is."""
    aunt = start in tree.elders(here)
    return ("niece" if tree.female[here] else "nephew") if aunt else ""


def _reversed(way: str) -> str:
    return way[::-1].translate(str.maketrans("UD", "DU"))


def _siblings(rng: Random) -> Scene:
    """Brothers and sisters, counted by one of them."""
    she, he = sorted(pair(rng), key=lambda one: one.they, reverse=True)
    girls, boys = rng.randint(1, 4), rng.randint(1, 4)
    speaker, other = (she, he) if rng.random() < 0.5 else (he, she)
    sisters, brothers = girls - (speaker is she), boys - (speaker is he)
    own = "brother" if speaker is she else "sister"
    children = ["girl"] * girls + ["boy"] * boys

    def without(kind: str, asked: str) -> int:
        rest = children.copy()
        rest.remove(kind)
        return rest.count(asked)

    other_sisters = girls - (other is she)
    more = brothers - sisters
    return Scene(
        (
            pick(rng, f"{speaker} says: “I have {count(brothers, 'brother')} and {count(sisters, 'sister')}.”",
                    f"{speaker} has {count(brothers, 'brother')} and {count(sisters, 'sister')}.",),
            f"{other} is {speaker.own} {own}, and all the children have the same mother and father.",
            f"{speaker} is a {'girl' if speaker is she else 'boy'}.",
        ),
        (
            Question(
                "How many children are there in the family?",
                f"There are {count(girls + boys, 'child')}.",
                (
                    f"{speaker} has {count(brothers, 'brother')} and {count(sisters, 'sister')}.",
                    f"{speaker} {speaker.themselves} is not among them and has to be added.",
                ),
                girls + boys,
                lambda: len(children),
            ),
            Question(
                f"How many sisters does {other} have?",
                f"{other} has {count(other_sisters, 'sister')}.",
                (
                    f"The family has {count(girls, 'girl')}.",
                    f"{other} is a girl, and nobody is her own sister."
                    if other is she
                    else f"{other} is a boy, so every girl in the family is his sister.",
                ),
                other_sisters,
                lambda: without("girl" if other is she else "boy", "girl"),
            ),
            either_way(rng, Question(
                "Do all the children in this family have the same number of brothers?",
                "No, each boy has one brother fewer than each girl has.",
                (
                    f"A girl has {'both' if boys == 2 else 'all ' + amount(boys)} boys as brothers."
                    if boys > 1
                    else "A girl has the one boy as her brother.",
                    "A boy is not his own brother.",
                ),
                False,
                lambda: len(set(_seen(children))) == 1,
            ), "Do the girls in this family have more brothers than the boys have?",
                "Yes, each girl has one brother more than each boy has."),
            Question(
                f"Can one tell from this who is older, {speaker} or {other}?",
                "No, it cannot be told.",
                ("Only numbers of brothers and sisters were given, and a sister or brother can be older or younger.",),
                False,
                lambda: False,
            ),
            Question(
                f"Does {speaker} have more brothers than sisters?",
                f"Yes, {speaker} has {number(more)} more." if more > 0
                else f"No, {speaker} has as many brothers as sisters." if more == 0
                else f"No, {speaker} has {number(-more)} fewer.",
                (f"{speaker} has {count(brothers, 'brother')} and {count(sisters, 'sister')}.",),
                more > 0,
                lambda: without("girl" if speaker is she else "boy", "boy")
                > without("girl" if speaker is she else "boy", "girl"),
            ),
        ),
    )  # fmt: skip


def _seen(children: list[str]) -> list[int]:
    """The number of brothers of each."""
    return [children.count("boy") - (one == "boy") for one in children]


def _years(rng: Random) -> Scene:
    """Years of birth: an uncle can be younger than his niece."""
    grandmother, mother = women(rng, 2)
    late, child = men(rng, 1)[0], women(rng, 3)[2]
    while child.name in (grandmother.name, mother.name):
        child = women(rng, 1)[0]
    born = rng.randint(1938, 1958)
    first = born + rng.randint(19, 23)
    last = born + rng.randint(36, 43)
    grandchild = first + rng.randint(20, 29)
    grandchild += grandchild == last
    now = max(grandchild, last) + rng.randint(5, 18)
    older, younger = sorted(((last, late), (grandchild, child)), key=lambda one: one[0])
    gap = abs(last - grandchild)
    ages = dict.fromkeys((born, first, last, grandchild), 0)
    for year in range(born, now):
        ages = {birth: age + (birth <= year) for birth, age in ages.items()}
    years_old = now - grandchild
    tree = _Family({grandmother.name: True, mother.name: True, late.name: False, child.name: True})
    tree.parents = {
        mother.name: (grandmother.name, "?"),
        late.name: (grandmother.name, "?"),
        child.name: (mother.name, "!"),
    }
    return Scene(
        (
            pick(
                rng,
                f"{grandmother} was born in {born}. Her first child was {mother}, in {first}, and her last was "
                f"{late}, in {last}.",
                f"{grandmother}, born in {born}, has two children: {mother}, born in {first}, and {late}, a late "
                f"son, born in {last}.",
            ),
            f"{mother} has a daughter, {child}, who was born in {grandchild}.",
            pick(
                rng,
                f"It is the last day of the year {now}, so everybody has had this year's birthday.",
                f"The year {now} ends today, and all of them have already had their birthdays in it.",
            ),
        ),
        (
            Question(
                f"How old is {child}?",
                f"{child} is {count(years_old, 'year')} old.",
                (f"From {grandchild} to {now} is {count(years_old, 'year')}.",),
                years_old,
                lambda: ages[grandchild],
            ),
            Question(
                f"Who is older, {late} or {child}?",
                f"{older[1]} is older, by {count(gap, 'year')}.",
                (f"{older[1]} was born in {older[0]} and {younger[1]} in {younger[0]}.",),
                older[1].name,
                lambda: late.name if ages[last] > ages[grandchild] else child.name,
            ),
            either_way(
                rng,
                Question(
                    f"Is {late} {child.own} uncle?",
                    f"Yes, he is her uncle, {'although' if last > grandchild else 'and'} he is "
                    f"{count(gap, 'year')} {'younger' if last > grandchild else 'older'} than she is.",
                    (
                        f"{mother} is {child.own} mother, and {late} is {mother.own} brother.",
                        "A mother's brother is an uncle at any age.",
                    ),
                    True,
                    lambda: tree.called(late.name, child.name) == "uncle",
                ),
                f"Is {child} {late.own} aunt?",
                "No, she is his niece.",
            ),
            Question(
                f"How old did {grandmother} turn in the year in which she became a grandmother?",
                f"{grandmother} turned {grandchild - born} in that year.",
                (
                    f"She became a grandmother when {child} was born, in {grandchild}.",
                    f"From {born} to {grandchild} is {grandchild - born} years.",
                ),
                grandchild - born,
                lambda: ages[born] - ages[grandchild],
            ),
        ),
    )


def _by_remark(why: str) -> str:
    """What a parent's remark makes somebody to the child, by the way in a tree that is drawn from it."""
    tree = _Family(parents={"child": ("parent", "1"), "parent": ("grandmother", "grandfather")})
    if "Grandfather married again" in why:
        tree.parents["who"] = ("2", "grandfather")
    elif "I have a brother" in why:
        tree.parents |= {"brother": ("grandmother", "grandfather"), "who": ("brother", "2")}
    else:
        tree.parents |= {"grandmother": ("3", "4"), "who": ("3", "4")}
    return {"UUD": "uncle", "UUDD": "cousin", "UUUD": "great-aunt"}[tree.way("child", "who")]


_FEASTS = ("silver wedding", "birthday party", "christening", "harvest supper", "garden party", "wedding")


def _stranger(rng: Random) -> Story:
    """At a family party, a guest turns out to be another relation than the child thought."""
    child, parent = pair(rng)
    used = {child.name, parent.name}
    lady = next(one for one in women(rng, 4) if one.name not in used)
    boy = next(one for one in men(rng, 4) if one.name not in used)
    age = rng.randint(8, 11)
    feast = rng.choice(_FEASTS)
    word = "mother" if parent.they == "she" else "father"
    kind = rng.choice(("uncle", "cousin", "great-aunt"))
    who: Person = boy if kind == "uncle" else lady
    theirs = rng.randint(3, 5) if kind == "uncle" else rng.randint(38, 47) if kind == "cousin" else rng.randint(69, 78)
    guess = {"uncle": "cousin", "cousin": "aunt", "great-aunt": "grandmother"}[kind]
    look = {
        "uncle": f"a boy of {number(theirs)} with a plaster on his knee, who was building a tower out of bread rolls",
        "cousin": f"a woman of {theirs} in a green coat, who was parking a van",
        "great-aunt": f"a white-haired woman of {theirs}, who had the family's nose",
    }[kind]
    why = {
        "uncle": f"Grandfather married again late in life, and {who} is his son. So {who} is my half-brother",
        "cousin": f"I have a brother who is twenty years older than I am. {who} is his daughter",
        "great-aunt": f"{who} is my mother's sister. Grandmother and she shared a bed when they were small",
    }[kind]
    rule = {
        "uncle": f"A {word}'s brother, or half-brother, is an uncle, however small he is.",
        "cousin": f"A daughter of one's {word}'s brother is a cousin, however old she is.",
        "great-aunt": "The sister of a grandmother is a great-aunt.",
    }[kind]
    job = pick(rng, "write the cards for the table", "draw the family tree on a bed sheet", "show the guests in")
    end = {
        "uncle": (
            f"{child} knelt down beside the tower. “Good afternoon, Uncle {who},” {child.they} said.",
            pick(
                rng,
                f"{who} thought about it. “Then you have to do what I say,” he said, and pushed a bread roll over.",
                f"“I know,” said {who}. “Hold this roll.” It was the first thing {child.their} uncle ever told "
                f"{child.them} to do.",
            ),
        ),
        "cousin": (
            f"{child} had always thought that cousins were people one climbed trees with, and said so.",
            pick(
                rng,
                f"{who} looked at her shoes, and then at the apple tree. “Give me a leg up,” she said.",
                f"“I have not climbed one for years,” said {who}. “But I can lift you into that one.”",
            ),
        ),
        "great-aunt": (
            f"“A whole grandmother I did not know about would have been better,” said {child}, a little let down.",
            pick(
                rng,
                f"But {who} knew things that nobody else knew: who had once fallen into the pond in {parent.own} "
                f"christening dress, and why. {child} sat beside her until it was dark.",
                f"Then {who} took a photograph from her bag. Two girls in one bed stuck their tongues out at the "
                f"camera. “The rude one is your grandmother,” she said, and {child} asked for another.",
            ),
        ),
    }[kind]
    gap = abs(age - theirs)
    return Story(
        pick(rng, f"{who} on the List", "A Name on the List", f"{kind.capitalize()} or {guess.capitalize()}"),
        (
            pick(
                rng,
                f"On the day of the {feast} {child}, who was {number(age)}, had one job: to {job}.",
                f"{child} was {number(age)} and had been told to {job}, because the whole family was coming to "
                f"the {feast}.",
            ),
            f"All went well until {child.they} came upon {look}. The guest list gave only a name: {who}. {child} "
            "had never "
            f"seen {who.them} before.",
            pick(
                rng,
                f"“{capital(guess)},” {child} decided, going by the age, and nodded to {child.themselves}.",
                f"By the look of it, thought {child}, this could only be {a(guess)}.",
            ),
            f"“Is {who} my {guess}?” {child.they} asked {child.their} {word}.",
            f"{parent} laughed. “No. {why}. Now work it out yourself.”",
            f"{child} looked at the ceiling for a while. “Then {who.they} is my {kind},” {child.they} said slowly.",
            *end,
        ),
        ("dialogue", "twist"),
        (
            Question(
                f"What was {who} to {child}?",
                f"{who} was {child.own} {kind}.",
                (f"{parent} was {child.own} {word}. “{why},” {parent.they} had said.", rule),
                kind,
                lambda: _by_remark(why),
            ),
            either_way(
                rng,
                Question(
                    f"Was {child.own} first guess right?",
                    f"No, {child} had taken {who} for {a(guess)}.",
                    (f"{child} went by {who.own} age, and age does not make a relation.",),
                    False,
                    lambda: guess == kind,
                ),
                f"Was {child} wrong at first about who {who} was?",
                f"Yes, {child} had taken {who} for {a(guess)}.",
            ),
            Question(
                f"How many years lay between {child} and {who}?",
                f"{who} was {count(gap, 'year')} {'younger' if theirs < age else 'older'} than {child}.",
                (f"{child} was {number(age)}, and {who} was {number(theirs)}.",),
                gap,
                lambda: len(range(min(age, theirs), max(age, theirs))),
            ),
        ),
    )


_HEIRLOOMS = (
    ("fiddle", "play", "had hung silent all year"), ("sewing machine", "sew", "had not been threaded for years"),
    ("potter's wheel", "throw a pot", "still had dry clay on it"),
    ("accordion", "play", "had lain in its case so long that the straps had gone stiff"),
    ("set of chisels", "carve", "was still as sharp as ever"),
)  # fmt: skip


def _heirloom(rng: Random) -> Story:
    """It is to go to the eldest grandchild: not the same as the child of the eldest child."""
    one, two = pair(rng)
    used = {one.name, two.name}
    giver = next(person for person in [*men(rng, 3), *women(rng, 3)] if person.name not in used)
    aunt = next(person for person in women(rng, 5) if person.name not in {*used, giver.name})
    thing, use, state = rng.choice(_HEIRLOOMS)
    ages = {two.name: rng.randint(12, 15)}
    ages[one.name] = ages[two.name] - rng.randint(1, 3)
    title = "grandfather" if giver.they == "he" else "grandmother"
    can = rng.choice((one, two, None))
    gap = ages[two.name] - ages[one.name]
    lent = can is one and rng.random() < 0.7
    if can is one:
        last = (
            (
                f"{two} looked at the {thing} from all sides. “I cannot even {use},” {two.they} said at last. “You "
                "can. Keep "
                f"it until I have learned how.”",
                f"{two} never learned. The {thing} stayed with {one}, and once a year {two.they} came to visit it.",
            )
            if lent
            else (
                f"{two} took it home and put it away in the attic. {two.They} could not {use}.",
                f"{one} could. Whenever {one.they} came to visit, {one.they} looked up at the ceiling and said "
                "nothing.",
            )
        )
    elif can is two:
        last = (
            f"That evening {two}, who had been taking lessons in secret, showed them all how well {two.they} could "
            f"{use}.",
            f"“All right,” said {one} after a while. “It knows where it belongs.”",
        )
    else:
        last = (
            f"Neither of the two could {use}. They looked at each other.",
            f"“Winter at your house, summer at mine,” said {two}. “And we take lessons together.” So it was done.",
        )
    return Story(
        pick(rng, f"The {thing.title()}", "The Eldest Grandchild", f"What {giver} Wrote"),
        (
            pick(
                rng,
                f"When old {giver} moved into a smaller flat, {giver.they} gave away what {giver.they} no longer "
                f"used. On the {thing} lay a note: “For my eldest grandchild.”",
                f"The {thing} {state}. Now a note in {giver.own} handwriting was tied to it: “For my eldest "
                "grandchild.”",
            ),
            f"“That is me,” said {one}. “My mother is the eldest of {giver.own} children. So I am the eldest "
            f"grandchild.”",
            pick(
                rng,
                f"{one.Their} cousin {two}, whose father was the youngest of all, said nothing, but went red.",
                f"“And what am I?” said the look on {two.own} face. {two.Their} father was the youngest of the "
                "children.",
            ),
            f"It was Aunt {aunt} who asked the right question. “How old are you, both of you?” {one} was "
            f"{number(ages[one.name])}. {two} was {number(ages[two.name])}.",
            f"“Then it is {two.own},” said {aunt}. “The note does not say: the child of my eldest child.”",
            *last,
        ),
        ("dialogue", "twist", "conflict", *(("sad ending",) if can is one and not lent else ("moral",))),
        (
            Question(
                f"Which of the two cousins was {giver.own} eldest grandchild?",
                f"{two} was {giver.own} eldest grandchild.",
                (
                    f"{one} was {number(ages[one.name])}, and {two} was {number(ages[two.name])}.",
                    "Eldest means born first, whoever one's parents are.",
                ),
                two.name,
                lambda: max((ages[one.name], one.name), (ages[two.name], two.name))[1],
            ),
            Question(
                f"What was {giver} to {two}?",
                f"{giver} was {two.own} {title}.",
                (f"{two.own} father was the youngest of {giver.own} children.", f"A father's parent is {a(title)}."),
                title,
                lambda: _WAYS["UU"].split()[giver.they == "he"],
            ),
            Question(
                f"By how many years was {two} older than {one}?",
                f"{two} was older by {count(gap, 'year')}.",
                (f"{one} was {ages[one.name]} years old and {two} was {ages[two.name]}.",),
                gap,
                lambda: len(range(ages[one.name], ages[two.name])),
            ),
            either_way(
                rng,
                Question(
                    f"Did it make {one} the eldest grandchild that {one.their} mother was the eldest child?",
                    f"No, {one} was younger than {two} all the same.",
                    (
                        f"{one.Their} mother was born before {two.own} father, and nobody denied it.",
                        f"But {one} was {count(gap, 'year')} younger than {two}.",
                    ),
                    False,
                    lambda: ages[one.name] > ages[two.name],
                ),
                f"Was {one} younger than {two}, although {one.their} mother was the eldest child?",
                f"Yes, {one} was younger all the same.",
            ),
        ),
    )


WORLD = World(
    topic="Who is who in a family",
    group="people",
    concepts=("kinship", "family_tree", "relations", "inverse_relation"),
    openings=(
        """A family is a net that is knotted out of only two kinds of thread: who is whose child, and who has married
        whom. Every other word, from aunt to grandson, is a short name for a way along those threads.""",
        """The same woman is a daughter at breakfast, a mother at noon and an aunt in the afternoon. She has not
        changed; other people were looking at her. Family words always need a second person: nobody is simply an aunt;
        she is somebody's aunt.""",
        """Whoever marries or is born gives other people new names. On the day a first child comes into the world, two
        people become parents, up to four become grandparents, and a boy of six may become an uncle before school.""",
        """Family trees are drawn upside down: the oldest people stand at the top and the newest twigs hang at the
        bottom. That makes them easy to read. Up one line is a parent, down one line is a child, and sideways are
        brothers and sisters.""",
        """People get lost in sentences such as “my mother's brother's daughter”. It helps to walk them slowly. To the
        mother, from her to the brother, from him to the daughter: and there, after three steps, stands a cousin.""",
    ),
    asks=(
        "What makes somebody an aunt or an uncle?",
        "How do I work out a long relation?",
        "How does a relation look from the other end?",
        "Does being older decide what somebody is called?",
    ),
    ideas=(
        (
            """An aunt is a sister of one's mother or father, an uncle a brother of one of them. The person whom an
            aunt or uncle marries is called uncle or aunt as well. So a child can gain an uncle at a wedding without
            anybody having been born.""",
            """Think of your parents as children. The girls and boys they grew up with in the same house are your
            aunts and uncles, and the children of those are your cousins. Cousins share a pair of grandparents, where
            brothers and sisters share their parents.""",
            """The word “uncle” does not say on which side of the family a man stands. Some languages have one word
            for a mother's brother and another for a father's brother; English uses one for both, and for an aunt's
            husband too. Sometimes children also say “uncle” to a good friend of their parents, who is no relation at
            all.""",
        ),
        (
            """Take a long relation apart at the word “of” or at each 's, and put a name to every stop. “Hana's
            father's mother”: Hana's father is Ivan, and Ivan's mother is Olga. Then look only at the two ends: Olga
            is Hana's grandmother.""",
            """Draw the family. A line up for mother and father, a line down for son and daughter, a double line for
            married people. Two lines up are a grandparent, two up and one down are an aunt or an uncle, and two up
            and two down are a cousin.""",
        ),
        (
            """Every relation has a return way. If Nora is Ben's aunt, then Ben is Nora's nephew; if he is her
            grandson, she is his grandmother. The return word depends on whether it is for a man or a woman: an aunt's
            other end may be a niece or a nephew.""",
            """Some words are the same from both ends. Two girls can be each other's cousins, and a woman and her
            brother's wife call each other by the same word, sister-in-law. Most words change when they are turned
            round: mother and son, aunt and nephew.""",
        ),
        (
            """Age does not decide what somebody is called. A woman who has her first child at twenty and her last at
            forty-two may have a grandchild who is older than her youngest son. The little boy is an uncle all the
            same, and his niece has to tie his shoes.""",
            """Cousins can be thirty years apart, and an aunt may go to school with her nephew. What cannot happen is
            that a mother is younger than her daughter, or a grandfather than his grandson. Where there is a birth in
            between, the order of age is fixed; where there is none, it is free.""",
        ),
    ),
    mistakes=(
        """Asked how many children there are at home, a child who has two brothers often says: two. Whoever counts
        forgets to count the one who is counting. Two brothers and I are three.""",
        """One may think that a man with three sisters and a woman with three sisters come from families with equally
        many girls. The man's family has three girls; the woman's has four, for she is one of them.""",
        """It seems that my aunt's mother must be my great-aunt or something as grand. If the aunt is my mother's
        sister, then her mother is simply my grandmother. Only for an aunt by marriage is it otherwise: her mother is
        no relation of mine.""",
        """“Eldest grandchild” and “child of the eldest child” are not the same. A younger son may have had children
        years before his elder sister did. Each of the two phrases has to be taken as it stands.""",
    ),
    scenes=(_tree, _chain, _siblings, _years),
    stories=(_stranger, _heirloom),
    notes={
        "child": (
            """Lay a button on the table for everyone in your family, and strings between them for mother and father.
            Then move a finger from your own button to your cousin's and count the strings.""",
        ),
        "learner": (
            """“In-law” means “by marriage”, and its plural is made in the middle: one sister-in-law, two
            sisters-in-law. “Siblings” is a word for brothers and sisters together.""",
            """A niece is always a girl or woman, and a nephew a boy or man. A cousin can be either.""",
        ),
        "parent": (
            """A small girl learns first that she has a brother, and only later that the brother has a sister, who is
            none other than herself. Asking “And who is his sister?” shows whether she has found the way back.""",
        ),
        "adult": (
            """The farther one goes up, the faster the number grows: two parents, four grandparents, eight
            great-grandparents. Thirty steps up there would have to be a thousand million, more people than lived
            then; so many of those ancestors must be the same ones, reached by several ways.""",
        ),
    },
)
