import { useTranslation } from 'react-i18next'
import type { PartOfScore } from './parts-of-score.js'

/** What gave a part of a score, in words. */
export function usePartName(): (part: PartOfScore) => string {
  const { t } = useTranslation()
  return ({ kind, product }) => product?.title ?? t(`visitors.cause.${kind}`)
}
