"""A laptop: DEBUG is on, mail goes to the console, nothing has to be configured."""

from __future__ import annotations

from newsroom.settings.base import *

DEBUG = env.bool("DEBUG", default=True)
SECRET_KEY = env.str("SECRET_KEY", default="development-only-not-a-secret")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
EMAIL_BACKEND = "newsroom.delivery.mail.AfterCommitBackend"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
# The demo's logins; the backend answers only while DEBUG is on.
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "newsroom.demo.backends.DemoBackend",
]
