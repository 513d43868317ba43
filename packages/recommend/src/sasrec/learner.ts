import type { Random, Steps } from '@elmo-chat/kernel'
import type { Batch } from './batches.js'
import { ItemTable } from './item-table.js'
import type { SasRecModel, SasRecOptions } from './model.js'
import { fillNormal, Network } from './network.js'
import { floatsOf } from './parameter.js'
import { SampledSoftmax } from './sampled-softmax.js'

/** Wrong answers for a batch, each once, and for how many items each of them stands. */
export interface Negatives {
  readonly items: readonly number[]
  readonly standFor: readonly number[]
}

/** Weights on their way: a batch's loss and slopes, then a step of Adam. */
export class Learner {
  readonly network: Network
  readonly table: ItemTable
  private readonly softmax: SampledSoftmax
  private steps = 0

  constructor(
    readonly items: number,
    readonly options: SasRecOptions,
    random: Random,
  ) {
    const { dimensions, batch, negatives, scale } = options
    const normal = normalNumbers(random)
    this.network = new Network(options, batch, random)
    this.network.begin(normal)
    const vectors = new Float32Array(items * dimensions)
    fillNormal(vectors, normal, 1 / Math.sqrt(dimensions))
    const { workspace } = this.network
    this.table = new ItemTable(workspace, vectors, dimensions, Math.min(items, negatives + 2 * batch))
    this.softmax = new SampledSoftmax(workspace, batch, Math.min(items, negatives), scale)
  }

  /** Goes on from a model of the same shape; items that are new keep what they began with. */
  load(model: SasRecModel): void {
    this.network.load(model)
    this.table.vectors.set(model.itemVectors)
  }

  /** Forwards and backwards: gives the mean loss and leaves its slopes in the gradients. */
  *slopes(batch: Batch, negatives: Negatives): Steps<number> {
    const { network, table } = this
    table.clear()
    for (const item of negatives.items) table.take(item)
    const inputs = batch.inputs.map((item) => table.take(item))
    const targets = batch.targets.map((item) => table.take(item))
    table.gather()
    copyRows(floatsOf(table.plain), inputs, floatsOf(network.rows), this.options.dimensions)
    yield
    yield* network.forward(batch.starts)
    const offsets = Float32Array.from(negatives.standFor, Math.log)
    const loss = yield* this.softmax.run(network, table, targets, offsets)
    for (const parameter of network.parameters) parameter.clearGradient()
    yield* network.backward(batch.starts)
    addRows(floatsOf(network.slope), inputs, floatsOf(table.plainSlope), this.options.dimensions)
    table.join()
    yield
    return loss
  }

  /** One step of Adam along the slopes. */
  learn(rate: number): void {
    this.steps++
    for (const parameter of this.network.parameters) parameter.learn(this.steps, rate)
    this.table.learn(this.steps, rate)
  }

  model(): SasRecModel {
    const { items, options, table, network } = this
    return { kind: 'sasrec', version: 1, items, options, itemVectors: table.vectors, ...network.weights() }
  }
}

function copyRows(from: Float32Array, places: readonly number[], out: Float32Array, width: number): void {
  for (const [row, place] of places.entries()) out.set(from.subarray(place * width, (place + 1) * width), row * width)
}

function addRows(from: Float32Array, places: readonly number[], out: Float32Array, width: number): void {
  for (const [row, place] of places.entries()) {
    for (let k = 0; k < width; k++) out[place * width + k] += from[row * width + k]
  }
}

/** Independent normal numbers, by Box and Muller. */
function normalNumbers(random: Random): Random {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
