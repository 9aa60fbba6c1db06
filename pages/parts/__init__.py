"""What the pages share: read, choose, show."""
