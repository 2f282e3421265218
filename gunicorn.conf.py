"""How gunicorn serves the site; docs/operations/running.md says what stands in front of it."""

from __future__ import annotations

import os

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "3"))
threads = 4
timeout = 30
# A worker renewed now and then cannot grow for ever; the jitter keeps them from going together.
max_requests = 1000
max_requests_jitter = 100
