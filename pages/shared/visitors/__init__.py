"""What visitors are told of what is wrong: alerts that hold no markup, and who the visitors may be."""
