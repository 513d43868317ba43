import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../parts/format.js'
import { Icon } from '../../parts/icon.js'

/** Where a feed is dropped, or chosen by a click or by Space. */
export function Drop({ file, onChoose }: { file: File | null; onChoose: (file: File | null) => void }) {
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
        <strong>{file ? file.name : t('imports.drop')}</strong>
        <small>{file ? formatBytes(file.size) : t('imports.formats')}</small>
      </span>
      <span className="button" aria-hidden="true">
        {t(file ? 'imports.chooseOther' : 'imports.choose')}
      </span>
      <input type="file" className="hidden-input" onChange={(event) => onChoose(event.target.files?.[0] ?? null)} />
    </label>
  )
}
