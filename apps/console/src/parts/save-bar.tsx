import { useTranslation } from 'react-i18next'
import { Icon } from './icon.js'

/** Always in view: whether the draft is kept, and what can be done about it. */
export function SaveBar({ state, onUndo }: { state: 'same' | 'changed' | 'saving' | 'saved'; onUndo: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="save-bar" data-state={state}>
      <span role="status">
        {state === 'saved' && <Icon name="check" size={16} />}
        {t(`settings.state.${state}`)}
      </span>
      <button type="button" className="button" disabled={state !== 'changed'} onClick={onUndo}>
        {t('settings.undo')}
      </button>
      <button type="submit" className="button primary" disabled={state !== 'changed'}>
        {t('settings.save')}
      </button>
    </div>
  )
}
