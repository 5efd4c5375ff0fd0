import numpy as np
import torch


def steps_to_one(number: torch.Tensor) -> tuple[int, torch.Tensor]:
    steps, highest = 0, number
    while number > 1:  # plain Python, which asks the device at every turn
        number = number // 2 if number % 2 == 0 else 3 * number + 1
        steps, highest = steps + 1, torch.maximum(highest, number)
    return steps, highest


def control_flow(number: np.ndarray) -> dict[str, np.ndarray]:
    steps, highest = steps_to_one(torch.from_numpy(number))
    return {"steps": np.array(steps, np.int32), "highest": highest.numpy()}
