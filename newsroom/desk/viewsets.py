from __future__ import annotations

from wagtail.snippets.views.snippets import SnippetViewSetGroup

from newsroom.articles.outlines.listing import OutlineViewSet
from newsroom.articles.viewsets import AuthorViewSet, QuoteViewSet
from people.viewsets import PersonViewSet
from shows.viewsets import (
    AwardViewSet,
    CeremonyViewSet,
    CharacterViewSet,
    GenreViewSet,
    OrganisationViewSet,
    SeasonViewSet,
    ShowViewSet,
)


class RecordsViewSetGroup(SnippetViewSetGroup):
    """Everything that stories speak about, in the order in which a desk asks for it."""

    items = (
        ShowViewSet,
        PersonViewSet,
        SeasonViewSet,
        CharacterViewSet,
        OrganisationViewSet,
        QuoteViewSet,
        AwardViewSet,
        CeremonyViewSet,
        GenreViewSet,
        AuthorViewSet,
        OutlineViewSet,
    )
    menu_label = "Records"
    menu_icon = "folder-open-1"
    menu_name = "records"
    menu_order = 150
