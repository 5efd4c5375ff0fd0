"""The models that every framework builds alike: in numbers, and in each framework."""
