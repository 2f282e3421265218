from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from wagtail.log_actions import log

from newsroom.articles.choices import Obtained
from newsroom.articles.ledger.quoted import entries_in
from newsroom.articles.models import Quote, QuoteSubject

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.articles.models import ArticlePage
    from newsroom.users.models import User
    from people.models import Person
    from shows.models import Organisation, Show


@transaction.atomic
def file_quote(
    *,
    speaker: Person,
    words: str,
    outlet: Organisation | None = None,
    url: str = "",
    obtained: str = "",
    shows: Iterable[Show] = (),
    people: Iterable[Person] = (),
    user: User | None = None,
) -> tuple[Quote, bool]:
    """The ledger's entry of these words by this speaker, and whether it is new.

    A new one is a draft that goes live with the story that quotes it. Unless ``obtained`` says
    otherwise, it was told the outlet, and where there is none it was told us.
    """
    same = Quote.objects.by(speaker).saying(words).for_display().order_by("-live", "-pk")
    if known := same.first():
        return known, False
    usual = Obtained.SECOND_HAND if outlet else Obtained.OWN_INTERVIEW
    quote = Quote(
        speaker=speaker,
        text=words,
        source=outlet,
        source_url=url,
        obtained=obtained or usual,
        live=False,
    )
    about = [{"show": show} for show in shows]
    others = [{"person": person} for person in people if person != speaker]
    for place, subject in enumerate([*about, *others]):
        quote.subjects.add(QuoteSubject(sort_order=place, **subject))
    quote.full_clean()
    quote.save()
    quote.save_revision(user=user)
    log(instance=quote, action="wagtail.create", user=user, content_changed=True)
    return quote, True


@transaction.atomic
def publish_new_entries(story: ArticlePage) -> list[Quote]:
    """Publish the entries that ``story`` is the first to tell readers; whatever binds them stands.

    An entry that was taken down, that waits for its hour or that somebody is reviewing is left to
    whoever decided that.
    """
    published = []
    for quote in entries_in(story.body):
        if not quote.is_new or quote.current_workflow_state:
            continue
        revision = quote.get_latest_revision() or quote.save_revision()
        revision.publish(skip_permission_checks=True)
        published.append(quote)
    return published
