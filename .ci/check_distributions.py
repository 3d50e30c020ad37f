"""Check what the package ships: the wheel made from the tree, and that the sdist yields the same one."""

import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "rhetorica"


def contents(folder: str) -> dict[str, int]:
    """Read the names and checksums in a folder's only wheel; RECORD aside, which is made from the others."""
    (wheel,) = Path(folder).glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return {i.filename: i.CRC for i in archive.infolist() if not i.filename.endswith("/RECORD")}


def below(folder: Path, prefix: str) -> set[str]:
    """Name the files of a folder as the wheel should."""
    return {
        f"{prefix}/{path.relative_to(folder).as_posix()}"
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def main(direct: str, from_sdist: str) -> None:
    """Exit with what is wrong, or say what is in the wheel."""
    wheel, again = contents(direct), contents(from_sdist)
    names = {name for name in wheel if ".dist-info/" not in name}
    expected = below(PACKAGE, "rhetorica") | below(ROOT / "corpus", "rhetorica/_sample")
    problems = [f"the wheel lacks {name}" for name in sorted(expected - names)]
    problems += [f"the wheel should not hold {name}" for name in sorted(names - expected)]
    different = {name for name, _ in wheel.items() ^ again.items()}
    problems += [f"the wheel made from the sdist differs in {name}" for name in sorted(different)]
    for needed in ("rhetorica/py.typed", "licenses/LICENSE"):
        if not any(name.endswith(needed) for name in wheel):
            problems.append(f"the wheel lacks {needed}")
    if not any(name.startswith("rhetorica/_sample/") and name.endswith(".txt") for name in names):
        problems.append("the wheel lacks the bundled speeches")
    if problems:
        sys.exit("\n".join(problems))
    print(f"wheel: {len(names)} files as in the checkout, the same from the sdist")


if __name__ == "__main__":
    main(*sys.argv[1:])
