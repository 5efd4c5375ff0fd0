"""The work that every framework is given: the same weights, data and loss in each."""
