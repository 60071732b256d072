"""The way in: `audiopub`, and `python -m audiopub`.

This module owns what an interruption does while the command line is loaded; so it imports nothing that takes
time.
"""

import gc
import os
import signal

_OBJECTS = 100_000
"""How many more objects live before the collector looks for cycles: with Python's 700, a tenth of a short run
goes into looking through what libraries and articles keep anyhow."""


def main() -> None:
    """Load the command line and run it. An interruption meanwhile ends the process in words."""
    gc.set_threshold(_OBJECTS)
    try:
        from audiopub.cli import main as run
    except KeyboardInterrupt:
        os.write(2, b"stopped before anything was done\n")
        os._exit(128 + signal.SIGINT)
    run()


if __name__ == "__main__":
    main()
