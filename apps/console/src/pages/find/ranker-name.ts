import i18next from 'i18next'

/** A ranker's name; the one that goes by the words alone is no one's work and named by what it does. */
export const rankerName = ({ name, kind }: { readonly name: string; readonly kind: string }): string =>
  kind === 'words' ? i18next.t('rankers.kind.words') : name
