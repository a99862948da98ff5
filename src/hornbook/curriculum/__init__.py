"""The built-in curriculum: a rubric, textbook lessons, and exercises that compose small concepts."""
