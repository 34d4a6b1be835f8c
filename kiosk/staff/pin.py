"""A PIN, and what is kept of it: a salted hash that takes long to guess from.

scrypt (RFC 7914) with 32 MB takes about 0.2 s of a slow processor. A thief of
the file still tries ten thousand PINs of four digits in half an hour: the PIN keeps
visitors out, and is not to be one that opens anything else.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field

from kiosk.staff.errors import PinUnusable

LEAST, MOST = 4, 12
# How much memory and time a hash takes; a power of two.
COST = 1 << 15
_BLOCK = 8
_SALT_BYTES, _DIGEST_BYTES = 16, 32


@dataclass(frozen=True, slots=True)
class PinHash:
    """What is kept of a PIN; the digest is no part of its repr."""

    salt: bytes
    digest: bytes = field(repr=False)
    cost: int = COST


def digits_in(text: str) -> str:
    """The decimal digits of a text, whatever keyboard wrote them, as 0 to 9."""
    return "".join(str(int(each)) for each in text if each.isdecimal())


def check_pin(pin: str) -> None:
    """Refuse what cannot be a new PIN; raises PinUnusable."""
    if not (pin.isascii() and pin.isdecimal() and LEAST <= len(pin) <= MOST):
        raise PinUnusable(least=LEAST, most=MOST)


def hash_pin(pin: str, cost: int = COST) -> PinHash:
    """What is to be kept of a new PIN; raises PinUnusable."""
    check_pin(pin)
    salt = secrets.token_bytes(_SALT_BYTES)
    return PinHash(salt, _digest(pin, salt, cost), cost)


def is_pin(pin: str, kept: PinHash) -> bool:
    """Whether this is the PIN; takes as long for a wrong one."""
    return hmac.compare_digest(_digest(pin, kept.salt, kept.cost), kept.digest)


def _digest(pin: str, salt: bytes, cost: int) -> bytes:
    # What OpenSSL needs is 128 bytes a block and unit of cost, and a little more.
    room = 128 * _BLOCK * (cost + 64)
    return hashlib.scrypt(
        pin.encode(),
        salt=salt,
        n=cost,
        r=_BLOCK,
        p=1,
        maxmem=room,
        dklen=_DIGEST_BYTES,
    )
