import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../parts/format.js'
import { Icon } from '../../parts/icon.js'

/** Where a file is dropped, or chosen by a click or by Space: a feed, where nothing else is said. */
export function Drop({
  file,
  prompt,
  formats,
  onChoose,
}: {
  file: File | null
  prompt?: string
  formats?: string
  onChoose: (file: File | null) => void
}) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  return (
    <label
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onChoose(event.dataTransfer.files[0] ?? null)
      }}
    >
      <Icon name={file ? 'document' : 'upload'} size={22} />
      <span className="drop-text">
        <strong>{file ? file.name : (prompt ?? t('imports.drop'))}</strong>
        <small>{file ? formatBytes(file.size) : (formats ?? t('imports.formats'))}</small>
      </span>
      <span className="button" aria-hidden="true">
        {t(file ? 'imports.chooseOther' : 'imports.choose')}
      </span>
      <input type="file" className="hidden-input" onChange={(event) => onChoose(event.target.files?.[0] ?? null)} />
    </label>
  )
}
