import { type Bilingual, type Random, seededRandom } from '@elmo-chat/kernel'
import type { DemoProduct, DemoVariant } from './demo-product.js'
import { describe } from './describe.js'
import { between, pick, pickSome, shuffle } from './draw.js'
import { type Kind, kinds } from './kinds/index.js'
import { slugOf, titleOf } from './title.js'
import { type ColorSlug, colorGroups } from './words/colors.js'
import { type MaterialSlug, materials } from './words/materials.js'
import { lineNames } from './words/names.js'
import { sizeSystems } from './words/sizes.js'
import type { FeatureSlug } from './words/traits.js'

let built: readonly DemoProduct[] | undefined

/** The demo shop's lines, always the same ones: about 600 with some 7,500 variants. Built once. */
export function buildProducts(): readonly DemoProduct[] {
  built ??= build(seededRandom(20_261))
  return built
}

function build(random: Random): DemoProduct[] {
  const taken = new Set<string>()
  return kinds.flatMap((kind) => {
    const names = shuffle(random, lineNames[kind.lines])
    return Array.from({ length: kind.count }, (_, index) => {
      const product = buildProduct(kind, names[index % names.length]!, index, taken, random)
      taken.add(product.id)
      return product
    })
  })
}

/** What the cloth cannot promise, whatever the kind. */
const impossible: Partial<Record<MaterialSlug, readonly FeatureSlug[]>> = {
  silk: ['wrinkle-free', 'machine-washable'],
  wool: ['machine-washable'],
  cashmere: ['machine-washable'],
  linen: ['wrinkle-free', 'stretch'],
  leather: ['waterproof', 'machine-washable', 'lightweight'],
  wood: ['dishwasher-safe', 'waterproof'],
}

function buildProduct(
  kind: Kind,
  line: Bilingual,
  index: number,
  taken: ReadonlySet<string>,
  random: Random,
): DemoProduct {
  const material = kind.materials[index % kind.materials.length]!
  const pattern = kind.patterns[between(random, 0, kind.patterns.length * 2 - 1)] ?? kind.patterns[0]!
  const title = titleOf(line, pattern, material, kind)
  const id = uniqueSlug(title.en, taken)
  const able = kind.features.filter((feature) => !impossible[material]?.includes(feature))
  const traits = {
    kind,
    material,
    pattern,
    fit: kind.fits.length > 0 ? pick(random, kind.fits) : null,
    seasons: seasonsOf(kind, material),
    occasions: pickSome(random, kind.occasions, Math.min(kind.occasions.length, between(random, 1, 3))),
    styles: pickSome(random, kind.styles, Math.min(kind.styles.length, between(random, 1, 2))),
    features: pickSome(random, able, Math.min(able.length, between(random, 1, 3))),
    measures: Object.fromEntries(Object.entries(kind.measures).map(([field, values]) => [field, pick(random, values)])),
  }
  const colors = pickSome(
    random,
    colorGroups[kind.colors],
    Math.min(colorGroups[kind.colors].length, between(random, 2, 4)),
  )
  return {
    id,
    title,
    description: describe(traits, line, random),
    ...traits,
    ...pricesOf(kind, material, random),
    // Sisters begin with different colors, so that a shelf of them is not all white.
    colors: turned(colors, index),
    variants: turned(variantsOf(id, kind, colors, random), index * Math.max(1, sizeSystems[kind.sizes].length)),
  }
}

function turned<T>(things: readonly T[], by: number): T[] {
  const cut = by % things.length
  return [...things.slice(cut), ...things.slice(0, cut)]
}

function uniqueSlug(title: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(title)
  for (let number = 2; ; number++) {
    const candidate = number === 2 && !taken.has(slug) ? slug : `${slug}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}

const warmCloth: readonly MaterialSlug[] = ['wool', 'cashmere', 'down', 'fleece']
const coolCloth: readonly MaterialSlug[] = ['linen', 'silk']

function seasonsOf(kind: Kind, material: MaterialSlug) {
  const unfit = warmCloth.includes(material) ? 'summer' : coolCloth.includes(material) ? 'winter' : null
  const seasons = kind.seasons.filter((season) => season !== unfit)
  return seasons.length > 0 ? seasons : kind.seasons
}

function pricesOf(kind: Kind, material: MaterialSlug, random: Random): Pick<DemoProduct, 'price' | 'compareAt'> {
  const [low, high] = kind.price
  const dearest = Math.max(...kind.materials.map((each) => materials[each].cost))
  const cheapest = Math.min(...kind.materials.map((each) => materials[each].cost))
  // The kind's range is stretched over its materials, so that its dearest cloth lies at the upper end.
  const place =
    dearest === cheapest
      ? random()
      : ((materials[material].cost - cheapest) / (dearest - cheapest)) * 0.6 + random() * 0.4
  const price = endInNine(low + (high - low) * place)
  if (random() > 0.24) return { price: price * 100, compareAt: null }
  return { price: price * 100, compareAt: endInNine(price / (0.6 + random() * 0.28)) * 100 }
}

const endInNine = (yuan: number) => Math.max(9, Math.round((yuan + 1) / 10) * 10 - 1)

function variantsOf(id: string, kind: Kind, colors: readonly ColorSlug[], random: Random): DemoVariant[] {
  const isGone = random() < 0.03
  const sizes: readonly (string | null)[] = sizeSystems[kind.sizes].length > 0 ? sizeSystems[kind.sizes] : [null]
  return colors.flatMap((color) => {
    const isLastSeason = random() < 0.08
    return sizes.map((size) => ({
      id: [id, color, ...(size ? [slugOf(size.replace('×', 'x'))] : [])].join('-'),
      color,
      size,
      stock: isGone ? 0 : stockOf(isLastSeason, random),
    }))
  })
}

function stockOf(isLastSeason: boolean, random: Random): number {
  const luck = random()
  if (luck < (isLastSeason ? 0.6 : 0.07)) return 0
  return luck < (isLastSeason ? 0.95 : 0.18) ? between(random, 1, 4) : between(random, 6, 90)
}
