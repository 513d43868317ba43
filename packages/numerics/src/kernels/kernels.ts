import { kernelsBase64, panelsBase64, relaxedPanelsBase64 } from './module.js'
import { plainKernels } from './plain.js'
import { plainPanelKernels } from './plain-panels.js'
import { type LinearMemory, WebAssembly } from './web-assembly.js'

/**
 * How the kernels run: in WebAssembly with 128-bit SIMD, the products of panels with relaxed SIMD's fused multiply-add
 * too, or in plain TypeScript.
 */
export type KernelKind = 'relaxed' | 'simd' | 'plain'

/**
 * Single-precision kernels over one linear memory. Places are byte offsets and multiples of 16 (`starts`: of 4); widths
 * count floats. The same in all kinds but for rounding.
 */
export interface Kernels extends RowKernels, PanelKernels {
  readonly kind: KernelKind
}

/** Kernels of rows, dense and sparse: kernels.wat. */
export interface RowKernels {
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
  /** out[column] += weight · value over the entries of `count` sparse rows; `list` has each row's number and weight. */
  addSparseRows(starts: number, entries: number, list: number, count: number, out: number): void
  /**
   * Writes the numbers of the floats above `least`, ascending, and gives how many there are. `count` in 16s; `out` needs
   * room for as many numbers. NaN is above nothing.
   */
  floatsAbove(floats: number, count: number, least: number, out: number): number
}

/** Kernels of dense products: panels.wat. Distances between floats are in bytes too. */
export interface PanelKernels {
  /**
   * Packs `count` lines of `depth` floats into panels of `lines` lines (4 or 8): out[panel][k][line] = `scale` · the float
   * at `from` + line · `across` + k · `along`. The last panel is filled up with lines of zeros.
   */
  packPanels(
    from: number,
    count: number,
    depth: number,
    across: number,
    along: number,
    lines: 4 | 8,
    scale: number,
    out: number,
  ): void
  /**
   * Packs `count` chosen rows of `stride` bytes (in 32s) as the depth of panels of `lines` columns:
   * out[panel][k][line] = weight · rows[row][panel · lines + line]. `list` has each row's number and weight; where not
   * `weighted`, the weights are one.
   */
  packListed(
    rows: number,
    list: number,
    count: number,
    stride: number,
    lines: 4 | 8,
    weighted: boolean,
    out: number,
  ): void
  /**
   * out += a · b for `rows` (in 4s) rows of panels of four and `columns` (in 8s) columns of panels of eight, all `depth`
   * deep; rows of `out` are `stride` bytes apart.
   */
  multiplyPanels(a: number, b: number, depth: number, rows: number, columns: number, out: number, stride: number): void
  /**
   * Solves `count` symmetric positive definite systems of `size` rows (in 8s) that stand behind each other, reading what
   * stands on and above the diagonal. Each matrix is lost, each right side becomes the solution. Gives how many systems had
   * a pivot that is not above zero; their solutions are NaN.
   */
  solveSystems(matrices: number, rights: number, count: number, size: number): number
}

interface Modules {
  readonly rows: object
  readonly panels: object
  /** Null where this machine lacks relaxed SIMD: Node before 21, unless it is told --experimental-wasm-relaxed-simd. */
  readonly relaxed: object | null
}

let compiled: Modules | null | undefined

/** The compiled kernels, null where this machine lacks 128-bit SIMD. Compiled on first use, in about a millisecond. */
function modules(): Modules | null {
  compiled ??= compile()
  return compiled
}

function compile(): Modules | null {
  const [rows, panels, relaxed] = [kernelsBase64, panelsBase64, relaxedPanelsBase64].map(moduleOf)
  return rows && panels ? { rows, panels, relaxed } : null
}

function moduleOf(base64: string): object | null {
  const bytes = Buffer.from(base64, 'base64')
  return WebAssembly?.validate(bytes) ? new WebAssembly.Module(bytes) : null
}

/**
 * The kernels over a memory: of the kind that is named, else of the fastest that this machine has.
 *
 * Fails   where a kind is named that this machine lacks.
 */
export function openKernels(memory: LinearMemory, kind?: KernelKind): Kernels {
  const found = kind === 'plain' ? null : modules()
  if (kind === 'simd' && !found) throw new Error('This machine has no 128-bit SIMD in WebAssembly.')
  if (kind === 'relaxed' && !found?.relaxed) throw new Error('This machine has no relaxed SIMD in WebAssembly.')
  if (!found) return { kind: 'plain', ...plainKernels(memory), ...plainPanelKernels(memory) }
  const relaxed = kind === 'simd' ? null : found.relaxed
  const open = (module: object) => new WebAssembly!.Instance(module, { env: { memory } }).exports
  return {
    kind: relaxed ? 'relaxed' : 'simd',
    ...(open(found.rows) as unknown as RowKernels),
    ...(open(relaxed ?? found.panels) as unknown as PanelKernels),
  }
}
