import { actionOf, type CounterAction, type PageAction, type Place } from '../keys.ts'
import type { Results } from './results.ts'

/** Keys of desk mode: moving through results, and what is done with the one that is chosen. */
export const listenToKeys = ({
  root,
  input,
  results,
  help,
  clear,
  notFound,
  act,
}: {
  root: HTMLElement
  input: HTMLInputElement
  results: Results
  help: HTMLDialogElement
  clear: () => void
  notFound: () => void
  act: (action: PageAction, item: HTMLElement) => void
}): void => {
  const placeOf = (element: Element | null): Place => {
    if (element === input) return 'field'
    return results.element.contains(element) ? 'results' : 'elsewhere'
  }
  /** The result that the focus is in. */
  const focused = () => document.activeElement?.closest<HTMLElement>('.counter-result') ?? null
  const focusItem = (item: HTMLElement | undefined) => item?.querySelector('a')?.focus()
  const step = (by: number) => {
    const items = results.items()
    const here = focused()
    const index = (here === null ? -1 : items.indexOf(here)) + by
    if (index < 0) input.focus()
    else focusItem(items[Math.min(index, items.length - 1)])
  }
  const moves: Record<Exclude<CounterAction, PageAction>, () => void> = {
    next: () => step(1),
    previous: () => step(-1),
    first: () => focusItem(results.items()[0]),
    last: () => focusItem(results.items().at(-1)),
    field: () => {
      input.focus()
      input.select()
    },
    clear,
    help: () => help.showModal(),
    notFound,
  }
  const isMove = (action: CounterAction): action is keyof typeof moves => action in moves

  root.addEventListener('keydown', (event) => {
    const { key, altKey: alt, ctrlKey: ctrl, metaKey: meta, isComposing } = event
    const place = placeOf(document.activeElement)
    const action = actionOf(place, { key, alt, ctrl, meta, isComposing })
    if (action === null) return
    if (isMove(action)) {
      event.preventDefault()
      moves[action]()
      return
    }
    // In the field it is the first one that is meant.
    const item = focused() ?? results.items()[0]
    if (item === undefined) return
    event.preventDefault()
    act(action, item)
  })
}
