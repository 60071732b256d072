"""The words for what goes wrong on the way to a server."""

import pytest

from audiopub.errors import NetworkError
from audiopub.speech.http import Client
from tests.machines import free_port


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask servers without a proxy."""
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)


def test_a_refusal_is_no_time_limit() -> None:
    """Where nobody listens the connection is refused at once, and nothing is told of seconds."""
    client = Client(read_s=5)
    address = f"http://127.0.0.1:{free_port()}"
    for ask in (
        lambda: client.post(address, {}, {}, most_bytes=1000),
        lambda: client.get(address, {}).__enter__(),
    ):
        with pytest.raises(NetworkError, match=r"cannot be reached \(.*refused\)") as caught:
            ask()
        assert "seconds" not in str(caught.value)
        assert caught.value.where == address
