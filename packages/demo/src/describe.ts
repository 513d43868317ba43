import type { Bilingual, Random } from '@elmo-chat/kernel'
import type { DemoProduct } from './demo-product.js'
import { pick, pickSome } from './draw.js'
import type { Kind } from './kinds/index.js'
import { materials } from './words/materials.js'
import {
  type FeatureSlug,
  features,
  fits,
  type OccasionSlug,
  occasions,
  patterns,
  thingFeatures,
  thingOccasions,
} from './words/traits.js'

export type Describable = Pick<DemoProduct, 'kind' | 'material' | 'pattern' | 'fit' | 'occasions' | 'features'>

const longest = 7

/** What it is made of, how it is made, how it fits and where it goes, in whole sentences of both languages. */
export function describe(product: Describable, line: Bilingual, random: Random): Bilingual {
  const { kind, pattern, fit } = product
  const sentences: Bilingual[] = [
    sayLine(line, random),
    sayMaterial(product, random),
    ...pickSome(random, kind.details, 2),
    ...patterns[pattern].says,
    ...(fit && random() < 0.6 ? fits[fit].says : []),
    ...product.features.slice(0, 2).flatMap((feature) => sayFeature(kind, feature)),
    ...product.occasions.slice(0, 1).map((occasion) => sayOccasion(kind, occasion, random)),
  ].slice(0, longest)
  return {
    zh: sentences.map((sentence) => sentence.zh).join(''),
    en: sentences.map((sentence) => sentence.en).join(' '),
  }
}

const garmentSizes = new Set(['letters', 'height', 'waist', 'waist-men'])
const wornDepartments = new Set(['women', 'men', 'kids', 'shoes', 'accessories'])
const isGarment = (kind: Kind) => garmentSizes.has(kind.sizes)
const isWorn = (kind: Kind) => isGarment(kind) || wornDepartments.has(kind.department)

function sayLine(line: Bilingual, random: Random): Bilingual {
  return pick<Bilingual>(random, [
    { zh: `来自我们的「${line.zh}」系列。`, en: `From our ${line.en} line.` },
    { zh: `「${line.zh}」系列里最耐看的一件。`, en: `The quiet favorite of the ${line.en} line.` },
    { zh: `「${line.zh}」系列的基本款。`, en: `A staple of the ${line.en} line.` },
    { zh: `今年「${line.zh}」系列的新作。`, en: `New in the ${line.en} line this year.` },
  ])
}

function sayMaterial({ kind, material }: Describable, random: Random): Bilingual {
  const { says } = materials[material]
  return isGarment(kind) ? pick<Bilingual>(random, says) : says.at(-1)!
}

function sayFeature(kind: Kind, feature: FeatureSlug): readonly Bilingual[] {
  const ofThing = isGarment(kind) ? undefined : thingFeatures[feature]
  return ofThing ? [ofThing] : features[feature].says
}

function sayOccasion(kind: Kind, occasion: OccasionSlug, random: Random): Bilingual {
  return (isWorn(kind) ? undefined : thingOccasions[occasion]) ?? pick<Bilingual>(random, occasions[occasion].says)
}
