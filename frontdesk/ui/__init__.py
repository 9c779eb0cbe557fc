"""The window: the only speaker of Qt.

Pages show what use cases return and send gestures through ``jobs``; the folders ``widgets``,
``delegates`` and ``dialogs`` are reusable and know neither desk nor database.
"""
