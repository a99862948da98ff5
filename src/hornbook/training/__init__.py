"""Training: from token windows to weights, resumable at any instant and exact about what it did.

Only the settings are imported here: `hornbook.training.loop` and its neighbours load torch.
"""

from hornbook.training.settings import TRAIN_PRESETS, TrainSettings, train_preset

__all__ = ["TRAIN_PRESETS", "TrainSettings", "train_preset"]
