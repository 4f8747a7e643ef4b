"""What a file that cannot be read yet is, told from its first bytes and said in Swedish."""

from __future__ import annotations

PROGRAM = "ett program"
_OFFICE_MEMBERS = (
    (b"xl/", "ett Excel-ark (.xlsx)"),
    (b"ppt/", "en PowerPoint-presentation (.pptx)"),
    (b"opendocument.spreadsheet", "ett OpenDocument-kalkylark (.ods)"),
)
_MAGIC = (
    (b"GIF87a", "en bild (GIF)"),
    (b"GIF89a", "en bild (GIF)"),
    (b"\x00\x00\x00\x0cjP  ", "en bild (JPEG 2000)"),
    (b"%!PS", "en PostScript-fil"),
    (b"\x1f\x8b", "ett komprimerat arkiv (gzip)"),
    (b"7z\xbc\xaf\x27\x1c", "ett komprimerat arkiv (7-Zip)"),
    (b"Rar!\x1a\x07", "ett komprimerat arkiv (RAR)"),
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
)
_READ_MEMBERS = (b"[Content_Types].xml", b"word/", b"opendocument.text")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_BITMAP_HEADER = slice(14, 18)
_BITMAP_HEADER_SIZES = (b"\x0c\0\0\0", b"\x28\0\0\0", b"\x6c\0\0\0", b"\x7c\0\0\0")
_WEB_PAGE = (b"<!doctype html", b"<html")


def unreadable_format(head: bytes) -> str | None:
    """A noun phrase such as `ett Word-dokument (.docx)`; None where the bytes are of no known such format."""
    if head.startswith(_ZIP):
        other = next((name for member, name in _OFFICE_MEMBERS if member in head), None)
        return other or (None if any(member in head for member in _READ_MEMBERS) else "ett zip-arkiv")
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "en bild (WebP)"
    if head[4:8] == b"ftyp":
        return "en bild eller film (HEIC, MP4)"
    if head.startswith(b"BM") and head[_BITMAP_HEADER] in _BITMAP_HEADER_SIZES:
        return "en bild (BMP)"
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_WEB_PAGE):
        return "en webbsida (HTML)"
    return next((name for magic, name in _MAGIC if head.startswith(magic)), None)
