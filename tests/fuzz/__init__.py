"""Hostile input of every kind, made from a seed: data files, links, messages of the websocket."""
