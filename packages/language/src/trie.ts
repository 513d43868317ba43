import { stem } from './stem.js'
import { tokenize } from './tokenize.js'
import type { Concept, Token } from './types.js'

/** A node of the trie over token keys. `concepts` are those that a form ending here names; empty for a blocked word. */
export interface TrieNode {
  next: Map<string, TrieNode> | undefined
  concepts: Concept[] | undefined
}

/** What tokens are compared by: the stem of a word, the folded text of anything else. */
export function keyOf(token: Token): string {
  return token.kind === 'word' ? stem(token.norm) : token.norm
}

/**
 * Builds the trie of all forms. Two-word Latin forms are found written as one too (t shirt, tshirt), unless the joined
 * spelling is a form of something else. `blocked` words match and name nothing, so that 白菜 hides 白.
 */
export function buildTrie(concepts: readonly Concept[], blocked: readonly string[]): TrieNode {
  const root = emptyNode()
  const joined: { key: string; concept: Concept }[] = []
  for (const concept of concepts) {
    for (const forms of [concept.en, concept.zh]) {
      for (const form of forms) {
        const tokens = tokenize(form)
        add(root, tokens.map(keyOf), concept)
        if (tokens.length === 2 && tokens[0]!.kind === 'word' && tokens[1]!.kind === 'word') {
          joined.push({ key: stem(tokens[0]!.norm + tokens[1]!.norm), concept })
        }
      }
    }
  }
  for (const word of blocked) nodeAt(root, tokenize(word).map(keyOf)).concepts ??= []
  const taken = new Set(root.next?.keys())
  for (const { key, concept } of joined)
    if (!taken.has(key) || root.next?.get(key)?.concepts === undefined) add(root, [key], concept)
  return root
}

/** The node that exactly these keys lead to. */
export function find(root: TrieNode, keys: readonly string[]): TrieNode | undefined {
  let node: TrieNode | undefined = root
  for (const key of keys) {
    node = node.next?.get(key)
    if (node === undefined) return undefined
  }
  return node
}

function add(root: TrieNode, keys: readonly string[], concept: Concept): void {
  if (keys.length === 0) return
  const node = nodeAt(root, keys)
  if (node.concepts === undefined) node.concepts = [concept]
  else if (!node.concepts.includes(concept)) node.concepts.push(concept)
}

function nodeAt(root: TrieNode, keys: readonly string[]): TrieNode {
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
  return node
}

function emptyNode(): TrieNode {
  return { next: undefined, concepts: undefined }
}
