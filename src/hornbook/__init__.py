"""hornbook: raw text and a teacher in, textbook-quality data out, a small strong model trained on it."""

import os

# Telemetry of the libraries below is switched off before any of them is imported, in child processes too.
TELEMETRY_OFF = {
    "DO_NOT_TRACK": "1",
    "DAFT_ANALYTICS_ENABLED": "0",
    "SCARF_NO_ANALYTICS": "1",
    "RAY_USAGE_STATS_ENABLED": "0",
    "HF_HUB_DISABLE_TELEMETRY": "1",
}
for _name, _value in TELEMETRY_OFF.items():
    os.environ.setdefault(_name, _value)

__version__ = "0.1.0"
