"""Where writing begins, below the admin, for staff who may enter it."""

from __future__ import annotations

from django.urls import path

from newsroom.articles.outlines.views import StartView

app_name = "outlines"

urlpatterns = [path("", StartView.as_view(), name="start")]
