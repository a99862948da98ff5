"""How likely a model finds given texts: the sums behind bits per byte.

Rows are sorted by length and padded on the right to batches of a bounded number of tokens; with a causal model
what stands after a token cannot change it, so no mask is needed. Only the scored positions pass through the
head, whose vocabulary-wide output would otherwise dominate time and memory.
"""

from collections.abc import Iterator, Sequence

import torch

from hornbook.model.phi import Phi

BATCH_TOKENS = 8192


@torch.inference_mode()
def sequence_logprobs(
    model: Phi, rows: Sequence[Sequence[int]], starts: Sequence[int], batch_tokens: int = BATCH_TOKENS
) -> list[float | None]:
    """Natural-log probability of ids[start:] given ids[:start], summed over its tokens, for every row.

    starts[i] is in [1, len(row)]; start == len(row) scores nothing and gives 0. None stands for a row longer
    than the context by more than its last token, which is only predicted, never read. Sums are in float64 of
    fp32 log-probabilities. Divide by -ln 2 and by the UTF-8 bytes of the scored text for bits per byte.

    Raises ValueError for a start out of range.
    """
    device, context = model.embed_tokens.weight.device, model.config.max_position_embeddings
    for index, (row, start) in enumerate(zip(rows, starts, strict=True)):
        if not 1 <= start <= len(row):
            raise ValueError(f"row {index}: start {start} is not in [1, {len(row)}]")
    results: list[float | None] = [0.0 if start == len(row) else None for row, start in zip(rows, starts, strict=True)]
    todo = [i for i, row in enumerate(rows) if starts[i] < len(row) <= context + 1]
    todo.sort(key=lambda i: (-len(rows[i]), i))
    while todo:
        longest = len(rows[todo[0]]) - 1
        size = max(1, batch_tokens // longest)
        members, todo = todo[:size], todo[size:]
        ids_BT = torch.tensor([[*rows[i][:-1], *[0] * (longest + 1 - len(rows[i]))] for i in members], device=device)
        scored = [(b, t) for b, i in enumerate(members) for t in range(starts[i] - 1, len(rows[i]) - 1)]
        row_N, time_N = torch.tensor(scored, device=device).unbind(1)
        targets_N = torch.tensor([token for i in members for token in rows[i][starts[i] :]], device=device)
        hidden_NC = model.hidden(ids_BT)[row_N, time_N]
        for begin in range(0, len(targets_N), batch_tokens):
            part = slice(begin, begin + batch_tokens)
            logits_NV = model.lm_head(hidden_NC[part]).float()
            chosen_N = logits_NV.gather(1, targets_N[part][:, None])[:, 0]
            log_N = (chosen_N - logits_NV.logsumexp(-1)).double()
            sums_B = torch.zeros(len(members), dtype=torch.float64, device=device)
            sums_B.index_add_(0, row_N[part], log_N)
            for i, value in zip(members, sums_B.tolist(), strict=True):
                results[i] = (results[i] or 0.0) + value
    return results


def windows(length: int, start: int, context: int) -> Iterator[tuple[int, int, int]]:
    """(first, begin, end) such that the tokens [begin, end) are scored in the row [first, end), over [start, length).

    A row is at most context + 1 long, for its last token is predicted and never read. Before `begin` a row has half the
    context or all there is, and one token at least, for which 0 < start.
    """
    half = context // 2
    while length > context + 1 and length - start > context - half:
        first = max(0, start - half - 1)
        end = first + context + 1
        yield first, start, end
        start = end
    yield max(0, length - context - 1), start, length
