"""Fetching benchmarks from a server of our own: the right file, the wrong one, half a one, none."""

import hashlib
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from hornbook.problems.fetch import SLACK, catalogue, fetch
from hornbook.records import Silent, UserError

CONTENT = b"official " * 1000


ANSWERS = {
    "/good": CONTENT,
    "/changed": CONTENT[:-1] + b"!",
    "/endless": b"x" * (len(CONTENT) + 3 * SLACK),
}


class Server(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/good")
            self.end_headers()
            return
        body = ANSWERS.get(self.path)
        self.send_response(200 if body is not None or self.path == "/half" else 404)
        self.send_header("Content-Length", str(len(CONTENT if body is None else body)))
        self.end_headers()
        self.wfile.write(CONTENT[:100] if body is None else body)  # "/half" promises more than it sends

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as opened:
        threading.Thread(target=opened.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{opened.server_address[1]}"
        opened.shutdown()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def known(url):
    row = {"path": "set/file.jsonl", "url": url, "sha256": hashlib.sha256(CONTENT).hexdigest(), "bytes": len(CONTENT)}
    return {"set": {"about": "", "licence": "", "from": "", "files": [row]}}


def test_the_official_file_comes_once(server, tmp_path):
    bring = partial(fetch, ["set"], tmp_path, Silent())
    assert [how for _, how in bring(known(f"{server}/moved"))] == ["fetched"]
    assert (tmp_path / "set" / "file.jsonl").read_bytes() == CONTENT
    assert [how for _, how in bring(known("http://127.0.0.1:1/never-asked"))] == ["there already"]
    assert [p.name for p in (tmp_path / "set").iterdir()] == ["file.jsonl"]


@pytest.mark.parametrize("path", ["changed", "half", "missing", "endless"])
def test_what_is_not_the_official_file_is_not_kept(server, tmp_path, path):
    with pytest.raises(UserError):
        fetch([], tmp_path, Silent(), known(f"{server}/{path}"))
    assert [*(tmp_path / "set").iterdir()] == []


def test_offline_is_said_in_one_line(tmp_path):
    with pytest.raises(UserError) as said:
        fetch([], tmp_path, Silent(), known("http://127.0.0.1:1/closed"))
    assert "\n" not in str(said.value)


def test_a_file_of_the_users_is_left_alone(server, tmp_path):
    mine = tmp_path / "set" / "file.jsonl"
    mine.parent.mkdir()
    mine.write_bytes(b"mine")
    with pytest.raises(UserError):
        fetch([], tmp_path, Silent(), known(f"{server}/good"))
    assert mine.read_bytes() == b"mine"


def test_a_folder_that_cannot_be_written(server, tmp_path):
    (tmp_path / "set").write_text("a file where the folder should be")
    with pytest.raises(UserError):
        fetch([], tmp_path, Silent(), known(f"{server}/good"))


def test_unknown_names_are_refused(tmp_path):
    with pytest.raises(UserError, match="humaneval"):
        fetch(["humaneva"], tmp_path, Silent())


def test_the_catalogue_names_hashes_and_places():
    files = [file for row in catalogue().values() for file in row["files"]]
    assert {"humaneval", "mbpp", "gsm8k"} <= catalogue().keys()
    for file in files:
        assert len(file["sha256"]) == 64
        assert file["url"].startswith("https://")
        assert file["path"].count("/") == 1
