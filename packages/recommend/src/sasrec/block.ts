import type { Random, Steps } from '@elmo-chat/kernel'
import { DenseMatrix, type Workspace } from '@elmo-chat/numerics'
import { attend, attendBackward, type Starts } from './attention.js'
import { dense, denseBackward } from './dense.js'
import { Dropout } from './dropout.js'
import { normalize, normalizeBackward } from './layer-norm.js'
import type { BlockWeights, SasRecOptions } from './model.js'
import { floatsOf, Parameter } from './parameter.js'

/** Attention, then a feed-forward layer, each on normalized rows and added to what came in. */
export class Block {
  readonly parameters: Readonly<Record<keyof BlockWeights, Parameter>>
  private readonly attentionDropout: Dropout
  private readonly hiddenDropout: Dropout
  private readonly shares: Float32Array
  private readonly attentionInverse: Float32Array
  private readonly hiddenInverse: Float32Array
  private readonly spaces

  constructor(
    workspace: Workspace,
    private readonly options: SasRecOptions,
    /** Most entries of a batch. */
    size: number,
    random: Random,
  ) {
    const { dimensions, hidden, heads, window, dropout } = options
    const wide = (rows: number, columns: number) => new Parameter(workspace, rows, columns)
    this.parameters = {
      attentionGain: wide(1, dimensions),
      attentionBias: wide(1, dimensions),
      query: wide(dimensions, dimensions),
      key: wide(dimensions, dimensions),
      value: wide(dimensions, dimensions),
      mix: wide(dimensions, dimensions),
      hiddenGain: wide(1, dimensions),
      hiddenBias: wide(1, dimensions),
      widen: wide(dimensions, hidden),
      widenBias: wide(1, hidden),
      narrow: wide(hidden, dimensions),
      narrowBias: wide(1, dimensions),
    }
    this.attentionDropout = new Dropout(size * dimensions, dropout, random)
    this.hiddenDropout = new Dropout(size * dimensions, dropout, random)
    this.shares = new Float32Array(size * heads * window)
    this.attentionInverse = new Float32Array(size)
    this.hiddenInverse = new Float32Array(size)
    const space = (columns: number) => new DenseMatrix(workspace, size, columns)
    this.spaces = {
      attentionUnit: space(dimensions),
      attentionInput: space(dimensions),
      query: space(dimensions),
      key: space(dimensions),
      value: space(dimensions),
      seen: space(dimensions),
      hiddenUnit: space(dimensions),
      hiddenInput: space(dimensions),
      wide: space(hidden),
      change: space(dimensions),
      slope: space(dimensions),
      wideSlope: space(hidden),
      querySlope: space(dimensions),
      keySlope: space(dimensions),
      valueSlope: space(dimensions),
    }
  }

  /** Changes the first `starts.at(-1)` rows. */
  *forward(rows: DenseMatrix, starts: Starts): Steps<void> {
    const { spaces, parameters, options } = this
    const count = starts[starts.length - 1]
    const of = (matrix: DenseMatrix) => floatsOf(matrix, count)
    const value = (name: keyof BlockWeights) => floatsOf(parameters[name].value)
    const { attentionInput, hiddenInput, seen, wide, change } = spaces
    normalize(
      of(rows),
      value('attentionGain'),
      value('attentionBias'),
      of(spaces.attentionUnit),
      this.attentionInverse,
      of(attentionInput),
    )
    yield
    for (const name of ['query', 'key', 'value'] as const) {
      yield* dense(attentionInput, parameters[name], spaces[name], count)
    }
    attend(
      starts,
      of(spaces.query),
      of(spaces.key),
      of(spaces.value),
      options.dimensions,
      options.heads,
      options.window,
      this.shares,
      of(seen),
    )
    yield
    yield* dense(seen, parameters.mix, change, count)
    this.attentionDropout.forward(of(change))
    addTo(of(rows), of(change))
    yield
    normalize(
      of(rows),
      value('hiddenGain'),
      value('hiddenBias'),
      of(spaces.hiddenUnit),
      this.hiddenInverse,
      of(hiddenInput),
    )
    yield* dense(hiddenInput, parameters.widen, wide, count)
    addBias(of(wide), value('widenBias'))
    rectify(of(wide))
    yield* dense(wide, parameters.narrow, change, count)
    addBias(of(change), value('narrowBias'))
    this.hiddenDropout.forward(of(change))
    addTo(of(rows), of(change))
    yield
  }

  /** Turns the slope of what `forward` gave into that of what came in, and adds to the gradients. */
  *backward(rowsSlope: DenseMatrix, starts: Starts): Steps<void> {
    const { spaces, parameters, options } = this
    const count = starts[starts.length - 1]
    const of = (matrix: DenseMatrix) => floatsOf(matrix, count)
    const value = (name: keyof BlockWeights) => floatsOf(parameters[name].value)
    const gradient = (name: keyof BlockWeights) => floatsOf(parameters[name].gradient)
    const { slope, wideSlope, change, seen, wide } = spaces
    of(change).set(of(rowsSlope))
    this.hiddenDropout.backward(of(change))
    addRows(gradient('narrowBias'), of(change))
    of(wideSlope).fill(0)
    yield* denseBackward(wide, parameters.narrow, change, wideSlope, count)
    rectifyBackward(of(wideSlope), of(wide))
    addRows(gradient('widenBias'), of(wideSlope))
    of(slope).fill(0)
    yield* denseBackward(spaces.hiddenInput, parameters.widen, wideSlope, slope, count)
    normalizeBackward(
      of(slope),
      of(spaces.hiddenUnit),
      this.hiddenInverse,
      value('hiddenGain'),
      of(rowsSlope),
      gradient('hiddenGain'),
      gradient('hiddenBias'),
    )
    yield
    of(change).set(of(rowsSlope))
    this.attentionDropout.backward(of(change))
    of(slope).fill(0)
    yield* denseBackward(seen, parameters.mix, change, slope, count)
    attendBackward(
      starts,
      of(spaces.query),
      of(spaces.key),
      of(spaces.value),
      options.dimensions,
      options.heads,
      options.window,
      this.shares,
      of(slope),
      of(spaces.querySlope),
      of(spaces.keySlope),
      of(spaces.valueSlope),
    )
    yield
    of(slope).fill(0)
    yield* denseBackward(spaces.attentionInput, parameters.query, spaces.querySlope, slope, count)
    yield* denseBackward(spaces.attentionInput, parameters.key, spaces.keySlope, slope, count)
    yield* denseBackward(spaces.attentionInput, parameters.value, spaces.valueSlope, slope, count)
    normalizeBackward(
      of(slope),
      of(spaces.attentionUnit),
      this.attentionInverse,
      value('attentionGain'),
      of(rowsSlope),
      gradient('attentionGain'),
      gradient('attentionBias'),
    )
    yield
  }
}

function addTo(out: Float32Array, from: Float32Array): void {
  for (let k = 0; k < out.length; k++) out[k] += from[k]
}

function addBias(rows: Float32Array, bias: Float32Array): void {
  for (let start = 0; start < rows.length; start += bias.length) {
    for (let k = 0; k < bias.length; k++) rows[start + k] += bias[k]
  }
}

function addRows(out: Float32Array, rows: Float32Array): void {
  for (let start = 0; start < rows.length; start += out.length) {
    for (let k = 0; k < out.length; k++) out[k] += rows[start + k]
  }
}

function rectify(numbers: Float32Array): void {
  for (let k = 0; k < numbers.length; k++) if (numbers[k] < 0) numbers[k] = 0
}

function rectifyBackward(slope: Float32Array, numbers: Float32Array): void {
  for (let k = 0; k < slope.length; k++) if (numbers[k] === 0) slope[k] = 0
}
