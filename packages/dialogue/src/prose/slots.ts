import { FOR_NEXT, isBoundAlike, type PlacedSlot } from './bound-alike.js'

/** A text whose names, values, numbers and quotations are slots: `[[A]]`, `[[B]]`, … */
export interface Slotted {
  readonly text: string
  /** What was taken out, by slot. */
  readonly values: readonly string[]
  /** Other words with them back in place; null unless they hold each slot once, and bound as in the text. */
  fill(prose: string): string | null
}

const NUMBER = /[$€£¥￥]?\s?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?[%％])?/gu
const QUOTED = /“[^”]*”|‘[^’]*’|「[^」]*」|"[^"]*"/gu
const FORGED = /\[\[.*?\]\]/u
const SLOT = /\[\[\s*([A-Z]{1,2})\s*\]\]/gu

/**
 * Takes out of a text all that others wrote, and numbers: who words it anew reads none of it, and can change none.
 *
 * @param others names of products, values, the customer's words, as far as the text holds them; of two that overlap, the
 *        longer one counts
 * @param isName whether one of them names a thing, and does not only describe one
 */
export function slotted(
  text: string,
  others: readonly string[],
  isName: (value: string) => boolean = () => true,
): Slotted {
  const quoted = text.match(QUOTED) ?? []
  const held = [...quoted, ...others]
    .filter((one) => one.length > 1 && text.includes(one))
    .sort((a, b) => b.length - a.length)
  const pattern = new RegExp([...held.map(escaped), FORGED.source, NUMBER.source].join('|'), 'gu')
  const taken: string[] = []
  const bare = text.replace(pattern, (found) => {
    const lead = /^\s/u.test(found) ? ' ' : ''
    taken.push(found.trim())
    return `${lead}[[${letters(taken.length - 1)}]]`
  })
  const places = new Map(taken.map((_, at) => [letters(at), at]))
  return {
    text: bare,
    values: taken,
    fill(prose) {
      const order = placed(prose, places)
      const isWhole = order.length === taken.length && new Set(order.map(({ at }) => at)).size === taken.length
      if (!isWhole || order.some(({ at }) => at < 0) || !isBoundAlike(order, taken, isName)) return null
      return prose.replace(SLOT, (_, slot: string) => taken[places.get(slot) ?? 0] ?? '')
    },
  }
}

/** The slots of other words; one that the text has not is at -1. */
function placed(prose: string, places: ReadonlyMap<string, number>): PlacedSlot[] {
  const found = [...prose.matchAll(SLOT)]
  return found.map((slot, place) => {
    const between = prose.slice(slot.index + slot[0].length, found[place + 1]?.index)
    return { at: places.get(slot[1] ?? '') ?? -1, isForNext: FOR_NEXT.test(between) }
  })
}

/** The slots that a text holds, as they stand in it. */
export const slotsIn = (text: string): string[] => text.match(/\[\[[A-Z]{1,2}\]\]/gu) ?? []

const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${letters(Math.floor(at / 26) - 1)}${letters(at % 26)}`

/** As a whole word where it begins or ends in Latin letters: "red" does not stand in "ordered". */
function escaped(name: string): string {
  const bare = name.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
  return `${LATIN.test(name.charAt(0)) ? '(?<![A-Za-z0-9])' : ''}${bare}${LATIN.test(name.at(-1) ?? '') ? '(?![A-Za-z0-9])' : ''}`
}
const LATIN = /[A-Za-z0-9]/u
