from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from django.http import HttpResponse, JsonResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import reverse

from newsroom.delivery.middleware import SecurityHeadersMiddleware
from newsroom.desk.roles import CHIEF_EDITOR
from tests.factories import make_story
from tests.staff import make_staff, signed_in

if TYPE_CHECKING:
    from django.http.response import HttpResponseBase

pytestmark = pytest.mark.django_db


def directives(response: HttpResponseBase) -> dict[str, set[str]]:
    parts = [part.split() for part in response["Content-Security-Policy"].split(";")]
    return {name: set(sources) for name, *sources in parts}


def answered(response: HttpResponse, path: str = "/desk/") -> HttpResponseBase:
    return SecurityHeadersMiddleware(lambda _: response)(RequestFactory().get(path))


@pytest.fixture
def chief() -> Client:
    return signed_in(make_staff(CHIEF_EDITOR))


@pytest.mark.parametrize("path", ["/", "/people/", "/no-such-page/"])
def test_readers_get_no_inline_script_or_style(path: str) -> None:
    sources = directives(Client().get(path))

    assert sources["default-src"] == {"'none'"}
    assert sources["script-src"] == {"'self'"}
    assert sources["style-src"] == {"'self'"}
    assert sources["object-src"] == {"'none'"}
    assert sources["frame-src"] == {"https://www.youtube-nocookie.com", "https://player.vimeo.com"}
    assert sources["frame-ancestors"] == {"'self'"}


def test_readers_give_nothing_away() -> None:
    response = Client().get("/")

    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["Cross-Origin-Resource-Policy"] == "same-site"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "geolocation=()" in response["Permissions-Policy"]
    assert not response.cookies


def test_every_inline_script_of_the_desk_has_the_nonce(chief: Client) -> None:
    response = chief.get(reverse("wagtailadmin_pages:edit", args=[make_story().pk]))

    (nonce,) = [
        source.removeprefix("'nonce-").removesuffix("'")
        for source in directives(response)["script-src"]
        if source.startswith("'nonce-")
    ]
    scripts = response.text.split("<script")[1:]
    openings = [script.split(">")[0] for script in scripts]
    inline = [opening for opening in openings if "src=" not in opening]
    assert inline
    assert all(f"nonce={nonce}" in opening for opening in inline)
    assert "'unsafe-inline'" not in directives(response)["script-src"]


def test_the_nonce_stays_for_a_session_and_differs_between_two(chief: Client) -> None:
    other = signed_in(make_staff(CHIEF_EDITOR))

    first, again, theirs = (
        directives(client.get("/desk/"))["script-src"] for client in (chief, chief, other)
    )

    assert first == again != theirs


def test_the_desk_is_never_kept_by_a_cache(chief: Client) -> None:
    for path in ("/desk/", "/desk/login/"):
        cache_control = chief.get(path)["Cache-Control"]

        assert "private" in cache_control
        assert "no-store" in cache_control


def test_a_preview_is_guarded_as_a_page_of_the_desk(chief: Client) -> None:
    story = make_story(live=False)
    story.save_revision()

    response = chief.get(reverse("wagtailadmin_pages:view_draft", args=[story.pk]))

    assert "'unsafe-inline'" in directives(response)["style-src"]
    assert directives(response)["frame-ancestors"] == {"'self'"}
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "script", ["<script>start()</script>", '<SCRIPT type="text/javascript">start()</SCRIPT>']
)
def test_an_inline_script_is_stamped(script: str) -> None:
    response = answered(HttpResponse(script))

    assert response.content.startswith(b"<script nonce=")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "markup",
    [
        '<script src="/static/a.js"></script>',
        '<script defer src = "/static/a.js"></script>',
        '<script nonce="x">start()</script>',
        "<p>scripts</p>",
    ],
)
def test_nothing_else_is_touched(markup: str) -> None:
    assert answered(HttpResponse(markup)).content == markup.encode()  # type: ignore[attr-defined]


def test_scripts_inside_json_are_stamped_and_it_stays_json() -> None:
    response = answered(JsonResponse({"html": '<p class="a"></p><script>start()</script>'}))

    html = json.loads(response.content)["html"]  # type: ignore[attr-defined]
    assert html.startswith('<p class="a"></p><script nonce=')


def test_the_length_is_that_of_what_is_sent() -> None:
    before = HttpResponse("<script>start()</script>")
    before["Content-Length"] = str(len(before.content))

    after = answered(before)

    assert after["Content-Length"] == str(len(after.content))  # type: ignore[attr-defined]


@override_settings(MEDIA_URL="https://media.example/pictures/")
def test_another_host_for_files_is_allowed_to_serve_them() -> None:
    sources = directives(answered(HttpResponse("<p>"), "/"))

    assert sources["img-src"] == {"'self'", "data:", "https://media.example"}
    assert "https://media.example" not in sources["connect-src"]


def test_a_view_may_be_stricter() -> None:
    response = HttpResponse("x", headers={"Content-Security-Policy": "default-src 'none'; sandbox"})

    assert answered(response)["Content-Security-Policy"] == "default-src 'none'; sandbox"
