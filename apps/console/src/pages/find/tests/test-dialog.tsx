import type { RelevanceTest, TestDraft } from '@elmo-chat/protocol'
import { useMutation } from '@tanstack/react-query'
import { Dialog } from 'radix-ui'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.js'
import { Field } from '../../../parts/field.js'
import { Failure } from '../../../parts/state.js'
import { Veil } from '../../../parts/veil.js'
import { targetProblem } from '../rules/draft-problems.js'
import { TargetField } from '../target-field.js'

const MOST_WITHIN = 50
const quantities = ['some', 'all', 'none'] as const

/** Writes a test, or changes one; it is run as soon as it is kept. */
export function TestDialog({
  test,
  begin,
  onClose,
  onSaved,
}: {
  test: RelevanceTest | null
  begin: { readonly q?: string; readonly product?: string }
  onClose: () => void
  onSaved: () => unknown
}) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<TestDraft>(test ? draftOf(test) : newDraft(begin))
  const [wasTried, setTried] = useState(false)
  const problems = {
    query: draft.query.trim() ? undefined : t('rules.problem.queryMissing'),
    target: problemInWords(targetProblem(draft.expect.target), t),
  }
  const shown = wasTried ? problems : { query: undefined, target: undefined }
  const save = useMutation({
    mutationFn: (wanted: TestDraft) =>
      call<RelevanceTest>(test ? `search/tests/${encodeURIComponent(test.id)}` : 'search/tests', {
        method: test ? 'PUT' : 'POST',
        json: wanted,
      }),
    onSuccess: async () => {
      await onSaved()
      onClose()
    },
  })
  const expect = (part: Partial<TestDraft['expect']>) => setDraft({ ...draft, expect: { ...draft.expect, ...part } })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (problems.query || problems.target) {
      const form = event.currentTarget
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    save.mutate({ ...draft, query: draft.query.trim() })
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Veil />
        <Dialog.Content className="dialog form-dialog" aria-describedby={undefined}>
          <Dialog.Title>{t(test ? 'tests.change' : 'tests.new')}</Dialog.Title>
          <form onSubmit={submit} noValidate>
            <Field label={t('tests.query')} problem={shown.query}>
              {(control) => (
                <input
                  {...control}
                  value={draft.query}
                  maxLength={200}
                  onChange={(event) => setDraft({ ...draft, query: event.target.value })}
                />
              )}
            </Field>
            <div className="field">
              <span>{t('tests.target')}</span>
              <TargetField
                value={draft.expect.target}
                problem={shown.target}
                onChange={(target) => expect({ target })}
              />
            </div>
            <div className="fields two">
              <Field label={t('tests.quantity')}>
                {(control) => (
                  <select
                    {...control}
                    value={draft.expect.quantity}
                    onChange={(event) => expect({ quantity: event.target.value as TestDraft['expect']['quantity'] })}
                  >
                    {quantities.map((quantity) => (
                      <option key={quantity} value={quantity}>
                        {t(`tests.quantities.${quantity}`)}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <Field label={t('tests.within')}>
                {(control) => (
                  <input
                    {...control}
                    type="number"
                    min={1}
                    max={MOST_WITHIN}
                    value={draft.expect.within}
                    onChange={({ target: { valueAsNumber: within } }) =>
                      expect({ within: Math.min(MOST_WITHIN, Math.max(1, Math.round(within || 1))) })
                    }
                  />
                )}
              </Field>
            </div>
            <Field label={t('tests.note')} hint={t('tests.noteHint')}>
              {(control) => (
                <input
                  {...control}
                  value={draft.note}
                  maxLength={500}
                  onChange={(event) => setDraft({ ...draft, note: event.target.value })}
                />
              )}
            </Field>
            {save.error && <Failure title={t('tests.refused')} problem={save.error} />}
            <div className="row end">
              <Dialog.Close className="button">{t('imports.cancel')}</Dialog.Close>
              <button type="submit" className="button primary" disabled={save.isPending}>
                {t(save.isPending ? 'tests.running' : 'tests.saveAndRun')}
              </button>
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const draftOf = ({ query, language, expect, note }: RelevanceTest): TestDraft => ({
  query,
  ...(language && { language }),
  expect,
  note,
})

const newDraft = ({ q = '', product = '' }: { readonly q?: string; readonly product?: string }): TestDraft => ({
  query: q,
  expect: { target: { productId: product }, quantity: 'some', within: 3 },
  note: '',
})

const problemInWords = (problem: string | undefined, t: (key: string) => string) =>
  problem && t(`rules.problem.${problem}`)
