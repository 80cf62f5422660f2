"""THE MEMORY: the only room that speaks SQL.

Looking is cheap, and so is an edit: `reading` and `writing` are plain SQLite, by the statements in `sql`. `tables` declares every table, once, as
SQLModel rows. `sql` is made from it, `creating` builds what it declares, and `schema`, the only place that knows Alembic, ends every upgrade in it. So
only a new database (`init`, `demo`, `sqlmodel`) and an old one (`upgrade`, `sqlmodel` and `alembic`) pay for loading them.
"""
