"""Clips: one piece of audio per utterance, from a voice or from the cache.

This folder owns voices: which work here, what each can read, and how one is made to speak safely in a
child process. It refuses to know articles, pauses and files of an edition.
"""
