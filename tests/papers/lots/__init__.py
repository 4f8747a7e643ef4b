"""Papers drawn by lot: arrangements, wordings and makers that no reading rule was written for."""
