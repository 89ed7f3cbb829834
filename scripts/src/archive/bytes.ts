/** Takes so many bytes at a time out of a stream. */
export const take = (source: AsyncIterable<Buffer>) => {
  const iterator = source[Symbol.asyncIterator]()
  let parts: Buffer[] = []
  let length = 0

  /** The next `size` bytes; fewer at the end of the stream, null after it. */
  const upTo = async (size: number): Promise<Buffer | null> => {
    while (length < size) {
      const next = await iterator.next()
      if (next.done === true) break
      parts.push(next.value)
      length += next.value.length
    }
    if (length === 0 && size > 0) return null
    const [first] = parts
    const all = parts.length === 1 && first !== undefined ? first : Buffer.concat(parts)
    const rest = all.subarray(size)
    parts = rest.length === 0 ? [] : [rest]
    length = rest.length
    return all.subarray(0, size)
  }

  /** The next `size` bytes. */
  const exactly = async (size: number): Promise<Buffer> => {
    const bytes = await upTo(size)
    if (bytes?.length !== size) throw new Error('the stream ends too soon')
    return bytes
  }
  return { upTo, exactly }
}
