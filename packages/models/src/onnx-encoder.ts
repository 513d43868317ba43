import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Encoder } from '@elmo-chat/search'
import { EncoderError } from './errors.js'
import { loadOnnxRuntime, type OnnxOutput, type OnnxRuntime, type OnnxSession } from './onnx-runtime.js'
import { readTokenizer, type Tokenizer } from './tokenizer.js'
import { unitVector } from './unit-vector.js'

export interface OnnxEncoderOptions {
  /** Holds model.onnx and tokenizer.json. */
  readonly folder: string
  readonly batch?: number
  /** Processor cores for one batch. */
  readonly threads?: number
  readonly runtime?: () => Promise<OnnxRuntime>
}

const BATCH = 16

/**
 * A text encoder from a local folder. Where the model pools its tokens itself (an output of two dimensions), that is the
 * vector; else the mean of the tokens' states is. Nothing leaves the machine, and the model runs in a thread of its own.
 *
 * Fails   with an `EncoderError`, one with the remedy where onnxruntime-node is not installed.
 */
export async function onnxEncoder(options: OnnxEncoderOptions): Promise<Encoder> {
  const { folder, batch = BATCH, threads = 1, runtime: load = loadOnnxRuntime } = options
  const runtime = await load()
  const tokenizer = readTokenizer(await readText(join(folder, 'tokenizer.json')))
  const session = await openSession(runtime, join(folder, 'model.onnx'), threads)
  const run = (texts: readonly string[]) => encodeBatch(runtime, session, tokenizer, texts)
  const [{ length: dimensions }] = await run(['?'])
  const digest = await digestOf([join(folder, 'tokenizer.json'), join(folder, 'model.onnx')])
  return {
    id: `onnx ${basename(folder)} ${dimensions} ${digest}`,
    dimensions,
    async encode(texts, signal) {
      const vectors = new Array<Float32Array>(texts.length)
      // Texts of like length together: a batch is as wide as its longest.
      const order = texts.map((_, at) => at).sort((a, b) => texts[a].length - texts[b].length)
      for (let from = 0; from < order.length; from += batch) {
        signal?.throwIfAborted()
        const places = order.slice(from, from + batch)
        const encoded = await run(places.map((at) => texts[at]))
        for (const [at, place] of places.entries()) vectors[place] = encoded[at]
      }
      return vectors
    },
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new EncoderError('ENCODER_MODEL_UNREADABLE', `${basename(path)} cannot be read.`)
  }
}

/** Names what files hold: another model in the same folder is another encoder. */
async function digestOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) await pipeline(createReadStream(path), hash, { end: false })
  return hash.digest('hex').slice(0, 12)
}

async function openSession(runtime: OnnxRuntime, path: string, threads: number): Promise<OnnxSession> {
  try {
    return await runtime.InferenceSession.create(path, { intraOpNumThreads: threads })
  } catch (error) {
    throw new EncoderError('ENCODER_MODEL_UNREADABLE', error instanceof Error ? error.message.slice(0, 200) : '')
  }
}

async function encodeBatch(
  runtime: OnnxRuntime,
  session: OnnxSession,
  tokenizer: Tokenizer,
  texts: readonly string[],
): Promise<Float32Array[]> {
  const rows = texts.map((text) => tokenizer.encode(text))
  const width = Math.max(1, ...rows.map(({ length }) => length))
  const ids = new BigInt64Array(rows.length * width).fill(BigInt(tokenizer.padding))
  const mask = new BigInt64Array(rows.length * width)
  for (const [row, tokens] of rows.entries()) {
    for (const [at, token] of tokens.entries()) {
      ids[row * width + at] = BigInt(token)
      mask[row * width + at] = 1n
    }
  }
  const tensor = (data: BigInt64Array) => new runtime.Tensor('int64', data, [rows.length, width])
  const known: Record<string, () => unknown> = {
    input_ids: () => tensor(ids),
    attention_mask: () => tensor(mask),
    token_type_ids: () => tensor(new BigInt64Array(rows.length * width)),
  }
  const inputs: Record<string, unknown> = {}
  for (const name of session.inputNames) {
    if (!(name in known)) throw new EncoderError('ENCODER_MODEL_UNREADABLE', `It asks for an input ${name}.`)
    inputs[name] = known[name]()
  }
  const outputs = await session.run(inputs)
  return vectorsOf(outputs, session.outputNames, rows, width)
}

function vectorsOf(
  outputs: Readonly<Record<string, OnnxOutput>>,
  names: readonly string[],
  rows: readonly (readonly number[])[],
  width: number,
): Float32Array[] {
  const floats = names
    .map((name) => outputs[name])
    .filter(({ data, dims }) => isFloats(data) && dims[0] === rows.length)
  const pooled = floats.find(({ dims }) => dims.length === 2)
  const states = floats.find(({ dims }) => dims.length === 3 && dims[1] === width)
  const { data, dims } = pooled ?? states ?? { data: null, dims: [] }
  if (!isFloats(data))
    throw new EncoderError('ENCODER_MODEL_UNREADABLE', 'It gives neither a vector nor states of tokens.')
  const dimensions = dims[dims.length - 1]
  return rows.map((tokens, row) => {
    const vector = pooled
      ? data.subarray(row * dimensions, (row + 1) * dimensions)
      : meanOf(data, row * width, tokens.length, dimensions)
    // A text without a token that the model knows lies nowhere.
    return unitVector(vector) ?? new Float32Array(dimensions)
  })
}

const isFloats = (data: unknown): data is Float32Array => data instanceof Float32Array

/** The mean of the states of a row's tokens; those of the padding behind them do not count. */
function meanOf(states: Float32Array, first: number, tokens: number, dimensions: number): Float32Array {
  const mean = new Float32Array(dimensions)
  for (let token = first; token < first + tokens; token++) {
    for (let at = 0; at < dimensions; at++) mean[at] += states[token * dimensions + at]
  }
  return mean
}
