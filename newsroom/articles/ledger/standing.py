"""What the desk must know of an entry before it quotes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from newsroom.articles.choices import Obtained
from newsroom.articles.gate import clock
from shows.choices import STANDING_STATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.articles.models import Quote


def say_standing(quote: Quote) -> str:
    """State, embargo and terms in a line."""
    told = [str(quote.get_state_display())]
    if quote.embargo_until and quote.is_embargoed():
        told.append(f"embargoed until {clock(quote.embargo_until)}")
    if quote.terms:
        told.append(quote.terms)
    return ", ".join(told)


def warnings(quote: Quote) -> Iterator[str]:
    """Why a reader does not get these words, in the order in which one would look."""
    if quote.state not in STANDING_STATES:
        yield f"{quote.get_state_display()}: no reader sees it."
    if quote.embargo_until and quote.is_embargoed():
        yield f"Embargoed until {clock(quote.embargo_until)}. No reader sees it before."
    if not quote.live and not quote.is_new:
        yield "Taken down or waiting for its hour: no reader sees it. Open the entry to publish it."
    if quote.live and quote.expire_at and quote.expire_at <= timezone.now():
        yield "Expired: no reader sees it."


def shortcomings(quote: Quote) -> Iterator[str]:
    """What a reader would miss in the attribution."""
    second_hand = quote.obtained == Obtained.SECOND_HAND
    if second_hand and quote.source is None:
        yield "Told another outlet, but which? Name it in the entry."
    elif second_hand and quote.public_outlet is None:
        yield f"{quote.source} is a draft, so readers are not told whom they told it."
    if second_hand and not quote.source_url:
        yield "No link to where it was told."
    if not quote.is_english and not quote.translation:
        yield "Said in another language and not translated."
    elif quote.is_translated and not quote.translator:
        yield "Nobody is named for the translation."


def notes(quote: Quote) -> Iterator[str]:
    """What is as it should be and still worth knowing."""
    if quote.is_new:
        yield "New: it goes live with this story."
    if quote.terms:
        yield f"Terms: {quote.terms}"
    if not quote.speaker.is_public():
        yield f"{quote.speaker} is not public: print the quotation under a name you type."
