import type { Lexicon } from '@elmo-chat/language'
import type { Attribute } from '../model.js'
import { compactName, slug } from './slug.js'

/**
 * Where several columns of a product state one measure with different numbers ("total storage capacity", "SSD
 * capacity"), the one that the lexicon names first keeps it; the others stay what the feed calls them.
 */
export function withoutRivalMeasures(attributes: readonly Attribute[], lexicon: Lexicon): readonly Attribute[] {
  const best = new Map<string, { label: string; rank: number; numbers: Set<number> }>()
  for (const { field, label, number } of attributes) {
    if (number === undefined) continue
    const rank = rankOf(field, label, lexicon)
    const before = best.get(field)
    if (!before) best.set(field, { label, rank, numbers: new Set([number]) })
    else {
      before.numbers.add(number)
      if (rank < before.rank) Object.assign(before, { label, rank })
    }
  }
  return attributes.map((attribute) => {
    const { field, label, number, ...rest } = attribute
    const winner = best.get(field)
    const isRival = winner !== undefined && winner.numbers.size > 1 && winner.label !== label
    return isRival ? { ...rest, field: slug(label), label } : attribute
  })
}

function rankOf(field: string, label: string, lexicon: Lexicon): number {
  const concept = lexicon.concept('measure', field)
  const forms = [...(concept?.en ?? []), ...(concept?.zh ?? [])].map(compactName)
  const rank = forms.indexOf(compactName(label))
  return rank < 0 ? forms.length : rank
}
