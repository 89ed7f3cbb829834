import { openState, type Closure, type Week } from '@infos-droits/shared/hours'
import { stateWords } from '../state-words.ts'

/** How often the states are told anew, in milliseconds. */
const EVERY = 30_000

type Hours = { week: Week; closures: Closure[] }

/** Says of each place whether it is open now, in the lines kept for it. */
const tell = (): void => {
  for (const line of document.querySelectorAll<HTMLElement>('[data-hours]')) {
    const hours = JSON.parse(line.dataset['hours'] ?? '') as Hours
    const state = openState({ ...hours, at: new Date() })
    const [now, next] = stateWords(state)
    const strong = document.createElement('strong')
    strong.append(now)
    line.replaceChildren(strong, ' ', next)
    line.classList.toggle('is-open', state.kind === 'open')
  }
}

tell()
setInterval(tell, EVERY)
