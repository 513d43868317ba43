import type { Settings } from '@elmo-chat/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { LeaveDialog } from '../../parts/leave-dialog.js'
import { SaveBar } from '../../parts/save-bar.js'
import { Failure } from '../../parts/state.js'
import { meQuery, settingsQuery } from '../../queries.js'
import { BrandSection } from './brand-section.js'
import { CannedSection } from './canned-section.js'
import { deskProblems } from './desk-problems.js'
import { DeskSection } from './desk-section.js'
import { FeedbackSection } from './feedback-section.js'
import { IntegrationSection } from './integration-section.js'
import { LanguageSection } from './language-section.js'
import { RecommendSection } from './recommend-section.js'
import { settingsProblems } from './settings-problems.js'
import { VoiceSection } from './voice-section.js'

/** A draft of the settings: nothing is kept before "save", and leaving with changes asks first. */
export function SettingsForm({ kept }: { kept: Settings }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(kept)
  const [wasTried, setTried] = useState(false)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(kept)
  const problems = settingsProblems(draft)
  const ofDesk = deskProblems(draft.desk)
  const shown = wasTried ? problems : {}
  const save = useMutation({
    mutationFn: (settings: Settings) => call<Settings>('settings', { method: 'PUT', json: settings }),
    onSuccess: async (saved) => {
      queries.setQueryData(settingsQuery.queryKey, saved)
      setDraft(saved)
      setTried(false)
      await queries.invalidateQueries(meQuery)
    },
  })
  const blocker = useBlocker({ shouldBlockFn: () => isChanged, enableBeforeUnload: isChanged, withResolver: true })

  const change = (part: Partial<Settings>) => setDraft({ ...draft, ...part })
  const desk = {
    desk: draft.desk,
    problems: wasTried ? ofDesk : {},
    onChange: (part: Partial<Settings['desk']>) => change({ desk: { ...draft.desk, ...part } }),
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(problems).length + Object.keys(ofDesk).length > 0) {
      const form = event.currentTarget
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    save.mutate({ ...draft, allowedOrigins: draft.allowedOrigins.map((origin) => origin.trim()).filter(Boolean) })
  }
  return (
    <form className="settings" onSubmit={submit} noValidate>
      <BrandSection draft={draft} problems={shown} onChange={change} />
      <VoiceSection draft={draft} onChange={change} />
      <LanguageSection draft={draft} problems={shown} onChange={change} />
      <DeskSection {...desk} />
      <CannedSection {...desk} />
      <FeedbackSection draft={draft} onChange={change} />
      <RecommendSection draft={draft} onChange={change} />
      <IntegrationSection draft={draft} problems={shown} onChange={change} />
      {save.error && <Failure title={t('settings.refused')} problem={save.error} />}
      <SaveBar
        state={save.isPending ? 'saving' : isChanged ? 'changed' : save.isSuccess ? 'saved' : 'same'}
        onUndo={() => {
          setDraft(kept)
          setTried(false)
        }}
      />
      {blocker.status === 'blocked' && <LeaveDialog onStay={blocker.reset} onLeave={blocker.proceed} />}
    </form>
  )
}
