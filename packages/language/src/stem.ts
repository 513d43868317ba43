const IRREGULAR = new Map(
  Object.entries({
    women: 'woman',
    men: 'man',
    children: 'child',
    feet: 'foot',
    teeth: 'tooth',
    geese: 'goose',
    mice: 'mouse',
    knives: 'knife',
    scarves: 'scarf',
    shelves: 'shelf',
    leaves: 'leaf',
    loaves: 'loaf',
    wives: 'wife',
    halves: 'half',
    lenses: 'lens',
    buses: 'bus',
    gases: 'gas',
    menus: 'menu',
    canvases: 'canvas',
    grey: 'gray',
    greys: 'gray',
    colour: 'color',
    colours: 'color',
    coloured: 'colored',
    jewellery: 'jewelry',
    pyjama: 'pajama',
    pyjamas: 'pajama',
    fibre: 'fiber',
    aluminium: 'aluminum',
    moisturiser: 'moisturizer',
    moisturisers: 'moisturizer',
    organiser: 'organizer',
    organisers: 'organizer',
    storey: 'story',
    tyre: 'tire',
    tyres: 'tire',
    metre: 'meter',
    metres: 'meter',
    litre: 'liter',
    litres: 'liter',
    kilogramme: 'kilogram',
  }),
)

/** Words whose plural means something else than the bare word (glasses, shorts), and words that only look like plurals. */
const WHOLE = new Set(
  (
    'glasses sunglasses eyeglasses goggles shorts tights briefs flats pumps trunks lights weights slips bottoms ' +
    'nylons thermals slides platforms lens canvas christmas adidas texas atlas series species chess gas yes always perhaps across news plus electronics ' +
    'cosmetics basics athletics slacks cords blacks whites goods sometimes does goes pancreas'
  ).split(' '),
)

/** Nouns in -ie, whose plural in -ies must not become -y. */
const IE = new Set(
  (
    'hoodie cookie movie onesie beanie brownie smoothie selfie zombie bootie foodie calorie veggie doggie birdie genie ' +
    'bookie pixie barbie walkie talkie necktie bowtie hankie junkie rookie magpie collie prairie sortie cutie eerie'
  ).split(' '),
)

/** Verbs of asking and buying, whose -ing and -ed forms mean the same. Others stay: bedding is no bed, quilted no quilt. */
const VERBS = new Map(
  (
    'look:looking,looked need:needing,needed want:wanting,wanted show:showing,showed search:searching,searched ' +
    'find:finding buy:buying order:ordering,ordered ship:shipped return:returning,returned refund:refunded ' +
    'recommend:recommending,recommended suggest:suggesting,suggested compare:comparing,compared help:helping,helped ' +
    'deliver:delivering,delivered cancel:canceling,canceled,cancelling,cancelled exchange:exchanging,exchanged ' +
    'prefer:preferring,preferred arrive:arriving,arrived receive:receiving,received pay:paying purchase:purchasing,purchased'
  )
    .split(' ')
    .flatMap((entry) => {
      const [verb, forms] = entry.split(':')
      return forms!.split(',').map((form) => [form, verb!] as const)
    }),
)

const KNOWN = new Map([...IRREGULAR, ...VERBS])

/**
 * The light stem of a folded English word: plurals and possessives to the singular, some British spellings to American,
 * and the inflections of a short list of shopping verbs. Other words come back unchanged.
 */
export function stem(word: string): string {
  const bare = word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word
  const known = KNOWN.get(bare)
  if (known !== undefined) return known
  if (bare.length < 4 || !bare.endsWith('s') || WHOLE.has(bare)) return bare
  const singular = singularOf(bare)
  return KNOWN.get(singular) ?? singular
}

function singularOf(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) {
    const tie = word.slice(0, -1)
    return word.length < 6 || IE.has(tie) ? tie : `${word.slice(0, -3)}y`
  }
  if (/(?:sses|ches|shes|xes|zzes)$/.test(word))
    return /^(?:axes|caches|headaches|moustaches)$/.test(word) ? word.slice(0, -1) : word.slice(0, -2)
  if (word.endsWith('oes'))
    return /(?:shoes|toes|canoes)$/.test(word) && !/(?:tomatoes|potatoes)$/.test(word)
      ? word.slice(0, -1)
      : word.slice(0, -2)
  return word.slice(0, -1)
}
