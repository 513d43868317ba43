import type { ImportRun } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'

const tones: Record<ImportRun['state'], string> = { running: 'info', done: 'good', failed: 'bad' }

export function RunState({ run: { state, dryRun } }: { run: ImportRun }) {
  const { t } = useTranslation()
  return (
    <span className="chips">
      <span className={`chip ${tones[state]}`}>{t(`imports.states.${state}`)}</span>
      {dryRun && <span className="chip">{t('imports.dryRun')}</span>}
    </span>
  )
}
