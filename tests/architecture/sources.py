"""The files of the project, as the architecture tests read them."""

from __future__ import annotations

import ast
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent.parent
PACKAGES: Final = ("newsroom", "people", "shows")
TEMPLATES: Final = ROOT / "templates"
STATIC: Final = ROOT / "static"


@cache
def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


@cache
def project_files() -> tuple[Path, ...]:
    """Everything in the repository or about to be added to it; a plain copy counts as a whole."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    names = listed.stdout.split("\0") if listed.returncode == 0 else _plain_copy()
    return tuple(path for path in (ROOT / name for name in names if name) if path.is_file())


def _plain_copy() -> list[str]:
    written = {".venv", "var", "__pycache__"}
    found = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
    return [str(path) for path in found if not written & set(path.parts)]


@cache
def text_of(path: Path) -> str:
    """The text of a file; empty for a font, a picture or anything else that is not text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def modules(*folders: str) -> list[Path]:
    """The hand-written Python of some folders, or of the whole product."""
    return sorted(
        path
        for folder in folders or PACKAGES
        for path in [*(ROOT / folder).rglob("*.py"), *(ROOT / folder).parent.glob(f"{folder}.py")]
        if "migrations" not in path.parts
    )


def tree_of(path: Path) -> ast.Module:
    return ast.parse(text_of(path), filename=str(path))


def templates(*folders: str) -> list[Path]:
    roots = [TEMPLATES / folder for folder in folders] or [TEMPLATES]
    return sorted(path for root in roots for path in root.rglob("*.html"))


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def at_line(path: Path, text: str, offset: int) -> str:
    return f"{short(path)}:{text.count(chr(10), 0, offset) + 1}"
