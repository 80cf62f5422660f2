"""What people put their names to: waivers, endorsements of exact words, and submissions with what came of each."""
