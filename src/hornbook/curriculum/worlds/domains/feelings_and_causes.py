"""Why people feel as they do: what they wanted, what they expected, what happened, and whose doing it was."""

from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, plural
from hornbook.curriculum.worlds.people import Person, pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_WAITS = (  # what somebody waits for, what happens if it goes well, and if it goes badly
    ("{p} has taken a piano exam and waits for the result.", "{they} has passed", "{they} has failed"),
    ("{p} has sent {their} best photograph to a competition.", "it has won a prize", "it has won nothing"),
    ("{p} has asked for a day off to go to a wedding.", "the day off has been granted", "it cannot be done"),
    ("{p} has taken {their} old watch to be mended.", "the watch runs again", "the watch is past mending"),
    ("{p} has written to an old friend after years of silence.", "the friend has written back kindly",
     "the letter has come back unopened"),
    ("{p} has applied for a place in the town orchestra.", "there is a place for {them}", "all the places are taken"),
    ("{p} waits at the vet's with {their} limping dog.", "it is only a thorn", "the leg is broken"),
    ("{p} has baked bread with a new kind of flour and waits in front of the oven.", "the loaf has risen well",
     "the loaf is as flat as a plate"),
    ("{p} has lost {their} purse on the train and rings the lost property office.", "the purse has been handed in",
     "nobody has found it"),
    ("{p} has planted a young pear tree, and since then there has been a hard frost.", "the tree puts out leaves",
     "the tree is dead"),
    ("{p} has asked {their} neighbours whether {they} may keep "
    "hens.", "the neighbours agree", "the neighbours refuse"),
    ("{p} has stood for class speaker, and the votes are being counted.", "{they} has been elected",
     "somebody else has been elected"),
)  # fmt: skip
_AFTER = {  # expected well, went well
    (True, True): "glad",
    (True, False): "disappointed",
    (False, True): "relieved",
    (False, False): "sad",
}


def _fill(text: str, person: Person) -> str:
    return text.format(p=person, they=person.they, them=person.them, their=person.their)


def _outcome(rng: Random) -> Scene:
    """Hope or fear, and what becomes of it."""
    p = people(rng, 1)[0]
    waiting, good, bad = (_fill(text, p) for text in rng.choice(_WAITS))
    expects, well = rng.random() < 0.5, rng.random() < 0.5
    happened, other = (good, bad) if well else (bad, good)
    feels, instead = _AFTER[expects, well], _AFTER[expects, not well]
    before = "hopeful" if expects else "worried"

    def again(good_end: bool) -> str:
        """By surprise and by good or bad, instead of by expectation."""
        surprised = good_end != expects
        pleasant = ("relieved", "glad")
        unpleasant = ("disappointed", "sad")
        return (pleasant if good_end else unpleasant)[0 if surprised else 1]

    return Scene(
        (
            waiting,
            rng.choice(
                (f"{p.They} thinks that it will go well.", f"{p.They} feels quite sure that it will end well.")
                if expects
                else (f"{p.They} fears the worst.", f"{p.They} does not believe that it will go well.")
            ),
            rng.choice((f"Then {p.they} finds out: {happened}.", f"At last {p.they} knows: {happened}.")),
        ),
        (
            Question(
                f"How did {p} feel while {p.they} was waiting?",
                f"{p} was {before}.",
                (
                    f"Nothing was decided yet, or at least {p} did not know it.",
                    f"{p} expected it to end {'well' if expects else 'badly'}, and that made the waiting "
                    f"{'easy' if expects else 'hard'}.",
                ),
                before,
                lambda: {"e": "hopeful", "h": "worried"}["e" if expects else "h"],
            ),
            Question(
                f"How does {p} feel now?",
                f"{p} is {feels}.",
                (
                    f"{p} wanted it to go well, and it has gone {'well' if well else 'badly'}.",
                    {
                        "glad": f"{p.They} expected it and was right.",
                        "disappointed": f"{p.They} had counted on it, so there is something to lose.",
                        "relieved": f"{p.They} had feared something worse, and that fear falls away.",
                        "sad": f"It is not even a surprise, for {p.they} had feared it.",
                    }[feels],
                ),
                feels,
                lambda: again(well),
            ),
            Question(
                f"How would {p} feel if it had turned out the other way?",
                f"{p} would be {instead}.",
                (
                    f"Then {p.they} would have found out: {other}.",
                    f"{p.They} expected it to end {'well' if expects else 'badly'}, and it would have ended "
                    f"{'badly' if well else 'well'}.",
                ),
                instead,
                lambda: again(not well),
            ),
            Question(
                f"Is {p} surprised?",
                f"{'Yes' if expects != well else 'No'}, {p} expected it to go {'well' if expects else 'badly'}, and "
                + (f"it went {'well' if well else 'badly'}." if expects != well else "so it did."),
                (
                    "Surprise does not ask whether a thing is good or bad. It only compares what was expected with "
                    "what came.",
                ),
                expects != well,
                lambda: feels in ("relieved", "disappointed"),
            ),
        ),
    )


_EVENTS = (  # what happens, what could have happened instead, whom it suits and whom not
    ("It rains from morning till night.", "the sun had shone all day",
     ("has just sown carrots", "sells umbrellas at the station", "hopes that the cross-country run is called off"),
     ("has hung the washing out", "wants to paint the garden fence", "has planned a picnic")),
    ("During the night a great deal of snow has fallen.", "it had stayed mild",
     ("has waxed a sledge", "clears paths for money", "hopes to see the tracks of foxes"),
     ("has to deliver newspapers by bicycle", "has to catch an early bus", "has a delicate fig tree outside")),
    ("The last bus in the evening has been cancelled for good.", "the buses had been made to run until midnight",
     ("drives a taxi", "lives beside the stop and wakes at every bus", "would like the guests to leave early"),
     ("works the late shift in town", "sings in a choir in the next village", "has no car")),
    ("The lights go out in the whole street.", "the lights had stayed on",
     ("is out in the garden to look at the stars", "does not want to do the ironing", "sells candles"),
     ("is in the middle of baking a cake", "is afraid of the dark", "has a freezer full of ice cream to sell")),
    ("The school play has been put off for two weeks.", "it had been put on this evening as planned",
     ("does not know the lines yet", "has a bad cold today", "still has half of the costumes to sew"),
     ("has come by train only for this evening", "moves away next week", "has learnt everything by heart already")),
    ("The old lime tree in the square is to stay after all.", "it had been cut down",
     ("likes to sit in its shade", "keeps bees", "has carved initials into it"),
     ("wanted to sell the wood", "parks a car there and has to wipe sticky drops off it",
      "would like more light in the front room")),
    ("The swimming pool is open only to schools this morning.", "it had been open to everybody but schools",
     ("is in a school class that goes swimming", "teaches children to dive", "has to look after a class there"),
     ("swims there before work", "has promised a visitor a swim", "has taken the morning off to swim")),
)  # fmt: skip


def _same_event(rng: Random) -> Scene:
    """One event, several people, different feelings."""
    event, instead, suits, harms = rng.choice(_EVENTS)
    roles = [*((role, True) for role in rng.sample(suits, 2)), *((role, False) for role in rng.sample(harms, 2))]
    rng.shuffle(roles)
    roles = roles[: rng.choice((3, 4))]
    who = people(rng, len(roles))
    glad = [person.name for person, (_, good) in zip(who, roles, strict=True) if good]
    sorry = [person.name for person, (_, good) in zip(who, roles, strict=True) if not good]
    chosen = rng.randrange(len(roles))
    p, (role, good) = who[chosen], roles[chosen]
    pointing = any({"its", "it", "there"} & set(role.split()) for role, _ in roles)  # back to the event
    told = (event, *(f"{person} {role}." for person, (role, _) in zip(who, roles, strict=True)))
    moods = {person.name: "glad" if role in suits else "sorry" for person, (role, _) in zip(who, roles, strict=True)}
    return Scene(
        (*(told if rng.random() < 0.5 or pointing else (*told[1:], told[0])),),
        (
            Question(
                "Who has reason to be glad of it?",
                f"{listing(glad)} {'has' if len(glad) == 1 else 'have'} reason to be glad.",
                (
                    "For each of them, ask what they want and whether this helps.",
                    *(
                        f"{person} {role}, so it {'suits' if good else 'does not suit'} {person.them}."
                        for person, (role, good) in zip(who, roles, strict=True)
                    ),
                ),
                listing(glad),
                lambda: listing([name for name, mood in moods.items() if mood == "glad"]),
            ),
            Question(
                "How many of them are sorry about it?",
                f"{capital(amount(len(sorry)))} of them {'is' if len(sorry) == 1 else 'are'} sorry: {listing(sorry)}.",
                (f"There are {amount(len(who))} people, and it suits {amount(len(glad))} of them.",),
                len(sorry),
                lambda: sum(1 for mood in moods.values() if mood == "sorry"),
            ),
            Question(
                f"Is {p} glad or sorry, and why?",
                f"{p} is {'glad' if good else 'sorry'}, because {p.they} {role}.",
                ("What somebody feels about it depends on what that person wants or has to do today.",),
                "glad" if good else "sorry",
                lambda: moods[p.name],
            ),
            Question(
                "Is this good news or bad news?",
                "It is both: good news for some of them and bad news for others.",
                (
                    f"It suits {listing(glad)}.",
                    f"It does not suit {listing(sorry)}.",
                    "News is good or bad for somebody, and not by itself.",
                ),
                "both",
                lambda: "both" if set(moods.values()) == {"glad", "sorry"} else "one",
            ),
            Question(
                f"If {instead}, who would be glad?",
                f"Then {listing(sorry)} would be glad.",
                ("Those who are sorry now wanted just the opposite.",),
                listing(sorry),
                lambda: listing([name for name in moods if name not in glad]),
            ),
        ),
    )


_HARMS = (  # the thing, what has become of it, how one person did it, how nature did it
    ("vase", "lies in pieces", "knocked it over", "The wind blew the curtain against it"),
    ("drawing", "has a brown stain in the middle", "put a cup of coffee on it", "The roof leaked on it overnight"),
    ("sandcastle", "is nothing but a heap", "walked through it", "The tide came up over it"),
    ("kite", "hangs in the top of a poplar", "let go of the string", "A gust tore it off its string"),
    ("tomato plant", "is broken off at the stem", "hit it with a ball", "Hail beat it down"),
    ("straw hat", "is as flat as a plate", "sat on it", "A branch fell on it"),
    ("model boat", "has lost its mast", "dropped it", "A gust threw it against the jetty"),
    ("birthday cake", "lies upside down on the floor", "pulled at the tablecloth", "The old shelf under it gave way"),
)  # fmt: skip


def _whose_doing(rng: Random) -> Scene:
    """The same loss, through oneself, another, on purpose or not, or nobody."""
    owner, other = pair(rng)
    thing, state, did, nature = rng.choice(_HARMS)
    way = rng.choice(("self", "careless", "purpose", "nobody"))
    how = {
        "self": f"{owner} {did} in a moment when {owner.they} was not paying attention.",
        "careless": f"{other} {did} by accident.",
        "purpose": f"{other} {did} on purpose, to annoy {owner.them}.",
        "nobody": f"{nature}.",
    }[way]
    with_whom = {"self": "herself" if owner.they == "she" else "himself", "nobody": "nobody"}.get(way, other.name)
    blame = {
        "self": f"If with anybody, {owner} is angry with {with_whom}.",
        "careless": f"{owner} is a little angry with {other}, though less than if it had been done on purpose.",
        "purpose": f"{owner} is angry with {other}, and has every reason to be.",
        "nobody": f"There is nobody for {owner} to be angry with.",
    }[way]
    guilty = way == "careless"
    actors = [one for one, kinds in ((owner, ("self",)), (other, ("careless", "purpose"))) if way in kinds]
    return Scene(
        (
            rng.choice(
                (
                    f"{owner} has {a(thing)} that {owner.they} made {owner.themselves}. Now it {state}."
                    if thing in ("drawing", "sandcastle", "kite", "model boat", "birthday cake")
                    else f"{owner} was fond of {owner.their} {thing}. Now it {state}.",
                    f"{owner.own} {thing} {state}, and {owner.they} had been so pleased with it.",
                )
            ),
            how,
            f"{other} {'was not even there' if way in ('self', 'nobody') else 'is standing beside it'}.",
        ),
        (
            Question(
                f"Who, if anybody, is {owner} angry with?",
                blame,
                (
                    "Anger looks for somebody who did it and could have let it be.",
                    {
                        "self": f"It was {owner.own} own doing.",
                        "careless": f"It was {other}, but {other.they} did not mean to.",
                        "purpose": f"It was {other}, and {other.they} meant it.",
                        "nobody": "Nobody did it, so only sadness is left.",
                    }[way],
                ),
                with_whom,
                lambda: "nobody" if not actors else other.name if actors[0] is other else actors[0].themselves,
            ),
            Question(
                f"Is {owner} sad about the {thing}?",
                f"Yes, {owner} is sad about it in any case.",
                ("However it happened, the loss is the same.", f"{owner} liked the {thing}."),
                True,
                lambda: state != "is as good as new",
            ),
            Question(
                f"Does {other} have anything to say sorry for?",
                {
                    "careless": f"Yes, {other} should say sorry, even though {other.they} did not mean to do it.",
                    "purpose": f"Yes, {other} should say sorry, all the more because {other.they} meant it.",
                }.get(way, f"No, {other} had no part in it."),
                (
                    f"{other} did it." if actors and actors[0] is other else f"It was not {other} who did it.",
                    *((f"The loss is there, and {other} could help to make it good.",) if guilty else ()),
                ),
                way in ("careless", "purpose"),
                lambda: other in actors,
            ),
        ),
    )


_MASKS = (  # what happens, what is felt, what is shown, why
    ("{p} unwraps a present from {q}: a third pair of grey socks. {p.They} smiles and says that they are lovely.",
     "disappointed", "pleased", "so as not to hurt {q}"),
    ("{p} and {q} are playing cards, and {p} has picked up the best card of all. {p.Their} face does not move.",
     "delighted", "calm", "so that {q} does not guess it"),
    ("{p} and little {q} are caught in a thunderstorm. {p}, who is afraid of thunder, hums a tune.",
     "frightened", "calm", "so that {q} does not become afraid as well"),
    ("{p} has prepared a surprise for {q} and can hardly wait. When {q} asks what is the matter, {p} yawns.",
     "excited", "tired", "so that the surprise is not spoilt"),
    ("{p} has lost the final of the chess cup to {q}. {p.They} shakes {q.their} hand and congratulates {q.them}.",
     "disappointed", "composed", "because {q} has won fairly and deserves it"),
    ("{p} has fallen off {p.their} bicycle in front of {q}. {p.Their} knee hurts badly, but {p.they} laughs.",
     "in pain", "cheerful", "because {p.they} does not want {q} to make a fuss"),
    ("{p} is proud of the top mark in the test. {q}, who sits next to {p.them}, has failed it. {p} says nothing "
     "about {p.their} own result and looks serious.", "proud", "serious", "so as not to make it harder for {q}"),
)  # fmt: skip


def _mask(rng: Random) -> Scene:
    """What is felt, and what is shown."""
    p, q = pair(rng)
    knower = next(person for person in people(rng, 3) if person.name not in (p.name, q.name))
    told = rng.random() < 0.5
    scene, feels, shows, why = rng.choice(_MASKS)
    scene, why = scene.format(p=p, q=q), why.format(p=p, q=q)
    thinks = {q.name: shows, knower.name: feels if told else shows}
    fooled = [name for name, mood in thinks.items() if mood != feels]
    return Scene(
        (
            scene,
            f"{p.They} does this {why}.",
            f"{knower} is there too, and {p} whispers to {knower.them} how {p.they} really feels."
            if told
            else f"{knower} is watching and knows {p} only by sight.",
        ),
        (
            Question(
                f"What does {p} really feel?",
                f"{p} is {feels}.",
                ("What happened tells more about a feeling than the face does.", f"{p} hides it {why}."),
                feels,
                lambda: next(mask[1] for mask in _MASKS if mask[0].format(p=p, q=q) == scene),
            ),
            Question(
                f"How does {p} seem to {q}?",
                f"To {q}, {p} seems {shows}.",
                (f"{q} sees only the outside, and {p} takes care that nothing else shows.",),
                shows,
                lambda: thinks[q.name],
            ),
            Question(
                f"Does {knower} know what {p} feels?",
                f"Yes, {p} has told {knower.them} in a whisper." if told else f"No, {knower} sees only what {p} shows.",
                (f"{p.own} face does not give it away, so {knower} would have to hear it from {p}.",),
                told,
                lambda: knower.name not in fooled,
            ),
            Question(
                f"Is it wrong of {p} not to show it?",
                f"No, {p} has a good reason: {p.they} does it {why}.",
                (
                    "Keeping a feeling to yourself is not the same as deceiving somebody to harm them.",
                    "It matters why it is done.",
                ),
                False,
                lambda: not why,
            ),
        ),
    )


_TALLIES = (
    ("finds {n} on a walk in the wood", "mushroom"), ("gets {n} in the quiz", "point"),
    ("sells {n} at the flea market", "old book"), ("picks {n} from {their} young tree", "plum"),
    ("gets {n} on {their} birthday", "card"), ("fills {n} with jam", "jar"),
    ("counts {n} at the bird table", "sparrow"), ("scores {n} in the friendly match", "goal"),
)  # fmt: skip


def _expected(rng: Random) -> Scene:
    """Two get the same and feel differently, since they expected different numbers."""
    one, two = pair(rng)
    text, noun = rng.choice(_TALLIES)
    got = rng.randint(6, 14) if noun != "goal" else rng.randint(2, 4)
    less = got - rng.randint(1, max(1, got // 2))
    more = got + (rng.randint(1, 2) if noun == "goal" else rng.randint(2, 8))
    expected = {one.name: less, two.name: more}
    if rng.random() < 0.5:
        expected = {one.name: more, two.name: less}
    glad, sorry = sorted((one, two), key=lambda person: expected[person.name])
    short = more - got
    return Scene(
        (
            f"{one} {text.format(n=count(got, noun), their=one.their)}, and {two} has exactly the same number.",
            f"{one} had expected {amount(expected[one.name])}, and {two} had expected {amount(expected[two.name])}.",
        ),
        (
            Question(
                f"Which of them is pleased with {amount(got)}?",
                f"{glad} is pleased.",
                (
                    f"{glad} expected {amount(less)}, and {amount(got)} is more than that.",
                    f"{sorry} expected {amount(more)}, and {amount(got)} is less than that.",
                ),
                glad.name,
                lambda: next(name for name, number in expected.items() if got - number > 0),
            ),
            Question(
                f"How many more {plural(noun)} had {sorry} expected than there were?",
                f"{sorry} had expected {amount(short)} more.",
                (f"{sorry} expected {amount(more)}, and there were {amount(got)}.",),
                short,
                lambda: len(range(got, max(expected.values()))),
            ),
            Question(
                f"Does either of them have more reason to complain, going by the number of {plural(noun)} alone?",
                f"No, both have {amount(got)}.",
                ("Both have the same number.", "What differs is only what each had in mind before."),
                False,
                lambda: len({got for _ in expected}) > 1,
            ),
        ),
    )


_DREADS = (  # the event, what is feared, how it is said, where it begins
    ("the first day at the new school", "nobody would talk to {them}", "nobody will talk to me", "the school gate"),
    ("the visit to the dentist", "it would hurt terribly", "it will hurt terribly", "the dentist's door"),
    ("the poetry evening at the village hall", "{they} would forget every line of {their} poem",
     "I shall forget every line of my poem", "the stage door"),
    ("the swimming test", "{they} would swallow water and have to be pulled out",
     "I shall swallow water and have to be pulled out", "the edge of the pool"),
    ("the first singing lesson", "{they} would croak like a frog", "I shall croak like a frog",
     "the door of the music room"),
    ("the first day in the workshop", "{they} would break something in the first hour",
     "I shall break something in the first hour", "the workshop door"),
    ("the driving test", "{they} would stall the engine at the first crossing",
     "I shall stall the engine at the first crossing", "the yard of the driving school"),
)  # fmt: skip
_WORRY = (  # how it shows, what somebody says who notices
    ("At supper {p} ate two peas and pushed the rest about on the plate.",
     "“You are not hungry,” said {q}. “Or you are something else.”"),
    ("The evening before, {p} sharpened every pencil in the house.",
     "“That was the last pencil,” said {q}. “What is really the matter?”"),
    ("All week {p} had a stomach ache that came at night and was gone at noon.",
     "“A stomach ache with a timetable,” said {q}. “What is behind it?”"),
    ("{p} asked three times what the weather would be like, and did not listen to the answer.",
     "“You do not care about the weather,” said {q}. “What is it?”"),
)  # fmt: skip


def _dreaded(rng: Random) -> Story:
    """Somebody is afraid of something to come; somebody notices; it turns out in one way or another."""
    p, q = pair(rng)
    event, fear, said, place = (_fill(text, p) for text in rng.choice(_DREADS))
    sign, remark = (text.format(p=p, q=q) for text in rng.choice(_WORRY))
    course = rng.choice(("told", "hid", "same"))
    turn = {
        "told": (
            f"{remark} Then {p} told {q.them}: {p.they} was sure that {fear}.",
            f"{q} did not say that it was nothing. “I was like that before my final exam,” {q.they} said. “Shall I "
            f"come along as far as {place}?”",
        ),
        "hid": (
            f"“Is anything the matter?” {q} asked. “No,” said {p}, and went to bed, and lay there with open eyes. "
            f"In {p.their} thoughts it had all happened already: {fear}.",
            f"When the time came, {p} turned back three times on the way before {p.they} stood at {place}.",
        ),
        "same": (
            f"At {place} stood {q}, whom {p} had never seen before, and {q.they} was as white as chalk. “You too?” "
            f"asked {p}. {q} nodded.",
            f"“I think that {said},” said {p}. “Funny,” said {q}, “that is exactly what I am afraid of.”",
        ),
    }[course]
    well = rng.random() < 0.65
    end = (
        rng.choice(
            (
                f"It was over in less time than the worrying had taken on a single evening. Nothing that {p.they} "
                "had pictured came about.",
                f"It went so well that {p} forgot to watch out for what {p.they} had been afraid of.",
            )
        )
        if well
        else rng.choice(
            (
                "It went wrong, almost as pictured. But what the pictures had left out was that it passed, and "
                f"that afterwards there would be soup, and {q}, and an ordinary evening.",
                f"It was bad for a quarter of an hour. {p} had not reckoned with {q}, who waited outside the whole "
                "time and asked nothing.",
            )
        )
    )
    last = rng.choice(
        (
            f"“And?” asked {q}. {p} thought about it. “"
            + ("The waiting was the worst of it" if well else "I was right, and I am still here")
            + f",” {p.they} said.",
            f"At the next meal {p} ate two plates of "
            + ("pancakes and talked all the while." if well else "soup without a word, and slept like a stone."),
        )
    )
    return Story(
        rng.choice(("Two Peas on a Plate", f"What {p} Was Afraid Of", "The Evening Before"))
        if "peas" in sign
        else rng.choice((f"What {p} Was Afraid Of", "The Evening Before")),
        (
            rng.choice((f"The next day was to bring {event}.", f"{capital(event)} was drawing near."))
            + f" Nobody who saw {p} would have called it fear, for {p.they} said nothing about it.",
            sign,
            *turn,
            end,
            last,
        ),
        ("foreshadowing", "dialogue", *(("twist",) if course == "same" or not well else ())),
        (
            Question(
                f"What was {p} afraid of?",
                f"{p} was afraid that {fear}.",
                (f"What lay ahead was {event}.",),
                fear,
                lambda: next(
                    _fill(dread[1], p)
                    for dread in _DREADS
                    if _fill(dread[1], p) in " ".join(turn) or dread[2] in " ".join(turn)
                ),
            ),
            Question(
                f"Did {p} talk about the fear before it was over?",
                f"No, {p.they} kept it to {p.themselves}." if course == "hid" else f"Yes, {p.they} told {q}.",
                (f"{q} asked, and {p} said that nothing was the matter." if course == "hid" else
                 f"{p} said to {q} what {p.they} was afraid of.",),
                course != "hid",
                lambda: "“No,”" not in turn[0],
            ),
            Question(
                "Did it turn out as badly as feared?",
                "No, it went well." if well else "Yes, nearly, but it passed.",
                (end.partition(".")[0] + ".",),
                not well,
                lambda: end.startswith(("It went wrong", "It was bad")),
            ),
        ),
    )  # fmt: skip


_MOODS = (  # what had happened, how it is said, and what one can see of it
    ("been awake all night with a toothache", "I was awake all night with a toothache", "a swollen cheek"),
    ("heard that the old dog would not get well again", "The old dog will not get well again",
     "the lead, which hung on its hook at walking time"),
    ("been told that there might be no work after the summer", "There may be no work for me after the summer",
     "a letter with a torn edge"),
    ("lost {their} grandmother's ring", "I have lost Grandmother's ring", "a pale stripe on {quiet}'s finger"),
    ("quarrelled with {their} brother on the telephone", "I have quarrelled with my brother",
     "the receiver, which still lay beside the telephone"),
    ("found {their} bicycle gone from the yard", "My bicycle is gone from the yard", "a bicycle lock, cut in two"),
)  # fmt: skip
_GUILT = (  # as it is told, and as it is said
    ("had come home late the night before", "came home late last night"),
    ("had forgotten to water the beans", "forgot to water the beans"),
    ("had used up the last of the milk", "used up the last of the milk"),
    ("had laughed at the wrong moment the day before", "laughed at the wrong moment yesterday"),
    ("had borrowed the bread knife and not washed it", "did not wash the bread knife"),
)


def _at_breakfast(rng: Random) -> Story:
    """One is silent and short; another thinks it is about him; it is not."""
    quiet, other = pair(rng)
    cause, mine, clue = rng.choice(_MOODS)
    cause, clue = cause.format(their=quiet.their), clue.format(quiet=quiet)
    guess, said = rng.choice(_GUILT)
    first = rng.choice(
        (
            f"{other} went through the last few days in {other.their} mind and found something soon: {other.they} "
            f"{guess}. That must be it.",
            f"“I know what this is,” thought {other}, for {other.they} {guess}. And because {other.they} felt "
            f"guilty, {other.they} grew a little angry as well.",
        )
    )
    asks = rng.choice(("asks", "clue", "quarrel"))
    middle = {
        "asks": (
            f"{other} put the bread knife down. “Are you angry with me because I {said}?” {other.they} asked.",
            f"{quiet} looked up as if from far away. “With you? No. {mine}.” Then {quiet.they} told the rest of it.",
        ),
        "clue": (
            f"{other} was about to say something sharp. Then {other.they} saw {clue}, and the sharp words no longer "
            "fitted.",
            f"“What has happened?” {other.they} asked instead. It took a while. {quiet} had {cause}.",
        ),
        "quarrel": (
            f"“If you have something to say to me, say it,” {other} snapped. {quiet} stood up and left the kitchen.",
            f"Only at noon, from a neighbour, did {other} hear what was the matter. {quiet} had {cause}.",
        ),
    }[asks]
    end = rng.choice(
        (
            f"{other} poured another cup of tea and pushed it across the table. For a time neither of them said "
            "anything, and now it was a different silence.",
            f"“And I thought it was because I {said},” said {other}. {quiet} almost smiled. “That? I had not even "
            "noticed.”",
        )
        if asks != "quarrel"
        else (
            f"{other} went home by the longer way, to find the words. “I thought it was about me,” {other.they} "
            f"said at the door. “It usually is not,” said {quiet}, and let {other.them} in.",
            f"{other} wanted to say sorry, but by then {quiet} had gone out. The two cups were still on the table, "
            "both full and cold.",
        )
    )
    return Story(
        "The Cold Tea"
        if "cold." in end
        else rng.choice(("A Silent Breakfast", "Not About You", "Another Cup of Tea")),
        (
            rng.choice(
                (
                    f"{quiet} put the bread on the table without a word. “Good morning,” said {other}. {quiet} "
                    "nodded and looked out of the window.",
                    f"At other times {quiet} sang while the coffee was being made. That morning there was only the "
                    "sound of the coffee.",
                    f"“Did you sleep well?” asked {other} at breakfast. {quiet} pushed the butter across and gave "
                    "no answer.",
                )
            ),
            first,
            *middle,
            end,
        ),
        ("dialogue", "twist", *(("conflict",) if asks == "quarrel" else ()),
         *(("sad ending",) if "cold." in end else ())),
        (
            Question(
                f"Why did {other} think that {quiet} was silent?",
                f"{other} thought it was because {other.they} {guess}.",
                (f"{other} looked for a reason in what {other.they} had done.",),
                guess,
                lambda: next(told for told, _ in _GUILT if told in first),
            ),
            Question(
                f"Why was {quiet} really silent?",
                f"{quiet} was silent because {quiet.they} had {cause}.",
                (f"It had nothing to do with {other}.",),
                cause,
                lambda: next(
                    mood[0].format(their=quiet.their)
                    for mood in _MOODS
                    if any(text.format(their=quiet.their) in middle[1] for text in mood[:2])
                ),
            ),
            Question(
                f"Did {other} ask what was the matter before showing any anger?",
                f"No, {other} snapped at {quiet.them}." if asks == "quarrel" else f"Yes, {other.they} asked.",
                (
                    f"{other} was sure that {other.they} knew the reason."
                    if asks == "quarrel"
                    else f"{other} had a guess but did not stop at it.",
                ),
                asks != "quarrel",
                lambda: "snapped" not in middle[0],
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Feelings and where they come from",
    group="minds",
    concepts=("emotion", "cause_and_effect", "expectation", "empathy"),
    openings=(
        """A feeling seems to come from nowhere, but it nearly always has a story behind it: somebody wanted
        something, and then something happened. If you know both halves, the feeling is no riddle.""",
        """The same letter can make one person laugh and another weep. It is not the paper that does it, nor the words
        alone, but what each of them had hoped for when they opened it.""",
        """Anger, fear, joy and sadness are not disturbances of thinking. They tell quickly and without words how
        things stand between the world and what we care about: something is lost, something threatens, something has
        gone right.""",
        """If a friend cries, the first question is not how to stop it but what it is about. Tears can come from
        grief, from relief, from laughter and from onions, and each calls for something different.""",
    ),
    asks=(
        "Where do feelings come from?",
        "Why can the same thing please one person and upset another?",
        "How can I tell what somebody feels?",
        "What is the difference between being sad and being angry?",
    ),
    ideas=(
        (
            """A feeling compares. It sets what has happened beside what was wanted and what was expected. Five
            letters are a joy to somebody who expected none and a disappointment to somebody who waited for the
            sixth.""",
            """Fear and hope belong to what has not been decided. As soon as it is decided, they change: fear into
            relief or into sadness, hope into joy or into disappointment. That is why waiting can be harder to bear
            than bad news.""",
            """Behind every feeling there is something that matters to somebody. We are not sad about the loss of a
            thing we never cared for. So a feeling, even an unpleasant one, shows what is dear to us.""",
        ),
        (
            """Rain pleases the gardener and spoils the wedding. It is the same rain. To know how somebody takes a
            piece of news, you have to know what that person is planning today.""",
            """Two runners cross the line. Ida comes third and beams; Max comes second and frowns, for he had trained
            to win, and she had only hoped not to come last. Both feelings are right, since they measure from
            different points.""",
        ),
        (
            """Look at three things: the face, what the person does, and what has happened to them. The face can be
            put on, and a person can leave the room for a hundred reasons. Together they tell a great deal, and asking
            tells the rest.""",
            """The body often speaks first. Cold hands before a test, a loud laugh that lasts too long, a plate that
            stays full: small signs like these may stand for worry. They may also stand for something else, so treat
            your reading as a guess.""",
            """A good way is to put yourself in the place of the other person, but with their wishes and not with
            yours. You may love dogs; your friend was bitten once. If you imagine how you would feel with the dog at
            the door, you will be wrong about your friend.""",
        ),
        (
            """Sadness is about what is gone. Anger is about somebody who took it, or who seems to have taken it. When
            a storm breaks the window, we are sad about the window; when a ball does, we look round for the one who
            threw it.""",
            """Guilt turns the question of who did it upon ourselves. It is unpleasant and useful: it makes us pick up
            the pieces, say sorry and be more careful next time. Shame is its relative, but it asks what others think
            of us.""",
            """Anger often comes second, with another feeling under it. The father who scolds his son for coming home
            late was afraid for an hour. If the son answers the fear instead of the anger, the quarrel is usually
            shorter.""",
        ),
    ),
    mistakes=(
        """People sometimes say that we should not feel this or that. But people do not choose their feelings as they
        choose their shirts. What we can choose is what we do with it: you can be furious and still not throw the
        plate.""",
        """Somebody who laughs need not be happy, and somebody who does not cry may still be sad. Faces are shown to
        others, and people have reasons for what they show.""",
        """It is tempting to think that a bad mood at the table has to do with us. Mostly it does not. There are
        toothaches, sleepless nights and bills, and none of them is written on a forehead.""",
        """“Do not be afraid, there is nothing there” rarely helps. The fear is there, even if the danger is not. It
        helps more to go and look together.""",
    ),
    scenes=(_outcome, _same_event, _whose_doing, _mask, _expected),
    stories=(_dreaded, _at_breakfast),
    notes={
        "child": (
            """When you have a feeling that is too big, try to say it in one sentence that begins “I am angry because”
            or “I am sad because”. Often the word after “because” is the thing that can be changed.""",
        ),
        "parent": (
            """Name what you see, and leave room for a correction: “You look disappointed. Is it because of the game?”
            A child that is told what it feels learns a word; a child that is asked learns to look.""",
        ),
        "learner": (
            """“Disappointed” says that something good was expected and did not come. “Relieved” is its opposite:
            something bad was expected and did not come. We are disappointed with a result, and relieved at the
            news.""",
        ),
        "adult": (
            """Envy and admiration begin alike: somebody has what I would like to have. They part at the next step:
            envy wishes that the other person did not have it, and admiration wants to learn how they came by it.""",
        ),
    },
)
