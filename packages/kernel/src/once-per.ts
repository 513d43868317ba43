/**
 * The function, worked out once for each object that it is asked about; what is known of an object goes with it.
 *
 * Repeats  The function must depend on its argument alone.
 */
export function oncePer<Of extends object, Value extends object>(workOut: (of: Of) => Value): (of: Of) => Value {
  const known = new WeakMap<Of, Value>()
  return (of) => {
    const last = known.get(of)
    if (last) return last
    const value = workOut(of)
    known.set(of, value)
    return value
  }
}
