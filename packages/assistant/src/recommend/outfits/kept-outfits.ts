import {
  type CompatibilityModel,
  type FittedModel,
  type ItemFeatures,
  readModel,
  writeModel,
} from '@elmo-chat/recommend'
import type { ModelFiles } from '../kept-models.js'

/** What was learned of orders, with what it was learned from. */
export interface KeptOutfits {
  /** Null where it was not better than the rules alone. */
  readonly learned: LearnedPairs | null
  /** Orders that it was learned from. */
  readonly rows: number
  /** Of the catalogue when it was learned. */
  readonly revision: string
}

/** A model with what it was told of products. */
export interface LearnedPairs {
  readonly model: CompatibilityModel
  readonly features: ItemFeatures
  /** The slot of each product that was ordered, by its place among the slots; -1 for the others. */
  readonly typeOf: Int32Array
  /** The products by the model's numbers. */
  readonly products: readonly string[]
}

interface Written extends FittedModel, KeptOutfits {
  readonly kind: 'kept-outfits'
  readonly slots: readonly string[]
}

const NAME = 'outfits'
/** To be raised when what is written changes. */
const VERSION = 1

export async function keepOutfits(files: ModelFiles, slots: readonly string[], kept: KeptOutfits): Promise<void> {
  const items = kept.learned?.products.length ?? 0
  const written: Written = { kind: 'kept-outfits', version: VERSION, items, slots, ...kept }
  await files.write(NAME, writeModel(written))
}

/** What was kept; null where nothing is. What cannot be read, or knows other slots, is told and left out: it is learned anew. */
export async function restoreOutfits(
  files: ModelFiles,
  slots: readonly string[],
  tell: (problem: string) => void,
): Promise<KeptOutfits | null> {
  try {
    const bytes = await files.read(NAME)
    if (!bytes) return null
    const { value, problems } = readModel(bytes)
    if (!value) throw new Error(problems[0].message.en)
    const { kind, version, slots: known, learned, rows, revision } = value as Written
    if (kind !== 'kept-outfits' || version !== VERSION || known.join() !== slots.join())
      throw new Error('it was written by another version.')
    return { learned, rows, revision }
  } catch (error) {
    tell(`What was learned of outfits cannot be read, and is learned anew: ${String(error)}`)
    return null
  }
}
