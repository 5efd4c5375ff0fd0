// Rounds of calls, in milliseconds a call. Of short calls several are timed together, because the
// clock of a page moves in steps.

const SHORT = 1;
const TOGETHER = 20;
const LEAST = 3;

async function once(call, inputs, times) {
  const start = performance.now();
  for (let index = 0; index < times; index += 1) await call(inputs[index % inputs.length]);
  return (performance.now() - start) / times;
}

// The first round warms up and is dropped.
export async function timed(call, inputs, rounds, seconds) {
  const times = (await once(call, inputs, LEAST)) < SHORT ? TOGETHER : 1;
  const found = [];
  for (let round = 0; round <= rounds; round += 1) {
    const taken = [];
    const end = performance.now() + 1000 * seconds;
    while (taken.length < LEAST || performance.now() < end) {
      taken.push(await once(call, inputs, times));
    }
    found.push(taken);
  }
  return found.slice(1);
}
