import type { VoiceReport } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount, formatPercent, formatTime } from '../../parts/format.js'

/** How well speech was heard, as far as what shoppers changed before sending tells it. */
export function SentSpeech({ sent: { messages, unchanged, words, wordErrors, last } }: { sent: VoiceReport['sent'] }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('voice.sent')}>
      <h2>{t('voice.sent')}</h2>
      <p className="quiet">{t('voice.sentAbout')}</p>
      {messages === 0 ? (
        <p>{t('voice.noneSent')}</p>
      ) : (
        <>
          <p>
            {t('voice.accuracy', {
              messages: formatCount(messages),
              unchanged: formatPercent(unchanged / messages),
              accuracy: formatPercent(Math.max(0, 1 - wordErrors / Math.max(1, words))),
            })}
          </p>
          <div className="scroll">
            <table className="table">
              <thead>
                <tr>
                  <th>{t('voice.at')}</th>
                  <th>{t('voice.heard')}</th>
                  <th>{t('voice.sentAs')}</th>
                </tr>
              </thead>
              <tbody>
                {last.map(({ at, heard, sent }) => (
                  <tr key={`${at} ${heard}`}>
                    <td>{formatTime(at)}</td>
                    <td>{heard}</td>
                    <td>{sent === heard ? <span className="quiet">{t('voice.same')}</span> : sent}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}
