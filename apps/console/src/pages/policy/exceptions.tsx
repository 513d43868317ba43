import type { PolicyDraft, PolicyRuleName } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.js'
import { Icon } from '../../parts/icon.js'
import { reasonName, reasonNames, ruleName } from '../../words/order-terms.js'
import { Choices } from './choices.js'
import { ClauseFields } from './clause-fields.js'
import { newClause } from './draft.js'
import { Part } from './part.js'

type Exception = PolicyDraft['exceptions'][number]

/** Rules that look at the lines of an order. */
const OF_LINES: readonly PolicyRuleName[] = ['return', 'exchange', 'warranty', 'price-protection']

/** Kinds of goods for which rules do not hold. */
export function Exceptions({
  exceptions,
  kept,
  problemOf,
  onChange,
}: {
  exceptions: readonly Exception[]
  kept: readonly Exception[]
  problemOf: (field: string) => string | undefined
  onChange: (exceptions: Exception[]) => void
}) {
  const { t } = useTranslation()
  const change = (place: number, part: Partial<Exception>) =>
    onChange(exceptions.map((one, at) => (at === place ? { ...one, ...part } : one)))
  const add = () => {
    const clause = newClause('exception', exceptions)
    onChange([...exceptions, { clause, categories: [], forbids: ['return', 'exchange'], unless: [] }])
  }
  return (
    <>
      {exceptions.map((exception, place) => (
        <Part
          key={exception.clause.id}
          title={`${t('policy.exception')} · ${exception.categories.join(', ') || t('policy.noCategory')}`}
          clause={exception.clause}
          isChanged={!kept.includes(exception)}
          hasProblem={['clause.id', 'clause.text.en', 'clause.text.zh', 'categories'].some((field) =>
            problemOf(`${place}.${field}`),
          )}
        >
          <ClauseFields
            clause={exception.clause}
            problemOf={(field) => problemOf(`${place}.${field}`)}
            onChange={(clause) => change(place, { clause })}
          />
          <Field
            label={t('policy.categories')}
            hint={t('policy.categoriesHint')}
            problem={problemOf(`${place}.categories`)}
          >
            {(control) => (
              <input
                {...control}
                defaultValue={exception.categories.join(', ')}
                onChange={(event) => change(place, { categories: wordsIn(event.target.value) })}
              />
            )}
          </Field>
          <Choices
            label={t('policy.forbids')}
            choices={OF_LINES}
            chosen={exception.forbids}
            nameOf={ruleName}
            onChange={(forbids) => change(place, { forbids: forbids as PolicyRuleName[] })}
          />
          <Choices
            label={t('policy.unless')}
            choices={reasonNames}
            chosen={exception.unless}
            nameOf={reasonName}
            onChange={(unless) => change(place, { unless })}
          />
          <div className="row end">
            <button
              type="button"
              className="button"
              onClick={() => onChange(exceptions.filter((_, at) => at !== place))}
            >
              <Icon name="trash" size={16} />
              {t('policy.removeException')}
            </button>
          </div>
        </Part>
      ))}
      <button type="button" className="button policy-add" onClick={add}>
        <Icon name="plus" size={16} />
        {t('policy.addException')}
      </button>
    </>
  )
}

const wordsIn = (text: string) =>
  text
    .split(/[,，;；、\n]/u)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '')
