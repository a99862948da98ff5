"""phi, its generation, and every other model behind one face.

Only settings and protocols are imported here: `hornbook.model.phi` and its neighbours load torch.
"""

from hornbook.model.language import Completion, LanguageModel
from hornbook.model.resolve import resolve_model
from hornbook.model.settings import PRESETS, PhiConfig, preset

__all__ = ["PRESETS", "Completion", "LanguageModel", "PhiConfig", "preset", "resolve_model"]
