import type { DocumentsKept } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../words/index.js'

type Problem = DocumentsKept['problems'][number]

/** What was wrong with files or pages, each with its place and what helps. */
export function Problems({ problems }: { problems: readonly { readonly file: string; readonly problem: Problem }[] }) {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  return (
    <ul className="document-problems">
      {problems.map(({ file, problem: { code, message, remedy, place } }) => (
        <li key={`${file} ${code} ${place?.row}`}>
          <strong>
            {file}
            {place?.row !== undefined &&
              ` · ${t(place.column === 'page' ? 'documents.page' : 'documents.row', { page: place.row, row: place.row })}`}
          </strong>{' '}
          {message[currentLanguage()]} {remedy[currentLanguage()]}
        </li>
      ))}
    </ul>
  )
}
