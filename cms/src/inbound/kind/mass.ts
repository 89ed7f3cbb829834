import type { Message } from '../message/message.ts'
import { hasHeader, valueOf } from './header.ts'

/** Of a list to which its readers write (RFC 2369, RFC 2919, Google Groups, Mailman): a person may have. */
const OF_A_GROUP = ['mailing-list', 'x-google-group-id', 'x-beenthere', 'x-mailman-version']

/**
 * Written once for all who take it: one can leave its list (RFC 2369, RFC 8058) and not write to it. No
 * program of a person says so, and what a person writes to a group is none; an answer is none either.
 */
export const isMassMail = (message: Message): boolean => {
  if (message.isAnswer || !hasHeader(message, 'list-unsubscribe')) return false
  const post = valueOf(message, 'list-post')
  const mayPost = hasHeader(message, 'list-post') && !/^no\b/.test(post)
  const isOfAGroup = OF_A_GROUP.some((name) => hasHeader(message, name))
  return !mayPost && !isOfAGroup && !valueOf(message, 'precedence').startsWith('list')
}
