import type { OpinionsOnAspect, QuotedReview } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../parts/format.js'
import { Failure, Skeleton } from '../../parts/state.js'
import { opinionsQuery } from '../../queries.js'
import { currentLanguage } from '../../words/index.js'

const QUOTES = 2

/** What buyers say of a product, side by side with the words that it is read from. */
export function Opinions({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(opinionsQuery(id, currentLanguage()))
  return (
    <section className="card flush opinions">
      <h2>
        {t('product.opinions')} {data && <span className="count">{formatCount(data.reviews)}</span>}
      </h2>
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={4} />}
      {data?.reviews === 0 && <p className="quiet">{t('product.noReviews')}</p>}
      {data && data.reviews > 0 && (
        <>
          <p>
            {t('product.rated', {
              rating: data.averageRating?.toFixed(1),
              happy: formatCount(data.happy),
              unhappy: formatCount(data.unhappy),
            })}
          </p>
          {data.aspects.length === 0 ? (
            <p className="quiet">{t('product.noOpinions')}</p>
          ) : (
            <ul className="aspects">
              {data.aspects.map((aspect) => (
                <Aspect key={aspect.aspect} aspect={aspect} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  )
}

function Aspect({ aspect }: { aspect: OpinionsOnAspect }) {
  const { t } = useTranslation()
  const { label, total, content, mixed, unhappy, points, quotes } = aspect
  const counts = { content: formatCount(content), mixed: formatCount(mixed), unhappy: formatCount(unhappy) }
  const said = points.filter((point) => point.said > 0)
  return (
    <li>
      <div className="aspect-head">
        <h3>{label}</h3>
        <span className="quiet">{t('product.contentOf', { content: counts.content, total: formatCount(total) })}</span>
      </div>
      <div className="aspect-bar" role="img" aria-label={t('product.sides', counts)} title={t('product.sides', counts)}>
        <span className="good" style={{ flexGrow: content }} />
        <span className="mixed" style={{ flexGrow: mixed }} />
        <span className="bad" style={{ flexGrow: unhappy }} />
      </div>
      {said.length > 0 && (
        <p className="aspect-points">
          {said.map((point) => (
            <span key={point.point} className={point.polarity === 'bad' ? 'chip bad' : 'chip'}>
              {point.label} {formatCount(point.said)}
            </span>
          ))}
        </p>
      )}
      {[...quotes.good.slice(0, QUOTES), ...quotes.bad.slice(0, QUOTES)].map((quote) => (
        <Quoted key={`${quote.reviewId} ${quote.text}`} quote={quote} />
      ))}
    </li>
  )
}

function Quoted({ quote }: { quote: QuotedReview }) {
  const { t } = useTranslation()
  return (
    <blockquote lang={quote.language === 'zh' ? 'zh-CN' : 'en'} title={quote.reviewId}>
      “{quote.text}” <cite>{t('product.quotedFrom', { rating: quote.rating, day: quote.at.slice(0, 10) })}</cite>
    </blockquote>
  )
}
