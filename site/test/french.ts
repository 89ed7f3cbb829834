/** Places where a line could break before a colon or a closing mark, or after an opening one. */
export const brokenTypography = (html: string): string[] => {
  const text = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<\/?[a-z!][^>]*>/gi, '')
  const attributes = [...html.matchAll(/\s(?:content|aria-label|data-\w+)="([^"]*)"/g)].map(
    ([, it = '']) => it,
  )
  return [text, ...attributes].flatMap((part) =>
    [...part.matchAll(/.{0,30}(?:[ \n]+(?:[:;!?](?=\s|$)|»)|« ).{0,10}/g)].map(String),
  )
}
