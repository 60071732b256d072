"""From an article to what is to be said: sections, sentences, spoken forms and pauses.

This room decides how an article is cut and worded for a voice. It refuses to touch audio, to choose
voices that work on a machine, and to change anything that is shown.
"""
