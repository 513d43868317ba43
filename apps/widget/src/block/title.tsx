import { useShop } from '../view/shop.js'

const pair = /^(.*\p{Script=Han}\S*) ([^\p{Script=Han}]*\p{Script=Latin}[^\p{Script=Han}]*)$/u

/** A title as the shop writes it; of one in both languages the reader's comes first, the other stands back. */
export function Title({ text }: { text: string }) {
  const { language } = useShop()
  const [, zh, en] = pair.exec(text.trim()) ?? []
  if (!zh || !en) return <>{text}</>
  const isZh = language === 'zh'
  return (
    <>
      {isZh ? zh : en}{' '}
      <span class="other" lang={isZh ? undefined : 'zh-CN'}>
        {isZh ? en : zh}
      </span>
    </>
  )
}
