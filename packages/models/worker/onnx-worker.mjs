// The thread in which models run: onnxruntime-node computes on the thread that asks it, which would let everything else
// wait. Plain JavaScript, so that the same file serves the built package and the tests, which read the TypeScript sources.
//
// It answers `{ id, kind: 'open', model, options }` with `{ id, value: { session, inputNames, outputNames } }`, and
// `{ id, kind: 'run', session, inputs }` with `{ id, value: outputs }`; what fails, with `{ id, error }`.
import { parentPort, workerData } from 'node:worker_threads'

const sessions = []
const runtime = await load().catch((error) => parentPort.postMessage({ id: 0, error: error.message }))

async function load() {
  const loaded = await import(workerData.runtime)
  parentPort.postMessage({ id: 0 })
  return loaded.InferenceSession ? loaded : loaded.default
}

async function open({ model, options }) {
  const session = await runtime.InferenceSession.create(model, options)
  const { inputNames, outputNames } = session
  return { session: sessions.push(session) - 1, inputNames, outputNames }
}

async function run({ session, inputs }) {
  const tensors = Object.entries(inputs).map(([name, { type, data, dims }]) => [
    name,
    new runtime.Tensor(type, data, dims),
  ])
  const outputs = await sessions[session].run(Object.fromEntries(tensors))
  return Object.fromEntries(Object.entries(outputs).map(([name, { data, dims }]) => [name, { data, dims }]))
}

parentPort.on('message', async (question) => {
  const { id, kind } = question
  try {
    parentPort.postMessage({ id, value: await (kind === 'open' ? open(question) : run(question)) })
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
