"""The arguments of an exercise's function: names, kinds, and what fills the parameter slots of its steps."""

from random import Random
from typing import Any

from hornbook.curriculum import render
from hornbook.curriculum.compose import Plan
from hornbook.curriculum.concept import Param
from hornbook.curriculum.kinds import KINDS, literal

PLAIN_NAMES = 4  # that a plain exercise calls its first argument by


class Arguments:
    """The function's arguments and what fills the parameter slots, in code (`code`) and in words (`said`)."""

    def __init__(self, plan: Plan, rng: Random, plain: bool) -> None:
        kind = plan.kinds[0]
        barred = frozenset().union(*(render.step_names(one) for one in plan.steps))
        names = [name for name in KINDS[kind].args if name not in barred]
        if plain:  # few of them, and none that would read "each number of numbers"
            noun = KINDS[kind].items[0][1] if KINDS[kind].items else ""
            names = [name for name in dict.fromkeys(names) if name != noun][:PLAIN_NAMES]
        self.args = [rng.choice(names)]
        self.kinds = [kind]
        self.code: list[render.Fill] = []
        self.said: list[render.Fill] = []
        self.suffixes: list[str] = []
        self.params: list[list[tuple[Param, Any]]] = []  # (parameter, literal value or None)
        for one in plan.steps:
            code: render.Fill = {}
            said: render.Fill = {}
            values: list[tuple[Param, Any]] = []
            suffix = ""
            for param in one.params:
                if param.values and param.literal and (len(self.args) > 2 or rng.random() < 0.5):
                    value = rng.choice(param.values)
                    code[param.slot] = f'"{value}"' if isinstance(value, str) else literal(value)
                    said[param.slot] = code[param.slot]
                    values.append((param, value))
                    suffix = str(value) if isinstance(value, int) and value >= 0 else ""
                else:
                    free = [n for n in param.names if n not in self.args and n not in barred] or ["extra"]
                    arg = free[0] if plain or rng.random() < 0.6 else rng.choice(free)
                    self.args.append(arg)
                    self.kinds.append(param.kind)
                    code[param.slot] = arg
                    said[param.slot] = f"`{arg}`"
                    values.append((param, None))
            self.code.append(code)
            self.said.append(said)
            self.params.append(values)
            self.suffixes.append(suffix)
