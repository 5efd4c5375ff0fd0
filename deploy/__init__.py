"""How Framefit is put before many readers: container, proxy with replicas, Kubernetes."""
