import { z } from 'zod'
import { tooLong } from './labels.fr.ts'

/**
 * A text of so many characters at most. Fields have no `maxlength`: a browser cuts what is pasted at it
 * without a word. A longer text is refused with how much there is too much.
 */
export const notLongerThan = (max: number) =>
  z.string().max(max, {
    error: ({ input }) => tooLong({ length: typeof input === 'string' ? input.length : max, max }),
  })
