import { no, ok, type Result, runInSlices, type Steps } from '@elmo-chat/kernel'
import type { Store } from '@elmo-chat/storage'
import {
  atStart,
  type Correction,
  type IntentExample,
  IntentModel,
  OUT_OF_SCOPE,
  packClassifier,
  shippedExamples,
  shippedIntentModel,
  trainIntentModel,
  understandByRules,
  unpackClassifier,
  withCorrections,
} from '@elmo-chat/understanding'
import type { DeskRefusal, TrainedModel } from './search/search-desk.js'
import { type Sharing, type Shop, SLICE_MS } from './shop.js'

const NAME = 'intents'
/** One example in this many is kept apart to see what the corrections do to the rest. */
const HELD_OUT = 10
/** So much of the held-out examples may be lost to chance. */
const TOLERATED = 0.005

/** The model of intents: as shipped, as trained here, and with every correction that the merchant made. */
export class Intents {
  private present: IntentModel = shippedIntentModel()
  private readonly store: Store
  private readonly sharing: Sharing
  private readonly current: () => Shop

  constructor(store: Store, sharing: Sharing, current: () => Shop) {
    this.store = store
    this.sharing = sharing
    this.current = current
  }

  get model(): IntentModel {
    return this.present
  }

  /** Takes what was corrected or trained, here or in another process. A kept model that cannot be read is passed over. */
  async refresh(): Promise<void> {
    const [corrections, kept] = await Promise.all([this.store.corrections.list(), this.store.models.get(NAME)])
    const unpacked = kept && unpackClassifier(kept)
    const base = unpacked?.ok ? new IntentModel(unpacked.value) : shippedIntentModel()
    this.present = withCorrections(base, corrections)
  }

  /**
   * Trains with the corrections as further examples. The model is kept only when it reads what it was not shown about as
   * well as one that knows no corrections.
   *
   * Cost  three trainings of some ten seconds each, in slices
   */
  async train(by: string): Promise<Result<TrainedModel, DeskRefusal>> {
    const corrections = await this.store.corrections.list()
    if (corrections.length === 0)
      return no({
        code: 'CORRECTIONS_NONE',
        message: {
          en: 'Nothing was corrected yet; the shipped model has nothing to learn here.',
          zh: '还没有任何更正，内置模型没有可学习的内容。',
        },
      })
    const slicing = { ...this.sharing, sliceMs: SLICE_MS }
    const examples = shippedExamples()
    const heldOut = examples.filter((_, at) => at % HELD_OUT === HELD_OUT - 1)
    const rest = examples.filter((_, at) => at % HELD_OUT !== HELD_OUT - 1)
    const without = await runInSlices(this.accuracy(rest, [], heldOut), slicing)
    const with_ = await runInSlices(this.accuracy(rest, corrections, heldOut), slicing)
    const promoted = with_ >= without - TOLERATED
    if (promoted) {
      const { classifier } = await runInSlices(trainIntentModel(examples, corrections), slicing)
      await this.store.models.put(NAME, packClassifier(classifier), by)
      await this.refresh()
    }
    return ok({ promoted, decision: decision(promoted, corrections.length, heldOut.length, without, with_) })
  }

  private *accuracy(
    examples: readonly IntentExample[],
    corrections: readonly Correction[],
    heldOut: readonly IntentExample[],
  ): Steps<number> {
    const model = yield* trainIntentModel(examples, corrections)
    const { vocabulary } = this.current()
    const start = atStart('en', 'USD')
    let right = 0
    for (const { text, intent } of heldOut) {
      const { classification } = model.classify(understandByRules(text, start, vocabulary))
      const [best] = classification.labels
      const isNone = classification.none > (best?.confidence ?? 0)
      if ((isNone ? OUT_OF_SCOPE : best?.label) === intent) right++
      yield
    }
    return right / heldOut.length
  }
}

function decision(promoted: boolean, corrections: number, heldOut: number, without: number, with_: number) {
  const show = (share: number) => `${(share * 100).toFixed(1)} %`
  return {
    en: promoted
      ? `Live: learned ${corrections} corrections and reads ${show(with_)} of ${heldOut} held-out examples right (${show(without)} without them).`
      : `Refused: with ${corrections} corrections only ${show(with_)} of ${heldOut} held-out examples are read right (${show(without)} without them). Look for corrections that contradict each other.`,
    zh: promoted
      ? `已启用：学习了 ${corrections} 条更正，${heldOut} 条留出样例的识别正确率为 ${show(with_)}（不含更正时为 ${show(without)}）。`
      : `未启用：加入 ${corrections} 条更正后，${heldOut} 条留出样例的识别正确率仅 ${show(with_)}（不含更正时为 ${show(without)}）。请检查是否有互相矛盾的更正。`,
  }
}
