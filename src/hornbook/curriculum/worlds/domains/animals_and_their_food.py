"""What animals eat: buckets and sacks of feed, food chains, nestlings, and a thief in the garden."""

from itertools import pairwise
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, number, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_EATERS = {
    "hay": ("sheep", "goat", "donkey", "horse", "rabbit", "alpaca"),
    "fish": ("seal", "penguin", "otter", "pelican"),
    "grain": ("hen", "pigeon", "turkey", "quail"),
    "meat": ("lion", "wolf", "tiger", "lynx"),
    "mealworms": ("hedgehog", "gecko", "tree frog", "toad"),
    "fruit": ("fruit bat", "parrot", "toucan"),
}
_CHAINS = (  # the place, and who is eaten by whom
    ("in a wet meadow", ("grass", "grasshopper", "frog", "heron")),
    ("in a vegetable garden", ("lettuce", "snail", "thrush", "sparrowhawk")),
    ("in an oak wood", ("oak leaves", "caterpillar", "blue tit", "sparrowhawk")),
    ("in a cornfield", ("wheat", "mouse", "adder", "buzzard")),
    ("in a cold sea", ("algae", "tiny shrimp", "herring", "seal")),
    ("in a pond", ("water plants", "tadpole", "dragonfly larva", "perch", "pike")),
    ("in a rose bed", ("roses", "greenfly", "spider", "wren")),
    ("at the edge of a wood", ("clover", "vole", "weasel")),
    ("on a dry grassland", ("grass", "gazelle", "cheetah")),
    ("in a hedge", ("hawthorn leaves", "caterpillar", "great tit", "sparrowhawk")),
    ("in a stream", ("algae", "mayfly larva", "trout", "otter")),
    ("in a forest of kelp by the coast", ("kelp", "sea urchin", "sea otter", "orca")),
    ("in a hay meadow", ("grass", "vole", "barn owl")),
    ("on a rocky beach", ("algae", "mussel", "crab", "gull")),
    ("in an orchard", ("fallen leaves", "earthworm", "mole")),
    ("in the far north", ("sedge", "lemming", "snowy owl")),
)
_KEPT = (  # lowest and highest grams of dry feed a day
    ("hen", 110, 130), ("goose", 180, 250), ("rabbit", 40, 60), ("dog", 250, 450), ("cat", 50, 70), ("pigeon", 30, 40),
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_THIEVES = {  # what it leaves, when it comes, what it eats
    "slug": ("a silvery trail of slime", "at night", ("lettuces", "strawberries", "young beans")),
    "blackbird": ("white droppings on the leaves", "by day", ("strawberries", "raspberries", "redcurrants")),
    "rabbit": ("small round droppings", "at dawn", ("lettuces", "young beans", "carrots")),
    "roe deer": ("the prints of two-toed hooves", "at dawn", ("young beans", "peas", "lettuces")),
    "wood mouse": ("tooth marks as fine as stitches", "at night", ("strawberries", "peas", "young beans")),
}


def _animals(many: int, name: str) -> str:
    return f"{number(many)} {name if many == 1 else _many(name)}"


def _many(name: str) -> str:
    """The plural of an animal's or a plant's name; plants are told of as they are."""
    kept = (
        "grass",
        "lettuce",
        "oak leaves",
        "hawthorn leaves",
        "fallen leaves",
        "kelp",
        "sedge",
        "wheat",
        "algae",
        "water plants",
        "roses",
        "clover",
        "roe deer",
        "greenfly",
    )
    special = {
        "dragonfly larva": "dragonfly larvae",
        "mayfly larva": "mayfly larvae",
        "trout": "trout",
        "lynx": "lynxes",
        "perch": "perch",
        "pike": "pike",
    }
    return name if name in kept else special.get(name, plural(name))


def _buckets(rng: Random) -> Scene:
    """Buckets with different food, and animals that each need one of them."""
    keeper = people(rng, 1)[0]
    foods = rng.sample(sorted(_EATERS), 4)
    needed = foods[:3]
    animals = [(rng.choice(_EATERS[food]), rng.randint(2, 6)) for food in needed]
    extra = rng.choice([name for name in _EATERS[needed[0]] if name != animals[0][0]])
    animals.append((extra, rng.randint(2, 5)))
    eats = {name: food for food, names in _EATERS.items() for name in names}
    shown = rng.sample(foods, 4)
    told = rng.sample(animals, 4)
    first, second = animals[1][0], animals[2][0]
    heads = animals[0][1] + animals[3][1]
    both = {eats[first], eats[second]}
    if "hay" in both and both & {"fish", "meat", "mealworms"}:
        last = Question(
            f"Suppose the buckets of the {_many(first)} and the {_many(second)} are swapped by mistake. Will both "
            "kinds find something to eat?",
            f"No, the {_many(first)} have no use for {eats[second]}, nor the {_many(second)} for {eats[first]}.",
            (
                f"Then {eats[second]} would lie in front of the {_many(first)}, and {eats[first]} in front of the "
                f"{_many(second)}.",
                "A hungry animal does not eat just anything: its teeth and stomach are made for certain food.",
            ),
            False,
            lambda: first in _EATERS[eats[second]] and second in _EATERS[eats[first]],
        )
    else:
        last = Question(
            "Do all four buckets have to be carried to the animals?",
            f"No, three are enough; the bucket of {foods[3]} can be left where it is.",
            (f"Of the animals that are waiting, no kind lives on {foods[3]}.",),
            False,
            lambda: len({eats[name] for name, _ in animals}) == len(shown),
        )
    return Scene(
        (
            rng.choice(
                (
                    f"{keeper} is feeding animals today. In the yard stand four buckets: one each of {listing(shown)}.",
                    f"Four buckets stand at the gate of a small animal park, with {listing(shown)} in them. {keeper} "
                    "carries them round.",
                )
            ),
            rng.choice(("There are ", "Waiting for food are "))
            + f"{listing([_animals(n, name) for name, n in told])}.",
            "Each kind is given its usual food.",
        ),
        (
            Question(
                f"Which bucket is for the {_many(first)}?",
                f"The {_many(first)} get the bucket of {eats[first]}.",
                (
                    f"Of {listing(shown)}, only {eats[first]} {'is' if eats[first] != 'mealworms' else 'are'} what "
                    f"{_many(first)} live on.",
                ),
                eats[first],
                lambda: next(food for food in shown if first in _EATERS[food]),
            ),
            Question(
                f"How many animals get {needed[0]}?",
                f"{amount(heads).capitalize()} animals get {needed[0]}.",
                (
                    f"The {_many(animals[0][0])} and the {_many(extra)} both eat {needed[0]}.",
                    f"That makes {amount(animals[0][1])} and {amount(animals[3][1])}.",
                ),
                heads,
                lambda: sum(n for name, n in animals if name not in (first, second)),
            ),
            Question(
                "Which bucket will still be full when everyone has been fed?",
                f"The bucket of {foods[3]} stays full.",
                (
                    f"The others are needed: {needed[0]} for the {_many(animals[0][0])} and the {_many(extra)}, "
                    f"{needed[1]} for the {_many(first)}, {needed[2]} for the {_many(second)}.",
                ),
                foods[3],
                lambda: (set(shown) - {eats[name] for name, _ in animals}).pop(),
            ),
            last,
        ),
    )


def _sack(rng: Random) -> Scene:
    """How long a sack lasts."""
    owner = people(rng, 1)[0]
    animal, low, high = rng.choice(_KEPT)
    each = rng.randrange(low, high + 1, 10)
    many = rng.randint(2, 3) if animal in ("dog", "cat") else rng.randint(4, 10)
    daily = each * many
    kilos = next(n for n in (2, 5, 10, 15, 20, 25, 50) if n * 1000 >= 6 * daily)
    days, rest = divmod(kilos * 1000, daily)
    start = rng.randrange(7)
    last = _DAYS[(start + days - 1) % 7]

    def emptied(heads: int) -> int:
        left, passed = kilos * 1000, 0
        while left >= heads * each:
            left, passed = left - heads * each, passed + 1
        return passed

    fewer = days - kilos * 1000 // (daily + each)
    questions = [
        Question(
            f"How much do the {plural(animal)} eat in one day?",
            f"Together they eat {daily:,} grams a day.",
            (f"There are {amount(many)} of them, and each eats {each} grams: {amount(many)} times {each}.",),
            f"{daily:,}",
            lambda: f"{sum([each] * many):,}",
        ),
        Question(
            "For how many whole days does the sack last?",
            f"It lasts for {amount(days)} whole days.",
            (
                f"The sack holds {kilos * 1000:,} grams, and {daily:,} grams are eaten each day.",
                f"After {amount(days)} days {days * daily:,} grams are gone"
                + (f", and {rest} grams are too little for another day." if rest else ", which is all of it."),
            ),
            days,
            lambda: emptied(many),
        ),
        Question(
            f"{owner} opens the sack on {_DAYS[start]} morning. Which is the last day on which everyone gets enough?",
            f"The last such day is a {last}.",
            (
                f"The sack lasts for {amount(days)} days, and {_DAYS[start]} is the first of them.",
                f"Day number {amount(days - (days - 1) % 7)} is a {_DAYS[start]} again, and so on from there."
                if days > 7
                else f"The days are {listing([_DAYS[(start + n) % 7] for n in range(days)])}.",
            ),
            last,
            lambda: [_DAYS[(start + n) % 7] for n in range(emptied(many))][-1],
        ),
    ]
    if fewer:
        questions.append(
            Question(
                f"How many whole days less does the sack last if one more {animal} comes?",
                f"It lasts {count(fewer, 'day')} less.",
                (
                    f"For {amount(many)} the sack lasts {amount(days)} whole days.",
                    f"For {amount(many + 1)} the daily food is {daily + each:,} grams, and that can be taken out "
                    f"{amount(days - fewer)} times.",
                ),
                fewer,
                lambda: emptied(many) - emptied(many + 1),
            )
        )
    return Scene(
        (
            rng.choice(
                (f"{owner} keeps {count(many, animal)}.", f"{count(many, animal).capitalize()} live at {owner.own}.")
            ),
            rng.choice(
                (
                    f"Every {animal} is given {each} grams of dry feed a day.",
                    f"The dry feed is weighed out, {each} grams a day for each {animal}.",
                )
            ),
            f"A new sack holds {kilos} kilograms.",
        ),
        tuple(questions),
    )


def _chain(rng: Random) -> Scene:
    place, links = rng.choice(_CHAINS)
    plant, *animals = links
    eaten_by = dict(pairwise(links))
    names = [_many(link) for link in links]
    gone = rng.randrange(1, len(links) - 1)
    told = [f"{names[n]} by {names[n + 1]}" for n in range(1, len(links) - 1)]
    told[-1] = f"and {told[-1]}"
    top = names[-1]
    cause = rng.choice(("a sickness", "a poison", "a parasite"))

    def rests_on(name: str) -> str:
        prey = {eater: food for food, eater in eaten_by.items()}
        while name in prey:
            name = prey[name]
        return name

    singular = plant in ("grass", "lettuce", "wheat", "clover", "kelp", "sedge")
    watcher = people(rng, 1)[0]
    return Scene(
        (
            rng.choice(
                (
                    f"{capital(place)} one creature is food for the next.",
                    f"For {number(rng.randint(2, 12))} years {watcher} has watched who eats whom {place}.",
                )
            ),
            f"{capital(plant)} {'is' if singular else 'are'} eaten by {names[1]}, {', '.join(told)}.",
            rng.choice(
                (
                    f"Then {cause} kills nearly all the {names[gone]} there.",
                    f"One year {cause} kills nearly all the {names[gone]} there.",
                )
            ),
        ),
        (
            Question(
                f"What do the {names[2]} live on here?",
                f"They live on {names[1]}.",
                (f"Read the sentence backwards: if {names[1]} are eaten by {names[2]}, the {names[2]} eat them.",),
                names[1],
                lambda: _many(next(food for food, eater in eaten_by.items() if eater == links[2])),
            ),
            Question(
                f"Who goes hungry first when the {names[gone]} are gone?",
                f"The {names[gone + 1]} go hungry first.",
                (f"It is the {names[gone + 1]} that eat {names[gone]}.",),
                names[gone + 1],
                lambda: _many(eaten_by[links[gone]]),
            ),
            Question(
                f"What will there be more of for a while when the {names[gone]} are gone?",
                f"There will be more {names[gone - 1]} for a while.",
                (
                    f"The {names[gone]} fed on {names[gone - 1]}.",
                    "Leaves that nothing eats lie where they fell, and slowly pile up."
                    if plant == "fallen leaves"
                    else "What is eaten less can grow and spread, until something else runs short.",
                ),
                names[gone - 1],
                lambda: _many(links[links.index(eaten_by[links[gone - 1]]) - 1]),
            ),
            Question(
                f"Is it true that the {top} need the {plant}, although they never eat any?",
                f"Yes, without {plant} there would soon be no {top}.",
                (
                    f"The {top} eat {names[-2]}.",
                    *(f"The {names[n]} eat {names[n - 1]}." for n in range(len(links) - 2, 0, -1)),
                    "Take the first link away and the whole chain falls.",
                ),
                True,
                lambda: rests_on(links[-1]) == plant,
            ),
            Question(
                "How many kinds of animals are in this chain?",
                f"There are {amount(len(animals))} kinds of animals.",
                (
                    f"They are the {listing(names[1:])}.",
                    f"The {plant} {'is not an animal' if singular else 'are not animals'}.",
                ),
                len(animals),
                lambda: len(set(eaten_by.values())),
            ),
        ),
    )


def _nestlings(rng: Random) -> Scene:
    """Parents carry food to a nest."""
    watcher = people(rng, 1)[0]
    bird = rng.choice(("blue tit", "great tit", "coal tit", "pied flycatcher"))
    chicks = rng.randint(5, 10)
    visits = rng.choice((20, 24, 30, 36, 40))
    minutes = rng.choice([n for n in (10, 15, 20, 30) if visits * n % 60 == 0])
    seen = visits * minutes // 60
    hours = rng.choice((12, 13, 14, 15))
    total = visits * hours
    place = rng.choice(("an old apple tree", "a nest box on the shed", "a hole in a wall", "a hollow birch"))
    return Scene(
        (
            rng.choice(
                (
                    f"A pair of {bird}s is raising {number(chicks)} chicks in {place}.",
                    f"In {place} {number(chicks)} young {bird}s are waiting for food, and both parents bring it.",
                )
            ),
            f"{watcher} watches for {minutes} minutes and counts {count(seen, 'visit')} by the parents.",
            "Each time a parent brings one caterpillar.",
            f"The parents keep this up for {number(hours) if hours < 13 else hours} hours of daylight.",
        ),
        (
            Question(
                "How many caterpillars arrive at the nest in an hour?",
                f"In an hour {amount(visits)} caterpillars arrive.",
                (
                    f"An hour has {amount(60 // minutes)} times {minutes} minutes.",
                    f"In {minutes} minutes there were {amount(seen)}.",
                ),
                visits,
                lambda: sum(seen for _ in range(0, 60, minutes)),
            ),
            Question(
                "How many caterpillars do the chicks get in a whole day?",
                f"They get {total} caterpillars in a day.",
                (
                    f"In an hour the parents bring {visits}, and they fly for {hours} hours.",
                    f"{hours} times {visits} is {total}.",
                ),
                total,
                lambda: sum(visits for _ in range(hours)),
            ),
            Question(
                "Does every chick get at least 40 caterpillars a day if the food is shared fairly?",
                f"Yes, {chicks * 40} would be enough for that, and {total} are brought."
                if total >= chicks * 40
                else f"No, that would take {chicks * 40} caterpillars, and only {total} are brought.",
                (f"For {amount(chicks)} chicks 40 each makes {chicks * 40}.",),
                total >= chicks * 40,
                lambda: total // chicks >= 40,
            ),
            Question(
                f"Can {watcher} know from this which chick was fed most?",
                f"No, {watcher} cannot know that.",
                (
                    f"{watcher.They} counted the parents' visits.",
                    "What happened inside, and whose beak was filled, could not be seen from outside.",
                ),
                False,
                lambda: False,
            ),
        ),
    )


def _thief(rng: Random) -> Story:
    """Something eats the garden; the traces tell who."""
    owner, friend = pair(rng)
    culprit = rng.choice(sorted(_THIEVES))
    trace, when, foods = _THIEVES[culprit]
    food = rng.choice(foods)
    others = [name for name in sorted(_THIEVES) if name != culprit]
    suspect = rng.choice(others)
    cure = {
        "slug": ("a board beside the bed, turned over every morning", "slugs under it were carried to the far hedge"),
        "blackbird": ("a net on hoops, pulled tight", "the blackbird went back to pulling worms out of the lawn"),
        "rabbit": ("a wire fence, dug in a hand deep", "the rabbits went round it and found the clover"),
        "roe deer": ("a fence as high as a door", "the deer kept to the wood"),
        "wood mouse": ("a wire basket over the plants", "the mice went back to the beechnuts"),
    }[culprit]
    saw = rng.random() < 0.5
    forgave = rng.random() < 0.4
    night = {"at night": "a torch after supper", "by day": "a cushion and a book after lunch",
             "at dawn": "a blanket before sunrise"}[when]  # fmt: skip
    evidence = (
        f"So they sat down by the window with {night}. They waited a long time, and at last something moved between "
        f"the rows: {a(culprit)}, eating without haste."
        if saw
        else f"So they knelt and looked. On the ground was something neither had noticed before: {trace}."
        if culprit not in ("blackbird", "wood mouse")
        else f"So they knelt and looked. On the plants was something neither had noticed before: {trace}."
    )
    proof = (
        f"“Not {a(suspect)}, then,” {owner} whispered."
        if saw
        else f"“{capital(a(suspect))} leaves {_THIEVES[suspect][0]},” said {friend} slowly. “I see nothing of "
        f"the kind. This was {a(culprit)}.”"
    )
    end = (
        (
            f"{owner} thought it over. “There are more {food} than we can eat. Let us give up the end of the row.”",
            f"That summer the {culprit} had its corner, {owner} had the rest, and nobody was short of anything.",
        )
        if forgave
        else (
            f"What helped was {cure[0]}. It was ready in an afternoon.",
            f"After that {cure[1]}, and the {food} were left in peace.",
        )
    )
    return Story(
        rng.choice((f"Who Ate the {food.title()}?".rstrip("?"), "The Thief in the Garden", "A Hole in the Row")),
        (
            rng.choice(
                (
                    f"{owner} had grown {food} since spring, and looked at them every morning before breakfast.",
                    f"Behind the house {owner} had one row of {food}, and was waiting for them more than for Sunday.",
                )
            ),
            rng.choice(
                (
                    f"One morning a third of them had been bitten off. {owner} called {friend} over.",
                    f"Then, overnight or early, somebody had been there. Half of the row was chewed. {owner} fetched "
                    f"{friend} from next door.",
                )
                if culprit != "blackbird"
                else (
                    f"Coming home at noon, {owner} found a third of them pecked to pieces, and called {friend} over.",
                    f"Between breakfast and lunch somebody had been there, and half were gone. {owner} fetched "
                    f"{friend}.",
                )
            ),
            rng.choice(
                (
                    f"“That was {a(suspect)},” said {friend} at once. “It is always {a(suspect)}.”",
                    f"{friend} needed only a glance. “{capital(a(suspect))}. I would know that anywhere.”",
                )
            ),
            rng.choice(
                (
                    f"“Did you see it?” asked {owner}. {friend} had to admit that {friend.they} had not. “Then we do "
                    "not know yet.”",
                    f"“How can you tell?” asked {owner}. {friend} opened {friend.their} mouth and shut it again. "
                    f"“You see,” said {owner}. “Let us look before we blame anybody.”",
                )
            ),
            evidence,
            proof,
            *end,
        ),
        ("dialogue", "twist", *(("moral",) if forgave else ())),
        (
            Question(
                f"Who ate the {food}?",
                f"It was {a(culprit)}.",
                ("They saw it eating." if saw else f"They found {trace}, which is what {a(culprit)} leaves.",),
                a(culprit),
                lambda: a(next(name for name, (left, _, _) in _THIEVES.items() if left == trace)),
            ),
            Question(
                f"Did {friend} know that it was {a(suspect)}?",
                f"No, {friend} only guessed, and the guess was wrong.",
                (f"{friend.They} spoke at once, without having seen anything that proved it.",),
                False,
                lambda: suspect == culprit,
            ),
            Question(
                f"Did {owner} do anything against the {culprit} in the end?",
                f"No, {owner} let the {culprit} have a part of them."
                if forgave
                else f"Yes, what helped was {cure[0]}.",
                (
                    f"{owner} had more than enough."
                    if forgave
                    else f"Once they knew that it was {a(culprit)}, they knew what would work.",
                ),
                not forgave,
                lambda: any("What helped" in line for line in end),
            ),
        ),
    )


def _fed_twice(rng: Random) -> Story:
    """Two people feed one animal, or neither does, because each believes something of the other."""
    one, two = pair(rng)
    animal, name = (
        rng.choice(("dog", "cat", "pony", "rabbit")),
        rng.choice(("Pepper", "Socks", "Bramble", "Juno", "Otto")),
    )
    twice = rng.random() < 0.5
    meals = {one.name: 0, two.name: 0}
    dish = {"dog": "bowl", "cat": "bowl", "pony": "bucket", "rabbit": "dish"}[animal]
    days = rng.randint(8, 14)
    sign, deed = rng.choice(
        (
            ("a slate by the door", "tick it"),
            ("a string with a peg on it", "move the peg"),
            ("a card with two sides, FED and HUNGRY", "turn it over"),
        )
    )
    floor, heard = ("the stable floor", "in the kitchen") if animal == "pony" else ("the floor", "all over the house")
    if twice:
        meals = {one.name: days, two.name: days}
        middle = (
            f"{one} filled the {dish} at six each morning, before work. At eight {two} saw it standing empty, "
            "thought that nobody had been there yet, and filled it again.",
            f"{name} ate everything and said nothing. After {count(days, 'day')} of this {name} had grown visibly "
            "rounder, and slept through the afternoons.",
        )
        asked = (
            f"“Are you giving {name} too much?” asked {one}. “I? Only the one meal at eight,” said {two}. “But I "
            f"give the one meal at six,” said {one}.",
        )
    else:
        meals = {one.name: 0, two.name: 0}
        days = 1
        middle = (
            f"{one} left early, and thought that {two} would do it. {two} came down late, saw no sign of hunger, and "
            f"thought that {one} had done it long ago.",
            f"In the evening {name} stood beside the empty {dish} and pushed it across {floor} with one "
            f"{'paw' if animal != 'pony' else 'hoof'}. The noise could be heard {heard}.",
        )
        asked = (
            f"“Has {name} not been fed?” asked {one}. “You did that this morning,” said {two}. “I? No. You did.” "
            "Then both were quiet.",
        )
    return Story(
        rng.choice((f"{name} and the {dish.title()}", "Two Who Meant Well", f"Who Feeds {name}")),
        (
            rng.choice((
f"{one} and {two} shared a house and {a(animal)} called {name}. They had agreed that {name} should be fed every "
"morning, but not by whom.",
f"There was {a(animal)} called {name}, and there were two people who loved {name}: {one} and {two}. Feeding {name} "
"every morning was nobody's task in particular.",
)),
            *middle,
            *asked,
            rng.choice(
                (
                    f"They hung up {sign}. Whoever fed {name} had to {deed} at once.",
                    f"{two} thought of {sign}. “Now we need not guess what the other has done,” {two.they} said.",
                )
            ),
            rng.choice(
                (
                    f"From then on {name} got one breakfast a day. Only {name} liked the old way better."
                    if twice
                    else f"{name} got supper at once and, from then on, one breakfast every morning.",
                    f"It worked from the first day, and {name} was "
                    f"{'soon slim again' if twice else 'never forgotten again'}.",
                )
            ),
        ),
        ("dialogue", "twist"),
        (
            Question(
                f"How many meals was {name} given {'in those days' if twice else 'that morning'}?",
                f"{name} was given {count(2 * days, 'meal')}." if twice else f"{name} was given no meal at all.",
(f"For {count(days, 'day')} there were two meals a day, one at six and one at eight.",)
                if twice
                else ("Each left it to the other.",),
                2 * days if twice else "no meal",
                lambda: sum(meals.values()) or "no meal",
            ),
            Question(
                f"Why did {two} {'fill the ' + dish + ' again' if twice else 'not feed ' + name}?",
                f"{two} believed that {one} had {'not ' if twice else 'already '}done it.",
                (
                    f"An empty {dish} looks the same before a meal and after it."
                    if twice
                    else "Nothing showed whether there had been a meal.",
                ),
                f"{'not' if twice else 'already'} done it",
                lambda: f"{'already' if meals[one.name] == 0 else 'not'} done it",
),
            Question(
                "Had either of them meant to be careless?",
                "No, both had meant well; they had only not told each other.",
                ("Each acted sensibly on what each believed, and what they believed was wrong.",),
                False,
                lambda: False,
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Animals and what they eat",
    group="living things",
    concepts=("diet", "food_chain", "plant_eaters", "meat_eaters", "division"),
    openings=(
        """An animal cannot make its food as a plant does. It has to find it, catch it, or be given it, and much of
        what we see animals do all day is exactly that: a cow chews, a heron stands still, a hen scratches.""",
        """Look into an animal's mouth and you can guess its dinner. A sheep has broad teeth for grinding grass, a cat
        has points and blades for cutting meat, and a swallow has a wide soft beak for scooping flies out of the
        air.""",
        """Anyone who keeps an animal has to answer two questions every day: what does it eat, and how much? A rabbit
        that is given bread every day falls ill, although it eats the bread gladly.""",
        """Nothing in a meadow is eaten by only one creature, and hardly anything there eats only one thing. All the
        same, it helps to follow a single line: the grass, the grasshopper, the frog, the heron.""",
    ),
    asks=(
        "Why do different animals eat different things?",
        "How are animals linked by what they eat?",
        "How much does an animal need?",
        "How do animals get through the months with little food?",
    ),
    ideas=(
        (
            """Grass is everywhere, but it is hard to digest. A cow manages it with four parts to its stomach and
            hours of chewing the same mouthful twice. A fox could fill itself with grass and still starve, because its
            short gut cannot get anything out of it.""",
            """Bodies and food fit together. The long tongue of a woodpecker reaches into the tunnels of beetle grubs,
            and the hooked beak of an owl tears a mouse into pieces. Swap their beaks, and both would go hungry in the
            middle of plenty.""",
            """Some animals are choosy and some are not. A koala eats almost nothing but the leaves of gum trees. A
            pig, a bear, a crow and a human being eat roots, fruit, eggs and meat, and so find something nearly
            everywhere.""",
        ),
        (
            """Every chain of eaters begins with a plant. The fox eats the hen, the hen eats the grain, and the grain
            grew in the sun. So even a fox, which never bites into an ear of wheat, lives on the field in the end.""",
            """If one link of a food chain becomes rare, the links on both sides of it feel it. Where frogs
            disappear, herons must look for other prey, and grasshoppers multiply because nothing snaps them up.""",
            """A meadow feeds thousands of voles but only one or two pairs of buzzards. Most of what a vole eats is
            used up in running and keeping warm, so little is left over for whoever eats the vole. That is why hunters
            are always fewer than their prey.""",
        ),
        (
            """Small warm animals eat a great deal for their size. A shrew, lighter than a coin or two, eats nearly
            its own weight in insects every day and dies if it finds nothing for half a day. An elephant eats far more
            in all, but only about a twentieth of its weight.""",
            """Cold-blooded animals need little, because they do not heat themselves. A python can live for weeks on
            one large meal. A wren, which keeps its tiny body warm all night, has to begin looking for spiders at
            daybreak.""",
        ),
        (
            """When the insects disappear in autumn, an insect-eater has three ways out. The swallow flies to where it
            is warm, the hedgehog sleeps until spring, and the great tit changes over to seeds.""",
            """Some animals prepare for the lean months. A squirrel buries nuts one by one, a jay hides acorns, and a
            beaver sinks branches beside its lodge. What the jay does not find again may grow into an oak.""",
        ),
    ),
    mistakes=(
        """“Animals know what is good for them” is not always so. A dog will gladly eat chocolate, which is poison to
        it, and ducks crowd round white bread that gives them hardly anything they need.""",
        """Many people think that mice love cheese best. A mouse that has the choice usually takes grain, nuts or
        something sweet. Cheese was simply what stood open in the larder.""",
        """An empty bowl does not prove that an animal was fed, nor that it was not. It looks the same in both cases.
        Only somebody who filled it, or saw it filled, can tell.""",
        """It is tempting to call hunters bad and plant-eaters good. An owl that catches a mouse is no more wicked
        than a goat that eats a rose: each takes what its body can use.""",
    ),
    scenes=(_buckets, _sack, _chain, _nestlings),
    stories=(_thief, _fed_twice),
    notes={
        "child": (
            """Choose one animal that you can see from the window. Watch it for as long as it takes to count to a
            hundred, and then say what it was looking for.""",
        ),
        "learner": (
            """Animals are fed, and they feed on something: “The cow feeds on grass”, “I feed the cow”. What we buy
            for them is called feed, or pet food for cats and dogs.""",
        ),
        "parent": (
            """If a child wants a pet, let the child look after a neighbour's animal for a week first. A week shows
            better than any talk that it wants its breakfast on rainy Sundays too.""",
        ),
        "adult": (
            """A garden bird's year can be read from what it eats: spiders and grubs while there are young to raise,
            berries in autumn, seeds in winter. Feeding birds replaces only the last of these.""",
        ),
    },
)
