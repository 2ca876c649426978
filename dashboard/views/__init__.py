"""One page a file: thin scripts that place charts, tables and words."""
