"""Lessons on stacks and queues: last in first out, and first in first out."""

ORDER = ("stacks_and_queues",)
