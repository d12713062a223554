"""The dialogue file, `.dialoog`: what one laptop hands over of one table."""
