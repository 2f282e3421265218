from __future__ import annotations

from importlinter import configuration
from importlinter.application.use_cases import lint_imports

from tests.architecture.sources import ROOT, pyproject


def test_a_package_imports_only_what_stands_below_it(capsys) -> None:
    configuration.configure()

    kept = lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None)

    assert kept, capsys.readouterr().out


def test_no_import_is_excused() -> None:
    contracts = pyproject()["tool"]["importlinter"]["contracts"]

    assert not [contract["name"] for contract in contracts if "ignore_imports" in contract]
