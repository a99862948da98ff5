"""Teams, games and points: who leads, who can still win, and how teams are made."""

from itertools import combinations
from random import Random

from hornbook.curriculum.worlds.english import amount, capital, count, listing, number
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.telling import pick
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_TEAMS = (
    "the Otters", "the Swifts", "the Hedgehogs", "the Herons", "the Badgers", "the Foxes", "the Owls", "the Magpies",
    "the Hares", "the Beavers", "the Larks", "the Newts",
)  # fmt: skip
_GAMES = ("football", "handball", "hockey", "water polo", "table football")
_ROUNDS = (  # a game in rounds, what is won in it
    ("a quiz", "round"), ("skittles", "round"), ("a throwing game", "round"), ("a spelling match", "round"),
    ("darts", "round"), ("a ring-toss game", "round"), ("marbles", "game"), ("a card game", "game"),
)  # fmt: skip


def _goals(many: int) -> str:
    return "nil" if many == 0 else number(many)


def _table(rng: Random) -> Scene:
    """Everybody against everybody, all but one match played."""
    teams = rng.sample(_TEAMS, 3)
    game = rng.choice(_GAMES)
    matches = list(combinations(teams, 2))
    rng.shuffle(matches)
    results = {match: (rng.randint(0, 4), rng.randint(0, 4)) for match in matches}
    points = dict.fromkeys(teams, 0)
    for (one, two), (left, right) in results.items():
        points[one] += 3 if left > right else 1 if left == right else 0
        points[two] += 3 if right > left else 1 if left == right else 0
    ranked = sorted(teams, key=lambda team: -points[team])
    alone = points[ranked[0]] > points[ranked[1]]
    asked = rng.choice(teams)
    played = [(match, score) for match, score in results.items() if asked in match]
    scored = sum(score[match.index(asked)] for match, score in played)
    against = sum(score[1 - match.index(asked)] for match, score in played)
    draws = sum(left == right for left, right in results.values())

    def by_outcomes(team: str) -> int:
        """Wins and draws counted apart."""
        signs = [(s[m.index(team)] > s[1 - m.index(team)], s[0] == s[1]) for m, s in results.items() if team in m]
        return 3 * sum(won for won, _ in signs) + sum(drawn for _, drawn in signs)

    told = [_result(rng, one, two, left, right) for (one, two), (left, right) in results.items()]
    questions = [
        Question(
            f"How many points do {asked} have?",
            f"{capital(asked)} have {count(points[asked], 'point')}.",
            tuple(_earned(asked, match, score) for match, score in played),
            points[asked],
            lambda: by_outcomes(asked),
        ),
        Question(
            "Who has won the tournament?" if alone else "Has one team won the tournament alone, with the most points?",
            f"{capital(ranked[0])} have won it." if alone else "No, several teams are level on points at the top.",
            (f"The points are: {listing([f'{team} {points[team]}' for team in ranked])}.",),
            capital(ranked[0]) if alone else False,
            lambda: (
                capital(max(teams, key=by_outcomes))
                if alone
                else sorted(map(by_outcomes, teams))[-1] != sorted(map(by_outcomes, teams))[-2]
            ),
        ),
        Question(
            f"Have {asked} scored more goals than they have let in?",
            ("Yes" if scored > against else "No")
            + f", they have scored {amount(scored)} and let in {amount(against)}.",
            (
                f"In their two matches they scored {amount(scored)}, and the others scored {amount(against)} against "
                "them.",
            ),
            scored > against,
            lambda: sum(s[m.index(asked)] - s[1 - m.index(asked)] for m, s in results.items() if asked in m) > 0,
        ),
        Question(
            "How many points have been given out in all the matches together?",
            f"In all, {count(sum(points.values()), 'point')} have been given out.",
            (
                "A match with a winner gives out three points, a draw gives out two.",
                f"There were three matches, and {amount(draws) if draws else 'none'} of them "
                f"{'was a draw' if draws < 2 else 'were draws'}.",
            ),
            sum(points.values()),
            lambda: 9 - draws,
        ),
    ]
    return Scene(
        (
            pick(
                rng,
                f"Three teams play {game}, each against each of the others: {listing(teams)}.",
                f"In a {game} tournament each of three teams meets each of the others once. The teams are "
                f"{listing(teams)}.",
            ),
            "A win gives three points, a draw gives each side one point, and a defeat gives nothing.",
            *told,
        ),
        tuple(questions),
    )


def _result(rng: Random, one: str, two: str, left: int, right: int) -> str:
    if left == right:
        return pick(
            rng,
            f"{capital(one)} and {two} drew, {_goals(left)} all.",
            f"Between {one} and {two} it ended in a draw, with {'no goals' if not left else _each(left)}.",
        )
    winner, loser, more, less = (one, two, left, right) if left > right else (two, one, right, left)
    return pick(
        rng,
        f"{capital(winner)} beat {loser} by {_goals(more)} to {_goals(less)}.",
        f"{capital(loser)} lost to {winner} by {_goals(less)} to {_goals(more)}.",
        f"The match between {winner} and {loser} ended {_goals(more)} to {_goals(less)} for {winner}.",
    )


def _each(goals: int) -> str:
    return f"{count(goals, 'goal')} each"


def _earned(team: str, match: tuple[str, str], score: tuple[int, int]) -> str:
    other = match[1 - match.index(team)]
    own, theirs = score[match.index(team)], score[1 - match.index(team)]
    if own == theirs:
        return f"The draw with {other} gave {team} one point."
    return f"The win over {other} gave {team} three points." if own > theirs else f"The defeat by {other} gave nothing."


def _rounds(rng: Random) -> Scene:
    """Points by round: who leads when, and what is needed in the last one."""
    one, two = pair(rng)
    game, part = rng.choice(_ROUNDS)
    most = rng.choice((5, 6, 8, 10))
    rounds = rng.randint(3, 4)
    while True:
        scores = {who.name: [rng.randint(0, most) for _ in range(rounds)] for who in (one, two)}
        sums = {name: sum(row) for name, row in scores.items()}
        gap = abs(sums[one.name] - sums[two.name])
        if 0 < gap <= most and scores[one.name] != scores[two.name]:
            break
    ahead, behind = (one, two) if sums[one.name] > sums[two.name] else (two, one)
    last = rng.randint(0, most - gap)
    needed = gap + last + 1
    possible = needed <= most
    best = max(range(rounds), key=lambda n: scores[behind.name][n])
    wins = sum(x > y for x, y in zip(scores[ahead.name], scores[behind.name], strict=True))

    def first_that_wins() -> int:
        total = sums[behind.name]
        while total <= sum([*scores[ahead.name], last]):
            total += 1
        return total - sums[behind.name]

    return Scene(
        (
            pick(
                rng,
                f"{one} and {two} are playing {game} over {amount(rounds + 1)} {part}s. In each {part} a player can "
                f"get up to {amount(most)} points.",
                f"{capital(amount(rounds + 1))} {part}s of {game} have been agreed between {one} and {two}, with at "
                f"most {amount(most)} points for each of them in a {part}.",
            ),
            f"In the first {amount(rounds)} {part}s {one} got {listing([amount(n) for n in scores[one.name]])} points. "
            f"{two} got {listing([amount(n) for n in scores[two.name]])}.",
            f"In the last {part} {ahead} goes first and gets {amount(last)}.",
        ),
        (
            Question(
                f"Who was in the lead before the last {part}, and by how much?",
                f"{ahead} was in the lead, by {count(gap, 'point')}.",
                (
                    f"{ahead} had {amount(sums[ahead.name])} points by then, and {behind} had "
                    f"{amount(sums[behind.name])}.",
                ),
                f"{ahead} was in the lead, by {count(gap, 'point')}",
                lambda: _leader(scores, rounds),
            ),
            Question(
                f"How many points does {behind} need in the last {part} in order to win?",
                f"{behind} needs {count(needed, 'point')}."
                if possible
                else f"{behind} would need {amount(needed)}, and that is more than the {amount(most)} that can be had.",
                (
                    f"{ahead} has {amount(sums[ahead.name] + last)} points now, and {behind} has "
                    f"{amount(sums[behind.name])}.",
                    f"With {amount(gap + last)} they would be equal; to win, {behind} needs one more.",
                ),
                needed,
                first_that_wins,
            ),
            Question(
                f"Can {behind} still win?",
                f"Yes, {behind} can still win."
                if possible
                else f"No, {behind} can at best draw level."
                if needed == most + 1
                else f"No, {behind} cannot even draw level.",
                (
                    f"{behind} can reach at most {amount(sums[behind.name] + most)} points.",
                    f"{ahead} has {amount(sums[ahead.name] + last)}.",
                ),
                possible,
                lambda: any(sums[behind.name] + n > sums[ahead.name] + last for n in range(most + 1)),
            ),
            Question(
                f"In how many of the first {amount(rounds)} {part}s did {ahead} get more points than {behind}?",
                f"{capital(ahead.they)} got more in {amount(wins) if wins else 'none'} of them.",
                (f"{capital(part)} by {part}, {ahead} against {behind}: {_pairs(scores, ahead.name, behind.name)}.",),
                wins if wins else "none",
                lambda: len([n for n in range(rounds) if scores[ahead.name][n] - scores[behind.name][n] > 0]) or "none",
            ),
            Question(
                f"What was {behind.own} best result in the first {amount(rounds)} {part}s?",
                f"{behind.Their} best was {count(scores[behind.name][best], 'point')}.",
                (f"{behind} got {listing([amount(n) for n in scores[behind.name]])}.",),
                scores[behind.name][best],
                lambda: sorted(scores[behind.name])[-1],
            ),
        ),
    )


def _leader(scores: dict[str, list[int]], rounds: int) -> str:
    """Round by round, only the lead is kept."""
    (one, ones), (two, twos) = scores.items()
    lead = 0
    for n in range(rounds):
        lead += ones[n] - twos[n]
    return f"{one if lead > 0 else two} was in the lead, by {count(abs(lead), 'point')}"


def _pairs(scores: dict[str, list[int]], ahead: str, behind: str) -> str:
    return listing([f"{x} to {y}" for x, y in zip(scores[ahead], scores[behind], strict=True)])


def _made(rng: Random) -> Scene:
    """Children are put into teams; somebody comes or must watch."""
    boss = people(rng, 1)[0]
    size, teams = rng.randint(3, 6), rng.randint(3, 5)
    rest = rng.randint(0, size - 1)
    total = size * teams + rest
    late = rng.randint(1, 3)
    matches = teams * (teams - 1) // 2
    minutes = rng.choice((5, 8, 10, 12))
    all_then = (total + late) // size
    place = pick(rng, "the meadow", "the schoolyard", "the gym", "the beach")

    def grouped(heads: int) -> tuple[int, int]:
        formed = 0
        while heads >= size:
            heads, formed = heads - size, formed + 1
        return formed, heads

    return Scene(
        (
            pick(
                rng,
                f"{'On' if place == 'the beach' else 'In'} {place} {amount(total)} children want to play. {boss} "
                "makes teams "
                f"of {amount(size)}.",
                f"{boss} is putting {amount(total)} children into teams of {amount(size)} each.",
            ),
            "Whoever is left over keeps the score.",
            f"Each team plays once against each other team, and a match takes {count(minutes, 'minute')}. There is "
            "only one pitch.",
        ),
        (
            Question(
                "How many teams are there?",
                f"There are {amount(teams)} teams.",
                (
                    f"{capital(amount(teams))} times {amount(size)} is {amount(teams * size)}.",
                    f"For one more team {amount(teams * size + size)} children would be needed.",
                ),
                teams,
                lambda: grouped(total)[0],
            ),
            Question(
                "How many children keep the score?",
                f"{capital(count(rest, 'child'))} {'keeps' if rest == 1 else 'keep'} the score."
                if rest
                else "Nobody is left to keep the score.",
                (f"The teams take {amount(teams * size)} of the {amount(total)} children.",),
                rest if rest else "nobody",
                lambda: grouped(total)[1] or "nobody",
            ),
            Question(
                "How many matches will be played?",
                f"{capital(count(matches, 'match'))} will be played.",
                (
                    f"Each of the {amount(teams)} teams meets {amount(teams - 1)} others.",
                    "Counted like that, each match is counted twice, once for each side, so half of it is right.",
                ),
                matches,
                lambda: len(list(combinations(range(grouped(total)[0]), 2))),
            ),
            Question(
                "How long do all the matches take, without breaks?",
                f"They take {count(matches * minutes, 'minute')}.",
                (
                    f"There are {count(matches, 'match')} of {count(minutes, 'minute')}.",
                    "On one pitch they cannot be played at the same time.",
                ),
                matches * minutes,
                lambda: sum(minutes for _ in combinations(range(teams), 2)),
            ),
            Question(
                f"{capital(count(late, 'child'))} {'comes' if late == 1 else 'come'} late. Can one more team be "
                "made now?",
                "Yes, now there are enough for another."
                if all_then > teams
                else "No, there are still not enough for that.",
                (
                    f"With {amount(rest) if rest else 'none'} left over, there are now {amount(rest + late)} without a "
                    "team.",
                    f"A team needs {amount(size)}.",
                ),
                all_then > teams,
                lambda: grouped(total + late)[0] > grouped(total)[0],
            ),
        ),
    )


def _knockout(rng: Random) -> Scene:
    """Whoever loses is out."""
    one, two = pair(rng)
    game = pick(rng, "chess", "table tennis", "draughts", "conkers", "badminton", "tiddlywinks", "dominoes")
    players = rng.choice((8, 16, 32))
    rounds = players.bit_length() - 1
    won = rng.randint(1, rounds - 1)
    left = players >> won

    def play() -> tuple[int, int]:
        field, games, passes = players, 0, 0
        while field > 1:
            games, field, passes = games + field // 2, field // 2, passes + 1
        return games, passes

    return Scene(
        (
            pick(
                rng,
                f"{capital(amount(players))} people play {game} in a knockout: whoever loses a match is out, and the "
                "winners go on.",
                f"At a {game} knockout {amount(players)} people start. In each round they play in pairs, the loser "
                "goes home, and the winner goes on.",
            ),
            f"{one} wins {count(won, 'match')} and loses the next. {two} wins the whole thing.",
        ),
        (
            Question(
                "How many matches are played altogether?",
                f"{capital(amount(players - 1))} matches are played.",
                (
                    "Each match sends exactly one person home.",
                    f"Of {amount(players)} people all but one have to go.",
                ),
                players - 1,
                lambda: play()[0],
            ),
            Question(
                f"How many matches does {two} have to win?",
                f"{two} has to win {amount(rounds)}.",
                (f"In each round the number of players is halved: {_halves(players)}.",),
                rounds,
                lambda: play()[1],
            ),
            Question(
                f"How many players are still in when {one} plays the match that {one.they} loses?",
                f"{capital(amount(left))} players are still in.",
                (
                    f"{one} has won {count(won, 'match')}, so {count(won, 'round')} "
                    f"{'is' if won == 1 else 'are'} over.",
                    f"After {'it' if won == 1 else 'them'}, of {amount(players)} players {amount(left)} are left.",
                ),
                left,
                lambda: [players // 2**n for n in range(rounds)][won],
            ),
            Question(
                f"Is it certain that {one} lost to {two}?",
                "No, it is not certain." if left > 2 else "Yes, it is certain.",
                (
                    f"When {one} lost, {amount(left)} players were left, and it may have been any of the others.",
                    f"Only a winner is sure never to lose, and it is known only that {two} won in the end.",
                )
                if left > 2
                else (f"Only two players were left when {one} lost, and the other one was the winner.",),
                left == 2,
                lambda: won == play()[1] - 1,
            ),
        ),
    )


def _halves(players: int) -> str:
    row = [players]
    while row[-1] > 1:
        row.append(row[-1] // 2)
    return listing([str(n) for n in row])


_EVENTS = (
    "the sack race", "the long jump", "the tug-of-war", "the relay", "the egg-and-spoon race", "the ball throwing",
    "the three-legged race", "the swimming", "the obstacle course", "the tree quiz",
)  # fmt: skip


def _board(rng: Random) -> Story:
    """A sum on the board is wrong, and somebody of the side that gains by it sees it."""
    child, friend = pair(rng)
    ours, theirs = rng.sample(_TEAMS, 2)
    events = rng.sample(_EVENTS, 4)
    kind = pick(rng, "twice", "turned", "left out")
    while True:
        us, them = ([rng.randint(11, 29) for _ in events] for _ in range(2))
        which = rng.randrange(4)
        if kind == "twice":
            shown = (sum(us) + us[which], sum(them))
        elif kind == "left out":
            shown = (sum(us), sum(them) - them[which])
        else:
            shown = (sum(us) - us[which] + int(str(us[which])[::-1]), sum(them))
        if (
            shown[0] > shown[1]
            and sum(us) <= sum(them)
            and (kind != "turned" or (12 <= us[which] <= 26 and us[which] not in (16, 17, 18, 19, 20, 21)))
        ):
            break
    told = rng.random() < 0.7
    tie = sum(us) == sum(them)
    event = events[which]
    error = {
        "twice": f"{event} had been counted twice for {ours}",
        "left out": f"{event} had been left out for {theirs}",
        "turned": f"for {event} the teacher had added {str(us[which])[::-1]} instead of {us[which]}",
    }[kind]
    prize = pick(rng, "a basket of cherries", "a brass bell", "a blue banner", "a cake as big as a wheel")
    truth = f"It was {sum(us)} for {ours} and {sum(them)} for {theirs}."
    if told:
        end = (
            f"{child} stood up. {child.Their} knees felt soft. “There is a mistake on the board,” {child.they} said, "
            f"“and it is in our favour.” Somebody behind {child.them} hissed.",
            f"The teacher took the chalk and added everything up once more, aloud. {truth} "
            + ("It was a draw." if tie else f"{capital(theirs)} had won."),
            f"There was only one prize, {prize}. So they shared it, "
            + (
                "and nobody could say afterwards whose half had been the larger."
                if "cherries" in prize or "cake" in prize
                else "a month here and a month there."
            )
            if tie
            else pick(
                rng,
                f"{capital(theirs)} carried off {prize}. But the first thing they did was to walk across and shake "
                f"{child.own} hand.",
                f"“Why did you do it?” asked {friend} on the way home. “Because I had seen it,” said {child}. "
                "“Before I saw it, it was luck. After that it would have been stealing.”",
            ),
        )
    else:
        end = (
            f"“Keep quiet,” whispered {friend}. And {child} kept quiet, while {ours} were given {prize} and everybody "
            "cheered.",
            f"In the evening {child} added it up again, in the hope of having been wrong. {truth}",
            pick(
                rng,
                f"The next day the board had been wiped clean. Only {child} could still read what had stood on it.",
                f"Years later {child} could not have said who had jumped how far. But those two numbers {child.they} "
                f"still knew.",
            ),
        )
    rows = [f"{capital(one)}: {x} and {y}." for one, x, y in zip(events, us, them, strict=True)]
    return Story(
        pick(rng, "The Sum on the Board", f"What {child} Saw", "The Longest Minute", f"{capital(ours)} and {theirs}"),
        (
            pick(
                rng,
                f"At the end of the sports day everybody sat on the grass and looked at the board. {child} and "
                f"{friend} were with {ours}.",
                f"All day long {ours} had run against {theirs}. Now {child} and {friend}, who were with {ours}, "
                "waited for the result.",
            ),
            f"On the board were first the points of {ours}, then those of {theirs}. {' '.join(rows)}",
            f"“Together that makes {shown[0]} to {shown[1]},” called the teacher. “{capital(ours)} have won.” A roar "
            "went up.",
            f"{child} liked sums, and could not stop adding even when {child.they} was cheering. Halfway through a "
            f"cheer {child.they} stopped. {capital(error)}.",
            *end,
        ),
        ("dialogue", "conflict", "moral") if told else ("dialogue", "conflict", "sad ending"),
        (
            Question(
                f"How many points did {ours} really have?",
                f"They had {sum(us)} points.",
                (f"In the four events they got {listing([str(n) for n in us])}.", "These have to be added, each once."),
                sum(us),
                lambda: (
                    shown[0]
                    - (
                        us[which]
                        if kind == "twice"
                        else int(str(us[which])[::-1]) - us[which]
                        if kind == "turned"
                        else 0
                    )
                ),
            ),
            Question(
                "Which team should have won?",
                "Neither: it was a draw." if tie else f"{capital(theirs)} should have won.",
                (truth,),
                "Neither" if tie else capital(theirs),
                lambda: "Neither" if sum(x - y for x, y in zip(us, them, strict=True)) == 0 else capital(theirs),
            ),
            Question(
                f"Did {child} speak up?",
                f"Yes, {child} told everybody of the mistake." if told else f"No, {child} kept quiet.",
                (
                    f"{child} saw that {error}, and {ours} were {child.their} own team.",
                    f"It would have been easier to say nothing, but {child} stood up."
                    if told
                    else f"{friend} whispered something, and {child} did as {friend.they} said.",
                ),
                told,
                lambda: any("stood up" in part for part in end),
            ),
            Question(
                "What was wrong on the board?",
                f"What was wrong was that {error}.",
                (f"{child} added up the points while everybody was cheering.",),
                error,
                lambda: (
                    f"{event} had been counted twice for {ours}"
                    if shown[0] == sum(us) + us[which] and kind != "turned"
                    else f"{event} had been left out for {theirs}"
                    if shown[1] != sum(them)
                    else f"for {event} the teacher had added {shown[0] - sum(us) + us[which]} instead of {us[which]}"
                ),
            ),
        ),
    )


_TALENTS = {
    "wind": (
        "knew everything about kites and nothing about football",
        "“So far we have had the wind in our faces,” said {who}. “Now we change ends, and it will be behind us. "
        "Shoot from far away, and high.” Nobody else had looked at the trees.",
        "The wind carried the ball, as {they} had said",
    ),
    "count": (
        "could not hit a ball but counted everything {they} saw",
        "“They have one player too many,” said {who} suddenly. They counted, and it was true: there had been a "
        "substitution and nobody had gone off.",
        "When the other side had sent one player off, there was room on the field",
    ),
    "watch": (
        "was slow and spent the breaks watching ants",
        "“Their number four always looks where the shot is going to go,” said {who}. “Watch the eyes, not the feet.”",
        "From then on the keeper knew each time where the ball would come",
    ),
    "song": (
        "sang in the choir and had never scored a goal",
        "“You all run when you are tired, and stand when you are rested,” said {who}. “I will sing. Run at the "
        "fast part.” They thought that {they} was joking.",
        "It looked mad, and it worked",
    ),
}


def _last_chosen(rng: Random) -> Story:
    """The one whom nobody wanted in the team."""
    captain, who = pair(rng)
    ours, theirs = rng.sample(_TEAMS, 2)
    talent = rng.choice(tuple(_TALENTS))
    trait, said, then = (text.format(who=who, they=who.they) for text in _TALENTS[talent])
    half = (rng.randint(0, 1), rng.randint(2, 3))
    if talent == "watch":
        later = (rng.randint(1, 4), 0)
    else:
        later = (rng.randint(1, 4), rng.randint(0, 1))
    final = (half[0] + later[0], half[1] + later[1])
    outcome = "won" if final[0] > final[1] else "drew" if final[0] == final[1] else "lost"
    goals = [0] * half[0] + [1] * half[1] + [0] * later[0] + [1] * later[1]
    ending = {
        "won": pick(
            rng,
            f"When the next teams were chosen, {captain} did not wait. “{who},” {captain.they} said, first of all.",
            f"They carried {who} once round the field. “Mind my ears,” said {who}, who had never been up so high.",
        ),
        "drew": f"“A draw,” said {captain}, “and at half-time I would have given my boots for it.” {captain.They} "
        f"did not give the boots, but {captain.they} gave {who} half of an orange.",
        "lost": pick(
            rng,
            f"They had lost, but by less than anybody had feared. “With you from the beginning it would have been "
            f"different,” said {captain}. {who} went home as if {who.they} had won.",
            f"“Lost,” said {captain}. “Next time I shall ask you before we start.” And that, {who} found, was worth "
            "more than a cup.",
        ),
    }[outcome]
    return Story(
        pick(
            rng, "The Last to Be Chosen", f"{who} on the Line", "What Can You Do, Then", f"{capital(ours)} at Half-Time"
        ),
        (
            pick(
                rng,
                f"When {captain} chose the team, {who} was always left until the end, for {who.they} {trait}.",
                f"Two captains chose in turn, and at the end only {who} stood there, who {trait}. “All right,” sighed "
                f"{captain}. “Come to {ours}.”",
            ),
            f"“Stand somewhere and do not get in the way,” said {captain}. So {who} stood at the edge and looked.",
            f"At half-time {theirs} led by {_goals(half[1])} to {_goals(half[0])}. {capital(ours)} sat in the grass, "
            "and nobody spoke.",
            said,
            f"{captain} shrugged. “We cannot do worse,” {captain.they} said. “Let us try it.”",
            f"{then}. In the second half {ours} scored {count(later[0], 'goal')}, and {theirs} "
            f"{'none' if later[1] == 0 else count(later[1], 'goal')}.",
            ending,
        ),
        ("dialogue", "twist", "moral"),
        (
            Question(
                "How did the match end?",
                f"It ended {_goals(final[0])} to {_goals(final[1])}, seen from {ours}, so "
                + ("they won." if outcome == "won" else "it was a draw." if outcome == "drew" else "they lost."),
                (
                    f"At half-time {theirs} led by {_goals(half[1])} to {_goals(half[0])}.",
                    f"In the second half {ours} added {amount(later[0])} and {theirs} "
                    f"{amount(later[1]) if later[1] else 'none'}.",
                ),
                f"{_goals(final[0])} to {_goals(final[1])}",
                lambda: f"{_goals(goals.count(0))} to {_goals(goals.count(1))}",
            ),
            Question(
                f"Did {ours} score more goals than {theirs} in the second half?",
                f"{'Yes' if later[0] > later[1] else 'No'}, they scored {number(later[0])} and {theirs} "
                f"{number(later[1]) if later[1] else 'none'}.",
                (f"{who} had noticed something at half-time that nobody else had seen, and {ours} made use of it.",),
                later[0] > later[1],
                lambda: goals[sum(half) :].count(0) > goals[sum(half) :].count(1),
            ),
            Question(
                "How many goals were scored in the whole match?",
                f"{capital(count(sum(final), 'goal'))} were scored.",
                (f"In the first half there were {amount(sum(half))}, in the second {amount(sum(later))}.",),
                sum(final),
                lambda: len(goals),
            ),
        ),
    )


WORLD = World(
    topic="Teams, games and points",
    group="people",
    concepts=("addition", "comparison", "combinations", "fair_play", "teams"),
    openings=(
        """A game needs an agreement before it needs a ball. How does one score, when is it over, what happens if it
        is level? Those who settle that before the first throw have only the game to quarrel about, and mostly do
        not.""",
        """Points are a short memory. Nobody needs to remember every goal of the summer: three for a win, one for a
        draw, and at the end a single number says where a team stands.""",
        """A team can do what none of its members can do alone, and it can lose what each of them would have won. The
        difference lies in what they know of each other.""",
        """Being ahead and having won are two things. Before the last round somebody may lead by four, and it means
        much if three points are still to be had, and little if there are ten.""",
        """Two friends can play one match against each other. Three make three matches, four make six, five make ten.
        The number of matches grows faster than the number of friends, and that is why large tournaments send losers
        home.""",
    ),
    asks=(
        "How do I see who can still win?",
        "How can the number of matches be counted?",
        "How can teams be made so that it is fair?",
        "Why keep the rules if nobody is looking?",
    ),
    ideas=(
        (
            """To see who can still win, compare the gap with the points that are still to be had. If someone is seven
            points behind and the last round gives at most five, it is over, though there is still a round to play. If
            the gap is seven and ten can be won, it is not.""",
            """To draw level one needs the gap, and to win one needs the gap and one point more. If the leader still
            plays as well, the leader's new points belong to the gap too. It is easy to look only at the gap and to
            forget what the leader is still going to get.""",
        ),
        (
            """Each of four teams meets three others. Four times three is twelve, but in this way each match has been
            counted twice, once for either side. Half of twelve is six.""",
            """Write the teams in a row. The first plays against all that come after it, the second against all that
            come after it, and so on. With five teams: four and three and two and one, ten matches.""",
            """In a knockout the sum is done backwards. Each match sends one player home, and all but one must go. So
            16 players need 15 matches, however the pairs are drawn.""",
        ),
        (
            """If two captains choose in turn, the first always gets the better of each pair. It is more even when the
            order turns round each time: first, second, second, first, first, second. Then each has the first choice
            about equally often.""",
            """Even teams are not always equal in number. Four big children against six small ones can be a good
            match. The aim is a game whose end nobody knows beforehand.""",
        ),
        (
            """Whoever cheats at a game wins something that is not there. The aim was to find out who plays better,
            and that is exactly what the cheat does not find out. The others have lost an afternoon as well.""",
            """In many games the players are their own referees. It works because each wants to play again tomorrow,
            and nobody plays twice with a person who says “in” when the ball was out. Rules are kept there without a
            whistle, since without them there would soon be nobody left to play with.""",
        ),
    ),
    mistakes=(
        """A team with more goals is not always ahead. Three wins by one to nil bring nine points with three goals;
        one win by eight to nil and two defeats bring three points with eight goals.""",
        """“They won four to two” and “they lost two to four” can be told of the same match. A score has an order, and
        it helps to say from whose side it is read.""",
        """Five children left over, where a team has six, look very nearly like one more team, but they are not one.
        Division with a remainder gives whole teams, and the rest has to be told apart from them.""",
        """After five heads in a row, a tossed coin does not owe anybody tails. The coin has no memory, and the sixth
        toss is as open as the first.""",
    ),
    scenes=(_table, _rounds, _made, _knockout),
    stories=(_board, _last_chosen),
    notes={
        "child": (
            """Keep the score of a game with pebbles: one pebble for each point, in two rows. Then you can see without
            counting who is ahead.""",
        ),
        "learner": (
            """In football “nil” means no goals: two–nil. In tennis it is called “love”. “Level” and “a draw” both
            mean that neither side is ahead.""",
            """In British English a team is often spoken of as several people: the Otters have won, the team are
            tired.""",
        ),
        "parent": (
            """Losing is learnt in small doses. Games that take five minutes and are played six times do it better
            than one long evening with one winner.""",
        ),
        "adult": (
            """Until 1981 a win in English league football gave two points. Three were introduced so that sides would
            no longer be content with a draw: the rule of counting changed the way of playing.""",
        ),
    },
)
