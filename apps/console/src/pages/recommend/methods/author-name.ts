import i18next from 'i18next'

/** Who had methods measured or chose one: a person by their address; the house's own by what they are. */
export function authorName(by: string | null): string {
  if (by === 'schedule' || by === 'server key') return i18next.t(`methods.author.${by}`)
  return by ?? ''
}
