"""audiopub turns articles into audio editions: narrated MP3s, read-along pages, and the feed."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("audiopub")
except PackageNotFoundError:  # run from a folder that was never installed
    __version__ = "0+unknown"
