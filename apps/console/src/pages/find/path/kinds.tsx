import type { PathItem } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { reasonKind, reasonKinds } from '../../../words/reasons.js'

/** What the colors of the scores stand for. */
export function Kinds({ items }: { items: readonly PathItem[] }) {
  const { t } = useTranslation()
  const parts = items.flatMap(({ because }) => because)
  const present = new Set(parts.map(({ reason }) => reasonKind(reason)))
  return (
    <ul className="legend">
      {reasonKinds
        .filter((kind) => present.has(kind))
        .map((kind) => (
          <li key={kind}>
            <span className={`dot kind-${kind}`} />
            {t(`path.kind.${kind}`)}
          </li>
        ))}
      {parts.some(({ score }) => score < 0) && (
        <li>
          <span className="dot against-dot" />
          {t('path.against')}
        </li>
      )}
    </ul>
  )
}
