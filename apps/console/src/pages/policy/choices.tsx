/** Any number of a few choices, as boxes to tick. */
export function Choices({
  label,
  hint,
  problem,
  choices,
  chosen,
  nameOf,
  onChange,
}: {
  label: string
  hint?: string
  problem?: string
  choices: readonly string[]
  chosen: readonly string[]
  nameOf: (choice: string) => string
  onChange: (chosen: string[]) => void
}) {
  // What the shop named itself stays to be seen, and to be taken out.
  const all = [...new Set([...choices, ...chosen])]
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <div className="policy-choices">
        {all.map((choice) => (
          <label key={choice} className="check-field">
            <input
              type="checkbox"
              checked={chosen.includes(choice)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, choice] : chosen.filter((one) => one !== choice))
              }
            />
            {nameOf(choice)}
          </label>
        ))}
      </div>
      {(problem ?? hint) && <small className={problem ? 'field-problem' : undefined}>{problem ?? hint}</small>}
    </fieldset>
  )
}
