import type { ReactNode } from 'react'
import { formatCount } from '../../parts/format.js'

/** One step of the thinking, under its name. */
export function Part({
  title,
  about,
  count,
  children,
}: {
  title: string
  about?: string
  count?: number
  children: ReactNode
}) {
  return (
    <section className="trace-part">
      <h3>
        {title}
        {count !== undefined && count > 0 && <span className="count">{formatCount(count)}</span>}
        {about && <small>{about}</small>}
      </h3>
      {children}
    </section>
  )
}
