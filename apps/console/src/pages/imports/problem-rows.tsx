import type { ImportReport } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../words/index.js'

/** One row a problem: where it is, what stands there, what is wrong with it, and what to do. */
export function ProblemRows({ problems }: { problems: ImportReport['problems'] }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  return (
    <div className="scroll table-frame">
      <table className="table">
        <thead>
          <tr>
            <th className="number">{t('imports.row')}</th>
            <th>{t('imports.column')}</th>
            <th>{t('imports.value')}</th>
            <th>{t('imports.severity.name')}</th>
            <th>{t('imports.problem')}</th>
            <th>{t('imports.remedy')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ place, severity, code, message, remedy }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a finished report never changes
            <tr key={index}>
              <td className="number">{place?.row ?? '–'}</td>
              <td className="mono">{place?.column ?? '–'}</td>
              <td className="mono cut" title={place?.value}>
                {place?.value ?? '–'}
              </td>
              <td>
                <span className={severity === 'error' ? 'chip bad' : 'chip warn'}>
                  {t(`imports.severity.${severity}`)}
                </span>
              </td>
              <td title={code}>{message[language]}</td>
              <td className="quiet">{remedy[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
