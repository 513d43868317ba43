import type { HotWords } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../parts/format.js'
import { currentLanguage } from '../../words/index.js'

/** What the catalogue tells recognisers before they listen, in the reader's language. */
export function HotWordList({ words }: { words: readonly HotWords[] }) {
  const { t } = useTranslation()
  const own = words.find(({ language }) => language === currentLanguage())
  if (!own) return null
  const counts = Object.entries(own.counts).filter(([, count]) => count > 0)
  return (
    <section aria-label={t('voice.words')}>
      <h2>{t('voice.words')}</h2>
      <p className="quiet">{t('voice.wordsAbout')}</p>
      {counts.length === 0 ? (
        <p>{t('voice.noWords')}</p>
      ) : (
        <>
          <p>
            {counts
              .map(([sort, count]) => t(`voice.sorts.${sort}`, { total: formatCount(count) }))
              .join(t('voice.and'))}
          </p>
          <p className="chips">
            {own.some.map((word) => (
              <span className="chip" key={word}>
                {word}
              </span>
            ))}
          </p>
        </>
      )}
    </section>
  )
}
