"""The pages there are, in the order of the bar."""

FIRST = "front"
PAGES = (
    FIRST,
    "check",
    "districts",
    "topics",
    "cross",
    "source",
    "findings",
    "downloads",
    "about",
)
# These stand on their own feet: they serve even where no table has been built.
ALONE = {"check", "about"}
# What the server itself answers.
SERVED = {"data", "_stcore", "static", "media", "component", "oauth2callback", "auth"}
