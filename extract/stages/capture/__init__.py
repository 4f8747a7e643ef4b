"""From a label to its answer: candidates weighed, packed answers taken apart, one answer settled on."""
