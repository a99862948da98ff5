"""Finished models as folders for others: Hugging Face layout and model card."""
