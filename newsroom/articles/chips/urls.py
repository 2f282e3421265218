"""The desk's addresses for facts in running text, below the admin."""

from __future__ import annotations

from django.urls import path

from newsroom.articles.chips import views

app_name = "chips"

urlpatterns = [
    path("options/", views.options, name="options"),
    path("states/", views.states, name="states"),
]
