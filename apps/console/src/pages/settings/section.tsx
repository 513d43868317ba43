import type { Settings } from '@elmo-chat/protocol'
import type { ReactNode } from 'react'
import type { SettingsProblems } from './settings-problems.js'

/** What every section of the form gets. */
export interface SectionProps {
  readonly draft: Settings
  readonly problems?: SettingsProblems
  readonly onChange: (part: Partial<Settings>) => void
}

/** Fields that belong together: their name and what they are about on the left, themselves on the right. */
export function Section({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <fieldset className="settings-section">
      <legend>{title}</legend>
      <p className="quiet">{about}</p>
      <div className="card">{children}</div>
    </fieldset>
  )
}
