"""Parts the browser runs: marked text that keys and clicks move through."""
