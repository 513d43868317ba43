import type { Attribute } from '@elmo-chat/catalog'
import type { Language } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'

/** Units that Chinese writes in letters too. */
const lettered = new Set(
  'gb tb mb kb mhz ghz hz khz mbps gbps mb-per-s mah wh dpi ppi ppm db p-resolution watt volt'.split(' '),
)
const attached = new Set(['p-resolution', 'percent', 'celsius', 'fahrenheit'])
const larger: Readonly<Record<string, string>> = { g: 'kg', mm: 'meter' }

/**
 * A bare number with its unit in a language: the unit that the feed's documentation gives, else the measure's own where
 * the number was read as that. Undefined where the text is no bare number or nobody knows its unit.
 */
export function showQuantity(
  { field, text, number, unit }: Pick<Attribute, 'field' | 'text' | 'number' | 'unit'>,
  language: Language,
  lexicon: Lexicon,
): string | undefined {
  if (!/^\s*\d+(?:\.\d+)?\s*$/.test(text)) return undefined
  const known = unit ?? (number === undefined ? undefined : lexicon.concept('measure', field)?.unit)
  const value = unit === undefined ? number : Number(text)
  if (!known || value === undefined) return undefined
  const wide = value >= 1000 ? larger[known] : undefined
  return wide ? withUnit(value / 1000, wide, language, lexicon) : withUnit(value, known, language, lexicon)
}

function withUnit(value: number, unit: string, language: Language, lexicon: Lexicon): string {
  const shown = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 }).format(value)
  const label = lexicon.label('unit', unit, lettered.has(unit) ? 'en' : language)
  const isWord = /^[a-z]{4,}$/.test(label) && value !== 1
  const plural = isWord ? `${label}${label.endsWith('ch') ? 'es' : 's'}` : label
  return attached.has(unit) ? `${shown}${plural}` : `${shown} ${plural}`
}
