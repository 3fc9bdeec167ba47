"""Rules about an article and the texts that it quotes."""
