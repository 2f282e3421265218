from __future__ import annotations

from wagtail.snippets.models import register_snippet

from shows.viewsets import (
    CharacterViewSet,
    GenreViewSet,
    OrganisationViewSet,
    SeasonViewSet,
    ShowViewSet,
)

for viewset in (ShowViewSet, SeasonViewSet, CharacterViewSet, OrganisationViewSet, GenreViewSet):
    register_snippet(viewset)
