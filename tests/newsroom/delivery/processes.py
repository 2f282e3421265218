"""Work done in processes of its own, so that it can race and be killed like a real worker."""

from __future__ import annotations

import logging
import multiprocessing
import os
import re
import signal
import time
import warnings
from typing import TYPE_CHECKING, Any

from django.db import connection, connections

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger(__name__)

WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE)", re.IGNORECASE)


def started(work: Callable[[], Any], *, at: float | None = None) -> int:
    """Begin ``work`` in a child with a connection of its own, at a moment of the clock."""
    connections.close_all()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Python 3.12 on forking.
        child = os.fork()
    if child:
        return child
    status = 1
    forget_connections()
    try:
        if at is not None:
            time.sleep(max(0, at - time.time()))
        work()
        status = 0
    except Exception:
        logger.exception("The child failed.")
    finally:
        connections.close_all()
        os._exit(status)


def forget_connections() -> None:
    """Drop what was inherited by the fork, without a word on the parent's sockets.

    While Playwright's event loop runs, Django keeps the parent's connections in its context. The
    child has no such loop and would find an older one, open on a database since replaced.
    """
    for inherited in connections.all(initialized_only=True):
        del connections[inherited.alias]


def ended(child: int) -> int:
    """How a child ended: 0 if well, -9 if it was killed."""
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def together(work: Callable[[], Any], *, processes: int) -> list[int]:
    """How ``processes`` children ended that began ``work`` at the same moment."""
    moment = time.time() + 0.3
    return [ended(child) for child in [started(work, at=moment) for _ in range(processes)]]


def meeting(function: Callable[..., Any], *, processes: int) -> Callable[..., Any]:
    """``function``, whose first call in each process waits until all have come that far."""
    barrier = multiprocessing.get_context("fork").Barrier(processes, timeout=30)
    waited: list[int] = []

    def met(*args: Any, **kwargs: Any) -> Any:
        if os.getpid() not in waited:
            waited.append(os.getpid())
            barrier.wait()
        return function(*args, **kwargs)

    return met


def killed_before_write(number: int, work: Callable[[], Any]) -> bool:
    """Kill ``work`` before its write statement ``number``; whether it came that far."""
    seen = 0

    def kill(execute: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
        nonlocal seen
        if WRITES.match(sql):
            seen += 1
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)

    def doomed() -> None:
        with connection.execute_wrapper(kill):
            work()

    return ended(started(doomed)) == -signal.SIGKILL
