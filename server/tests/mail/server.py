"""A real mail server for tests: `python server.py FOLDER`.

It makes an authority of its own (FOLDER/ca.pem), prints {"port": N, "tls_port": N}, and lives until its standard input closes.
On the second port TLS begins with the first byte.
For each connection it reads from FOLDER/mode how to behave:

good        takes mail, only after STARTTLS
plain       offers no STARTTLS: what a server or somebody in between does who wants to read along
drop        hangs up when it hears to whom
drop-data   hangs up when it has heard the mail, without an answer; the mail is not kept
keep-data   the same, but the mail is kept: nobody can tell the two apart
busy        451 to MAIL FROM: try again later
busy-rcpt   450 to RCPT TO: try again later
busy-data   452 to the mail itself: try again later
login       takes mail only from who logs in as portal with the password secret
silent      takes the connection and never says a word
closed      530 to MAIL FROM: log in first (our settings are wrong, not the mail)
reject      550 to RCPT TO: there is nobody of that name
wrong-name  a certificate for another machine
slow        waits three seconds before it says hello

Mail that it took is in FOLDER/accepted.jsonl; what came in the clear, addresses too, in FOLDER/leaked.jsonl.
"""

import asyncio
import datetime
import ipaddress
import json
import ssl
import sys
from email import message_from_bytes
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

FOLDER = Path(sys.argv[1])


def certificate(name, names, issuer=None, key=None):
    """A certificate and its key; without an issuer it vouches for itself."""
    own = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.timezone.utc)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer or subject)
        .public_key(own.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=2))
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
    )
    if names:
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    return builder.sign(key or own, hashes.SHA256()), own


def pem(item):
    """A certificate or a key as text."""
    if isinstance(item, x509.Certificate):
        return item.public_bytes(serialization.Encoding.PEM)
    form = serialization.PrivateFormat.PKCS8
    return item.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())


def tls(name, names, authority, key):
    """What a server of that name shows."""
    shown, own = certificate(name, names, authority.subject, key)
    chain = FOLDER / f"{name}.pem"
    chain.write_bytes(pem(shown) + pem(own))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(chain)
    return context


def note(name, **what):
    """A line of JSON at the end of a file."""
    with (FOLDER / name).open("a") as file:
        file.write(json.dumps(what) + "\n")


class Behaviour:
    """What one connection does, by its mode."""

    def __init__(self, mode, secure=False):
        self.mode = mode
        self.secure = secure

    def hear(self, session, **what):
        """Notes what could be read along."""
        if not (self.secure or session.ssl):
            note("leaked.jsonl", **what)

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.mode == "busy":
            return "451 4.3.0 try again later"
        if self.mode == "closed":
            return "530 5.7.0 authentication required"
        self.hear(session, sender=address)
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.mode == "drop":
            server.transport.abort()
            return "421 gone"
        self.hear(session, to=address)
        if self.mode == "busy-rcpt":
            return "450 4.2.0 try again later"
        if self.mode == "reject":
            return "550 5.1.1 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.mode == "drop-data":
            server.transport.abort()
            return "421 gone"
        if self.mode == "busy-data":
            return "452 4.3.1 no room now"
        mail = message_from_bytes(envelope.content)
        secure = self.secure or session.ssl is not None
        name = "accepted.jsonl" if secure else "leaked.jsonl"
        text = envelope.content.decode("utf-8", "replace")
        note(name, to=envelope.rcpt_tos, id=mail["Message-ID"], subject=mail["Subject"], text=text)
        if self.mode == "keep-data":
            server.transport.abort()
            return "421 gone"
        return "250 OK"


class Slow(SMTP):
    """Thinks before it says hello."""

    async def _handle_client(self):
        await asyncio.sleep(3)
        await super()._handle_client()


class Silent(SMTP):
    """Says nothing."""

    async def _handle_client(self):
        await asyncio.sleep(3600)


def knows(server, session, envelope, mechanism, data):
    """Whether somebody may send."""
    return AuthResult(success=(data.login, data.password) == (b"portal", b"secret"))


async def main():
    """Serves until standard input closes."""
    authority, key = certificate("authority of the tests", [])
    (FOLDER / "ca.pem").write_bytes(pem(authority))
    here = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    right = tls("localhost", here, authority, key)
    wrong = tls("elsewhere", [x509.DNSName("elsewhere.example")], authority, key)

    def connection():
        path = FOLDER / "mode"
        mode = path.read_text().strip() if path.exists() else "good"
        note("connections.jsonl", mode=mode)
        kind = {"slow": Slow, "silent": Silent}.get(mode, SMTP)
        if mode == "plain":
            return kind(Behaviour(mode))
        if mode == "login":
            return kind(Behaviour(mode), tls_context=right, require_starttls=True, authenticator=knows, auth_required=True)
        return kind(Behaviour(mode), tls_context=wrong if mode == "wrong-name" else right, require_starttls=True)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(connection, "127.0.0.1", 0)
    wrapped = await loop.create_server(lambda: SMTP(Behaviour("good", secure=True)), "127.0.0.1", 0, ssl=right)
    ports = [one.sockets[0].getsockname()[1] for one in (server, wrapped)]
    print(json.dumps(dict(zip(("port", "tls_port"), ports))), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
