"""`python -m audiopub.cli` is `audiopub`."""

from audiopub.cli import main

main()
