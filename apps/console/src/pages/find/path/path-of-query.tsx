import type { SearchPath } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { Candidates } from './candidates.js'
import { Items } from './items.js'
import { Kinds } from './kinds.js'
import { Meant } from './meant.js'
import { Ordered } from './ordered.js'
import { Station } from './station.js'

/** The stations of the search from left to right, then the list that came of it. */
export function PathOfQuery({ path }: { path: SearchPath }) {
  const { t } = useTranslation()
  const { text, understood, candidates, ranker, rules, steps, items, total, redirect, relaxed } = path
  const answers = items.filter(({ isNear }) => !isNear).length
  const ms = (...names: string[]) => {
    const own = steps.filter(({ name }) => names.includes(name))
    return own.length > 0 ? own.reduce((sum, step) => sum + step.ms, 0) : undefined
  }
  return (
    <>
      <ol className="stations">
        <Station name="understand" ms={ms('understand')}>
          <Meant understood={understood} />
        </Station>
        <Station name="find" ms={ms('words', 'meaning')}>
          <Candidates candidates={candidates} total={total} steps={steps} />
        </Station>
        <Station name="order" ms={ms('rank', 'rules')}>
          <Ordered ranker={ranker} rules={rules} />
        </Station>
      </ol>
      {redirect && (
        <div className="notice">
          <Icon name="external" />
          <p>{t('path.redirect', { url: redirect })}</p>
        </div>
      )}
      {items.length === 0 ? (
        <div className="notice">
          <Icon name="info" />
          <p>{t('path.nothing')}</p>
        </div>
      ) : (
        <>
          <h2 className="list-head">
            <span>
              {t('path.list')}{' '}
              {total > 0 && (
                <small>
                  {t(answers < total ? 'path.firstOf' : 'path.shown', {
                    shown: formatCount(answers),
                    total: formatCount(total),
                    count: total,
                  })}
                </small>
              )}
            </span>
            <Kinds items={items} />
          </h2>
          <Items items={items} text={text} relaxed={relaxed} />
        </>
      )}
    </>
  )
}
