"""The dashboard: charts of an edition's figures, each leading back to its printed words."""
