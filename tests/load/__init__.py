"""How many readers a server holds: sessions of Streamlit's own protocol, under Locust."""
