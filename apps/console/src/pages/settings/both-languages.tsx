import { Field } from '../../parts/field.js'

interface Bilingual {
  readonly en: string
  readonly zh: string
}

/** One text in both languages, side by side. */
export function BothLanguages({
  label,
  hint,
  problem,
  value,
  maxLength,
  rows = 1,
  onChange,
}: {
  label: string
  hint?: string
  problem?: string
  value: Bilingual
  maxLength: number
  rows?: number
  onChange: (value: Bilingual) => void
}) {
  return (
    <div className="fields two">
      {(['en', 'zh'] as const).map((language) => (
        <Field
          key={language}
          label={`${label} · ${language === 'zh' ? '中文' : 'English'}`}
          hint={hint}
          problem={problem && !value[language].trim() ? problem : undefined}
        >
          {(control) => {
            const shared = {
              ...control,
              lang: language === 'zh' ? 'zh-CN' : 'en',
              value: value[language],
              maxLength,
              onChange: (event: { target: { value: string } }) =>
                onChange({ ...value, [language]: event.target.value }),
            }
            return rows > 1 ? <textarea {...shared} rows={rows} /> : <input {...shared} />
          }}
        </Field>
      ))}
    </div>
  )
}
