/** Han words by their first two characters, for finding the longest one at a place. */
export class WordList {
  private readonly byStart = new Map<string, string[]>()

  /** Adds a word of at least two characters; shorter ones are not worth finding. */
  add(word: string): void {
    const characters = [...word]
    if (characters.length < 2) return
    const start = characters[0] + characters[1]
    const words = this.byStart.get(start)
    if (!words) this.byStart.set(start, [word])
    else if (!words.includes(word)) words.push(word)
  }

  /** How many characters the longest word that starts at the place has; 0 where none does. */
  longestAt(run: readonly string[], at: number): number {
    if (at + 1 >= run.length) return 0
    const words = this.byStart.get(run[at] + run[at + 1])
    if (!words) return 0
    let longest = 0
    for (const word of words) {
      const characters = [...word]
      if (characters.length > longest && characters.every((character, place) => run[at + place] === character)) {
        longest = characters.length
      }
    }
    return longest
  }
}
