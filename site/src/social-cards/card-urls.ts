const FILES = import.meta.glob<string>('@cards/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Address of the card of a rubric, or of the site for a page of none. */
export const cardUrl = (rubric: string | undefined): string => {
  const of = (name: string) =>
    Object.entries(FILES).find(([path]) => path.endsWith(`/${name}.png`))?.[1]
  const url = (rubric === undefined ? undefined : of(rubric)) ?? of('site')
  if (url === undefined) throw new Error('the social cards were not made')
  return url
}
