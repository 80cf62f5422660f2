"""What is sent to the inspectorates: the pack as a bag of files with their digests, and the message it goes with."""
