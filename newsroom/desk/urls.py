"""What the forms of records ask for while they are open, below the admin."""

from __future__ import annotations

from django.urls import path

from newsroom.desk.views import casts, rows

app_name = "desk"

urlpatterns = [
    path("cast/paste/", casts.paste_cast, name="paste_cast"),
    path("cast/copy/", casts.copy_season, name="copy_season"),
    path("rows/<str:app>/<str:model>/<str:relation>/", rows.row, name="row"),
]
