"""Sequential blocks under training's own attention: the same function, and every weight the model's own."""

import torch

from hornbook.model.phi import Phi
from hornbook.model.settings import PRESETS
from hornbook.training.attention import tiled_blocks


def test_tiled_attention_takes_sequential_blocks_over_whole() -> None:
    config = PRESETS["phi-micro"].model_copy(update={"block": "sequential", "num_hidden_layers": 2})
    model = Phi(config, torch.bfloat16)
    model.init_weights(0)
    x = torch.randn(2, 256, config.hidden_size, generator=torch.Generator().manual_seed(0)).bfloat16()
    for ours, plain in zip(tiled_blocks(model), model.layers, strict=True):
        assert {id(p) for p in ours.parameters()} == {id(p) for p in plain.parameters()}
        torch.testing.assert_close(ours(x, model.cos, model.sin), plain(x, model.cos, model.sin), atol=0.05, rtol=0.02)
