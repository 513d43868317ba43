import { lower } from './substrings.mjs'

const LONGEST = 10

/** Entities of the training split with how often each is of a kind. */
export class Gazetteer {
  constructor(entities) {
    this.counts = new Map()
    for (const { text, kind } of entities) {
      const known = this.counts.get(text) ?? {}
      known[kind] = (known[kind] ?? 0) + 1
      this.counts.set(text, known)
    }
  }

  /** The kind that a text mostly is, without what one sentence says of it. */
  kindOf(text, without = []) {
    const known = this.counts.get(text)
    if (!known) return undefined
    let best
    let most = 0
    for (const [kind, count] of Object.entries(known)) {
      const left = count - without.filter((entity) => entity.text === text && entity.kind === kind).length
      if (left > most) {
        most = left
        best = kind
      }
    }
    return best
  }

  /** The longest known entities from left to right. */
  longest(characters) {
    const found = []
    for (let start = 0; start < characters.length; ) {
      let end = Math.min(characters.length, start + LONGEST)
      while (end > start && !this.kindOf(characters.slice(start, end).join(''))) end--
      if (end > start) found.push({ start, end, kind: this.kindOf(characters.slice(start, end).join('')) })
      start = Math.max(end, start + 1)
    }
    return found
  }
}

/**
 * The features of each character: its neighborhood, kinds of characters, where in the title it stands, its place in
 * known words, and what unlabelled text says.
 */
export function featuresOf(characters, { gazetteer, names, unlabelled }, without = []) {
  const low = characters.map(lower)
  const at = (place) => low[place] ?? (place < 0 ? '^' : '$')
  const kinds = low.map(kindOf)
  const kindAt = (place) => kinds[place] ?? '_'
  const features = low.map((_, i) => [
    'bias',
    ...[-2, -1, 0, 1, 2].map((d) => `c${d}${at(i + d)}`),
    ...[-2, -1, 0, 1].map((d) => `b${d}${at(i + d)}${at(i + d + 1)}`),
    ...[-2, -1, 0].map((d) => `t${d}${at(i + d)}${at(i + d + 1)}${at(i + d + 2)}`),
    `s${at(i - 1)}_${at(i + 1)}`,
    `k${kindAt(i - 1)}${kindAt(i)}${kindAt(i + 1)}`,
    `l${kindAt(i - 2)}${kindAt(i - 1)}${kindAt(i)}${kindAt(i + 1)}${kindAt(i + 2)}`,
    `f${Math.min(6, i)}`,
    `r${Math.min(5, low.length - 1 - i)}`,
  ])
  addGaps(features, kinds)
  addPlaces(features, 'g', characters, (text) => gazetteer.kindOf(text, without))
  addPlaces(features, 'w', low, (text) => names.get(text))
  if (unlabelled) {
    addVariety(features, low, kinds, unlabelled)
    addBorders(features, low, kinds, unlabelled)
    addWords(features, low, kinds, unlabelled)
  }
  return features
}

/** How far a character stands behind the last blank or mark. */
function addGaps(features, kinds) {
  let last = -1
  for (const [i, kind] of kinds.entries()) {
    if (kind === 'o') last = i
    features[i].push(`gap${Math.min(4, i - last)}${last < 0 ? 'first' : ''}`)
  }
}

/** The place in each known word that a character is in, and the known words that end before it or begin behind it. */
function addPlaces(features, prefix, characters, kindOfText) {
  const count = characters.length
  for (let start = 0; start < count; start++) {
    for (let end = start + 1; end <= Math.min(count, start + LONGEST); end++) {
      const kind = kindOfText(characters.slice(start, end).join(''))
      if (!kind) continue
      const what = `${kind}${Math.min(5, end - start)}`
      for (let i = start; i < end; i++) features[i].push(`${prefix}${partOf(i, start, end)}${what}`)
      features[start - 1]?.push(`${prefix}<${what}`)
      features[end]?.push(`${prefix}>${what}`)
    }
  }
}

/** For each length: the place of a character in the substring of the most varied neighbors that it is in. */
function addVariety(features, low, kinds, { substrings }) {
  for (const length of [2, 3, 4]) {
    const most = new Int8Array(low.length).fill(-1)
    const parts = []
    for (let start = 0; start + length <= low.length; start++) {
      if (kinds.slice(start, start + length).some((kind) => kind !== 'h')) continue
      const grade = octaveOf(substrings.get(low.slice(start, start + length).join(''))?.variety ?? 0)
      for (let i = start; i < start + length; i++) {
        if (grade <= most[i]) continue
        most[i] = grade
        parts[i] = `${partOf(i, start, start + length)}${i - start}`
      }
    }
    for (let i = 0; i < low.length; i++) if (most[i] >= 0) features[i].push(`v${length}${parts[i]}${most[i]}`)
  }
}

/** How often the substrings that begin and end at a character start and end a query; how bound it is to its neighbors. */
function addBorders(features, low, kinds, { substrings }) {
  const find = (start, end) => substrings.get(low.slice(start, end).join(''))
  for (let i = 0; i < low.length; i++) {
    if (kinds[i] !== 'h') continue
    for (const length of [1, 2, 3, 4]) {
      if (i + length <= low.length) features[i].push(`start${length}${standingOf(find(i, i + length))}`)
      if (i - length + 1 >= 0) features[i].push(`end${length}${standingOf(find(i - length + 1, i + 1))}`)
    }
    if (kinds[i + 1] !== 'h') continue
    const bond = bondOf(find(i, i + 2), find(i, i + 1), find(i + 1, i + 2))
    features[i].push(`bond>${bond}`)
    features[i + 1].push(`bond<${bond}`)
  }
}

/** The word that a character is in, as learned from unlabelled text, its neighbors, and the groups of all three. */
function addWords(features, low, kinds, { substrings, wordsOf, groupsOf }) {
  const words = placedWords(low, kinds, wordsOf)
  const textAt = (place) => words[place]?.text ?? (place < 0 ? '^' : '$')
  for (const [place, { start, end, text }] of words.entries()) {
    const [before, after] = [textAt(place - 1), textAt(place + 1)]
    const [own, left, right] = [text, before, after].map((word) => groupsOf(word) ?? NO_GROUPS)
    const [standing, nextStanding] = [text, after].map((word) => standingOf(substrings.get(word)))
    const next = words[place + 1]
    for (let i = start; i < end; i++) {
      const part = partOf(i, start, end)
      features[i].push(
        `word${part}`,
        `word${part}${text}`,
        `word${part}${end - start}`,
        `before${part}${before}`,
        `after${part}${after}`,
        `stands${part}${standing}`,
        `stand${part}${standing}_${nextStanding}`,
        `kind${part}${next ? kinds[next.start] : '$'}`,
        ...own.map((group, size) => `own${size}${part}${group}`),
        ...left.map((group, size) => `left${size}${part}${group}`),
        ...right.map((group, size) => `right${size}${part}${group}`),
        `own-right${part}${own[1]}_${right[1]}`,
        `left-own${part}${left[1]}_${own[1]}`,
      )
    }
  }
}

const NO_GROUPS = ['-', '-', '-']

function placedWords(low, kinds, wordsOf) {
  const words = []
  for (let start = 0; start < low.length; ) {
    let end = start + 1
    if (kinds[start] !== 'o') while (end < low.length && kinds[end] === kinds[start]) end++
    const run = low.slice(start, end).join('')
    for (const text of kinds[start] === 'o' ? [run] : wordsOf([run])) {
      const length = kinds[start] === 'h' ? [...text].length : end - start
      words.push({ start, end: start + length, text })
      start += length
    }
  }
  return words
}

const partOf = (i, start, end) => (end - start === 1 ? 'S' : i === start ? 'B' : i === end - 1 ? 'E' : 'I')

const octaveOf = (count) => (count <= 0 ? 0 : Math.min(9, Math.floor(Math.log2(count)) + 1))

/** Substrings in fewer queries tell nothing of their borders. */
const FEWEST_QUERIES = 4
const SHARES = [0, 0.1, 0.3, 0.6, 0.85]

function standingOf(known) {
  if (!known || known.inQueries < FEWEST_QUERIES) return known ? '-rare' : '-'
  return [known.atStart, known.atEnd]
    .map((count) => SHARES.filter((share) => count / known.inQueries > share).length)
    .join(',')
}

/** Pointwise mutual information of two neighbors, in whole numbers. */
function bondOf(pair, left, right) {
  if (!pair) return -2
  const information = Math.log((pair.count * CHARACTERS) / ((left?.count ?? 1) * (right?.count ?? 1)))
  return Math.max(-2, Math.min(8, Math.round(information)))
}

/** About as many characters stand in the unlabelled text. */
const CHARACTERS = 5e5

const kindOf = (character) =>
  /^[a-z]$/.test(character) ? 'a' : /^\d$/.test(character) ? '0' : /^\p{Script=Han}$/u.test(character) ? 'h' : 'o'
