import { list, type Sentence, type Skill, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { Constraint } from '@elmo-chat/protocol'
import type { ShopView } from '../shop/shop-view.js'
import { choicesBlock } from '../show/openings.js'
import { createSpeech } from '../show/speech.js'
import { wishWords } from '../show/wish-words.js'

const NAMED = 8

/** Tells what the shop sells: its categories, brands, colors or any other field, with how many of each. */
export function browseSkill(shop: ShopView): Skill {
  return {
    name: 'browse',
    description: { en: 'Tells what the shop sells.', zh: '介绍店里在售的品类、品牌等。' },
    run: (context) => browse(context, shop),
  }
}

function browse(context: SkillContext, shop: ShopView): SkillResult {
  const { language, state, understanding } = context
  const speech = createSpeech(shop, language)
  const words = says[language]
  const asked = understanding.topic
  if (asked === 'price') return priceRange(context, shop)
  const field = asked && shop.index.values(asked).length > 0 ? asked : 'category'
  const scope = scopeOf(field, asked, understanding.constraints, state.brief.constraints)
  // Where nothing of what stands states the field, what was said now is meant, else the whole shop.
  const states = (one: readonly Constraint[]) => shop.index.values(field, one).length > 0
  const said = understanding.constraints.filter((constraint) => constraint.field !== field)
  const constraints = [scope, said].find(states) ?? []
  const counted = (value: string) => shop.index.count([...constraints, { field, op: 'is', value, text: '' }])
  const values = shop.index
    .values(field, constraints)
    .slice(0, NAMED)
    .sort((a, b) => counted(b.value) - counted(a.value))
  if (values.length === 0) return { outcome: 'none', sentences: [words.none(speech.field(field))], blocks: [] }
  const named = values.map(({ value }) => {
    const label = speech.value(field, value)
    const count = speech.count([...constraints, { field, op: 'is', value, text: label.text }])
    return { label, pieces: words.item(label, count).pieces }
  })
  const within = wishWords({ constraints, query: '' }, speech)
  const items = list(
    named.map(({ pieces }) => pieces),
    language,
  )
  return {
    outcome: 'found',
    sentences: [
      within.length > 0 ? words.within(within, speech.field(field), items) : words.all(speech.field(field), items),
    ],
    blocks: [choicesBlock(named.map(({ label }) => ({ label: label.text, say: words.say(label.text) })))],
    asked: { field, values: values.map(({ value }) => value) },
  }
}

/** "What do you sell" is about the shop; "what colors are there" about what stands. */
function scopeOf(
  field: string,
  asked: string | undefined,
  said: readonly Constraint[],
  standing: readonly Constraint[],
): readonly Constraint[] {
  const scope = asked && asked !== 'category' ? standing : said
  return scope.filter((constraint) => constraint.field !== field)
}

function priceRange({ language, state }: SkillContext, shop: ShopView): SkillResult {
  const speech = createSpeech(shop, language)
  const { constraints } = state.brief
  const lowest = speech.extreme('lowest', constraints)
  const highest = speech.extreme('highest', constraints)
  const words = says[language]
  const said = lowest && highest ? words.prices(lowest, highest) : words.noPrices
  return { outcome: lowest ? 'found' : 'none', sentences: [said], blocks: [] }
}

type Pieces = Sentence['pieces']
type Piece = Pieces[number]

interface Says {
  readonly all: (field: Piece, values: Pieces) => Sentence
  readonly within: (scope: Pieces, field: Piece, values: Pieces) => Sentence
  readonly item: (value: Piece, count: Piece) => Sentence
  readonly none: (field: Piece) => Sentence
  readonly prices: (lowest: Piece, highest: Piece) => Sentence
  readonly noPrices: Sentence
  readonly say: (label: string) => string
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    all: (field, values) => sentence`By ${field}, the shop has most of: ${values}.`,
    within: (scope, field, values) => sentence`For ${scope}, by ${field}: ${values}.`,
    item: (value, count) => sentence`${value} (${count})`,
    none: (field) => sentence`The shop's data states no ${field} for these.`,
    prices: (lowest, highest) => sentence`Prices run from ${lowest} to ${highest}.`,
    noPrices: sentence`The shop's data gives no prices for these.`,
    say: (label) => label,
  },
  zh: {
    all: (field, values) => sentence`按${field}看，本店主要有：${values}。`,
    within: (scope, field, values) => sentence`在“${scope}”里，按${field}有：${values}。`,
    item: (value, count) => sentence`${value}（${count}）`,
    none: (field) => sentence`店铺数据没有标明这些商品的${field}。`,
    prices: (lowest, highest) => sentence`价格从 ${lowest} 到 ${highest}。`,
    noPrices: sentence`店铺数据没有给出这些商品的价格。`,
    say: (label) => label,
  },
}
