"""What a finished site is given away as."""
