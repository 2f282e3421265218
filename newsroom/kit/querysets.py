from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Revision
from wagtail.search.queryset import SearchableQuerySetMixin

from newsroom.kit.folding import fold

# More words than any name has; the rest of a pasted sentence is ignored.
_MOST_WORDS = 8

if TYPE_CHECKING:
    import datetime

    from newsroom.kit.words import WordQuerySet


def lifted(at: datetime.datetime | None, *, through: str = "") -> Q:
    """True where no embargo stands at ``at``; ``through`` is a path such as "person__"."""
    moment = at or timezone.now()
    never = Q(**{f"{through}embargo_until__isnull": True})
    return never | Q(**{f"{through}embargo_until__lte": moment})


def public_record(at: datetime.datetime | None, *, through: str = "") -> Q:
    """True where a record is live, not expired and not embargoed at ``at``.

    The one rule for what a reader may see of a record; rows that point at a record pass the
    path to it. ``Record.is_public`` says the same of one loaded row.
    """
    moment = at or timezone.now()
    kept = Q(**{f"{through}expire_at__isnull": True}) | Q(**{f"{through}expire_at__gt": moment})
    return Q(**{f"{through}live": True}) & kept & lifted(moment, through=through)


def begins_words(words: str, *fields: str) -> Q:
    """True where each of ``words`` begins a word in one of the folded ``fields``."""
    asked = Q()
    for word in fold(words).split()[:_MOST_WORDS]:
        found = Q()
        for field in fields:
            found |= Q(**{f"{field}__startswith": word}) | Q(**{f"{field}__contains": f" {word}"})
        asked &= found
    return asked


class RecordQuerySet(SearchableQuerySetMixin, QuerySet[Any]):
    """Questions every record answers."""

    def any_name(self, asked: Q, aliases: str, **allowed: Any) -> Q:
        """True where ``asked`` of ``folded`` holds for the record's own name or for an alias.

        Both are looked through first, each in its own index, and the records fetched then: over
        100,000 records a join, or an OR of the two, takes three to five times as long.
        """
        relation = self.model._meta.get_field(aliases)
        named = self.model._default_manager.filter(asked).order_by().values("pk")
        others = relation.related_model._default_manager.filter(asked, **allowed)
        return Q(pk__in=named.union(others.order_by().values(relation.field.name)))

    def having_words(self, kept: WordQuerySet, words: str) -> Self:
        """Records with one name, of those ``kept`` knows, in which each of ``words`` begins a word.

        Where nothing is asked for, all of them.
        """
        if not fold(words):
            return self
        return self.filter(pk__in=kept.beginning(words).records())

    def begins_words_of(self, words: str, aliases: str, **allowed: Any) -> Q:
        """True where the record's own name, or one of its ``aliases``, has all the words."""
        asked = begins_words(words, "folded")
        return self.any_name(asked, aliases, **allowed) if asked else asked

    def public(self, at: datetime.datetime | None = None) -> Self:
        """What a reader may see at ``at`` (now, if none is given)."""
        return self.filter(public_record(at))

    def with_editor(self) -> Self:
        """Each record with who saved its latest version; one query more."""
        return self.prefetch_related("latest_revision__user")

    def with_schedule(self) -> Self:
        """Each record's ``is_scheduled``, whether a version waits for its moment; same query."""
        waiting = Revision.objects.filter(
            base_content_type=ContentType.objects.get_for_model(self.model),
            object_id=Cast(OuterRef("pk"), CharField()),
            approved_go_live_at__isnull=False,
        )
        return self.annotate(is_scheduled=Exists(waiting))
