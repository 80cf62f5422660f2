"""wsoa: a tracker for the written statement of action that a partnership owes after a joint inspection."""
