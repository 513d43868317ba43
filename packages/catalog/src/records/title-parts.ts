/** What the titles of one group have in common, and what is particular to each. */
export interface TitleParts {
  readonly common: string
  /** The particular end of that title, without separators; empty when the titles are alike. */
  rest(title: string): string
}

const separators = /[\s\-–—,，/|·:：(（[【]+$/u

/**
 * Splits "Hoodie Black M" and "Hoodie Gray M" into "Hoodie" and their ends. The common part ends where a word ends (in
 * Chinese, at a space or sign), and is at least two characters; else the first title is taken whole.
 */
export function titleParts(titles: readonly string[]): TitleParts {
  const [first = ''] = titles
  let length = first.length
  for (const title of titles) {
    let same = 0
    while (same < length && first[same] === title[same]) same++
    length = same
  }
  if (titles.every((title) => title === first)) return { common: first, rest: () => '' }
  let cut = length
  while (cut > 0 && titles.some((title) => isInsideWord(title, cut))) cut--
  const common = first.slice(0, cut).replace(separators, '')
  if (common.length < 2) return { common: first, rest: (title) => title }
  return {
    common,
    rest: (title) => title.slice(cut).replace(/^[\s\-–—,，/|·:：]+|[\s)）\]】]+$/gu, ''),
  }
}

/** Han characters count as word characters here: in "1.5m床垫 浅杏粉" and "1.8m床垫 浅杏粉" the end begins at the number. */
function isInsideWord(title: string, cut: number): boolean {
  return cut < title.length && /[\p{L}\p{N}.]/u.test(title[cut - 1]!) && /[\p{L}\p{N}.]/u.test(title[cut]!)
}
