from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from newsroom.articles.choices import StoryKind
from newsroom.articles.models import Outline, SectionPage
from newsroom.prose.episodes import read_episodes
from people.models import Person
from shows.models import Season, Show

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.contrib.auth.models import AnonymousUser

    from newsroom.articles.models import ArticlePage
    from newsroom.articles.querysets import PublicPageQuerySet
    from newsroom.users.models import User

# The show is put in when a story starts, so the list of seasons follows what is chosen there.
ITS_SHOW = {"show": "#id_show"}


def sections_to_write_in(user: User | AnonymousUser) -> PublicPageQuerySet:
    """The sections to which ``user`` may add a story, by their names."""
    found = [
        section.pk
        for section in SectionPage.objects.all()
        if section.permissions_for_user(user).can_add_subpage()
    ]
    sections: PublicPageQuerySet = SectionPage.objects.filter(pk__in=found).order_by("title")
    return sections


class OutlineForm(WagtailAdminModelForm):
    """An outline has gaps by design: its blocks are filled in when a story starts from it."""

    def full_clean(self) -> None:
        self.defer_required_fields()
        self.fields["name"].required = True
        super().full_clean()


class StartForm(forms.Form):
    """What somebody is about to write, and about what. Sending it writes nothing."""

    outline = forms.ChoiceField(widget=forms.RadioSelect, label="Kind")
    section: Any = forms.ModelChoiceField(SectionPage.objects.none(), label="Section")
    show: Any = forms.ModelChoiceField(Show.objects.all(), required=False, label="Show or film")
    season: Any = forms.ModelChoiceField(
        Season.objects.all(), required=False, label="Season", help_text="Of that show."
    )
    episodes = forms.CharField(
        max_length=60, required=False, label="Episodes", help_text="“4”, “1-2”, “1, 3”."
    )
    person: Any = forms.ModelChoiceField(Person.objects.all(), required=False, label="Person")

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        user: User,
        story: ArticlePage | None = None,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        self.outlines = {str(row.pk): row for row in Outline.objects.usual_first()}
        offered: Any = self.fields["outline"]
        offered.choices = list(self._choices())
        wanted = self.initial.get("kind")
        likely = (key for key, row in self.outlines.items() if row.kind == wanted)
        self.initial["outline"] = next(likely, wanted)
        for name, linked in (("show", {}), ("season", ITS_SHOW), ("person", {})):
            asked: Any = self.fields[name]
            viewset = asked.queryset.model.snippet_viewset.chooser_viewset
            asked.widget = viewset.widget_class(linked_fields=linked, show_clear_link=True)
        if story is not None:
            del self.fields["section"]
            return
        sections: Any = self.fields["section"]
        sections.queryset = sections_to_write_in(user)

    def _choices(self) -> Iterator[tuple[str, str]]:
        """Every outline by its kind; a kind nobody made one for starts empty."""
        for kind in StoryKind:
            found = [(key, row.name) for key, row in self.outlines.items() if row.kind == kind]
            yield from found or [(kind.value, str(kind.label))]

    def clean(self) -> dict[str, Any]:
        held: dict[str, Any] = super().clean() or {}
        show, season = held.get("show"), held.get("season")
        if season and season.show != show:
            self.add_error("season", f"{season} is no season of {show or 'no show'}.")
        if held.get("episodes") and not season:
            self.add_error("episodes", "Choose the season of these episodes.")
        elif season and held.get("episodes"):
            order = season.episode_numbers()
            for unknown in read_episodes(held["episodes"], order=order).unknown:
                self.add_error("episodes", f"{season} has no episode “{unknown}” on file.")
        return held

    @property
    def has_sections(self) -> bool:
        """Whether there is a section in which whoever asks may write."""
        sections: Any = self.fields["section"]
        return bool(sections.queryset.exists())

    @property
    def asked(self) -> dict[str, str]:
        """The address of a form that starts from it: kind or outline, and the records."""
        held = self.cleaned_data
        name = "outline" if held["outline"] in self.outlines else "kind"
        told = {name: held["outline"], "episodes": held["episodes"]}
        told |= {key: str(held[key].pk) for key in ("show", "season", "person") if held[key]}
        return {key: value for key, value in told.items() if value}
