import keras
import numpy as np


def learning_rate_schedule(steps: np.ndarray) -> dict[str, np.ndarray]:
    schedule = keras.optimizers.schedules.CosineDecay(
        0.0, warmup_target=0.1, warmup_steps=5, decay_steps=15
    )
    return {"rates": np.array([schedule(step) for step in steps])}
