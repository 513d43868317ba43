import { type Random, type Steps, seededRandom } from '@elmo-chat/kernel'
import { addProduct, DenseMatrix, RidgeRows, transposed, Workspace } from '@elmo-chat/numerics'
import { type Interactions, turned } from '../interactions.js'
import type { FittedModel } from '../types.js'

export interface IalsOptions {
  readonly seed: number
  readonly factors: number
  readonly epochs: number
  /** λ: how much factors are held small. */
  readonly regularization: number
  /** ν: how much more those of whoever acts often are, see `penaltyOf`. */
  readonly regularizationPower: number
  /** α₀: what each pair that was not seen says, beside 1 for one that was. */
  readonly unobservedWeight: number
}

export const IALS_DEFAULTS: IalsOptions = {
  seed: 1,
  factors: 64,
  epochs: 12,
  regularization: 0.01,
  regularizationPower: 1,
  unobservedWeight: 0.1,
}

/** What serving needs of factors: a person's are worked out from the history whenever they come. */
export interface FactorsModel extends FittedModel {
  readonly factors: number
  readonly regularization: number
  readonly regularizationPower: number
  readonly unobservedWeight: number
  /** `factors` floats an item. */
  readonly itemFactors: Float32Array
  /** itemFactorsᵀ · itemFactors. */
  readonly gram: Float64Array
}

/** The standard deviation of a new factor vector's length. */
const SPREAD = 0.1
const STEP_WORK = 500_000

/** λ (n + α₀ N)^ν: who acts more often is held more, as each of their actions brings in its own penalty. */
export const penaltyOf =
  ({
    regularization,
    regularizationPower,
    unobservedWeight,
  }: Pick<IalsOptions, 'regularization' | 'regularizationPower' | 'unobservedWeight'>) =>
  (strength: number, others: number): number =>
    regularization * (strength + unobservedWeight * others) ** regularizationPower

/** Alternates between people and items, one side held still while the other is solved. */
export function* fitFactors(
  byRow: Interactions,
  options: Partial<IalsOptions> = {},
): Steps<Omit<FactorsModel, 'kind' | 'version'>> {
  const all = { ...IALS_DEFAULTS, ...options }
  const { factors, epochs, regularization, regularizationPower, unobservedWeight } = all
  const random = seededRandom(all.seed)
  const workspace = new Workspace()
  const people = new Side(byRow, all, workspace)
  const things = new Side(yield* turned(byRow), all, workspace)
  yield* people.draw(random)
  yield* things.draw(random)
  for (let epoch = 0; epoch < epochs; epoch++) {
    yield* people.solve(things)
    yield* things.solve(people)
  }
  const itemFactors = things.factors.toFloats()
  const gram = yield* gramOf(itemFactors, factors)
  return { items: byRow.items, factors, regularization, regularizationPower, unobservedWeight, itemFactors, gram }
}

/** People or items, and their factors. */
export class Side {
  readonly factors: DenseMatrix
  /** factorsᵀ · factors, times the weight of what was not seen. */
  private readonly base: DenseMatrix
  private readonly regressions: RidgeRows

  constructor(
    private readonly interactions: Interactions,
    private readonly options: IalsOptions,
    workspace: Workspace,
  ) {
    this.factors = new DenseMatrix(workspace, interactions.rows, options.factors)
    this.base = new DenseMatrix(workspace, options.factors, options.factors)
    this.regressions = new RidgeRows(this.factors, this.base)
  }

  /** Small numbers around 0; zeros for whoever never acted. */
  *draw(random: Random): Steps<void> {
    const { rows, starts } = this.interactions
    // Of a uniform number from -1 to 1 the variance is a third.
    const scale = SPREAD * Math.sqrt(3 / this.options.factors)
    for (let row = 0; row < rows; row++) {
      if (starts[row] === starts[row + 1]) continue
      const own = this.factors.row(row)
      for (let at = 0; at < own.length; at++) own[at] = scale * (2 * random() - 1)
      if (row % 1024 === 1023) yield
    }
  }

  /**
   * Puts every row's factors where the loss is least while the other side's are held:
   * (α₀ HᵀH + Σ value · h hᵀ + penalty) w = Σ value · h over what the row holds.
   */
  *solve(other: Side): Steps<void> {
    const { rows, items, starts, item, value } = this.interactions
    const { factors: size, unobservedWeight } = this.options
    const penalty = penaltyOf(this.options)
    for (let row = 0; row < size; row++) other.base.row(row).fill(0)
    yield* addProduct(transposed(other.factors), other.factors, other.base, { scale: unobservedWeight })
    let work = 0
    for (let row = 0; row < rows; row++) {
      const [from, to] = [starts[row], starts[row + 1]]
      if (from === to) continue
      let strength = 0
      for (let entry = from; entry < to; entry++) strength += value[entry]
      const values = value.subarray(from, to)
      const solution = other.regressions.solve(item.subarray(from, to), values, values, penalty(strength, items))
      this.factors.row(row).set(solution)
      work += size * size * (to - from + size / 3)
      if (work > STEP_WORK * 8) {
        work = 0
        yield
      }
    }
  }
}

/** rowsᵀ · rows, of so many factors a row. */
export function* gramOf(rows: Float32Array, factors: number): Steps<Float64Array> {
  const gram = new Float64Array(factors * factors)
  const perStep = Math.ceil(STEP_WORK / (factors * factors))
  for (let row = 0; row * factors < rows.length; row++) {
    const place = row * factors
    for (let at = 0; at < factors; at++) {
      const value = rows[place + at]
      if (value === 0) continue
      for (let to = at; to < factors; to++) gram[at * factors + to] += value * rows[place + to]
    }
    if (row % perStep === perStep - 1) yield
  }
  for (let at = 0; at < factors; at++) {
    for (let to = 0; to < at; to++) gram[at * factors + to] = gram[to * factors + at]
  }
  return gram
}
