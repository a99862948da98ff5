"""Measures of similarity between texts and programs: n-grams, shingles, Jaccard, MinHash, syntax trees, logic."""
