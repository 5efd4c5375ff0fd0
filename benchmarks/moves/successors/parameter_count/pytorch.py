import numpy as np
from torch import nn


def parameter_count(units: np.ndarray) -> dict[str, np.ndarray]:
    hidden, classes = units.tolist()
    model = nn.Sequential(nn.Linear(4, hidden), nn.BatchNorm1d(hidden), nn.Linear(hidden, classes))
    trained = sum(parameter.numel() for parameter in model.parameters())
    # Running statistics are buffers, and so is a counter of batches that Keras does not have.
    buffers = sum(buffer.numel() for buffer in model.buffers() if buffer.is_floating_point())
    return {"trained": np.array(trained), "all": np.array(trained + buffers)}
