"""The command writes the page the library makes."""

from click.testing import CliRunner

from rhetorica import compare, read
from rhetorica.cli import cli


def test_the_command_and_the_library_make_the_same_page(tmp_path) -> None:
    folder = tmp_path / "speeches"
    folder.mkdir()
    (folder / "ada.txt").write_text("We shall not wait for spring. I said so. We shall not wait for spring.")
    (folder / "ben.txt").write_text("She said we shall not wait for spring. The harbour wall did.")
    target = tmp_path / "report.html"
    result = CliRunner().invoke(cli, ["report", str(folder), "-o", str(target)])
    assert result.exit_code == 0, result.stderr
    assert target.read_text(encoding="utf-8") == compare(read(folder)).to_html()
