const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' },
}
/** A sign or digit within letters stands for a letter: "id1ot", "a$$hole". At a word's end it is a sign: "great!". */
const WITHIN = /(?<=\p{Script=Latin})[013457@$!]+(?=\p{Script=Latin})/gu
/** Single letters with one sign or blank between each: "f u c k", "i-d-i-o-t". */
const SPELLED = /(?<![\p{L}\p{N}])(?:\p{Script=Latin}[\s.*_-]){2,}\p{Script=Latin}(?![\p{L}\p{N}])/gu
const BETWEEN_HAN = /(?<=\p{Script=Han})[\s.*_·-]+(?=\p{Script=Han})/gu
const LONG_RUN = /(\p{Script=Latin})\1{2,}/gu

/** A text as rules and model read it: NFKC, lower case, without disguises. Cost: linear. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(WITHIN, (signs) => [...signs].map((sign) => LOOKALIKES[sign] ?? sign).join(''))
    .replace(SPELLED, (letters) => letters.replace(/[\s.*_-]/gu, ''))
    .replace(BETWEEN_HAN, '')
    .replace(LONG_RUN, '$1$1')
    .replace(/\s+/gu, ' ')
    .trim()
}
