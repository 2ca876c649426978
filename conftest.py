"""The tests read the sources: they take them apart, import them afresh and count what was run."""

import os

from extract.compiled import PURE

os.environ[PURE] = "1"
