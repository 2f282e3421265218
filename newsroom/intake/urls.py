from __future__ import annotations

from django.urls import include, path

from newsroom.intake.views import arrivals, documents, reviews, versions

app_name = "intake"

# Reading a document may take seconds, and holds no lock on the database meanwhile.
reading = [
    path("", documents.read_document, name="document"),
    path("<int:pk>/", arrivals.arrival, name="arrival"),
    path("<int:pk>/go-on/", arrivals.go_on, name="go_on"),
]

urlpatterns = [
    path("", documents.DocumentsView.as_view(), name="index"),
    path("read/", include((reading, "intake_reading"))),
    path("arrivals/<int:pk>/dismiss/", arrivals.dismiss, name="dismiss"),
    path("pictures/<int:pk>/", documents.picture, name="picture"),
    path("<int:pk>/", reviews.ReviewView.as_view(), name="review"),
    path("<int:pk>/decide/", reviews.decide_one, name="decide"),
    path("<int:pk>/decide-many/", reviews.decide_many, name="decide_many"),
    path("<int:pk>/file/", reviews.file_document, name="file"),
    path("<int:pk>/aside/", documents.aside, name="aside"),
    path("<int:pk>/apart/", versions.apart, name="apart"),
    path("<int:pk>/again/", documents.again, name="again"),
]
