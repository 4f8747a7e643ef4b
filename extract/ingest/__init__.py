"""Reading whole archives into the store: resumable, one outcome for every file, nothing of a parser trusted."""
