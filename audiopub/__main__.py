"""The way in: `audiopub`, and `python -m audiopub`.

This module owns what an interruption does before anything is loaded; so it imports nothing that takes time.
"""

import os

_INTERRUPTED = 130


def main() -> None:
    """Load the command line and run it. An interruption meanwhile ends the process in words."""
    try:
        from audiopub.cli import main as run

        run()
    except KeyboardInterrupt:
        os.write(2, b"stopped before anything was done\n")
        os._exit(_INTERRUPTED)


if __name__ == "__main__":
    main()
