import type { Config } from '../config.js'
import { WebhookSender, type WebhookSenderOptions } from './webhook-sender.js'

/** Sends to the configured address; null where none is. */
export function openWebhook(
  { requestWebhookUrl: url, requestWebhookSecret: secret }: Config,
  options: Omit<WebhookSenderOptions, 'url' | 'secret'>,
): WebhookSender | null {
  return url === undefined || secret === undefined ? null : new WebhookSender({ ...options, url, secret })
}

/** An address to show: paths of such addresses often are their password. */
export const shownAddress = (url: string | undefined): string | null => (url === undefined ? null : new URL(url).origin)
