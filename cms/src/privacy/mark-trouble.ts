import type { BasePayload } from 'payload'
import type { MarkTrouble } from './log-mark.ts'

const KEY = 'privacy:log-mark'

/** What is wrong with the mark of the log, as it was seen last, for the pages; null while nothing is. */
export const markTrouble = (payload: BasePayload): Promise<MarkTrouble | null> =>
  payload.kv.get<MarkTrouble>(KEY)

/** Notes it, and says it once, when it begins or changes. */
export const noteMarkTrouble = async (
  payload: BasePayload,
  trouble: MarkTrouble | null,
): Promise<void> => {
  const before = await markTrouble(payload)
  if (before?.file === trouble?.file && before?.why === trouble?.why) return
  if (trouble === null) return payload.kv.delete(KEY)
  payload.logger.error({ msg: 'privacy: the mark of the access log is in trouble', ...trouble })
  await payload.kv.set(KEY, { file: trouble.file, why: trouble.why })
}
