// In Node: the same as measure.js for one runtime and one model, told as JSON on the standard
// output. Times are nanoseconds of the system's steady clock.
//
// node node.mjs PACKAGES RUNTIME MODEL KIND SHAPE ROUNDS SECONDS INPUT...

import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

import {running} from './graph.js';
import {timed} from './timing.js';

const [packages, runtime, model, kind, sizes, rounds, seconds, ...files] = process.argv.slice(2);
const shape = sizes.split(',').map(Number);
const needed = createRequire(path.join(packages, 'package.json'));

async function numbers(file) {
  const {buffer, byteOffset, byteLength} = await readFile(file);
  const bytes = buffer.slice(byteOffset, byteOffset + byteLength);
  return kind === 'int32' ? new Int32Array(bytes) : new Float32Array(bytes);
}

async function litert() {
  const core = await import(pathToFileURL(needed.resolve('@litertjs/core')));
  await core.loadLiteRt(path.join(packages, 'node_modules/@litertjs/core/wasm/'));
  const compiled = await core.loadAndCompile(await readFile(model), {accelerator: 'wasm'});
  return async (given) => {
    const [made] = await compiled.run(new core.Tensor(given, shape));
    return made.toTypedArray().slice();
  };
}

async function onnxruntime() {
  const ort = await import(pathToFileURL(needed.resolve('onnxruntime-web')));
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(model);
  const [input] = session.inputNames;
  const [output] = session.outputNames;
  return async (given) => {
    const made = await session.run({[input]: new ort.Tensor(kind, given, shape)});
    return made[output].data;
  };
}

async function tensorflowjs() {
  const tf = needed('@tensorflow/tfjs');
  const {setWasmPaths} = needed('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(path.join(packages, 'node_modules/@tensorflow/tfjs-backend-wasm/dist/'));
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await tf.setBackend('wasm'))) throw new Error('the backend wasm did not start');
  const run = running(await tf.loadGraphModel({load: () => stored(model)}));
  return async (given) => {
    const input = tf.tensor(given, shape, kind);
    const made = await run(input);
    const values = await made.data();
    tf.dispose([input, made]);
    return values;
  };
}

async function stored(folder) {
  const described = JSON.parse(await readFile(path.join(folder, 'model.json'), 'utf8'));
  const [{paths, weights}] = described.weightsManifest;
  const parts = await Promise.all(paths.map((name) => readFile(path.join(folder, name))));
  const whole = Buffer.concat(parts);
  const weightData = whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.byteLength);
  return {...described, weightSpecs: weights, weightData};
}

const call = await {litert, onnxruntime, tensorflowjs}[runtime]();
const inputs = await Promise.all(files.map(numbers));
const outputs = [Array.from(await call(inputs[0]))];
const first = String(process.hrtime.bigint());
for (const input of inputs.slice(1)) outputs.push(Array.from(await call(input)));
const found = await timed(call, inputs, Number(rounds), Number(seconds));
process.stdout.write(JSON.stringify({first, outputs, rounds: found}));
