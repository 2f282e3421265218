"""Runs the stock site that the effort of our editor is measured against."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line

os.environ["DJANGO_SETTINGS_MODULE"] = "newsdesk.settings"
execute_from_command_line(sys.argv)
