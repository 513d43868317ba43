import type { FlowDefinition } from '@elmo-chat/dialogue'

/** Notes when somebody would like to come by; the shop confirms it. */
export const appointmentFlow: FlowDefinition = {
  name: 'appointment',
  version: 1,
  title: { en: 'your appointment', zh: '预约' },
  intents: ['appointment'],
  start: 'ask',
  slots: {
    service: {
      kind: 'choice',
      label: { en: 'kind', zh: '类型' },
      ask: { en: 'What is it for?', zh: '请问预约什么？' },
      choices: [
        {
          value: 'try-on',
          label: { en: 'trying on', zh: '到店试穿' },
          says: ['try on', 'try it on', 'fitting', '试穿', '试戴'],
        },
        {
          value: 'advice',
          label: { en: 'advice', zh: '选购咨询' },
          says: ['advise', 'consult', 'styling', '咨询', '顾问', '搭配'],
        },
        { value: 'repair', label: { en: 'repair', zh: '维修' }, says: ['fix', 'mend', '修'] },
      ],
    },
    when: {
      kind: 'text',
      label: { en: 'time', zh: '时间' },
      ask: { en: 'Which day and time would suit you?', zh: '请问哪天、什么时间方便？' },
      min: 2,
      max: 80,
    },
  },
  states: {
    ask: { kind: 'ask', slots: ['service', 'when'], to: 'sure' },
    sure: {
      kind: 'confirm',
      say: {
        en: 'Shall I ask the shop for an appointment ({service}) at the time you named: “{when}”?',
        zh: '为您向店铺申请预约（{service}），时间按您说的“{when}”，可以吗？',
      },
      yes: 'book',
      no: 'kept',
    },
    book: { kind: 'act', effect: 'book-appointment', to: 'done' },
    done: {
      kind: 'end',
      outcome: 'done',
      say: { en: 'Your wish is noted. The shop confirms the time.', zh: '已登记您的预约，时间以店铺确认为准。' },
    },
    kept: { kind: 'end', outcome: 'left', say: { en: 'Nothing is booked.', zh: '没有预约。' } },
  },
}
