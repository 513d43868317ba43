import type { KeyRecord } from '@elmo-chat/protocol'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../parts/icon.js'

export interface WantedKey {
  readonly kind: KeyRecord['kind']
  readonly name: string
}

export function NewKey({ isBusy, onCreate }: { isBusy: boolean; onCreate: (wanted: WantedKey) => Promise<unknown> }) {
  const { t } = useTranslation()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const chosen = new FormData(form)
    await onCreate({ kind: chosen.get('kind') as KeyRecord['kind'], name: String(chosen.get('name')).trim() })
    form.reset()
  }
  return (
    <form className="card new-key" onSubmit={submit}>
      <label className="field">
        <span>{t('keys.kind')}</span>
        <select name="kind">
          <option value="widget">{t('keys.widget')}</option>
          <option value="server">{t('keys.server')}</option>
        </select>
      </label>
      <label className="field">
        <span>{t('keys.name')}</span>
        <input name="name" required maxLength={60} pattern=".*\S.*" placeholder={t('keys.nameExample')} />
      </label>
      <button type="submit" className="button primary" disabled={isBusy}>
        <Icon name="plus" size={16} />
        {t('keys.create')}
      </button>
    </form>
  )
}
