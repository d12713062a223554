"""Bringing together what several laptops say of one table, without a clock and without loss."""
