import { READING } from '../labels.fr.ts'
import { offerToListen } from './listen.ts'
import { applyTextSize, textSizeButtons } from './text-size.ts'

applyTextSize()
const place = document.getElementById('outils')
if (place !== null) {
  place.setAttribute('role', 'group')
  place.setAttribute('aria-label', READING.tools)
  place.append(textSizeButtons())
  offerToListen({ place, article: document.querySelector('article') ?? document.body })
}
