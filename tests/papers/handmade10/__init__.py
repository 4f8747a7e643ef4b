"""Papers drawn one by one after the forms of many givers; nobody who works on the reading has seen their kind."""
