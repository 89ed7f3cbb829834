const BLOCKS = 'h1,h2,h3,p,li,dt,dd'
const LEFT_OUT = 'nav,label,.no-print,.paper-address,.sources,.hint,[hidden]'

/** What is read aloud of an article: one text a heading, paragraph or line, in order. */
export const readableTexts = (article: Element): string[] =>
  [...article.querySelectorAll(BLOCKS)]
    .filter((block) => block.closest(LEFT_OUT) === null)
    .map((block) => ownText(block).replace(/\s+/g, ' ').trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text))

/** Its text without that of the blocks inside it, which are read on their own. */
const ownText = (node: Element): string =>
  [...node.childNodes]
    .map((child) => {
      if (!(child instanceof Element)) return child.textContent
      return child.matches(`${BLOCKS},${LEFT_OUT}`) ? ' ' : ownText(child)
    })
    .join('')
