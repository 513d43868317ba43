import { useQuery } from '@tanstack/react-query'
import { meQuery, settingsQuery } from '../queries.js'
import { currentLanguage } from '../words/index.js'

/** The brand's name in the reader's language; before the settings are known, as the log-in gave it. */
export function useShopName(): string {
  const { data: me } = useQuery(meQuery)
  const { data: settings } = useQuery({ ...settingsQuery, enabled: me !== undefined })
  return settings?.brandName[currentLanguage()] ?? me?.shop ?? 'Elmo Chat'
}
