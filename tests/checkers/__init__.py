"""Other people's checkers of pages, books, feeds, captions and sound: each is called in one place.

They all answer with what is wrong, so that a test can hold that it is nothing. Where a checker is mistaken,
the module that calls it names the rule and the reason.
"""
