"""What the form of a person asks while it is filled in; below the admin, for staff."""

from __future__ import annotations

from django.urls import path

from people import views

app_name = "people"

urlpatterns = [path("names/", views.names, name="names")]
