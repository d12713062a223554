"""What holds the screens together: start and end of the program, window, menus, actions."""
