"""People, places and organisations of an article, and the mentions that name them."""
