import { renderSVG } from 'uqr'

/** A QR code as the address of an image, drawn here: nothing of it goes to anyone else. */
export const qrImage = (text: string): string =>
  `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { ecc: 'M', border: 4 }))}`
