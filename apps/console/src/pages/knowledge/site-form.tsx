import type { SiteProgress, SiteReport } from '@elmo-chat/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem, callLines } from '../../api.js'
import { formatCount } from '../../parts/format.js'
import { Failure } from '../../parts/state.js'
import { Problems } from './problems.js'

type Line = { readonly progress: SiteProgress } | { readonly report: SiteReport } | { readonly failure: string }

/** Reads the pages of a site by its sitemap; tells how far it is, can be stopped, and names the pages that it missed. */
export function SiteForm() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const stop = useRef<AbortController>(null)
  const [url, setUrl] = useState('')
  const [progress, setProgress] = useState<SiteProgress>()
  const [outcome, setOutcome] = useState<SiteReport | 'stopped'>()
  const read = useMutation({
    async mutationFn(address: string) {
      setProgress(undefined)
      setOutcome(undefined)
      stop.current = new AbortController()
      const { signal } = stop.current
      await callLines<Line>('knowledge/documents/site', { json: { url: address }, signal }, (line) => {
        if ('progress' in line) setProgress(line.progress)
        else if ('report' in line) setOutcome(line.report)
        else throw new ApiProblem(500, 'SITE_FAILED', { en: line.failure, zh: line.failure })
      })
      if (signal.aborted) setOutcome('stopped')
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['knowledge'] }),
  })
  useEffect(() => () => stop.current?.abort(), [])
  const isReport = outcome !== undefined && outcome !== 'stopped'
  return (
    <section className="site-form" aria-label={t('site.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          read.mutate(url.trim())
        }}
      >
        <label>
          {t('site.address')}
          <input
            type="url"
            required
            pattern="https?://.+"
            placeholder="https://shop.example/help/"
            value={url}
            disabled={read.isPending}
            onChange={({ target }) => setUrl(target.value)}
          />
        </label>
        {read.isPending ? (
          <button type="button" className="button" onClick={() => stop.current?.abort()}>
            {t('site.stop')}
          </button>
        ) : (
          <button type="submit" className="button">
            {t('site.read')}
          </button>
        )}
      </form>
      <p className="quiet">{t('site.about')}</p>
      {read.isPending && (
        <p className="site-progress" role="status">
          <progress aria-label={t('site.title')} max={progress?.of ?? 1} value={progress?.done} />
          {progress
            ? t('site.progress', { done: formatCount(progress.done), of: formatCount(progress.of) })
            : t('site.begun')}
        </p>
      )}
      {read.error && <Failure title={t('site.failed')} problem={read.error} />}
      {outcome === 'stopped' && <p role="status">{t('site.stopped')}</p>}
      {isReport && <p role="status">{t('documents.kept', { count: outcome.documents.length })}</p>}
      {isReport && outcome.problems.length > 0 && (
        <>
          <h2>{t('site.missed', { count: outcome.problems.length })}</h2>
          <Problems problems={outcome.problems.map((problem) => ({ file: problem.place?.file ?? url, problem }))} />
        </>
      )}
    </section>
  )
}
