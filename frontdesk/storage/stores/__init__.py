"""The stores, one file a feature: named reads and writes. They return values, never rows or SQL."""
