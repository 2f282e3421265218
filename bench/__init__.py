"""Measurements, run by hand: `python -m bench.pages`. Importing this sets Django up."""

from __future__ import annotations

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings.development")
# With DEBUG on, Django keeps every query and pages take longer than they do for anyone.
os.environ["DEBUG"] = "0"
django.setup()
