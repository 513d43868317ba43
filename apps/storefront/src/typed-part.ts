/** The beginning of a suggestion that was typed, and what it adds; all of it where it begins otherwise. */
export function typedPart(text: string, typed: string): { readonly typed: string; readonly added: string } {
  const begun = typed.trimStart().toLowerCase()
  const length = text.toLowerCase().startsWith(begun) ? begun.length : 0
  return { typed: text.slice(0, length), added: text.slice(length) }
}
