/** The longest untrusted text that enters a prompt, in characters; what is beyond is cut. */
const LONGEST = 4_000

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu
const KEPT = new Set(['\n', '\t'])

/** Marks that are laid over the letter before them, where they do not make one letter with it. */
const OVERLAID = /[\p{Mn}\p{Me}]/gu

/** A model's words as they can be shown: without characters that nobody sees, or that turn or strike through what stands beside them. */
export const visibleWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(INVISIBLE, (character) => (KEPT.has(character) ? character : ''))
    .replace(OVERLAID, '')

// What chat templates and markup mark a speaker by: <|im_start|>, [INST], <<SYS>>, <system>, and "System:" at a line's start.
const TEMPLATE_MARK = /<\|[^|<>\n]{0,40}\|>|<{1,2}\/?\s*sys\s*>{1,2}|\[\/?\s*inst\s*\]/giu
const ROLE_TAG = /<\/?\s*(?:system|assistant|user|developer|tool|untrusted)\b[^<>\n]{0,80}>/giu
const ROLE_LINE =
  /^[ \t]*(?:#{1,6}[ \t]*)?(?:system|assistant|user|developer|tool|系统|助手|用户|开发者)[ \t]*[:：]/gimu

/**
 * Makes untrusted text harmless to show to a model: NFKC, without invisible and control characters and forged marks of
 * a speaker, and no longer than `longest` characters.
 *
 * Marks are taken out until none is left, so that none forms of what stood around another.
 */
export function cleanUntrusted(text: string, longest = LONGEST): string {
  let clean = text.normalize('NFKC').replace(INVISIBLE, (character) => (KEPT.has(character) ? character : ''))
  for (let before = ''; before !== clean; ) {
    before = clean
    clean = clean.replace(TEMPLATE_MARK, ' ').replace(ROLE_TAG, ' ').replace(ROLE_LINE, ' ')
  }
  return [...clean].slice(0, longest).join('').trim()
}

/**
 * Fences untrusted text with a mark that its writer cannot know.
 *
 * @param nonce at least 64 random bits, new for each prompt
 */
export function fence(text: string, kind: string, nonce: string, longest = LONGEST): string {
  const clean = cleanUntrusted(text, longest).replaceAll(nonce, '')
  return `<untrusted-${nonce} kind="${kind}">\n${clean}\n</untrusted-${nonce}>`
}
