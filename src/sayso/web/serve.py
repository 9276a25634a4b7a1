"""The app on a port of this machine, and of no other."""

from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

from sayso.errors import UsageError

HOST = "127.0.0.1"


def serve(app: ASGIApp, port: int, ready: Callable[[str], None]) -> None:
    """Answer requests until Ctrl-C; `ready` is told the address once the port is ours.

    Raises:
        UsageError: another program has the port.
    """
    config = uvicorn.Config(
        app, host=HOST, port=port, log_level="critical", access_log=False, server_header=False
    )
    try:
        socket = config.bind_socket()
    except SystemExit:  # uvicorn's way to say that it could not
        raise UsageError(f"port {port} is taken: give another with --port") from None
    socket.listen()  # who asks before the app answers waits, and is not refused
    ready(f"http://{HOST}:{socket.getsockname()[1]}/")
    uvicorn.Server(config).run(sockets=[socket])
