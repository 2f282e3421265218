from __future__ import annotations

from django.apps import AppConfig


class HubsConfig(AppConfig):
    name = "newsroom.hubs"
    label = "hubs"

    def ready(self) -> None:
        from newsroom.articles import cards
        from newsroom.articles.models import Author, Quote
        from newsroom.hubs import views
        from newsroom.hubs.cards import drawn
        from newsroom.kit import previews
        from people.models import Person
        from shows.models import Award, Ceremony, Character, Organisation, Season, Show

        cards.draw_with(drawn)
        previews.register(Person, views.preview_person)
        previews.register(Show, views.preview_show)
        previews.register(Season, views.preview_season)
        previews.register(Character, views.preview_character)
        previews.register(Organisation, views.draw_organisation)
        previews.register(Award, views.preview_award)
        previews.register(Ceremony, views.preview_ceremony)
        previews.register(Author, views.preview_author)
        previews.register(Quote, views.preview_quote)
