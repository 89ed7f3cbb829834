import type { IncomingMessage } from 'node:http'

/**
 * What came of reading a body: whole; `tooLong` with its beginning; `slow` with what had come in time;
 * `gone` when the client hung up.
 */
export type Body = { state: 'whole' | 'tooLong' | 'slow' | 'gone'; bytes: Buffer }

/** Bytes read and thrown away past the limit, so that the client is ready to hear the refusal. */
const DISCARDED_MAX = 1_048_576

/**
 * Reads a body, waiting at most `timeoutMs` in all. Past `limit` bytes it is `tooLong`; at most `kept`
 * bytes are held in memory.
 */
export const readBody = ({
  request,
  limit,
  kept = limit,
  timeoutMs,
}: {
  request: IncomingMessage
  limit: number
  kept?: number
  timeoutMs: number
}): Promise<Body> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    let read = 0
    const finish = (state: Body['state']) => {
      clearTimeout(timer)
      request.off('data', take).off('end', end).off('error', gone).off('close', gone)
      request.on('error', () => undefined)
      request.resume()
      resolve({ state, bytes: Buffer.concat(chunks) })
    }
    const take = (chunk: Buffer) => {
      const room = chunk.subarray(0, Math.max(0, kept - read))
      read += chunk.length
      if (room.length > 0) chunks.push(room)
      if (read > limit + DISCARDED_MAX) finish('tooLong')
    }
    const end = () => {
      finish(read > limit ? 'tooLong' : 'whole')
    }
    const gone = () => {
      finish('gone')
    }
    const timer = setTimeout(() => {
      finish(read > limit ? 'tooLong' : 'slow')
    }, timeoutMs)
    if (request.readableEnded) {
      end()
      return
    }
    request.on('data', take).on('end', end).on('error', gone).on('close', gone)
  })
