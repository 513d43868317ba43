/** A text whose names, values, numbers and quotations are slots: `[[A]]`, `[[B]]`, … */
export interface Slotted {
  readonly text: string
  /** Other words with them back in place; null unless they hold each slot once, in the same order. */
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
 */
export function slotted(text: string, others: readonly string[]): Slotted {
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
  return {
    text: bare,
    fill(prose) {
      const found = [...prose.matchAll(SLOT)].map(([, slot]) => slot)
      if (found.join() !== taken.map((_, at) => letters(at)).join()) return null
      let next = 0
      return prose.replace(SLOT, () => taken[next++])
    },
  }
}

const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${letters(Math.floor(at / 26) - 1)}${letters(at % 26)}`

const escaped = (name: string) => name.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
