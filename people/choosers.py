from __future__ import annotations

from django.forms import modelform_factory

from newsroom.kit.choosers import RecordChooserViewSet
from people.forms import AsksWhoIsMeant
from people.models import Person
from people.summaries import describe_people


class PersonChooserViewSet(RecordChooserViewSet):
    describe = staticmethod(describe_people)
    creation_form_class = modelform_factory(
        Person, form=AsksWhoIsMeant, fields=["name", "disambiguator"]
    )
