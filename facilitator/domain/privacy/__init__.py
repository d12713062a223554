"""What may leave a laptop, and how the names of people go."""
