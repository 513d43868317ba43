/** The value of a function, which is called when it is first asked for. */
export function onceAsked<T>(value: () => T): () => T {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: value() }
    return known.value
  }
}
