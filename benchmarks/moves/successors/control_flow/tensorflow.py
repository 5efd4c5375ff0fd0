import numpy as np
import tensorflow as tf


@tf.function
def steps_to_one(number: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
    steps, highest = tf.constant(0), number
    while number > 1:  # becomes a loop of the graph
        number = number // 2 if number % 2 == 0 else 3 * number + 1
        steps, highest = steps + 1, tf.maximum(highest, number)
    return steps, highest


def control_flow(number: np.ndarray) -> dict[str, np.ndarray]:
    steps, highest = steps_to_one(tf.constant(number))
    return {"steps": steps.numpy(), "highest": highest.numpy()}
