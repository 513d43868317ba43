import type { Problem, Read } from '@elmo-chat/kernel'
import type { FittedModel } from './types.js'

/** The kinds of number lists that a model may hold. */
const kinds = { Float32Array, Float64Array, Int8Array, Int32Array, Uint8Array, Uint16Array, Uint32Array } as const

const ALIGNMENT = 8

interface Placed {
  readonly numbers: keyof typeof kinds
  readonly place: number
  readonly length: number
}

/** A fitted model as bytes: a length, the model as JSON with places for its lists of numbers, then these. */
export function writeModel(model: FittedModel): Uint8Array {
  const lists: { bytes: Uint8Array; place: number }[] = []
  let end = 0
  const json = JSON.stringify(model, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value
    const placed: Placed = {
      numbers: value.constructor.name as keyof typeof kinds,
      place: end,
      length: (value as Float32Array).length,
    }
    if (!(placed.numbers in kinds)) throw new TypeError(`A model cannot hold a ${placed.numbers}.`)
    lists.push({ bytes: new Uint8Array(value.buffer, value.byteOffset, value.byteLength), place: end })
    end += Math.ceil(value.byteLength / ALIGNMENT) * ALIGNMENT
    return placed
  })
  const head = new TextEncoder().encode(json)
  const start = startOf(head.length)
  const bytes = new Uint8Array(start + end)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 4)
  for (const list of lists) bytes.set(list.bytes, start + list.place)
  return bytes
}

/** Reads a model that was written so. One that is cut or broken is a problem, and null. */
export function readModel(bytes: Uint8Array): Read<FittedModel | null> {
  try {
    // Not `slice`, which in a Buffer of Node gives a view.
    const copy = new Uint8Array(bytes)
    const length = new DataView(copy.buffer).getUint32(0, true)
    const start = startOf(length)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(copy.subarray(4, 4 + length))
    const model = JSON.parse(text, (_, value: unknown) => {
      return isPlaced(value) ? new kinds[value.numbers](copy.buffer, start + value.place, value.length).slice() : value
    }) as Partial<FittedModel> | null
    if (typeof model?.kind !== 'string' || typeof model.version !== 'number' || !Number.isInteger(model.items)) {
      return { value: null, problems: [broken()] }
    }
    return { value: model as FittedModel, problems: [] }
  } catch {
    return { value: null, problems: [broken()] }
  }
}

const startOf = (headLength: number) => Math.ceil((4 + headLength) / ALIGNMENT) * ALIGNMENT

function isPlaced(value: unknown): value is Placed {
  return typeof value === 'object' && value !== null && 'numbers' in value && String(value.numbers) in kinds
}

function broken(): Problem {
  return {
    code: 'RECOMMEND_MODEL_UNREADABLE',
    severity: 'error',
    message: {
      en: 'A stored recommendation model cannot be read; lists go by popularity meanwhile.',
      zh: '已保存的推荐模型无法读取；列表暂时按热度排序。',
    },
    remedy: {
      en: 'Train it anew, or go back to the one before.',
      zh: '请重新训练，或回退到上一个模型。',
    },
  }
}
