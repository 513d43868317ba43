import type { ReactNode } from 'react'
import { PageTitle } from './page-title.js'

/** A page's title, what it is about in one line, and what can be done from here. `above` leads back up. */
export function PageHead({
  title,
  about,
  above,
  children,
}: {
  title: string
  about?: ReactNode
  above?: ReactNode
  children?: ReactNode
}) {
  return (
    <header className="page-head">
      <PageTitle text={title} />
      <div>
        {above && <p className="above">{above}</p>}
        <h1>{title}</h1>
        {about && <p className="quiet">{about}</p>}
      </div>
      {children && <div className="page-actions">{children}</div>}
    </header>
  )
}
