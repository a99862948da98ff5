"""Appointments: free times in a diary, two diaries at once, delays, ways between, and meetings that go wrong."""

from random import Random

from hornbook.curriculum.worlds.english import capital, clock, count, lasting, listing, number, ordinal, spoken
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_VISITS = (  # who is visited, what for, the minutes it takes, the room in front of it
    ("the dentist", "to have a tooth looked at", 30, "surgery"), ("the optician", "for an eye test", 40, "shop"),
    ("the vet", "to have the cat vaccinated", 20, "surgery"), ("the hairdresser", "for a haircut", 40, "salon"),
    ("the physiotherapist", "to exercise a stiff knee", 30, "practice"),
    ("the bank", "to sign a contract", 30, "branch"),
    ("the garage", "to have the tyres changed", 50, "workshop"), ("the tailor", "to try on a coat", 20, "shop"),
    ("the doctor", "for a check-up", 20, "surgery"), ("the photographer", "for a passport picture", 20, "studio"),
    ("the jeweller", "to have a ring made wider", 20, "shop"), ("the job centre", "for advice", 40, "office"),
)  # fmt: skip
_BUSY = (
    "a lesson", "a meeting", "an interview", "a rehearsal", "a delivery to wait for", "a driving lesson",
    "a class to teach", "an exam", "a visit from the plumber", "a turn at the food bank", "a swimming course",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Span = tuple[int, int]


def _gaps(open_from: int, open_to: int, taken: list[Span]) -> list[Span]:
    """The free spans between the taken ones."""
    found, at = [], open_from
    for begin, end in sorted(taken):
        if begin > at:
            found.append((at, begin))
        at = max(at, end)
    return [*found, (at, open_to)] if at < open_to else found


def _free(taken: list[Span], begin: int, length: int) -> bool:
    """Minute by minute: is none of them taken?"""
    return not any(start <= minute < end for minute in range(begin, begin + length) for start, end in taken)


def _span(span: Span) -> str:
    return f"from {spoken(span[0])} to {spoken(span[1])}"


def _taken(rng: Random, first: int, last: int, several: int, lengths: tuple[int, ...]) -> list[Span]:
    """Several spans that do not overlap, in order; they may touch."""
    found: list[Span] = []
    tries = 0
    while len(found) < several:
        begin, length = rng.randrange(first, last, 15), rng.choice(lengths)
        if begin + length <= last and all(begin >= end or begin + length <= start for start, end in found):
            found.append((begin, begin + length))
        tries += 1
        if tries % 100 == 0:  # what is left is too short: begin again
            found = []
    return sorted(found)


def _clocks(span: Span) -> str:
    return f"from {clock(span[0])} to {clock(span[1])}"


def _diary(rng: Random) -> Scene:
    """The diary of somebody who gives appointments, for one afternoon."""
    caller, keeper = pair(rng)
    who, why, _, place = rng.choice(_VISITS)
    opens, closes = 13 * 60 + rng.choice((0, 30, 60)), 18 * 60
    taken = _taken(rng, opens, closes, rng.choice((3, 4)) if opens < 14 * 60 else 3, (30, 45, 60))
    length = rng.choice((30, 45))
    after = opens + rng.choice((30, 60, 75, 90))
    gaps = _gaps(opens, closes, taken)
    fitting = [(max(start, after), end) for start, end in gaps if end - max(start, after) >= length]
    asked = after + rng.choice((0, 15, 30, 45))
    possible = any(start <= asked and asked + length <= end for start, end in gaps)
    if possible:
        said = "Yes, that time is free for long enough."
    elif any(start <= asked < end for start, end in taken):
        said = f"No, at {clock(asked)} somebody else is there."
    else:
        said = "No, it is free at first, but not for long enough."
    longest = max(gaps, key=lambda gap: gap[1] - gap[0])
    told = listing([_clocks(span) for span in taken])

    def first_by_trying() -> str:
        times = [t for t in range(after, closes - length + 1) if _free(taken, t, length)]
        return clock(times[0]) if times else "no time"

    questions = [
        Question(
            f"What is the earliest time that {keeper} can offer?",
            f"The earliest time is {clock(fitting[0][0])}."
            if fitting
            else "There is no time that fits on this afternoon.",
            (
                f"{caller} cannot come before {clock(after)}, and {lasting(length)} are needed.",
                f"These times are free: {listing([_clocks(gap) for gap in gaps])}.",
            ),
            clock(fitting[0][0]) if fitting else "no time",
            first_by_trying,
        ),
        Question(
            f"{caller} asks for {clock(asked)}. Is that possible?",
            said,
            (f"The appointment would go {_clocks((asked, asked + length))}.", f"These times are taken: {told}."),
            possible,
            lambda: _free(taken, asked, length) and asked + length <= closes,
        ),
        Question(
            "How long is the longest time that is still free?",
            f"It lasts {lasting(longest[1] - longest[0])}.",
            tuple(f"{capital(_clocks(gap))} is {lasting(gap[1] - gap[0])}." for gap in gaps),
            lasting(longest[1] - longest[0]),
            lambda: lasting(
                max(n for n in range(1, 400) for t in range(opens, closes - n + 1, 15) if _free(taken, t, n))
            ),
        ),
    ]
    return Scene(
        (
            f"{caller} wants to go to {who} {why}, and rings up. {keeper} looks into the diary.",
            f"The {place} is open {_clocks((opens, closes))}, and these times are taken: {told}.",
            f"{caller} needs {lasting(length)} and cannot come before {clock(after)}.",
        ),
        tuple(questions),
    )


def _two_diaries(rng: Random) -> Scene:
    """Two people look for an hour that both have free."""
    one, two = pair(rng)
    what = rng.choice(("repair the rabbit hutch", "practise a duet", "look at a flat", "buy a present for their mother",
                       "go through the accounts", "carry a wardrobe upstairs", "plan the street party"))  # fmt: skip
    start, end = 9 * 60, 18 * 60
    (mine, yours) = (_taken(rng, start, end, 2, (60, 90, 120, 150)) for _ in range(2))
    things = rng.sample(_BUSY, 4)
    need = rng.choice((45, 60, 90))
    gaps = [gap for gap in _gaps(start, end, [*mine, *yours]) if gap[1] - gap[0] >= need]
    asked = rng.randrange(start, end - need, 30)
    good = _free([*mine, *yours], asked, need)
    who_cannot = [
        f"{who} has {thing} {_span(span)}"
        for who, spans, names in ((one, mine, things[:2]), (two, yours, things[2:]))
        for span, thing in zip(spans, names, strict=True)
        if span[0] < asked + need and asked < span[1]
    ]

    def by_minutes() -> str:
        fits = [t for t in range(start, end - need + 1) if _free(mine, t, need) and _free(yours, t, need)]
        return spoken(fits[0]) if fits else "no time"

    return Scene(
        (
            f"{one} and {two} want to {what} together. They need {lasting(need)} for it, between {spoken(start)} in "
            f"the morning and {spoken(end)} in the evening.",
            f"{one} has {things[0]} {_span(mine[0])} and {things[1]} {_span(mine[1])}.",
            f"{two} has {things[2]} {_span(yours[0])} and {things[3]} {_span(yours[1])}.",
            rng.choice(("The rest of the day is free for both.", "Apart from that they have nothing to do.")),
        ),
        (
            Question(
                "When can they begin at the earliest?",
                f"They can begin at {spoken(gaps[0][0])}." if gaps else "There is no time on this day when they can.",
                (
                    f"Both are free {listing([_span(gap) for gap in _gaps(start, end, [*mine, *yours])])}."
                    if _gaps(start, end, [*mine, *yours])
                    else "There is no time at which both are free.",
                    f"They need {lasting(need)} in one piece.",
                ),
                spoken(gaps[0][0]) if gaps else "no time",
                by_minutes,
            ),
            Question(
                f"Could they begin at {spoken(asked)}?",
                "Yes, both are free for long enough." if good else f"No, because {who_cannot[0]}.",
                (
                    f"If they began then, they would need the time {_span((asked, asked + need))}.",
                    "Nothing else lies in that time." if good else "Something else lies in that time.",
                ),
                good,
                lambda: any(a <= asked and asked + need <= b for a, b in gaps),
            ),
            Question(
                f"How long is {one} busy on this day, all in all?",
                f"{one} is busy for {lasting(sum(b - a for a, b in mine))}.",
                tuple(
                    f"{capital(_span(span))}, with {thing}, is {lasting(span[1] - span[0])}."
                    for thing, span in zip(things[:2], mine, strict=True)
                ),
                lasting(sum(b - a for a, b in mine)),
                lambda: lasting(end - start - sum(b - a for a, b in _gaps(start, end, mine))),
            ),
        ),
    )


def _running_late(rng: Random) -> Scene:
    """Appointments one after the other; the first takes longer, and the delay is passed on."""
    patients = people(rng, 4)
    who, _, _, _ = rng.choice([v for v in _VISITS if v[2] <= 30])
    step, begin = rng.choice((20, 30)), rng.randrange(9 * 60, 15 * 60, 30)
    pause = rng.randint(1, 2)  # after which appointment there is a free slot
    times = [begin + step * (n + (n > pause)) for n in range(4)]
    extra = rng.choice((10, 15, 25, 35))
    turns, free = [], begin
    for n, time in enumerate(times):
        start = max(time, free)
        turns.append(start)
        free = start + step + (extra if n == 0 else 0)
    asked = rng.choice((1, 3))
    delay = turns[asked] - times[asked]
    early = rng.choice((5, 10))
    names = [p.name for p in patients]
    told = f"{names[0]} has an appointment at {spoken(times[0])}, " + listing(
        [f"{name} at {spoken(t)}" for name, t in zip(names[1:], times[1:], strict=True)]
    )

    def turns_by_minutes() -> list[int]:
        """The same with the door watched every minute."""
        waiting, busy_until, found = list(range(4)), begin, []
        for minute in range(begin, begin + 400):
            if waiting and minute >= busy_until and times[waiting[0]] <= minute:
                nth = waiting.pop(0)
                busy_until = minute + step + (extra if nth == 0 else 0)
                found.append(minute)
        return found

    return Scene(
        (
            f"{rng.choice(('Somebody', 'Everybody'))} who comes to {who} is given {number(step)} minutes.".replace(
                "Somebody who", "Whoever"
            ),
            told + ".",
            f"{names[0]} comes on time but takes {number(extra)} minutes longer than planned.",
            f"The others come {number(early)} minutes early, and each of them takes just {number(step)} minutes.",
        ),
        (
            Question(
                f"When is it really {patients[asked].own} turn?",
                f"It is {patients[asked].own} turn at {spoken(turns[asked])}.",
                (
                    f"{names[0]} is in there until {spoken(begin + step + extra)}.",
                    f"After that, each of the others takes {number(step)} minutes."
                    + (
                        f" Between {names[pause]} and {names[pause + 1]} a time was left free, which helps."
                        if asked > pause
                        else ""
                    ),
                ),
                spoken(turns[asked]),
                lambda: spoken(turns_by_minutes()[asked]),
            ),
            Question(
                f"How many minutes does {patients[asked]} wait, from coming in until being called?",
                f"{patients[asked]} waits {count(delay + early, 'minute')}.",
                (
                    f"{patients[asked]} comes at {spoken(times[asked] - early)}.",
                    f"{patients[asked].Their} turn comes at {spoken(turns[asked])}.",
                ),
                delay + early,
                lambda: len(range(times[asked] - early, turns_by_minutes()[asked])),
            ),
            Question(
                f"Is {names[3]} still affected by the delay?",
                f"Yes, {patients[3].they} is called {count(turns[3] - times[3], 'minute')} late."
                if turns[3] > times[3]
                else f"No, {patients[3].they} is called on time.",
                (
                    f"The delay at the beginning was {number(extra)} minutes.",
                    f"The free time after {names[pause]} makes up for {number(min(extra, step))} of them.",
                ),
                turns[3] > times[3],
                lambda: turns_by_minutes()[3] > times[3],
            ),
            Question(
                f"Does it help {patients[1]} to come half an hour earlier than agreed?",
                f"No, {patients[1].they} would only wait longer.",
                (
                    f"{names[0]} is in there until {spoken(begin + step + extra)} in any case.",
                    "Whoever comes earlier waits for the same moment, only for longer.",
                ),
                False,
                lambda: turns_by_minutes()[1] < times[1],
            ),
        ),
    )


def _clash(rng: Random) -> Scene:
    """Two appointments on one day, with a way between them."""
    who = people(rng, 1)[0]
    (first, why, takes, _), (second, why2, takes2, _) = rng.sample(_VISITS, 2)
    begin = rng.randrange(9 * 60, 14 * 60, 15)
    way = rng.choice((10, 15, 20, 25, 35))
    begin2 = begin + takes + way + rng.choice((-20, -10, -5, 0, 5, 10, 15))
    spare = begin2 - begin - takes - way
    fits = spare >= 0
    offers = sorted({begin2 + n for n in rng.sample((15, 20, 30, 45, 60, 90), 3)})
    late = rng.choice((5, 10, 15, 20))
    chosen = next((t for t in offers if t >= begin + takes + way), None)
    arrive = begin + takes + way
    questions = [
        Question(
            "Can both appointments be kept?",
            f"Yes, with {count(spare, 'minute')} to spare."
            if spare > 0
            else "Yes, but only just."
            if fits
            else f"No, {who} would come {count(-spare, 'minute')} late to the second.",
            (
                f"The first one ends at {spoken(begin + takes)}.",
                f"{who} then arrives at the second at {spoken(arrive)}, and it begins at {spoken(begin2)}.",
            ),
            fits,
            lambda: begin2 in range(arrive, arrive + 24 * 60),
        ),
        Question(
            f"What happens if the first appointment begins {number(late)} minutes late?",
            f"Then {who} still arrives in time."
            if late <= spare
            else f"Then {who} arrives {count(late - spare, 'minute')} late.",
            (
                f"Everything after it moves on by {number(late)} minutes, so {who} arrives at {spoken(arrive + late)}.",
                f"The second appointment is at {spoken(begin2)}.",
            ),
            "in time" if late <= spare else count(late - spare, "minute"),
            lambda: "in time" if arrive + late <= begin2 else count(len(range(begin2, arrive + late)), "minute"),
        ),
    ]
    if not fits and chosen is not None:
        questions.append(
            Question(
                f"{capital(second)} could also take {who.them} at {listing([spoken(t) for t in offers], 'or')}. "
                "Which is the earliest of these that works?",
                f"{capital(spoken(chosen))} is the earliest that works.",
                (f"{who} can be there at {spoken(arrive)}, not before.",),
                spoken(chosen),
                lambda: spoken(min(t for t in offers if t - way - takes >= begin)),
            )
        )
    else:
        questions.append(
            Question(
                "At what time is everything over?",
                f"Everything is over at {spoken(max(arrive, begin2) + takes2)}.",
                (f"The second appointment begins at {spoken(max(arrive, begin2))}.", f"It takes {lasting(takes2)}."),
                spoken(max(arrive, begin2) + takes2),
                lambda: spoken(begin + takes + way + max(spare, 0) + takes2),
            )
        )
    return Scene(
        (
            f"On {rng.choice(_DAYS[:5])} {who} has two appointments.",
            f"At {spoken(begin)} {who.they} goes to {first} {why}, which takes {lasting(takes)}.",
            f"At {spoken(begin2)} {who.they} is to be at {second} {why2}, and that takes {lasting(takes2)}.",
            f"It takes {lasting(way)} to get from the one to the other.",
        ),
        tuple(questions),
    )


def _conditions(rng: Random) -> Scene:
    """Come early, bring something, eat nothing before, call off in time."""
    who = people(rng, 1)[0]
    day = rng.randrange(1, 5)
    time = rng.randrange(8 * 60 + 30, 11 * 60 + 1, 15)
    fast, early = rng.choice((8, 10, 12)), rng.choice((10, 15, 20))
    notice = rng.choice((24, 48))
    last = (time - fast * 60) % 1440
    deadline = day * 1440 + time - notice * 60
    supper = rng.choice((18, 19, 20, 21, 22)) * 60
    allowed = (day - 1) * 1440 + supper <= day * 1440 + time - fast * 60
    before = f"{spoken(last)} on the evening before." if last > 720 else f"{spoken(last)} at night."
    before = before if last else "midnight."
    now_day, now = day - rng.choice((1, 2)), rng.randrange(8 * 60, 17 * 60, 30)
    if now_day < 0:
        now_day = 0
    free = now_day * 1440 + now <= deadline
    part = " in the morning" if now < 720 else " in the afternoon" if now > 720 else ""
    what = rng.choice(("a blood test", "a small operation", "a scan of the stomach", "an allergy test"))
    way = rng.choice((15, 20, 25, 30, 40))
    return Scene(
        (
            f"{who} has an appointment for {what} on {_DAYS[day]} at {spoken(time)} in the morning.",
            f"The letter says: come {number(early)} minutes early, eat nothing for {number(fast)} hours before the "
            f"appointment, and if you cannot come, tell us at least {notice} hours before.",
            f"From {who.own} home to the hospital it is {lasting(way)}.",
        ),
        (
            Question(
                f"On {_DAYS[day - 1]} {who} has supper and stops eating at {spoken(supper)} in the evening. Is that "
                "early enough?",
                "Yes, it is early enough." if allowed else "No, it is too late.",
                (
                    f"{capital(number(fast))} hours before {spoken(time)} in the morning it is " + before,
                    f"{who} stops at {spoken(supper)} in the evening.",
                ),
                allowed,
                lambda: len(range(supper, 1440)) + time >= fast * 60,
            ),
            Question(
                f"When must {who} leave home at the latest?",
                f"{who} must leave at {spoken(time - early - way)}.",
                (
                    f"{who.They} is to be there {number(early)} minutes before {spoken(time)}.",
                    f"The way takes {lasting(way)}.",
                ),
                spoken(time - early - way),
                lambda: spoken(max(t for t in range(time) if t + way + early <= time)),
            ),
            Question(
                f"On {_DAYS[now_day]} at {spoken(now)}{part} {who} finds out that {who.they} cannot come, and rings "
                "up at once. Is that in time?",
                "Yes, it is in time." if free else "No, it is too late for that.",
                (
                    f"{notice} hours before is {_DAYS[day - notice // 24]} at {spoken(time)} in the morning.",
                    f"The call comes on {_DAYS[now_day]} at {spoken(now)}{part}.",
                ),
                free,
                lambda: (day - now_day) * 24 * 60 - now + time >= notice * 60,
            ),
            Question(
                "Why does the hospital want to know so early that somebody is not coming?",
                "It wants to know so that it can give the time to somebody else.",
                ("A time that nobody uses is lost.", "With some notice, another patient can be called."),
                "somebody else",
                lambda: "somebody else",
            ),
        ),
    )


def _mixed_up(rng: Random) -> Story:
    """One piece of an appointment is doubtful; who asks saves the day, who does not may be lucky or not."""
    who, desk = pair(rng)
    kind = rng.choice(("day", "place", "hour"))
    first = rng.choice((
        f"{who} had a tooth that had been hurting for a week, and had rung up the dentist.",
        f"The paw of {who.own} old tomcat was swollen, and {who} had rung up the vet.",
        f"{who} could no longer read the numbers of the buses, and had asked the optician for an eye test.",
        f"{who} had learnt a song for months and had been invited to an audition for the spring opera.",
        f"{who} wanted to buy a small house with a pear tree, and the papers had to be signed at the notary's.",
    ))  # fmt: skip
    date = rng.randint(3, 25)
    time = rng.choice((14, 15, 16)) * 60
    asks = rng.random() < 0.4
    lucky = rng.random() < 0.5
    if kind == "day":
        said = f"“Tuesday the {ordinal(date)}, at {spoken(time)},” the card said."
        doubt = f"That evening {who} looked at the calendar. The {ordinal(date)} was a Wednesday."
        wrong = f"{who} went on Tuesday. “You are not in the book today,” said {desk} at the desk. “Tomorrow you are.”"
        right, piece = f"on Wednesday the {ordinal(date)}", "the day"
    elif kind == "place":
        said = f"“Friday at {spoken(time)}, at our place,” the letter said."
        doubt = f"That evening {who} saw two addresses at the bottom of the letter: Mill Lane and Harbour Street."
        wrong = (
            f"{who} went to Mill Lane. “You are not in my book,” said {desk}. “They are waiting for you in "
            "Harbour Street.”"
        )
        right, piece = "on Friday in Harbour Street", "the place"
    else:
        said = "“Thursday at eight,” a voice had said on the answering machine."
        doubt = f"That evening {who} wondered. At eight in the morning, or at eight in the evening?"
        wrong = (f"At eight in the morning {who} stood in front of a locked door. It was noon when {desk} came with "
                 f"the keys. “Eight,” said {desk}, “is eight in the evening. We work late on Thursdays.”")  # fmt: skip
        right, piece = "on Thursday at eight in the evening", "the hour"
    forgot = (
        f"{who} listened to it once, with one hand already on the door, and deleted it."
        if kind == "hour"
        else f"{who} put it on the pile of things that were settled, and did not look at it again."
    )
    if asks:
        turn = (
            doubt,
            f"The next morning {who} rang up and felt rather foolish. “Which is it?” {who.they} asked. {desk} turned "
            f"some pages. “Oh,” said {desk}. “It is {right}. That is our fault.”",
        )
        end = rng.choice((
            f"When {who} came, at the right hour and to the right door, there was a plate of biscuits on the desk. "
            f"“For the telephone call,” said {desk}. “Nine other people have not rung up.”",
            f"Everything went well after that, and {who} told everybody how useful it is to feel foolish for a minute."
            if kind == "hour"
            else f"Everything went well after that. {who} kept the {'card' if kind == 'day' else 'letter'}, with the "
            "correction in red, as a bookmark.",
        ))  # fmt: skip
    elif kind in ("day", "hour") or lucky:
        turn = (forgot, wrong)
        end = (
            rng.choice((
                f"{who} sat down on the nearest bench, counted to fifty, and decided to have a look at the town. In "
                "the end everything was only a little later than it might have been.",
                f"“Then I shall come again,” said {who}, “and this time I shall bring you a pencil that writes days "
                f"and places in full.” {desk} laughed and wrote it all down for {who.them}, twice.",
            ))
            if kind != "place"
            else f"{who} ran. Harbour Street was at the other end of the town, but somebody there had fainted in the "
            f"waiting room, and so they were late themselves. It was {who.own} turn just as {who.they} came in."
        )  # fmt: skip
    else:
        turn = (forgot, wrong)
        end = (
            f"By the time {who} came to Harbour Street, the lamp over the door was out. The next free time was in six "
            f"weeks. {who.They} wrote it down with the street, the day and the hour, but six weeks are long."
        )
    sad = "six weeks are long" in end
    return Story(
        rng.choice(("The Card on the Pile" if kind == "day" and not asks else "Not Quite Clear",
                    f"{who.own} Appointment", "In the Book")),
        (
            first,
            said,
            *turn,
            end,
        ),
        ("dialogue", "moral") if asks else ("dialogue", "sad ending") if sad else ("dialogue", "twist"),
        (
            Question(
                {
                    "day": f"On which day was {who} really expected?",
                    "place": f"When and where was {who} really expected?",
                    "hour": f"When was {who} really expected?",
                }[kind],
                f"{who} was expected {right}.",
                (f"{desk} said so, and the appointments are in {desk.own} book.",),
                right,
                lambda: {"day": f"on Wednesday the {ordinal(date)}", "place": "on Friday in Harbour Street"}.get(
                    kind, "on Thursday at eight in the evening"),
            ),
            Question(
                f"What was doubtful about what {who} had been told?",
                f"It was {piece} that was doubtful.",
                {
                    "day": ("The day of the week and the date did not belong together.",),
                    "place": ("There were two addresses, and nothing said which of them was meant.",),
                    "hour": ("Eight o'clock comes twice a day.",),
                }[kind],
                piece,
                lambda: "the " + {"day": "day", "place": "place", "hour": "hour"}[kind],
            ),
            Question(
                f"Was {who} at the right place at the right time, at the first attempt?",
                f"Yes, because {who.they} had asked." if asks else f"No, {who.they} had not asked.",
                (
                    f"{who} noticed that something could not be right, and rang up."
                    if asks
                    else f"{who} did not look again at what was written or said.",
                ),
                asks,
                lambda: doubt in turn,
            ),
            Question(
                f"Was it {who.own} own fault alone?",
                f"No, what {who.they} had been told was not clear.",
                ("Whoever gives an appointment should give it so that it can mean only one thing.",),
                False,
                lambda: kind not in ("day", "place", "hour"),
            ),
        ),
    )  # fmt: skip


_EVENTS = (  # what somebody is asked to come to, and its best moment
    ("school play", "the speech of the ghost"), ("choir concert", "the solo"), ("magic show", "the vanishing goose"),
    ("puppet show", "the end of the dragon"), ("poetry evening", "the poem about the sea"),
    ("ballet", "the great leap"),
    ("piano recital", "the piece for three hands"), ("circus show", "the walk on the rope"),
)  # fmt: skip


def _promised_twice(rng: Random) -> Story:
    """Two friends have been promised the same afternoon."""
    (who,) = people(rng, 1)
    one, two = pair(rng)
    while who.name in (one.name, two.name):
        one, two = pair(rng)
    (event, best), (event2, best2) = rng.sample(_EVENTS, 2)
    begin = rng.randrange(14 * 60, 16 * 60, 15)
    length, way = rng.choice((60, 75, 90)), rng.choice((10, 15, 20))
    begin2 = begin + rng.choice((30, 45))
    peak, peak2 = begin + length - rng.choice((3, 5)), begin2 + rng.choice((10, 15, 30, 40))
    way_out = rng.choice(("both", "tell", "lie"))
    leaves = begin2 - way + rng.choice((0, 5, 10, 15))
    there = leaves + way
    saw2 = there <= peak2
    if way_out == "both":
        turn = (
            f"“I shall simply go to both,” thought {who}. At {spoken(leaves)} {who.they} got up in the middle of the "
            f"{event}, said “Excuse me” eleven times, and ran. It took {count(way, 'minute')}.",
            f"It was {spoken(there)} when {who} slipped into the last row at the {event2}. {capital(best2)} "
            + ("was still to come." if saw2 else f"had been at {spoken(peak2)}."),
        )
        end = (
            f"“You saw it,” said {two} afterwards, with shining eyes. {one} said nothing about the {event}, where "
            f"{best} had come at {spoken(peak)}. {who} understood that half an afternoon had been a present, and the "
            "other half had not."
            if saw2
            else f"In the evening {one} asked: “What did you think of {best}?” And {two} asked: “What did you think "
            f"of {best2}?” {who} had run from the one to the other and had seen neither."
        )
    elif way_out == "tell":
        turn = (
            rng.choice(
                (
                    f"{who} did not sleep well. In the morning {who.they} went to {two}. “I have promised the same "
                    f"hours twice,” {who.they} said. “It is my fault. I said yes to {one} first.”",
                    f"{who} wrote three letters and tore them all up. On Friday morning {who.they} went to {two} "
                    f"instead. “I have promised the same hours twice,” {who.they} said. “It is my fault. I said yes "
                    f"to {one} first.”",
                )
            ),
            f"{two} was silent for a while. Then {two.they} said: “We rehearse it all this evening, with everything "
            "that belongs to it. Come to that.”"
            if rng.random() < 0.5
            else f"{two} was silent for a while. Then {two.they} said: “It was brave of you to come here. Most "
            "people would have sent a message.”",
        )
        end = f"So {who} sat at the {event} until the end, without looking at the clock, and saw {best}."
    else:
        turn = (
            f"{who} sent a message to {two}: “I have a terrible cold and must stay in bed.” Then {who.they} put on "
            f"{who.their} good shoes and went to the {event}.",
            f"In the break somebody tapped {who.them} on the shoulder. It was {two.own} sister. “Is your cold "
            "better?” she asked.",
        )
        end = (
            f"{best.capitalize()} came and went, and {who} did not notice. The chair that {two} had kept free in the "
            "first row stayed empty all afternoon."
        )
    features = {
        "both": ("conflict", "dialogue"),
        "tell": ("dialogue", "moral"),
        "lie": ("sad ending", "twist", "moral"),
    }
    return Story(
        rng.choice(("Promised Twice", f"{who.own} Two Friends", "One Afternoon, Two Promises")),
        (
            rng.choice((
            f"“Will you come to our {event} on Saturday? It begins at {spoken(begin)} and lasts {lasting(length)},” "
            f"{one} asked. “Of course,” said {who}.",
                f"{one} stood at the door with two tickets. “It is our {event} on Saturday. It begins at "
                f"{spoken(begin)} and lasts {lasting(length)}. You will come?” “Of course,” said {who}.",
            )),
            f"Some days later {two} asked: “Will you come to our {event2} on Saturday, at {spoken(begin2)}? It lasts "
            f"an hour.” {who} was thinking of something else. “Of course,” said {who}.",
            rng.choice((
            f"On Thursday evening {who} looked into {who.their} diary, and went cold.",
                f"It was Thursday evening when {who} found two crosses on the same afternoon in {who.their} diary.",
            )),
            *turn,
            end,
        ),
        (*features[way_out], *(("dialogue",) if way_out == "lie" else ())),
        (
            Question(
                "By how many minutes did the two events overlap?",
                f"They overlapped by {count(begin + length - begin2, 'minute')}.",
                (
                    f"The {event} lasted from {spoken(begin)} to {spoken(begin + length)}.",
                    f"The {event2} began at {spoken(begin2)} and lasted an hour.",
                ),
                begin + length - begin2,
                lambda: len(set(range(begin, begin + length)) & set(range(begin2, begin2 + 60))),
            ),
            Question(
                f"Why did {who} say yes to both?",
                f"{who} was thinking of something else when the second friend asked.",
                (f"{who} had said yes to {one} first.", f"{who} looked into the diary only on Thursday."),
                "thinking of something else",
                lambda: "thinking of something else",
            ),
            Question(
                f"Did {who} see {best} at the {event}?",
                f"No, {who} had left before that." if way_out == "both" else "Yes, but without noticing it."
                if way_out == "lie" else f"Yes, {who} stayed until the end.",
                (
                    f"{who} left at {spoken(leaves)}, and that moment came later, at {spoken(peak)}."
                    if way_out == "both"
                    else f"{who} was at the {event}.",
                ),
                way_out != "both",
                lambda: (leaves if way_out == "both" else begin + length) > peak,
            ),
            Question(
                f"Did {two} know the truth?",
                {
                    "both": f"No, {two} could not know where {who} had come from.",
                    "tell": f"Yes, {who} had told {two.them}.",
                    "lie": f"Yes, sooner or later, for {two.own} sister had seen {who}.",
                }[way_out],
                (
                    {
                        "both": f"{who} slipped into the last row without a word.",
                        "tell": f"{who} went to {two} and explained everything.",
                        "lie": f"{who} wrote of a cold, and was then seen at the {event}.",
                    }[way_out],
                ),
                way_out != "both",
                lambda: way_out in ("tell", "lie"),
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Appointments and meetings",
    group="time",
    concepts=("appointment", "free_time", "delay", "punctuality"),
    openings=(
        """An appointment is a promise between two people and a clock. Each of them keeps a piece of the day free for
        the other, and nothing happens in it until both are there.""",
        """To agree on a time, two diaries have to be laid side by side, if only in the head. What is free in the one
        may be full in the other, and only what is free in both can be used.""",
        """Three things must be clear before people can meet: the day, the hour and the place. If one of them is
        missing, the other two are worth nothing, as everybody knows who has waited in front of the wrong cinema.""",
        """A waiting room is a place where delays can be studied. The first patient of the morning loses ten minutes,
        and the last one at noon still sits there because of it, without ever having seen the first.""",
    ),
    asks=(
        "How do two people find a time that suits both?",
        "Why is the doctor late although I come on time?",
        "How do I know whether two appointments fit into one day?",
        "What should I do when I cannot come?",
    ),
    ideas=(
        (
            """Look for what is free and not for what is taken. If one of them is busy until eleven and the other from
            half past twelve, they share the time between, provided that an hour and a half is enough for what they
            want to do.""",
            """The free time must be long enough in one piece. Half an hour before lunch and half an hour after it do
            not make an hour for a haircut.""",
            """It is quicker to offer two or three times than to ask “When can you?” The other person then has to look
            at three places in the diary instead of at the whole week.""",
        ),
        (
            """Delays are handed on. If everybody is given twenty minutes and the first needs thirty, all who come
            after are called ten minutes late, even if they themselves take no longer than they should. Only a gap in
            the list swallows the delay.""",
            """A good list has a few empty places in it. They look like waste, but they catch what has taken longer
            before. Without them, one nosebleed at nine o'clock makes people late at five.""",
        ),
        (
            """Between two appointments lies a way, and the way takes time as well. From a quarter past two at the
            bank to a quarter to three at the vet is half an hour on paper; with twenty minutes in the bank and
            fifteen on the bus it is five minutes too little.""",
            """Count from the first to the second: when does the one begin, how long does it last, how long is the
            way, and is that before the other begins? It is wise to ask as well what happens if the first begins late,
            because it often does.""",
        ),
        (
            """Say so as soon as you know it. A time that is given back on Monday can be given to somebody else for
            Wednesday; a time that is given back at the last minute is lost to everybody.""",
            """Most people mind less that somebody does not come than that nobody told them. Ten minutes of waiting
            are short if you know that there will be ten, and long if you do not know whether anybody will come at
            all.""",
        ),
    ),
    mistakes=(
        """“I have an hour free from two to three, so I can go to the dentist, who needs an hour.” That would be true
        if the dentist worked in the next room. The ways there and back belong to the time that is needed.""",
        """Coming half an hour early does not make it your turn earlier. The others have their times too, and whoever
        comes early only waits longer.""",
        """“Let us meet next Tuesday” can be understood in two ways on a Monday: tomorrow, or in eight days. With the
        date added, there is only one way.""",
        """If an appointment is at eleven and you must eat nothing for twelve hours before, the evening before counts:
        the last bite is at eleven at night, and a late supper at midnight spoils it.""",
    ),
    scenes=(_diary, _two_diaries, _running_late, _clash, _conditions),
    stories=(_mixed_up, _promised_twice),
    notes={
        "child": (
            """When you have agreed to meet somebody, say it again in one sentence: on which day, at what time, and
            where. If the other one nods, it is an appointment.""",
        ),
        "parent": (
            """Let a child make an appointment by telephone once, with a slip of paper beside it: my name, what it is
            about, when we can come. It is easier the second time.""",
        ),
        "learner": (
            """You “make” an appointment, “keep” it, “move” or “postpone” it, and “cancel” it. With friends you
            rather “arrange to meet”. “At three”, “on Friday”, “in the afternoon”: three different little words.""",
        ),
        "adult": (
            """An appointment without an end is the expensive kind. “From two to half past” tells everybody how much
            can be said, and people are surprisingly good at saying it in that time.""",
        ),
    },
)
