"""Settings > Rules: what each rule finds, how it is set, and how its findings are taken."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import Site

from newsroom.articles.models import StyleProfile
from newsroom.checks import backtest
from newsroom.checks.acceptance import Acceptance, acceptance_by_rule
from newsroom.checks.forms import HouseWords, forms_for
from newsroom.checks.models import BackTest, HouseWord
from newsroom.checks.rules import FAMILIES, find_rule
from newsroom.delivery.tasks import one_write

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from newsroom.checks.forms import RuleForm
    from newsroom.checks.rules import Rule

HOUSE_STYLE = "articles.change_styleprofile"


def may_set_rules(user: Any) -> bool:
    return bool(user.is_active and user.has_perm(HOUSE_STYLE))


def _guard(request: HttpRequest) -> None:
    if not may_set_rules(request.user):
        raise PermissionDenied


def rules(request: HttpRequest) -> HttpResponse:
    """All rules by family, each with its switch; saved together with the words of the house."""
    _guard(request)
    profile = _profile(request)
    data = request.POST if request.method == "POST" else None
    forms = forms_for(profile, data)
    listed = HouseWord.objects.filter(profile=profile).order_by("wrong") if profile.pk else None
    words = HouseWords(data, prefix="words", queryset=listed or HouseWord.objects.none())
    is_right = data is not None and words.is_valid() and all(form.is_valid() for form in forms)
    if is_right and _store(profile, forms, words, request):
        messages.success(request, "The rules are set.")
        return HttpResponseRedirect(f"{reverse('checks:rules')}?site={profile.site_id}")
    context = {
        "families": _families(forms),
        "words": words,
        "profile": profile,
        "sites": list(Site.objects.all()),
    }
    return render(request, "wagtailadmin/checks/rules.html", context)


def _profile(request: HttpRequest) -> StyleProfile:
    asked = request.GET.get("site", "")
    sites = Site.objects.order_by("-is_default_site", "pk")
    site = (
        sites.filter(pk=asked).first() if asked.isdecimal() and len(asked) < 10 else sites.first()
    )
    if site is None:
        message = "There is no such site."
        raise Http404(message)
    return StyleProfile.objects.filter(site=site).first() or StyleProfile(site=site)


def _store(profile: StyleProfile, forms: list[RuleForm], words: Any, request: Any) -> bool:
    try:
        with one_write():
            if profile.pk is None:
                profile.save()
            for form in forms:
                if form.has_changed():
                    form.store(profile, user=request.user)
            for word in words.save(commit=False):
                word.profile = profile
                word.save()
            for gone in words.deleted_objects:
                gone.delete()
    except IntegrityError:
        messages.error(request, "A word stands on the list twice. Take one of them off.")
        return False
    return True


def _families(forms: list[RuleForm]) -> list[dict[str, Any]]:
    taken = acceptance_by_rule()
    order = {name: at for at, name in enumerate(FAMILIES)}
    told = sorted(forms, key=lambda form: (order.get(form.rule.family, 0), form.rule.number))
    return [
        {
            "name": family.replace("_", " ").capitalize(),
            "rows": [
                {
                    "form": form,
                    "rule": form.rule,
                    "bad": form.rule.bad[0].text,
                    "good": form.rule.good[0].text,
                    "taken": taken.get(form.rule.code, Acceptance()),
                }
                for form in rows
            ],
        }
        for family, rows in groupby(told, key=lambda form: form.rule.family)
    ]


def try_rule(request: HttpRequest, code: str) -> HttpResponse:
    """One rule over the archive: posted, it begins anew; else how far it has come."""
    _guard(request)
    one = _rule(code)
    if request.method == "POST":
        test = backtest.begin(one, user=_user(request))
        return HttpResponseRedirect(reverse("checks:back_test", args=[test.pk]))
    last = BackTest.objects.filter(code=code).order_by("-started_at").first()
    return render(request, "wagtailadmin/checks/back_test.html", {"rule": one, "test": last})


@require_safe
def back_test(request: HttpRequest, pk: int) -> HttpResponse:
    _guard(request)
    test = get_object_or_404(BackTest, pk=pk)
    context = {"rule": _rule(test.code), "test": test}
    return render(request, "wagtailadmin/checks/back_test.html", context)


@require_POST
def step(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on with a test for a moment; a script asks again until it is done."""
    _guard(request)
    test = get_object_or_404(BackTest, pk=pk)
    if not test.is_finished:
        backtest.go_on(test)
    if "json" not in request.headers.get("accept", ""):
        return HttpResponseRedirect(reverse("checks:back_test", args=[test.pk]))
    return JsonResponse(
        {"done": test.stories, "total": test.total, "is_finished": test.is_finished}
    )


def _rule(code: str) -> Rule:
    one = find_rule(code)
    if one is None:
        message = f"There is no rule “{code}”."
        raise Http404(message)
    return one


def _user(request: HttpRequest) -> Any:
    return request.user
