"""Pictures that come from outside: checked, and made anew."""
