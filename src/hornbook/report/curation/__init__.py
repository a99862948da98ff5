"""The report of a curation: what was kept and why, how good the classifier is, and texts to choose a threshold by."""
