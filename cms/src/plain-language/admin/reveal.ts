import { findPassage } from './find-passage.ts'

const PAUSE_MS = 120
const PATIENCE = 10

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))

const fieldAt = (path: string): HTMLElement | null =>
  document.getElementById(`field-${path.replaceAll('.', '__')}`) ??
  document.querySelector(`[data-field-path="${CSS.escape(path)}"]`)

/** Shows a field, whatever tab or folded row it stands in, and selects the passage in it. */
export const reveal = async ({ path, passage }: { path: string; passage: string }) => {
  const field = await bringIn(path)
  if (field === null) return
  await unfold(field)
  const isPlain = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
  const target = isPlain ? field : field.querySelector<HTMLElement>('[contenteditable="true"]')
  const shown = target ?? field
  shown.scrollIntoView({ block: 'start' })
  shown.focus({ preventScroll: true })
  if (isPlain) selectInInput(field, passage)
  else if (target !== null) selectInText(target, passage)
}

/** Opens the tabs one after the other until the field is there. */
const bringIn = async (path: string): Promise<HTMLElement | null> => {
  for (const tab of [null, ...document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')]) {
    tab?.click()
    for (let turn = tab === null ? PATIENCE : 0; turn <= PATIENCE; turn += 1) {
      const field = fieldAt(path)
      if (field !== null) return field
      if (tab !== null) await pause()
    }
  }
  return null
}

const unfold = async (field: HTMLElement) => {
  const folded = field.closest('.collapsible--collapsed')
  if (folded === null) return
  folded.querySelector<HTMLElement>('.collapsible__toggle')?.click()
  await pause()
  await pause()
}

const selectInInput = (field: HTMLTextAreaElement | HTMLInputElement, passage: string) => {
  const found = findPassage(field.value, passage)
  if (found !== null) field.setSelectionRange(found.start, found.end)
}

/** The pieces of text under an element, in their order. */
const piecesOf = (element: HTMLElement): Text[] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const pieces: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) pieces.push(node)
  return pieces
}

const selectInText = (element: HTMLElement, passage: string) => {
  const pieces = piecesOf(element)
  const found = findPassage(pieces.map(({ data }) => data).join(''), passage)
  if (found === null) return
  const range = document.createRange()
  const [start, end] = [placeOf(pieces, found.start), placeOf(pieces, found.end)]
  if (start === null || end === null) return
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  start.node.parentElement?.scrollIntoView({ block: 'start' })
}

const placeOf = (
  pieces: readonly Text[],
  offset: number,
): { node: Text; offset: number } | null => {
  let left = offset
  for (const node of pieces) {
    if (left <= node.length) return { node, offset: left }
    left -= node.length
  }
  return null
}
