"""Young people outside work and education, in words and charts: the answer, dots by place, a sum of one's own. Start with `answers.py`."""
