import { CHECK } from '../labels.fr.ts'
import type { FromSolver } from './solver.ts'

/**
 * The page that holds a question while the site is flooded: a worker solves its challenge, then the form
 * goes by itself. Where that cannot be done, the page stays as it is without JavaScript.
 */
const TIMEOUT_MS = 90_000

const form = document.querySelector<HTMLFormElement>('.check form')
const status = document.querySelector('.check-status')
const bar = document.querySelector('progress')
const button = form?.querySelector('button')
const proof = form?.querySelector<HTMLInputElement>('[name="proof"]')

const start = ({
  form,
  status,
  bar,
  button,
  proof,
}: {
  form: HTMLFormElement
  status: Element
  bar: HTMLProgressElement
  button: HTMLButtonElement
  proof: HTMLInputElement
}) => {
  const { challenge = '', sent } = form.dataset
  // What was refused once could be refused for ever: then a person presses the button.
  const goesAlone = sent !== 'refused'
  const waiting = status.textContent
  const worker = new Worker(new URL('./solver.ts', import.meta.url), { type: 'module' })

  const stop = (message: string | null) => {
    clearTimeout(timer)
    worker.terminate()
    bar.hidden = true
    button.disabled = false
    status.textContent = message
  }
  const giveUp = () => stop(waiting)
  const timer = setTimeout(giveUp, TIMEOUT_MS)

  worker.addEventListener('error', giveUp)
  worker.addEventListener('message', ({ data }: MessageEvent<FromSolver>) => {
    if (data.kind === 'failed') giveUp()
    else if (data.kind === 'progress') bar.value = data.share
    else {
      proof.value = data.proof
      stop(goesAlone ? CHECK.sending : CHECK.ready)
      if (goesAlone) form.submit()
    }
  })
  bar.hidden = false
  button.disabled = true
  status.textContent = goesAlone ? CHECK.working : CHECK.workingAgain
  worker.postMessage(challenge)
}

// Without TLS a browser has no key derivation.
if (form && status && bar && button && proof && globalThis.isSecureContext)
  start({ form, status, bar, button, proof })
