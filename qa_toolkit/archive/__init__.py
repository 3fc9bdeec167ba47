"""What a whole archive of articles says, read a batch at a time and kept on the disk."""
