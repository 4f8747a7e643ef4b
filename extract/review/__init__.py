"""The review page: a local web page on which a person sees, decides and signs. Heavy libraries come in late."""
