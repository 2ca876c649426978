"""Every number of a newspaper edition: found, linked, checked, tabled."""
