from __future__ import annotations

from newsroom.demo.management.commands.load_demo import Command as LoadDemo


class Command(LoadDemo):
    help = "The same as load_demo, under the name that Wagtail's own demo uses."
