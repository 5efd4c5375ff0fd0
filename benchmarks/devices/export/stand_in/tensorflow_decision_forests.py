"""Stands in for a package that the converter of TensorFlow.js imports and does not need here.

The release that the converter's requirements bring fails at its import, with a message about the
version of protobuf.
"""
