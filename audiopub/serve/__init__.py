"""The published folder as a site on this machine: what an ordinary web host would answer, and no more."""
