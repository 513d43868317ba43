/** What a site's robots.txt asks of a reader. */
export interface Robots {
  readonly sitemaps: readonly string[]
  /** Whether a path, with its query, may be read. */
  readonly allows: (path: string) => boolean
}

interface Rule {
  readonly allow: boolean
  readonly path: string
}

/**
 * Reads a robots.txt (RFC 9309) for a reader with this name: the group that names it, else that of everybody. The longest
 * rule that matches decides, of two the permission. Never throws.
 */
export function readRobots(text: string, agent: string): Robots {
  const sitemaps: string[] = []
  const groups = new Map<string, Rule[]>()
  let named: string[] = []
  let inRules = false
  for (const line of text.split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/i.exec(line.replace(/#.*/, '')) ?? []
    const field = key.toLowerCase()
    if (field === 'sitemap' && value) sitemaps.push(value)
    else if (field === 'user-agent') {
      if (inRules) named = []
      inRules = false
      named.push(value.toLowerCase())
      if (!groups.has(value.toLowerCase())) groups.set(value.toLowerCase(), [])
    } else if (field === 'allow' || field === 'disallow') {
      inRules = true
      if (value) for (const name of named) groups.get(name)?.push({ allow: field === 'allow', path: value })
    }
  }
  const rules = groups.get(agent.toLowerCase()) ?? groups.get('*') ?? []
  return {
    sitemaps,
    allows(path) {
      const matching = rules.filter((rule) => matches(rule.path, path))
      const longest = matching.reduce((most, rule) => Math.max(most, rule.path.length), 0)
      const deciding = matching.filter((rule) => rule.path.length === longest)
      return deciding.length === 0 || deciding.some(({ allow }) => allow)
    },
  }
}

/** `*` stands for anything, `$` at the end for the end. Looked for piece by piece, so that no rule is slow. */
function matches(rule: string, path: string): boolean {
  const isWhole = rule.endsWith('$')
  const [first, ...pieces] = (isWhole ? rule.slice(0, -1) : rule).split('*')
  if (!path.startsWith(first)) return false
  let from = first.length
  for (const [place, piece] of pieces.entries()) {
    if (isWhole && place === pieces.length - 1) return path.length - piece.length >= from && path.endsWith(piece)
    const found = path.indexOf(piece, from)
    if (found < 0) return false
    from = found + piece.length
  }
  return !isWhole || from === path.length
}
