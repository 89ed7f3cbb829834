import type { PayloadRequest } from 'payload'
import type { Ticket } from '../payload-types.ts'
import { addWorkingDays, answerDaysOf } from './deadlines.ts'

/** Until when a question of a rubric that came, or came back, at an instant is to be answered, as ISO. */
export const dueAfter = async ({
  req,
  from = new Date(),
  rubric,
}: {
  req: PayloadRequest
  from?: Date
  rubric?: Ticket['rubric']
}): Promise<string> => {
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  return addWorkingDays(from, answerDaysOf({ settings, rubric })).toISOString()
}
