"""What letters are posted in, and proof sheets: envelopes, labels, proofs."""
