"""The figures: pure functions from frame to frame. No reading, no drawing."""
