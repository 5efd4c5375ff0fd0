"""The slide deck: native charts and tables that stay editable, made with python-pptx."""
