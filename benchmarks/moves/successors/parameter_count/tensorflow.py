import keras
import numpy as np


def parameter_count(units: np.ndarray) -> dict[str, np.ndarray]:
    model = keras.Sequential(
        [
            keras.Input((4,)),
            keras.layers.Dense(int(units[0])),
            keras.layers.BatchNormalization(),
            keras.layers.Dense(int(units[1])),
        ]
    )
    trained = sum(variable.shape.num_elements() for variable in model.trainable_variables)
    return {"trained": np.array(trained), "all": np.array(model.count_params())}
