"""Writing models as files for devices: workers in the frameworks' environments, and a client."""
