"""Take the pictures of the README: ``python3 dev.py pictures``."""

import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image

from frontdesk.cli.main import main as command_line
from frontdesk.system.clock import SystemClock
from tests import screens

PICTURES = Path(__file__).resolve().parents[1] / "resources" / "pictures"
SHEETS = {
    "poster": ("leaderboard-2026-10-poster.pdf", 520),
    "internal-list": ("leaderboard-2026-10-internal.pdf", 520),
    "staff-list": ("leaderboard-2026-10-staff.pdf", 520),
    "thank-you": ("thank-you-2026-10.pdf", 420),
    "kpi": ("kpi-2026-10.pdf", 520),
    "voucher": ("voucher-1.pdf", 300),
    "progress": ("progress.pdf", 300),
    "voucher-a5": ("voucher-1-a5.pdf", 420),
    "patient-card": ("patient-card.pdf", 380),
    "referral-cards": ("referral-cards.pdf", 420),
    "day-sheet": ("day-2026-10-*.pdf", 520),
}
"""Name of the picture → the demo's sheet by its pattern, and the width in pixels."""


def render(sheet: Path, width: int) -> Image.Image:
    """Return the first page of ``sheet``, ``width`` pixels wide, in few colours."""
    document = pypdfium2.PdfDocument(sheet)
    page = document[0]
    image: Image.Image = page.render(scale=3 * width / page.get_width()).to_pil()
    height = round(width * image.height / image.width)
    return image.convert("RGB").resize((width, height)).quantize(64)


def main() -> None:
    """Play the demo and render its sheets, then take the screenshots of the window."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        command_line(["demo", "--out", folder], SystemClock())
        for name, (sheet, width) in SHEETS.items():
            render(next(Path(folder).glob(sheet)), width).save(
                PICTURES / f"{name}.png", optimize=True
            )
    screens.main()


if __name__ == "__main__":
    main()
