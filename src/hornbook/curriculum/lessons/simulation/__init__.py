"""Lessons on simulation: a state, a rule that changes it, and a loop that applies the rule."""

ORDER = ("state_and_rule",)
