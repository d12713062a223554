"""Many tables together: their overview, their numbers, and searching in them."""
