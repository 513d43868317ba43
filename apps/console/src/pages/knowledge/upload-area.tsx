import type { DocumentsKept } from '@elmo-chat/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { Icon } from '../../parts/icon.js'
import { Failure } from '../../parts/state.js'
import { Problems } from './problems.js'

/** Takes files by choosing or dropping; says what was kept of each, and what was wrong with the rest. */
export function UploadArea() {
  const { t } = useTranslation()
  const id = useId()
  const queries = useQueryClient()
  const [isOver, setIsOver] = useState(false)
  const [kept, setKept] = useState<{ file: string; outcome: DocumentsKept }[]>([])
  const send = useMutation({
    async mutationFn(files: readonly File[]) {
      setKept([])
      for (const file of files) {
        const body = new FormData()
        body.set('file', file)
        const outcome = await call<DocumentsKept>('knowledge/documents', { method: 'POST', body })
        setKept((before) => [...before, { file: file.name, outcome }])
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['knowledge'] }),
  })
  const problems = kept.flatMap(({ file, outcome }) => outcome.problems.map((problem) => ({ file, problem })))
  const count = kept.reduce((sum, { outcome }) => sum + outcome.documents.length, 0)
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way, the button inside is the first */}
      <div
        className={`upload-area${isOver ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setIsOver(false)
          send.mutate([...event.dataTransfer.files])
        }}
      >
        <label htmlFor={id} className="button primary">
          <Icon name="upload" size={16} />
          {send.isPending ? t('documents.sending') : t('documents.choose')}
        </label>
        <input
          id={id}
          className="hidden-label"
          type="file"
          multiple
          accept=".md,.markdown,.txt,.html,.htm,.pdf,.docx,.csv"
          disabled={send.isPending}
          onChange={({ target }) => {
            send.mutate([...(target.files ?? [])])
            target.value = ''
          }}
        />
        <p className="quiet">{t('documents.formats')}</p>
      </div>
      {send.error && <Failure title={t('documents.notSent')} problem={send.error} />}
      {kept.length > 0 && !send.isPending && <p role="status">{t('documents.kept', { count })}</p>}
      <Problems problems={problems} />
    </>
  )
}
