import '../../style/voice.css'
import type { VoiceReport } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatCount, formatTime } from '../../parts/format.js'
import { PageHead } from '../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { voiceQuery } from '../../queries-voice.js'
import { currentLanguage } from '../../words/index.js'
import { HotWordList } from './hot-word-list.js'
import { SentSpeech } from './sent-speech.js'
import { Switches } from './switches.js'
import { Trial } from './trial.js'

/** What listens to shoppers: whether it is there, what it is told of the shop, how well it hears, and a try of it. */
export function VoicePage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(voiceQuery)
  return (
    <>
      <PageHead title={t('nav.voice')} about={t('voice.about')} />
      {error && <Failure problem={error} onRetry={refetch} />}
      {data === undefined && !error && <Skeleton rows={6} />}
      {data && (
        <div className="voice">
          {data.recogniser === null ? <None /> : <Recogniser report={data} />}
          <Missing report={data} />
          <Switches />
          {data.languages.length > 0 && <Trial languages={data.languages} />}
          <SentSpeech sent={data.sent} />
          <HotWordList words={data.hotWords} />
        </div>
      )}
    </>
  )
}

function None() {
  const { t } = useTranslation()
  return (
    <Empty icon="mic" title={t('voice.none')}>
      <p>{t('voice.noneYet')}</p>
    </Empty>
  )
}

function Recogniser({ report }: { report: VoiceReport }) {
  const { t } = useTranslation()
  const { recogniser, languages, heard, silent, failed, lastFailure } = report
  const facts = [
    ['recogniser', recogniser],
    ['languages', languages.map((language) => t(`voice.${language}`)).join(t('voice.and'))],
    [
      'recordings',
      t('voice.counts', { heard: formatCount(heard), silent: formatCount(silent), failed: formatCount(failed) }),
    ],
    ...(lastFailure
      ? [['lastFailure', `${formatTime(lastFailure.at)} ${lastFailure.message[currentLanguage()]}`] as const]
      : []),
  ] as const
  return (
    <dl className="facts">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`voice.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Missing({ report: { missing } }: { report: VoiceReport }) {
  const { t } = useTranslation()
  if (missing.length === 0) return null
  return (
    <section aria-label={t('voice.missing')}>
      <h2>{t('voice.missing')}</h2>
      <ul className="voice-missing">
        {missing.map(({ language, remedy }) => (
          <li key={language}>{remedy[currentLanguage()]}</li>
        ))}
      </ul>
    </section>
  )
}
