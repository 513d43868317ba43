/** Han words by their first character, for finding the longest one at a place. */
export class WordList {
  private readonly byStart = new Map<string, string[][]>()

  /** Adds a word of at least two characters; shorter ones are not worth finding. */
  add(word: string): void {
    const characters = [...word]
    if (characters.length < 2) return
    const words = this.byStart.get(characters[0])
    if (!words) this.byStart.set(characters[0], [characters])
    else if (!words.some((known) => known.join('') === word)) words.push(characters)
  }

  /** How many characters the longest word that starts at the place has; 0 where none does. */
  longestAt(run: readonly string[], at: number): number {
    let longest = 0
    for (const word of this.byStart.get(run[at]) ?? NONE) {
      if (word.length > longest && startsAt(run, at, word)) longest = word.length
    }
    return longest
  }
}

const NONE: readonly string[][] = []

function startsAt(run: readonly string[], at: number, word: readonly string[]): boolean {
  if (at + word.length > run.length) return false
  for (let place = 1; place < word.length; place++) if (run[at + place] !== word[place]) return false
  return true
}
