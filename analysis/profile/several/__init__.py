"""Several municipalities at once: side by side in every measure, and all of them on a map in one."""
