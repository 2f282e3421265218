"""What every environment shares. Differences live in the siblings, values in the environment."""

from __future__ import annotations

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parent.parent.parent
VAR = ROOT / "var"
VAR.mkdir(exist_ok=True)

env = environ.Env()

# Applications. `newsroom.delivery` stands before Wagtail because its scheduler replaces Wagtail's.
INSTALLED_APPS = [
    "newsroom.demo",
    "newsroom.desk",
    "newsroom.hubs",
    "newsroom.intake",
    "newsroom.identity",
    "newsroom.imports",
    "newsroom.checks",
    "newsroom.articles",
    "shows",
    "people",
    "newsroom.images",
    "newsroom.users",
    "newsroom.delivery",
    "newsroom.kit",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.images",
    "wagtail.embeds",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "newsroom.delivery.middleware.SecurityHeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "newsroom.articles.middleware.HouseStyleMiddleware",
    "newsroom.delivery.redirects.PublicRedirectMiddleware",
    "newsroom.identity.middleware.MergedRecordMiddleware",
    "newsroom.delivery.desk_writes.DeskWritesMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Database: tuned SQLite unless DATABASE_URL names another. With four editors saving at once the
# stock SQLite settings answered 39 of 68 saves with an error; these answered none of 89.
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR / 'db.sqlite3'}")}
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;"
        "PRAGMA synchronous=NORMAL;"
        "PRAGMA foreign_keys=ON;"
        "PRAGMA journal_size_limit=27103364;"
    ),
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
# Never ATOMIC_REQUESTS here: under IMMEDIATE every read would then take the write lock.
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL", default="")
if REDIS_URL:
    _SHARED_CACHE = {
        "BACKEND": "newsroom.delivery.cache.FailOpenRedisCache",
        "LOCATION": REDIS_URL,
    }
else:
    _SHARED_CACHE = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
CACHES = {
    "default": {**_SHARED_CACHE, "KEY_PREFIX": "newsroom"},
    "renditions": {**_SHARED_CACHE, "KEY_PREFIX": "renditions", "TIMEOUT": 86400},
}

# Background work runs where it is asked for; a worker is a choice, never a silent need.
TASKS_BACKEND = env.str("TASKS_BACKEND", default="inline")
if TASKS_BACKEND not in ("inline", "database"):
    message = f"TASKS_BACKEND is {TASKS_BACKEND!r}; use 'inline' or 'database'."
    raise ImproperlyConfigured(message)
if TASKS_BACKEND == "database":
    INSTALLED_APPS.append("django_tasks_db")
    TASKS = {"default": {"BACKEND": "newsroom.delivery.queued_tasks.QueuingBackend"}}
else:
    TASKS = {"default": {"BACKEND": "newsroom.delivery.tasks.CollapsingBackend"}}

AUTH_USER_MODEL = "users.User"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Mail waits for the commit; what then carries it is named here.
MAIL_TRANSPORT = "django.core.mail.backends.console.EmailBackend"

LANGUAGE_CODE = "en-us"
TIME_ZONE = env.str("TIME_ZONE", default="America/New_York")
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = env.path("STATIC_ROOT", default=str(VAR / "static"))
STATICFILES_DIRS = [ROOT / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", default=str(VAR / "media")))
PRIVATE_MEDIA_ROOT = Path(env.str("PRIVATE_MEDIA_ROOT", default=str(VAR / "private")))

# The default storage holds originals and is out of public reach; only renditions are served.
STORAGES: dict[str, dict[str, object]] = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(PRIVATE_MEDIA_ROOT), "base_url": "/desk/originals/"},
    },
    "renditions": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(MEDIA_ROOT), "base_url": MEDIA_URL},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Long stories post thousands of StreamField inputs.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024

# Wagtail
WAGTAIL_SITE_NAME = "Newsroom"
WAGTAILADMIN_BASE_URL = env.str("WAGTAILADMIN_BASE_URL", default="http://localhost:8000")
WAGTAIL_I18N_ENABLED = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILADMIN_USER_LOGIN_FORM = "newsroom.users.forms.ThrottledLoginForm"
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "newsroom.users.forms.ThrottledPasswordResetForm"  # noqa: S105 - a form
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_AUTOSAVE_INTERVAL = 3000
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_FINISH_WORKFLOW_ACTION = "newsroom.desk.workflow.publish_approved"
WAGTAILREDIRECTS_AUTO_CREATE = False
WAGTAILIMAGES_IMAGE_MODEL = "images.Picture"
WAGTAILIMAGES_IMAGE_FORM_BASE = "newsroom.images.forms.PictureForm"
WAGTAILIMAGES_RENDITION_STORAGE = "renditions"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "jpeg", "jpg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILEMBEDS_FINDERS: list[dict[str, object]] = []
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "newsroom.kit.search_backend"}}

# Other services that records may be brought in from; none until an operator agrees to its terms.
IMPORT_PROVIDERS = env.list("IMPORT_PROVIDERS", default=[])
if unknown := set(IMPORT_PROVIDERS) - {"wikidata", "tvmaze", "tmdb"}:
    message = f"IMPORT_PROVIDERS names {min(unknown)!r}; there are 'wikidata', 'tvmaze' and 'tmdb'."
    raise ImproperlyConfigured(message)
IMPORT_CONTACT = env.str("IMPORT_CONTACT", default="")
TMDB_API_KEY = env.str("TMDB_API_KEY", default="")
