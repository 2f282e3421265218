"""The desk's own addresses for stories, below the admin, for staff who may enter it."""

from __future__ import annotations

from django.urls import path

from newsroom.articles import views

app_name = "articles"

urlpatterns = [
    path("", views.mentions, name="mentions"),
    path("unlinked/", views.unlinked, name="unlinked"),
    path("card/", views.mention_card, name="mention_card"),
    path("sheet/", views.sheet, name="sheet"),
]
