import math

import numpy as np
import torch
from torch.optim.lr_scheduler import LambdaLR


def factor(step: int) -> float:
    return step / 5 if step < 5 else (1 + math.cos(math.pi * (step - 5) / 15)) / 2


def learning_rate_schedule(steps: np.ndarray) -> dict[str, np.ndarray]:
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.1)
    schedule = LambdaLR(optimizer, factor)
    rates = []
    for _ in steps:
        rates.append(schedule.get_last_lr()[0])
        optimizer.step()
        schedule.step()  # nobody else counts the steps
    return {"rates": np.array(rates, np.float32)}
