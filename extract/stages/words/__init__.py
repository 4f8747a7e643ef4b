"""What words mean wherever they stand: wordings of labels, kinds of answers, words of totals."""
