"""What people of the catalogue said, and to whom."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from newsroom.articles.choices import Obtained
from newsroom.articles.models import Quote, QuoteSubject
from newsroom.demo.scale.titling import logline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from newsroom.demo.scale.evidence import Witness
    from newsroom.demo.scale.shows import Titled
    from newsroom.demo.scale.standing import Standings
    from newsroom.demo.scale.stock import Stock

_SAID: Final = (
    "I said yes before I had read it, and no after, and then I read it again.",
    "You do the scene until it stops being clever.",
    "Nobody tells you how cold it is to be in a comedy.",
    "We were all a little in love with the house.",
)
_OBTAINED: Final = (Obtained.SECOND_HAND,) * 5 + tuple(Obtained)


def collect_quotes(
    stock: Stock,
    random: Random,
    witness: Witness,
    standings: Standings,
    *,
    shows: Sequence[Titled],
    count: int,
) -> None:
    """``count`` quotations of people in casts, each about the show they were in."""
    cast = [show for show in shows if show.cast]
    for _ in range(count if cast else 0):
        show = random.choice(cast)
        said_on = show.premiere - datetime.timedelta(days=random.randrange(60))
        told = witness.tells(random, before=said_on) | standings.draw(random).fields
        quote = stock.put(
            Quote(
                speaker_id=random.choice(show.cast).pk,
                text=f"{random.choice(_SAID)} {logline(random)}",
                said_on=min(said_on, standings.today),
                obtained=random.choice(_OBTAINED),
                **told,
            )
        )
        stock.put(QuoteSubject(quote=quote, show_id=show.pk, sort_order=0))
