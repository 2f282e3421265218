"""The desk's addresses for checks, below the admin."""

from __future__ import annotations

from django.urls import path

from newsroom.checks.views import rules, story

app_name = "checks"

urlpatterns = [
    path("story/<int:pk>/", story.look, name="look"),
    path("story/<int:pk>/report/", story.report, name="report"),
    path("story/<int:pk>/dismiss/", story.dismiss, name="dismiss"),
    path("story/<int:pk>/take-back/", story.take_back, name="take_back"),
    path("rules/", rules.rules, name="rules"),
    path("rules/<slug:code>/try/", rules.try_rule, name="try_rule"),
    path("back-tests/<int:pk>/", rules.back_test, name="back_test"),
    path("back-tests/<int:pk>/step/", rules.step, name="step"),
]
