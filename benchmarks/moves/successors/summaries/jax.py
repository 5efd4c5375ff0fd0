from tempfile import TemporaryDirectory

import numpy as np
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboardX import SummaryWriter


def summaries(losses: np.ndarray) -> dict[str, np.ndarray]:
    with TemporaryDirectory() as folder:
        with SummaryWriter(folder) as writer:
            for step, loss in enumerate(losses):
                writer.add_scalar("loss", loss, step)
        events = EventAccumulator(folder).Reload().Scalars("loss")
    return {
        "steps": np.array([event.step for event in events]),
        "losses": np.array([event.value for event in events], np.float32),
    }
