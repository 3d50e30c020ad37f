"""Each way to fail has its message, its remedy and its exit code."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest


class TestBadInput:
    def test_a_missing_path(self, run, tmp_path) -> None:
        result = run("info", tmp_path / "missing")
        assert result.exit_code == 1
        assert result.stderr.startswith("Error: there is no '")
        assert "\nHint: " in result.stderr
        assert result.stdout == ""

    def test_an_empty_folder(self, run, tmp_path) -> None:
        (tmp_path / "empty").mkdir()
        result = run("info", tmp_path / "empty")
        assert result.exit_code == 1
        assert "holds no speech" in result.stderr

    def test_a_binary_file(self, run, tmp_path) -> None:
        (tmp_path / "x.txt").write_bytes(bytes(range(256)) * 20)
        result = run("info", tmp_path / "x.txt")
        assert result.exit_code == 1
        assert "x.txt" in result.stderr
        assert "\nHint: " in result.stderr

    def test_another_encoding_is_named_with_the_option(self, run, tmp_path) -> None:
        (tmp_path / "x.txt").write_bytes("Das Büro öffnet.".encode("cp1252"))
        result = run("info", tmp_path / "x.txt")
        assert result.exit_code == 1
        assert "--encoding" in result.stderr
        assert run("info", tmp_path / "x.txt", "--encoding", "cp1252").exit_code == 0

    def test_an_unknown_encoding(self, run, folder) -> None:
        result = run("info", folder, "--encoding", "klingon")
        assert result.exit_code == 1
        assert "klingon" in result.stderr

    def test_a_table_without_the_text_column_names_those_it_has_and_the_option(self, run, tmp_path) -> None:
        (tmp_path / "x.csv").write_text("id,speech\na,Never again.\n")
        result = run("info", tmp_path / "x.csv")
        assert result.exit_code == 1
        assert "speech" in result.stderr
        assert "--text" in result.stderr.split("Hint: ")[1]
        assert run("info", tmp_path / "x.csv", "--text-column", "speech").exit_code == 0

    def test_duplicate_ids(self, run, tmp_path) -> None:
        (tmp_path / "x.csv").write_text("id,text\na,One.\na,Two.\n")
        result = run("info", tmp_path / "x.csv")
        assert result.exit_code == 1
        assert "'a'" in result.stderr

    def test_an_empty_speech_and_one_speech_only_are_no_errors(self, run, tmp_path) -> None:
        (tmp_path / "x.txt").write_text("")
        for command in ("info", "readability", "phrases", "similarity", "report"):
            result = run(command, tmp_path / "x.txt")
            assert result.exit_code == 0, command

    @pytest.mark.skipif(
        sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all"
    )
    def test_an_unreadable_file(self, run, folder) -> None:
        (folder / "ada.txt").chmod(0)
        assert run("info", folder).exit_code == 1

    def test_no_path_is_a_wrong_use(self, run) -> None:
        result = run("info")
        assert result.exit_code == 2
        assert "PATH" in result.stderr

    def test_an_unknown_option_is_a_wrong_use(self, run, folder) -> None:
        result = run("info", folder, "--tpo", "3")
        assert result.exit_code == 2
        assert "--top" in result.stderr


class TestStandardInput:
    def test_a_dash_reads_it(self, run) -> None:
        result = run("info", "-", "-f", "csv", stdin="We will keep the harbour open.")
        assert result.exit_code == 0
        assert ",6,30,0,0" in result.stdout

    def test_a_pipe_reads_it(self, start) -> None:
        process = start("info", "-", "-f", "csv", stdin=subprocess.PIPE)
        out, err = process.communicate("Café am Hafen.".encode(), timeout=60)
        assert (process.returncode, err) == (0, b"")
        assert b",3,14,0,0" in out


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")
class TestProcess:
    @pytest.mark.parametrize("arguments", [("-f", "jsonl"), ("-f", "table", "-n", "0"), ()])
    def test_a_closed_pipe_is_silent(self, start, tmp_path: Path, arguments) -> None:
        many = tmp_path / "many.csv"
        many.write_text("id,text\n" + "".join(f"{number},A line of a speech.\n" for number in range(3000)))
        process = start("info", many, *arguments, "-q")
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0
        process.stderr.close()

    def test_a_pipe_closed_on_the_help_is_silent(self, start) -> None:
        process = start("--help")
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0
        process.stderr.close()

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device")
    @pytest.mark.parametrize("arguments", [("--help",), ("info", "speeches", "-f", "csv")])
    def test_a_full_disk_is_an_error(self, start, folder, arguments) -> None:
        with open("/dev/full", "wb") as full:
            process = start(*arguments, stdout=full)
            error = process.communicate(timeout=60)[1]
        assert process.returncode == 1
        assert error.decode().splitlines()[0].startswith("Error: No space left on device")
        assert b"Traceback" not in error
        assert b"Exception" not in error

    def test_an_interrupt_ends_with_130_and_no_traceback(self, start, tmp_path) -> None:
        pipe = tmp_path / "never.txt"
        os.mkfifo(pipe)
        process = start("info", "-", stdin=subprocess.PIPE)
        time.sleep(1.5)  # until it waits for its input
        process.send_signal(signal.SIGINT)
        error = process.communicate(timeout=60)[1]
        assert process.returncode == 130
        assert b"Traceback" not in error

    def test_without_a_standard_output_nothing_breaks(self, folder, tmp_path) -> None:
        done = subprocess.run(
            ["sh", "-c", f'"{sys.executable}" -m rhetorica info speeches -f csv >&-'],
            cwd=tmp_path,
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert b"Traceback" not in done.stderr

    def test_an_ascii_locale_prints_every_character(self, start, folder) -> None:
        environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        process = start("info", "speeches", env=environment)
        out, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
        assert "Cléo" in out.decode("utf-8")
