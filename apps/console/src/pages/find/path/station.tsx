import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMs } from '../../../parts/format.js'

/** One station of a search's way, with the time it took. */
export function Station({
  name,
  ms,
  children,
}: {
  name: 'understand' | 'find' | 'order'
  ms: number | undefined
  children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <li className="card station">
      <h2 className="list-head">
        <span>{t(`path.station.${name}`)}</span>
        {ms !== undefined && <small className="number">{formatMs(ms)}</small>}
      </h2>
      {children}
    </li>
  )
}
