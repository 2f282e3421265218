from __future__ import annotations

from newsroom.kit.choosers import RecordChooserViewSet
from shows.summaries import (
    describe_ceremonies,
    describe_characters,
    describe_organisations,
    describe_seasons,
    describe_shows,
)


class ShowChooserViewSet(RecordChooserViewSet):
    describe = staticmethod(describe_shows)
    form_fields = ["title", "kind", "year_label"]


class OfAShowChooserViewSet(RecordChooserViewSet):
    """Narrowed to one show where the form that opens it is that show's own."""

    preserve_url_parameters = ["multiple", "show"]
    url_filter_parameters = ["show"]


class SeasonChooserViewSet(OfAShowChooserViewSet):
    describe = staticmethod(describe_seasons)
    form_fields = ["show", "number", "label"]


class CharacterChooserViewSet(OfAShowChooserViewSet):
    describe = staticmethod(describe_characters)
    form_fields = ["show", "name", "kind"]


class OrganisationChooserViewSet(RecordChooserViewSet):
    describe = staticmethod(describe_organisations)
    form_fields = ["name", "kind"]


class AwardChooserViewSet(RecordChooserViewSet):
    form_fields = ["name", "body"]


class CeremonyChooserViewSet(RecordChooserViewSet):
    describe = staticmethod(describe_ceremonies)
    preserve_url_parameters = ["multiple", "award"]
    url_filter_parameters = ["award"]
    form_fields = ["award", "ordinal", "held_on"]


class GenreChooserViewSet(RecordChooserViewSet):
    form_fields = ["name"]
