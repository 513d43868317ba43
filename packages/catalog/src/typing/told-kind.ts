import type { Lexicon } from '@elmo-chat/language'
import type { Detail } from '../draft/draft.js'
import type { Attribute } from '../model.js'
import { compactName } from './slug.js'

/**
 * Columns that one kind of thing has. A product may be called by a maker and a number only ("Elm 51X Original Black"):
 * what it is measured by then tells what it is. Of several kinds the first counts: a computer has drives, a drive no
 * processor.
 */
const columnsByKind: Readonly<Record<string, readonly string[]>> = {
  'toner-cartridge': ['blacktonerpageyield', 'colourtonerpageyield', 'colortonerpageyield', 'tonerpageyield'],
  'ink-cartridge': ['inktype', 'blackinkvolume', 'colourinkvolume', 'blackinkpageyield', 'colourinkpageyield'],
  printer: ['printspeedblacknormalqualitya4usletter', 'printspeedblackdraftqualitya4usletter'],
  puzzle: ['numberofpuzzlepieces', 'numberofpuzzles'],
  motherboard: ['motherboardformfactor', 'cpufanconnector'],
  'pc-case': ['supportedmotherboardformfactors', 'mainboardsize'],
  phone: ['simcardcapability', 'simcardtype'],
  computer: ['processormodel', 'processorfamily'],
  'network-switch': ['switchtype', 'macaddresstable', 'switchingcapacity'],
  'camera-lens': ['lensstructureelementsgroups', 'closestfocusingdistance', 'numberofdiaphragmblades'],
  monitor: ['verticalscanrange', 'horizontalscanrange', 'pixelpitch', 'displaybrightnesstypical'],
  label: ['labelsperpack', 'labelsize'],
  'memory-card': ['flashcardtype'],
  'memory-module': ['memorylayoutmodulesxsize', 'memoryformfactor'],
  'hard-drive': ['hddspeed'],
  ssd: ['ssdformfactor'],
  'blank-media': ['cdstoragecapacity', 'dvdstoragecapacity'],
  'graphics-card': ['cudacores', 'graphicsadaptermemorytype'],
  headphones: ['headphonefrequency'],
  toy: ['recommendedagemin'],
}

const kinds = Object.keys(columnsByKind)
const rankOfColumn = new Map(Object.values(columnsByKind).flatMap((names, rank) => names.map((name) => [name, rank])))

/** The kind that a product's columns tell where neither its categories nor its title name one. */
export function toldKind(lexicon: Lexicon, details: readonly Detail[]): Attribute | undefined {
  let told: Detail | undefined
  let best = kinds.length
  for (const detail of details) {
    const rank = rankOfColumn.get(compactName(detail.label)) ?? best
    if (rank < best) [best, told] = [rank, detail]
  }
  if (!told) return undefined
  const kind = kinds[best]!
  const concepts = [kind === 'printer' ? printerOf(lexicon, details) : kind]
  return { field: 'category', label: told.label, text: told.text, concepts, from: told.from }
}

/** "Print technology: Inkjet" says which printer it is. */
function printerOf(lexicon: Lexicon, details: readonly Detail[]): string {
  const technology = details.find(({ label }) => compactName(label) === 'printtechnology')?.text ?? ''
  const named = lexicon.mentions(`${technology} printer`).findLast(({ field }) => field === 'category')?.id
  return named !== undefined && lexicon.widen('category', named).includes('printer') ? named : 'printer'
}
