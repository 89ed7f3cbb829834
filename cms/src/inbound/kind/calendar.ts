import type { Message } from '../message/message.ts'

const CALENDAR = /^(?:text\/calendar|application\/ics)$/
/** Bytes in which the method of an invitation stands (RFC 5545, section 3.7.2). */
const HEAD = 2000

/** True when a button of a calendar wrote it: « Accepté », « Refusé » (RFC 5546). */
export const isCalendarReply = ({ parts }: Pick<Message, 'parts'>): boolean =>
  parts.some(
    ({ type, bytes }) =>
      CALENDAR.test(type) &&
      /^METHOD:(?:REPLY|REFRESH)\s*$/im.test(
        Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'),
      ),
  )
