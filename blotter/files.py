"""Attached files as exports and people get them: address, standing, digest of the bytes held, how many pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from blotter.present import one_line, plural
from scraper.model import Attachment, FileState
from storage.rows import AttachedFile

_STANDING = {
    FileState.REFERENCE: "by reference",
    FileState.PENDING: "to be fetched",
    FileState.READ: "read",
    FileState.UNREAD: "not read",
    FileState.BROKEN: "does not read",
    FileState.KEPT: "kept",
    FileState.FAILED: "could not be had",
}


def file_records(files: Iterable[AttachedFile]) -> list[dict[str, object]]:
    """Files as exports write them; `digest` is of the newest bytes held under their address."""
    return [
        {
            "url": file.url,
            "title": file.title,
            "media_type": file.media_type,
            "state": file.state.value,
            "digest": file.digest,
            "pages": file.pages,
        }
        for file in files
    ]


def named_by(attachments: Sequence[Attachment], held: Iterable[AttachedFile]) -> list[AttachedFile]:
    """The files that one version named, with what is held of them now."""
    rows = {file.url: file for file in held}
    return [rows.get(each.url) or AttachedFile(each.url, each.title, each.media_type) for each in attachments]


def file_words(file: AttachedFile) -> str:
    """One file on a line: `Annex (12 pages, read)`, `indictment.pdf (not read: install press-blotter[pdf])`."""
    pages = [plural(file.pages, "page")] if file.pages else []
    parts = [*pages, standing(file), *([] if file.named else ["the page names it no more"])]
    return f"{one_line(file.name, 80)} ({', '.join(parts)})"


def standing(file: AttachedFile) -> str:
    """How far we are with it, and what is missing: `read`, `read: only the first 500 of 5,000 pages are read …`."""
    if file.state is FileState.UNREAD and file.note:
        return file.note
    return f"{_STANDING[file.state]}: {one_line(file.note, 200)}" if file.note else _STANDING[file.state]


def telling(files: Iterable[AttachedFile]) -> list[AttachedFile]:
    """Those worth a line: pictures that are held by reference alone are a page's furniture."""
    return [file for file in files if file.state is not FileState.REFERENCE or _is_file(file)]


def _is_file(file: AttachedFile) -> bool:
    return file.media_type is not None and not file.media_type.startswith("image/")
