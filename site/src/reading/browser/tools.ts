import { offerToListen } from './listen.ts'
import { textSizeButtons } from './text-size.ts'

const place = document.getElementById('outils')
if (place !== null) {
  place.append(textSizeButtons())
  offerToListen({ place, article: document.querySelector('article') ?? document.body })
}
