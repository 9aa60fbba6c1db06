"""What a part of a sheet is made of: the course of the result, and the agenda of a debate."""
