import i18next from 'i18next'

/** Rankers that every shop begins with: no one's work, and named by what they do. */
export const isGiven = (id: string): id is 'words' | 'standard' => id === 'words' || id === 'standard'

/** A ranker's name: that of a given one in the reader's language, that of a learned one by its kind and its day. */
export function rankerName({ id, name, kind }: { readonly id: string; readonly name: string; readonly kind: string }) {
  if (isGiven(id)) return i18next.t(`rankers.given.${id}`)
  const day = /\d{4}-\d{2}-\d{2}$/.exec(name)?.[0]
  return day ? `${i18next.t(`rankers.kind.${kind}`, { defaultValue: kind })} ${day}` : name
}
