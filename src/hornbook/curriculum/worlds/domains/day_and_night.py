"""Day and night: shadows through the day, places east and west, the Moon, who is awake when, and the stars."""

from random import Random

from hornbook.curriculum.worlds.english import a, capital, clock, count, lasting, listing, number, spoken
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_POSTS = (
    "garden post", "fence post", "sundial rod", "upright walking stick", "stake", "upright broomstick",
)  # fmt: skip
_CITIES = (  # hours ahead of London in winter
    ("Lisbon", 0), ("Berlin", 1), ("Cairo", 2), ("Nairobi", 3), ("Karachi", 5), ("Dhaka", 6), ("Bangkok", 7),
    ("Shanghai", 8), ("Tokyo", 9), ("Brisbane", 10), ("New York", -5), ("Chicago", -6), ("Denver", -7),
    ("Los Angeles", -8), ("Anchorage", -9),
)  # fmt: skip
_WORK = (
    ("a baker", 1, 9), ("a night nurse", 20, 6), ("a teacher", 7, 15), ("a railway signaller", 22, 6),
    ("a postal worker", 5, 13), ("a guard at a museum", 21, 6), ("a waiter", 16, 23), ("a market gardener", 6, 15),
    ("a driver of the night bus", 22, 5), ("a fish seller", 3, 11),
)  # fmt: skip
_CREATURES = {  # active by
    "night": ("hedgehog", "tawny owl", "moth", "badger", "pipistrelle bat", "wood mouse"),
    "day": ("honey bee", "blackbird", "red squirrel", "butterfly", "kestrel", "lizard", "swallow"),
}
_QUARTERS = ("new moon", "first quarter", "full moon", "last quarter")


def _shadow(rng: Random) -> Scene:
    """The shadow of a post, hour by hour, in the northern half of the Earth."""
    watcher = people(rng, 1)[0]
    post = rng.choice(_POSTS)
    middle = rng.choice((60, 80, 100, 120))
    steps = [5 * round(middle * factor / 5) for factor in (0.1, 0.3, 0.8)]
    lengths = {12: middle}
    for n, more in enumerate(steps, 1):
        lengths[12 - n] = lengths[12 + n] = middle + more
    shown = (9, 11, 12, 14)
    hour = rng.choice((10, 13, 15))
    twin = 24 - hour
    shorter = rng.choice((9, 11))

    def direction(at: int) -> str:
        """To where the shadow points: away from the Sun, which goes from east by south to west."""
        return "west" if at < 12 else "north" if at == 12 else "east"

    def opposite(at: int) -> str:
        sun = {True: "east", False: "west"}[at < 12] if at != 12 else "south"
        return {"east": "west", "west": "east", "south": "north"}[sun]

    asked = rng.choice((9, 14))
    told = [f"at {spoken(at * 60)} {lengths[at]} centimetres" for at in (*shown, twin) if at != hour]
    told = list(dict.fromkeys(told))
    return Scene(
        (
            rng.choice(
                (
                    f"{watcher} lives in the north of Spain and watches the shadow of {a(post)} on a sunny day in "
                    "March.",
                    f"On a sunny day in March, in the north of Spain, {watcher} follows the shadow of {a(post)}.",
                )
            ),
            f"The shadow is shortest when the Sun stands highest, in the south; by {watcher.own} clock, which is set "
            "by the Sun, that is noon.",
            f"{watcher} measures: {listing(told)}.",
            "Before and after noon the shadow changes in the same way, in reverse order.",
        ),
        (
            Question(
                f"How long is the shadow at {spoken(hour * 60)}?",
                f"At {spoken(hour * 60)} it is {lengths[hour]} centimetres long.",
                (
                    f"{capital(spoken(hour * 60))} is {count(abs(12 - hour), 'hour')} "
                    f"{'before' if hour < 12 else 'after'} noon.",
                    f"So the shadow is as long as it is at {spoken(twin * 60)}.",
                ),
                lengths[hour],
                lambda: middle + steps[abs(hour - 12) - 1],
            ),
            Question(
                f"Does the shadow at {spoken(asked * 60)} point more to the west or more to the east?",
                f"It points more to the {direction(asked)}.",
                (
                    f"At {spoken(asked * 60)} the Sun is {'east' if asked < 12 else 'west'} of south.",
                    "A shadow points away from the light.",
                ),
                direction(asked),
                lambda: opposite(asked),
            ),
            Question(
                f"By how much is the shadow at {spoken(shorter * 60)} longer than at noon?",
                f"It is longer by {lengths[shorter] - middle} centimetres.",
                (f"At {spoken(shorter * 60)} it is {lengths[shorter]} centimetres long, at noon {middle}.",),
                lengths[shorter] - middle,
                lambda: steps[12 - shorter - 1],
            ),
            Question(
                f"Is the {post} shorter at noon than in the morning?",
                "No, only its shadow is shorter.",
                ("At noon the Sun stands high and the light falls steeply.", f"The {post} itself does not change."),
                False,
                lambda: False,
            ),
        ),
    )


def _state(hour: int) -> str:
    """Of an hour of the clock, roughly."""
    if 8 <= hour < 17:
        return "day"
    return "night" if hour >= 20 or hour < 5 else "twilight"


def _places(rng: Random) -> Scene:
    """The clock in two cities, in winter."""
    one, two = pair(rng)
    while True:
        (here, first), (there, second) = rng.sample(_CITIES, 2)
        hour = rng.randint(8, 21)
        other = (hour + second - first) % 24
        if abs(first - second) >= 3 and _state(other) != "twilight" and _state(hour) != "twilight" and other != 22:
            break
    ahead = second > first
    gap = abs(second - first)
    total = hour + second - first
    turn = "the next day" if total >= 24 else "the day before" if total < 0 else "the same day"
    good = 8 <= other < 22

    def turned() -> int:
        """One hour at a time, round the clock."""
        now = hour
        for _ in range(gap):
            now = (now + (1 if ahead else -1)) % 24
        return now

    return Scene(
        (
            rng.choice(
                (
                    f"{one} is in {here}, {two} in {there}. It is January.",
                    f"One January day {one} in {here} thinks of {two}, who lives in {there}.",
                )
            ),
            f"The clocks in {there} are {count(gap, 'hour')} {'ahead of' if ahead else 'behind'} those in {here}.",
            f"In {here} it is {clock(hour * 60)}.",
        ),
        (
            Question(
                f"What do the clocks in {there} show?",
                f"In {there} it is {clock(other * 60)}.",
                (
                    f"{'Add' if ahead else 'Take away'} {count(gap, 'hour')} {'to' if ahead else 'from'} "
                    f"{clock(hour * 60)}.",
                    *(("At midnight a new day begins, and the hours start from zero again.",) if turn == "the "
                    "next day" else ()),
                    *(("Going back past midnight leads into the day before.",) if turn == "the day before" else ()),
                ),
                clock(other * 60),
                lambda: clock(turned() * 60),
            ),
            Question(
                f"Is it the same date in {there} as in {here}?",
                "Yes, it is the same day." if turn == "the same day" else f"No, in {there} it is {turn}.",
                (
                    f"From {clock(hour * 60)} in {here} go {count(gap, 'hour')} {'forward' if ahead else 'back'}.",
                    "That goes past midnight." if turn != "the same day" else "That does not "
                    "go past midnight.",
                ),
                turn == "the same day",
                lambda: (turned() > hour) == ahead,
            ),
            Question(
                f"{one} would like to telephone. Is it a good time?",
                f"Yes, in {there} it is neither too early nor too late." if good
                else f"No, {two} is very likely asleep.",
                (f"In {there} it is {clock(other * 60)}, and that is "
                f"{'in the night' if not good else 'a time when people are up'}.",),
                good,
                lambda: turned() in range(8, 22),
            ),
            ),
    )  # fmt: skip


def _moon(rng: Random) -> Scene:
    """The Moon goes through its shapes in four weeks and a half."""
    watcher = people(rng, 1)[0]
    at = rng.randrange(4)
    month = rng.choice(("March", "May", "August", "October"))
    date = rng.randint(1, 6)
    dates = [date + round(n * 7.4) for n in range(4)]
    shapes = [_QUARTERS[(at + n) % 4] for n in range(4)]
    looks = [f"in its {shape}" if "quarter" in shape else shape.removesuffix(" moon") for shape in shapes]
    full = dates[shapes.index("full moon")]
    new = dates[shapes.index("new moon")]

    plan = rng.choice(
        ("walk over the dunes without a lamp", "count shooting stars", "see the Milky Way", "cross the moor on foot")
    )
    needs_dark = plan in ("count shooting stars", "see the Milky Way")
    best = new if needs_dark else full
    return Scene(
        (
            rng.choice(
                (
                    f"{watcher} keeps a calendar of the Moon.",
                    f"In {watcher.own} calendar for {month} the Moon is drawn in small circles.",
                )
            ),
            f"From one shape to the next it takes a little over a week: {', '.join(_QUARTERS)}, and then again the "
            "new moon, when nothing is to be seen of it.",
            f"On {date} {month} the Moon is {looks[0]}, on {dates[1]} {month} it is {looks[1]}, and on {dates[2]} "
            f"{month} it is {looks[2]}.",
        ),
        (
            Question(
                f"What does the Moon look like about a week after {dates[2]} {month}: new, full, or in a quarter?",
                f"It is {looks[3]} then.",
                (f"After the {shapes[2]} comes the {shapes[3]}.",),
                looks[3],
                lambda: next(look for look, shape in zip(looks, shapes, strict=True) if shape not in shapes[:3]),
            ),
            Question(
                f"{watcher} would like to {plan}. Which of the four nights is best for that, if the sky is clear?",
                f"The best night is that of the {'new' if needs_dark else 'full'} moon, about {best} {month}.",
                (
                    "Faint lights can be seen only when no bright light is in the sky." if needs_dark
                    else "The full moon gives enough light to see a path, and it is up all night.",
                    "At new moon the Moon stands close to the Sun, and at night it is below the horizon." if needs_dark
                    else "It rises when the Sun sets.",
                ),
                f"{best} {month}",
                lambda: next(
                    f"{day} {month}"
                    for day, look in zip(dates, looks, strict=True)
                    if look == ("new" if needs_dark else "full")
                ),
            ),
            Question(
                f"How many days are there from the {shapes[0]} to the {shapes[2]} in this calendar?",
                f"There are {count(dates[2] - dates[0], 'day')}.",
                (f"It is the time from {dates[0]} to {dates[2]} {month}.",),
                dates[2] - dates[0],
                lambda: len(range(dates[0], dates[2])),
            ),
            Question(
                "Does the Moon lose a piece of itself when it becomes a thin crescent?",
                "No, it is a ball all the time, and half of it is always lit by the Sun.",
                (
                    "From the Earth we see now more and now less of the lit half.",
                    "At new moon the lit half is turned away from us.",
                ),
                False,
                lambda: False,
            ),
        ),
    )  # fmt: skip


def _awake(rng: Random) -> Scene:
    """People who work at different hours share a house."""
    (first, (job, start, end)), (second, (other, begin, stop)) = zip(people(rng, 2), rng.sample(_WORK, 2), strict=True)
    hours = (end - start) % 24

    def working(hour: int, frm: int, to: int) -> bool:
        return (hour - frm) % 24 < (to - frm) % 24

    both = [h for h in range(24) if working(h, start, end) and working(h, begin, stop)]
    ask = rng.choice((2, 4, 10, 14, 18, 22))
    at_work = [p.name for p, w in ((first, (start, end)), (second, (begin, stop))) if working(ask, *w)]
    through = [p for p, (s, e) in ((first, (start, end)), (second, (begin, stop))) if s > e]

    def spans(frm: int, to: int) -> list[int]:
        found, hour = [], frm
        while hour != to:
            found.append(hour)
            hour = (hour + 1) % 24
        return found

    questions = [
        Question(
            f"For how many hours does {first} work?",
            f"{first} works for {count(hours, 'hour')}.",
            (
                (
                    f"From {clock(start * 60)} to midnight it is {count(24 - start, 'hour')}.",
                    f"From midnight to {clock(end * 60)} it is {count(end, 'hour')}.",
                )
                if start > end
                else (f"It is the time from {clock(start * 60)} to {clock(end * 60)}.",)
            ),
            hours,
            lambda: len(spans(start, end)),
        ),
        Question(
            f"Who of them is at work at {clock(ask * 60)}?",
            f"At that time {' and '.join(at_work)} {'is' if len(at_work) == 1 else 'are'} at work."
            if at_work
            else "At that time nobody is at work.",
            (
                f"{first} works from {clock(start * 60)} to {clock(end * 60)}, {second} from {clock(begin * 60)} to "
                f"{clock(stop * 60)}.",
            ),
            " and ".join(at_work) or "nobody",
            lambda: (
                " and ".join(p.name for p, s in ((first, spans(start, end)), (second, spans(begin, stop))) if ask in s)
                or "nobody"
            ),
        ),
        Question(
            "For how many hours are both at work at the same time?",
            f"Both are at work for {count(len(both), 'hour')}."
            if both
            else "There is no hour at which both are at work.",
            (
                f"{first} works from {clock(start * 60)} to {clock(end * 60)}, {second} from {clock(begin * 60)} to "
                f"{clock(stop * 60)}.",
                f"Both work in the hours that begin at {listing([clock(h * 60) for h in both])}."
                if len(both) > 1
                else f"Both work in the hour that begins at {clock(both[0] * 60)}."
                if both
                else "Their working hours do not overlap.",
            ),
            len(both),
            lambda: len(set(spans(start, end)) & set(spans(begin, stop))),
        ),
    ]
    if len(through) == 1:
        tired = through[0]
        questions.append(
            Question(
                f"At eleven in the morning {tired} is lying in bed. Is {tired} lazy?",
                f"No, {tired} has worked through the night and needs sleep like everybody else.",
                (f"{tired} begins work in the evening and comes home when others get up.",),
                False,
                lambda: 11 in (spans(start, end) if tired is first else spans(begin, stop)),
            )
        )
    return Scene(
        (
            rng.choice((f"{first} and {second} live in one house.", f"{first} and {second} rent two rooms on the "
            f"same floor.")),
            f"{first} is {job} and works from {clock(start * 60)} to {clock(end * 60)}.",
            f"{second} is {other} and works from {clock(begin * 60)} to {clock(stop * 60)}.",
        ),
        tuple(questions),
    )  # fmt: skip


def _creatures(rng: Random) -> Scene:
    """Who can be met at a pond by day, and who by night."""
    watcher = people(rng, 1)[0]
    night = rng.sample(_CREATURES["night"], rng.randint(2, 3))
    day = rng.sample(_CREATURES["day"], rng.randint(2, 3))
    seen = [*night, *day]
    rng.shuffle(seen)
    odd = rng.choice(day)
    hour = rng.choice(("eleven at night", "midnight", "one in the morning"))
    reason = {
        "tawny owl": "It hears a mouse under leaves, and its soft feathers make no noise.",
        "pipistrelle bat": "It calls so high that we do not hear it, and finds gnats by the echo.",
        "moth": "It finds flowers by their scent, and many flowers smell most strongly at night.",
        "hedgehog": "It follows its nose, and the slugs and beetles that it eats are about at night.",
        "badger": "It follows its nose, and worms come up to the grass at night.",
        "wood mouse": "It finds seeds by smell and touch, and in the dark fewer hunters see it.",
    }
    chosen = rng.choice(night)
    return Scene(
        (
            rng.choice(
                (
                    f"{watcher} spends a whole day and a whole night in June by the edge of a wood, and notes what "
                    "is about.",
                    f"For a whole day and a whole night in June {watcher} sits in a hut by a wood and writes down "
                    "every animal.",
                )
            ),
            f"The notebook lists {listing(['a ' + name for name in seen])}.",
            "Each of them was seen at the time at which its kind is usually awake.",
        ),
        (
            Question(
                "How many of them were seen at night?",
                f"{capital(number(len(night)))} of them were: {listing(['the ' + name for name in sorted(night)])}.",
                (f"Animals of the day are {listing(['the ' + name for name in sorted(day)])}.", "The others are "
                "animals of the night."),
                len(night),
                lambda: len([name for name in seen if name not in _CREATURES["day"]]),
            ),
            Question(
                f"How does the {chosen} manage in the dark?",
                reason[chosen],
                ("In the dark eyes alone are not enough, so other senses do more of the work.",),
                reason[chosen][:-1],
                lambda: next(told for name, told in reason.items() if name == chosen)[:-1],
            ),
            Question(
                f"Would {watcher} have seen the {odd} at {hour}?",
                f"No, at that time the {odd} is asleep or hidden.",
                (f"The {odd} is about by day, and at {hour} it is dark.",),
                False,
                lambda: odd in _CREATURES["night"],
            ),
        ),
    )  # fmt: skip


def _power_cut(rng: Random) -> Story:
    """The lights go out in a town, and something else can be seen."""
    one, two = pair(rng)
    hour = rng.randint(21, 22)
    lasted = rng.choice((20, 35, 50, 75))
    afraid = rng.random() < 0.5
    thing = rng.choice(("a tree on the hill", "a chimney", "the neighbour's roof", "the church tower"))
    moon = rng.random() < 0.5
    sight = (
        f"“The Moon,” said {two}. It was almost round, and it stood over {thing}. “It makes shadows. I did not know "
        "that the Moon makes shadows.”"
        if moon
        else f"“Look up,” said {two}. Over {thing} stood more stars than {one} had ever seen, and across them "
        "ran a pale band, as if somebody had spilt flour."
    )
    wish = "the Moon shadows" if moon else "the pale band"
    begins = (
        f"{one} did not like the dark and said so. “I can see nothing at all.” “Come outside and wait,” said {two}. "
        "“Count to three hundred. Eyes need time.”"
        if afraid
        else f"“How dull,” said {one}, whose book was now only a grey patch. “Come out into the yard,” called "
        f"{two}. “And wait until your eyes have got used to it.”"
    )
    end = rng.choice(
        (
            f"When the street lamps came on again, {one} was the only one in the street who was sorry.",
            f"Then, all at once, the lamps were back, and {wish} {'were' if moon else 'was'} gone. “They are still "
            f"there,” said {two}. “The lamps only shine over them.”"
            if moon
            else f"Then, all at once, the lamps were back, and {wish} was gone. “It is still there,” said {two}. "
            "“We have only covered it with light.”",
        )
    )
    return Story(
        rng.choice(("The Evening without Lamps", "What the Lamps Had Hidden", "Count to Three Hundred")),
        (
            f"At {spoken(hour * 60)} on an evening in {rng.choice(('October', 'November', 'February'))} all the "
            "lights in the street went out, in the houses and on the lamp posts, with a small sigh.",
            begins,
            rng.choice((
f"Little by little the edges of things came out of the black: the wall, the bucket, {two.own} face.",
"They stood by the wall and waited. First there was nothing at all, then a grey shape that became the bucket, and "
f"then {one} could see that {two} was smiling.",
)),
            sight,
            rng.choice((
f"It was {lasting(lasted)} before the electricity was back. They spent the time outside, in coats, with one blanket "
"round both.",
f"It took {lasting(lasted)} until the electricity was back. For the whole of that time they stayed where they were, "
"and spoke little.",
)),
            end,
        ),
        ("dialogue", "twist"),
        (
            Question(
                "At what time was the electricity back?",
                f"It was back at {clock(hour * 60 + lasted)}.",
                (f"The lights went out at {clock(hour * 60)}, and it lasted for {lasting(lasted)}.",),
                clock(hour * 60 + lasted),
                lambda: clock(max(range(hour * 60, hour * 60 + lasted + 1))),
            ),
            Question(
                f"Could {one} see as little after ten minutes in the dark as in the first moment?",
                "No, after a while much more could be seen.",
                (
                    "In the dark the pupils open wide, and the eyes slowly become more sensitive.",
                    "What was only black at first came out little by little.",
                ),
                False,
                lambda: False,
            ),
            Question(
                "Does the Moon shine only when the lamps are off?" if moon
                else "Were those stars there only on that evening?",
                "No, the lamps are only so bright that nobody notices its light." if moon
                else "No, on other evenings the light of the town hides them.",
                ("A faint light cannot be seen beside a strong one.",),
                False,
                lambda: False,
            ),
        ),
    )  # fmt: skip


def _letter(rng: Random) -> Story:
    """Two who work at opposite hours live together and meet by notes."""
    one, two = pair(rng)
    night = rng.choice(("a night nurse", "a guard in a harbour", "a night porter in a hotel", "a railway signaller"))
    day = rng.choice(("a crane driver", "an ambulance driver", "a cook in a hospital", "a lock keeper"))
    change, way = rng.choice((6, 7)), rng.choice((20, 30, 45))
    evening = change + 12
    thing = rng.choice(("the blue cup", "the alarm clock", "the soap dish", "the nailbrush"))
    quarrel = rng.random() < 0.6
    meet = rng.choice(("Saturday", "Sunday"))
    notes = (
        (
            f"One evening {two} wrote: “Who left {thing} in the bath?” It was written in a hurry, and looked angrier "
            f"than it was meant. The next evening {two} found under it: “Not me. And good morning to you too.”",
            "For three days the notes grew shorter. In the end there was only a question mark, and under it another.",
            f"On {meet} both were at home at noon. “What is the matter with you?” they said at the same moment. It "
            f"turned out that it had been the cat that had pushed {thing} over the edge. Both had been cross with "
            "the wrong one.",
            "After that they drew a small face at the end of each note, so that the other could see how it was meant.",
        )
        if quarrel
        else (
            f"They wrote notes. “Soup is on the stove,” wrote {two} in the evening. “It was good. The tap drips,” "
            f"wrote {one} in the morning. “Mended.” “Thank you. It is snowing.”",
            f"In the course of a winter the notes filled a shoe box. When {one} fell ill and had to stay at home for "
            "a week, they sat opposite each other at supper and did not know what to say.",
            f"“Shall I fetch a pencil?” asked {two} at last. They laughed until the soup was cold.",
            f"When {one} was well again, they kept {meet} free, from noon until evening, and put no notes on the "
            "table that day.",
        )
    )
    minutes = range(0, 24 * 60, 5)
    home = {one: {m for m in minutes if change * 60 + way <= m < evening * 60 - way}}
    home[two] = {m for m in minutes if not change * 60 - way <= m < evening * 60 + way}
    return Story(
        rng.choice(("The Kitchen Table", "Good Night, Good Morning", "The Box of Notes" if not quarrel else "A "
        "Question Mark")),
        (
            f"{one} was {night} and worked from {spoken(evening * 60)} in the evening until {spoken(change * 60)} in "
            f"the morning. {two} was {day} and worked from {spoken(change * 60)} in the morning until "
            f"{spoken(evening * 60)} in the evening. Each had a journey of {number(way)} minutes.",
            rng.choice((
"They shared a flat, but it was like living with a ghost: a warm kettle, a wet towel, a light under a door.",
"They had rented a flat together because it was cheaper. What each saw of the other was a pair of shoes in the "
"hall, now here and now gone.",
)),
            *notes,
        ),
        ("dialogue", *(("conflict", "twist", "moral") if quarrel else ("twist",))),
        (
            Question(
                "Were both of them at home at the same time on a working day?",
                "No, when one came home the other had always left.",
                (
                    f"{one} left at {clock(evening * 60 - way)} and came home at {clock(change * 60 + way)}.",
                    f"{two} left at {clock(change * 60 - way)} and came home at {clock(evening * 60 + way)}.",
                ),
                False,
                lambda: bool(home[one] & home[two]),
            ),
            Question(
                f"For how long was the flat empty in the evening, after {one} had left and before {two} came home?",
                f"It was empty for {lasting(2 * way)}.",
                (
                    f"{one} left {number(way)} minutes before {spoken(evening * 60)}.",
                    f"{two} came home {number(way)} minutes after {spoken(evening * 60)}.",
                ),
                lasting(2 * way),
                lambda: lasting(5 * sum(1 for m in range(12 * 60, 24 * 60, 5) if m not in home[one] | home[two])),
            ),
            Question(
                f"Had one of them left {thing} in the bath?" if quarrel else "Did they have more to say to each "
                "other at supper than in the notes?",
                "No, it had been the cat." if quarrel else "No, at first they did not know what to say.",
                (
                    "Each believed it of the other, because nobody else lived there but the cat."
                    if quarrel
                    else "They were used to writing, and sitting face to face was new.",
                ),
                False,
                lambda: False,
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Day and night",
    group="living things",
    concepts=("rotation_of_the_earth", "shadows", "time_zones", "phases_of_the_moon", "nocturnal_animals"),
    openings=(
        """At every moment one half of the Earth is lit by the Sun and the other half is dark. What we call evening is
        our place being carried over the edge from one half into the other.""",
        """A shadow is a clock that needs no winding. In the morning it is long and points one way, at noon it is
        short, and in the evening it is long again and points the other way.""",
        """While some people go to bed, others get up to work: bakers, nurses, drivers of night buses. A town never
        sleeps altogether, and neither does a wood.""",
        """The night is not simply the day without light. Other animals are about, other flowers are open, sounds
        carry farther, and we can see stars that are many million times as far away as the Moon.""",
    ),
    asks=(
        "Where does the Sun go at night?",
        "How does the Moon change in the course of a month?",
        "How do animals find their way in the dark?",
        "Why is it morning in one country and evening in another?",
    ),
    ideas=(
        (
            """The Sun does not go anywhere. The Earth turns round once in a day, as a roundabout turns, and we on it
            see the Sun come up on one side and go down on the other. At night it shines on those who live on the far
            side.""",
            """Turn slowly on the spot in a room with one lamp. For half of the turn the lamp is in front of you, for
            the other half behind your back. Your face has day and night, and the lamp has not moved.""",
            """Because the Earth turns towards the east, the Sun appears in the east. The stars do the same: they too
            rise in the east, climb, and set in the west, except those near the pole, which go round in circles.""",
        ),
        (
            """The Moon has no light of its own. The Sun lights one half of it, and as the Moon travels round the
            Earth we see that half from the front, from the side, or not at all. From one full moon to the next it
            takes about 29 and a half days.""",
            """A thin crescent in the evening sky is a growing moon, and it always turns its round side to where the Sun
            has just set. Children who draw a crescent with the points towards the sunset draw something that cannot be
            seen.""",
            """The full moon rises when the Sun sets, because it stands opposite the Sun. That is why a full moon
            is never seen high in the sky at noon.""",
        ),
        (
            """Eyes are of little use in a dark wood, so other senses help. A bat calls and listens for the echo, a
            mouse feels its way with its whiskers, and an owl can strike a vole that it has only heard.""",
            """Many night animals have large eyes, and a kind of mirror behind them that sends the light through a
            second time. That is what shines green or gold when a lamp falls on a cat.""",
        ),
        (
            """When it is noon in one place, the Sun has long passed noon farther east and has not reached it farther
            west. If all the world had the same clock time, some would have to go to school at midnight.""",
            """Somebody who travels quickly to the west gets a longer day, because they follow the Sun. After a long
            flight the body still lives by the time at home, and is wide awake at three in the morning.""",
        ),
    ),
    mistakes=(
        """We say that the Sun rises, and it looks like that, but it is we who are carried round. Somebody in a train
        that begins to move without a jerk may think that the platform is leaving.""",
        """The Moon is not only in the sky at night. For half of the month it can be seen by day as well, pale as a
        cloud, in the afternoon before full moon and in the morning after it.""",
        """The dark part of the Moon is not the shadow of the Earth. It is simply the side turned away from the Sun.
        The shadow of the Earth falls on the Moon only now and then, at a full moon, and that is called an
        eclipse.""",
        """A shadow is not always shortest at twelve o'clock. Clocks follow a zone or summer time, and so in many
        places the Sun stands highest at half past twelve, at one, or later still.""",
    ),
    scenes=(_shadow, _places, _moon, _awake, _creatures),
    stories=(_power_cut, _letter),
    notes={
        "child": (
            """Stand with your back to the morning Sun, and ask somebody to mark the end of your shadow with a stone.
            Go back to the same spot every hour.""",
        ),
        "learner": (
            """We say “at night” and “at noon”, but “in the morning”, “in the evening” and “during the day”. The Sun
            rises and sets; night falls.""",
        ),
        "parent": (
            """For a child who is afraid of the dark, going out together to look at it helps more than a lamp. Stand
            still for five minutes and name what can be heard.""",
        ),
        "adult": (
            """It takes the eyes about twenty minutes to get used to darkness, and one glance at a bright screen to
            lose it again. Red light disturbs them least.""",
        ),
    },
)
