import type { Bilingual } from '@elmo-chat/kernel'
import type { Kind } from './kinds/index.js'
import { type MaterialSlug, materials } from './words/materials.js'
import { type PatternSlug, patterns } from './words/traits.js'

/** Patterns that a material or a kind tells already. */
const untold = new Set<PatternSlug>(['plain', 'denim', 'leather'])
/** Materials that go without saying for their kinds. */
const understood = new Set<MaterialSlug>([
  'denim',
  'down',
  'mesh',
  'wax',
  'foam',
  'plastic',
  'straw',
  'rubber',
  'knit',
  'polyester',
])

const audienceWord = /^(男士|儿童|女童|Men’s|Kids’|Girls’) ?/

/**
 * Line, pattern, material and noun, in the order in which each language puts them: 海风条纹亚麻衬衫, Sea Breeze Striped
 * Linen Shirt. Nothing is said twice, as in "Glass Glass".
 */
export function titleOf(line: Bilingual, pattern: PatternSlug, material: MaterialSlug, kind: Kind): Bilingual {
  const cloth = understood.has(material) ? null : materials[material]
  const isRepeated =
    cloth && (kind.noun.zh.includes(cloth.zh) || kind.noun.en.includes(cloth.en) || kind.noun.zh.includes('丝巾'))
  const spokenCloth = isRepeated ? null : cloth
  const look = untold.has(pattern) ? null : patterns[pattern]
  const [forChinese = ''] = audienceWord.exec(kind.noun.zh) ?? []
  const [forEnglish = ''] = audienceWord.exec(kind.noun.en) ?? []
  return {
    zh: [line.zh, forChinese, look?.zh, spokenCloth?.zh, kind.noun.zh.slice(forChinese.length)]
      .filter(Boolean)
      .join(''),
    en: [line.en, forEnglish.trim(), look?.en, spokenCloth?.en, kind.noun.en.slice(forEnglish.length)]
      .filter(Boolean)
      .join(' '),
  }
}

/** A slug for addresses. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
