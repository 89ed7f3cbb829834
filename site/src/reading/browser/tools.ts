import { READING } from '../labels.fr.ts'
import { makeButton } from './button.ts'
import { offerToListen } from './listen.ts'
import { textSizeButtons } from './text-size.ts'

const place = document.getElementById('outils')
if (place !== null) {
  place.append(textSizeButtons())
  // The browsers inside some apps cannot print.
  if ('print' in globalThis) place.append(makeButton(READING.print, () => print()))
  offerToListen({ place, article: document.querySelector('article') ?? document.body })
}
