import type { PayloadRequest } from 'payload'

/** A hook before any operation that changes what it was given rather than answer something else. */
export type BeforeOperation = (given: {
  args: object
  operation: string
  req: PayloadRequest
}) => Promise<void> | void

/** The `data` of an operation, when it has any. */
export const dataOf = (args: object): Record<string, unknown> | null =>
  'data' in args && isRecord(args.data) ? args.data : null

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
