import type { RelevanceTest, TestResult } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../../../parts/confirm.js'
import { formatCount } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { FirstTitles } from '../first-titles.js'
import { QueryLink } from '../query-link.js'
import { useTargetInWords } from '../rules/action-in-words.js'

/** A test in a sentence, how it went, and when it failed, what stood there instead. */
export function TestRow({
  test,
  result,
  onEdit,
  onRemove,
}: {
  test: RelevanceTest
  result: TestResult | undefined
  onEdit: () => void
  onRemove: () => void
}) {
  const { t } = useTranslation()
  const target = useTargetInWords(test.expect.target)
  const { quantity, within } = test.expect
  const state = result === undefined ? 'waiting' : result.passed ? 'passed' : 'failed'
  return (
    <li className={`test ${state}`}>
      <span className={`chip ${state === 'passed' ? 'good' : state === 'failed' ? 'bad' : ''}`}>
        {state !== 'waiting' && <Icon name={state === 'passed' ? 'check' : 'close'} size={12} />}
        {t(`tests.state.${state}`)}
      </span>
      <div className="test-text">
        <p>
          <QueryLink query={test.query} />{' '}
          <span className="quiet">
            {t(`tests.${within === 1 ? 'expectsFirst' : 'expects'}.${quantity}`, {
              target,
              within: formatCount(within),
            })}
          </span>
        </p>
        {test.note && <p className="quiet">{test.note}</p>}
        {result && <p className="quiet">{rankInWords(result, t)}</p>}
        {result && !result.passed && result.seen.length > 0 && (
          <div className="seen">
            <small>{t('tests.seen')}</small>
            <FirstTitles titles={result.seen} />
          </div>
        )}
      </div>
      <span className="row end">
        <button
          type="button"
          className="button small"
          onClick={onEdit}
          aria-label={t('tests.editOf', { query: test.query })}
        >
          {t('tests.edit')}
        </button>
        <Confirm
          className="button small"
          label={t('tests.deleteTitle', { query: test.query })}
          title={t('tests.deleteTitle', { query: test.query })}
          text={t('tests.deleteText')}
          action={t('tests.delete')}
          onConfirm={onRemove}
        >
          <Icon name="trash" size={14} />
        </Confirm>
      </span>
    </li>
  )
}

const RANKS_SHOWN = 5

function rankInWords({ ranks }: TestResult, t: (key: string, values?: Record<string, unknown>) => string): string {
  if (ranks.length === 0) return t('tests.notAmong')
  return t('tests.stands', { count: ranks.length, ranks: ranks.slice(0, RANKS_SHOWN).join(t('path.comma')) })
}
