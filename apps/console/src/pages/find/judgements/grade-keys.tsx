import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type Grade, grades } from './grades.js'

/** The four grades to choose from; one stop for Tab, arrows go from one to the next. */
export function GradeKeys({
  title,
  grade,
  onGrade,
}: {
  /** Of the product. */
  title: string
  grade: number | undefined
  onGrade: (grade: Grade) => void
}) {
  const { t } = useTranslation()
  const stop = grades.find((one) => one === grade) ?? grades[0]
  const onKey = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const keys = [...event.currentTarget.querySelectorAll('button')]
    const at = keys.indexOf(document.activeElement as HTMLButtonElement)
    keys[(at + step + keys.length) % keys.length].focus()
    event.preventDefault()
  }
  return (
    <fieldset className="grade-keys" onKeyDown={onKey}>
      <legend className="hidden-label">{t('judgements.gradeOf', { title })}</legend>
      {grades.map((one) => (
        <button
          key={one}
          type="button"
          className={`grade-key grade-${one}`}
          aria-pressed={one === grade}
          tabIndex={one === stop ? 0 : -1}
          title={`${one} · ${t(`judgements.grade.${one}`)}`}
          onClick={() => onGrade(one)}
        >
          <span className="number">{one}</span>
          <span className="grade-word">{t(`judgements.grade.${one}`)}</span>
        </button>
      ))}
    </fieldset>
  )
}
