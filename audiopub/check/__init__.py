"""A stranger's eye on a published folder: files, sound, timings, feed, pages.

This package owns the rules that a published folder must keep, each with a code, and reads the folder cold:
it asks nothing of how it was made. It refuses to mend anything.
"""
