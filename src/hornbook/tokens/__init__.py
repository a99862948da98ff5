"""From text to token streams: the tokenizer, packing into a flat shard, and the order of training."""

from hornbook.tokens.mixture import Mixture
from hornbook.tokens.pack import pack
from hornbook.tokens.packed import PackedTokens
from hornbook.tokens.tokenizer import END_OF_TEXT, Prompt, Tokenizer, is_encodable

__all__ = ["END_OF_TEXT", "Mixture", "PackedTokens", "Prompt", "Tokenizer", "is_encodable", "pack"]
