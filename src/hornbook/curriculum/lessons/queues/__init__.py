"""Lessons on queues, double-ended queues and heaps."""

ORDER: tuple[str, ...] = (
    "deque_queue",
    "round_robin",
    "bounded",
    "sliding_maximum",
    "heap_smallest",
    "k_best",
    "priorities",
    "waiting_line",
)
