"""The same fact for many records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.functional import classproperty

from newsroom.desk.bulk.action import RecordBulkAction, draft_of, save_change
from people.choices import Trade
from people.models import Person, PersonTrade
from shows.models import Genre, Show, ShowGenre

if TYPE_CHECKING:
    from newsroom.users.models import User


class GenreForm(forms.Form):
    genre: Any = forms.ModelChoiceField(Genre.objects.all())


class AddGenreAction(RecordBulkAction):
    display_name = "Add genre"
    action_type = "add_genre"
    aria_label = "Add a genre to the selected shows"
    action_priority = 50
    verb = "change"
    question = "Which genre do all of these get? Those that have it keep it where it is."
    done = "given the genre"
    form_class = GenreForm

    @classproperty
    def models(cls) -> list[Any]:
        return [Show]

    @classmethod
    def act(cls, record: Any, *, user: User, told: dict[str, Any]) -> None:
        draft = draft_of(record)
        held = list(draft.genres.all())
        if any(row.genre_id == told["genre"].pk for row in held):
            return
        draft.genres.add(ShowGenre(genre=told["genre"], sort_order=len(held)))
        save_change(record, draft, user=user)


class TradeForm(forms.Form):
    trade = forms.ChoiceField(choices=Trade.choices)


class AddTradeAction(RecordBulkAction):
    display_name = "Add trade"
    action_type = "add_trade"
    aria_label = "Add a trade to the selected people"
    action_priority = 50
    verb = "change"
    question = "Which trade do all of these get, after those they have?"
    done = "given the trade"
    form_class = TradeForm

    @classproperty
    def models(cls) -> list[Any]:
        return [Person]

    @classmethod
    def act(cls, record: Any, *, user: User, told: dict[str, Any]) -> None:
        draft = draft_of(record)
        held = list(draft.trades.all())
        if any(row.trade == told["trade"] for row in held):
            return
        draft.trades.add(PersonTrade(trade=told["trade"], sort_order=len(held)))
        save_change(record, draft, user=user)
