import type { KeyRecord } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatTime } from '../../parts/format.js'
import { Revoke } from './revoke.js'

export function KeyTable({ keys, onRevoke }: { keys: readonly KeyRecord[]; onRevoke: (id: string) => void }) {
  const { t } = useTranslation()
  return (
    <div className="scroll table-frame">
      <table className="table">
        <thead>
          <tr>
            <th>{t('keys.name')}</th>
            <th>{t('keys.kind')}</th>
            <th>{t('keys.created')}</th>
            <th>{t('keys.used')}</th>
            <th>
              <span className="hidden-label">{t('keys.revoke')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map(({ id, kind, name, createdAt, lastUsedAt }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>
                <span className={kind === 'server' ? 'chip info' : 'chip'}>{t(`keys.${kind}`)}</span>
              </td>
              <td className="quiet">{formatTime(createdAt)}</td>
              <td className="quiet" title={lastUsedAt ? formatTime(lastUsedAt) : undefined}>
                {lastUsedAt ? formatAgo(lastUsedAt) : t('keys.never')}
              </td>
              <td className="number">
                <Revoke name={name} onConfirm={() => onRevoke(id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
