import type { Message } from '../message/message.ts'

/** The first value of a header, in small letters and without comments; empty when it is not there. */
export const valueOf = (message: Pick<Message, 'header'>, name: string): string =>
  (message.header(name)[0] ?? '')
    .replace(/\([^()]*\)/g, ' ')
    .trim()
    .toLowerCase()

export const hasHeader = (message: Pick<Message, 'header'>, name: string): boolean =>
  message.header(name).length > 0
