import type { Settings, VoiceReport, VoiceSettings, VoiceTrial } from '@elmo-chat/protocol'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { call } from './api.js'
import { settingsQuery } from './queries.js'
import { queries } from './queries-client.js'

/** What listens to shoppers, and how it did. */
export const voiceQuery = queryOptions({ queryKey: ['voice'], queryFn: () => call<VoiceReport>('voice') })

/** Lets the recogniser listen to a recording of the merchant's own. */
export const useVoiceTrial = () =>
  useMutation({
    mutationFn: ({ recording, language }: { recording: Blob; language: 'en' | 'zh' }) =>
      call<VoiceTrial>(`voice/try?language=${language}`, { method: 'POST', body: recording }),
  })

/** Changes one of the settings of speaking, at once, over the newest of all others. */
export const useVoiceSetting = () =>
  useMutation({
    mutationFn: async (change: Partial<VoiceSettings>) => {
      const settings = await call<Settings>('settings')
      const json = { ...settings, voice: { ...settings.voice, ...change } }
      return call<Settings>('settings', { method: 'PUT', json })
    },
    onSuccess: (saved) => queries.setQueryData(settingsQuery.queryKey, saved),
  })
