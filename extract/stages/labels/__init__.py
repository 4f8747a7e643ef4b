"""Where the labels of a form stand, what they ask for, and where their answers may be."""
