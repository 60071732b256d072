"""Articles from the web: which addresses may be fetched, the fetching, and lists of articles.

The names here are found in their modules; importing this package does no work.
"""
