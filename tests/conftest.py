"""Fixtures every test may use."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "rhetorica",
    deadline=None,
    # Explaining a failure traces every line: minutes, where the failing case itself is enough.
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
    derandomize=True,
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


# A reference test that skips itself proves nothing, and nobody reads the list of skips: where the shared
# texts are said to be present, a skipped one fails. (An xfail is also reported as skipped; it stays.)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    reference = item.get_closest_marker("reference") and os.environ.get("RHETORICA_SHARED")
    if reference and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"skipped although RHETORICA_SHARED is set: {reason}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    report = yield
    if report.skipped and "reference" in collector.path.parts and os.environ.get("RHETORICA_SHARED"):
        report.outcome = "failed"
        report.longrepr = f"module skipped although RHETORICA_SHARED is set: {report.longrepr}"
    return report
