import { mailLink, qrCode, textLink } from '../../paper/index.ts'
import { byId } from '../../search/browser/index.ts'

const take = byId('borne-emporter-fenetre', HTMLDialogElement)
const outside = byId('borne-dehors', HTMLDialogElement)

/** A page that a person takes away. */
type Taken = { title: string; address: string; siteName: string }

/** The address of a page as a square to scan, as text, and as a mail or a message to send. */
export const showTake = ({ title, address, siteName }: Taken): void => {
  draw(take, address)
  const { origin, pathname, search } = new URL(address)
  const sending = { pages: [{ title, url: pathname + search }], siteUrl: origin, siteName }
  linkIn(take, 'mail').href = mailLink(sending)
  linkIn(take, 'text').href = textLink(sending)
  take.showModal()
}

/** The same for a page of another site, which the kiosk cannot clear. */
export const showOutside = (address: string): void => {
  draw(outside, address)
  linkIn(outside, 'open').href = address
  outside.showModal()
}

/** Closes whatever is open. */
export const closeDialogs = (): void => {
  for (const dialog of [take, outside]) dialog.close()
}

const draw = (dialog: HTMLDialogElement, address: string) => {
  const { path, box } = qrCode(address)
  dialog.querySelector('svg')?.setAttribute('viewBox', box)
  dialog.querySelector('svg path')?.setAttribute('d', path)
  const text = dialog.querySelector('.kiosk-address')
  if (text !== null) text.textContent = address
}

const linkIn = (dialog: HTMLDialogElement, name: string): HTMLAnchorElement => {
  const link = dialog.querySelector(`a[data-link="${name}"]`)
  if (link instanceof HTMLAnchorElement) return link
  throw new Error(`no link ${name} in #${dialog.id}`)
}
