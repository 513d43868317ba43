import type { Settings } from '@elmo-chat/protocol'

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The page of a shop without the demo: the widget on it, and where to go next. */
export function plainPage({ brandName, defaultLanguage }: Settings): string {
  const zh = defaultLanguage === 'zh'
  return `<!doctype html>
<html lang="${zh ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(brandName[defaultLanguage])}</title>
<link rel="stylesheet" href="/plain.css">
<script src="/widget.js" async></script>
</head>
<body>
<main>
<h1>${escapeHtml(brandName[defaultLanguage])}</h1>
<p>The shop assistant is in the corner. Import your products with <code>npx elmo import FILE</code> or in the <a href="/console/">console</a>.</p>
<p lang="zh-CN">购物助手在页面右下角。请用 <code>npx elmo import FILE</code> 或在<a href="/console/">控制台</a>导入商品。</p>
</main>
</body>
</html>
`
}

/** Style of the plain page; a file of its own, since pages allow no inline style. */
export const plainStyle = `body{margin:0;min-height:100vh;display:grid;place-items:center;font:16px/1.7 Inter,ui-sans-serif,system-ui,"PingFang SC","Noto Sans SC",sans-serif;color:#2b2623;background:#faf7f5}
main{max-width:36rem;padding:2rem}h1{font-size:26px;margin:0 0 1rem}a{color:#b8402c}code{background:#efe9e5;border-radius:6px;padding:.1em .35em}
@media (prefers-color-scheme:dark){body{color:#eee7e2;background:#1b1816}code{background:#2c2724}a{color:#ff9c86}}`
