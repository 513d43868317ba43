import type { Settings } from '@elmo-chat/protocol'

/** A field of the form, and the word under `settings.problem` for what is wrong with it. */
export type SettingsProblems = Partial<
  Record<'brandName' | 'brandColor' | 'currency' | 'allowedOrigins' | 'cartLinkTemplate', string>
>

/** What the server would refuse, or take and never match, said before it is sent. */
export function settingsProblems(draft: Settings): SettingsProblems {
  const problems: SettingsProblems = {}
  if (!draft.brandName.en.trim() || !draft.brandName.zh.trim()) problems.brandName = 'nameMissing'
  if (!/^#[0-9a-f]{6}$/i.test(draft.brandColor)) problems.brandColor = 'notAColor'
  if (!isCurrency(draft.currency)) problems.currency = 'notACurrency'
  if (!draft.allowedOrigins.every((origin) => !origin.trim() || isOrigin(origin.trim())))
    problems.allowedOrigins = 'notAnOrigin'
  if (draft.cartLinkTemplate && !isCartLink(draft.cartLinkTemplate)) problems.cartLinkTemplate = 'notALink'
  return problems
}

/** `https://shop.example`, without a path; `*` is every origin. */
function isOrigin(text: string): boolean {
  if (text === '*') return true
  return /^https?:\/\//i.test(text) && URL.canParse(text) && new URL(text).origin === text.toLowerCase()
}

function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code)
}

/** A path of the shop or a web address; the placeholders are filled in later. `{url}` alone is the product's own page. */
function isCartLink(template: string): boolean {
  const filled = template.replace(/\{(productId|variantId|quantity)\}/g, '1').replace('{url}', 'https://shop.example/p')
  if (/[{}\s]/.test(filled)) return false
  return /^\/(?!\/)/.test(filled) || (/^https?:\/\//i.test(filled) && URL.canParse(filled))
}
