import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.js'
import { BothLanguages } from './both-languages.js'
import { BrandPreview } from './brand-preview.js'
import { Section, type SectionProps } from './section.js'
import { useProblemWords } from './use-problem-words.js'

export function BrandSection({ draft, problems, onChange }: SectionProps) {
  const { t } = useTranslation()
  const problemOf = useProblemWords(problems)
  return (
    <Section title={t('settings.brand')} about={t('settings.brandAbout')}>
      <BothLanguages
        label={t('settings.brandName')}
        value={draft.brandName}
        problem={problemOf('brandName')}
        maxLength={60}
        onChange={(brandName) => onChange({ brandName })}
      />
      <Field label={t('settings.brandColor')} hint={t('settings.brandColorHint')} problem={problemOf('brandColor')}>
        {(control) => (
          <div className="color">
            <input
              type="color"
              aria-label={t('settings.pickColor')}
              value={/^#[0-9a-f]{6}$/i.test(draft.brandColor) ? draft.brandColor : '#000000'}
              onChange={(event) => onChange({ brandColor: event.target.value })}
            />
            <input
              {...control}
              className="mono"
              value={draft.brandColor}
              maxLength={7}
              spellCheck={false}
              onChange={(event) => onChange({ brandColor: event.target.value })}
            />
          </div>
        )}
      </Field>
      <BrandPreview settings={draft} />
    </Section>
  )
}
