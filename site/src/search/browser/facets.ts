import { OFFERED_FACETS } from '../query.ts'
import { hide, write } from './dom.ts'
import { choicesOf, type ResultsView } from '../view.ts'

/** Brings the choices of `components/search/SearchFacets.astro` up to what was found. */
export const showFacets = ({ root, view }: { root: HTMLElement; view: ResultsView }): void => {
  const isShown = OFFERED_FACETS.map((facet) => {
    const fieldset = root.querySelector<HTMLElement>(`[data-facet="${facet}"]`)
    if (fieldset === null) return false
    const boxes = [...fieldset.querySelectorAll('input')]
    const values = boxes.map((box) => box.value)
    const state = choicesOf({ facet, values, view })
    hide(fieldset, !state.isShown)
    for (const [index, choice] of state.choices.entries()) {
      const label = boxes[index]?.closest<HTMLElement>('label')
      const count = label?.querySelector('.facet-count')
      if (label) hide(label, !choice.isShown)
      if (count) write(count, `(${String(choice.count)})`)
    }
    return state.isShown
  })
  hide(root, !isShown.includes(true))
}
