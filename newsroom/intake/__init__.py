"""Documents in: a finished piece is read, analysed and proposed as a draft with its records."""

from __future__ import annotations
