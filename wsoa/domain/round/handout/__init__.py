"""What is handed to an agency: the workbook, its row codes and fields, and how it stood when it was sent."""
