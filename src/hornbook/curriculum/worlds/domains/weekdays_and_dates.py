"""Days of the week and dates of the month: counting on and back, weekly habits, dates that are misread."""

from datetime import date, timedelta
from random import Random

from hornbook.curriculum.worlds.english import amount, capital, count, listing, money, number, ordinal
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_COMING = (  # what will happen to somebody, with the least and the greatest number of days to wait
    ("the plaster comes off {their} arm", 9, 30), ("{their} cousin comes to stay", 3, 25),
    ("the piano tuner comes", 4, 20), ("{they} gets {their} new glasses", 5, 16), ("{their} holidays begin", 4, 40),
    ("the eggs under {their} hen should hatch", 5, 20), ("{they} moves to a new flat", 8, 40),
    ("{their} bicycle will be mended", 3, 12), ("{they} has to give a talk about owls", 4, 18),
    ("the new stove is delivered", 5, 25), ("{their} brother comes home from sea", 10, 60),
)  # fmt: skip
_LENT = (  # what is lent out for some weeks, by whom, and the months in which somebody wants it
    ("a book about whales", "the library", range(1, 13)), ("a film about the moon", "the library", range(1, 13)),
    ("a cement mixer", "the hire shop", range(3, 13)), ("a long ladder", "the hire shop", range(1, 13)),
    ("a pair of skis", "the sports club", range(1, 3)), ("a canoe", "the sports club", range(5, 10)),
    ("a sewing machine", "the repair café", range(1, 13)), ("a violin", "the music school", range(1, 13)),
)  # fmt: skip
_HABITS = (
    "goes to choir practice", "goes swimming", "has a piano lesson", "helps in the bicycle workshop",
    "visits {their} grandmother", "plays chess at the club", "has a fencing lesson", "sings in the hospital",
    "trains with the fire brigade", "learns Spanish", "plays the drums in a band", "teaches a boy sums",
)  # fmt: skip
_PLACES = ("market", "museum", "swimming pool", "flea market", "toy library", "observatory", "pottery", "ice rink")


def _on(day: int, later: int) -> str:
    return _DAYS[(day + later) % 7]


def _walk(day: int, steps: int) -> str:
    """Day by day, forwards or backwards."""
    for _ in range(abs(steps)):
        day = (day + 1 if steps > 0 else day + 6) % 7
    return _DAYS[day]


def _told(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"


def _long(day: date) -> str:
    return f"{_DAYS[day.weekday()]}, {_told(day)}"


def _added(day: int, month: int, days: int) -> tuple[int, int]:
    """The date some days later, by the lengths of the months; not across the end of a year."""
    day += days
    while day > _LENGTHS[month - 1]:
        day, month = day - _LENGTHS[month - 1], month + 1
    return day, month


def _in_some_days(rng: Random) -> Scene:
    """A weekday is counted on from today."""
    who = people(rng, 1)[0]
    what, least, most = rng.choice(_COMING)
    what = what.format(they=who.they, their=who.their)
    today, wait, ago = rng.randrange(7), rng.randint(least, most), rng.randint(2, 6)
    weeks, rest = divmod(wait, 7)
    day, past = _on(today, wait), _on(today, -ago)
    weekend = (today + wait) % 7 > 4
    kept = f"After {count(weeks, 'whole week')} it is {_DAYS[today]} again." if weeks else "That is less than a week."
    sundays = _sundays(today, wait)
    further = count(rest, "more day" if weeks else "day")
    left = f"{capital(further)} {'leads' if rest == 1 else 'lead'} from {_DAYS[today]} to {day}."
    steps = (kept, left) if rest else (kept, "No days are left over.")
    past_form, base = rng.choice((
        ("put them there", "put them there") if "hen" in what else ("got the news about it", "get the news about it"),
        ("wrote it on the calendar", "write it on the calendar"),
        ("began to count", "begin to count"), ("first spoke of it", "first speak of it"),
    ))  # fmt: skip
    return Scene(
        (
            rng.choice((f"Today is {_DAYS[today]}.", f"It is {_DAYS[today]} today.")),
            rng.choice(
                (
                    f"{who} is counting the days: in {count(wait, 'day')} {what}.",
                    f"{who} is waiting for something: {count(wait, 'day')} from now {what}.",
                )
            ),
            f"{who} {past_form} {count(ago, 'day')} ago.",
        ),
        (
            Question(
                f"What day of the week will it be when {what}?",
                f"It will be a {day}.",
                steps,
                day,
                lambda: _walk(today, wait),
            ),
            Question(
                f"On which day of the week did {who} {base}?",
                f"It was on {past}.",
                (f"Count back from {_DAYS[today]}: {listing([_on(today, -k) for k in range(1, ago + 1)])}.",),
                past,
                lambda: _walk(today, 7 - ago),
            ),
            Question(
                f"Does the day that {who} is waiting for fall at the weekend?",
                f"Yes, it is a {day}." if weekend else f"No, it is a {day}.",
                (*steps, "The weekend is Saturday and Sunday."),
                weekend,
                lambda: _walk(today, wait) in ("Saturday", "Sunday"),
            ),
            Question(
                f"How many Sundays lie between today and the day that {who} is waiting for, neither of the two "
                "counted?",
                f"{capital(count(sundays, 'Sunday'))} {'lies' if sundays == 1 else 'lie'} between them.",
                (
                    "Today is a Sunday, so the next one is seven days away."
                    if today == 6
                    else f"From {_DAYS[today]} the first Sunday is {count(6 - today, 'day')} away.",
                    "After that there is one every seven days." if sundays else "By then the waiting is over.",
                ),
                sundays,
                lambda: sum(1 for k in range(1, wait) if _walk(today, k) == "Sunday"),
            ),
        ),
    )


def _sundays(today: int, wait: int) -> int:
    first = 6 - today or 7
    return (wait - 1 - first) // 7 + 1 if wait > first else 0


def _given_back(rng: Random) -> Scene:
    """Something is lent out for some weeks, over the end of a month."""
    who = people(rng, 1)[0]
    start = date(rng.choice((2021, 2022, 2023, 2025)), rng.randint(1, 10), rng.randint(12, 28))
    while start.weekday() == 6:
        start += timedelta(1)
    thing, owner, _ = rng.choice([lent for lent in _LENT if start.month in lent[2]])
    weeks, fine = rng.randint(2, 4), rng.choice((20, 30, 50, 100))
    day, month = _added(start.day, start.month, 7 * weeks)
    due = f"{day} {_MONTHS[month - 1]}"
    off = rng.choice((-9, -6, -5, -3, -2, 2, 3, 4, 6))
    today = start + timedelta(7 * weeks + off)
    name, in_month = _MONTHS[start.month - 1], _LENGTHS[start.month - 1]
    rest = in_month - start.day
    late = off > 0
    crossing = (
        (
            f"{name} has {in_month} days, so {amount(rest)} of them {'was' if rest == 1 else 'were'} left."
            if rest
            else f"{name} has {in_month} days, so none of them was left.",
            f"{capital(amount(7 * weeks - rest)) if rest else 'All'} of the {7 * weeks} days belong to "
            f"{_MONTHS[month - 1]}.",
        )
        if month != start.month
        else (f"{start.day} and {7 * weeks} make {day}, and {name} is long enough for that.",)
    )
    return Scene(
        (
            f"On {_long(start)}, {who} borrowed {thing} from {owner} for {count(weeks, 'week')}.",
            *(("This year February has 28 days.",) if start.month <= 2 else ()),
            f"For each day that it is late, {owner} asks for {money(fine)}.",
            rng.choice((f"Today is {_told(today)}.", f"Now it is {_told(today)}.")),
        ),
        (
            Question(
                f"When must {who} bring it back at the latest?",
                f"{who.They} must bring it back on {due} at the latest.",
                (f"{capital(count(weeks, 'week'))} are {7 * weeks} days.", *crossing),
                due,
                lambda: _told(start + timedelta(weeks=weeks)),
            ),
            Question(
                "On which day of the week does the loan end?",
                f"It ends on a {_DAYS[start.weekday()]}.",
                (
                    f"It began on a {_DAYS[start.weekday()]}.",
                    "Whole weeks always lead from a day of the week to the same day of the week.",
                ),
                _DAYS[start.weekday()],
                lambda: _DAYS[(start + timedelta(weeks=weeks)).weekday()],
            ),
            Question(
                f"Is {who} late?",
                f"Yes, by {count(off, 'day')}." if late else f"No, {who.they} still has {count(-off, 'day')}.",
                (f"The last day is {due}, and today is {_told(today)}.",),
                late,
                lambda: today > start + timedelta(weeks=weeks),
            ),
            Question(
                f"How much does {who} have to pay if {who.they} brings it back today?",
                f"{who.They} has to pay {money(fine * off)}." if late else f"{who.They} has to pay nothing.",
                (
                    (f"The loan ended on {due}, {count(off, 'day')} ago.", f"Each of these days costs {money(fine)}.")
                    if late
                    else (f"It can be kept until {due}, and that day has not yet come.",)
                ),
                money(fine * off) if late else "nothing",
                lambda: money(sum([fine] * (today - start - timedelta(weeks=weeks)).days)) if late else "nothing",
            ),
        ),
    )


def _free_days(rng: Random) -> Scene:
    """Two people with weekly habits look for a day on which a place is open."""
    one, two = pair(rng)
    place = rng.choice(_PLACES)
    opened = sorted(rng.sample(range(7), rng.randint(3, 4)))
    habits = zip(rng.sample(_HABITS, 3), (one, one, two), strict=True)
    first, second, third = (habit.format(their=who.their) for habit, who in habits)
    mine, yours = sorted(rng.sample(range(7), 2)), rng.randrange(7)
    both = [day for day in opened if day not in mine and day != yours]
    today = rng.randrange(7)
    soonest = min(both, key=lambda day: (day - today - 1) % 7) if both else None
    days = [_DAYS[day] for day in both]
    plural_open = listing([f"{_DAYS[day]}s" for day in opened])
    ask = Question(
        f"On which days could {one} and {two} go to the {place} together?",
        (
            f"They could go on {listing(days, 'or')}."
            if both
            else "There is no such day, unless one of them gives up something else."
        ),
        (
            f"The {place} is open on {plural_open}.",
            f"{one} cannot come on {_DAYS[mine[0]]}s and {_DAYS[mine[1]]}s, and {two} cannot come on {_DAYS[yours]}s.",
        ),
        tuple(days),
        lambda: tuple(d for d in _DAYS if d in {_DAYS[k] for k in opened} - {_DAYS[k] for k in (*mine, yours)}),
    )
    questions = [
        ask,
        Question(
            f"Can {one} go to the {place} on a {_DAYS[opened[0]]}?",
            f"No, on {_DAYS[opened[0]]}s {one.they} has something else to do."
            if opened[0] in mine
            else f"Yes, the {place} is open then, and {one.they} has nothing else to do.",
            (f"The {place} is open on {plural_open}.", f"{one} is busy on {_DAYS[mine[0]]}s and {_DAYS[mine[1]]}s."),
            opened[0] not in mine,
            lambda: _DAYS[opened[0]] not in {_DAYS[day] for day in mine},
        ),
        Question(
            f"On how many days of the week is the {place} closed?",
            f"It is closed on {number(7 - len(opened))} days.",
            (f"It is open on {amount(len(opened))} of the seven days.",),
            7 - len(opened),
            lambda: sum(1 for day in range(7) if day not in opened),
        ),
    ]
    if soonest is not None:
        ahead = (soonest - today - 1) % 7 + 1
        questions.append(
            Question(
                f"Today is {_DAYS[today]}, and they do not want to go today. How many days must they wait at least?",
                f"They must wait {count(ahead, 'day')}, until {_DAYS[soonest]}.",
                (
                    f"Both are free and the {place} is open on {listing(days)}.",
                    f"After {_DAYS[today]} the first of these days is {_DAYS[soonest]}."
                    if len(both) > 1
                    else f"Count on from {_DAYS[today]}: {listing([_on(today, k) for k in range(1, ahead + 1)])}.",
                ),
                ahead,
                lambda: next(k for k in range(1, 8) if _walk(today, k) in days),
            )
        )
    return Scene(
        (
            f"{one} and {two} would like to go to the {place} together.",
            rng.choice((f"It is open on {plural_open} only.", f"It opens on {plural_open}, and on no other day.")),
            f"On {_DAYS[mine[0]]}s {one} {first}, and on {_DAYS[mine[1]]}s {one.they} {second}.",
            f"{two} {third} on {_DAYS[yours]}s.",
            rng.choice(
                (
                    "On days like these they have no time for anything else, and on all others they are free.",
                    "Nothing else fits into such a day, but otherwise they are free.",
                )
            ),
        ),
        tuple(questions),
    )


def _what_day(rng: Random) -> Scene:
    """Somebody has lost count of the days; what was open and shut tells."""
    who = people(rng, 1)[0]
    one, two = rng.sample(("bakery", "café", "inn", "museum", "farm shop", "boat hire", "ice cream parlour"), 2)
    today = rng.randrange(7)
    first = sorted({(today + 6) % 7, rng.randrange(7)})
    second = sorted({(today + 1) % 7, rng.randrange(7)})
    first_names, second_names = (listing([f"{_DAYS[d]}s" for d in days]) for days in (first, second))
    possible = [day for day in range(7) if (day - 1) % 7 in first and (day + 1) % 7 in second]
    known = len(possible) == 1
    by_first = [(day + 1) % 7 for day in first]
    by_second = [(day - 1) % 7 for day in second]
    away = rng.choice(("has come back from a long walk in the mountains", "has been ill in bed for a while",
                       "has been painting the house from morning to "
                       "night", "has spent some days on a boat"))  # fmt: skip
    reasons = (
        f"Yesterday was {listing([_DAYS[d] for d in first], 'or')}, so today is "
        f"{listing([_DAYS[d] for d in by_first], 'or')}.",
        f"Tomorrow is {listing([_DAYS[d] for d in second], 'or')}, so today is "
        f"{listing([_DAYS[d] for d in by_second], 'or')}.",
    )
    which = _DAYS[possible[0]] if known else "cannot be known"
    probe = rng.choice([day for day in range(7) if day not in possible])
    return Scene(
        (
            f"{who} {away} and no longer knows what day it is.",
            f"In this village the {one} is closed on {first_names} and on no other day, and the {two} on "
            f"{second_names} and on no other day.",
            f"A neighbour says: “Yesterday I found the {one} closed, and tomorrow the {two} will be closed.”",
        ),
        (
            Question(
                "Which day is it today?",
                f"It is {which}."
                if known
                else f"It cannot be known from this: {listing([_DAYS[d] for d in possible], 'or')} would fit.",
                reasons,
                which,
                lambda: _day_by_sets({_on(d, 1) for d in first} & {_on(d, -1) for d in second}),
            ),
            Question(
                f"Could it be {_DAYS[probe]} today?",
                f"No, it cannot be {_DAYS[probe]}.",
                (
                    f"Then yesterday would have been {_on(probe, -1)}, and tomorrow would be {_on(probe, 1)}.",
                    f"But the {one} is open on {_on(probe, -1)}s."
                    if (probe - 1) % 7 not in first
                    else f"But the {two} is open on {_on(probe, 1)}s.",
                ),
                False,
                lambda: probe in set(by_first) & set(by_second),
            ),
            Question(
                f"Does it help {who} to know only that the {one} was closed yesterday?",
                "Yes, that alone gives the day." if len(first) == 1 else "Yes, but it leaves two days.",
                (f"The {one} is closed on {first_names} and on no other day.", reasons[0]),
                True,
                lambda: len(by_first) < 7,
            ),
        ),
    )


def _day_by_sets(days: set[str]) -> str:
    return days.pop() if len(days) == 1 else "cannot be known"


def _sheet(rng: Random) -> Scene:
    """A sheet of the calendar: one date gives all the others."""
    who = people(rng, 1)[0]
    month, year = rng.randint(1, 12), rng.choice((2021, 2022, 2023, 2025, 2026))
    length, name = _LENGTHS[month - 1], _MONTHS[month - 1]
    first = date(year, month, 1).weekday()
    known = rng.randint(3, 20)
    day, which = rng.randrange(7), rng.randint(2, 4)
    chore = rng.choice(("The dustbins are emptied", "The book club meets", "The mobile library comes",
                        "There is a concert in the park", "The knife grinder comes"))  # fmt: skip
    hit = (day - first) % 7 + 1 + 7 * (which - 1)
    many = len(range((day - first) % 7 + 1, length + 1, 7))
    following = _MONTHS[month % 12]
    return Scene(
        (
            f"{who} has torn a sheet off the calendar: it is {name} now.",
            f"{name} has {length} days"
            + (" this year, and the " if month == 2 else ", and the ")
            + f"{ordinal(known)} is a {_on(first, known - 1)}.",
            f"{chore} on the {ordinal(which)} {_DAYS[day]} of each month.",
        ),
        (
            Question(
                f"On which day of the week did this {name} begin?",
                f"It began on a {_DAYS[first]}.",
                (
                    f"From the {ordinal(known)} back to the first it is {count(known - 1, 'day')}.",
                    f"So count back from {_on(first, known - 1)}, day by day."
                    if known < 8
                    else f"That is {count((known - 1) // 7, 'whole week')}"
                    + (
                        f", which may be left out, and {count((known - 1) % 7, 'day')} to be counted back from "
                        f"{_on(first, known - 1)}."
                        if (known - 1) % 7
                        else ", and whole weeks do not change the day of the week."
                    ),
                ),
                _DAYS[first],
                lambda: _walk(date(year, month, known).weekday(), 1 - known),
            ),
            Question(
                f"On which date is the {ordinal(which)} {_DAYS[day]} of this {name}?",
                f"It is on {hit} {name}.",
                (
                    f"The {ordinal(known)} is a {_on(first, known - 1)}, so the first {_DAYS[day]} is on "
                    f"{(day - first) % 7 + 1} {name}.",
                    f"For the {ordinal(which)} one, {count(which - 1, 'week')} {'is' if which == 2 else 'are'} added.",
                ),
                f"{hit} {name}",
                lambda: (
                    f"{[d for d in range(1, length + 1) if date(year, month, d).weekday() == day][which - 1]} {name}"
                ),
            ),
            Question(
                f"How many {_DAYS[day]}s are there in this {name}?",
                f"There are {number(many)}.",
                (
                    f"The first {_DAYS[day]} is on {(day - first) % 7 + 1} {name}, and then they follow at "
                    "intervals of seven days.",
                    f"The last of them is on {(day - first) % 7 + 1 + 7 * (many - 1)} {name}, for the next would "
                    f"come after the {ordinal(length)}.",
                ),
                many,
                lambda: sum(1 for d in range(1, length + 1) if date(year, month, d).weekday() == day),
            ),
            Question(
                f"On which day of the week will {following} begin?",
                f"It will begin on a {_on(first, length)}.",
                (
                    f"{name} began on a {_DAYS[first]}, as can be counted back from the {ordinal(known)}.",
                    f"Its {length} days are four weeks"
                    + (f" and {count(length - 28, 'day')}." if length > 28 else "."),
                ),
                _on(first, length),
                lambda: _DAYS[(date(year, month, length) + timedelta(1)).weekday()],
            ),
        ),
    )


def _two_readings(rng: Random) -> Story:
    """A date in two numbers: the writer begins with the month, the reader with the day."""
    reader, guest = pair(rng)
    small, large = sorted(rng.sample(range(3, 11), 2))
    writer_first = rng.random() < 0.5  # whether the guest comes before he or she is expected
    month, day = (small, large) if writer_first else (large, small)  # as meant by the writer
    meant, read = f"{day} {_MONTHS[month - 1]}", f"{month} {_MONTHS[day - 1]}"
    kin = "aunt" if guest.they == "she" else "uncle"
    busy, done = rng.choice((
        ("on a ladder, painting the ceiling", "took the second brush. The ceiling was white by midnight"),
        ("on the floor, taking the stove apart", "held the lamp. The stove was warm again by midnight"),
        ("up to the elbows in wet plaster", "mixed the plaster. The wall was smooth by midnight"),
        ("sorting seven years of papers in the hall", "tied up the bundles. The hall was empty by midnight"),
    ))  # fmt: skip
    cake = rng.choice(("a plum cake", "a pot of soup", "an apple tart", "a dish of dumplings", "a nut cake"))
    way = rng.choice(("letter", "postcard"))
    bring = rng.choice(("a suitcase and a parrot", "two suitcases", "a violin case", "a basket of figs"))
    if writer_first:
        middle = (
            f"On {meant} {reader} was {busy}, when somebody rang. At the door stood {capital(kin)} "
            f"{guest} with {bring}.",
            f"“But you are coming in {_MONTHS[day - 1]},” said {reader}, in an old shirt and two odd socks. “I wrote "
            f"to you: {month}/{day},” said {guest}. “With us the month comes first.”",
        )
        end = rng.choice((
            f"There was nothing to eat in the house but bread and onions. So they made onion soup, and {guest} {done}.",
            f"The bed was not made, the larder was empty, and {guest} was tired. They had a silent supper, and next "
            f"morning {guest} moved to a hotel.",
        ))  # fmt: skip
    else:
        middle = (
            f"On {read} {reader} made {cake}, put flowers in the spare room, and stood on the platform from noon until "
            f"it grew dark. Many people got off the trains, but no {kin} was among them.",
            f"In the evening {reader} rang up. “Has something happened?” {reader.they} asked. “Nothing,” said {guest}, "
            f"astonished. “I am coming in {_MONTHS[month - 1]}. I wrote it down for you: {month}/{day}. With us the "
            "month comes first.”",
        )
        end = rng.choice((
            f"The neighbours were invited to share the {cake.partition(' ')[2]}, and it became a merry evening. And "
            f"on {meant} {reader} stood on the platform again, with a fresh one.",
            f"{reader} ate the {cake.partition(' ')[2]} alone for three days. When {guest} really came, "
            f"{reader.they} wrote above the spare bed, in words: “{meant}”.",
        ))  # fmt: skip
    sad = "silent supper" in end
    moral = rng.choice((
        "Since then both of them write the names of the months in full.",
        f"“Next time,” said {reader}, “we shall spend a few letters more on the month.”",
    ))  # fmt: skip
    return Story(
        rng.choice(("Two Numbers", f"{month}/{day}", f"{capital(kin)} {guest} Is Coming")),
        (
            f"{reader} had {'an' if kin[0] in 'aeiou' else 'a'} {kin} called {guest} who lived far away, beyond the "
            f"sea. {rng.choice(('In winter', 'Shortly after New Year', 'One cold morning in January'))} a {way} came.",
            f"“I am coming to stay with you,” it said. “I arrive on {month}/{day}.” {reader} read it twice and was "
            f"glad. “The {ordinal(month)} of {_MONTHS[day - 1]},” {reader.they} said, and marked the day on the "
            "calendar.",
            *middle,
            end,
            *((moral,) if not sad else ()),
        ),
        ("dialogue", "twist", "sad ending") if sad else ("dialogue", "twist", "moral"),
        (
            Question(
                f"On which date did {guest} mean to arrive?",
                f"{guest} meant {meant}.",
                (f"{guest} had written {month}/{day}.", f"Where {guest} lives, the month comes first."),
                meant,
                lambda: next(
                    f"{d} {name}" for m, name in enumerate(_MONTHS, 1) for d in range(1, 29) if (m, d) == (month, day)
                ),
            ),
            Question(
                f"When did {reader} expect {guest}?",
                f"{reader} expected {guest.them} on {read}.",
                (f"{reader} took the first number for the day and the second for the month.",),
                read,
                lambda: _told(date(2023, day, month)),
            ),
            Question(
                f"Did {reader} expect {guest} too late or too early?",
                f"{reader} expected {guest.them} too {'late' if writer_first else 'early'}.",
                (f"{guest} meant {meant}, and {reader} read {read}.",),
                "late" if writer_first else "early",
                lambda: "late" if date(2023, day, month) > date(2023, month, day) else "early",
            ),
            Question(
                f"Would the same have happened if {guest} had written “7/7”?",
                "No, that means the seventh of July in either way of writing.",
                ("When both numbers are equal, it does not matter which of them is the month.",),
                False,
                lambda: date(2023, 7, 7) != date(2023, *reversed((7, 7))),
            ),
        ),
    )


_EVENTS = (  # what it is, where, what is shown there
    ("the cattle show", "the market place", "the calf"),
    ("the baking contest", "the village hall", "the poppy seed cake"),
    ("the dog show", "the meadow", "the old terrier"), ("the flower show", "the big tent", "the giant marrow"),
    ("the poultry show", "the school yard", "the white cockerel"),
    ("the quilt show", "the town hall", "the blue quilt"),
    ("the toy makers' fair", "the old barn", "the wooden crane"),
    ("the kite contest", "the long field", "the red kite"),
)  # fmt: skip


def _torn_calendar(rng: Random) -> Story:
    """A tear-off calendar is a day behind, or ahead, and its owner with it."""
    owner, other = pair(rng)
    event, where, prize = rng.choice(_EVENTS)
    day = rng.randrange(7)
    ahead = rng.random() < 0.5
    error = 1 if ahead else -1  # of what the calendar says
    came = (day - error) % 7
    cause = (
        rng.choice((
            f"A few evenings before, two sheets had stuck together, and {owner} had pulled off both.",
            f"A few evenings before, {owner} had torn off a sheet after supper, and {owner.their} little nephew, who "
            "was visiting, had torn off another one because he liked the sound.",
        ))
        if ahead
        else rng.choice((
            f"A few evenings before, a goat had got into the cabbages, and in the hurry {owner} had forgotten the "
            f"sheet.",
            f"Some days before, {owner} had lain in bed with a fever for a day, and nobody had torn off a "
            f"sheet.",
        ))
    )  # fmt: skip
    arrival = (
        f"But at {where} there was nobody. A single man was unrolling a rope.",
        f"“Am I too late?” asked {owner}. “Too early,” said the man, who was called {other}. “It is {_DAYS[came]} "
        f"today. Come back tomorrow.”",
    ) if ahead else (
        f"But at {where} there was nobody. A single man was sweeping up paper and straw.",
        f"“Am I too early?” asked {owner}. “Too late,” said the man, who was called {other}. “It is {_DAYS[came]} "
        "today. You should have seen it yesterday.”",
    )  # fmt: skip
    if other.they == "she":
        arrival = tuple(
            part.replace("A single man", "A single woman").replace("the man, who", "the woman, who") for part in arrival
        )  # type: ignore[assignment]
    end = (
        rng.choice((
            f"{owner} was ashamed and wanted to go. But {other} needed a second pair of hands for the ropes, and so "
            f"{owner} got the best place on the following day.",
            f"So {owner} went home with {prize} and came again a day later. This time the place was full, and "
            f"people stood in three rows round {prize}.",
        ))
        if ahead
        else rng.choice((
            f"{owner} sat down on the steps. After a whole year of waiting {prize} was seen by one person with a "
            "broom.",
            f"{other} put the broom aside and looked at {prize} for a long time. “First prize,” {other.they} said, and "
            "gave back a ribbon that somebody had lost in the straw.".replace("gave back", f"gave {owner}"),
        ))
    )  # fmt: skip
    sad = "one person with a broom" in end
    return Story(
        rng.choice(("The Calendar on the Wall", "A Sheet for Every Day", f"{owner.own} {_DAYS[day]}")),
        (
            rng.choice(
                (
                    f"{owner} lived alone on a hill and had a calendar with a sheet for every day. Each evening "
                    f"{owner.they} tore off one, and so on each morning the calendar said what day it was.",
                    f"In {owner.own} kitchen hung a calendar with a sheet for every day. It came from the seed "
                    f"merchant, and {owner.they} tore off a sheet each evening, so that in the morning the right day "
                    "was on top.",
                )
            ),
            f"On {_DAYS[day]} {event} was to take place down in the valley, and {owner} wanted to be there with "
            f"{prize}.",
            cause,
            rng.choice(
                (
                    f"When the calendar said {_DAYS[day]}, {owner} put on {owner.their} good jacket and set out with "
                    f"{prize}. At noon {owner.they} was at {where}.",
                    f"At last the sheet on top said {_DAYS[day]}. {owner} got up in the dark, brushed {owner.their} "
                    f"hat and set out with {prize}. At noon {owner.they} was at {where}.",
                )
            ),
            *arrival,
            end,
        ),
        ("dialogue", "foreshadowing", "sad ending") if sad else ("dialogue", "foreshadowing", "twist"),
        (
            Question(
                f"On which day did {owner} really come to {where}?",
                f"{owner} came on {_DAYS[came]}.",
                (
                    f"The calendar said {_DAYS[day]}.",
                    "Two sheets had been torn off instead of one, so it was a day ahead."
                    if ahead
                    else "One sheet too few had been torn off, so it was a day behind.",
                ),
                _DAYS[came],
                lambda: next(d for d in _DAYS if _walk(_DAYS.index(d), error) == _DAYS[day]),
            ),
            Question(
                f"Did {owner} come before or after {event}?",
                f"{owner} came one day {'before' if ahead else 'after'} it.",
                (f"It took place on {_DAYS[day]}, and {owner} was there on {_DAYS[came]}.",),
                "before" if ahead else "after",
                lambda: "before" if _on(came, 1) == _DAYS[day] else "after",
            ),
            Question(
                f"Could {owner} still take part?",
                "Yes, on the next day." if ahead else "No, it was over.",
                (
                    "Whoever comes too early can wait or come again."
                    if ahead
                    else "Whoever comes a day too late cannot make up for it by waiting.",
                ),
                ahead,
                lambda: _walk(came, 1) == _DAYS[day],
            ),
        ),
    )


WORLD = World(
    topic="Days of the week and dates",
    group="time",
    concepts=("weekday", "date", "calendar", "counting_on"),
    openings=(
        """There are two ways to say when something is: by the day of the week or by the date. “On Thursday” is enough
        for this week; “on 14 March” is enough for the whole year. A calendar is a table that turns the one into the
        other.""",
        """The days of the week come round like the horses of a merry-go-round: after the seventh the first comes
        again. Whoever knows what day it is today therefore knows the day for every other date, with a little
        counting.""",
        """A week has no sign in the sky. The day comes from the sun, the month was made after the moon, the year is
        the round of the seasons, but seven days are an agreement. It has been kept for thousands of years because
        markets and feasts need something that everybody counts in the same way.""",
        """Most quarrels about dates are not about time but about words. Does “next Friday” mean the one in two days
        or the one in nine? Is a shop that is open “until Monday” open on Monday? It pays to ask before the day
        comes.""",
    ),
    asks=(
        "How can I know what day of the week it will be in twenty days?",
        "How do you count with dates when a month ends in between?",
        "Why are months not all equally long?",
        "What do people mean when they say that something is every Tuesday?",
    ),
    ideas=(
        (
            """Take away whole weeks, for they change nothing: after seven, fourteen or 21 days it is the same
            weekday. In 20 days it is the day that comes six days from now, or simply yesterday's, since 20 is one
            less than 21.""",
            """You need only what remains when the number of days is divided by seven. If today is Monday, then 30
            days from now is a Wednesday: four weeks are 28 days and lead to Monday again, and two are left.""",
            """Whole weeks may be left out, whether you count on or back. Twenty days from now is three weeks less a
            day, so it is the same weekday as yesterday. And fifteen days ago was two weeks and one day ago: if today
            is Friday, it was a Thursday.""",
        ),
        (
            """Go to the end of the month first. From 25 April it is five days to 30 April, and of twelve days seven
            then remain: so twelve days after 25 April is 7 May. The end of the month is a bridge that must be crossed
            before you go on.""",
            """Whoever adds days to a date may go too far at first and then take the month away. 25 April and twelve
            days would be 37 April. April has only 30 days, so it is 7 May.""",
            """It is easy to be wrong by one. From the third to the eighth of a month five nights pass, but six days
            are touched, if the first and the last are both counted. A hotel counts the nights, and a baker who is
            closed from the third to the eighth counts the days.""",
        ),
        (
            """A year has 365 days, and twelve times 30 is only 360. So some months must be longer, and seven of them
            have 31 days. February had to make do with 28, and every fourth year, with few exceptions, it is given one
            more.""",
            """On your two fists you can read the lengths of the months: knuckle, gap, knuckle, gap. January is on a
            knuckle and long, February lies in a gap, March is on a knuckle. July and August are on the last knuckle
            of one hand and the first of the other, and both have 31 days.""",
        ),
        (
            """“Every Tuesday” is a rule and not a single day. It says when it happens, in all weeks, until somebody
            changes it, and it says as well when it does not happen. If choir practice is every Tuesday, then nobody
            need go on a Wednesday.""",
            """Some things come back every week, others every second week, and some on the first Monday of the month.
            The last kind has no fixed interval: between two first Mondays there are sometimes four weeks and
            sometimes five.""",
        ),
    ),
    mistakes=(
        """In German and in French, “in eight days” means a week from today, because today is counted as the first.
        Whoever takes it word for word arrives one day late. If it matters, say the name of the day.""",
        """“A month” is not four weeks, except in a February of 28 days. Somebody who is paid every four weeks is paid
        thirteen times a year and not twelve.""",
        """3/5 can be the third of May or the fifth of March. In Britain the day comes first, in the United States the
        month. Only from the 13th on do the numbers alone show which is which.""",
        """If a tablet is taken on Monday and then every second day, it is not always taken on the same weekdays: in
        the second week it is the turn of Tuesday. Seven is odd, so every second day moves by one each week.""",
    ),
    scenes=(_in_some_days, _given_back, _free_days, _what_day, _sheet),
    stories=(_two_readings, _torn_calendar),
    notes={
        "child": (
            """Which day was the day before yesterday, and which is the day after tomorrow? Between the two lie three
            days: yesterday, today and tomorrow.""",
        ),
        "parent": (
            """A child who asks how long it is until the holidays understands sleeps better than days. Seven sleeps
            can be painted as seven moons and crossed out.""",
        ),
        "learner": (
            """Names of days and months have capital letters in English. It is “on Monday” and “on 3 May”, but “in
            May” and “at the weekend”. A “fortnight” is two weeks.""",
        ),
        "adult": (
            """The first of January moves on by one weekday from year to year, and by two after a leap year, since 365
            is 52 weeks and one day. So a date of this year falls on the weekday after last year's, mostly.""",
        ),
    },
)
