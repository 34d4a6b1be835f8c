"""What is to be said of letters and their pages before they are printed."""
