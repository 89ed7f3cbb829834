/** Does `work` for each number below `count`, `atOnce` at a time, and answers in order. */
export const inParallel = async <T>({
  count,
  atOnce,
  work,
}: {
  count: number
  atOnce: number
  work: (number: number) => Promise<T>
}): Promise<T[]> => {
  const results = new Array<T>(count)
  let next = 0
  const worker = async () => {
    while (next < count) {
      const number = next
      next += 1
      results[number] = await work(number)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker))
  return results
}
