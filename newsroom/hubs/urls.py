from __future__ import annotations

from django.urls import path

from newsroom.hubs import views

app_name = "hubs"

urlpatterns = [
    path("shows/", views.shows, name="shows"),
    path("shows/<slug:slug>/", views.show, name="show"),
    path("shows/<slug:slug>/seasons/<int:number>/", views.season, name="season"),
    path(
        "shows/<slug:slug>/seasons/<int:number>/calendar.ics",
        views.season_dates,
        name="season_dates",
    ),
    path("shows/<slug:show>/characters/<slug:slug>/", views.character, name="character"),
    path("calendar/", views.calendar, name="calendar"),
    path("calendar/<int:year>/<int:month>/", views.calendar_month, name="calendar_month"),
    path(
        "calendar/<int:year>/<int:month>/calendar.ics", views.calendar_dates, name="calendar_dates"
    ),
    path("organizations/", views.organisations, name="organisations"),
    path("organizations/<slug:slug>/", views.organisation, name="organisation"),
    path("people/", views.people, name="people"),
    path("people/<slug:slug>/", views.person, name="person"),
    path("authors/", views.authors, name="authors"),
    path("authors/<slug:slug>/", views.author, name="author"),
    path("authors/<slug:slug>/feed.xml", views.author_feed, name="author_feed"),
    path("feed.xml", views.feed, name="feed"),
    path("awards/", views.awards, name="awards"),
    path("awards/<slug:slug>/", views.award, name="award"),
    path("awards/<slug:slug>/<int:ordinal>/", views.ceremony, name="ceremony"),
    path("share/<slug:section>/<slug:slug>/<slug:digest>.png", views.share_card, name="share_card"),
]
