"""The store: the only floor that speaks SQLAlchemy, Alembic and SQLite."""
