"""How the figures are made, how sure they are, how to cite them."""

from __future__ import annotations

from dashboard.components.reader import KINDS
from dashboard.desk import Desk
from dashboard.markup import show_template
from dashboard.show import show_title


def show_about(desk: Desk) -> None:
    """Draw the page on method, kinds, sureness, licence and citation."""
    show_title(desk, "about", folio=False)
    show_template(
        "about",
        w=desk.words,
        kinds=KINDS,
        paper=desk.paper,
        edition=desk.edition,
        text=desk.words("banner." + desk.reading),
    )
