"""The page of insights: figures, charts, attribution and spending of a period (DOMAIN.md §11)."""
