"""The desk's addresses for checks, below the admin."""

from __future__ import annotations

from django.urls import path

from newsroom.checks.views import story

app_name = "checks"

urlpatterns = [
    path("story/<int:pk>/", story.look, name="look"),
    path("story/<int:pk>/report/", story.report, name="report"),
    path("story/<int:pk>/dismiss/", story.dismiss, name="dismiss"),
    path("story/<int:pk>/take-back/", story.take_back, name="take_back"),
]
