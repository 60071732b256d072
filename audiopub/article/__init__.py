"""Text or bytes → Article: what the author wrote, without the page around it.

This room owns encodings, front matter, the three readers (paste, Markdown, HTML) and the reason for every
line that is left out. It refuses to decide how anything is spoken.
"""
