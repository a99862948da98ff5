"""Work on a farm: milk and eggs, a flock with lambs, hay and the forecast, and crops that change places."""

from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, number, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FIELDS = (
    "field by the brook", "field below the church", "long field", "stony field", "field behind the barn",
    "field at the crossroads", "upper field", "field by the pear trees",
)  # fmt: skip
_ROTATIONS = (
    ("wheat", "potatoes", "oats", "clover"), ("barley", "beans", "wheat", "clover"),
    ("rye", "beetroot", "barley", "peas"),
    ("wheat", "cabbage", "clover"), ("potatoes", "rye", "clover"), ("oats", "carrots", "beans"),
)  # fmt: skip
_COWS = ("Daisy", "Berta", "Clover", "Nutmeg", "Star", "Olive", "Hazel", "Linnet", "Bluebell", "Primrose")


def _milk(rng: Random) -> Scene:
    """Cows are milked twice a day, and the milk goes into churns."""
    farmer = people(rng, 1)[0]
    cows = rng.randint(5, 14)
    morning, evening = rng.randint(11, 14), rng.randint(8, 10)
    churn = rng.choice((20, 30, 40))
    resting = rng.choice(_COWS)
    daily = cows * (morning + evening)
    full, rest = divmod(daily, churn)

    def filled() -> int:
        """Churn by churn, milking by milking."""
        done, level = 0, 0
        for each in (morning, evening):
            for _ in range(cows):
                level += each
                if level >= churn:
                    done, level = done + 1, level - churn
        return done

    return Scene(
        (
            rng.choice(
                (
                    f"{farmer} milks {count(cows, 'cow')} every morning and every evening.",
                    f"In {farmer.own} shed {count(cows, 'cow')} are milked, once in the morning and once in the "
                    "evening.",
                )
            ),
            f"In the morning each gives {morning} litres, in the evening {evening}.",
            f"The milk is poured into churns that hold {churn} litres.",
            f"One more cow, {resting}, is not being milked at present: she is to have a calf soon and needs her rest.",
        ),
        (
            Question(
                "How much milk do the cows give in a day?",
                f"Together they give {count(daily, 'litre')} a day.",
                (
                    f"Each cow gives {morning} and {evening} litres, which is {morning + evening}.",
                    f"For {count(cows, 'cow')} that is {amount(cows)} times {morning + evening}.",
                ),
                daily,
                lambda: sum([morning] * cows) + sum([evening] * cows),
            ),
            Question(
                "How many churns are filled to the top in a day?",
                f"{capital(count(full, 'churn'))} {'is' if full == 1 else 'are'} filled to the top.",
                (
                    f"In a day there are {daily} litres, and one churn takes {churn}.",
                    f"{capital(amount(full))} times {churn} is {full * churn}"
                    + (f", and {count(rest, 'litre')} {'is' if rest == 1 else 'are'} left over." if rest else "."),
                ),
                full,
                filled,
            ),
            Question(
                f"How much more milk would there be in a day if {resting} were milked like the others?",
                f"There would be {morning + evening} litres more.",
                (f"She would give {morning} litres in the morning and {evening} in the evening.",),
                morning + evening,
                lambda: (cows + 1) * (morning + evening) - daily,
            ),
            Question(
                "Could the cows be milked on Monday morning for the whole week?",
                "No, they have to be milked every day.",
                (
                    "Milk is made in the udder all the time, day and night.",
                    "A cow that is not milked is in pain before the next day is over.",
                ),
                False,
                lambda: False,
            ),
        ),
    )


def _eggs(rng: Random) -> Scene:
    """Eggs of several days go into boxes."""
    farmer, child = pair(rng)
    first = rng.randrange(7)
    days = [_DAYS[(first + n) % 7] for n in range(3)]
    hens = rng.randint(14, 30)
    laid = [rng.randint(hens * 6 // 10, hens * 9 // 10) for _ in days]
    broken = rng.randint(1, 4)
    box = rng.choice((6, 10, 12))
    kept = sum(laid) - broken
    boxes, rest = divmod(kept, box)

    def packed() -> int:
        left, done = kept, 0
        while left >= box:
            left, done = left - box, done + 1
        return done

    told = listing([f"{amount(n)} on {day}" for n, day in zip(laid, days, strict=True)])
    idle = hens - laid[0]
    questions = [
        Question(
            "How many eggs are whole?",
            f"There are {amount(kept)} whole eggs.",
            (
                f"Together {sum(laid)} were laid.",
                f"{capital(amount(broken))} of them {'is' if broken == 1 else 'are'} broken.",
            ),
            kept,
            lambda: sum(laid[1:]) - broken + laid[0],
        ),
        Question(
            f"How many boxes of {number(box)} can {child} fill?",
            f"{child} can fill {count(boxes, 'box')}.",
            (
                f"There are {kept} whole eggs.",
                f"{capital(amount(boxes))} times {amount(box)} is {boxes * box}, and "
                + (f"{amount(rest)} {'is' if rest == 1 else 'are'} left over." if rest else "nothing is left over."),
            ),
            boxes,
            packed,
        ),
        Question(
            f"At least how many of the hens did not lay on {days[0]}?",
            f"At least {count(idle, 'hen')} did not lay.",
            (
                f"There are {hens} hens, and a hen lays no more than one egg a day.",
                f"On {days[0]} there were {amount(laid[0])} eggs.",
            ),
            idle,
            lambda: len(range(laid[0], hens)),
        ),
        Question(
            "Do we know which hen laid most?",
            "No, the number of eggs does not tell us which hens they come from.",
            ("The eggs of all the hens are collected together.",),
            False,
            lambda: False,
        ),
    ]
    return Scene(
        (
            rng.choice(
                (
                    f"{farmer} has {hens} hens, and {child} collects the eggs.",
                    f"On {farmer.own} farm there are {hens} hens. Collecting the eggs is {child.own} task.",
                )
            ),
            f"{child.They} finds {told}.",
            rng.choice(
                (
                    f"On the way to the kitchen {count(broken, 'egg')} {'is' if broken == 1 else 'are'} broken.",
                    f"{child} stumbles over a bucket, and {count(broken, 'egg')} "
                    f"{'breaks' if broken == 1 else 'break'}.",
                )
            ),
            f"The whole eggs are packed into boxes of {number(box)}.",
        ),
        tuple(questions),
    )  # fmt: skip


def _flock(rng: Random) -> Scene:
    """Ewes and their lambs."""
    shepherd = people(rng, 1)[0]
    twins, single, none = rng.randint(3, 12), rng.randint(3, 10), rng.randint(1, 5)
    ewes, lambs = twins + single + none, 2 * twins + single
    sold = rng.randint(2, lambs - 2)
    rams = rng.randint(1, 2)
    legs = 4 * (ewes + lambs + rams)

    def born() -> int:
        family = [2] * twins + [1] * single + [0] * none
        return sum(family)

    return Scene(
        (
            rng.choice(
                (
                    f"In April {shepherd} counts the flock: {count(ewes, 'ewe')} and {count(rams, 'ram')}, and the "
                    "lambs that were born in March.",
                    f"{shepherd} keeps {count(ewes, 'ewe')} and {count(rams, 'ram')}. In March the lambs came.",
                )
            ),
            f"Of the ewes, {number(twins)} have two lambs each, {number(single)} have one, and {number(none)} "
            f"{'has' if none == 1 else 'have'} no lamb.",
            f"In autumn {number(sold)} of the lambs are to be sold.",
        ),
        (
            Question(
                "How many lambs are there in April?",
                f"There are {count(lambs, 'lamb')}.",
                (
                    f"The {number(twins)} ewes with twins have {amount(2 * twins)} lambs.",
                    f"The {number(single)} with one each add {amount(single)}, the others none.",
                ),
                lambs,
                born,
            ),
            Question(
                "How many animals are in the flock in April, old and young?",
                f"There are {ewes + lambs + rams} animals.",
                (
                    f"There are {amount(ewes)} ewes, {amount(rams)} {'ram' if rams == 1 else 'rams'} and "
                    f"{amount(lambs)} lambs.",
                ),
                ewes + lambs + rams,
                lambda: legs // 4,
            ),
            Question(
                "How many of the lambs will stay on the farm if nothing happens to them?",
                f"There will be {count(lambs - sold, 'lamb')} left.",
                (f"Of {amount(lambs)} lambs, {amount(sold)} are to be sold.",),
                lambs - sold,
                lambda: len(range(sold, born())),
            ),
            Question(
                "Are there more ewes or more lambs in April?",
                f"There are more {'lambs' if lambs > ewes else 'ewes'}."
                if lambs != ewes
                else "There are equally many.",
                (f"There are {amount(ewes)} ewes and {amount(lambs)} lambs.",),
                "lambs" if lambs > ewes else "ewes" if ewes > lambs else "equally many",
                lambda: "equally many" if twins == none else "lambs" if twins > none else "ewes",
            ),
        ),
    )


def _hay(rng: Random) -> Scene:
    """Which day to mow, by the forecast."""
    farmer = people(rng, 1)[0]
    first = rng.randrange(7)
    days = [_DAYS[(first + n) % 7] for n in range(7)]
    need = rng.choice((3, 3, 4))
    start = rng.randint(1, 7 - need)
    rainy = {start - 1} | {n for n in range(start - 1) if rng.random() < 0.4}
    rainy |= {n for n in range(start + need, 7) if rng.random() < 0.6}
    wet = sorted(rainy)

    def fits(day: int) -> bool:
        return all(n not in rainy for n in range(day, day + need))

    mow = next(day for day in range(7 - need + 1) if fits(day))
    early = rng.choice([n for n in range(7 - need + 1) if not fits(n)])
    spoilt = [n for n in range(early, early + need) if n in rainy]

    def by_runs() -> str:
        """From the end: the length of the dry spell that begins on each day."""
        spell, best = 0, 0
        for n in range(6, -1, -1):
            spell = 0 if n in wet else spell + 1
            best = n if spell >= need else best
        return days[best]

    return Scene(
        (
            rng.choice(
                (
                    f"{farmer} wants to make hay and listens to the forecast for the seven days from {days[0]} on.",
                    f"The grass is high, and {farmer} has written down the forecast for seven days, beginning with "
                    f"{days[0]}.",
                )
            ),
            f"Rain is expected on {listing([days[n] for n in wet])}, and the other days are to be dry and sunny.",
            f"Hay takes {number(need)} dry days in a row: it is cut on the first, turned in between, and brought "
            f"into the barn on the {('third', 'fourth')[need - 3]}.",
        ),
        (
            Question(
                f"What is the earliest day on which {farmer} should cut the grass?",
                f"The earliest day is {days[mow]}.",
                (
                    f"From {days[mow]} to {days[mow + need - 1]} it stays dry, which is {number(need)} days.",
                    *(("On every earlier day, rain would come before the hay is in.",) if mow else ()),
                ),
                days[mow],
                by_runs,
            ),
            Question(
                f"What happens if {farmer} cuts the grass on {days[early]}?",
                f"Then rain falls on {days[spoilt[0]]}, before the hay is in the barn.",
                (
                    f"It would have to stay dry from {days[early]} to {days[early + need - 1]}.",
                    f"The forecast has rain on {days[spoilt[0]]}.",
                ),
                days[spoilt[0]],
                lambda: days[min(rainy & set(range(early, early + need)))],
            ),
            Question(
                "How many of the seven days are to be dry?",
                f"{capital(count(7 - len(wet), 'day'))} {'is' if 7 - len(wet) == 1 else 'are'} to be dry.",
                (f"Rain is expected on {count(len(wet), 'day')} out of seven.",),
                7 - len(wet),
                lambda: sum(1 for n in range(7) if n not in rainy),
            ),
            Question(
                "Would it do to bring the hay in a little damp?",
                "No, damp hay spoils, and it is dangerous.",
                (
                    "It goes mouldy, and mouldy hay makes animals ill.",
                    "In a tight stack it also heats up from the inside, and barns have burnt down from that.",
                ),
                False,
                lambda: False,
            ),
        ),
    )


def _rotation(rng: Random) -> Scene:
    """Crops move from field to field, year by year."""
    farmer = people(rng, 1)[0]
    crops = rng.choice(_ROTATIONS)
    fields = rng.sample(_FIELDS, len(crops))
    cycle = len(crops)
    now = {field: crops[n] for n, field in enumerate(fields)}
    follows = {crop: crops[(n + 1) % cycle] for n, crop in enumerate(crops)}
    chosen = rng.choice(fields)
    later = rng.randint(2, 6)
    wanted = rng.choice([crop for crop in crops if crop != now[chosen]])
    wait = (crops.index(wanted) - crops.index(now[chosen])) % cycle
    shown = fields[:]
    rng.shuffle(shown)
    future = crops[(crops.index(now[chosen]) + later) % cycle]

    def grown(years: int) -> str:
        crop = now[chosen]
        for _ in range(years):
            crop = follows[crop]
        return crop

    feeder = next((crop for crop in crops if crop in ("clover", "beans", "peas")), "")
    return Scene(
        (
            rng.choice((f"This year {farmer} has ", f"{farmer} is growing several crops this year: "))
            + f"{listing([f'{now[field]} on the {field}' for field in shown])}.",
            rng.choice(
                (
                    f"Every year the crops change places, in this order: {', '.join(crops)}, and then {crops[0]} "
                    "again.",
                    f"On each field the crops follow one another from year to year: {', '.join(crops)}, then "
                    f"{crops[0]} again, and so on.",
                )
            ),
        ),
        (
            Question(
                f"What will grow on the {chosen} in {count(later, 'year')}?",
                f"In {count(later, 'year')} it will be {future}.",
                (
                    f"This year it is {now[chosen]}.",
                    f"Then, year by year, come {listing([grown(n) for n in range(1, later + 1)])}.",
                ),
                future,
                lambda: grown(later),
            ),
            Question(
                f"In how many years will there be {wanted} on the {chosen}?",
                f"It will be there in {'one year, that is, next year' if wait == 1 else count(wait, 'year')}.",
                (f"Go on from {now[chosen]}, one crop a year: {listing([grown(n) for n in range(1, wait + 1)])}.",),
                wait,
                lambda: next(n for n in range(1, 9) if grown(n) == wanted),
            ),
            Question(
                "After how many years is everything back where it is now?",
                f"Everything is back after {count(cycle, 'year')}.",
                (f"There are {amount(cycle)} crops, and each field has every one of them in turn.",),
                cycle,
                lambda: next(n for n in range(1, 9) if grown(n) == now[chosen]),
            ),
            Question(
                f"Would it be better for {farmer} to grow {now[chosen]} on the {chosen} every year?",
                "No, the earth would get poorer in what that crop needs, and its pests and diseases would stay and "
                "multiply.",
                (
                    "Every crop takes something different out of the earth.",
                    f"{capital(feeder)} even {'gives' if feeder == 'clover' else 'give'} something back: on "
                    f"{'its' if feeder == 'clover' else 'their'} roots live bacteria that take nitrogen out of the "
                    "air.",
                ),
                False,
                lambda: follows[now[chosen]] == now[chosen],
            ),
        )[: 4 if feeder else 3],
    )


def _count(rng: Random) -> Story:
    """The evening count is wrong: lost, miscounted, or one more."""
    herder, helper = pair(rng)
    animal, young, voice = rng.choice(
        (("sheep", "lamb", "bleating"), ("goat", "kid", "bleating"), ("cow", "calf", "lowing"))
    )
    many = rng.randint(17, 48)
    kind = rng.choice(("lost", "miscounted", "born", "guest"))
    found = many + {"lost": -1, "miscounted": -1, "born": 1, "guest": 1}[kind]
    group = "sheep" if animal == "sheep" else plural(animal)
    place = rng.choice(("in a bramble hedge", "behind the old quarry", "in the neighbour's orchard"))
    ending: dict[str, tuple[str, ...]] = {
        "lost": (
            f"They went back the way the animals had come, {helper} on the left of the path and {herder} on the "
            "right, and called. It was getting dark.",
            f"Then {helper} stopped. “Listen.” From somewhere came a {voice}, thin and cross. The missing {animal} "
            f"stood {place} and could not get out by itself.",
            f"It was nearly ten when the gate was shut. “{many},” said {helper}, and yawned.",
        ),
        "miscounted": (
            "They searched the path, the ditch and the wood with a lantern, and found nothing. Tired, they came "
            f"back. “Let us count once more,” said {helper}, “and this time let them go through the gate one by "
            "one.”",
            f"{helper} dropped a pebble into a tin for every {animal} that passed. In the end there were {many} "
            "pebbles. Two had stood close together the first time and been counted as one.",
            f"“An hour in the wood for nothing,” said {herder}. “Not for nothing,” said {helper}. “Now we have a tin.”",
        ),
        "born": (
            f"They counted again and came to the same number. “One too many,” said {herder}. “Somebody has made us a "
            "present.”",
            f"In the farthest corner, under the hedge, {helper} found the answer. It was wet, it trembled, and it "
            f"was trying to stand: {a(young)}, not an hour old, with its mother beside it.",
            f"“So the count was right,” said {herder}. “It was only the book that was wrong.” And {herder.they} "
            f"wrote the new number into it: {found}.",
        ),
        "guest": (
            f"They counted again and came to the same number. Then {helper} saw that one of them had a blue mark on "
            f"its ear. {herder.own} {group} had a red one.",
            f"At that moment the telephone rang. It was the neighbour, out of breath. “I am one {animal} short, and "
            "there is a hole in my fence.”",
            f"“Then you have a hole, and I have {a(animal)},” said {herder}. “Come and fetch it. And bring some wire.”",
        ),
    }
    names = {"lost": "was missing", "miscounted": "had been counted as one with another", "born": "had been born",
             "guest": "had come over from the neighbour"}  # fmt: skip
    return Story(
        rng.choice(("One Too Few", f"{many - 1} and One", "The Evening Count")) if found < many
        else rng.choice(("One Too Many", "The Evening Count", f"{many} and One")),
        (
            rng.choice(
                (
                    f"Every evening {herder} brought {group} home from the hill and counted them at the gate. There "
                    f"had to be {many}.",
                    f"{herder} had {many} {group}, and every evening, when they came in from pasture, {helper} "
                    "helped to count them.",
                )
            ),
            f"One evening in May {helper} counted under {helper.their} breath, and frowned. “I get {found},” "
            f"{helper.they} said.",
            *ending[kind],
        ),
        ("dialogue", "twist"),
        (
            Question(
                f"By how many was {helper.own} number different from the {many} that there had to be?",
                "It was different by one.",
                (f"{helper} counted {found} instead of {many}.",),
                1,
                lambda: len(range(min(found, many), max(found, many))),
            ),
            Question(
                f"Had {helper} counted wrongly the first time?",
                "Yes, two that stood close together had been counted as one." if kind == "miscounted"
                else f"No, the number was right: one {names[kind]}.",
                (
                    {
                        "lost": "One animal really was not there.",
                        "miscounted": "At the gate, one by one, the right number came out.",
                        "born": "There really was one animal more than in the morning.",
                        "guest": "There really was one animal more, only it did not belong to the herd.",
                    }[kind],
                ),
                kind == "miscounted",
                lambda: any("counted as one" in line for line in ending[kind]),
            ),
            Question(
                f"How many {group} did {herder} have in the end"
                + (f", the {young} included?" if kind == "born" else "?"),
                f"There were {many + (kind == 'born')}.",
                (
                    f"The {young} made one more." if kind == "born"
                    else f"The one with the blue mark was not {herder.own}." if kind == "guest"
                    else "The missing one was back." if kind == "lost"
                    else "No animal had been missing at all.",
                ),
                many + (kind == "born"),
                lambda: found + {"lost": 1, "miscounted": 1, "born": 0, "guest": -1}[kind],
            ),
        ),
    )  # fmt: skip


def _storm(rng: Random) -> Story:
    """Hay must be brought in before a storm; two neighbours do not speak to each other."""
    one, two = pair(rng)
    loads = rng.randint(6, 10)
    alone = rng.randint(2, loads - 4)
    reason = rng.choice(
        (
            ("a ladder that had come back with a broken rung", "the ladder"),
            ("a walnut tree whose branches hung over the fence", "the walnut tree"),
            ("a cock that crowed at four", "the cock"),
        )
    )
    years = rng.randint(2, 5)
    trouble = rng.choice(("the tractor gave a cough and stood still", "one of the tractor's tyres burst"))
    asked = rng.random() < 0.65
    saved = loads if asked else alone
    last: tuple[str, ...] = (
        (
            f"{one} looked at the cloud, then at the fence. Then {one.they} climbed over it and knocked. “I need "
            f"your tractor,” said {one}. “And you, if you can stand me.”",
            f"{two} said nothing and fetched the key. They drove until the first drops fell, {two} at the wheel, "
            f"{one} on top of the load. When the storm broke, the barn door shut behind the last of {number(loads)} "
            "loads.",
            f"They stood inside and listened to the rain on the roof. “About {reason[1]},” said {two}. “What about "
            f"{reason[1]}?” said {one}, and broke a piece of bread in two.",
        )
        if asked
        else (
            f"{one} looked at the cloud, then at the fence. On the other side stood {two.own} tractor, washed, with "
            f"nothing to do. “Rather wet hay than that,” said {one}.",
            f"The storm lasted for two hours. {capital(count(alone, 'load'))} lay dry in the barn. The rest lay in "
            "the field, and in the following week it turned grey.",
            f"In February {one} had to buy hay. The only one who had any to sell was {two}.",
        )
    )
    return Story(
        rng.choice((f"{capital(number(loads))} Loads of Hay", "Before the Storm", "Over the Fence")),
        (
            rng.choice(("", "This is a story of two farmers. ")) + f"For {number(years)} years {one} and {two} "
            f"had not spoken to each other, although their farms lay side by side. It had been about {reason[0]}.",
            rng.choice(
                (
                    f"In June {one.own} hay lay dry in the field, enough for {number(loads)} loads. At noon a black "
                    "cloud stood in the west.",
                    f"One hot day at midsummer {one} was bringing in the hay, {number(loads)} loads of it, when the "
                    "wind turned and the sky behind the church went dark.",
                )
            ),
            f"{one} had brought in {number(alone)} when {trouble}.",
            *last,
        ),
        ("dialogue", "moral", "conflict", *(() if asked else ("sad ending",))),
        (
            Question(
                "How many loads were still in the field when the tractor stopped?",
                f"There were still {amount(loads - alone)}.",
                (f"There was enough for {amount(loads)}, and {amount(alone)} had been brought in.",),
                loads - alone,
                lambda: len(range(alone, loads)),
            ),
            Question(
                "Was all the hay saved?",
                f"Yes, all {number(loads)} loads came in dry."
                if asked
                else f"No, only {number(alone)} of {number(loads)} loads.",
                (f"{two} helped with a tractor." if asked else f"{one} did not ask for help, and the rest got wet.",),
                asked,
                lambda: saved == loads,
            ),
            Question(
                f"Was it easy for {one} to ask {two} for help?",
                f"No, {one} found it hard." if asked else f"No, so hard that {one} did not do it.",
                (
                    f"They had not spoken to each other for {number(years)} years.",
                    "Whoever asks first seems to be giving in." if asked else f"{one} would rather have wet hay.",
                ),
                False,
                lambda: years == 0,
            ),
        ),
    )


WORLD = World(
    topic="Work on a farm",
    group="living things",
    concepts=("farming", "multiplication", "division_with_remainder", "crop_rotation", "planning"),
    openings=(
        """On a farm most things cannot be put off. Cows want to be milked at six whether it is Sunday or not, ripe
        wheat does not wait for a week of rain to pass, and the ewe chooses her own hour for lambing.""",
        """A farm turns grass into milk, grain into eggs, and dung into grass again. Little is thrown away, because
        what is left over in one place is needed in another.""",
        """Farm work is full of sums. How many bales last until spring, how many rows can be hoed before noon, how
        much seed goes on a field of this size? Somebody who guesses wrong finds out months later.""",
        """Before a slice of bread lies on a plate, a field has been ploughed, sown, watched for nine or ten months
        and cut. Then the grain is threshed and ground. The baker's part is only the last night.""",
    ),
    asks=(
        "Why does farm work depend on the weather so much?",
        "Why do farmers not grow the same crop on a field every year?",
        "What do farm animals need from people?",
        "How does a farmer keep count of everything?",
    ),
    ideas=(
        (
            """Grass that has been cut becomes hay only if the sun dries it for some days. Rain in between washes out
            what is good in it. So a farmer looks at the sky before mowing, and may wait for a week with the grass
            already high.""",
            """Seed needs damp earth, and harvest needs dry ears. The same rain is a gift in April and a disaster in
            August. That is why no weather is simply good weather for a farmer.""",
            """A field that is too wet will not bear a tractor. The wheels press the earth together so hard that roots
            find no way through it for years, and so it is better to lose a week in spring than to drive on it too
            early.""",
        ),
        (
            """Each crop takes something different out of the earth, and leaves its own pests behind. If potatoes
            follow potatoes, the beetles of last year wake up with the table laid. If wheat comes in between, they
            starve.""",
            """Clover, peas and beans are special. In small knots on their roots live bacteria that catch nitrogen
            from the air, which other plants need and cannot catch. A field on which clover has grown is richer
            afterwards.""",
        ),
        (
            """Animals need water before anything else. A cow in milk drinks as much in a day as goes into a small
            bath, and in frost somebody has to break the ice on the trough twice a day.""",
            """An animal that is well does the same things every day: it comes to the trough, chews, lies down. A good
            farmer notices the one that stands apart in a corner, long before anything else can be seen.""",
            """Sheep are shorn once a year, in early summer. It does not hurt them, and without it the wool would grow
            on and on, and they would suffer in the heat. Some old breeds shed their wool by themselves.""",
        ),
        (
            """Counting animals that walk about is harder than it sounds. At a narrow gate they come one after
            another, and a pebble for each in a tin is enough, even for somebody who cannot count beyond twenty.""",
            """A farmer writes things down: when the cow was with the bull, how many bales came off which field, what
            the hens ate. After some years the book answers questions that nobody could have thought of at the
            start.""",
        ),
    ),
    mistakes=(
        """Hay and straw are not the same. Hay is dried grass, and it is food. Straw is the dry stalks that are left
        when the grain has been threshed, and it is mostly bedding.""",
        """A hen needs no cock to lay eggs. It needs one only if chicks are to hatch from them. Most of the eggs in a
        shop would never become chicks, however long they were kept warm.""",
        """A cow does not give milk simply because it is a cow. She gives it after she has had a calf, for many
        months, and then she needs a rest before the next one.""",
        """If every hen lays about five eggs a week, that does not mean that the same hens lay every day. Some pause,
        some sit on their eggs, and in winter, when days are short, many stop.""",
    ),
    scenes=(_milk, _eggs, _flock, _hay, _rotation),
    stories=(_count, _storm),
    notes={
        "child": (
            """Take a handful of dried peas and let a friend count them while you keep stirring. Then let them be
            counted one by one from hand to hand. Which number do you believe?""",
        ),
        "learner": (
            """Female sheep are called ewes, male ones rams, young ones lambs. Cows have calves, goats have kids, hens
            have chicks, and mares have foals.""",
        ),
        "parent": (
            """If you visit a farm, go at milking time. It is the hour when the work cannot be arranged for visitors,
            and so it is the hour that shows most.""",
        ),
        "adult": (
            """The four-field rotation of wheat, turnips, barley and clover, spread in England in the eighteenth
            century, made it possible to keep more animals through the winter, and their dung made the wheat grow
            better.""",
        ),
    },
)
