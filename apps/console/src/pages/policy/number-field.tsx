import { Field } from '../../parts/field.js'

/** A number, or none. */
export function NumberField({
  label,
  hint,
  problem,
  value,
  step = 1,
  onChange,
}: {
  label: string
  hint?: string
  problem?: string
  value: number | undefined
  step?: number
  onChange: (value: number | undefined) => void
}) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <input
          {...control}
          type="number"
          min={0}
          step={step}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.valueAsNumber)}
        />
      )}
    </Field>
  )
}
