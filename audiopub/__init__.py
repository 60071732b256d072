"""audiopub turns articles into audio editions: narrated MP3s, read-along pages, and the feed."""
