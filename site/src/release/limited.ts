/**
 * `work` over every item, at most `limit` at once; results in order. After an error no new work
 * begins; the error is thrown once the work under way has ended.
 */
export const mapLimited = async <Item, Result>({
  items,
  limit,
  work,
}: {
  items: readonly Item[]
  limit: number
  work: (item: Item) => Promise<Result>
}): Promise<Result[]> => {
  const results = new Array<Result>(items.length)
  const queue = items.entries()
  const errors: unknown[] = []
  const worker = async () => {
    for (const [index, item] of queue) {
      if (errors.length > 0) return
      try {
        results[index] = await work(item)
      } catch (error) {
        errors.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  if (errors.length > 0) throw errors[0]
  return results
}
