/** What runs in the browser: opens the engine, then answers one query at a time. */
export type EnginePage = {
  open: () => Promise<void>
  /** Ids of the first pages found, best first, once their titles are there. */
  ask: (query: string) => Promise<string[]> | string[]
}

export type Timed = { ids: string[]; ms: number }

/** What the bench calls in the page. */
export type Bench = {
  /** Milliseconds until the engine can be asked. */
  open: () => Promise<number>
  askAll: (queries: string[]) => Promise<Timed[]>
}

/** Puts an engine where the bench finds it. */
export const expose = ({ open, ask }: EnginePage): void => {
  const timed = async <Value>(work: () => Promise<Value> | Value): Promise<[Value, number]> => {
    const begin = performance.now()
    const value = await work()
    return [value, performance.now() - begin]
  }
  const bench: Bench = {
    open: async () => (await timed(open))[1],
    askAll: async (queries) => {
      const answers: Timed[] = []
      for (const query of queries) {
        const [ids, ms] = await timed(() => ask(query))
        answers.push({ ids, ms })
      }
      return answers
    },
  }
  Object.assign(globalThis, { bench })
}
