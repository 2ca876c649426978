"""Measurements: what is told as a figure in the README is measured here."""
