"""What only SQLite can do: the file of a store, its checks, copies, migrations and index."""
