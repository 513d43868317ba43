import { type ReactNode, useId } from 'react'

interface FieldControl {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** A label, its control, and below it what is wrong, or else a hint; both are read with the control. */
export function Field({
  label,
  hint,
  problem,
  children,
}: {
  label: string
  hint?: string
  problem?: string
  children: (control: FieldControl) => ReactNode
}) {
  const id = useId()
  const below = problem ?? hint
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': below ? `${id}-below` : undefined,
        'aria-invalid': problem ? true : undefined,
      })}
      {below && (
        <small id={`${id}-below`} className={problem ? 'field-problem' : undefined}>
          {below}
        </small>
      )}
    </div>
  )
}
