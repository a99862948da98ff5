"""The model card: what the model is, how to load it, where it came from, what it is not good for.

Numbers of quality are left out on purpose: they belong to the report, with their n, interval and protocol.
"""

import json
from typing import Any

from hornbook.model.settings import PhiConfig

_BULKY = ("files", "rng")  # sizes and hashes of files, random states: no reader of a card wants them


def model_card(name: str, config: PhiConfig, words: int, dtype: str, manifest: dict[str, Any]) -> str:
    """README.md as Markdown with the Hub's YAML header. `manifest`: the checkpoint's, {} when unknown."""
    lineage = {key: value for key, value in manifest.items() if key not in _BULKY}
    origin = (
        f"```json\n{json.dumps(lineage, indent=2, sort_keys=True)}\n```"
        if lineage
        else "The weights were not exported from a hornbook checkpoint; their lineage is not known."
    )
    return f"""---
library_name: transformers
pipeline_tag: text-generation
language: [en, code]
tags: [phi, hornbook, code]
---

# {name}

A phi language model (the architecture of phi-1 and phi-1.5) trained with hornbook on curated and synthetic
Python and text. It continues a function from its signature and docstring.

| | |
|---|---|
| parameters | {config.parameter_count():,} |
| layers / width / heads / MLP | {config.num_hidden_layers} / {config.hidden_size} / \
{config.num_attention_heads} / {config.intermediate_size} |
| context | {config.max_position_embeddings} tokens |
| vocabulary | {words} words, {config.vocab_size} rows |
| stored weights | {dtype} |

```python
from transformers import AutoModelForCausalLM, AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained("{name}")
model = AutoModelForCausalLM.from_pretrained("{name}")
prompt = tokenizer('def double(x):\\n    \"\"\"Return x times two.\"\"\"', return_tensors="pt")
print(tokenizer.decode(model.generate(**prompt, max_new_tokens=40)[0]))
```

End the prompt without trailing whitespace: the tokenizer joins indentation with the newline before it.

## Lineage

{origin}

## Limits

Not tuned to follow instructions or to be safe. Completions are code that nobody has checked: run them in a
sandbox. For measured scores, with their intervals and protocol, see the run's report.
"""
