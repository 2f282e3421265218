"""What the forms of records ask for while they are open, below the admin."""

from __future__ import annotations

from django.urls import path

from newsroom.desk.views import rows

app_name = "desk"

urlpatterns = [
    path("rows/<str:app>/<str:model>/<str:relation>/", rows.row, name="row"),
]
