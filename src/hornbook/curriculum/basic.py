"""The basic concepts: what a first course on Python begins with, in an order of priority.

Chosen for being short in words and code and for composing with one another; a curriculum narrowed to a number of
concepts takes these first.
"""

BASIC = tuple(
    """
    square scale shift above even sum maximum minimum length reverse upper text_length split_words join_words
    take_first take_last sort sort_descending unique count_equal contains digit_sum last_digit to_text flatten row_sums
    cube halve negate absolute below at_least positive negative nonzero odd divisible between remainder
    lower capitalize reverse_text swap_case remove_char replace_char repeat_text first_char last_char vowels
    unique_chars longer_than shorter_than starts_with ends_with containing longest_word shortest_word concat_words
    sort_words sort_by_length total_length count_char palindrome
    drop_first drop_last every_nth remove_value replace_value repeat_items concatenate differences times_index add_lists
    product running_total spread index_of index_of_max min_and_max zip_lists indexed
    count_distinct has_duplicates distinct_sorted count_words dict_keys dict_values dict_total
    digit_count to_binary pad_zeros append_mark row_lengths chunks factorial triangular
    """.split()  # noqa: SIM905  # ninety names read better so
)
