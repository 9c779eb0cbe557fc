"""The printers of this PC, and what Qt can tell about them."""

from enum import Enum, auto

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo


class Standing(Enum):
    """How a printer stands."""

    READY = auto()
    BUSY = auto()
    STOPPED = auto()
    GONE = auto()


def installed() -> list[str]:
    """Return the names of the printers, as the system lists them now."""
    return list(QPrinterInfo.availablePrinterNames())


def usual() -> str:
    """Return the system's own choice, or nothing."""
    return str(QPrinterInfo.defaultPrinterName())


def standing(name: str) -> Standing:
    """Return how a printer stands; out of paper, paused and switched off are all stopped."""
    if name not in installed():
        return Standing.GONE
    match QPrinterInfo.printerInfo(name).state():
        case QPrinter.PrinterState.Error | QPrinter.PrinterState.Aborted:
            return Standing.STOPPED
        case QPrinter.PrinterState.Active:
            return Standing.BUSY
        case _:
            return Standing.READY
