from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms

from newsroom.kit.countries import COUNTRIES

if TYPE_CHECKING:
    from django.http import HttpRequest

_BY_NAME = sorted(COUNTRIES.items(), key=lambda pair: pair[1])


class RegionForm(forms.Form):
    """Where a reader watches; a plain GET parameter, so that every answer can be kept for all."""

    region = forms.ChoiceField(
        label="Where you watch", choices=[("", "Anywhere"), *_BY_NAME], required=False
    )


def region_of(request: HttpRequest) -> str:
    """The country asked for; nothing where none is, or one that is no country."""
    code = request.GET.get("region", "").upper()
    return code if code in COUNTRIES else ""
