import { type Steps, seededRandom } from '@elmo-chat/kernel'
import { type PairedDifference, pairedDifference } from '@elmo-chat/metrics'
import { type CompatibilityModel, embedItem, pairLogit } from '../outfits/compatibility-model.js'
import { fitCompatibility, type OutfitRows } from '../outfits/fit-compatibility.js'
import type { Piece } from '../outfits/piece.js'
import { outfitRules } from '../outfits/rules/index.js'

export interface OutfitFitRequest {
  /** The latest outfits last. */
  readonly rows: OutfitRows
  /** The piece that each item is; null for what is not worn. */
  readonly pieces: readonly (Piece | null)[]
  readonly seed: number
}

export interface FittedOutfits {
  /** Null where what was learned is not better than the rules alone, beyond chance. */
  readonly model: CompatibilityModel | null
  /** How much oftener the missing piece is found among four of its slot, on outfits that nothing was learned of. */
  readonly gain: PairedDifference
}

type PairOdds = (a: number, b: number) => number

/** Log odds for each point that the rules give a pair. */
const ODDS_PER_POINT = 1
/** The part of the outfits, the latest, that is tested on. */
const TESTED = 0.2
const WRONG = 3
const TRIES = 20

/** Learns of outfits what the rules leave open; measures it on the latest of them, and learns of all where that is a gain. */
export function* fitOutfits({ rows, pieces, seed }: OutfitFitRequest): Steps<FittedOutfits> {
  const prior: PairOdds = (a, b) => ODDS_PER_POINT * ruled(pieces[a], pieces[b])
  const cut = Math.ceil(rows.outfits.length * (1 - TESTED))
  const first = yield* fitCompatibility({ ...rows, outfits: rows.outfits.slice(0, cut) }, { seed, prior })
  const learned = oddsOf(first, rows)
  const tests = blanksOf(rows, rows.outfits.slice(cut), seed)
  const found = (odds: PairOdds) => tests.map((test) => foundIn(test, odds))
  const gain = pairedDifference(
    found(prior),
    found((a, b) => prior(a, b) + learned(a, b)),
    { seed },
  )
  return { model: gain.low > 0 ? yield* fitCompatibility(rows, { seed, prior }) : null, gain }
}

function ruled(a: Piece | null, b: Piece | null): number {
  if (!a || !b) return 0
  return outfitRules.reduce((sum, { weight, pair }) => sum + weight * (pair?.(a, b)?.value ?? 0), 0)
}

function oddsOf(model: CompatibilityModel, { typeOf, features }: OutfitRows): PairOdds {
  const embed = (item: number) => embedItem(model, typeOf[item], features, item)
  return (a, b) => pairLogit(model, embed(a), embed(b))
}

interface Blank {
  readonly rest: readonly number[]
  /** The right one first. */
  readonly choices: readonly number[]
}

/** One missing piece an outfit, beside wrong ones of its slot, drawn as often as they are taken. */
function blanksOf({ outfits, typeOf }: OutfitRows, tested: readonly Uint32Array[], seed: number): Blank[] {
  const random = seededRandom(seed)
  const taken = outfits.flatMap((items) => [...items])
  return tested.flatMap((items): Blank[] => {
    const right = items[Math.floor(random() * items.length)]
    const pool = taken.filter((item) => typeOf[item] === typeOf[right] && !items.includes(item))
    const choices = new Set([right])
    for (let tries = 0; tries < TRIES && choices.size <= WRONG && pool.length > 0; tries++)
      choices.add(pool[Math.floor(random() * pool.length)])
    return choices.size > 1 ? [{ rest: [...items].filter((item) => item !== right), choices: [...choices] }] : []
  })
}

/** 1 where the right one scores highest; a tie is a guess among those that are highest. */
function foundIn({ rest, choices }: Blank, odds: PairOdds): number {
  const scores = choices.map((choice) => rest.reduce((sum, other) => sum + odds(choice, other), 0))
  const best = Math.max(...scores)
  return scores[0] === best ? 1 / scores.filter((score) => score === best).length : 0
}
