"""A phi with random weights that is sure of what comes next, for tests that compare greedy texts."""

import torch

from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig


def peaked_phi(config: PhiConfig, words: int) -> Phi:
    """Each of the first `words` has its follower, and layers sway some of the choices.

    Greedy text of it neither repeats itself nor hangs on rounding. What stands beyond the words is never chosen; tests
    of padding raise its bias.
    """
    model = Phi(config).eval()
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * (0.1 if "layers" in name else 0.3))
            if "layernorm.weight" in name:
                parameter.add_(1.0)
        embedding = torch.randn(model.embed_tokens.weight.shape, generator=generator)
        model.embed_tokens.weight.copy_(embedding)
        model.lm_head.weight[torch.randperm(words, generator=generator)] = embedding[:words]
    return model
