import type { Bilingual } from '@elmo-chat/kernel'

/**
 * What no feed measures but its values tell: how much a value speaks for more of it, below 0 for less. Of a product's
 * materials only the most telling counts.
 */
export interface AttributeAxis {
  readonly more: Bilingual
  readonly less: Bilingual
  /** `field` → lexicon concept → how much; narrower concepts count as theirs. */
  readonly tells: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Values that wish for more or less of it, as `field concept`: "like this one, but formal". */
  readonly wishes: Readonly<Record<string, 'more' | 'less'>>
}

export const attributeAxes: Readonly<Record<string, AttributeAxis>> = {
  warmth: {
    more: { en: 'warmer', zh: '更暖' },
    less: { en: 'cooler', zh: '更凉爽' },
    tells: {
      material: {
        down: 3,
        shearling: 3,
        'down-alternative': 2,
        wool: 2,
        cashmere: 2,
        alpaca: 2,
        mohair: 2,
        'camel-hair': 2,
        fleece: 2,
        plush: 2,
        'faux-fur': 2,
        flannel: 1,
        corduroy: 1,
        velvet: 1,
        linen: -1,
        silk: -1,
        chiffon: -1,
        mesh: -1,
        'ice-silk': -1,
        rayon: -1,
      },
      season: { winter: 1, summer: -1 },
      feature: { warm: 1, insulated: 1, 'fleece-lined': 1, thick: 1, breathable: -1 },
      category: { 'down-jacket': 1, 'padded-jacket': 1, parka: 1, 'tank-top': -1, shorts: -1, sandals: -1 },
    },
    wishes: { 'feature warm': 'more', 'feature thick': 'more' },
  },
  formality: {
    more: { en: 'more formal', zh: '更正式' },
    less: { en: 'more casual', zh: '更休闲' },
    tells: {
      style: { formal: 2, elegant: 1, classic: 1, casual: -1, sporty: -2, street: -1, cute: -1 },
      occasion: { business: 2, interview: 2, work: 1, wedding: 1, sports: -2, outdoor: -1, vacation: -1, camping: -1 },
      category: { suit: 2, blazer: 1, 'dress-shoes': 1, 'oxford-shoes': 1, tie: 1, hoodie: -1, sweatshirt: -1 },
    },
    wishes: { 'style formal': 'more', 'style business-style': 'more', 'style casual': 'less' },
  },
  weight: {
    more: { en: 'heavier', zh: '更厚重' },
    less: { en: 'lighter', zh: '更轻' },
    tells: {
      material: {
        'cast-iron': 2,
        stone: 2,
        leather: 1,
        denim: 1,
        wool: 1,
        'solid-wood': 1,
        linen: -1,
        silk: -1,
        chiffon: -1,
        mesh: -1,
        nylon: -1,
        rayon: -1,
        titanium: -1,
        aluminum: -1,
        'carbon-fiber': -2,
      },
      season: { winter: 1, summer: -1 },
      feature: { lightweight: -2, thick: 1 },
    },
    wishes: { 'feature lightweight': 'less' },
  },
}
