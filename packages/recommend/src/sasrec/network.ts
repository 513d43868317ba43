import type { Random, Steps } from '@elmo-chat/kernel'
import { DenseMatrix, Workspace } from '@elmo-chat/numerics'
import type { Starts } from './attention.js'
import { Block } from './block.js'
import { Dropout } from './dropout.js'
import type { BlockWeights, SasRecModel, SasRecOptions } from './model.js'
import { floatsOf, Parameter } from './parameter.js'

/** Items begin with vectors of about length one; places begin as much less. */
const PLACE_DEVIATION = 0.02

/** Vectors of entries and their places through the blocks: what each entry, with all before it in its row, calls for. */
export class Network {
  readonly workspace = new Workspace()
  readonly places: Parameter
  readonly blocks: Block[]
  /** Vectors of the entries; `forward` turns them into what is called for, of length one. */
  readonly rows: DenseMatrix
  /** The slope of the loss by `rows`; `backward` turns it into that by the vectors of the entries. */
  readonly slope: DenseMatrix
  private readonly lengths: Float32Array
  private readonly dropout: Dropout

  constructor(
    readonly options: SasRecOptions,
    /** Most entries at once. */
    readonly size: number,
    random: Random,
  ) {
    const { dimensions, blocks, window, dropout } = options
    this.places = new Parameter(this.workspace, window, dimensions)
    this.blocks = Array.from({ length: blocks }, () => new Block(this.workspace, options, size, random))
    this.rows = new DenseMatrix(this.workspace, size, dimensions)
    this.slope = new DenseMatrix(this.workspace, size, dimensions)
    this.lengths = new Float32Array(size)
    this.dropout = new Dropout(size * dimensions, dropout, random)
  }

  get parameters(): Parameter[] {
    return [this.places, ...this.blocks.flatMap(({ parameters }) => Object.values(parameters))]
  }

  /** Normal numbers for the matrices, gains of 1, biases of 0. */
  begin(normal: Random): void {
    fillNormal(floatsOf(this.places.value), normal, PLACE_DEVIATION)
    for (const { parameters } of this.blocks) {
      for (const [name, { value }] of Object.entries(parameters)) {
        if (name.endsWith('Gain')) floatsOf(value).fill(1)
        else if (!name.endsWith('Bias')) fillNormal(floatsOf(value), normal, 1 / Math.sqrt(value.rows))
      }
    }
  }

  load(model: SasRecModel): void {
    floatsOf(this.places.value).set(model.placeVectors)
    for (const [at, { parameters }] of this.blocks.entries()) {
      for (const [name, { value }] of entriesOf(parameters)) floatsOf(value).set(model.blocks[at][name])
    }
  }

  weights(): Pick<SasRecModel, 'placeVectors' | 'blocks'> {
    return {
      placeVectors: floatsOf(this.places.value).slice(),
      blocks: this.blocks.map(
        ({ parameters }) =>
          Object.fromEntries(
            entriesOf(parameters).map(([name, { value }]) => [name, floatsOf(value).slice()]),
          ) as unknown as BlockWeights,
      ),
    }
  }

  *forward(starts: Starts): Steps<void> {
    const count = starts[starts.length - 1]
    const { dimensions } = this.options
    const places = floatsOf(this.places.value)
    const rows = floatsOf(this.rows, count)
    eachEntry(starts, (entry, place) => {
      for (let k = 0; k < dimensions; k++) rows[entry * dimensions + k] += places[place * dimensions + k]
    })
    this.dropout.forward(rows)
    yield
    for (const block of this.blocks) yield* block.forward(this.rows, starts)
    toLengthOne(floatsOf(this.rows, count), dimensions, this.lengths)
    yield
  }

  *backward(starts: Starts): Steps<void> {
    const count = starts[starts.length - 1]
    const { dimensions } = this.options
    lengthBackward(floatsOf(this.slope, count), floatsOf(this.rows, count), dimensions, this.lengths)
    yield
    for (const block of this.blocks.toReversed()) yield* block.backward(this.slope, starts)
    const slope = floatsOf(this.slope, count)
    this.dropout.backward(slope)
    const places = floatsOf(this.places.gradient)
    eachEntry(starts, (entry, place) => {
      for (let k = 0; k < dimensions; k++) places[place * dimensions + k] += slope[entry * dimensions + k]
    })
    yield
  }
}

function entriesOf(parameters: Block['parameters']): [keyof BlockWeights, Parameter][] {
  return Object.entries(parameters) as [keyof BlockWeights, Parameter][]
}

function eachEntry(starts: Starts, visit: (entry: number, place: number) => void): void {
  for (let row = 0; row < starts.length - 1; row++) {
    for (let entry = starts[row]; entry < starts[row + 1]; entry++) visit(entry, entry - starts[row])
  }
}

export function fillNormal(numbers: Float32Array, normal: Random, deviation: number): void {
  for (let k = 0; k < numbers.length; k++) numbers[k] = deviation * normal()
}

const SHORTEST = 1e-6

/** Scales each row to length one and keeps how long it was. */
export function toLengthOne(rows: Float32Array, width: number, lengths: Float32Array): void {
  for (let row = 0, start = 0; start < rows.length; row++, start += width) {
    let square = 0
    for (let k = start; k < start + width; k++) square += rows[k] * rows[k]
    lengths[row] = Math.max(SHORTEST, Math.sqrt(square))
    for (let k = start; k < start + width; k++) rows[k] /= lengths[row]
  }
}

/** Turns the slope by rows of length one into that by the rows as they were. */
export function lengthBackward(slope: Float32Array, unit: Float32Array, width: number, lengths: Float32Array): void {
  for (let row = 0, start = 0; start < slope.length; row++, start += width) {
    let along = 0
    for (let k = start; k < start + width; k++) along += slope[k] * unit[k]
    for (let k = start; k < start + width; k++) slope[k] = (slope[k] - along * unit[k]) / lengths[row]
  }
}
