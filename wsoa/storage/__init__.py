"""THE MEMORY: the only room that speaks SQL.

Looking is cheap, and so is an edit: `reading` and `writing` are plain SQLite, by the statements in `sql.py`, and a new
database is made by those in `tables.sql`. That text is made from `tables.py`, which declares every table once for
SQLModel; `schema.py`, the only place that knows Alembic, ends every upgrade in what it declares. `upgrade` alone pays
for loading them.
"""
