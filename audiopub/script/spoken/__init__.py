"""How a sentence is said: rules that find what voices misread, and all numbers, and give its spoken form.

Each module holds one class of tokens as a rule that yields `Change`s: which part of the sentence is said as
what, and why. A rule refuses to guess: what no rule matches is never touched. Numbers whose context says
nothing of them come last, in words: `numbers`, `languages.remaining`.
"""
