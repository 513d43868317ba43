import type { HeldText, HeldTextVerdict } from '@elmo-chat/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { formatAgo, formatCount, formatPercent } from '../../parts/format.js'
import { Failure } from '../../parts/state.js'
import { actName } from '../../words/terms.js'

const verdicts: readonly HeldTextVerdict[] = ['approved', 'rejected']

/** One wording: where it was to be shown, what is wrong with it, and the two decisions. */
export function HeldItem({ item }: { item: HeldText }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { id, text, language, source, subject, kind, because, found, chance, times, lastAt, verdict, by } = item
  const decide = useMutation({
    mutationFn: (chosen: HeldTextVerdict) =>
      call<null>(`moderation/${encodeURIComponent(id)}`, { method: 'POST', json: { verdict: chosen } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['review'] }),
  })
  return (
    <li className="held-text">
      <p lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <Marked text={text} found={found} />
      </p>
      <p className="held-why">
        <span className="chip bad">{t(`review.kinds.${kind}`)}</span>
        <span className="quiet">
          {t(`review.because.${because}`, { chance: formatPercent(chance) })} · {t(`review.sources.${source}`)}
          {source === 'reply' && subject && ` · ${actName(subject)}`} ·{' '}
          {t('review.times', { count: times, shown: formatCount(times) })} · {formatAgo(lastAt)}
          {by && ` · ${t('review.by', { by })}`}
        </span>
        {(source === 'review' || source === 'copy') && subject && (
          <Link to="/catalog/$id" params={{ id: subject }}>
            {t('review.product')}
          </Link>
        )}
        <span className="held-acts">
          {verdicts.map((one) => (
            <button
              key={one}
              type="button"
              className="button small"
              aria-pressed={verdict === one}
              disabled={decide.isPending || verdict === one}
              onClick={() => decide.mutate(one)}
            >
              {t(`review.verdicts.${one}`)}
            </button>
          ))}
        </span>
      </p>
      {decide.error && <Failure title={t('review.notDecided')} problem={decide.error} />}
    </li>
  )
}

/** The text with what was found in it marked, where it stands there as it was found. */
function Marked({ text, found }: { text: string; found: string }) {
  const at = found === '' || found.length >= text.length ? -1 : text.toLowerCase().indexOf(found)
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + found.length)}</mark>
      {text.slice(at + found.length)}
    </>
  )
}
