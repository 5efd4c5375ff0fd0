// TensorFlow.js with its WebAssembly backend, one thread, by the script tags of its documentation.

import {running} from './graph.js';

const WASM = '/packages/@tensorflow/tfjs-backend-wasm/dist/';

function script(address) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    Object.assign(element, {src: address, onload: resolve, onerror: reject});
    document.head.append(element);
  });
}

export async function start() {
  await script('/packages/@tensorflow/tfjs/dist/tf.min.js');
  await script(`${WASM}tf-backend-wasm.min.js`);
  const {tf} = window;
  tf.wasm.setWasmPaths(WASM);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await tf.setBackend('wasm'))) throw new Error('the backend wasm did not start');
}

export async function load(address, shape, kind) {
  const {tf} = window;
  const run = running(await tf.loadGraphModel(`${address}/model.json`));
  return async (numbers) => {
    const given = tf.tensor(numbers, shape, kind);
    const made = await run(given);
    const values = await made.data();
    tf.dispose([given, made]);
    return values;
  };
}
