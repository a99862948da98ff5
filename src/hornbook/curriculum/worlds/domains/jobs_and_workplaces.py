"""Jobs: who is at work when, who needs whom, what is earned, and finding out who does what."""

import re
from itertools import permutations
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, clock, count, lasting, listing, money
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.telling import ask
from hornbook.curriculum.worlds.world import Scene, Story, World

# A job, what one may see of it, something it needs, and a trouble in which one calls for it.
_JOBS = (
    ("baker", "gets up at three in the morning", "an oven", "there is no bread for the feast"),
    ("gardener", "comes home with soil under the nails", "a spade", "the hedge has grown over the gate"),
    ("nurse", "walks through a ward at night with a small lamp", "a thermometer", "a bandage has to be changed"),
    ("bus driver", "sits behind a large windscreen all day", "a timetable", "thirty children want to go to the zoo"),
    ("carpenter", "has sawdust on both sleeves", "a chisel", "a door sticks in its frame"),
    ("librarian", "knows where each of ten thousand books stands", "a catalogue",
     "somebody is looking for an old map of the town"),
    ("electrician", "turns off the power before beginning", "a tester", "a socket gives off sparks"),
    ("hairdresser", "talks to people in a mirror", "a comb", "a fringe hangs over somebody's eyes"),
    ("vet", "looks into the ears of dogs", "a muzzle for snappish dogs", "the cat limps"),
    ("roofer", "ties a rope round the waist before going up", "a harness", "rain drips into the attic"),
    ("letter carrier", "knows every letter box in the street", "a heavy bag of post", "a letter has to reach an aunt"),
    ("plumber", "carries pipes in a van", "a wrench", "the sink is blocked"),
    ("teacher", "marks exercise books in the evening", "a board", "somebody wants to learn fractions"),
    ("fisher", "pulls in nets at dawn", "a boat", "the inn has no cod"),
)  # fmt: skip
# A thing, and who works on it, one after the other, with what each hands on.
_CHAINS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("a loaf of bread", (("farmer", "wheat"), ("miller", "flour"), ("baker", "loaves"), ("driver",
     "crates of bread"), ("shopkeeper", "bread"))),
    ("a woollen jumper", (("shepherd", "wool"), ("spinner", "yarn"), ("dyer", "coloured yarn"), ("knitter",
    "jumpers"), ("shopkeeper", "the jumper"))),
    ("a wooden chair", (("forester", "logs"), ("sawyer", "boards"), ("carpenter", "chairs"), ("painter",
    "painted chairs"), ("shopkeeper", "the chair"))),
    ("a newspaper", (("reporter", "a story"), ("editor", "finished pages"), ("printer",
    "printed papers"), ("driver", "bundles"), ("newsagent", "the paper"))),
    ("a pot of honey", (("beekeeper", "full combs"), ("presser", "raw honey"), ("bottler",
    "jars of honey"), ("labeller", "labelled jars"),
                        ("stallholder", "honey"))),
    ("a fish supper", (("fisher", "the catch"), ("fishmonger", "cleaned fish"), ("driver",
    "iced boxes"), ("cook", "a dish"), ("waiter", "supper"))),
    ("a pair of boots", (("tanner", "leather"), ("cutter", "cut pieces"), ("shoemaker", "boots"), ("packer",
    "full boxes"),
                         ("shopkeeper", "boots"))),
)  # fmt: skip
_PLACES = ("library", "bakery", "swimming pool", "clinic", "museum", "bicycle workshop", "garden centre", "flower shop")


def _read(told: tuple[str, ...], pattern: str) -> str:
    """What a story says in a certain place."""
    found = re.search(pattern, " ".join(told))
    return found[1] if found else ""


def _shifts(rng: Random) -> Scene:
    """Three people, three shifts; who is there at a certain time?"""
    workers = people(rng, 3)
    place = rng.choice(_PLACES)
    opens = rng.choice((7, 8, 9)) * 60
    closes = rng.choice((17, 18, 19)) * 60
    times = [(opens, opens + rng.randrange(240, 361, 30)),
             (opens + rng.randrange(120, 181, 30), closes - rng.randrange(60, 211, 30)),
             (closes - rng.randrange(120, 331, 30), closes)]  # fmt: skip
    order = rng.sample(range(3), 3)
    shifts = {workers[i]: times[order[i]] for i in range(3)}
    asked = rng.randrange(opens + 30, closes, 30) + 15
    there = [person.name for person, (start, end) in shifts.items() if start < asked < end]
    latest, first_end = max(start for start, _ in times), min(end for _, end in times)
    longest = max(shifts, key=lambda person: shifts[person][1] - shifts[person][0])
    lengths = [end - start for start, end in times]
    kind = rng.choice(workers)

    def quarter(at: int) -> list[str]:
        """Who is in, going through the day quarter by quarter."""
        present: set[str] = set()
        for minute in range(opens, at + 1, 15):
            for person, (start, end) in shifts.items():
                if minute == start:
                    present.add(person.name)
                if minute == end:
                    present.discard(person.name)
        return [person.name for person in workers if person.name in present]

    empty = [minute for minute in range(opens, closes, 15) if not quarter(minute)]
    questions = [
        ask(
            f"Who is at work at {clock(asked)}?",
            f"At {clock(asked)} {listing(there)} {'is' if len(there) == 1 else 'are'} there."
            if there else f"At {clock(asked)} nobody is there.", listing(there) if there else "nobody",
            lambda: listing(quarter(asked)) or "nobody",
            *(f"{person} is there from {clock(start)} to {clock(end)}." for person, (start, end) in shifts.items())),
        ask(
            f"How long does {kind} work?", f"{kind} works for {lasting(shifts[kind][1] - shifts[kind][0])}.",
            lasting(shifts[kind][1] - shifts[kind][0]),
            lambda: lasting(15 * sum(kind.name in quarter(m) for m in range(opens, closes, 15))),
            f"{kind.They} begins at {clock(shifts[kind][0])} and goes home at {clock(shifts[kind][1])}."),
        ask(
            "Is there a time when all three are there?",
            f"Yes, from {clock(latest)} to {clock(first_end)}." if latest < first_end else "No, there is no such "
            "time.", latest < first_end,
            lambda: any(len(quarter(minute)) == 3 for minute in range(opens, closes, 15)),
            f"The last to begin starts at {clock(latest)}.", f"The first to go home leaves at {clock(first_end)}."),
        ask(
            f"Is the {place} ever left alone while it is open?",
            f"Yes, from {clock(empty[0])} to {clock(empty[-1] + 15)}." if empty else
            "No, there is always somebody there.", bool(empty),
            lambda: any(not any(s <= minute < e for s, e in times) for minute in range(opens, closes, 5)),
            f"It is open from {clock(opens)} to {clock(closes)}.",
            "When one goes home, somebody else has begun already." if not empty else "Then one has gone home and the "
            "next has not begun."),
    ]  # fmt: skip
    if lengths.count(max(lengths)) == 1:
        questions.append(ask(
            "Who has the longest day at work?", f"{longest} has the longest day.", longest.name,
            lambda: max((sum(p.name in quarter(m) for m in range(opens, closes, 15)), p.name) for p in workers)[1],
            *(f"{person} works for {lasting(end - start)}." for person, (start, end) in shifts.items())))  # fmt: skip
    return Scene((
        rng.choice((f"The {place} is open from {clock(opens)} to {clock(closes)}, and three people work there.",
                    f"Three people look after the {place}, which is open from {clock(opens)} to {clock(closes)}.")),
        *(rng.choice((f"{person} is there from {clock(start)} to {clock(end)}.",
        f"{person} begins at {clock(start)} and goes home at {clock(end)}."))
          for person, (start, end) in shifts.items()),
    ), tuple(questions))  # fmt: skip


def _chain(rng: Random) -> Scene:
    """One hands on to the next; somebody is missing."""
    thing, links = rng.choice(_CHAINS)
    sick = people(rng, 1)[0]
    who = [job for job, _ in links]
    ill = rng.randrange(0, 4)
    asked = rng.choice([i for i in range(5) if i != ill])
    after = who[ill + 1 :]
    stock = {"a newspaper": 0, "a fish supper": 0, "a loaf of bread": 1}.get(thing, rng.randint(1, 3))
    gets = dict(zip(who[1:], [made for _, made in links], strict=False))
    steps = [f"The {who[i]} hands {made} to the {who[i + 1]}." for i, (_, made) in enumerate(links[:-1])]
    cannot = asked > ill

    def stopped() -> list[str]:
        """Whoever gets nothing hands nothing on."""
        idle = [who[ill]]
        for job in who:
            source = who[who.index(job) - 1] if who.index(job) else ""
            if source in idle:
                idle.append(job)
        return idle[1:]

    week = rng.choice(("For two weeks", "For ten days", "For a month"))
    return Scene((
        rng.choice((f"Five people are needed for {thing}, one after the other.",
        f"Before anybody has {thing}, it goes through five pairs of hands.")),
        *steps,
        f"{week} {sick}, the {who[ill]}, is ill, and nobody else can do that work. "
        + (f"Each of the others has enough in store for {count(stock, 'day')}." if stock else
           "Nothing can be kept in store, since it all has to be fresh."),
    ), (
        ask(
            "Who will run out of work in the end?",
            f"In the end {listing([f'the {job}' for job in after])} will have nothing to do.",
            listing([f"the {job}" for job in after]), lambda: listing([f"the {job}" for job in stopped()]),
            f"Everybody who comes after the {who[ill]} needs, directly or indirectly, what the {who[ill]} makes.",
            f"The store is used up after {count(stock, 'day')}." if stock else "There is no store to live on."),
        ask(
            f"Will the {who[asked]} run out of work?",
            f"Yes, {'after a while' if stock else 'very soon'}, because nothing reaches the {who[asked]} any more."
            if cannot else
            f"No, the {who[asked]} comes before the {who[ill]} and needs nothing from "
            "there.", cannot, lambda: who[asked] in stopped(),
            f"In the chain the {who[asked]} comes {'after' if cannot else 'before'} the {who[ill]}.",
            "Things go in one direction only, from one to the next."),
        ask(
            f"What does the {who[ill + 1]} get from the {who[ill]}, when everybody is well?",
            f"The {who[ill + 1]} gets {gets[who[ill + 1]]}.",
            gets[who[ill + 1]], lambda: links[who.index(who[ill + 1]) - 1][1],
            f"The {who[ill]} comes just before the {who[ill + 1]}."),
        ask(
            "Which of the five notices the lack first?", f"It is the {who[ill + 1]} who notices it first.",
            f"the {who[ill + 1]}",
            lambda: f"the {stopped()[0]}", f"The {who[ill]} would have handed something to the {who[ill + 1]}.",
            "From there the lack moves on along the chain."),
    ))  # fmt: skip


def _wage(rng: Random) -> Scene:
    """Hours, an hourly wage, and more for work on Sundays."""
    one, two = pair(rng)
    job, wage = rng.choice((("waiter", 14), ("gardener", 16), ("cleaner", 15), ("shop assistant", 14),
                            ("kitchen assistant", 13), ("courier", 12),
                            ("lifeguard", 16), ("warehouse worker", 15), ("museum guard", 14)))  # fmt: skip
    wage += rng.choice((0, 0, 2, 4))
    wage -= wage % 2
    days, hours, sunday = rng.randint(2, 5), rng.randint(4, 8), rng.choice((0, 2, 4, 6))
    other = rng.randrange(10, 40)
    base, extra = days * hours * wage, sunday * wage * 3 // 2
    total, theirs = base + extra, other * wage
    more = one if total > theirs else two
    questions = [
        ask(
            f"How much does {one} earn this week?", f"{one} earns {money(total * 100)}.", money(total * 100),
            lambda: money(
                sum(wage * 100 for _ in range(days) for _ in range(hours)) + sum(wage * 150 for _ in range(sunday))),
            f"{capital(count(days, 'day'))} of {count(hours, 'hour')} are {count(days * hours, 'hour')}, and at "
            f"{money(wage * 100)} an hour that is {money(base * 100)}.",
            *((f"An hour on Sunday pays {money(wage * 150)}, so {count(sunday, 'hour')} on Sunday pay "
               f"{money(extra * 100)}.",) if sunday else ())),
        ask(
            f"How many hours does {one} work in all?",
            f"{one.They} works for {count(days * hours + sunday, 'hour')}.", days * hours + sunday,
            lambda: sum([hours] * days, sunday), f"On weekdays it is {amount(days)} times {count(hours, 'hour')}.",
            f"On Sunday there are {amount(sunday)} more." if sunday else f"On Sunday {one.they} does not work."),
    ]  # fmt: skip
    if total != theirs:
        questions.append(ask(
            f"{two}, who has the same job, works for {count(other, 'hour')}, and not on Sunday. Who earns more?",
            f"{more} earns more.", more.name,
            lambda: max((total, one.name), (sum(wage for _ in range(other)), two.name))[1],
            f"{two} earns {amount(other)} times {money(wage * 100)}, which is {money(theirs * 100)}.",
            f"{one} earns {money(total * 100)}."))  # fmt: skip
    if sunday:
        questions.append(ask(
            "How much more does an hour on Sunday pay than one on another day?",
            f"It pays {money(wage * 50)} more.", money(wage * 50),
            lambda: money(wage * 150 - wage * 100), f"On other days an hour pays {money(wage * 100)}.",
            "On Sunday it is half as much again."))  # fmt: skip
    return Scene((
        f"{one} works as {a(job)} and earns {money(wage * 100)} an hour, and half as much again on Sundays.",
        rng.choice((f"This week {one.they} works on {count(days, 'weekday')}, for {count(hours, 'hour')} each"
                    + (f", and for {count(sunday, 'hour')} on Sunday." if sunday else ", and not on Sunday."),
                    f"From Monday to Saturday {one.they} has {count(days, 'shift')} of {count(hours, 'hour')} this "
                    "week. "
                    + (f"On Sunday {one.they} works {count(sunday, 'hour')} more." if sunday else "Sunday is free."))),
    ), tuple(questions))  # fmt: skip


def _who(rng: Random) -> Scene:
    """Three people and three jobs; each clue rules something out."""
    persons = people(rng, 3)
    jobs = rng.sample(_JOBS, 3)
    does = dict(zip([person.name for person in persons], [job[0] for job in jobs], strict=True))
    told = rng.randrange(3)
    others = [i for i in range(3) if i != told]
    rng.shuffle(others)
    sure, left = others
    listed = rng.sample([job[0] for job in jobs], 3)
    trouble = rng.randrange(3)

    def solutions() -> list[dict[str, str]]:
        """Every way of giving out the jobs, without those that a clue forbids."""
        ways = [dict(zip(does, way, strict=True)) for way in permutations(job[0] for job in jobs)]
        return [
            way for way in ways if way[persons[told].name] == jobs[told][0] and way[persons[sure].name] != jobs[left][0]
        ]

    asked = persons[left]
    return Scene((
        f"{listing([person.name for person in persons])} are {listing([a(job) for job in listed])}, but not "
        "necessarily in this order.",
        rng.choice((f"{persons[told]} {jobs[told][1]}.",
        f"We know this of {persons[told]}: {persons[told].they} {jobs[told][1]}.")),
        f"{persons[sure]} is not the {jobs[left][0]}.",
    ), (
        ask(
            f"What is {persons[sure].own} job?",
            f"{persons[sure]} is the {jobs[sure][0]}.", jobs[sure][0], lambda: solutions()[0][persons[sure].name],
            f"{persons[told]} must be the {jobs[told][0]}, since of the three it is the {jobs[told][0]} who "
            f"{jobs[told][1]}.",
            f"That leaves {listing([f'the {jobs[i][0]}' for i in sorted(others)], 'or')} for {persons[sure]}, and "
            f"{persons[sure].they} is not the {jobs[left][0]}."),
        ask(
            f"What is {asked.own} job?", f"{asked} is the {jobs[left][0]}.", jobs[left][0],
            lambda: next(job for name, job in solutions()[-1].items() if name == asked.name),
            f"{persons[told]} is the {jobs[told][0]}, and {persons[sure]} is not the {jobs[left][0]}.",
            f"So only {asked} can be the {jobs[left][0]}."),
        ask(
            f"Which of the three works with {jobs[trouble][2]}?" if rng.random() < 0.4 else
            f"Which of the three should be called when {jobs[trouble][3]}?",
            f"It is {persons[trouble]}.", persons[trouble].name,
            lambda: next(name for name, job in solutions()[0].items() if job == jobs[trouble][0]),
            f"That is a matter for {a(jobs[trouble][0])}.",
            f"Of the three, {persons[trouble]} is the {jobs[trouble][0]}, as the clues show."),
        ask(
            f"Could we know all three jobs without being told that {persons[sure]} is not the {jobs[left][0]}?",
            f"No, then {persons[sure]} and {asked} could be either way round.", False,
            lambda: len([way for way in permutations(jobs) if way[told] == jobs[told]]) == 1,
            f"Without it we know only what {persons[told]} does.",
            "Two people and two jobs are left, and nothing else tells them apart."),
    ))  # fmt: skip


def _first_day(rng: Random) -> Story:
    """A new hand makes a mistake on the first day, and says so, or does not."""
    new, boss = pair(rng)
    place, job, wrong, result, mend, lesson = rng.choice((
        ("the bakery", "weigh the salt", "put the salt in twice", "forty loaves that nobody could eat",
         "the dough had not been baked yet, and they made it go twice as far with flour and "
         "water", "The scoop now stands upside down when the salt is in"),
        ("the library", "put back the returned books", "sorted the books by the colour of their spines",
         "three hundred books that nobody could find",
         "only one shelf was done, and they put it right before the doors opened",
         "A list of the letters hangs over the trolley now"),
        ("the post office", "stamp the letters", "stamped a whole sack with the wrong date",
         "two hundred letters from next year",
         "the sack had not left yet, and the right date was printed beside the wrong one",
         "Each morning the first stamp goes on a scrap of paper"),
        ("the bicycle workshop", "mount a chain", "put the chain on without the guard",
         "a trouser leg torn in the first street",
         "the customer had not come yet, and it took five minutes",
         "A wheel hangs on the wall, with every part labelled"),
        ("the garden centre", "water the seedlings", "watered the cactuses as well, all of them, every hour",
        "sixty soft cactuses",
         "they set them in dry sand, and most of them lived", "The cactuses now have a sign of their own"),
        ("the hotel", "wake the guests", "mixed up two room numbers", "a tired man at five and a missed train at seven",
         "there was just time to call a taxi", "The numbers are read back aloud now"),
    ))  # fmt: skip
    tells = rng.random() < 0.6
    ends = (
        (
            f"{new.own} ears burned. {new.They} could have waited to see whether anybody noticed. “I have done "
            f"something wrong,” {new.they} said instead, at once.",
            f"“Then let us look,” said {boss}. They were in luck: {mend}.",
            rng.choice((f"“On my first day,” said {boss} at closing time, “I set fire to a curtain. And I did not say "
                        "a word until it reached the ceiling.”",
                        f"“Everybody makes that mistake once,” said {boss}. “What I look for in people is how long it "
                        "stays a secret. Yours was one for two minutes.”")),
        )
        if tells
        else (
            f"{new} saw it, and hoped that nobody else would. {new.They} said nothing, and swept the floor with great "
            "care.",
            f"It came out by itself: {result}. {boss} did not shout. “When did you see it?” {boss.they} asked, and "
            f"{new} looked at the floor, which was very clean.",
            f"It took until late in the evening to make up for it. “You may make mistakes here,” said {boss} at the "
            "door, “but you must not make them alone.”",
        )
    )  # fmt: skip
    return Story(rng.choice(("The First Day", f"{new.own} First Day", "A Mistake Before Lunch")), told := (
        rng.choice((f"On Monday {new} began to work at {place}. {boss}, who had been there for twenty years, showed "
                    f"{new.them} where to hang {new.their} coat.",
                    f"It was {new.own} first day at {place}, and {new.they} had slept badly. {boss} gave {new.them} an "
                    "apron and a cup of tea.")),
        f"“You can begin with something easy,” said {boss}. “Today you {job}.”",
        f"It was easy, and that was why {new.own} thoughts went for a walk. When they came back, {new.they} had "
        f"{wrong}.",
        *ends,
        f"{lesson}.",
    ), ("dialogue", "moral", *(() if tells else ("sad ending",))), (
        ask(
            f"What did {new} do wrong?", f"{new} {wrong}.", wrong, lambda: _read(told, r"When they came back, \w+ had "
            r"(.*?)\. "), f"{new.They} was meant to {job}, and was thinking of other things."),
        ask(
            f"Did {new} say so before others noticed?", f"Yes, {new} said so at once." if tells else f"No, {new} kept "
            "silent.", tells,
            lambda: any("I have done something wrong" in p for p in ends),
            f"{new} saw the mistake first, and had the choice."),
        ask(
            "Does it make a difference whether such a mistake is told early or late?",
            "Yes, early on there was still something to be done about it.", True,
            lambda: tells or any("late in the evening" in p for p in ends),
            f"Told in time, {'it was easy to put right' if tells else 'it would have been easier to put right'}.",
            f"Left alone, it {'would have become' if tells else 'became'} this: {result}."),
    ))  # fmt: skip


def _swap(rng: Random) -> Story:
    """Two people each think the other's work easy, and change places for a day."""
    one, two = pair(rng)
    works = rng.sample((
        ("in the school kitchen", "stands by a pot and stirs",
         "a hundred and twenty plates, all hot at the same time",
         "burned the rice and served it at two o'clock"),
        ("on the post round", "goes for a walk and gets paid for it", "four dogs, nine hundred letters and a hill",
         "came back after dark with half of the letters"),
        ("in the nursery class", "plays all day long",
         "eighteen children who each have something to say at "
         "once", "lost one shoe and, for ten minutes, two children"),
        ("in the ticket office", "sits on a chair and is warm",
         "a queue that never gets shorter, in which each person is in a hurry",
         "sold three tickets to the wrong town"),
        ("at the flower stall", "ties ribbons round roses",
         "wet hands at four degrees, and sixty names of flowers", "gave a bride the flowers for a funeral"),
        ("on the night watch", "is paid for sleeping", "long hours of staying awake, so that nothing happens",
        "fell asleep at three beside the telephone"),
    ), 2)  # fmt: skip
    mine, yours = works
    end = rng.choice(("respect", "respect", "stay", "bitter"))
    ends = {
        "respect": (
            "The next morning each of them was back in the old place, an hour early. Nobody said anything about easy "
            "work.",
            f"“How do you do it?” asked {one} at last. “How do you?” asked {two}. They talked for two hours, and "
            "neither of them used the word easy.",
        ),
        "stay": (
            f"But {two} had not only groaned. In the evening {two.they} was red in the face and happy. “May I do it "
            f"again?” {two.they} asked.",
            f"In spring {two} changed over for good, and {one}, who was glad to be back {mine[0]}, taught "
            f"{two.them} the tricks.",
        ),
        "bitter": (
            f"“You only made it hard for yourself,” said {one}. “And you only had a good day,” said {two}. So neither "
            "of them had learned anything.",
            "They still meet at the bus stop every morning, and each of them still thinks that the other one is lucky.",
        ),
    }[end]  # fmt: skip
    return Story(rng.choice(("Changing Places", "The Easy Job", f"A Day in {two.own} Shoes")), told := (
        f"{one} worked {mine[0]} and {two} {yours[0]}, and they met at the bus stop every morning.",
        f"“You {_you(yours[1])},” said {one}. “And you {_you(mine[1])},” said {two}. So it went on until both were "
        "cross, and they agreed to change places for one day.",
        f"What {one} had not thought of was this: {yours[2]}. At the end of it all {one.they} {yours[3]}."
        ,
        f"{two} got to know {mine[2]}. {two.They} {mine[3]}.",
        *ends,
    ), ("dialogue", *{"respect": ("moral",), "stay": ("twist",), "bitter": ("conflict", "sad ending")}[end]), (
        ask(
            f"What did {one} think of {two.own} work at first?",
            f"{one} thought: “{two} {yours[1]}, and that is all.”",
            yours[1],
            lambda: next(w[1] for w in works if _you(w[1]) == _read(told, r"^[^“]*“You (.*?),”")),
            f"{one} had only seen it from outside.",
            "From outside we see what somebody does, not what has to be kept in mind."),
        ask(
            f"What was hard about {two.own} work?",
            "What was hard about it was "
            f"{yours[2]}.", yours[2], lambda: _read(told, r"had not thought of was this: (.*?)\. At the end"),
            f"{one} found it out on the day on which {one.they} did {two.own} work."),
        ask(
            "Did they go back to their old work for good?",
            f"No, {one} did, but {two} changed over later." if end == "stay" else "Yes, each of them went "
            "back.", end != "stay",
            lambda: not any("changed over" in p for p in ends),
            {"respect": "The next morning both were in the old place.", "stay": f"{two} had found that {two.they} "
            "liked it better.",
             "bitter": "They still meet at the same bus stop, each with the same opinion."}[end]),
    ))  # fmt: skip


def _you(verb: str) -> str:
    """ "stands by a pot" as one says it to somebody: "stand by a pot"."""
    words = []
    for word in verb.split():
        words.append({"is": "are", "goes": "go", "does": "do"}.get(word, word[:-1] if word in _THIRD else word))
    return " ".join(words)


_THIRD = {"stands", "stirs", "gets", "plays", "sits", "ties"}

WORLD = World(
    topic="Jobs and workplaces",
    group="people",
    concepts=("work", "division_of_labour", "wages", "deduction"),
    openings=(
        """Nobody makes everything that they use. A slice of bread has been through the hands of a farmer, a miller, a
        baker and a driver, and each of them ate something that day that others had grown.""",
        """A job is a promise: from eight to four somebody will be there who knows how to do this. Because others rely
        on it, a town works, and the bus comes at ten past seven.""",
        """Many people work when we do not see them. The baker is up at three, the cleaner comes when the office is
        empty, and somebody sits all night beside a telephone in case it rings.""",
        """What people do all day shows on them: flour on a sleeve, ink on a thumb, a look at the sky before each
        answer. A little attention is enough to guess a job, and a second clue is enough to be certain.""",
    ),
    asks=(
        "Why do people not make everything themselves?",
        "How do people know when to be at work?",
        "Is one job more important than another?",
        "What do people have to be able to do at work?",
    ),
    ideas=(
        (
            """People who do one thing every day get good at it. A shoemaker makes in a day what would take a tailor
            two weeks, and the tailor can sew the shoemaker's shirts meanwhile. Both have more in the end than if each
            had made shoes and shirts.""",
            """Work is divided because knowledge is large. Nobody could learn to set bones, build bridges and bake
            bread, and do all of it well. The price of this is that we depend on people whom we have never met.""",
            """Some work is divided like a chain, in which each worker hands something on to the next. If one link is
            missing, those before it can go on for a while, and those after it have to stop.""",
        ),
        (
            """Where somebody must always be there, people work in shifts. One comes before the other goes, so that
            what must be known can be handed over: the patient in room six has slept badly, and the key is in the
            second drawer.""",
            """A rota is a table that says who works when. It is fair if the nights and Sundays go round, and it is
            useful if it hangs where everybody can see it.""",
        ),
        (
            """It is easy to see how important a job is when nobody does it. A city can do without its mayor for a
            week. Without the people who take away the rubbish it cannot.""",
            """How much a job is paid and how much it is needed are two different things. Pay depends also on how many
            people can do it, how long they had to learn, and who has the money to pay them.""",
        ),
        (
            """Every job has a part that people see and a part that they do not. We see a waiter carry plates; we do
            not see that the waiter has nine tables in mind, with what each has ordered and who is in a hurry.""",
            """Saying “I have made a mistake” is as much a skill as welding or typing. In a hospital or in a workshop,
            a mistake that is admitted at once can usually be put right. One that is hidden grows.""",
            """Skill comes from doing, with somebody beside you who can do it already. That is why there are
            apprentices, and why the first hundred loaves of a baker are eaten by the family.""",
        ),
    ),
    mistakes=(
        """A job that looks easy is often one that somebody does well. Anybody who tries it finds out how much was
        hidden behind the calm face.""",
        """“Twice as many people do it in half the time” holds for picking apples. It does not hold for a haircut, and
        not for a bus ride.""",
        """If somebody is at home in the daytime, that does not mean that they have no work. Nurses, bakers and
        drivers sleep when others have lunch, and bringing up children is work at every hour.""",
        """With an hourly wage, a longer day does not always bring more: what counts is hours times wage, and an hour
        on Sunday may count for more than one on Tuesday.""",
    ),
    scenes=(_shifts, _chain, _wage, _who),
    stories=(_first_day, _swap),
    notes={
        "child": (
            """Ask three grown-ups what they did in the first hour of their work today. Most of them have never been
            asked.""",
        ),
        "pupil": (
            """Choose something on the table and write down all the people who have worked on it. Stop when you have
            ten.""",
        ),
        "adult": (
            """To find out how a workplace is run, look at what happens after a mistake: whether people ask who it was
            or how it could happen.""",
        ),
        "learner": (
            """We say “I work as a nurse” or “I am a nurse”, with the article. “Work” has no plural in this sense, but
            “job” has: “a lot of work”, “two jobs”.""",
        ),
        "parent": (
            """Children often know their parents' jobs only as absence. Taking them along for an hour, even to an
            office, gives the word a picture.""",
        ),
    },
)
