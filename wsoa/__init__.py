"""wsoa.

A tracker for the written statement of action that a partnership owes the inspectorates after a joint inspection.
"""
