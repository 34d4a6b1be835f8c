"""What was done for people in danger, counted; nothing about who did it."""
