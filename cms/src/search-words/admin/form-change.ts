/** What the form holds now, as the preview takes it (JSON); the same text as long as nothing changes. */
export const formChange = ({
  collection,
  id,
  values,
}: {
  collection: string | undefined
  id: number | string | undefined
  values: Record<string, unknown>
}): string => {
  const { says, means, bothWays, queries, page, name, words, hotlines, favours } = values
  const lines: Record<string, Record<string, unknown>> = {
    thesaurus: { says, means, bothWays: bothWays === true },
    'best-bets': { queries, page },
    dangers: { name, words, hotlines },
    intents: { words, favours },
  }
  return JSON.stringify({ collection, id: id ?? null, line: lines[collection ?? ''] })
}

/** What is tried first: the first expression of the form. */
export const firstExpression = (values: Record<string, unknown>): string => {
  const lists = [values['says'], values['queries'], values['words']]
  const list: unknown[] = lists.find((each) => Array.isArray(each)) ?? []
  return typeof list[0] === 'string' ? list[0] : ''
}
