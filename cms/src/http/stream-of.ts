/**
 * A body that is sent as it is written: the next part is made once those before it were taken. What
 * `parts` throws cuts it, which who reads is told.
 */
export const streamOf = (
  parts: AsyncGenerator<string | Uint8Array>,
): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const next = await parts.next()
      if (next.done === true) controller.close()
      else
        controller.enqueue(typeof next.value === 'string' ? encoder.encode(next.value) : next.value)
    },
    cancel: async () => {
      await parts.return(undefined)
    },
  })
}
