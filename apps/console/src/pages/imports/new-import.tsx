import type { ImportRun } from '@elmo-chat/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { Failure } from '../../parts/state.js'
import { Drop } from './drop.js'
import { importAddress } from './import-address.js'
import { ImportOptions } from './import-options.js'

/** Takes a feed: dropped or chosen, with what has to be known to read it. Its report opens at once and fills itself. */
export function NewImport() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [file, setFile] = useState<File | null>(null)

  const upload = useMutation({
    mutationFn: ({ chosen, address }: { chosen: File; address: string }) =>
      call<ImportRun>(address, { method: 'POST', body: chosen }),
    onSuccess: async (run) => {
      await queries.invalidateQueries({ queryKey: ['imports'] })
      await navigate({ to: '/imports/$id', params: { id: run.id } })
    },
  })

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (file) upload.mutate({ chosen: file, address: importAddress(file.name, new FormData(event.currentTarget)) })
  }

  return (
    <form className="card new-import" onSubmit={submit}>
      <Drop file={file} onChoose={setFile} />
      {file && (
        <>
          <ImportOptions />
          <div className="row end">
            <button type="button" className="button" onClick={() => setFile(null)}>
              {t('imports.cancel')}
            </button>
            <button type="submit" className="button primary" disabled={upload.isPending}>
              {t(upload.isPending ? 'imports.sending' : 'imports.start')}
            </button>
          </div>
        </>
      )}
      {upload.error && <Failure title={t('imports.refused')} problem={upload.error} />}
    </form>
  )
}
