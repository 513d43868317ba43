import type { Rule, RuleDraft } from '@elmo-chat/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useBlocker, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.js'
import { Field } from '../../../parts/field.js'
import { LeaveDialog } from '../../../parts/leave-dialog.js'
import { SaveBar } from '../../../parts/save-bar.js'
import { Failure } from '../../../parts/state.js'
import { Actions } from './actions.js'
import { Condition } from './condition.js'
import { draftProblems, isWhole } from './draft-problems.js'
import { Preview } from './preview.js'
import { Schedule } from './schedule.js'

/** A draft of a rule, and beside it what it would do. Nothing is kept before "save"; leaving with changes asks first. */
export function RuleEditor({ id, kept }: { id?: string; kept: RuleDraft }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(kept)
  const [wasTried, setTried] = useState(false)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(kept)
  const problems = draftProblems(draft)
  const shown = wasTried ? problems : { actions: {} }
  const save = useMutation({
    mutationFn: (rule: RuleDraft) =>
      id === undefined
        ? call<Rule>('search/rules', { method: 'POST', json: rule })
        : call<Rule>(`search/rules/${encodeURIComponent(id)}`, { method: 'PUT', json: rule }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['search'] })
      await navigate({ to: '/search/rules', ignoreBlocker: true })
    },
  })
  const blocker = useBlocker({ shouldBlockFn: () => isChanged, enableBeforeUnload: isChanged, withResolver: true })

  const change = (part: Partial<RuleDraft>) => setDraft({ ...draft, ...part })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!isWhole(problems)) {
      const form = event.currentTarget
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    save.mutate({ ...draft, name: draft.name.trim() })
  }
  return (
    <div className="editor">
      <form className="editor-form" onSubmit={submit} noValidate>
        <section className="card">
          <Field label={t('rules.name')} problem={shown.name && t(`rules.problem.${shown.name}`)}>
            {(control) => (
              <input
                {...control}
                value={draft.name}
                maxLength={100}
                placeholder={t('rules.nameExample')}
                onChange={(event) => change({ name: event.target.value })}
              />
            )}
          </Field>
          <Condition
            when={draft.when}
            problem={shown.query && t(`rules.problem.${shown.query}`)}
            onChange={(when) => change({ when })}
          />
        </section>
        <Actions
          actions={draft.actions}
          problems={shown.actions}
          noActions={shown.noActions && t(`rules.problem.${shown.noActions}`)}
          onChange={(actions) => change({ actions })}
        />
        <Schedule draft={draft} problem={shown.ends && t(`rules.problem.${shown.ends}`)} onChange={change} />
        {save.error && <Failure title={t('rules.notSaved')} problem={save.error} />}
        <SaveBar
          state={save.isPending ? 'saving' : isChanged || id === undefined ? 'changed' : 'same'}
          onUndo={() => {
            setDraft(kept)
            setTried(false)
          }}
        />
      </form>
      <Preview draft={draft} id={id} />
      {blocker.status === 'blocked' && <LeaveDialog onStay={blocker.reset} onLeave={blocker.proceed} />}
    </div>
  )
}
