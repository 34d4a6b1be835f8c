"""One screen a step: it shows a value and emits an answer, and knows nothing else."""
