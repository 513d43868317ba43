import type { ReactNode } from 'react'

/** A page's title, what it is about in one line, and what can be done from here. */
export function PageHead({ title, about, children }: { title: string; about?: ReactNode; children?: ReactNode }) {
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {about && <p className="quiet">{about}</p>}
      </div>
      {children && <div className="page-actions">{children}</div>}
    </header>
  )
}
