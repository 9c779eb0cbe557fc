"""A patient's points, told entry by entry: a dialog for whatever page shows a patient."""
