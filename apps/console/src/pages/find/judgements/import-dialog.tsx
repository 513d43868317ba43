import type { JudgementsKept } from '@elmo-chat/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.js'
import { formatCount } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { Failure } from '../../../parts/state.js'
import { Veil } from '../../../parts/veil.js'
import { Drop } from '../../imports/drop.js'
import { ProblemRows } from '../../imports/problem-rows.js'
import { judgementFile } from './judgement-file.js'

const EXAMPLE = 'query,productId,grade,reason\nred dress,p1,3,\nred dress,p7,0,a belt'

/** Takes a file of judgements and says what became of each row that was not taken. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const send = useMutation({
    mutationFn: async (chosen: File) =>
      call<JudgementsKept>('search/judgements', { method: 'POST', body: await judgementFile(chosen) }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['search', 'judgements'] }),
        queries.invalidateQueries({ queryKey: ['search', 'compare'] }),
      ]),
  })
  const { data } = send
  const choose = (chosen: File | null) => {
    setFile(chosen)
    send.reset()
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Veil />
        <Dialog.Content className="dialog form-dialog import-judgements">
          <Dialog.Title>{t('judgements.importTitle')}</Dialog.Title>
          <Dialog.Description>{t('judgements.importText')}</Dialog.Description>
          <pre className="example mono">{EXAMPLE}</pre>
          <Drop file={file} prompt={t('judgements.drop')} formats={t('judgements.formats')} onChoose={choose} />
          {send.error && <Failure title={t('judgements.notImported')} problem={send.error} />}
          {data && (
            <div className={data.accepted > 0 ? 'notice good' : 'notice warn'} role="status">
              <Icon name={data.accepted > 0 ? 'check' : 'alert'} />
              <p>
                <strong>{t('judgements.accepted', { count: data.accepted, total: formatCount(data.accepted) })}</strong>
                {data.problems.length > 0 && ` ${t('imports.problemCount', { count: data.problems.length })}`}
              </p>
            </div>
          )}
          {data && data.problems.length > 0 && (
            <div className="problems">
              <ProblemRows problems={data.problems} />
            </div>
          )}
          <div className="row end">
            <Dialog.Close className="button">{t(data ? 'nav.close' : 'imports.cancel')}</Dialog.Close>
            {!data && (
              <button
                type="button"
                className="button primary"
                disabled={!file || send.isPending}
                onClick={() => file && send.mutate(file)}
              >
                {t(send.isPending ? 'imports.sending' : 'imports.start')}
              </button>
            )}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
