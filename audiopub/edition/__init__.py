"""Edition → files: the page, captions, chapters, feed and site of finished recordings.

This room owns how an episode and its site look and read. Everything that shows a time is written from the
one timeline in `Recording`. It refuses to write to disk, to speak and to measure: it is given values and
returns bytes, the same ones for the same values.
"""
