"""The agency round: what is handed out, how it is known again, and how what comes back is merged."""
