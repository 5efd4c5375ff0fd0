import numpy as np
import torch


def device(x: np.ndarray) -> dict[str, np.ndarray]:
    tensor = torch.from_numpy(x).to("cpu")  # a model is moved as well: model.to("cpu")
    product = tensor @ tensor
    return {"product": product.numpy(), "on a CPU": np.array(product.device.type == "cpu")}
