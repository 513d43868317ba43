import { kernelsBase64 } from './module.js'
import { plainKernels } from './plain.js'
import { type LinearMemory, WebAssembly } from './web-assembly.js'

/**
 * Single-precision kernels over one linear memory. Places are byte offsets and multiples of 16 (`starts`: of 4); widths
 * count floats. The same in both kinds but for rounding.
 */
export interface Kernels {
  readonly kind: 'simd' | 'plain'
  /** out[r] = query · rows[r]; `count` and `width` are multiples of 4. */
  dotRows(query: number, rows: number, count: number, width: number, out: number): void
  /**
   * out[r] = scale · scales[r] · (query · rows[r]) + norm · slacks[r], for rows of signed bytes and a query of 16-bit
   * numbers; `count` is a multiple of 4, `width` of 16.
   */
  boundRows(
    query: number,
    rows: number,
    count: number,
    width: number,
    scales: number,
    slacks: number,
    scale: number,
    norm: number,
    out: number,
  ): void
  /** Scales each row to length one; a row of zeros stays. `width` is a multiple of 4. */
  normalizeRows(rows: number, count: number, width: number): void
  /** out[r] = Σ value · block[column] over the entries of the sparse rows `from` up to, without, `to`; `width` in 16s. */
  sparseTimes(
    starts: number,
    entries: number,
    from: number,
    to: number,
    block: number,
    out: number,
    width: number,
  ): void
  /** out += AᵀA · block over the sparse rows `from` up to, without, `to` of A; `width` in 16s. */
  gramTimes(starts: number, entries: number, from: number, to: number, block: number, out: number, width: number): void
  /**
   * out[i][j] += Σ a[r][i] · b[r][j] over the rows, in doubles, for j from i on; what stands left of the 8 that i is one of
   * is left alone. `width` in 8s.
   */
  crossRows(a: number, b: number, count: number, width: number, out: number): void
  /** out[r] = Σ rows[r][k] · small[k]; all rows are `width` floats, in 16s. `out` may not be `rows`. */
  rowsTimes(rows: number, count: number, width: number, small: number, out: number): void
}

const bytes = Buffer.from(kernelsBase64, 'base64')
let compiled: object | null | undefined

/** The compiled kernels, null where this machine lacks 128-bit SIMD. Compiled on first use, in about a millisecond. */
function simdModule(): object | null {
  compiled ??= WebAssembly?.validate(bytes) ? new WebAssembly.Module(bytes) : null
  return compiled
}

/** The kernels over a memory: SIMD where the machine has it, else plain. */
export function openKernels(memory: LinearMemory, kind?: Kernels['kind']): Kernels {
  const module = kind === 'plain' ? null : simdModule()
  if (module === null) {
    if (kind === 'simd') throw new Error('This machine has no 128-bit SIMD in WebAssembly.')
    return plainKernels(memory)
  }
  const { exports } = new WebAssembly!.Instance(module, { env: { memory } })
  return { kind: 'simd', ...(exports as unknown as Omit<Kernels, 'kind'>) }
}
