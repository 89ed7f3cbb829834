import { encodeQR } from 'qr'

const PAPER = '<rect width="100%" height="100%" fill="#fff"/>'

/** A QR code as the address of an image, drawn here: nothing of it goes to anyone else. */
export const qrImage = (text: string): string => {
  const drawing = encodeQR(text, 'svg', { ecc: 'medium', border: 4 })
  // On white in a dark admin too: cameras read dark on light.
  return `data:image/svg+xml,${encodeURIComponent(drawing.replace('<path', `${PAPER}<path`))}`
}
