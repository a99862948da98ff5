"""Learning-rate schedules as pure functions of the step: nothing to save, nothing to restore."""

import math

from hornbook.training.settings import TrainSettings


def factor(settings: TrainSettings, step: int, steps: int) -> float:
    """What the peak learning rate is multiplied with at `step` (0-based) of `steps`; in (0, 1] or `final`.

    Warm-up rises linearly and is never zero: step 0 trains. "linear" and "cosine" fall over what is left of
    the run; "wsd" (warm-up, stable, decay: arXiv 2404.06395) holds the peak and falls linearly over the last
    `decay` of it; "constant" holds it. The last step is the last before `final` would be reached.
    """
    assert 0 <= step < steps
    warmup = settings.warmup_of(steps)
    if step < warmup:
        return (step + 1) / (warmup + 1)
    if settings.schedule == "constant":
        return 1.0
    begin = max(warmup, steps - round(settings.decay * steps)) if settings.schedule == "wsd" else warmup
    if step < begin:
        return 1.0
    done = (step - begin) / max(1, steps - begin)
    left = 0.5 * (1 + math.cos(math.pi * done)) if settings.schedule == "cosine" else 1 - done
    return settings.final + (1 - settings.final) * left
