"""Papers without a form: who writes, what the sentences tell, and who signs."""
