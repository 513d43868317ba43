/** A word in an address, as it was written: the router reads bare numbers as such. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : undefined

/** One of `choices`, or nothing for what is none of them. */
export const choiceIn = <T>(choices: readonly T[], value: unknown): T | undefined =>
  choices.find((choice) => choice === value)
