from __future__ import annotations

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from newsroom.identity.choices import RecordKind
from newsroom.identity.views import doubles, mergers


class RecordKindConverter(StringConverter):
    """The kinds of which two can become one."""

    regex = "|".join(RecordKind.values)


register_converter(RecordKindConverter, "record_kind")

app_name = "identity"
urlpatterns = [
    path("doubles/", doubles.DoublesReportView.as_view(), name="doubles"),
    path(
        "doubles/results/",
        doubles.DoublesReportView.as_view(results_only=True),
        name="doubles_results",
    ),
    path("doubles/look/", doubles.look, name="look"),
    path("doubles/<int:pk>/", doubles.decide, name="decide"),
    path("mergers/", mergers.MergersReportView.as_view(), name="mergers"),
    path(
        "mergers/results/",
        mergers.MergersReportView.as_view(results_only=True),
        name="mergers_results",
    ),
    path("mergers/<int:pk>/", mergers.MergerView.as_view(), name="merger"),
    path("<record_kind:kind>/<int:pk>/", mergers.ChooseView.as_view(), name="choose"),
    path("<record_kind:kind>/<int:kept>/<int:removed>/", mergers.MergeView.as_view(), name="merge"),
]
