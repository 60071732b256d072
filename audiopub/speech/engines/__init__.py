"""The engines that speak: one small class each, behind the Protocol in `protocol`.

An engine runs in a child process of its own. It owns how its library or service is asked, and refuses to
know caches, retries and time limits: those are the pool's.
"""
