"""How a sentence is said: rules that find what voices misread and give its spoken form.

Each module holds one class of tokens as a rule that yields `Change`s: which part of the sentence is said as
what, and why. A rule refuses to guess: what no rule matches is never touched, and what the default voice
reads right (integers, decimals, percent signs, ordinals, "10:30 a.m.", "Dr") is left to it.
"""
