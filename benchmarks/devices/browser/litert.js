// LiteRT.js on the processor, its WebAssembly without threads.

import {loadAndCompile, loadLiteRt, Tensor} from '@litertjs/core';

export async function start() {
  await loadLiteRt('/packages/@litertjs/core/wasm/');
}

export async function load(address, shape) {
  const model = await loadAndCompile(address, {accelerator: 'wasm'});
  return async (numbers) => {
    const given = new Tensor(numbers, shape);
    const [made] = await model.run(given);
    const values = made.toTypedArray().slice();
    given.delete();
    made.delete();
    return values;
  };
}
