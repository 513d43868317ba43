import { SMALL_NUMBERS, TENS_WORDS } from './number-words.js'
import type { ShopWords } from './shop-words.js'
import { spokenSize, spokenWords } from './spoken-words.js'

export interface Grammar {
  /** Of the Java Speech Grammar Format, version 1.0, in lower case. */
  readonly text: string
  /** Every word that it can hear. */
  readonly words: ReadonlySet<string>
}

/** So many names at most: engines expand a grammar into one graph before they listen. */
const MOST_NAMES = 500
const LONGEST_NAME = 8

/**
 * What shoppers say around what they name. Engines copy a rule into every place that names it, so the long lists stand in as few
 * places as possible.
 */
const SENTENCES = `
public <said> = [<courtesy>] ( <wish> | <amount> | <talk> ) [<thanks>];
<courtesy> = hi | hello | hey | please | yes | no | okay | well | and | actually | excuse me;
<thanks> = please | thanks | thank you | instead;
<wish> = [<opening>] [<article>] [<trait>] [<trait>] <head> (<link> <trait>)* [<amount>];
<opening> = [can you | could you | please] show me | i want [to buy | to see] | i need | [i am | i'm] looking for | i would like | i'd like
  | do you have | do you sell | have you got | find me | find | give me | get me | is there | are there | what about | how about
  | search for | recommend | can you recommend | let me see | i am shopping for | do you have it | do you have this | can i get it
  | is it | is this | is that | are they | are these | how much is | how much are | tell me [more] about | what goes with | compare
  | i will take | i'll take | add | buy | order | not | without | anything | i don't like | i do not want | which [one is | ones are]
  | does ( it | this ) come | what [is] | where are;
<article> = a | an | some | any | the | your | these | those | this | that | a pair of | a set of | the cheapest | the best | something like
  | something similar to | similar to | all | in | in size | size | for | made of | other;
<plain> = cheap | cheaper | new | nice | good | better | best | smaller | larger | bigger | lighter | warmer | longer | shorter | similar | available
  | in stock | on sale | too expensive | not too expensive;
<purpose> = work | travel | wedding | office | party | hiking | running | camping | school | beach | cold weather | every day | gift
  | wife | husband | mother | mom | father | dad | son | daughter | girlfriend | boyfriend | friend | sister | brother | her | him | me;
<link> = in [a | size] | in a size | size | for [a | my | the] | made of | of | with [a] | that is | that are | and | but | or | as a | to my | to the;
<amount> = ( under | below | less than | up to | at most | for under | for less than | cheaper than | around | about | over | above
  | more than | at least | within | between | from ) <price> [( and | to ) <price>];
<price> = <number> [dollars | dollar | bucks | yuan | euros | pounds | kuai];
<number> = [<small> hundred [and] | a hundred [and] | [a] thousand [and] | <small> thousand [<small> hundred] [and]] ( <tens> [<small>] | <small> )
  | ( a | <small> ) ( hundred | thousand | thousand <small> hundred );
<talk> = compare ( them | these | the first two | the <ordinal> [one] and the <ordinal> [one] ) | what is the difference [between them]
  | [i will take | i'll take | add | tell me more about | buy | how much is | show me] the <ordinal> one [to my cart | to the cart] | show me more | more
  | tell me more [about it] | add it to my cart | what ( sizes | colors | materials ) ( do you have | are there | does it come in )
  | [that is | it is] too expensive | what is it made of | is there a cheaper one | do you have it in other colors
  | where is my order | i want to return ( it | something | my order ) | check out | what is in my cart | how much ( is it | are they | does it cost )
  | ( how long does | when does | how much is | how much does ) ( shipping | delivery ) [take | cost] | do you ship abroad
  | what is your return policy | can i return it | how do i return something | do you have a warranty | [i want to] talk to a ( human | person )
  | how can i pay | hello | hi | thank you [very much] | thanks | goodbye | bye | yes | no | okay | that is all | not that one | i don't like it;
<ordinal> = first | second | third | fourth | last;
`

/** Where the lists of the shop stand: each behind the rule that takes any of them, with what else that rule takes. */
const CHOICES = {
  trait: { lists: ['color', 'material', 'feature', 'audience', 'size', 'name'], others: '<purpose> | <plain>' },
  head: { lists: ['kind'], others: 'one | ones | something | it | this | that | them | <trait>' },
}

/**
 * What shoppers are likely to say to this shop, as a grammar for engines that take one. English: a grammar needs words that
 * an engine knows how to pronounce.
 *
 * Cost  linear in the words of the shop.
 */
export function speechGrammar(words: ShopWords): Grammar {
  const kinds = words.kinds.map(spokenWords)
  const audiences = words.audiences.map(spokenWords)
  const lists: Readonly<Record<string, readonly (readonly string[])[]>> = {
    kind: [...kinds, ...kinds.map(plural)],
    color: words.colors.map(spokenWords),
    material: words.materials.map(spokenWords),
    feature: words.traits.map(spokenWords),
    audience: [...audiences, ...audiences.map(possessive)],
    size: words.sizes.map(spokenSize),
    small: SMALL_NUMBERS.map(spokenWords),
    tens: TENS_WORDS.map(spokenWords),
  }
  // A name is mostly made of what stands in the lists already: "sea breeze" + "linen" + "shirt".
  const listed = new Set(Object.values(lists).flat(2))
  const names = words.names.map((name) => spokenWords(name).filter((word) => !listed.has(word)))
  // A list that this shop has nothing for is named nowhere: with one rule that cannot be said engines hear nothing at all.
  const filled = Object.entries({ ...lists, name: unique(names).slice(0, MOST_NAMES) })
    .map(([name, phrases]) => [name, alternatives(phrases)] as const)
    .filter(([, spoken]) => spoken !== '')
  const known = new Set(filled.map(([name]) => name))
  const choices = Object.entries(CHOICES).map(([name, { lists, others }]) => {
    const named = lists.filter((list) => known.has(list)).map((list) => `<${list}>`)
    return [name, [...named, others].join(' | ')] as const
  })
  const rules = [...choices, ...filled].map(([name, spoken]) => `<${name}> = ${spoken};`)
  const text = ['#JSGF V1.0;', 'grammar shop;', SENTENCES.trim(), ...rules, ''].join('\n')
  return { text, words: new Set(wordsOf(text)) }
}

function unique(phrases: readonly (readonly string[])[]): string[][] {
  return [...new Set(phrases.map((said) => said.join(' ')))].filter(Boolean).map((said) => said.split(' '))
}

function alternatives(phrases: readonly (readonly string[])[]): string {
  const fitting = phrases.filter(({ length }) => length > 0 && length <= LONGEST_NAME).map((said) => said.join(' '))
  return [...new Set(fitting)].join(' | ')
}

/** "dress" → "dresses"; words that end like plurals stay. */
function plural(said: readonly string[]): string[] {
  const last = said.at(-1)
  if (last === undefined || /(?:[^s]s|wear|ware)$/.test(last)) return [...said]
  const many = /(?:s|x|ch|sh)$/.test(last) ? `${last}es` : last.replace(/([^aeiou])y$/, '$1ie').concat('s')
  return [...said.slice(0, -1), many]
}

/** "men" → "men's"; what ends in s sounds the same. */
function possessive(said: readonly string[]): string[] {
  const last = said.at(-1)
  return last === undefined || /[^s]s$/.test(last) ? [...said] : [...said.slice(0, -1), `${last}'s`]
}

/** The words of the right-hand sides. */
function* wordsOf(text: string): Generator<string> {
  for (const [, right] of text.matchAll(/=([^;]*);/g)) {
    for (const [word] of right!.replace(/<[^>]*>/g, ' ').matchAll(/[a-z]+(?:'[a-z]+)*/g)) yield word
  }
}
