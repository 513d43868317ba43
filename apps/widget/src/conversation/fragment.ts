/** Words that often go on in a next message: this short, in Latin letters; a Chinese character is as wide as two. */
const WIDEST = 10

/** Whether a message looks like the beginning of a thought, sent before the rest of it was written. */
export function isFragment(text: string): boolean {
  if (/[?!.…？！。]$/u.test(text)) return false
  const wide = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return text.length + wide <= WIDEST
}
