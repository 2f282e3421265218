"""A server starts only with all that must be decided, and then has nothing to complain of."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import override_settings

from newsroom.delivery.checks import check_address_of_the_desk

ROOT = Path(__file__).resolve().parents[3]
DECIDED = {
    "SECRET_KEY": "x7Q" * 25 + "!p",
    "ALLOWED_HOSTS": "news.example",
    "WAGTAILADMIN_BASE_URL": "https://news.example",
}


def check_deploy(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    inherited = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env=inherited | {"DJANGO_SETTINGS_MODULE": "newsroom.settings.production"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "chosen",
    [
        pytest.param({}, id="nothing more"),
        pytest.param({"REDIS_URL": "redis://127.0.0.1:1"}, id="Redis"),
        pytest.param({"TASKS_BACKEND": "database"}, id="queued tasks"),
    ],
)
def test_a_server_that_is_set_up_has_nothing_to_complain_of(
    chosen: dict[str, str], tmp_path: Path
) -> None:
    database = {"DATABASE_URL": f"sqlite:///{tmp_path / 'db.sqlite3'}"}

    result = check_deploy(DECIDED | database | chosen)

    assert result.returncode == 0, result.stderr
    assert "no issues" in result.stdout


@pytest.mark.parametrize("missing", DECIDED)
def test_it_does_not_start_without(missing: str) -> None:
    decided = {name: value for name, value in DECIDED.items() if name != missing}

    result = check_deploy(decided)

    assert result.returncode != 0
    assert missing in result.stderr


def test_a_value_it_does_not_know_stops_the_start() -> None:
    result = check_deploy(DECIDED | {"TASKS_BACKEND": "celery"})

    assert "TASKS_BACKEND is 'celery'; use 'inline' or 'database'." in result.stderr


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        pytest.param("http://news.example", "newsroom.E001", id="not encrypted"),
        pytest.param("", "newsroom.E001", id="not given"),
        pytest.param("https://evil.example", "newsroom.E002", id="another host"),
        pytest.param("https://news.example", None, id="ours"),
    ],
)
def test_the_links_in_our_mails_lead_to_us(address: str, problem: str | None) -> None:
    with override_settings(WAGTAILADMIN_BASE_URL=address, ALLOWED_HOSTS=["news.example"]):
        found = check_address_of_the_desk()

    assert [message.id for message in found] == ([problem] if problem else [])
