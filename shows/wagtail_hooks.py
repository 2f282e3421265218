from __future__ import annotations

from wagtail import hooks

from shows.summaries import known_works

hooks.register("known_works", known_works)
