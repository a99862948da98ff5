"""English of drawn things: numbers in words, plurals, articles, lists, clock times, money. Nothing here is random."""

import re
from collections.abc import Sequence

_SMALL = (
    "no one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
)
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()  # noqa: SIM905
)
_IRREGULAR = {
    "child": "children", "man": "men", "woman": "women", "person": "people", "foot": "feet", "tooth": "teeth",
    "mouse": "mice", "goose": "geese", "sheep": "sheep", "fish": "fish", "deer": "deer", "knife": "knives",
    "leaf": "leaves", "loaf": "loaves", "shelf": "shelves", "half": "halves", "wolf": "wolves", "life": "lives",
    "potato": "potatoes", "tomato": "tomatoes", "scarf": "scarves", "thief": "thieves", "wife": "wives",
    "series": "series", "ox": "oxen", "calf": "calves", "hero": "heroes", "echo": "echoes",
}  # fmt: skip
_REGULAR = ("human", "German", "Roman")
_VOWEL_SOUND = re.compile(
    r"(?!(?:uni|use|usu|eu|ewe|one\b|once\b))[aeiou]|hour|honest|heir|honou?r|8|11\b|18\b", re.IGNORECASE
)


def number(n: int) -> str:
    """In words up to twelve, in figures above: "three", "27", "1,250". Zero is "no", as before a noun."""
    return _SMALL[n] if 0 <= n < len(_SMALL) else f"{n:,}"


def amount(n: int) -> str:
    """As `number`, where no noun follows: zero is "zero"."""
    return "zero" if n == 0 else number(n)


def ordinal(n: int) -> str:
    """ "third", "21st"."""
    if 0 <= n < len(_ORDINALS):
        return _ORDINALS[n]
    ending = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def plural(noun: str) -> str:
    """Of a noun, or of a phrase that begins with it: "box of pears" becomes "boxes of pears"."""
    head, of, rest = noun.partition(" of ")
    before, space, last = head.rpartition(" ")
    ending = next((e for e in ("child", "woman", "man") if last.endswith(e) and last not in _REGULAR), last)
    if ending in _IRREGULAR:
        made = last.removesuffix(ending) + _IRREGULAR[ending]
    elif re.search(r"(s|x|z|ch|sh)$", last):
        made = last + "es"
    elif re.search(r"[^aeiou]y$", last):
        made = last[:-1] + "ies"
    else:
        made = last + "s"
    return f"{before}{space}{made}{of}{rest}"


def count(n: int, noun: str) -> str:
    """ "no pears", "one pear", "three pears", "27 pears"."""
    return f"{number(n)} {noun if n == 1 else plural(noun)}"


def a(noun: str) -> str:
    """With its indefinite article: "a pear", "an apple", "an hour", "a unicorn"."""
    return f"{'an' if _VOWEL_SOUND.match(noun) else 'a'} {noun}"


def listing(things: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} {last} {things[-1]}"


def capital(text: str) -> str:
    """The same with a capital first letter."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """The same with a small first letter, unless its first word is "I"."""
    return text if re.match(r"I\b", text) else text[:1].lower() + text[1:]


def clock(minutes: int) -> str:
    """Minutes since midnight as "9:05" or "16:30", the 24-hour clock."""
    minutes %= 24 * 60
    return f"{minutes // 60}:{minutes % 60:02}"


def spoken(minutes: int) -> str:
    """Minutes since midnight as people say it on the 12-hour clock: "half past four", "ten to six", "noon"."""
    minutes %= 24 * 60
    hour, past = divmod(minutes, 60)
    if past == 0 and hour in (0, 12):
        return "midnight" if hour == 0 else "noon"
    names = [*_SMALL[1:]]
    this, following = names[(hour - 1) % 12], names[hour % 12]
    if past == 0:
        return f"{this} o'clock"
    if past in (15, 45):
        return f"a quarter past {this}" if past == 15 else f"a quarter to {following}"
    if past == 30:
        return f"half past {this}"
    if past % 5:
        return f"{count(past, 'minute')} past {this}" if past < 30 else f"{count(60 - past, 'minute')} to {following}"
    small = {5: "five", 10: "ten", 20: "twenty", 25: "twenty-five"}
    return f"{small[past]} past {this}" if past < 30 else f"{small[60 - past]} to {following}"


def lasting(minutes: int) -> str:
    """A length of time: "45 minutes", "an hour and a half", "two hours and ten minutes"."""
    hours, rest = divmod(minutes, 60)
    if rest == 30 and hours:
        return "an hour and a half" if hours == 1 else f"{number(hours)} and a half hours"
    parts = ["an hour" if hours == 1 else count(hours, "hour")] if hours else []
    parts += [count(rest, "minute")] if rest or not hours else []
    return listing(parts)


def money(cents: int, sign: str = "€") -> str:
    """ "€3", "€2.50", "80 cents"."""
    if cents < 100:
        return "one cent" if cents == 1 else f"{cents} cents"
    return f"{sign}{cents // 100:,}" if cents % 100 == 0 else f"{sign}{cents // 100:,}.{cents % 100:02}"
