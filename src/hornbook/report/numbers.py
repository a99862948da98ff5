"""How numbers are written in a report: few digits, a unit, and a dash for what does not exist."""

import math
from typing import Any

NONE = "–"
MINUS = "−"


def finite(value: Any) -> float | None:
    """The number, or None where there is none: None, nan, infinity."""
    return None if _absent(value) else float(value)


def _absent(value: Any) -> bool:
    return value is None or (isinstance(value, float) and not math.isfinite(value))


def count(value: float | None) -> str:
    """1234567 -> '1,234,567'."""
    return NONE if value is None or _absent(value) else f"{round(value):,}"


def short(value: float | None) -> str:
    """1234567 -> '1.23 M': three significant digits."""
    if value is None or _absent(value):
        return NONE
    for size, unit in ((1e12, " T"), (1e9, " G"), (1e6, " M"), (1e3, " k")):
        if abs(value) >= size * 0.9995:
            return f"{_three(value / size)}{unit}"
    return f"{value:.0f}" if value == round(value) else _three(value)


def _three(value: float) -> str:
    value = float(f"{value:.3g}")  # 0.9996 becomes 1 before its digits are counted
    digits = 2 - math.floor(math.log10(abs(value))) if value else 0
    return f"{value:.{min(max(digits, 0), 3)}f}"


def percent(value: float | None) -> str:
    """0.1234 -> '12.3 %'."""
    return NONE if value is None or _absent(value) else f"{100 * value:.1f} %"


def bits(value: float | None) -> str:
    """Bits per byte, three decimals."""
    return NONE if value is None or _absent(value) else f"{value:.3f}"


def signed(value: float | None, digits: int = 3) -> str:
    """0.2 -> '+0.200'; with a true minus sign. What rounds to zero has no sign."""
    if value is None or _absent(value):
        return NONE
    text = f"{abs(value):.{digits}f}"
    if float(text) == 0:
        return text
    return ("+" if value > 0 else MINUS) + text


def duration(seconds: float | None) -> str:
    """254 -> '4 min 14 s'."""
    if seconds is None or _absent(seconds):
        return NONE
    if seconds < 0.05:
        return f"{1000 * seconds:.0f} ms"
    if seconds < 59.95:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02d} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02d} min"


def size(number: float | None) -> str:
    """Bytes in powers of ten: 2_400_000_000 -> '2.40 GB'."""
    if number is None or _absent(number):
        return NONE
    text = short(number)
    return text + ("B" if text[-1].isalpha() else " B")


def p_value(value: float | None) -> str:
    """0.0312 -> '0.031'; below a thousandth only that it is."""
    if value is None or _absent(value):
        return NONE
    return "<0.001" if value < 0.001 else f"{value:.3f}"


def plain(value: Any) -> str:
    """Any JSON value in a cell: lists joined, absent values as a dash."""
    if _absent(value):
        return NONE
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, list | tuple):
        return ", ".join(plain(item) for item in value) or NONE
    if isinstance(value, dict):
        return ", ".join(f"{key} {plain(item)}" for key, item in value.items()) or NONE
    return str(value)
