"""What an agency is told of its return: marks in the workbook, changes grouped by record, the receipt."""
