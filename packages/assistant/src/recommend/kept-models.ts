import type { Interactions } from '@elmo-chat/events'
import { type RecommendPlacement, recommendPlacement } from '@elmo-chat/protocol'
import { type FittedModel, openModel, readModel, writeModel } from '@elmo-chat/recommend'
import type { Engine } from './recommend-state.js'

/** Keeps learned models between two starts, by name. */
export interface ModelFiles {
  /** Null where none is kept. Fails for one that was damaged. */
  read(name: string): Promise<Uint8Array | null>
  /** Keeps one in place of the last: wholly, or not at all. */
  write(name: string, bytes: Uint8Array): Promise<void>
}

/** A model with what it was learned from. */
export interface KeptModel {
  readonly model: FittedModel
  /** The products by the model's numbers. */
  readonly products: readonly string[]
  /** Of the log when it was learned. */
  readonly interactions: number
  /** Of the catalogue when it was learned. */
  readonly revision: string
  /** Milliseconds since 1970. */
  readonly at: number
}

export interface RestoredModel extends Omit<KeptModel, 'model' | 'products'> {
  readonly engine: Engine
}

interface Written extends FittedModel, KeptModel {
  readonly kind: 'kept-model'
}

/** To be raised when what is written changes, of any method. */
const VERSION = 1

export async function keepModel(files: ModelFiles, placement: RecommendPlacement, kept: KeptModel): Promise<void> {
  const written: Written = { kind: 'kept-model', version: VERSION, items: kept.model.items, ...kept }
  await files.write(placement, writeModel(written))
}

/**
 * The models that were kept, ready to serve. Products get the numbers that the models know them by, so nothing may have given
 * them others: to be called before the log is read. What cannot be read, or names products that another model numbers otherwise,
 * is told and left out: it is learned anew.
 */
export async function restoreModels(
  files: ModelFiles,
  interactions: Interactions,
  tell: (problem: string) => void,
): Promise<ReadonlyMap<RecommendPlacement, RestoredModel>> {
  const read = new Map<RecommendPlacement, Written>()
  for (const placement of recommendPlacement.options) {
    const kept = await readKept(files, placement).catch((error: unknown) => String(error))
    if (typeof kept === 'string')
      tell(`The kept model of the list "${placement}" cannot be read, and is learned anew: ${kept}`)
    else if (kept) read.set(placement, kept)
  }
  const longest = [...read.values()].reduce<readonly string[]>(
    (most, { products }) => (products.length > most.length ? products : most),
    [],
  )
  for (const id of longest) interactions.know(id)
  const restored = new Map<RecommendPlacement, RestoredModel>()
  for (const [placement, { model, products, ...about }] of read) {
    if (products.length < model.items || products.some((id, item) => interactions.productNumber(id) !== item)) {
      tell(`The kept model of the list "${placement}" numbers products otherwise than the others, and is learned anew.`)
      continue
    }
    restored.set(placement, { ...about, engine: { kind: model.kind, scorer: openModel(model), items: model.items } })
  }
  return restored
}

/** Null where none is kept; words where it is none. */
async function readKept(files: ModelFiles, placement: RecommendPlacement): Promise<Written | string | null> {
  const bytes = await files.read(placement)
  if (!bytes) return null
  const { value, problems } = readModel(bytes)
  if (!value) return problems[0].message.en
  const kept = value as Written
  return kept.kind === 'kept-model' && kept.version === VERSION ? kept : 'it was written by another version.'
}
