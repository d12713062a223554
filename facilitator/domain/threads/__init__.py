"""What runs through all themes of a programme: rode draden, wishes that rub, who is to act."""
