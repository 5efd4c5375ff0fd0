// onnxruntime-web on the processor, one thread: the smaller of its builds, without WebGPU.

import * as ort from '/packages/onnxruntime-web/dist/ort.wasm.bundle.min.mjs';

export async function start() {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = '/packages/onnxruntime-web/dist/';
}

export async function load(address, shape, kind) {
  const session = await ort.InferenceSession.create(address);
  const [input] = session.inputNames;
  const [output] = session.outputNames;
  return async (numbers) => {
    const made = await session.run({[input]: new ort.Tensor(kind, numbers, shape)});
    return made[output].data;
  };
}
