import { errorText, type Place, type Problem, type ProblemText, warningText } from '@elmo-chat/kernel'

/** All that a reader of documents may find untidy, by its code. */
export const KNOWLEDGE_PROBLEMS = {
  DOCUMENT_FORMAT_UNKNOWN: errorText(
    { en: 'This is no format that documents are read from.', zh: '不支持该文档格式。' },
    { en: 'Send Markdown, HTML, PDF, DOCX or CSV.', zh: '请使用 Markdown、HTML、PDF、DOCX 或 CSV。' },
  ),
  DOCUMENT_EMPTY: errorText(
    { en: 'There is no text in the document.', zh: '文档中没有文字。' },
    { en: 'Check that it is the right file.', zh: '请检查文件是否正确。' },
  ),
  DOCUMENT_BROKEN: errorText(
    { en: 'The document cannot be opened.', zh: '文档无法打开。' },
    { en: 'Save it again, or export it as PDF or Markdown.', zh: '请重新保存，或导出为 PDF 或 Markdown。' },
  ),
  DOCUMENT_ENCRYPTED: errorText(
    { en: 'The document is protected by a password.', zh: '文档有密码保护。' },
    { en: 'Save it without the password.', zh: '请去除密码后重新上传。' },
  ),
  PAGE_WITHOUT_TEXT: warningText(
    { en: 'The page holds no text; it may be a scan.', zh: '该页没有文字，可能是扫描件。' },
    { en: 'Run text recognition over it first.', zh: '请先进行文字识别（OCR）。' },
  ),
  QUESTIONS_COLUMNS_MISSING: errorText(
    { en: 'The table has no columns question and answer.', zh: '表格缺少 question 和 answer 列。' },
    { en: 'Name them in the first row.', zh: '请在第一行写明列名。' },
  ),
  QUESTION_ROW_BROKEN: warningText(
    { en: 'The row has no question or no answer.', zh: '该行缺少问题或答案。' },
    { en: 'Fill in both.', zh: '请补全问题和答案。' },
  ),
  QUESTION_DATE_UNREADABLE: warningText(
    { en: 'The date cannot be read; the row was left out.', zh: '日期无法识别，已跳过该行。' },
    { en: 'Write it as 2026-01-31.', zh: '请写成 2026-01-31 的形式。' },
  ),
  TABLE_BROKEN: warningText(
    { en: 'The table breaks off here: a quote is not closed.', zh: '表格在此处中断：引号未闭合。' },
    { en: 'Close the quote, or double it inside a cell.', zh: '请补上引号；单元格内的引号需写两个。' },
  ),
  PAGE_ADDRESS_REFUSED: errorText(
    { en: 'The address is not a public one.', zh: '该地址不是公网地址。' },
    {
      en: 'Name a public site; or allow the host with --allow-host, on a server with ELMO_SITE_HOSTS.',
      zh: '请使用公网网站；或用 --allow-host 允许该主机，服务器上用 ELMO_SITE_HOSTS。',
    },
  ),
  PAGE_UNREACHABLE: errorText(
    { en: 'The page could not be read.', zh: '页面无法读取。' },
    { en: 'Open it in a browser, and try again.', zh: '请在浏览器中确认可以打开后重试。' },
  ),
  PAGE_TOO_LARGE: errorText(
    { en: 'The page is larger than what is read.', zh: '页面超出可读取的大小。' },
    { en: 'Divide it, or add it as a file.', zh: '请拆分页面，或以文件上传。' },
  ),
  PAGE_GONE: errorText(
    { en: 'The page is not there.', zh: '页面不存在。' },
    {
      en: 'Check the address, and whether the sitemap still names it rightly.',
      zh: '请检查地址，以及站点地图中的地址是否仍然有效。',
    },
  ),
  SITEMAP_EMPTY: warningText(
    { en: 'The sitemap names no pages.', zh: '站点地图中没有页面地址。' },
    { en: 'Check that it is as sitemaps.org describes.', zh: '请检查其格式是否符合 sitemaps.org 的规定。' },
  ),
  PAGE_DISALLOWED: warningText(
    { en: 'The site’s robots.txt asks not to read the page.', zh: '网站的 robots.txt 不允许读取该页面。' },
    { en: 'Allow it there for elmo-chat.', zh: '请在其中允许 elmo-chat 读取。' },
  ),
  SITE_CUT: warningText(
    {
      en: 'The site is larger than what is read at once; the rest was left out.',
      zh: '网站超出单次读取上限，其余页面已略过。',
    },
    {
      en: 'Name a part of it, such as https://shop.example/help/.',
      zh: '请只指定其中一部分，例如 https://shop.example/help/。',
    },
  ),
} as const satisfies Record<string, ProblemText>

export type KnowledgeProblemCode = keyof typeof KNOWLEDGE_PROBLEMS

export const problem = (code: KnowledgeProblemCode, place: Place): Problem => ({
  code,
  ...KNOWLEDGE_PROBLEMS[code],
  place,
})
