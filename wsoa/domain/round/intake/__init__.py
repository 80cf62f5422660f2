"""What comes back: rows found, recognised, read cell by cell, merged three ways, conflicts settled, one plan."""
