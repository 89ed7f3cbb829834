import { dayOf } from '@infos-droits/shared/days'
import { byId, hide, write } from '../../search/browser/index.ts'
import { DESK } from '../labels.fr.ts'
import { loadDesk, saveDesk } from './kept.ts'
import { postJson } from './post.ts'

/** The code of this desk as the device keeps it; no name while nobody could check it. */
export type KeptDesk = { code: string; name: string | null; checkedOn: string | null }

type Checked = { outcome: 'known'; name: string } | { outcome: 'unknown' | 'tooMany' | 'later' }

const check = async (code: string): Promise<Checked> => {
  const answer = await postJson('/api/desk-code', { code })
  if (answer?.status === 429) return { outcome: 'tooMany' }
  if (answer?.status !== 200) return { outcome: 'later' }
  const { name } = answer.body as { name: string | null }
  return name === null ? { outcome: 'unknown' } : { outcome: 'known', name }
}

/** « Reconnaître ce guichet »: a code typed once, checked when there is a network, kept on the device. */
export const makeDeskCode = (): { code: () => string | null; forget: () => void } => {
  const form = byId('guichet-code-forme', HTMLFormElement)
  const input = byId('guichet-code', HTMLInputElement)
  const status = byId('guichet-code-etat', HTMLElement)
  const forgetButton = byId('guichet-code-oublier', HTMLButtonElement)
  const today = () => dayOf(new Date())

  const show = (text: string) => {
    hide(forgetButton, loadDesk() === null)
    write(status, text)
  }
  const sayingOf = (desk: KeptDesk | null): string => {
    if (desk === null) return ''
    return desk.name === null ? DESK.unchecked : DESK.known(desk.name)
  }

  /** Keeps what is known, or could not be checked; drops what is wrong. */
  const take = async (code: string) => {
    const checked = await check(code)
    if (checked.outcome === 'tooMany') {
      show(DESK.tooMany)
      return
    }
    if (checked.outcome === 'unknown') {
      saveDesk(null)
      input.setAttribute('aria-invalid', 'true')
      show(DESK.unknown)
      return
    }
    input.removeAttribute('aria-invalid')
    const before = loadDesk()
    const isSame = before?.code === code
    if (checked.outcome === 'known') saveDesk({ code, name: checked.name, checkedOn: today() })
    else if (!isSame) saveDesk({ code, name: null, checkedOn: null })
    show(sayingOf(loadDesk()))
  }

  /** Once a day, and as soon as there is a network for a code that nobody has checked. */
  const look = () => {
    const desk = loadDesk()
    if (desk !== null && desk.checkedOn !== today()) void take(desk.code)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const code = input.value.trim().toUpperCase()
    if (code === '') show(DESK.empty)
    else void take(code)
  })
  const forget = () => {
    saveDesk(null)
    input.value = ''
  }
  forgetButton.addEventListener('click', () => {
    forget()
    input.focus()
    show(DESK.forgotten)
  })
  addEventListener('online', look)
  const kept = loadDesk()
  input.value = kept?.code ?? ''
  show(sayingOf(kept))
  look()

  return { code: () => loadDesk()?.code ?? null, forget: () => (forget(), show('')) }
}
