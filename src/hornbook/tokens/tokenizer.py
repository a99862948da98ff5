"""The tokenizer: byte-level BPE in which every digit is a token of its own.

Every text is first cut by `Digits(individual_digits=True)`, then by GPT-2's pre-tokenizer, and its bytes are
merged inside the pieces. The alphabet starts with all 256 bytes, so every text encodes and decodes back to
itself, and single digits keep arithmetic regular for a small model (a 4096-entry vocabulary would otherwise
spend hundreds of entries on arbitrary numbers). The saved `tokenizer.json` is the `tokenizers` library's own
format: transformers reads it with `PreTrainedTokenizerFast`, llama.cpp as pre-tokenizer "starcoder".

The trade-off to know is the *boundary of a completion*. GPT-2's pre-tokenizer joins a line's indentation with
the newline before it (`"\\n    return"` is `"\\n   "`, `" return"`), so a prompt that ends in `"\\n"` or
`"\\n    "` ends in a token that training never shows in that place, and a small model stumbles there.
`encode_prompt` heals it: the prompt's trailing whitespace is not encoded, the model writes it itself.

Other byte-level tokenizers are read as they are (`load.py`): CodeGen's, which phi uses, has 50,257 tokens of GPT-2 and
38 added ones for runs of spaces and tabs. Added tokens are found in any text unless they are special; of the special
ones `<|endoftext|>` alone has a meaning here, and none is found in a text that spells it.
"""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from tokenizers import Tokenizer as Backend
from tokenizers import pre_tokenizers
from tokenizers.decoders import ByteLevel as ByteLevelDecoder
from tokenizers.models import BPE
from tokenizers.trainers import BpeTrainer

from hornbook.records import UserError
from hornbook.tokens.cut import Cutter
from hornbook.tokens.load import FILE_NAME, load_backend

__all__ = ["END_OF_TEXT", "FILE_NAME", "Prompt", "Tokenizer", "is_encodable"]

END_OF_TEXT = "<|endoftext|>"
ALPHABET = 256
MIN_FREQUENCY = 2  # a pair seen once is a name, not a pattern


# How a byte-level BPE spells bytes: printable ones of Latin-1 as themselves, the others as characters from 256 on.
_PRINTABLE = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
_SHOWN = {byte: 256 + place for place, byte in enumerate(sorted(set(range(256)) - _PRINTABLE))}


class Prompt(NamedTuple):
    """An encoded prompt with its boundary healed.

    `ids` encode `text`, which is the prompt without its trailing whitespace; `suffix` is that whitespace.
    The completed program is `text + generated`, where `generated` is decoded from what the model wrote after
    `ids`; a well-behaved model begins it with `suffix`. `join` puts the two together.
    """

    ids: list[int]
    text: str
    suffix: str

    def join(self, generated: str) -> str:
        """The whole text: what was encoded, then what was generated (never the suffix twice)."""
        return self.text + generated


class Tokenizer:
    """A tokenizer whose documents end in `<|endoftext|>`. `train` makes a byte-level BPE with individual digits.

    `eot`: the id of that token; `vocab_size`: the highest id plus one, what a model must have rows for.
    Texts must be encodable as UTF-8: `is_encodable` tells, and a lone surrogate raises `UnicodeEncodeError`.
    Text that spells `<|endoftext|>` is encoded as ordinary characters: data cannot end a document.
    """

    def __init__(self, backend: Backend) -> None:
        eot = backend.token_to_id(END_OF_TEXT)
        if eot is None:
            raise UserError(f"tokenizer has no {END_OF_TEXT} token: train it with hornbook or add the token")
        backend.encode_special_tokens = True
        self._backend = backend
        self.eot: int = eot
        self.vocab_size: int = 1 + max(backend.get_vocab(with_added_tokens=True).values())

    @classmethod
    def train(cls, texts: Iterable[str], vocab_size: int) -> "Tokenizer":
        """Learn `vocab_size` tokens (special and byte tokens included) from texts.

        Deterministic: equal texts in any order give an equal tokenizer. Texts that are not
        UTF-8 are left out.
        The vocabulary comes out smaller when the texts have too few repeated pairs.
        """
        if vocab_size < ALPHABET + 1:
            raise UserError(f"tokenizer: vocab_size is {vocab_size}, must be at least {ALPHABET + 1} (256 bytes and 1)")
        backend = Backend(BPE())
        backend.pre_tokenizer = pre_tokenizers.Sequence(
            [
                pre_tokenizers.Digits(individual_digits=True),
                pre_tokenizers.ByteLevel(add_prefix_space=False),
            ]
        )
        backend.decoder = ByteLevelDecoder()
        trainer = BpeTrainer(
            vocab_size=vocab_size,
            min_frequency=MIN_FREQUENCY,
            special_tokens=[END_OF_TEXT],
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
            show_progress=False,
        )
        backend.train_from_iterator((text for text in texts if is_encodable(text)), trainer)
        return cls(backend)

    @classmethod
    def load(cls, place: Path | str) -> "Tokenizer":
        """Read a folder (`tokenizer.json`, or `vocab.json` and `merges.txt`), a file, or a hub's "owner/name".

        Raises UserError when there is none, it cannot be read, or it has no `<|endoftext|>`.
        """
        return cls(load_backend(place, END_OF_TEXT))

    def save(self, folder: Path) -> None:
        """Write `tokenizer.json` into a folder, which is created."""
        folder.mkdir(parents=True, exist_ok=True)
        self._backend.save(str(folder / FILE_NAME))

    def encode(self, text: str) -> list[int]:
        """Token ids of a text; no special token is added."""
        return self.encode_batch([text])[0]

    def encode_batch(self, texts: list[str]) -> list[list[int]]:
        """Token ids of many texts, in order, on all cores."""
        try:
            encodings = self._backend.encode_batch_fast(texts, add_special_tokens=False)
        except TypeError:  # what the library says to a lone surrogate; name the text's fault instead
            for text in texts:
                text.encode("utf-8")
            raise
        return [encoding.ids for encoding in encodings]

    @cached_property
    def cutter(self) -> Cutter | None:
        """What cuts texts into words as this tokenizer does; None when only the library can."""
        return Cutter.of(self._backend.to_str())

    @cached_property
    def added_words(self) -> dict[bytes, list[int]]:
        """The added tokens that are found in texts: their bytes, and their id."""
        added = self._backend.get_added_tokens_decoder().items()
        return {token.content.encode(): [index] for index, token in added if not token.special}

    def encode_word(self, word: bytes) -> list[int]:
        """Ids of one word as the pre-tokenizer cuts it; byte-level BPE alone, three times as fast as `encode`."""
        return [token.id for token in self._backend.model.tokenize(word.decode("latin-1").translate(_SHOWN))]

    def encode_from(self, text: str, position: int) -> tuple[list[int], int]:
        """Token ids of a text, and the index of the first token that lies wholly or partly behind `position`.

        `position` is in characters; the index is the number of tokens when nothing lies behind it.
        """
        encoding = self._backend.encode(text, add_special_tokens=False)
        behind = (index for index, (_, end) in enumerate(encoding.offsets) if end > position)
        return encoding.ids, next(behind, len(encoding.ids))

    def decode(self, ids: Iterable[int]) -> str:
        """Text of token ids; `<|endoftext|>` is shown. Bytes that are not UTF-8 become U+FFFD."""
        text: str = self._backend.decode(list(ids), skip_special_tokens=False)
        return text

    def encode_prompt(self, text: str) -> Prompt:
        """Encode a prompt for completion with its boundary healed (see the module's docstring).

        A prompt of whitespace alone, or an empty one, is encoded as the start of a document: `[eot]`.
        """
        kept = text.rstrip()
        ids = self.encode(kept) if kept else [self.eot]
        return Prompt(ids, kept, text[len(kept) :])


def is_encodable(text: str) -> bool:
    """Whether a text is valid Unicode, i.e. has no lone surrogate."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
