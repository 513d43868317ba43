import { defaultConcepts } from './default-lexicon.js'

/** A unit found behind a number. `start` is where its own letters begin. */
export interface ReadUnit {
  readonly id: string
  readonly start: number
  readonly end: number
}

const MEMORY = /^\s?(?:内存|运存|显存|运行内存|存储|硬盘|固态|闪存|ram|ssd|memory|storage)/i
const MEMORY_SIZES = new Set([1, 2, 3, 4, 6, 8, 12, 16, 18, 24, 32, 36, 48, 64, 96, 128, 256, 512])

// "8 in black" is eight pieces in black; "8 in", "8 in wide" and "8in" are inches.
const INCHES_BEFORE = /^\s*(?:$|[^\s\w]|\d|x\b|wide|long|tall|high|deep|thick|screen|display|monitor|laptop|tablet)/i

/** Unit forms by their first character, longest first. */
let forms: Map<string, (readonly [form: string, id: string])[]> | undefined

/**
 * The unit that stands at `at`, after at most one space or hyphen; the longest form wins and a Latin form ends where the
 * letters end. A few letters mean several units: G is gigabytes as a capital on a memory size or before a word such as
 * 内存, else grams; K is a resolution on 4 and 8, and as a capital on 2, 5, 6 and 16.
 */
export function readUnit(text: string, at: number, value: number): ReadUnit | undefined {
  forms ??= unitForms()
  const start = /[\s-]/.test(text[at] ?? '') ? at + 1 : at
  const starting = forms.get((text[start] ?? '').toLowerCase())
  if (starting === undefined) return undefined
  for (const [form, id] of starting) {
    const end = start + form.length
    const written = text.slice(start, end)
    if (written.toLowerCase() !== form || !endsThere(text, end, form)) continue
    if (/^in$/i.test(written) && start > at && text[at] === ' ' && !INCHES_BEFORE.test(text.slice(end, end + 12)))
      continue
    // "00 MP3" is a player's name.
    if (id === 'megapixel' && /^[34]/.test(text.slice(end))) continue
    if (written === 'g' || written === 'G')
      return { id: isGigabytes(written, text.slice(end, end + 8), value) ? 'gb' : 'g', start, end }
    if (written === 'k' || written === 'K')
      return isResolution(written, value) && start === at ? { id: 'k-resolution', start, end } : undefined
    return { id, start, end }
  }
  return undefined
}

function endsThere(text: string, end: number, form: string): boolean {
  const next = text[end] ?? ''
  // "80 US$30": the sign belongs to the amount behind it.
  if (/[$¥€£]$/.test(form) && /\d/.test(next)) return false
  return !/[a-z]$/.test(form) || !/\p{Script=Latin}/u.test(next)
}

function isGigabytes(written: string, after: string, value: number): boolean {
  return MEMORY.test(after) || (written === 'G' && MEMORY_SIZES.has(value))
}

function isResolution(written: string, value: number): boolean {
  return value === 4 || value === 8 || (written === 'K' && [2, 5, 6, 16].includes(value))
}

function unitForms(): Map<string, (readonly [form: string, id: string])[]> {
  const known = new Map<string, string>()
  for (const { field, id, en, zh } of defaultConcepts()) {
    if (field !== 'unit') continue
    const plurals = en.filter((form) => /^[a-z]{4,}$/.test(form)).map((form) => `${form}s`)
    for (const form of [...en, ...zh, ...plurals]) if (!known.has(form.toLowerCase())) known.set(form.toLowerCase(), id)
  }
  const byFirst = new Map<string, (readonly [form: string, id: string])[]>()
  for (const [form, id] of [...known].sort(([a], [b]) => b.length - a.length)) {
    const starting = byFirst.get(form[0]!)
    if (starting === undefined) byFirst.set(form[0]!, [[form, id]])
    else starting.push([form, id])
  }
  return byFirst
}
