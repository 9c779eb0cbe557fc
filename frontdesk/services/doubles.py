"""Files that may be of one person; one that was merged leads to the survivor (DOMAIN.md §3.6)."""

from frontdesk.domain.filing import Double, likeness
from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import NewPatient, Patient
from frontdesk.storage.work import Work


def of(work: Work, new: NewPatient) -> list[Double]:
    """Return the files that ``new`` may double, and why."""
    near = (
        *(one for number in new.phones for one in work.patients.ever_with_phone(number)),
        *work.patients.named(new.name),
        *(work.patients.with_resident_id(new.resident_id) if new.resident_id else ()),
    )
    found: dict[PatientId, Double] = {}
    for file in near:
        why = likeness(new, file)
        if why is not None:
            meant = survivor(work, file)
            found.setdefault(meant.id, Double(meant, why))
    return list(found.values())


def survivor(work: Work, file: Patient) -> Patient:
    """Return the file into which one was merged, or itself."""
    return (file.merged_into and work.patients.get(file.merged_into)) or file
