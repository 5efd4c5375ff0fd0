// In a page: loads a runtime, then a model, gives the outputs of every input, then times calls.
// The page's address says what: runtime, model, kind, shape, inputs, rounds, seconds. Times are
// milliseconds since the page was opened. Everything runs in one thread.

import {timed} from './timing.js';

const asked = Object.fromEntries(new URLSearchParams(location.search));
const shape = asked.shape.split(',').map(Number);

async function numbers(address) {
  const buffer = await (await fetch(address)).arrayBuffer();
  return asked.kind === 'int32' ? new Int32Array(buffer) : new Float32Array(buffer);
}

async function measured() {
  const given = Promise.all(asked.inputs.split(',').map(numbers));
  const runtime = await import(`./${asked.runtime}.js`);
  await runtime.start();
  const started = performance.now();
  const call = await runtime.load(asked.model, shape, asked.kind);
  const loaded = performance.now();
  const inputs = await given;
  const outputs = [Array.from(await call(inputs[0]))];
  const first = performance.now();
  for (const input of inputs.slice(1)) outputs.push(Array.from(await call(input)));
  const rounds = await timed(call, inputs, Number(asked.rounds), Number(asked.seconds));
  return {started, loaded, first, outputs, rounds};
}

// Whoever waits is told by a message, since asking again and again would take time from the calls.
window.measured = measured();
window.measured.catch(() => null).then(() => console.log('measured'));
