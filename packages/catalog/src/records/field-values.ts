import type { Detail } from '../draft/draft.js'
import type { Attribute } from '../model.js'

/** One value of a row: a cell of a table, or whatever JSON gave. */
export interface Field {
  readonly column: string
  readonly value: unknown
}

const deepest = 4
const mostItems = 500

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as one text; lists are joined by commas, an object is told by its value, name, title or address. */
export function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (depth > deepest) return ''
  if (Array.isArray(value))
    return value
      .slice(0, mostItems)
      .map((item) => textOf(item, depth + 1))
      .filter(Boolean)
      .join(', ')
  if (isObject(value))
    for (const key of ['value', 'name', 'title', 'label', 'src', 'url', '@value', '@id'])
      if (value[key] !== undefined) return textOf(value[key], depth + 1)
  return ''
}

/** A value as a list of texts. */
export function readList(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  const items = Array.isArray(value) ? value.slice(0, mostItems) : [value]
  return items.map((item) => textOf(item)).filter((text) => text !== '')
}

/** The values of an attribute; short lines in one cell are a list. */
export function readValues(value: unknown): string[] {
  if (typeof value !== 'string' || !value.includes('\n')) return readList(value)
  const lines = value.split('\n').map((line) => line.trim())
  return lines.every((line) => line.length <= 40) ? lines.filter((line) => line !== '') : [value]
}

/**
 * Category paths from the widest: "A > B", "A -> B", "A/B"; several paths by line, bar or semicolon, and by comma where
 * each part is a path of its own (a name may hold commas).
 */
export function readPaths(value: unknown): string[][] {
  if (typeof value === 'string' && !/[>»›/|;；,，\n\d]/.test(value)) return [[value]]
  if (Array.isArray(value) && value.every(Array.isArray))
    return value
      .map((path) =>
        readList(path)
          .map((name) => name.trim())
          .filter(Boolean),
      )
      .filter((path) => path.length > 0)
  return readList(value)
    .flatMap((text) => text.split(/[\n|;；]/))
    .flatMap((text) => {
      const byComma = text.split(/[,，]/)
      return byComma.length > 1 && byComma.every((part) => /[>»›]/.test(part)) ? byComma : [text]
    })
    .map((text) =>
      text
        .split(/[>»›]/.test(text) ? /\s*(?:-?>|»|›)\s*/ : /\s*\/\s*/)
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .filter((path) => path.length > 0 && !(path.length === 1 && /^\d+$/.test(path[0]!)))
}

/** Facets of the form "name:value|name:value". */
export function readFacets(value: unknown): Detail[] {
  return textOf(value)
    .split('|')
    .flatMap((facet) => {
      const cut = facet.indexOf(':')
      return cut > 0
        ? [{ label: facet.slice(0, cut).trim(), text: facet.slice(cut + 1).trim(), from: 'column' as const }]
        : []
    })
}

export function readOptions(value: unknown): Record<string, string> {
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value)
        .slice(0, 20)
        .map(([name, option]) => [name, textOf(option)]),
    )
  if (Array.isArray(value))
    return Object.fromEntries(
      value.slice(0, 20).flatMap((option) => (isObject(option) ? [[textOf(option.name), textOf(option.value)]] : [])),
    )
  return {}
}

/**
 * Attributes from an object, a list of name and value pairs, or Google's text "section:name:value,section:name:value".
 */
export function readDetails(value: unknown, from: Attribute['from']): Detail[] {
  if (typeof value === 'string') return readDetailText(value, from)
  if (Array.isArray(value))
    return value.slice(0, mostItems).flatMap((item) => {
      if (typeof item === 'string') return readDetailText(item, from)
      if (!isObject(item)) return []
      const label = textOf(item.attribute_name ?? item.name ?? item.label ?? item.key)
      const values = readList(item.attribute_value ?? item.value ?? item.text ?? item.values)
      return values.map((text) => ({ label, text, from }))
    })
  if (isObject(value) && 'attribute_name' in value) return readDetails([value], from)
  if (isObject(value))
    return Object.entries(value)
      .slice(0, mostItems)
      .flatMap(([label, item]) => readList(item).map((text) => ({ label, text, from })))
  return []
}

/**
 * Reads Google's product_detail. Values may hold commas, colons and line breaks themselves, so a comma ends a value only
 * where a "section:name:" follows: the first section's name again, or short names without sentence marks on both sides.
 */
function readDetailText(text: string, from: Attribute['from']): Detail[] {
  const parts = text.slice(0, 60_000).split(/,(?=\s*[^,:：。；\n]{0,60}:[^,:：。；\n]{1,60}:)/)
  const section = /^\s*([^:]*):/.exec(parts[0] ?? '')?.[1]?.trim()
  const details: { label: string; text: string; from: Attribute['from'] }[] = []
  for (const [index, part] of parts.entries()) {
    const match = /^\s*([^:]*):([^:]+):([\s\S]*)$/.exec(part)
    const isNew = match && (index === 0 || section === '' || match[1]!.trim() === section || !isTime(match))
    const last = details.at(-1)
    if (match && isNew) details.push({ label: match[2]!.trim(), text: match[3]!.trim(), from })
    else if (last) last.text += `,${part}`
    else if (/^[^:]+:[^:]+$/.test(part)) {
      const cut = part.indexOf(':')
      details.push({ label: part.slice(0, cut).trim(), text: part.slice(cut + 1).trim(), from })
    }
  }
  return details.filter((detail) => detail.text !== '')
}

/** "10:30:00" and ratios look like sections but are values. */
const isTime = (match: RegExpExecArray) => /^\d+$/.test(match[1]!.trim()) || /^\d+$/.test(match[2]!.trim())
