"""Where the form of a quotation asks about the ledger, below the admin."""

from __future__ import annotations

from django.urls import path

from newsroom.articles.ledger import views

app_name = "ledger"

urlpatterns = [
    path("check/", views.check, name="check"),
    path("file/", views.file, name="file"),
]
