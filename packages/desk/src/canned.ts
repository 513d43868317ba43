/** Puts values in the place of `{name}` and the like; a placeholder without one stays for the agent to fill in. */
export function filled(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\{([a-z]+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) && values[name]) || whole)
}
