import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Cell, csvOf } from './csv.js'
import { Icon } from './icon.js'

/** Saves a whole list as a CSV file, the rows that are not on the page yet included. */
export function ExportButton({ name, rows }: { name: string; rows: () => Promise<Cell[][]> }) {
  const { t } = useTranslation()
  const save = useMutation({ mutationFn: async () => download(`${name}.csv`, csvOf(await rows())) })
  return (
    <button type="button" className="button" disabled={save.isPending} onClick={() => save.mutate()}>
      <Icon name={save.error ? 'alert' : 'download'} size={16} />
      {t(save.error ? 'state.retry' : 'state.export')}
    </button>
  )
}

function download(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1_000)
}
