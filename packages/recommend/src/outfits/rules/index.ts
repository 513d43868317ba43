import type { OutfitRule } from '../rule.js'
import { colorHarmony } from './color-harmony.js'
import { figure } from './figure.js'
import { formality } from './formality.js'
import { occasion } from './occasion.js'
import { patternMix } from './pattern-mix.js'
import { proportion } from './proportion.js'
import { season } from './season.js'
import { style } from './style.js'

/** All that is said of clothes. */
export const outfitRules: readonly OutfitRule[] = [
  colorHarmony,
  season,
  occasion,
  formality,
  style,
  patternMix,
  proportion,
  figure,
]
