"""Use an installed rhetorica as a stranger would: its version, a report, the bundled speeches.

Takes one argument, the folder the bundled speeches come from.
"""

import importlib.util
import subprocess
import sys
from pathlib import Path


def run(*command: str) -> str:
    """Return what a command that must succeed prints."""
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def main(corpus: str) -> None:
    """Exit with the first thing that does not work."""
    if importlib.util.find_spec("pytest") is not None:
        sys.exit("pytest is here: this environment proves nothing about an installation without extras")

    import rhetorica as rh

    for program in (["rhetorica"], [sys.executable, "-m", "rhetorica"]):
        if rh.__version__ not in run(*program, "--version"):
            sys.exit(f"{' '.join(program)} --version does not say {rh.__version__}")

    run("rhetorica", "report", corpus, "-o", "report.html")
    page = Path("report.html").read_text(encoding="utf-8")
    if "<html" not in page or "</html>" not in page:
        sys.exit("report.html is not a whole page")
    if "rhetorica[charts]" not in page:
        sys.exit("the report has no charts here, and does not say how to get them")

    bundled = rh.sample()
    if len(bundled) < 3 or bundled.ids != rh.read(corpus).ids:
        sys.exit(f"the bundled speeches {list(bundled.ids)} are not those of {corpus}")
    home = Path(rh.__file__).parent
    print(f"rhetorica {rh.__version__} in {home}: report written, {len(bundled)} bundled speeches")


if __name__ == "__main__":
    main(*sys.argv[1:])
