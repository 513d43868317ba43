import type { SearchPath } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { rankerName } from '../ranker-name.js'

/** Who ordered the candidates, and which rules had the last word. */
export function Ordered({ ranker, rules }: Pick<SearchPath, 'ranker' | 'rules'>) {
  const { t } = useTranslation()
  return (
    <dl className="facts">
      <div>
        <dt>{t('path.ranker')}</dt>
        <dd>
          <Link to="/search/rankers">{rankerName(ranker)}</Link>
          {ranker.id !== 'words' && <small>{t(`rankers.kind.${ranker.kind}`, { defaultValue: ranker.kind })}</small>}
        </dd>
      </div>
      <div>
        <dt>{t('nav.rules')}</dt>
        <dd>
          {rules.length === 0 && <span className="quiet">{t('path.noRules')}</span>}
          {rules.map(({ id, name, actions }) => (
            <span key={id} className="block">
              <Link to="/search/rules/$id" params={{ id }}>
                {name}
              </Link>{' '}
              <small>
                {actions.map((kind) => t(`rules.kind.${kind}`, { defaultValue: kind })).join(t('path.comma'))}
              </small>
            </span>
          ))}
        </dd>
      </div>
    </dl>
  )
}
