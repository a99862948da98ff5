"""Finding a tokenizer: a folder, a file, or a name on the Hugging Face hub.

A folder holds `tokenizer.json`, or GPT-2's older pair `vocab.json` and `merges.txt` with the tokens added later in
`added_tokens.json` (CodeGen's and phi's folders have both forms). From the pair GPT-2's byte-level tokenizer is built,
in which only the end of text is special: that is what transformers makes of it.
"""

import json
import re
from pathlib import Path
from typing import Any

from tokenizers import AddedToken, decoders, pre_tokenizers
from tokenizers import Tokenizer as Backend
from tokenizers.models import BPE

from hornbook.records import UserError

FILE_NAME = "tokenizer.json"
VOCABULARY, MERGES, ADDED = "vocab.json", "merges.txt", "added_tokens.json"
HUB_NAME = re.compile(r"[A-Za-z0-9][\w.-]*/[\w.-]+")


def load_backend(place: Path | str, end_of_text: str) -> Backend:
    """The library's tokenizer from a folder, a file, or a hub's "owner/name". Raises UserError."""
    path = Path(place)
    if not path.exists() and HUB_NAME.fullmatch(str(place)):
        path = _from_hub(str(place))
    if path.is_dir() and not (path / FILE_NAME).is_file() and (path / VOCABULARY).is_file():
        return _from_pair(path, end_of_text)
    file = path / FILE_NAME if path.is_dir() else path
    if not file.is_file():
        raise UserError(
            f"no tokenizer at {file}: give a folder that holds {FILE_NAME} or {VOCABULARY} and {MERGES}, that file, "
            "or a hub's owner/name"
        )
    try:
        return Backend.from_file(str(file))
    except Exception as error:  # the library raises bare Exception for a malformed file
        raise UserError(f"{file} is not a tokenizer: {error}") from error


def _from_pair(folder: Path, end_of_text: str) -> Backend:
    """GPT-2's files: vocabulary, merges, and what was added behind them."""
    try:
        backend = Backend(BPE.from_file(str(folder / VOCABULARY), str(folder / MERGES)))
        file = folder / ADDED
        added: dict[str, int] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
        in_order = sorted(added.items(), key=lambda item: item[1])
    except Exception as error:  # the library raises bare Exception for malformed files
        raise UserError(
            f"{folder}: {VOCABULARY}, {MERGES} or {ADDED} cannot be read ({error}): copy them again"
        ) from error
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    backend.decoder = decoders.ByteLevel()
    if end_of_text in backend.get_vocab():
        backend.add_special_tokens([AddedToken(end_of_text, normalized=False)])
    for content, index in in_order:
        token = AddedToken(content, normalized=True, special=content == end_of_text)
        (backend.add_special_tokens if token.special else backend.add_tokens)([token])
        if backend.token_to_id(content) != index:
            raise UserError(
                f"{folder / ADDED}: {content!r} would get id {backend.token_to_id(content)}, not {index}: "
                f"{VOCABULARY} is another tokenizer's, copy the files again"
            )
    return backend


def _from_hub(name: str) -> Path:
    """The file of a repository on the Hugging Face hub, from its cache or the network."""
    try:
        import huggingface_hub
    except ImportError:
        raise UserError(
            f"no tokenizer at {name}, and without huggingface_hub it cannot be looked up on the hub: "
            "pip install 'hornbook[hf]', or give a folder"
        ) from None
    download: Any = huggingface_hub.hf_hub_download
    try:
        return Path(download(repo_id=name, filename=FILE_NAME))
    except Exception as error:  # network, no such repository, gated, offline without a copy: many classes
        reason = " ".join(str(error).split())[:160]
        raise UserError(
            f"no tokenizer at {name}, and the hub gave none ({type(error).__name__}: {reason}): check the name and the "
            "network, or give a folder"
        ) from error
