/** Keeps Tab inside of `container`, as a panel that covers the whole screen must. */
export function holdFocus(container: HTMLElement, event: KeyboardEvent): void {
  const stops = [
    ...container.querySelectorAll<HTMLElement>('button:enabled, a[href], textarea, summary, [tabindex="0"]'),
  ].filter((stop) => stop.getClientRects().length > 0)
  const current = (container.getRootNode() as ShadowRoot).activeElement
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  if (current !== edge && !(event.shiftKey && current === container)) return
  event.preventDefault()
  const target = event.shiftKey ? stops.at(-1) : stops[0]
  target?.focus()
}
