from pathlib import Path

import numpy as np
import torch
from executorch.backends.xnnpack.partition.xnnpack_partitioner import XnnpackPartitioner
from executorch.exir import to_edge_transform_and_lower
from executorch.runtime import Runtime


def first_output(model: torch.nn.Module, images: np.ndarray, file: Path) -> np.ndarray:
    example = (torch.from_numpy(images),)
    exported = torch.export.export(model.eval(), example)
    lowered = to_edge_transform_and_lower(exported, partitioner=[XnnpackPartitioner()])
    file.write_bytes(lowered.to_executorch().buffer)
    method = Runtime.get().load_program(file).load_method("forward")
    return method.execute(example)[0].numpy()
