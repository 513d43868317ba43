/**
 * Tests whether words begin with a text in which one letter is too much, missing, another one, or changed places with its
 * neighbour; never the first. The text itself is no slip.
 */
export function slipOf(typed: string): (word: string) => boolean {
  const rests = Array.from({ length: typed.length + 2 }, (_, at) => typed.slice(at))
  return (word) => {
    let at = 0
    while (at < typed.length && typed.charCodeAt(at) === word.charCodeAt(at)) at++
    if (at === 0 || at === typed.length) return false
    return (
      word.startsWith(rests[at + 1], at + 1) ||
      word.startsWith(rests[at + 1], at) ||
      word.startsWith(rests[at], at + 1) ||
      (word[at] === typed[at + 1] && word[at + 1] === typed[at] && word.startsWith(rests[at + 2], at + 2))
    )
  }
}
