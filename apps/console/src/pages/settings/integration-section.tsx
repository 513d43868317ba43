import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.js'
import { Section, type SectionProps } from './section.js'
import { useProblemWords } from './use-problem-words.js'

export function IntegrationSection({ draft, problems, onChange }: SectionProps) {
  const { t } = useTranslation()
  const problemOf = useProblemWords(problems)
  return (
    <Section title={t('settings.integration')} about={t('settings.integrationAbout')}>
      <Field label={t('settings.origins')} hint={t('settings.originsHint')} problem={problemOf('allowedOrigins')}>
        {(control) => (
          <textarea
            {...control}
            className="mono"
            rows={3}
            placeholder="https://shop.example"
            spellCheck={false}
            value={draft.allowedOrigins.join('\n')}
            onChange={(event) => onChange({ allowedOrigins: event.target.value ? event.target.value.split('\n') : [] })}
          />
        )}
      </Field>
      <Field label={t('settings.cartLink')} hint={t('settings.cartLinkHint')} problem={problemOf('cartLinkTemplate')}>
        {(control) => (
          <input
            {...control}
            className="mono"
            value={draft.cartLinkTemplate}
            maxLength={500}
            spellCheck={false}
            placeholder="https://shop.example/cart/add?id={variantId}&qty={quantity}"
            onChange={(event) => onChange({ cartLinkTemplate: event.target.value.trim() })}
          />
        )}
      </Field>
    </Section>
  )
}
