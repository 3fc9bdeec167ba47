"""Grammar that readers notice: agreement, case, mood, government."""
