"""Articles of many kinds, published as an editor would, and what other people's checkers find in them."""
