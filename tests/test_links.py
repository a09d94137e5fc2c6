"""The list of links that leave the book, and what a host that cannot be relied on makes of them."""

import http.server
import threading

import pytest

from book import links


@pytest.fixture
def host(monkeypatch):
    """A host that knows some addresses; gives its own address and the list of what it was asked."""
    asked = []

    class Host(http.server.BaseHTTPRequestHandler):
        def reply(self):
            asked.append((self.command, self.path, self.headers["User-Agent"]))
            if self.path == "/nonsense":
                self.wfile.write(b"nonsense\r\n")
                return
            known = {"/here": 200, "/no-heads": 200 if self.command == "GET" else 405, "/people-only": 403}
            self.send_response(known.get(self.path, 404))
            self.end_headers()

        do_GET = do_HEAD = reply

        def log_message(self, *_):
            """Say nothing."""

    monkeypatch.setattr(links, "PAUSE", 0.0)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def book(tmp_path, host):
    """A book with links of all kinds."""
    url, _ = host
    (tmp_path / "docs").mkdir()
    (tmp_path / "snippets" / "labs").mkdir(parents=True)
    (tmp_path / "docs" / "page.md").write_text(
        f"# Page\n\nSee [this]({url}/here#part), <{url}/no-heads>.\nAnd [that](other.md) and {url}/gone.\n",
        encoding="utf-8",
    )
    (tmp_path / "snippets" / "labs" / "lab.py").write_text(f"# See [it]({url}/people-only_(x)).\n", encoding="utf-8")
    (tmp_path / "README.md").write_text(f"Again [this]({url}/here#part)\n", encoding="utf-8")
    return tmp_path


def test_every_link_is_listed_with_its_places(book, host):
    url, asked = host
    found = {link.url.removeprefix(url): link.places for link in links.external(book)}
    assert found == {
        "/gone": ("docs/page.md:4",),
        "/here#part": ("docs/page.md:3", "README.md:1"),
        "/no-heads": ("docs/page.md:3",),
        "/people-only_(x)": ("snippets/labs/lab.py:1",),
    }
    assert links.links(False, book) == 0, "a list is no verdict"
    assert not asked, "only --check asks"


def test_what_the_hosts_say(host):
    url, asked = host
    assert links.answer(f"{url}/here#part") == (True, "200")
    assert asked == [("HEAD", "/here", links.AGENT)], "a fragment is not sent, and a head is enough"
    assert links.answer(f"{url}/no-heads") == (True, "200")
    assert links.answer(f"{url}/people-only") == (True, "403, maybe")
    assert links.answer(f"{url}/gone") == (False, "404")
    assert links.answer(f"{url}/nonsense") == (False, "BadStatusLine")
    assert links.answer("http://127.0.0.1:1/")[0] is False, "nobody listens there"


def test_a_dead_link_is_named_with_all_its_places(book, host, capsys):
    assert links.links(True, book) == 1
    printed = capsys.readouterr().out
    assert "DEAD 404" in printed and "docs/page.md:4" in printed
    (book / "docs" / "page.md").write_text("No links", encoding="utf-8")
    (book / "snippets" / "labs" / "lab.py").unlink()
    assert links.links(True, book) == 0


def test_a_host_is_asked_at_most_once_in_a_second(monkeypatch):
    """Between two requests to one host there is a pause, between those to two hosts none."""
    pauses = []
    monkeypatch.setattr(links.time, "sleep", pauses.append)
    urls = ["https://a.example/1", "https://a.example/2", "https://a.example/3", "https://b.example/1"]
    asked = links.ask_all([links.Link(url, ("page:1",)) for url in urls], ask=lambda url: (True, "200"))
    assert [link.url for link, *_ in asked] == urls
    assert pauses == [links.PAUSE] * 2 and links.PAUSE >= 1


def test_the_book_lists_its_links():
    found = links.external()
    assert len(found) > 10
    assert all(link.places and "." in link.url for link in found)
