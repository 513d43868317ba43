import type { Lexicon } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import type { Figure, OutfitWish } from '@elmo-chat/recommend'
import { formalityFor } from './formality.js'
import { seasonsOf } from './wear.js'

/** What the wishes of a customer say of an outfit as a whole. */
export function outfitWish(constraints: readonly Constraint[], lexicon: Lexicon): OutfitWish {
  const said = (field: string) =>
    constraints.flatMap((one) => (one.field === field && one.op === 'is' ? [String(one.value)] : []))
  const nameOf = (field: string, id: string) => ({
    en: lexicon.label(field, id, 'en'),
    zh: lexicon.label(field, id, 'zh'),
  })
  const [season] = seasonsOf(said('season'))
  const [occasion] = said('occasion')
  const figures = said('audience').flatMap((id) => FIGURES[id] ?? [])
  return {
    season: season ? { id: season, name: nameOf('season', season) } : null,
    occasion:
      occasion === undefined
        ? null
        : {
            ids: new Set(lexicon.narrow('occasion', occasion)),
            wider: new Map(
              (lexicon.concept('occasion', occasion)?.broader ?? []).map((id) => [id, nameOf('occasion', id)]),
            ),
            formality: formalityFor(occasion),
            name: nameOf('occasion', occasion),
          },
    styles: new Set(said('style')),
    figure: figures[0] ?? null,
  }
}

const FIGURES: Readonly<Record<string, Figure>> = { 'petite-people': 'petite', 'plus-size-people': 'plus' }
