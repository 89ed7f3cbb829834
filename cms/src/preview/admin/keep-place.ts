const kept = new WeakMap<HTMLIFrameElement, { top: number; open: Set<string> }>()

const keyOf = (details: Element): string => details.querySelector('summary')?.textContent ?? ''

/** Where one was reading stays in sight when the page is made again, and what was open stays open. */
export const keepPlace = (frame: HTMLIFrameElement | null, anchor: string | null): void => {
  const page = frame?.contentDocument
  if (frame === null || !page?.defaultView) return
  const { defaultView } = page
  const last = kept.get(frame)
  if (last === undefined && anchor !== null) bringInSight(page.getElementById(anchor), defaultView)
  if (last !== undefined) {
    for (const details of page.querySelectorAll('details'))
      details.open ||= last.open.has(keyOf(details))
    defaultView.scrollTo({ top: last.top, behavior: 'instant' })
  }
  const remember = () => {
    const open = new Set([...page.querySelectorAll('details[open]')].map(keyOf))
    kept.set(frame, { top: defaultView.scrollY, open })
  }
  remember()
  defaultView.addEventListener('scroll', remember, { passive: true })
  page.addEventListener('toggle', remember, { capture: true })
}

/** Not `scrollIntoView`, which moves the form around the frame as well. */
const bringInSight = (element: Element | null, page: Window): void => {
  const top = element?.getBoundingClientRect().top
  if (top !== undefined) page.scrollTo({ top: top + page.scrollY, behavior: 'instant' })
}
