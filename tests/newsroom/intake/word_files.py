"""Word files written by hand, with all that Word puts beside the prose."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from PIL import Image

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES: Final = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
TYPES: Final = (
    '<?xml version="1.0"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(**targets: str) -> str:
    rows = "".join(
        f'<Relationship Id="{kind}1" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return (
        '<?xml version="1.0"?><Relationships '
        f'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'
    )


def packed(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def word(body: str, *, encoding: str = "utf-8", **parts: str) -> bytes:
    """A file with this body; ``comments``, ``footnotes``, ``header1`` are parts beside it."""
    xml = f'<?xml version="1.0" encoding="{encoding}"?>'
    document = f"{xml}<w:document {SPACES}><w:body>{body}</w:body></w:document>"
    held: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/document.xml": document.encode(encoding),
        "word/_rels/document.xml.rels": relations(
            **{name.rstrip("0123456789"): f"{name}.xml" for name in parts}
        ),
    }
    for name, data in parts.items():
        root = {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)
        held[f"word/{name}.xml"] = f"<w:{root} {SPACES}>{data}</w:{root}>"
    return packed(held)


def p(*runs: str, style: str = "") -> str:
    told = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{told}{''.join(runs)}</w:p>"


def r(words: str, properties: str = "") -> str:
    told = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{told}<w:t xml:space="preserve">{words}</w:t></w:r>'


def box(words: str) -> str:
    return f"<w:txbxContent>{p(r(words))}</w:txbxContent>"


def photograph(colour: str = "navy") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 40), colour).save(out, "JPEG")
    return out.getvalue()
