"""What every request must be, and what every answer says to the browser.

The app speaks to one person on one machine. Three doors are shut here: pages of other sites
that resolve their own name to this machine (the Host header), pages of other sites that post to
it (Origin, and a token that only our pages hold), and words of a document that a browser would
run (the content security policy: nothing but our own files, nothing inline).
"""

import hashlib
import hmac
from collections.abc import Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
COOKIE = "sayso"
_SAFE = frozenset({"GET", "HEAD"})
_REFUSED_HOST = "This address is not one that Sayso answers to. Open the one that it printed.\n"
_REFUSED_ORIGIN = "Another site asked for this; Sayso does it only from its own pages.\n"


class Tokens:
    """The two halves that show that a form is ours: one in a cookie, one in the form.

    Neither tells the other, so that another program on another port of this machine, which is
    sent the cookie, learns nothing that it could post.
    """

    def __init__(self, secret: bytes) -> None:
        self.cookie = _mac(secret, b"cookie")
        self.form = _mac(secret, b"form")

    def fit(self, cookie: str, form: str) -> bool:
        """Whether both halves are ours."""
        return hmac.compare_digest(
            f"{cookie} {form}".encode(), f"{self.cookie} {self.form}".encode()
        )


class Guard:
    """Middleware that refuses what is not asked by our own pages, and adds the headers."""

    def __init__(self, app: ASGIApp, hosts: Sequence[str], tiles: str, tokens: Tokens) -> None:
        """Answer to these hosts, and let pages load map tiles from the origin `tiles` ("" none)."""
        self._app = app
        self._hosts = frozenset(hosts)
        self._headers = _headers(tiles)
        self._cookie = f"{COOKIE}={tokens.cookie}; Path=/; HttpOnly; SameSite=Strict"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        app = self._app
        if host.rpartition(":")[0] not in self._hosts and host not in self._hosts:
            app = PlainTextResponse(_REFUSED_HOST, 421)
        elif scope["method"] not in _SAFE and headers.get("origin") != f"http://{host}":
            app = PlainTextResponse(_REFUSED_ORIGIN, 403)

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    answer[name] = value
                if answer.get("content-type", "").startswith("text/html"):
                    answer.append("Set-Cookie", self._cookie)
                answer.setdefault("Cache-Control", "no-store")
            await send(message)

        await app(scope, receive, sending)


def _headers(tiles: str) -> dict[str, str]:
    images = f"'self' data: {tiles}".strip()
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "font-src": "'self'",
        "img-src": images,
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        # Not "no-referrer": browsers would then post our own forms with the origin "null".
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }


def _mac(secret: bytes, what: bytes) -> str:
    return hmac.new(secret, what, hashlib.sha256).hexdigest()
