import type { Bilingual } from '@elmo-chat/kernel'
import { type Piece, SEASONS, type Season } from '../piece.js'
import type { OutfitRule } from '../rule.js'

const NAMES: Readonly<Record<Season, Bilingual>> = {
  spring: { en: 'spring', zh: '春季' },
  summer: { en: 'summer', zh: '夏季' },
  autumn: { en: 'autumn', zh: '秋季' },
  winter: { en: 'winter', zh: '冬季' },
}

/** Made for the season that is wished for; and two pieces are worn at the same time of the year. */
export const season: OutfitRule = {
  id: 'season',
  weight: 1,
  piece: ({ seasons }, wish) => {
    if (!wish.season || seasons.length === 0) return null
    const { id, name } = wish.season
    return seasons.includes(id)
      ? { value: 0.8, says: { en: `For ${name.en}`, zh: `适合${name.zh}` } }
      : { value: -1, says: { en: `Not made for ${name.en}`, zh: `不适合${name.zh}` } }
  },
  pair: (a, b) => {
    if (isAllYear(a) || isAllYear(b)) return null
    const shared = SEASONS.filter((one) => a.seasons.includes(one) && b.seasons.includes(one))
    if (shared.length === 0)
      return {
        value: -1,
        says: {
          en: `The ${a.name.en} and the ${b.name.en} are for different seasons`,
          zh: `${a.name.zh}与${b.name.zh}不在同一季节穿`,
        },
      }
    return {
      value: 0.5,
      says: {
        en: `Worn at the same time of the year: ${shared.map((one) => NAMES[one].en).join(', ')}`,
        zh: `同季可穿：${shared.map((one) => NAMES[one].zh).join('、')}`,
      },
    }
  },
}

const isAllYear = ({ seasons }: Piece) => seasons.length === 0 || seasons.length === SEASONS.length
