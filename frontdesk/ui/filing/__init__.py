"""The form of a file, where the front desk and the patients' page fill it in alike."""
