"""What is stale and why, in which order it is made, and how it becomes public in one step."""
