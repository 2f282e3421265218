from __future__ import annotations

from django.urls import path

from newsroom.checks.radar import views

app_name = "checks_radar"
urlpatterns = [
    path("", views.RadarView.as_view(), name="queue"),
    path("results/", views.RadarView.as_view(results_only=True), name="queue_results"),
    path("feed.json", views.feed, name="feed"),
    path("<int:pk>/", views.decide, name="decide"),
]
