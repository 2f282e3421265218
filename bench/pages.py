"""How long pages take over a large catalogue, and how many queries they ask.

    DATABASE_URL=... python -m bench.pages [--only WORD] [--requests 15] [--slow]

One process, Django's test client, warm caches; the median of several requests. The database must
hold a catalogue: see docs/developers/performance.md.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.targets import desk_user, find_targets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bench.targets import Target

WARMING = 2
SLOW_QUERY = 3


class Result(NamedTuple):
    """Milliseconds of one request: on the clock, the longest of them, and of work alone."""

    median: float
    slowest: float
    work: float
    queries: int
    status: int


def measure(client: Client, url: str, *, requests: int) -> Result:
    for _ in range(WARMING):
        client.get(url)
    with CaptureQueriesContext(connection) as asked:
        status = client.get(url).status_code
    queries = len(asked)
    taken, worked = [], []
    for _ in range(requests):
        busy, start = busy_seconds(), time.perf_counter()
        client.get(url)
        taken.append((time.perf_counter() - start) * 1000)
        worked.append((busy_seconds() - busy) * 1000)
    return Result(statistics.median(taken), max(taken), statistics.median(worked), queries, status)


def busy_seconds() -> float:
    """Processor time of this process and, where it runs on this machine, of its PostgreSQL."""
    busy = time.process_time()
    if connection.vendor != "postgresql":
        return busy
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        stat = Path(f"/proc/{cursor.fetchone()[0]}/stat")
    if not stat.exists():
        return busy
    ticks = stat.read_text().rpartition(")")[2].split()[11:13]
    return busy + sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def show_slow_queries(client: Client, url: str) -> None:
    """What the page and its dearest queries cost in work, however busy the machine is."""
    spent: list[tuple[float, str]] = []

    def clock(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:  # noqa: FBT001 - Django's signature
        start = time.process_time() if connection.vendor == "sqlite" else time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            end = time.process_time() if connection.vendor == "sqlite" else time.perf_counter()
            spent.append(((end - start) * 1000, sql))

    for _ in range(WARMING):
        client.get(url)
    start = time.process_time()
    with connection.execute_wrapper(clock):
        client.get(url)
    whole = (time.process_time() - start) * 1000
    asked = sum(cost for cost, _ in spent)
    say(f"{whole:.0f} ms work here, {asked:.0f} ms in {len(spent)} queries")
    for cost, sql in spent:
        if cost >= SLOW_QUERY:
            say(f"--- {cost:.1f} ms\n{sql}\n")


def run(targets: Iterable[Target], clients: dict[str, Client], *, requests: int) -> int:
    over = 0
    group = ""
    for target in targets:
        if target.group != group:
            group = target.group
            say(f"\n{group}")
        found = measure(clients[target.who], target.url, requests=requests)
        late = found.median > target.budget
        # What other processes of the machine take from the clock is not the page's fault.
        dear = found.work > target.budget
        wrong = found.status != 200
        over += dear or wrong
        mark = f"  status {found.status}" if wrong else "  OVER" if dear else "  late" * late
        say(
            f"  {target.name:<36} {found.median:7.1f} ms {found.slowest:8.1f} max"
            f" {found.work:7.1f} work {found.queries:4d} queries{mark}"
        )
    return over


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure pages over a large catalogue.")
    parser.add_argument("--only", default="", help="only pages whose group or name has this word")
    parser.add_argument("--requests", type=int, default=15, help="measured requests a page")
    parser.add_argument("--slow", action="store_true", help="print the slow queries instead")
    options = parser.parse_args()

    # Not Django's test environment: that copies the context of every template that is drawn.
    reader, editor = (Client(SERVER_NAME="localhost") for _ in range(2))
    editor.force_login(desk_user())
    clients = {"Reader": reader, "Desk": editor}
    targets = [
        target
        for target in find_targets()
        if options.only.lower() in f"{target.group} {target.name}".lower()
    ]
    if options.slow:
        for target in targets:
            say(f"=== {target.name}: {target.url}")
            show_slow_queries(clients[target.who], target.url)
        return 0
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    say(f"{connection.vendor}, {options.requests} requests each, load average {load}")
    over = run(targets, clients, requests=options.requests)
    say(f"\n{len(targets)} pages, {over} over budget in work.")
    return min(over, 1)


if __name__ == "__main__":
    sys.exit(main())
