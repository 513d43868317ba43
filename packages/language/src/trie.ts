import { simplify } from './normalize.js'
import { stem } from './stem.js'
import { tokenize } from './tokenize.js'
import type { Concept, Token } from './types.js'

/** A node of the trie over token keys. */
export interface TrieNode {
  next: Map<string, TrieNode> | undefined
  /** What a form that ends here names: nothing for a blocked word, undefined where no form ends. */
  concepts: Concept[] | undefined
  /** Whether a shorter form inside this one can add something; undefined until asked for. */
  nests: boolean | undefined
}

/** All forms, found by their first key. Below a first key the trie is built when it is first asked for: most never are. */
export interface Forms {
  readonly starts: Map<string, WaitingForms | TrieNode>
}

/** Forms and what they name, one behind the other: far fewer objects than pairs, and this is built at each start. */
type WaitingForms = (string | Concept | null)[]

/** What tokens are compared by: the stem of a word, the folded text of anything else. */
export function keyOf(token: Token): string {
  return token.kind === 'word' ? stem(token.norm) : token.norm
}

/**
 * Indexes all forms. Two-word Latin forms are found written as one too (t shirt, tshirt). `blocked` words match and name
 * nothing, so that 白菜 hides 白; where a form is blocked too, the whole is named and nothing within it.
 */
export function indexForms(concepts: readonly Concept[], blocked: readonly string[]): Forms {
  const forms: Forms = { starts: new Map() }
  for (const concept of concepts) {
    for (const form of concept.en) {
      // Units written with signs (°C, us$) are read with their number; without the sign they would be bare letters.
      if (concept.field === 'unit' && /[^\p{L}\p{N} .-]/u.test(form)) continue
      wait(forms, form, concept)
      const gap = endOfLetters(form, 0)
      if (gap > 0 && gap < form.length - 1 && endOfLetters(form, gap + 1) === form.length && isGap(form, gap)) {
        wait(forms, form.slice(0, gap) + form.slice(gap + 1), concept)
      }
    }
    for (const form of concept.zh) wait(forms, form, concept)
  }
  for (const word of blocked) wait(forms, word, null)
  return forms
}

/** The node that the first key of a form leads to. */
export function startOf(forms: Forms, key: string): TrieNode | undefined {
  const waiting = forms.starts.get(key)
  if (waiting === undefined || !Array.isArray(waiting)) return waiting
  const root = emptyNode()
  for (let at = 0; at < waiting.length; at += 2) {
    add(root, tokenize(waiting[at] as string).map(keyOf), waiting[at + 1] as Concept | null)
  }
  const node = root.next?.get(key)
  if (node !== undefined) forms.starts.set(key, node)
  return node
}

/** The node that exactly these keys lead to. */
export function find(forms: Forms, keys: readonly string[]): TrieNode | undefined {
  if (keys.length === 0) return undefined
  let node = startOf(forms, keys[0]!)
  for (let at = 1; node !== undefined && at < keys.length; at++) node = node.next?.get(keys[at]!)
  return node
}

function wait(forms: Forms, form: string, concept: Concept | null): void {
  const key = firstKey(form)
  if (key === undefined) return
  const waiting = forms.starts.get(key)
  if (Array.isArray(waiting)) waiting.push(form, concept)
  else forms.starts.set(key, [form, concept])
}

/** The key of a form's first token, found without splitting the rest where that is plain to see. */
function firstKey(form: string): string | undefined {
  const code = form.charCodeAt(0)
  if (code >= 0x4e00 && code <= 0x9fff) return simplify(form[0]!)
  const gap = endOfLetters(form, 0)
  if (gap > 0 && (gap === form.length || isGap(form, gap))) return stem(form.slice(0, gap))
  const [first] = tokenize(form)
  return first === undefined ? undefined : keyOf(first)
}

/** Where the run of small plain letters that begins at `at` ends. */
function endOfLetters(form: string, at: number): number {
  let end = at
  for (; end < form.length; end++) {
    const code = form.charCodeAt(end)
    if (code < 0x61 || code > 0x7a) break
  }
  return end
}

function isGap(form: string, at: number): boolean {
  return form[at] === ' ' || form[at] === '-'
}

function add(root: TrieNode, keys: readonly string[], concept: Concept | null): void {
  let node = root
  for (const key of keys) {
    node.next ??= new Map()
    let next = node.next.get(key)
    if (next === undefined) {
      next = emptyNode()
      node.next.set(key, next)
    }
    node = next
  }
  node.concepts ??= []
  // A blocked word that is a form as well means only the whole: no color in "coffee mug".
  if (concept === null) node.nests = false
  else if (!node.concepts.includes(concept)) node.concepts.push(concept)
}

function emptyNode(): TrieNode {
  return { next: undefined, concepts: undefined, nests: undefined }
}
