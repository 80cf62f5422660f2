"""The inspection letter as read, and what a statement begins with: its areas, bodies, points and proposed owners."""
