"""Fixtures every test may use."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "rhetorica", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True, derandomize=True
)
settings.load_profile("rhetorica")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder of the shared texts and figures; the test is skipped where it is absent."""
    name = os.environ.get("RHETORICA_SHARED")
    if not name:
        pytest.skip("RHETORICA_SHARED is not set: the shared texts are not on this machine")
    folder = Path(name)
    if not folder.is_dir():
        pytest.fail(f"RHETORICA_SHARED names {folder}, which is not a folder")
    return folder
