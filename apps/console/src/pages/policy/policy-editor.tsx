import type { PolicyDraft, PolicyRuleName, PolicyState } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { LeaveDialog } from '../../parts/leave-dialog.js'
import { SaveBar } from '../../parts/save-bar.js'
import { Failure } from '../../parts/state.js'
import { useSettled } from '../../parts/use-settled.js'
import { policyPreviewQuery, policyQuery } from '../../queries-orders.js'
import { currentLanguage } from '../../words/index.js'
import { ruleName } from '../../words/order-terms.js'
import { Exceptions } from './exceptions.js'
import { Meaning } from './meaning.js'
import { Part } from './part.js'
import { RefundFields } from './refund-fields.js'
import { RuleFields } from './rule-fields.js'
import { Versions } from './versions.js'

const SETTLES_AFTER_MS = 300

/** The policy as a draft, and beside it what saving it would mean for the orders there are. */
export function PolicyEditor({ state: { book: kept, history } }: { state: PolicyState }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(kept)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(kept)
  const settled = useSettled(draft, SETTLES_AFTER_MS)
  const preview = useQuery({ ...policyPreviewQuery(settled), enabled: isChanged })
  const problems = isChanged ? (preview.data?.problems ?? []) : []
  const language = currentLanguage()
  const problemOf = (path: string) => problems.find(({ place }) => place?.column === path)?.message[language]
  const save = useMutation({
    mutationFn: (policy: PolicyDraft) => call<PolicyState>('policy', { method: 'PUT', json: policy }),
    onSuccess: (saved) => {
      queries.setQueryData(policyQuery.queryKey, saved)
      return queries.invalidateQueries({ queryKey: ['orders'] })
    },
  })
  const blocker = useBlocker({ shouldBlockFn: () => isChanged, enableBeforeUnload: isChanged, withResolver: true })
  return (
    <div className="policy-editor">
      <form
        className="policy-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (problems.length === 0) save.mutate(draft)
        }}
      >
        {(Object.keys(draft.rules) as PolicyRuleName[]).map((name) => (
          <Part
            key={name}
            title={ruleName(name)}
            clause={draft.rules[name].clause}
            numbers={{ ...draft.rules[name] }}
            isChanged={draft.rules[name] !== kept.rules[name]}
            hasProblem={problems.some(({ place }) => place?.column?.startsWith(`rules.${name}.`))}
          >
            <RuleFields
              name={name}
              rule={draft.rules[name]}
              problemOf={(field) => problemOf(`rules.${name}.${field}`)}
              onChange={(rule) => setDraft({ ...draft, rules: { ...draft.rules, [name]: rule } })}
            />
          </Part>
        ))}
        <Part
          title={ruleName('refund')}
          clause={draft.refund.clause}
          numbers={draft.refund.days}
          isChanged={draft.refund !== kept.refund}
          hasProblem={problems.some(({ place }) => place?.column?.startsWith('refund.'))}
        >
          <RefundFields
            refund={draft.refund}
            problemOf={(field) => problemOf(`refund.${field}`)}
            onChange={(refund) => setDraft({ ...draft, refund })}
          />
        </Part>
        <Exceptions
          exceptions={draft.exceptions}
          kept={kept.exceptions}
          problemOf={(field) => problemOf(`exceptions.${field}`)}
          onChange={(exceptions) => setDraft({ ...draft, exceptions })}
        />
        {save.error && <Failure title={t('policy.notSaved')} problem={save.error} />}
        <SaveBar
          state={save.isPending ? 'saving' : isChanged ? 'changed' : 'same'}
          onUndo={() => {
            setDraft(kept)
            save.reset()
          }}
        />
      </form>
      <div className="policy-side">
        <Meaning isChanged={isChanged} preview={preview} />
        <Versions history={history} />
      </div>
      {blocker.status === 'blocked' && <LeaveDialog onStay={blocker.reset} onLeave={blocker.proceed} />}
    </div>
  )
}
