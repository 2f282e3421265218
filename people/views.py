from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.views.decorators.http import require_safe

from people.forms import NameQuestion
from people.models import Person
from people.summaries import STORED_PARTS, namesakes, readings

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def names(request: HttpRequest) -> HttpResponse:
    """What the form of a person says about the name while it is typed: who has it, its parts."""
    asked = NameQuestion(request.GET)
    asked.is_valid()
    typed = asked.cleaned_data
    name = typed.get("name", "").strip()
    others = Person.objects.called(name).exclude(pk=typed.get("person")) if name else None
    context = {
        "namesakes": namesakes(others) if others is not None else [],
        "readings": readings(
            name,
            kind=typed.get("kind", ""),
            family_first=typed.get("family_first", False),
            stored={part: typed.get(part, "") for part in STORED_PARTS},
        ),
    }
    return render(request, "wagtailadmin/people/names.html", context)
