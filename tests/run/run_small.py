"""A whole study in miniature, on real files: the standard library's own modules."""

import shutil
import sysconfig
from pathlib import Path

RECIPE = """
name: small
teachers:
  builtin: {{kind: curriculum}}
datasets:
  code: {{read: {corpus}}}
  code.clean: {{from: code, deduplicate: {{}}, decontaminate: {{}}}}
  code.good: {{from: code.clean, rate: {{teacher: builtin, sample: 90}}, classify: {{}}, keep: {{fraction: 0.4}}}}
  textbooks: {{write: textbooks, teacher: builtin, tokens: 30_000, decontaminate: {{}}}}
  exercises:
    write: exercises
    teacher: builtin
    tokens: 150_000
    decontaminate: {{}}
    hold_out: {{fraction: 0.1, validation: 9, test: 12}}
tokenizer: {{train: 1024}}
arms:
  raw:
    mixture: {{code.clean: 1}}
    tokens: 16_384
    training: {{preset: pretrain, compile: false, checkpoint_every: 2}}
  textbook+exercises:
    start: raw
    mixture: {{exercises: 0.5, textbooks: 0.25, code.good: 0.25}}
    tokens: 16_384
    training: {{preset: finetune, compile: false, checkpoint_every: 2}}
evaluate: [held-out]
"""


def write_recipe(folder: Path) -> Path:
    """A corpus of standard-library modules and the recipe that reads it; returns the recipe's path."""
    corpus = folder / "corpus"
    corpus.mkdir(parents=True)
    modules = sorted(Path(sysconfig.get_path("stdlib")).glob("*.py"))[:130]
    for path in modules:
        shutil.copy(path, corpus / path.name)
    shutil.copy(modules[0], corpus / "copy.py")  # an exact copy must go
    recipe = folder / "small.yaml"
    recipe.write_text(RECIPE.format(corpus=corpus))
    return recipe
