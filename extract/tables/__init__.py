"""Tidy tables of everything that was found, and the description beside them.

`extract.tables.build` makes them and `extract.tables.save` writes them; the ledger's rows alone
(`extract.tables.ledger`) load none of the checks, so that `numbers` starts at once.
"""
