/** The element with this id and of this kind. @throws when the page has none: it is not for this script. */
export const byId = <Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind => {
  const element = document.getElementById(id)
  if (element instanceof kind) return element
  throw new Error(`no element #${id}`)
}

/** Changes a text only when it is another: each change is laid out anew. */
export const write = (element: Element, text: string): void => {
  if (element.textContent !== text) element.textContent = text
}

/** Hides or shows an element only when that changes something: for the same reason. */
export const hide = (element: HTMLElement, isHidden: boolean): void => {
  if (element.hidden !== isHidden) element.hidden = isHidden
}

/** Shows those of the lines in `components/danger-lines/DangerLines.astro` that are called for, in their order. */
export const showDangers = (ids: string[]): void => {
  const section = document.getElementById('danger')
  if (section === null || section.dataset['shown'] === ids.join(' ')) return
  section.dataset['shown'] = ids.join(' ')
  const lines = [...section.querySelectorAll<HTMLElement>('[data-id]')]
  for (const line of lines) line.hidden = true
  for (const id of ids) {
    const line = lines.find(({ dataset }) => dataset['id'] === id)
    if (line === undefined) continue
    line.hidden = false
    line.parentElement?.append(line)
  }
  section.hidden = lines.every((line) => line.hidden)
}

/** Calls `work` once nothing has been asked for `delayMs`. */
export const afterPause = (
  work: () => void,
  delayMs: number,
): { wait: () => void; stop: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  return {
    wait: () => {
      stop()
      timer = setTimeout(work, delayMs)
    },
    stop,
  }
}
