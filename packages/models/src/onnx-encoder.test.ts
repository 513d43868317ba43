import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onnxEncoder } from './onnx-encoder.js'
import { loadOnnxRuntime } from './onnx-runtime.js'
import { lexiconModel } from './testing/lexicon-model.js'
import { lookupModel, pooledModel } from './testing/onnx-file.js'

const DIMENSIONS = 32
const isThere = await loadOnnxRuntime().then(
  () => true,
  () => false,
)
if (!isThere) console.log('Models from a folder: skipped, onnxruntime-node is not installed (.ci/run installs it).')

const folder = await mkdtemp(join(tmpdir(), 'elmo-onnx-'))
afterAll(() => rm(folder, { recursive: true }))

const { tokens, table, tokenizer } = lexiconModel(DIMENSIONS)

async function writeModel(model: Uint8Array, tokens: object = tokenizer): Promise<string> {
  const own = await mkdtemp(join(folder, 'model-'))
  await writeFile(join(own, 'model.onnx'), model)
  await writeFile(join(own, 'tokenizer.json'), JSON.stringify(tokens))
  return own
}

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((dot, value, at) => dot + value * b[at], 0)

describe('a model from a folder without the runtime', () => {
  it('fails with what to do about it', async () => {
    const missing = onnxEncoder({ folder, runtime: () => loadOnnxRuntime('a-runtime-that-nobody-has') })
    await expect(missing).rejects.toMatchObject({ code: 'ENCODER_RUNTIME_MISSING' })
    const { problem } = await missing.catch((error) => error)
    expect(problem.remedy.en).toContain('npm install --no-save onnxruntime-node@1.30.0')
    expect(problem.remedy.zh).toContain('onnxruntime-node@1.30.0')
  })
})

describe.skipIf(!isThere)('a model from a folder', () => {
  let lookup = ''
  let pooled = ''
  beforeAll(async () => {
    lookup = await writeModel(lookupModel(table, tokens.length, DIMENSIONS))
    pooled = await writeModel(pooledModel(table, tokens.length, DIMENSIONS))
  })

  it('puts what both languages call the same near to one another', async () => {
    const { dimensions, encode } = await onnxEncoder({ folder: lookup })
    const [dress, robe, laptop, unknown] = await encode(['dress', '连衣裙', 'laptop', 'qqqq'])
    expect(dimensions).toBe(DIMENSIONS)
    expect(Math.hypot(...dress)).toBeCloseTo(1, 5)
    expect(cosine(dress, robe)).toBeGreaterThan(cosine(laptop, robe) + 0.2)
    expect([...unknown].every((value) => value === 0)).toBe(true)
  })
  it('gives the same by itself, in a batch of any make-up, and pooled by the model', async () => {
    const texts = ['dress', 'a long evening dress for summer', '手机', 'running shoes', 'T-shirt', '']
    const one = await onnxEncoder({ folder: lookup, batch: 1 })
    const many = await onnxEncoder({ folder: lookup, batch: 4 })
    const own = await onnxEncoder({ folder: pooled, batch: 4 })
    const [alone, together, pooledVectors] = [
      await one.encode(texts),
      await many.encode(texts),
      await own.encode(texts),
    ]
    for (const [at, vector] of alone.entries()) {
      for (const [place, value] of vector.entries()) {
        expect(together[at][place]).toBeCloseTo(value, 5)
        expect(pooledVectors[at][place]).toBeCloseTo(value, 5)
      }
    }
  })
  it('has an id that changes with what the folder holds', async () => {
    const { id } = await onnxEncoder({ folder: lookup })
    expect((await onnxEncoder({ folder: lookup })).id).toBe(id)
    const doubled = table.map((value) => value * 2)
    await writeFile(join(lookup, 'model.onnx'), lookupModel(doubled, tokens.length, DIMENSIONS))
    expect((await onnxEncoder({ folder: lookup })).id).not.toBe(id)
  })
  it('lets others work while it encodes', async () => {
    const { encode } = await onnxEncoder({ folder: pooled })
    let isDone = false
    const encoded = encode(Array.from({ length: 64 }, () => 'dress '.repeat(500))).then(() => (isDone = true))
    let turns = 0
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve))
      turns++
    }
    await encoded
    // On the thread that asks, each of the four batches would be one turn.
    expect(turns).toBeGreaterThan(20)
  })
  it('stops between batches when asked', async () => {
    const { encode } = await onnxEncoder({ folder: lookup, batch: 1 })
    const stop = new AbortController()
    stop.abort(new Error('enough'))
    await expect(encode(['dress'], stop.signal)).rejects.toThrow('enough')
  })
  it('refuses what is no model, no tokenizer, or a tokenizer of another kind', async () => {
    await expect(onnxEncoder({ folder })).rejects.toMatchObject({ code: 'ENCODER_MODEL_UNREADABLE' })
    const broken = await writeModel(Buffer.from('not a model'))
    await expect(onnxEncoder({ folder: broken })).rejects.toMatchObject({ code: 'ENCODER_MODEL_UNREADABLE' })
    const other = await writeModel(lookupModel(table, tokens.length, DIMENSIONS), { model: { type: 'BPE', vocab: {} } })
    await expect(onnxEncoder({ folder: other })).rejects.toMatchObject({ code: 'ENCODER_TOKENIZER_UNKNOWN' })
  })
})
