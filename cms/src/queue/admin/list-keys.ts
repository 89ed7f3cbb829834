import type { KeyboardEvent } from 'react'

const LINK = 'a[data-ticket]'
const BOX = 'input[data-ticket]'

const stepOf = (key: string, at: number, last: number): number | null => {
  if (key === 'ArrowDown') return Math.min(at + 1, last)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

/**
 * Keys inside the list: arrows, Home and End go from row to row, `x` chooses, `?` tells. They are heard
 * only on the links and boxes of the rows, and never with a modifier: WCAG 2.1, criterion 2.1.4.
 */
export const onListKey = ({
  event,
  onToggle,
  onHelp,
}: {
  event: KeyboardEvent<HTMLElement>
  /** Null where nothing is chosen. */
  onToggle: ((ticket: string) => void) | null
  onHelp: () => void
}): void => {
  const { key, target } = event
  if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement)) return
  const ticket = target.dataset['ticket']
  if (ticket === undefined) return
  const kind = target.matches(BOX) ? BOX : LINK
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(kind)]
  const step = stepOf(key, all.indexOf(target), all.length - 1)
  if (step !== null) all[step]?.focus()
  else if (key === 'x' && onToggle !== null) onToggle(ticket)
  else if (key === '?') onHelp()
  else return
  event.preventDefault()
}
