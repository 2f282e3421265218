"""The test suite: quick hashing, plain static files, no mail, files where nobody keeps any."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from newsroom.settings.base import *

DEBUG = False
SECRET_KEY = "tests-only"  # noqa: S105 - guards nothing outside the test process
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_AUTOREFRESH = True

# Emptied after every test, so it must never be a folder that somebody uses.
TEST_FILES = Path(tempfile.gettempdir()) / f"newsroom-tests-files-{os.getpid()}"
MEDIA_ROOT = TEST_FILES / "media"
PRIVATE_MEDIA_ROOT = TEST_FILES / "private"
STORAGES["default"]["OPTIONS"] = {
    "location": str(PRIVATE_MEDIA_ROOT),
    "base_url": "/desk/originals/",
}
STORAGES["renditions"]["OPTIONS"] = {"location": str(MEDIA_ROOT), "base_url": MEDIA_URL}
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
