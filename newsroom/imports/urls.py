from __future__ import annotations

from django.urls import include, path

from newsroom.imports.views import checks, conflicts, records, sheets

app_name = "imports"

# What waits for another machine, or reads a large file, holds no lock on the database meanwhile.
reading = [
    path("document/", records.read_document, name="document"),
    path("sheet/", sheets.read_sheet, name="sheet"),
]

urlpatterns = [
    path("", records.ImportsView.as_view(), name="index"),
    path("read/", include((reading, "imports_reading"))),
    path("<int:pk>/", records.ReviewView.as_view(), name="review"),
    path("<int:pk>/about/", records.choose_record, name="about"),
    path("<int:pk>/drop/", records.drop, name="drop"),
    path("conflicts/", conflicts.ConflictReportView.as_view(), name="conflicts"),
    path(
        "conflicts/results/",
        conflicts.ConflictReportView.as_view(results_only=True),
        name="conflicts_results",
    ),
    path("conflicts/<int:pk>/", conflicts.ConflictView.as_view(), name="conflict"),
    path("checks/", checks.check, name="check"),
    path("sheets/<int:pk>/", sheets.SheetView.as_view(), name="sheet"),
    path("sheets/<int:pk>/columns/", sheets.name_columns, name="columns"),
    path("sheets/<int:pk>/progress/", sheets.progress, name="progress"),
    path("sheets/<int:pk>/write/", sheets.write, name="write"),
    path("sheets/<int:pk>/drop/", sheets.drop, name="drop_sheet"),
    path("sheets/sample.csv", sheets.sample, name="sample"),
]
