import { useTranslation } from 'react-i18next'
import { Copyable } from '../../parts/copyable.js'
import { Icon } from '../../parts/icon.js'

/** A new key: the server keeps only its hash, so this is the one time it can be read. */
export function ShownOnce({ value, name }: { value: string; name: string }) {
  const { t } = useTranslation()
  return (
    <section className="notice good" role="status">
      <Icon name="key" />
      <div>
        <strong>{t('keys.made', { name })}</strong>
        <p>{t('keys.once')}</p>
        <Copyable text={value} label={t('keys.copyKey')} />
      </div>
    </section>
  )
}
