// A thread for long jobs. Plain JavaScript, so that the same file serves the built package and the tests, which read the
// TypeScript sources; the packages that a job names are always their built ones.
//
// It takes `{ id, module, name, input, stop }`, runs the function `name` of the module on the input, and answers
// `{ id, progress }` now and then and at last `{ id, value }`, `{ id, stopped: true }` or `{ id, error }`. `stop` is shared:
// it is looked at between the steps of the job, which never gives other messages a turn.
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'

const PROGRESS_MS = 100
/** How nice a job is to what serves: where both want a core, it has about a tenth of it. */
const NICENESS = 10

// On Linux this is the thread that calls; elsewhere it is the whole process, which is left as it is.
if (process.platform === 'linux') setPriority(NICENESS)

async function run({ id, module, name, input, stop }) {
  const job = (await import(module))[name]
  if (typeof job !== 'function') throw new TypeError(`${module} has no function ${name}.`)
  let due = 0
  const steps = job(input, (progress) => {
    if (performance.now() < due) return
    due = performance.now() + PROGRESS_MS
    parentPort.postMessage({ id, progress })
  })
  try {
    while (Atomics.load(stop, 0) === 0) {
      const step = steps.next()
      if (step.done) return { id, value: step.value }
    }
  } finally {
    steps.return()
  }
  return { id, stopped: true }
}

/**
 * Buffers that the value alone holds, to be moved rather than copied. Not shared ones; a view of a part of a larger buffer is
 * copied with all of that.
 */
function buffersOf(value, found = new Set()) {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer)
  } else if (value instanceof ArrayBuffer) found.add(value)
  else if (Array.isArray(value)) for (const item of value) buffersOf(item, found)
  else if (value instanceof Map) for (const item of value.values()) buffersOf(item, found)
  else if (value?.constructor === Object) for (const item of Object.values(value)) buffersOf(item, found)
  return found
}

parentPort.on('message', async (question) => {
  try {
    const answer = await run(question)
    parentPort.postMessage(answer, [...buffersOf(answer.value)])
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    parentPort.postMessage({ id: question.id, error: { message, stack } })
  }
})
