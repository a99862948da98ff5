"""One request to one OpenAI-compatible server, and what became of it."""

import asyncio
import email.utils
import time
from datetime import UTC, datetime
from typing import Any, NamedTuple

import httpx

from hornbook.records import UserError
from hornbook.teacher.cache import Answer
from hornbook.teacher.settings import TeacherSettings

BUSY = frozenset({429, 503, 529})
FAILED = frozenset({408, 409, 425, 500, 502, 504})
_PATHS = {"chat": "/chat/completions", "completions": "/completions"}


class Busy(NamedTuple):
    """It cannot now; `wait`: the seconds that it names."""

    trouble: str
    wait: float | None


class Failed(NamedTuple):
    """No answer came of it; another try may give one. `said`: the server itself answered so, to this request."""

    trouble: str
    said: bool = False


class Refused(NamedTuple):
    """It will not answer this request."""

    status: int
    trouble: str


async def send(
    http: httpx.AsyncClient, url: str, settings: TeacherSettings, request: dict[str, Any]
) -> Answer | Busy | Failed | Refused:
    """Send a request once. Raises UserError for a wrong key or model."""
    begin = time.monotonic()
    try:
        async with asyncio.timeout(settings.timeout):
            response = await http.post(url + _PATHS[settings.api], json=request)
    except TimeoutError:
        return Failed(f"no answer within {settings.timeout:g} seconds")
    except (httpx.TransportError, httpx.DecodingError, httpx.TooManyRedirects) as error:
        return Failed(f"{type(error).__name__}: {error}".rstrip(": "))
    said = " ".join(response.text.split())[:200]
    trouble = f"status {response.status_code}" + (f": {said}" if said else "")
    if response.status_code in BUSY:
        return Busy(trouble, retry_after(response.headers.get("Retry-After")))
    if response.status_code in FAILED or response.status_code >= 500:
        return Failed(trouble, response.status_code == 500)
    if response.status_code in (401, 403):
        raise UserError(f"teacher at {url} refuses the key ({trouble}); check key_env")
    if response.status_code == 404:
        raise UserError(
            f"teacher at {url} knows no model {settings.model!r} or no {_PATHS[settings.api]}; check url, model and api"
        )
    if not response.is_success:
        return Refused(response.status_code, trouble)
    try:
        return read_answer(response.json(), settings.api, time.monotonic() - begin)
    except (ValueError, LookupError, TypeError, AttributeError):
        return Failed(f"no {settings.api} answer but {said!r}", True)


def read_answer(body: Any, api: str, seconds: float) -> Answer:
    """The answer in a response's body. Raises LookupError, TypeError or ValueError for another body."""
    choice = body["choices"][0]
    text = str((choice["message"]["content"] if api == "chat" else choice["text"]) or "")
    usage = body.get("usage") or {}
    outputs = int(usage.get("completion_tokens") or tokens_of(text))
    return Answer(text, int(usage.get("prompt_tokens") or 0), outputs, round(seconds, 3))


def tokens_of(text: str) -> int:
    """The tokens of a text at most, where nobody counts them, so that budgets hold: a third of its bytes.

    Usual tokenizers make fewer of English and code.
    """
    return len(text.encode()) // 3 + 1


def retry_after(value: str | None) -> float | None:
    """Seconds to wait after a Retry-After header: a number of seconds or a date (RFC 9110, 10.2.3)."""
    if value is None:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        return max(0.0, (email.utils.parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
