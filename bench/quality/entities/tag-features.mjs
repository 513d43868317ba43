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

/** The features of each character: its neighborhood, kinds of characters, and its place in known words. */
export function featuresOf(characters, gazetteer, words, without = []) {
  const low = characters.map((character) => character.normalize('NFKC').toLowerCase())
  const at = (place) => low[place] ?? (place < 0 ? '^' : '$')
  const kinds = low.map(kindOf)
  const kindAt = (place) => kinds[place] ?? '_'
  const known = placesIn(characters, (text) => gazetteer.kindOf(text, without))
  const named = placesIn(low, (text) => words.get(text))
  return low.map((_, i) => [
    'bias',
    ...[-2, -1, 0, 1, 2].map((d) => `c${d}${at(i + d)}`),
    ...[-2, -1, 0, 1].map((d) => `b${d}${at(i + d)}${at(i + d + 1)}`),
    ...[-2, -1, 0].map((d) => `t${d}${at(i + d)}${at(i + d + 1)}${at(i + d + 2)}`),
    `s${at(i - 1)}_${at(i + 1)}`,
    `k${kindAt(i - 1)}${kindAt(i)}${kindAt(i + 1)}`,
    `l${kindAt(i - 2)}${kindAt(i - 1)}${kindAt(i)}${kindAt(i + 1)}${kindAt(i + 2)}`,
    ...(i === 0 ? ['first'] : []),
    ...known[i].map((place) => `g${place}`),
    ...named[i].map((place) => `w${place}`),
  ])
}

/** For each character: "B", "I", "E" or "S" with the kind and the length of each known word that it is in. */
function placesIn(characters, kindOfText) {
  const places = characters.map(() => [])
  for (let start = 0; start < characters.length; start++) {
    for (let end = start + 1; end <= Math.min(characters.length, start + LONGEST); end++) {
      const kind = kindOfText(characters.slice(start, end).join(''))
      if (!kind) continue
      const length = Math.min(5, end - start)
      for (let place = start; place < end; place++) {
        const part = end - start === 1 ? 'S' : place === start ? 'B' : place === end - 1 ? 'E' : 'I'
        places[place].push(`${part}${kind}${length}`)
      }
    }
  }
  return places.map((list) => [...new Set(list)])
}

const kindOf = (character) =>
  /^[a-z]$/.test(character) ? 'a' : /^\d$/.test(character) ? '0' : /\p{Script=Han}/u.test(character) ? 'h' : 'o'
