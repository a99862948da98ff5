"""Words and sentences that sampled inputs are made of: mixed lengths and cases, palindromes, digits, marks."""

WORDS: tuple[str, ...] = (
    "apple", "kiwi", "fig", "banana", "pear", "plum", "grape", "lemon", "mango", "melon", "level", "radar", "noon",
    "kayak", "civic", "Anna", "Bob", "Zoe", "Otto", "Eve", "mia", "Tom", "oslo", "Rome", "Paris", "lima", "Quito",
    "river", "sea", "lake", "hill", "tree", "stone", "sky", "moon", "star", "sun", "cat", "dog", "owl", "bee",
    "ant", "zebra", "otter", "tiger", "ox", "go", "up", "on", "a", "red", "blue", "green", "teal", "gold", "iron",
    "copper", "tin", "bread", "rice", "soup", "tea", "coffee", "sugar", "door", "window", "Table", "chair", "lamp",
    "pencil", "paper", "book", "letter", "queue", "eye", "idea", "AREA", "USA", "EU", "ok", "yes", "no", "aa",
)  # fmt: skip

SENTENCES: tuple[str, ...] = (
    "the cat sat on the mat", "Hello World", "a quick brown fox", "Never odd or even", "one two three two one",
    "Tea at 4, please!", "room 101", "aabbbcc", "abcABC", "The End", "hello", "mississippi", "A man, a plan",
    "banana bread", "red red blue", "no lemon no melon", "OpenSource", "x1y22z333", "Python 3", "go go go",
    "we are here", "Is it you?", "up and down and up", "pepper", "Level", "big Big bigger", "zzz", "committee",
    "all is well that ends well", "I saw 2 owls", "sun, moon and stars", "Wow", "to be or not to be",
    "deep in the green wood", "ab", "AaBb", "2 + 2 = 4", "bookkeeper",
)  # fmt: skip

KEYS: tuple[str, ...] = ("apple", "kiwi", "tea", "Tom", "cat", "fig", "Zoe", "coffee", "pear", "owl", "ink", "banana")
"""Few keys of dictionaries, so that looking one up often succeeds."""
