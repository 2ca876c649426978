"""Public libraries that read numbers in Chinese, measured beside the ledger."""
