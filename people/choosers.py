from __future__ import annotations

from newsroom.kit.choosers import RecordChooserViewSet
from people.forms import NewPersonForm
from people.summaries import describe_people


class PersonChooserViewSet(RecordChooserViewSet):
    describe = staticmethod(describe_people)
    creation_form_class = NewPersonForm
