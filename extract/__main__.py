"""`python -m extract` is `edition-metrics`."""

from extract.cli import main

if __name__ == "__main__":
    main()
