import { mailLink, qrCode, textLink } from '../../paper/index.ts'
import { byId } from '../../search/browser/index.ts'

const take = byId('borne-emporter-fenetre', HTMLDialogElement)
const outside = byId('borne-dehors', HTMLDialogElement)

/** A page that a person takes away. */
type Taken = {
  title: string
  address: string
  /** The address that is shown, scanned and sent by message: a short one where there is one. */
  short: string
  siteName: string
}

/** The address of a page as a square to scan, as text, and as a mail or a message to send. */
export const showTake = ({ title, address, short, siteName }: Taken): void => {
  const sending = (url: URL) => ({
    pages: [{ title, url: url.pathname + url.search }],
    siteUrl: url.origin,
    siteName,
  })
  const shown = new URL(short, address)
  draw(take, shown.href)
  linkIn(take, 'mail').href = mailLink(sending(new URL(address)))
  linkIn(take, 'text').href = textLink(sending(shown))
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
