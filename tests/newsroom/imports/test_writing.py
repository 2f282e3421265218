from __future__ import annotations

import pytest

from newsroom.desk.roles import DESK_EDITOR
from newsroom.imports.sheets import writing
from shows.models import Credit
from tests.factories import PersonFactory, ShowFactory
from tests.newsroom.imports.test_sheets import checked
from tests.staff import make_staff


@pytest.mark.django_db
def test_who_leaves_while_a_table_is_written_has_nothing_written() -> None:
    for title in ("Night Ferry", "Day Ferry"):
        ShowFactory.create(title=title).save_revision().publish()
    PersonFactory.create(name="Oyin Adebayo")
    sheet = checked("Night Ferry,,Oyin Adebayo,,,,,\nDay Ferry,,Oyin Adebayo,,,,,\n")
    steps = writing(sheet, user=make_staff(DESK_EDITOR), publish=True, only_good=False)

    assert next(steps) == 1
    steps.close()

    assert not Credit.objects.exists()
    sheet.refresh_from_db()
    assert sheet.state == "checked"
