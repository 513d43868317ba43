/**
 * A command as its program and arguments: split at spaces, except within double quotes. Nothing is expanded and no shell reads
 * it. Null where a quote is left open.
 */
export function splitCommand(line: string): string[] | null {
  if ((line.match(/"/g)?.length ?? 0) % 2 === 1) return null
  return [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([part]) => part.replaceAll('"', ''))
}
