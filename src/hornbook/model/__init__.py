"""phi, its generation, and the ways in and out of Hugging Face folders.

Only the settings are imported here: `hornbook.model.phi` and its neighbours load torch.
"""

from hornbook.model.settings import PRESETS, PhiConfig, preset

__all__ = ["PRESETS", "PhiConfig", "preset"]
