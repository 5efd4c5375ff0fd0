import numpy as np
import optax


def learning_rate_schedule(steps: np.ndarray) -> dict[str, np.ndarray]:
    # Here decay_steps counts the warm-up as well.
    schedule = optax.warmup_cosine_decay_schedule(0.0, 0.1, warmup_steps=5, decay_steps=20)
    return {"rates": np.asarray(schedule(steps))}
