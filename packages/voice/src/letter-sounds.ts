/**
 * How English spells its sounds, most telling first: letters before, the letters themselves, letters after, and the sounds of the
 * ARPAbet. `#` stands for the end of the word, `V` for vowels, `C` for one consonant.
 */
const RULES: readonly (readonly [before: string, letters: string, after: string, sounds: string])[] = [
  // Whole endings.
  ['', 'tion', '#', 'SH AH N'],
  ['', 'sion', '#', 'ZH AH N'],
  ['', 'tious', '#', 'SH AH S'],
  ['', 'cious', '#', 'SH AH S'],
  ['', 'ous', '#', 'AH S'],
  ['', 'ture', '#', 'CH ER'],
  ['', 'sure', '#', 'ZH ER'],
  ['V.*[td]', 'ed', '#', 'AH D'],
  ['V.*[pkfsxh]', 'ed', '#', 'T'],
  ['V.*[^e]', 'ed', '#', 'D'],
  ['V.*[sxz]', 'es', '#', 'AH Z'],
  ['V.*[cs]h', 'es', '#', 'AH Z'],
  ['V.*[ptkf]', 'es', '#', 'S'],
  ['V.*C', 'es', '#', 'Z'],
  ['V.*', 'ing', '#', 'IH NG'],
  ['V.*C', 'le', '#', 'AH L'],
  ['V.*', 'able', '#', 'AH B AH L'],
  ['V.*', 'age', '#', 'IH JH'],
  ['V.*', 'ate', '#', 'EY T'],
  ['V.*', 'less', '#', 'L AH S'],
  ['V.*', 'ness', '#', 'N AH S'],
  ['V.*', 'ment', '#', 'M AH N T'],
  ['V.*C', 'en', '#', 'AH N'],
  ['V.*C', 'al', '#', 'AH L'],
  ['', 'que', '#', 'K'],
  ['', 'gue', '#', 'G'],
  ["'", 's', '#', 'Z'],
  // Four and three letters.
  ['', 'eigh', '', 'EY'],
  ['', 'ough', 't', 'AO'],
  ['', 'augh', 't', 'AO'],
  ['', 'ough', '#', 'OW'],
  ['', 'igh', '', 'AY'],
  ['', 'tch', '', 'CH'],
  ['', 'dge', '', 'JH'],
  ['', 'sch', '', 'SH'],
  ['', 'eau', '', 'OW'],
  ['', 'air', '', 'EH R'],
  ['', 'ear', '', 'IH R'],
  ['', 'eer', '', 'IH R'],
  ['', 'are', '#', 'EH R'],
  ['', 'ire', '#', 'AY ER'],
  ['', 'ore', '#', 'AO R'],
  ['', 'ure', '#', 'Y UH R'],
  ['', 'oor', '', 'AO R'],
  ['', 'our', '', 'AO R'],
  ['', 'wor', 'C', 'W ER'],
  ['', 'war', '', 'W AO R'],
  ['', 'wa', '[ts]', 'W AA'],
  ['', 'qua', '[rt]', 'K W AO'],
  ['', 'all', '', 'AO L'],
  ['', 'alk', '', 'AO K'],
  ['', 'old', '', 'OW L D'],
  ['', 'ind', '#', 'AY N D'],
  ['', 'ign', '#', 'AY N'],
  ['#', 'kn', '', 'N'],
  ['#', 'wr', '', 'R'],
  ['#', 'ps', '', 'S'],
  ['#', 'x', '', 'Z'],
  ['#', 'y', 'V', 'Y'],
  ['', 'mb', '#', 'M'],
  // Pairs of letters.
  ['', 'ch', 'r', 'K'],
  ['', 'ch', '', 'CH'],
  ['', 'ck', '', 'K'],
  ['', 'cq', '', 'K'],
  ['', 'gh', '[^V]', ''],
  ['', 'gh', '#', ''],
  ['', 'gh', '', 'G'],
  ['', 'ph', '', 'F'],
  ['', 'sh', '', 'SH'],
  ['', 'th', 'er', 'DH'],
  ['', 'th', '', 'TH'],
  ['', 'wh', '', 'W'],
  ['', 'ng', '#', 'NG'],
  ['', 'ng', '[^eiyV]', 'NG'],
  ['', 'n', '[kqx]', 'NG'],
  ['', 'qu', '', 'K W'],
  ['', 'sc', '[eiy]', 'S'],
  ['', 'ai', '', 'EY'],
  ['', 'ay', '', 'EY'],
  ['', 'au', '', 'AO'],
  ['', 'aw', '', 'AO'],
  ['', 'ea', '[dl]th', 'EH'],
  ['', 'ea', '', 'IY'],
  ['', 'ee', '', 'IY'],
  ['#C', 'ey', '#', 'EY'],
  ['', 'ey', '', 'IY'],
  ['', 'ei', '', 'IY'],
  ['', 'eu', '', 'Y UW'],
  ['', 'ew', '', 'UW'],
  ['#C?C', 'ie', '#', 'AY'],
  ['', 'ie', '', 'IY'],
  ['', 'oa', '', 'OW'],
  ['', 'oi', '', 'OY'],
  ['', 'oy', '', 'OY'],
  ['', 'oo', '[k]', 'UH'],
  ['', 'oo', '', 'UW'],
  ['', 'ou', '', 'AW'],
  ['', 'ow', '#', 'OW'],
  ['', 'ow', '', 'AW'],
  ['', 'ue', '#', 'UW'],
  ['', 'ui', '', 'UW'],
  ['', 'ar', '', 'AA R'],
  ['V.*', 'er', '', 'ER'],
  ['', 'er', '', 'ER'],
  ['', 'ir', '', 'ER'],
  ['V.*', 'or', '#', 'ER'],
  ['', 'or', '', 'AO R'],
  ['', 'ur', '', 'ER'],
  // A vowel is long where one consonant and a silent e follow, or at the end of a short word.
  ['', 'a', '[^Vwxyr]e#', 'EY'],
  ['', 'e', '[^Vwxyr]e#', 'IY'],
  ['', 'i', '[^Vwxyr]e#', 'AY'],
  ['', 'o', '[^Vwxyr]e#', 'OW'],
  ['', 'u', '[^Vwxyr]e#', 'UW'],
  ['', 'a', '[^Vwxyr]es#', 'EY'],
  ['', 'i', '[^Vwxyr]es#', 'AY'],
  ['', 'o', '[^Vwxyr]es#', 'OW'],
  ['V.*C', 'e', '#', ''],
  ['V.*', 'e', '#', ''],
  ['#C*', 'e', '#', 'IY'],
  ['#C*', 'o', '#', 'OW'],
  ['#C*', 'i', '#', 'AY'],
  ['#C+', 'y', '#', 'AY'],
  ['V.*C', 'y', '#', 'IY'],
  ['', 'y', 'C', 'IH'],
  ['', 'y', '', 'IY'],
  ['', 'a', '#', 'AH'],
  ['', 'i', '#', 'IY'],
  ['', 'o', '#', 'OW'],
  ['', 'u', '#', 'UW'],
  ['', 'ia', '', 'IY AH'],
  ['', 'io', '', 'IY OW'],
  ['#C*', 'a', '', 'AE'],
  ['V.*', 'a', 'CV', 'AH'],
  ['', 'a', '', 'AE'],
  ['', 'e', '', 'EH'],
  ['', 'i', '', 'IH'],
  ['', 'o', 'CV', 'OW'],
  ['', 'o', '', 'AA'],
  ['#C+', 'u', 'CV', 'UW'],
  ['', 'u', '', 'AH'],
  // Consonants.
  ['', 'c', '[eiy]', 'S'],
  ['', 'c', '', 'K'],
  ['', 'g', 'e', 'JH'],
  ['', 'g', 'i[aeo]', 'JH'],
  ['V.*', 'g', 'y', 'JH'],
  ['', 'g', '', 'G'],
  ['[bdgvmnlr]', 's', '#', 'Z'],
  ['V.*[aeiouy]', 's', '#', 'Z'],
  ['V', 's', 'e#', 'Z'],
  ['', 's', '', 'S'],
  ['', 'x', '', 'K S'],
  ['', 'j', '', 'JH'],
  ['', 'q', '', 'K'],
  ['', 'b', '', 'B'],
  ['', 'd', '', 'D'],
  ['', 'f', '', 'F'],
  ['V', 'h', '[^V]', ''],
  ['', 'h', '#', ''],
  ['', 'h', '', 'HH'],
  ['', 'k', '', 'K'],
  ['', 'l', '', 'L'],
  ['', 'm', '', 'M'],
  ['', 'n', '', 'N'],
  ['', 'p', '', 'P'],
  ['', 'r', '', 'R'],
  ['', 't', '', 'T'],
  ['', 'v', '', 'V'],
  ['', 'w', '', 'W'],
  ['', 'z', '', 'Z'],
]

interface Rule {
  readonly before: RegExp
  readonly letters: string
  readonly after: RegExp
  readonly sounds: readonly string[]
}

/** By their first letter: a word asks only those. */
const rules = new Map<string, Rule[]>()
for (const [before, letters, after, sounds] of RULES) {
  const rule = {
    before: new RegExp(`${pattern(before)}$`),
    letters,
    after: new RegExp(`^${pattern(after)}`),
    sounds: sounds === '' ? [] : sounds.split(' '),
  }
  rules.set(letters[0]!, [...(rules.get(letters[0]!) ?? []), rule])
}

function pattern(written: string): string {
  return written
    .replace(/\[([^\]]*)V([^\]]*)\]/g, '[$1aeiou$2]')
    .replaceAll('V', '[aeiouy]')
    .replaceAll('C', '[b-df-hj-np-tv-xz]')
}

/** The names of the letters that stand in words without vowels: "tws", "pvc". */
const NAMES: Readonly<Record<string, string>> = {
  b: 'B IY',
  c: 'S IY',
  d: 'D IY',
  f: 'EH F',
  g: 'JH IY',
  h: 'EY CH',
  j: 'JH EY',
  k: 'K EY',
  l: 'EH L',
  m: 'EH M',
  n: 'EH N',
  p: 'P IY',
  q: 'K Y UW',
  r: 'AA R',
  s: 'EH S',
  t: 'T IY',
  v: 'V IY',
  w: 'D AH B AH L Y UW',
  x: 'EH K S',
  z: 'Z IY',
}

/**
 * The sounds of a word that no dictionary has, by how English is usually spelt, in the ARPAbet without stress. Names of other
 * languages come out as an English reader would say them; words without vowels are said letter by letter.
 *
 * Departs  from Elovitz et al. 1976 (NRL), whose shape of rule this is: the rules are our own, and fewer.
 */
export function letterSounds(word: string): string[] {
  if (!/[aeiouy]/i.test(word)) return [...word.toLowerCase()].flatMap((letter) => NAMES[letter]?.split(' ') ?? [])
  const text = `#${word.toLowerCase()}#`
  const sounds: string[] = []
  for (let at = 1; at < text.length - 1; ) {
    const rule = rules
      .get(text[at]!)
      ?.find(
        ({ before, letters, after }) =>
          text.startsWith(letters, at) && before.test(text.slice(0, at)) && after.test(text.slice(at + letters.length)),
      )
    for (const sound of rule?.sounds ?? []) if (sound !== sounds.at(-1)) sounds.push(sound)
    at += rule?.letters.length ?? 1
  }
  return sounds
}
