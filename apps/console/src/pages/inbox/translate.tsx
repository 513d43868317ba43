import type { ModelWords } from '@elmo-chat/protocol'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'

export const languageOf = (text: string) => (/\p{Script=Han}/u.test(text) ? ('zh' as const) : ('en' as const))

export const translate = (text: string, to: 'en' | 'zh') =>
  call<ModelWords>('desk/translate', { method: 'POST', json: { text, to } })

/** A message of the other language in that of the console, on request, by the language model. */
export function Translate({ text }: { text: string }) {
  const { t, i18n } = useTranslation()
  const own = i18n.language.startsWith('zh') ? 'zh' : 'en'
  const translation = useMutation({ mutationFn: () => translate(text, own) })
  if (languageOf(text) === own) return null
  const { data, isPending, error } = translation
  if (data?.text)
    return (
      <span className="inbox-translated">
        {data.text}
        <small>
          {t('inbox.byModel')}
          {!data.hasSameNumbers && ` · ${t('inbox.numbersDiffer')}`}
        </small>
      </span>
    )
  return (
    <button type="button" className="inbox-translate" disabled={isPending} onClick={() => translation.mutate()}>
      {data || error
        ? t(data?.because === 'held' ? 'inbox.noDraft.held' : 'inbox.noTranslation')
        : t('inbox.translate')}
    </button>
  )
}
