"""The items of a list: strengths and areas, by bullets or by the rows of a table."""
