import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../queries.js'

/** The browser tab's title: the page, then the shop once it is known. */
export function PageTitle({ text }: { text: string }) {
  const { data: me } = useQuery({ ...meQuery, enabled: false })
  return <title>{`${text} · ${me?.shop ?? 'Elmo Chat'}`}</title>
}
