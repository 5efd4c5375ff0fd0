from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from torch import nn


def exported_model(x: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    model = nn.Sequential(nn.Linear(4, 2), nn.Tanh()).eval()
    state = {"weight": torch.from_numpy(kernel.T), "bias": torch.from_numpy(bias)}
    model[0].load_state_dict(state)
    example = torch.from_numpy(x)
    any_rows = ({0: torch.export.Dim("rows")},)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "model.pt2"
        torch.export.save(torch.export.export(model, (example,), dynamic_shapes=any_rows), file)
        loaded = torch.export.load(file).module()
        three, one = loaded(example), loaded(example[:1])
    return {"three": three.detach().numpy(), "one": one.detach().numpy()}
