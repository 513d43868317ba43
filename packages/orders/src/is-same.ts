/** Whether two parts of a policy say the same, whatever the versions of their clauses and the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every(
    (name) =>
      name === 'version' || isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
  )
}
