"""The ideas, tested without fixtures, files or mocks."""
