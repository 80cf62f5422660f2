"""THE MEMORY: the only room that speaks SQL.

Looking is cheap, and so is an edit: `reading` and `writing` are plain SQLite, by the statements in `sql.py`.
`tables.py` declares every table once, as SQLModel rows: `sql.py` is made from it, `creating.py` builds what it
declares, and `schema.py`, the only place that knows Alembic, ends every upgrade in it. `init`, `demo` and `upgrade`
alone pay for loading them.
"""
