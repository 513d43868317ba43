// One job of learning or measuring recommenders, off the thread that serves. What is given back is moved, not copied.
import { parentPort, workerData } from 'node:worker_threads'
import { runToEnd } from '@elmo-chat/kernel'
import { fitMethod, measureMethods } from '@elmo-chat/recommend'

const onProgress = (method, done, total) => parentPort.postMessage({ progress: { method, done, total } })

function value() {
  const { kind, histories, method, request } = workerData
  if (kind === 'fit') return runToEnd(fitMethod(histories, method))
  return runToEnd(measureMethods(request, { clock: () => performance.now(), onProgress }))
}

function* buffersOf(part) {
  if (ArrayBuffer.isView(part)) yield part.buffer
  else if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) yield* buffersOf(inner)
}

const result = value()
const movable = [...new Set(buffersOf(result))].filter((buffer) => buffer instanceof ArrayBuffer)
parentPort.postMessage({ value: result }, movable)
