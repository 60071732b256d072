"""Audio: the PCM of clips becomes passages of MP3 frames, and passages become one recording."""
