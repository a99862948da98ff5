"""How fast a device could be, so that a speed can be called good or bad.

MFU (model FLOPs utilisation) is model FLOPs per second over the device's peak. The model FLOPs are PaLM's convention
(`PhiConfig.flops_per_token`: 6 per matrix weight and token, attention as if every token saw the whole window);
recomputation counts nothing. Peaks are the makers' dense 16-bit tensor-core figures, without sparsity, also for fp8 and
fp32 runs, so that one number compares them all. Twice as high a figure in a data sheet is the sparse one.
"""

import re

import torch

CONVENTION = "PaLM"
# Dense bf16/fp16 TFLOP/s by words of the device's name, the first match counts: NVIDIA's data sheets.
PEAKS = (
    ("H200", 989.0),
    ("H100 PCIe", 756.0),
    ("H100 NVL", 835.0),
    ("H100", 989.0),
    ("GH200", 989.0),
    ("H800", 989.0),
    ("B200", 2250.0),
    ("B100", 1750.0),
    ("A100", 312.0),
    ("A800", 312.0),
    ("A30", 165.0),
    ("A10", 125.0),
    ("A10G", 70.0),
    ("L40S", 362.0),
    ("L40", 181.0),
    ("L4", 121.0),
    ("RTX 4090", 165.0),
    ("RTX 3090", 71.0),
    ("V100", 125.0),
    ("T4", 65.0),
)


def peak_flops(device: torch.device) -> float | None:
    """Peak FLOP/s of a device; None where it is not known (CPUs, Apple, unlisted GPUs), and then there is no MFU."""
    if device.type != "cuda":
        return None
    name = torch.cuda.get_device_name(device)
    return next((peak * 1e12 for words, peak in PEAKS if re.search(rf"\b{words}\b", name)), None)
