"""What is made from other files of the project, and the scripts that make it."""
