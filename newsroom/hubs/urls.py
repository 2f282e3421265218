from __future__ import annotations

from django.urls import path

from newsroom.hubs import views

app_name = "hubs"

urlpatterns = [
    path("shows/", views.shows, name="shows"),
    path("shows/<slug:slug>/", views.show, name="show"),
    path("people/", views.people, name="people"),
    path("people/<slug:slug>/", views.person, name="person"),
    path("share/<slug:section>/<slug:slug>/<slug:digest>.png", views.share_card, name="share_card"),
]
