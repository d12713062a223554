"""Dialoogtafel: prepare, host and report dialogue tables, without a network."""

__version__ = "0.1.0"
