from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from people.models import Person
from shows.models import Show


def shows(request: HttpRequest) -> HttpResponse:
    return render(request, "hubs/shows.html", {"shows": Show.objects.public().alphabetical()})


def show(request: HttpRequest, slug: str) -> HttpResponse:
    return render(
        request, "hubs/show.html", {"show": get_object_or_404(Show.objects.public(), slug=slug)}
    )


def people(request: HttpRequest) -> HttpResponse:
    return render(request, "hubs/people.html", {"people": Person.objects.public().alphabetical()})


def person(request: HttpRequest, slug: str) -> HttpResponse:
    return render(
        request,
        "hubs/person.html",
        {"person": get_object_or_404(Person.objects.public(), slug=slug)},
    )
