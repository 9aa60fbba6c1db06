"""What the page about care answers: the growth where spending is known, else what the population asks for."""
