"""How good a text is: a sample rated, a classifier that carries the ratings over, the best kept (phi-1 section 2.1)."""
