"""Letters and parcels: what they cost, when they arrive, where they go wrong, and who knows what meanwhile."""

from random import Random

from hornbook.curriculum.worlds.english import amount, capital, count, listing, money, number, spoken
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_STREETS = ("Linden Street", "Weaver Lane", "Mill Road", "Harbour Street", "Garden Row", "Station Road", "Bell Street")
_NEWS = (
    "the cat has had five kittens", "the roof is being mended", "the exam went well", "there is a new baby next door",
    "the old boat has been sold", "the apple tree has blown down", "the choir is going to sing in Vienna",
    "the bakery has closed", "a tooth has come out", "the piano has been tuned at last",
)  # fmt: skip


def _postage(rng: Random) -> Scene:
    """Prices by weight, in steps: one heavy letter or two light ones."""
    sender, friend = people(rng, 2)
    small, middle, large = rng.choice(((20, 50, 250), (20, 100, 500), (50, 100, 500)))
    cheap = rng.randrange(70, 111, 5)
    fair, dear = cheap + rng.randrange(30, 66, 5), cheap * 2 + rng.randrange(40, 120, 5)
    table = ((small, cheap), (middle, fair), (large, dear))
    light, lighter = rng.sample(range(10, small + 1), 2)
    weights = [light, rng.randint(small + 1, middle), lighter]
    rng.shuffle(weights)
    one, two, three = weights
    together = one + two

    def price(weight: int) -> int:
        return next(cents for limit, cents in table if weight <= limit)

    def by_exclusion(weight: int) -> int:
        """From the dearest downwards, as long as the cheaper one still allows it."""
        cents = dear
        for limit, lower in reversed(table):
            if weight <= limit:
                cents = lower
        return cents

    apart, joined = price(one) + price(two), price(together)
    three_all = sum(price(w) for w in weights)
    room = next(limit for limit, _ in table if three <= limit) - three
    questions = [
        Question(
            f"What does the letter of {three} grams cost?",
            f"It costs {money(price(three))}.",
            (
                f"It weighs no more than {next(limit for limit, _ in table if three <= limit)} grams"
                + (f", but more than {small}." if three > small else "."),
            ),
            money(price(three)),
            lambda: money(by_exclusion(three)),
        ),
        Question(
            f"How much does {sender} pay for all three letters, if each is sent by itself?",
            f"{sender} pays {money(three_all)}.",
            (f"The three stamps cost {listing([money(price(w)) for w in weights])}.",),
            money(three_all),
            lambda: money(sum(by_exclusion(w) for w in weights)),
        ),
        Question(
            f"The letters of {one} and {two} grams go to {friend}. Is it cheaper to put both into one envelope? "
            "Simply add the two weights.",
            f"Yes, it saves {money(apart - joined)}."
            if joined < apart
            else f"No, it would cost {money(joined - apart)} more."
            if joined > apart
            else "No, it costs the same.",
            (
                f"Together they weigh {together} grams, and that costs {money(joined)}.",
                f"By themselves they cost {money(price(one))} and {money(price(two))}, together {money(apart)}.",
            ),
            joined < apart,
            lambda: by_exclusion(one + two) - by_exclusion(one) < by_exclusion(two),
        ),
    ]
    if room:
        questions.append(
            Question(
                f"How many grams could be added to the letter of {three} grams without a dearer stamp?",
                f"{count(room, 'gram').capitalize()} could be added.",
                (f"For {money(price(three))} a letter may weigh up to {three + room} grams.",),
                room,
                lambda: max(
                    extra
                    for extra in range(600)
                    if by_exclusion(min(three + extra, large)) == price(three) and three + extra <= large
                ),
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"At the post office a letter of up to {small} grams costs {money(cheap)}, up to {middle} grams "
                    f"{money(fair)}, and up to {large} grams {money(dear)}.",
                    f"A letter costs {money(cheap)} if it weighs no more than {small} grams, {money(fair)} up to "
                    f"{middle} grams, and {money(dear)} up to {large} grams.",
                )
            ),
            rng.choice(
                (
                    f"{sender} has three letters, of {one}, {two} and {three} grams.",
                    f"On the scales {sender.own} three letters weigh {one}, {two} and {three} grams.",
                )
            ),
        ),
        tuple(questions),
    )  # fmt: skip


def _delivery(rng: Random) -> Scene:
    """The box is emptied once a day; the letter travels on working days."""
    sender, friend = people(rng, 2)
    emptied = rng.choice((11, 15, 16, 17, 18)) * 60
    posted = emptied + rng.choice((-120, -60, -30, -15, 15, 30, 60, 90))
    day, travel = rng.randrange(5), rng.choice((1, 2, 2, 3))
    in_time = posted < emptied
    taken = _next_working(day, 0 if in_time else 1)
    arrives = _next_working(taken, travel)
    other = _next_working(_next_working(day, 1 if in_time else 0), travel)

    def by_walking(late: bool) -> int:
        """Day after day: emptied or not, on its way or not."""
        now, days_left, collected = day, travel, not late
        while not collected or days_left:
            now = (now + 1) % 7
            if now == 6:
                continue
            if not collected:
                collected = True
            else:
                days_left -= 1
        return now

    way = f"{count(travel, 'working day')} later"
    return Scene(
        (
            f"The letter box in the square is emptied at {_part(emptied)}, every day but Sunday.",
            rng.choice(
                (
                    f"A letter that has been taken from it is delivered {way}, and Sundays do not count.",
                    f"What is taken from it arrives {way}; the post works from Monday to Saturday.",
                )
            ),
            f"On {_DAYS[day]}, at {_part(posted)}, {sender} drops a letter to {friend} into it.",
        ),
        (
            Question(
                "Is the letter taken out of the box on the same day?",
                f"Yes, it is taken out on {_DAYS[taken]}."
                if in_time
                else f"No, it is not taken out until {_DAYS[taken]}.",
                (
                    f"It is dropped in at {spoken(posted)}, and the box is emptied at {spoken(emptied)}.",
                    "It is there in time." if in_time else "By then the box has been emptied for that day.",
                ),
                in_time,
                lambda: posted + 1 <= emptied,
            ),
            Question(
                f"On which day does {friend} get the letter?",
                f"{friend} gets it on {_DAYS[arrives]}.",
                (
                    f"It leaves the box on {_DAYS[taken]}.",
                    f"It is delivered {way}"
                    + (", and the Sunday is left out." if _over_sunday(taken, travel) else "."),
                ),
                _DAYS[arrives],
                lambda: _DAYS[by_walking(not in_time)],
            ),
            Question(
                f"If the letter had been dropped in {'three hours later' if in_time else 'three hours earlier'} on "
                f"that {_DAYS[day]}, when would it arrive?",
                f"It would arrive on {_DAYS[other]}.",
                (
                    f"Then it would come {'too late' if in_time else 'in time'} for {spoken(emptied)}.",
                    f"It would leave the box on {_DAYS[_next_working(day, 1 if in_time else 0)]}.",
                ),
                _DAYS[other],
                lambda: _DAYS[by_walking(in_time)],
            ),
        ),
    )


def _part(minutes: int) -> str:
    """ "noon", "half past four in the afternoon"."""
    if minutes == 12 * 60:
        return "noon"
    part = "morning" if minutes < 12 * 60 else "afternoon" if minutes < 18 * 60 else "evening"
    return f"{spoken(minutes)} in the {part}"


def _next_working(day: int, steps: int) -> int:
    """So many working days on, where the week of six days begins with Monday."""
    return (day + steps) % 6


def _over_sunday(day: int, steps: int) -> bool:
    return day + steps > 5


def _round(rng: Random) -> Scene:
    """A postman goes up one side of the street and down the other."""
    carrier = people(rng, 1)[0]
    street = rng.choice(_STREETS)
    odd = sorted(rng.sample(range(3, 26, 2), 3))
    even = sorted(rng.sample(range(2, 27, 2), 3))
    bag = {house: rng.randint(1, 5) for house in [*odd, *even]}
    first_odd = rng.random() < 0.5
    up, down = (odd, even) if first_odd else (even, odd)
    order = [*up, *reversed(down)]
    told = list(bag)
    rng.shuffle(told)
    all_of = sum(bag.values())
    half = sum(bag[h] for h in up)
    most = max(bag.values())
    full = [h for h in bag if bag[h] == most]
    asked = rng.choice(order[1:])
    before = order[order.index(asked) - 1]

    def walked() -> list[int]:
        """From house to house, to the end of the street and back."""
        path = [*range(1, 28), *range(27, 0, -1)]
        side = 1 if first_odd else 0
        outward = [h for h in path[:27] if h % 2 == side and h in bag]
        return outward + [h for h in path[27:] if h % 2 != side and h in bag]

    questions = [
        Question(
            f"At which house does {carrier} deliver last?",
            f"{carrier.They} delivers last at number {order[-1]}.",
            (
                f"On the second side {carrier.they} comes back, so the numbers grow smaller.",
                f"The smallest {'even' if first_odd else 'odd'} number with post is {order[-1]}.",
            ),
            order[-1],
            lambda: walked()[-1],
        ),
        Question(
            f"Where was {carrier} just before number {asked}?",
            f"{carrier.They} was at number {before}.",
            (f"The order is {listing([str(h) for h in order])}.",),
            before,
            lambda: walked()[walked().index(asked) - 1],
        ),
        Question(
            f"How many letters are left in the bag when {carrier} crosses the street?",
            f"{capital(count(all_of - half, 'letter'))} {'is' if all_of - half == 1 else 'are'} left.",
            (
                f"In all there are {amount(all_of)} letters.",
                f"The {'odd' if first_odd else 'even'} side gets {listing([amount(bag[h]) for h in up])}.",
            ),
            all_of - half,
            lambda: sum(bag[h] for h in bag if (h % 2 == 1) != first_odd),
        ),
    ]
    if len(full) == 1:
        questions.append(
            Question(
                "Which house gets the most letters, and on which side is it?",
                f"Number {full[0]} does, on the {'odd' if full[0] % 2 else 'even'} side.",
                (f"It gets {amount(most)}, and the others get fewer.",),
                str(full[0]),
                lambda: str(sorted(bag.items(), key=lambda h: h[1])[-1][0]),
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"In {street} the odd numbers are on one side and the even numbers on the other, both rising "
                    "from the market towards the river.",
                    f"{street} begins at the market. The odd house numbers are on the left, the even ones on the "
                    "right, and on both sides they rise.",
                )
            ),
            f"{carrier} begins at the market, delivers along the {'odd' if first_odd else 'even'} side to the end, "
            "crosses the street, and comes back along the other.",
            f"There are letters for {listing([f'number {h} ({amount(bag[h])})' for h in told])}.",
        ),
        tuple(questions),
    )


def _crossing(rng: Random) -> Scene:
    """Two letters pass each other on the way."""
    one, two = pair(rng)
    news, other = rng.sample(_NEWS, 2)
    start, travel = rng.choice(((0, 2), (1, 2), (2, 2), (0, 3), (1, 3)))
    second = start + rng.randint(1, min(travel - 1, 5 - travel - start))  # no post on a Sunday
    there, back = start + travel, second + travel
    between = there  # on this day the first letter is there, the second not yet
    asks = rng.choice(("Will you come in summer?", "May I borrow your sledge?", "Do you still have my blue book?",
                       "Shall we learn to swim?"))  # fmt: skip
    reply = there + travel

    def known(day: int, who: str) -> set[str]:
        """What somebody can know in the evening of a day: their own news, and what has arrived."""
        own = {one.name: news, two.name: other}
        letters = ((two.name, news, there), (one.name, other, back))
        return {own[who]} | {text for to, text, when in letters if to == who and when <= day}

    return Scene(
        (
            rng.choice(
                (
                    f"A letter between {one} and {two} takes {count(travel, 'day')}. They have no telephone.",
                    f"{one} and {two} write letters to each other, and have no other way of talking. Each letter "
                    f"takes {count(travel, 'day')}.",
                )
            ),
            f"On {_DAYS[start]} {one} writes to {two} that {news}. At the end {one.they} asks: “{asks}”",
            f"On {_DAYS[second]} {two} writes to {one} that {other}.",
            rng.choice(
                (
                    "Both letters are posted on the day on which they are written.",
                    "Each of them posts the letter on the day of writing it.",
                )
            ),
        ),
        (
            Question(
                f"Is {two.own} letter an answer to the one from {one}?",
                f"No, {two.they} had not read it yet.",
                (
                    f"{one.own} letter arrives on {_DAYS[there]}.",
                    f"{two} wrote on {_DAYS[second]}, before that.",
                ),
                False,
                lambda: news in known(second, two.name),
            ),
            Question(
                f"On {_DAYS[between]} evening, which of the two knows both pieces of news?",
                f"Only {two} does.",
                (
                    f"{two} knows {two.their} own news, and {one.own} letter has come that day.",
                    f"{two.own} letter does not reach {one} before {_DAYS[back]}.",
                ),
                two.name,
                lambda: " and ".join(p.name for p in (one, two) if len(known(between, p.name)) == 2),
            ),
            Question(
                f"{one} gets {two.own} letter and finds no answer to {one.their} question in it. Can {one} conclude "
                f"that {two} does not want to answer?",
                f"No, {two} may not even have known the question.",
                (
                    f"The letter took {count(travel, 'day')}, so it was written on {_DAYS[second]}.",
                    f"On that day {one.own} own letter was still on its way.",
                ),
                False,
                lambda: there <= second,
            ),
            Question(
                f"On which day can {one} have an answer at the earliest?",
                f"{one} can have it on {_DAYS[reply % 7]} at the earliest." if reply < 7
                else f"{one} can have it on {_DAYS[reply % 7]} of the following week at the earliest.",
                (
                    f"{two} reads the question on {_DAYS[there]}.",
                    f"If {two.they} answers on the same day, the answer travels for {count(travel, 'day')}.",
                ),
                _DAYS[reply % 7],
                lambda: _DAYS[sum((start, travel, travel)) % 7],
            ),
        )[: 4 if reply < 6 else 3],
    )  # fmt: skip


def _slot(rng: Random) -> Scene:
    """Does it go through the slot of the door?"""
    carrier, owner = people(rng, 2)
    high, wide = rng.choice(((3, 25), (4, 26), (4, 30), (5, 28)))
    sizes = {
        "calendar in a cardboard tube": (rng.choice((3, 4, 5, 6, 7)), 0, rng.randint(32, 45)),
        "flat book": (rng.randint(1, 4), rng.randint(14, 21), rng.randint(20, 28)),
        "box of biscuits": (rng.randint(5, 8), rng.randint(15, 22), rng.randint(20, 30)),
        "framed picture": (rng.randint(2, 3), rng.randint(30, 40), rng.randint(41, 55)),
        "thick dictionary": (rng.randint(6, 9), rng.randint(14, 18), rng.randint(20, 25)),
        "pair of woollen socks in a bag": (rng.randint(2, 4), rng.randint(12, 18), rng.randint(20, 26)),
        "jigsaw puzzle": (rng.randint(4, 6), rng.randint(20, 27), rng.randint(28, 36)),
    }
    sizes = {thing: (x, min(y, z), max(y, z)) for thing, (x, y, z) in sizes.items()}
    chosen = rng.sample(list(sizes), 3)
    fit = [thing for thing in chosen if _goes(sizes[thing], high, wide)]
    asked = rng.choice(chosen)
    thin = sizes[asked][0]
    is_tube = not sizes[asked][1]

    def turned(thing: str) -> bool:
        """Every way of holding it."""
        x, y, z = sizes[thing]
        sides = (x, y or x, z)
        return any(sides[i] <= high and sides[j] <= wide for i in range(3) for j in range(3) if i != j)

    return Scene(
        (
            f"The slot in {owner.own} front door is {number(high)} centimetres high and {wide} centimetres wide.",
            rng.choice(
                (
                    f"{carrier} has {number(len(chosen))} things to deliver there:",
                    f"{carrier}, who drives the post van, brings {owner}",
                )
            )
            + f" {listing([_sized(t, sizes[t]) for t in chosen])}.",
            "Nothing may be bent or squeezed, and nobody is at home.",
        ),
        (
            Question(
                f"Does the {asked} go through the slot?",
                "Yes, it goes through." if asked in fit else "No, it does not.",
                (
                    f"Lengthwise, it must be no more than {number(high)} centimetres thick and {wide} centimetres "
                    "wide.",
                    f"It is {count(thin, 'centimetre')} thick." if is_tube or thin > high
                    else f"Its two shortest sides are {number(thin)} and {number(sizes[asked][1])} centimetres long.",
                ),
                asked in fit,
                lambda: turned(asked),
            ),
            Question(
                "How many of the things can be delivered through the slot?",
                f"{capital(amount(len(fit)))} of them can." if fit else "Not one of them can.",
                tuple(
                    f"The {t} {'fits' if t in fit else 'does not fit'}: {_because(sizes[t], high, wide)}."
                    for t in chosen
                ),
                len(fit),
                lambda: sum(turned(t) for t in chosen),
            ),
            Question(
                f"What can {carrier} do with a parcel that does not go through?",
                f"{carrier.They} can leave it with a neighbour, or take it back and leave a card.",
                (
                    "A parcel in front of the door may get wet or be carried away.",
                    f"{owner} must be able to learn where it is, so a card goes through the slot.",
                ),
                "a card",
                lambda: "a card" if high >= 1 and wide >= 11 else "nothing",
            ),
        ),
    )  # fmt: skip


def _goes(size: tuple[int, int, int], high: int, wide: int) -> bool:
    return size[0] <= high and (size[1] or size[0]) <= wide


def _sized(thing: str, size: tuple[int, int, int]) -> str:
    thick, broad, long = size
    if not broad:
        return f"a {thing} ({thick} centimetres thick, {long} long)"
    return f"a {thing} ({thick} by {broad} by {long} centimetres)"


def _because(size: tuple[int, int, int], high: int, wide: int) -> str:
    if size[0] > high:
        return f"it is {count(size[0], 'centimetre')} thick, and the slot is {number(high)} high"
    if (size[1] or size[0]) > wide:
        return f"even its second side is {size[1]} centimetres, and the slot is {wide} wide"
    return "held the right way, it is neither too thick nor too wide"


def _wandering(rng: Random) -> Story:
    """A letter with a fault in its address."""
    writer, friend = pair(rng)
    street = rng.choice(_STREETS)
    fault = rng.choice(("number", "rain", "street"))
    small = rng.choice((13, 15, 16, 18, 24, 26, 35, 37))
    turned = int(str(small)[::-1])
    days = rng.randint(3, 9)
    news = rng.choice(_NEWS)
    good = rng.random() < 0.65
    by = rng.choice(("a boy on a scooter", "the chimney sweep", "a woman with two dogs", "the man from the bakery"))
    if fault == "number":
        middle = (
            f"{writer} wrote the address in a hurry: {turned} {street}. {friend} lived at number {small}.",
            f"At number {turned} there was a bicycle shop. The letter lay on its counter for {number(days)} days, "
            f"among bills and bells, until {by} came in to have a tyre mended. “{friend}? I know {friend.them}. That "
            f"is number {small}, at the other end.”",
        )
        why = f"The digits of the house number had changed places: it said {turned} where it should have said {small}."
    elif fault == "rain":
        middle = (
            f"{writer} wrote the address carefully: {small} {street}. But the ink was not yet dry when {writer.they} "
            "ran through the rain with it, and where the street had been there was now a blue cloud.",
            f"At the post office they held the envelope up to a lamp and guessed. For {number(days)} days it went "
            f"from drawer to drawer, until {by}, who was waiting at the counter, looked over somebody's shoulder. "
            f"“The name can be read. {friend} lives in {street}.”",
        )
        why = "The rain had made the street on the envelope unreadable."
    else:
        middle = (
            f"On the envelope {writer} wrote {friend.own} name and the town, drew a picture of the house with its "
            "crooked chimney, and was so pleased with it that the street was forgotten.",
            f"For {number(days)} days the letter stood on a shelf at the post office. People looked at the picture "
            f"and shook their heads. Then {by} came in for stamps. “That is the chimney in {street}. Number {small}.”",
        )
        why = f"{writer} had forgotten to write the street."
    if good:
        end = (
            f"That evening it lay in the right letter box. {friend} read it twice.",
            f"The answer came by return of post. “Your letter has seen more of the town than I have,” wrote {friend}.",
        )
    else:
        end = (
            f"But when it came to {small} {street}, {friend} had moved away the day before, and had left no address.",
            f"So the letter went all the way back. {writer} found it among the others, with {writer.their} own "
            "handwriting on it and a stamp that said: return to sender.",
        )
    return Story(
        rng.choice(("The Letter That Wandered", f"A Letter for {friend}", f"{small} {street}")),
        (
            rng.choice(
                (
                    f"{writer} had news for {friend}. “{capital(news)},” the letter began, and it went on for four "
                    "pages.",
                    f"“{capital(news)},” wrote {writer} to {friend}, and a good deal more, until both sides of the "
                    "paper were full.",
                )
            ),
            *middle,
            *end,
        ),
        ("dialogue", *(("twist",) if good else ("sad ending",))),
        (
            Question(
                "Why did the letter not arrive at once?",
                why,
                (
                    {
                        "number": f"It was brought to a shop at number {turned}, and {friend} lived somewhere else.",
                        "rain": "The name could be read, but a name alone does not say where somebody lives.",
                        "street": "A picture helps only those who know the house.",
                    }[fault],
                ),
                {"number": str(small), "rain": "rain", "street": "street"}[fault],
                lambda: str(small) if "number had" in why else "rain" if "rain" in why else "street",
            ),
            Question(
                f"Did {friend} get the letter?",
                f"Yes, {friend} got it, though late." if good else f"No, {friend} never got it.",
                (
                    f"It lay in {friend.their} letter box in the end, and {friend.they} answered."
                    if good
                    else f"{friend} had moved the day before, and it went back to {writer}.",
                ),
                good,
                lambda: "right letter box" in end[0],
            ),
            Question(
                "For how many days was the letter held up?",
                f"It was held up for {count(days, 'day')}.",
                (
                    {
                        "number": "That is how long it lay on the counter of the shop.",
                        "rain": "That is how long it went from drawer to drawer.",
                        "street": "That is how long it stood on the shelf.",
                    }[fault],
                ),
                days,
                lambda: next(n for n in range(3, 10) if f"{number(n)} days" in middle[1].lower()),
            ),
        ),
    )


def _coat_pocket(rng: Random) -> Story:
    """A letter is given to somebody to post, and stays in a pocket."""
    writer, friend = pair(rng)
    third = rng.choice(("brother", "father", "uncle", "lodger", "grandfather"))
    asked = rng.choice(
        ("to make up after a quarrel", "to come to the birthday after all", "to lend the accordion for the dance")
    )
    weeks = rng.randint(3, 9)
    found = rng.choice(("coat", "cleaner", "cold"))
    ending = rng.choice(("well", "well", "late"))
    later = f"{capital(number(weeks))} weeks later"
    how = {
        "coat": f"{later} it turned cold, and {writer.own} {third} put on his winter coat again. There was "
        "something stiff in the pocket.",
        "cleaner": f"{later} the coat went to the cleaner's, and a woman at the counter emptied the pockets: two "
        "tickets, a chestnut, and a letter with a stamp.",
        "cold": f"{later} the {third} had a cold and felt for a handkerchief in his coat. What he pulled out was "
        "not a handkerchief.",
    }[found]
    ends = {
        "well": (
            f"The {third} ran to {friend.own} door with it himself, and stood there until it had been read. "
            f"“{capital(number(weeks))} weeks,” said {friend}. “And I thought that {writer.they} had forgotten me.”",
            f"“And {writer.they} thinks that you do not want to answer,” said the {third}. {friend} put on a coat. "
            "“Then we had better go and tell each other.”",
        ),
        "late": (
            f"The {third} posted it at once, and hoped. But {friend} had gone to sea two days before, for a whole "
            "year.",
            f"It was a long year. When {friend} came home and found the letter on the mat, {friend.they} sat down on "
            "the stairs with it, in hat and coat, and read it to the end before ringing anybody's bell.",
        ),
    }
    return Story(
        rng.choice(("In the Coat Pocket", "The Letter Nobody Answered", f"{writer.own} Letter")),
        (
            f"{writer} had written to {friend}, to ask {friend.them} {asked}. It had not been an easy letter.",
            rng.choice(
                (
                    f"“Are you going past the letter box?” {writer} asked {writer.their} {third}. “I shall post it,” "
                    "he said, put it into the pocket of his coat, and met somebody on the corner who told him a "
                    "long story.",
                    f"{writer.Their} {third} was just going out. “Give it to me,” he said. But at the letter box a "
                    "dog ran into his legs, and he thought of nothing but the dog.",
                )
            ),
            f"{writer} waited. After a week {writer.they} looked into the box twice a day, and after two weeks not "
            f"at all. “{friend} does not even answer,” {writer.they} said.",
            f"{friend}, at the other end of the town, heard nothing from {writer}, and thought: “{writer.They} could "
            "at least write.”",
            how,
            *ends[ending],
        ),
        ("dialogue", "conflict", "foreshadowing", *(("twist",) if ending == "well" else ("sad ending",))),
        (
            Question(
                f"Why did {friend} not answer?",
                f"{friend} had not got the letter.",
                (
                    f"The letter was in the pocket of a coat for {count(weeks, 'week')}.",
                    "Nobody can answer what has not arrived.",
                ),
                "not got",
                lambda: "got" if "delivered" in how else "not got",
            ),
            Question(
                f"What did {writer} believe in the meantime?",
                f"{writer} believed that {friend} did not want to answer.",
                (
                    f"{writer} thought that the letter had been posted.",
                    "Where a letter has arrived and no answer comes, somebody seems not to want to.",
                ),
                "did not want to answer",
                lambda: "did not want to answer" if f"“{friend} does" not in how else "",
            ),
            Question(
                f"Did {writer.own} {third} keep the letter on purpose?",
                "No, he forgot about it.",
                (
                    "Something happened on the way that took up all his attention.",
                    "When it was found, he did what he could to make up for it.",
                ),
                False,
                lambda: ending not in ends,
            ),
        ),
    )


WORLD = World(
    topic="Letters, parcels and the post",
    group="space",
    concepts=("postage", "delivery_times", "addresses", "communication", "beliefs"),
    openings=(
        """A letter is a conversation with long pauses. Between a question and its answer lie days, and in those days
        the world goes on. Both sides know something that the other does not know yet.""",
        """One stamp sets strangers in motion. Somebody empties the box, somebody drives through the night,
        somebody climbs the stairs. Not one of them knows the sender, and still the envelope arrives.""",
        """An address is read from the bottom to the top: first the country, then the town, then the street, and only
        at the last door the name. Each person on the way needs one line of it.""",
        """What is written down can wait. A letter can lie in a drawer for a hundred years and then say to a stranger
        exactly what it was going to say on the first day.""",
    ),
    asks=(
        "How does a letter find its way?",
        "What does it cost to send something?",
        "When will my letter arrive?",
        "Why do people who write letters misunderstand each other?",
    ),
    ideas=(
        (
            """The letter is sorted several times, each time more finely. In the first hall only the town is looked
            at, in the town only the district, and in the district the street. Nobody has to know the whole way, just
            as nobody in a relay runs the whole race.""",
            """House numbers are a help to people who do not know the street. In many towns the odd numbers are on one
            side and the even ones on the other. Anyone standing in front of number 14 knows that number 16 is next door
            and number 15 across the road.""",
            """The sender's address belongs on the envelope too. If the letter cannot be delivered, it is the only
            line that says where it should go then. Without it the letter can go neither forwards nor back.""",
        ),
        (
            """What counts is mostly weight and size. A letter of one sheet and one of three may cost the same,
            because the price goes up in steps, and both stand on the same step. One gram more can mean the next
            step.""",
            """Two letters in one envelope are sometimes cheaper than two in two. Weigh them together and look at the
            table: if the sum is still on the lower step, a whole stamp is saved. If it is not, nothing is gained.""",
            """The more room a parcel takes, the more it costs the post to carry it. A box full of feathers is light,
            and yet it fills half a shelf in the van. So there are limits for length and breadth too, and not only for
            weight.""",
        ),
        (
            """A letter begins its journey when the box is emptied, and not when it is dropped in. If the box is
            emptied at five, it makes no difference whether you come at nine in the morning or at a quarter to five. Ten
            past five costs a whole day.""",
            """Days on which the post does not work do not count. What takes two working days and leaves on Friday
            arrives on Monday if the post works on Saturday, and on Tuesday if it does not.""",
        ),
        (
            """When two letters cross, each was written by somebody who had not read the other. It then looks as if
            neither had listened. A date at the top of a letter shows at a glance what its writer could know and
            what they could not.""",
            """No answer can mean many things. The letter may have been lost, the friend may be ill, the answer may be
            on its way, or in a pocket. Silence is not yet a no.""",
            """Written words have no voice and no face. “You have been a great help” may be meant warmly or bitterly,
            and on paper both look the same. Careful writers therefore add a sentence where a speaker would add a
            smile.""",
        ),
    ),
    mistakes=(
        """Many think that a letter posted today has been taken away today. If the box had been emptied already, it
        lies there until the next emptying, on a Saturday evening even until Monday.""",
        """A parcel can be too large for a slot though it is thin. A picture two centimetres thick and half a metre
        wide does not go through a slot of three by thirty centimetres, however you turn it.""",
        """Sixteen and sixty-one are made of the same digits. In a house number their order is everything, and a
        letter to number 61 does not look for number 16 out of friendliness.""",
        """Two letters of 15 grams each do not cost the same as one of 30 grams. It depends on the steps of the price
        table, and often the single letter is the cheaper one.""",
    ),
    scenes=(_postage, _delivery, _round, _crossing, _slot),
    stories=(_wandering, _coat_pocket),
    notes={
        "child": (
            """Write a card to yourself and post it. Note the day and the time, and note when it comes back to you.
            Then you know how long your post office takes.""",
        ),
        "adult": (
            """In the days of sailing ships an answer from overseas could take a year. People numbered their letters
            so that the reader would notice if one was missing.""",
        ),
        "parent": (
            """A child who gets post learns to write it. One card a month from a grandparent does more than ten
            reminders to say thank you.""",
        ),
        "learner": (
            """A letter is “posted” or “sent”, it “arrives”, and it is “delivered” by somebody. “By return of post”
            means at once, with the very next post.""",
        ),
    },
)
