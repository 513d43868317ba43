import type { QueryRow } from '@elmo-chat/protocol'
import i18next from 'i18next'
import { formatUsual } from '../../parts/format.js'

/** How much more often than before: "4.2 times as often", or that it is new. */
export function liftInWords({ searches, before = 0 }: QueryRow): string {
  return before === 0 ? i18next.t('search.isNew') : i18next.t('search.lift', { times: formatUsual(searches / before) })
}
