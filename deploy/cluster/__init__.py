"""The proxy and three replicas on one machine, without containers: for tests and to show it."""
