"""Files on their way in: kept as they came, read one at a time, and told of meanwhile."""

from __future__ import annotations

import datetime
import logging
import secrets
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from newsroom.intake.actions.receiving import receive
from newsroom.intake.choices import Origin, Stage
from newsroom.intake.errors import IntakeError
from newsroom.intake.models import Arrival
from newsroom.intake.readers import sayable, unpack

if TYPE_CHECKING:
    from newsroom.intake.actions.illustrating import Progress
    from newsroom.users.models import User

logger = logging.getLogger(__name__)

# A reader gives a sign with every step; none takes nearly as long.
SILENCE: Final = datetime.timedelta(minutes=2)
REMEMBERED: Final = datetime.timedelta(days=1)


def keep_arrival(
    data: bytes, *, name: str, user: User | None = None, origin: Origin = Origin.UPLOAD
) -> Arrival:
    """Put a file down to be read; it is not looked into yet."""
    forget_arrivals()
    arrival = Arrival(name=sayable(name), origin=origin, received_by=user)
    suffix = PurePath(arrival.name).suffix[:10]
    arrival.file.save(f"{secrets.token_hex(16)}{suffix}", ContentFile(data), save=False)
    arrival.save()
    return arrival


@task()
def read_arrival(pk: int) -> None:
    """Read a file that was put down, unless somebody else is at it; its row tells how far it is.

    Whatever goes wrong is told in the row. A reading that was cut short is begun anew.
    """
    arrival = _claimed(pk)
    if arrival is None:
        return
    tell = partial(_tell, arrival)
    faults: list[str] = []
    try:
        tell(Stage.UNPACKING, 0, 1)
        with arrival.file.open("rb") as file:
            sent = unpack(file.read(), name=arrival.name)
        for name, data in sent:
            faults += _read(arrival, name, data, tell)
    except IntakeError as fault:
        faults.append(str(fault))
    except Exception:
        logger.exception("Reading %s failed", arrival.name)
        faults.append(
            f"{arrival.name} could not be read through a fault of ours, which is logged; "
            "paste its text instead."
        )
    _finish(arrival, problem=" ".join(faults))


def _read(arrival: Arrival, name: str, data: bytes, tell: Progress) -> list[str]:
    """Read one document of a file; what is wrong with it stops none that came beside it."""
    origin, user = Origin(arrival.origin), arrival.received_by
    try:
        document = receive(data, name=name, user=user, origin=origin, progress=tell)
    except IntakeError as fault:
        return [str(fault)]
    if document.pk not in arrival.documents:
        arrival.documents.append(document.pk)
    return []


def dismiss_arrival(arrival: Arrival) -> None:
    """Forget a file that could not be read."""
    arrival.file.delete(save=False)
    arrival.delete()


def forget_arrivals() -> None:
    """Drop the rows of files that were read so long ago that nobody asks for them."""
    Arrival.objects.outdated(before=timezone.now() - REMEMBERED).delete()


def _claimed(pk: int) -> Arrival | None:
    """The arrival, if it waits for a reader; whoever comes second gets nothing."""
    now = timezone.now()
    waiting = Arrival.objects.abandoned(before=now - SILENCE).filter(pk=pk)
    if not waiting.update(claimed_at=now, documents=[]):
        return None
    return Arrival.objects.select_related("received_by").get(pk=pk)


def _tell(arrival: Arrival, stage: str, done: int, total: int) -> None:
    noted = {"stage": stage, "done": done, "total": total, "claimed_at": timezone.now()}
    Arrival.objects.filter(pk=arrival.pk).update(**noted)


def _finish(arrival: Arrival, *, problem: str) -> None:
    """A file of which anything was read is read; its row tells what was not."""
    with transaction.atomic():
        arrival.stage = Stage.DONE if arrival.documents else Stage.FAILED
        arrival.problem = problem
        file, arrival.file = arrival.file, ""
        arrival.save()
    if file.name:
        file.storage.delete(file.name)
