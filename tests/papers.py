"""PDFs made for the tests: pages of text in any letters, locked ones, and the oddities of broken and hostile ones."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from io import BytesIO


def pdf(*pages: str, packed: bool = False) -> bytes:
    """A PDF with one page for each text; its letters stand as numbers that a table in it tells the meaning of."""
    letters = {letter: number for number, letter in enumerate(sorted({*"".join(pages)} - {"\n"}), 1)}
    table = "".join(f"<{number:02x}> <{letter.encode('utf-16-be').hex()}>\n" for letter, number in letters.items())
    cmap = f"1 begincodespacerange <00> <ff> endcodespacerange {len(letters)} beginbfchar\n{table}endbfchar"
    kids = " ".join(f"{5 + 2 * place} 0 R" for place in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 0/LastChar 0/Widths[500]/ToUnicode 4 0 R>>",
        stream(cmap.encode()),
    ]
    for place, text in enumerate(pages):
        lines = ("".join(f"{letters[letter]:02x}" for letter in line) for line in text.split("\n"))
        shown = "".join(f"<{line}> Tj T*\n" for line in lines)
        font = f"/Resources<</Font<</F 3 0 R>>>>/MediaBox[0 0 595 842]/Contents {6 + 2 * place} 0 R"
        objects.append(f"<</Type/Page/Parent 2 0 R{font}>>".encode())
        objects.append(stream(f"BT /F 11 Tf 14 TL 50 780 Td\n{shown}ET".encode(), packed=packed))
    return written(objects)


def stream(body: bytes, *, packed: bool = False, length: int | None = None) -> bytes:
    """An object that is a stream; `length` is what it claims where that is a lie."""
    kept, how = (zlib.compress(body), b"/Filter/FlateDecode") if packed else (body, b"")
    told = len(kept) if length is None else length
    return b"<</Length %d%b>>\nstream\n%b\nendstream" % (told, how, kept)


def written(objects: Sequence[bytes]) -> bytes:
    """The file of these objects, the first of them its root, with a true table of their places."""
    out, places = b"%PDF-1.4\n", list[int]()
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table)
    return out + head + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))


def locked(body: bytes, *, password: str, algorithm: str = "RC4-128") -> bytes:
    """The same file under a password; the empty one is what readers try by themselves."""
    from pypdf import PdfReader, PdfWriter

    writer, out = PdfWriter(clone_from=PdfReader(BytesIO(body))), BytesIO()
    writer.encrypt(user_password=password, owner_password="the owner's", algorithm=algorithm)
    writer.write(out)
    return out.getvalue()


# -- broken and hostile -------------------------------------------------------------------------------------------


def page_tree_in_a_circle() -> bytes:
    """Its pages are their own parents and children."""
    kids = b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2/Parent 3 0 R>>"
    return written([b"<</Type/Catalog/Pages 2 0 R>>", kids, b"<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"])


def deep_page_tree() -> bytes:
    """Pages inside pages inside pages."""
    nodes = [b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (number + 3) for number in range(5000)]
    return written([b"<</Type/Catalog/Pages 2 0 R>>", *nodes, b"<</Type/Page/MediaBox[0 0 9 9]>>"])


def one_page(contents: bytes) -> bytes:
    """A PDF of one page, this object being what stands on it."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    return written([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, contents, font])


def long_stream_claimed() -> bytes:
    """A page whose few bytes of text claim to be 100 MB."""
    return one_page(stream(b"BT /F 9 Tf (Lanternfish) Tj ET", length=100_000_000))


def tables_in_a_circle() -> bytes:
    """The table of its objects names itself as the one before."""
    whole = pdf("Lanternfish")
    place = int(whole.rpartition(b"startxref\n")[2].split(b"\n")[0])
    return whole.replace(b"/Root 1 0 R", b"/Prev %d/Root 1 0 R" % place)


def bomb(size: int = 300 << 20) -> bytes:
    """A page whose text unpacks to this many bytes."""
    packer, piece = zlib.compressobj(9), b"BT /F 9 Tf (a) Tj ET\n" * 50_000
    packed = b"".join([*(packer.compress(piece) for _ in range(size // len(piece))), packer.flush()])
    return one_page(b"<</Length %d/Filter/FlateDecode>>\nstream\n%b\nendstream" % (len(packed), packed))


def endless_work() -> bytes:
    """The same below what a reader refuses to unpack: it would be at it for minutes."""
    return bomb(40 << 20)


def object_streams_in_a_circle() -> bytes:
    """Its root stands in a stream of objects that stands in itself."""
    inner = b"5 0 <</Type/Catalog/Pages 5 0 R>>"
    holder = b"1 0 obj\n<</Type/ObjStm/N 1/First 4/Length %d/Extends 1 0 R>>\nstream\n%b\nendstream\nendobj\n"
    out = b"%PDF-1.5\n" + holder % (len(inner), inner)
    rows = bytes([0, 0, 0, 0, 2, 0, 1, 0, 1, 0, 9, 0])  # type, place or holder, index: object 1 is inside itself
    rows += bytes([1, 0, len(out), 0, 0, 0, 0, 0, 2, 0, 1, 0])
    told = b"<</Type/XRef/Size 6/W[1 2 1]/Root 5 0 R/Length %d>>\nstream\n%b\nendstream\nendobj\n" % (len(rows), rows)
    return out + b"3 0 obj\n" + told + b"startxref\n%d\n%%%%EOF" % len(out)
