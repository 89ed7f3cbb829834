import { READING } from '../labels.fr.ts'
import { makeButton } from './button.ts'
import { readableTexts } from './readable.ts'

type State = 'off' | 'reading' | 'paused'

/**
 * Offers to read the article aloud, where the device has a French voice of its own: voices of a
 * distant service would be told what the person reads.
 */
export const offerToListen = ({ place, article }: { place: Element; article: Element }): void => {
  if (!('speechSynthesis' in globalThis)) return
  const { speechSynthesis: speech } = globalThis
  let isOffered = false
  const offer = () => {
    const voice = speech.getVoices().find((one) => one.localService && /^fr/i.test(one.lang))
    if (voice === undefined || isOffered) return
    isOffered = true
    place.prepend(...listenButtons({ speech, voice, article }))
  }
  offer()
  // Voices often come after the page.
  speech.addEventListener('voiceschanged', offer)
}

const listenButtons = ({
  speech,
  voice,
  article,
}: {
  speech: SpeechSynthesis
  voice: SpeechSynthesisVoice
  article: Element
}): HTMLButtonElement[] => {
  let texts: string[] = []
  let at = 0
  let state: State = 'off'
  const show = (next: State) => {
    state = next
    const { listen, pause, resume } = READING
    play.textContent = { off: listen, reading: pause, paused: resume }[next]
    stop.hidden = next === 'off'
  }
  const speak = () => {
    const text = texts[at]
    if (text === undefined) return show('off')
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.addEventListener('end', () => {
      if (state !== 'reading') return
      at += 1
      speak()
    })
    speech.speak(utterance)
  }
  // Not `pause()`, which ends the reading on Android: the paragraph begins again.
  const play = makeButton(READING.listen, () => {
    if (state === 'reading') {
      show('paused')
      speech.cancel()
      return
    }
    if (state === 'off') {
      texts = readableTexts(article)
      at = 0
    }
    speech.cancel()
    show('reading')
    speak()
  })
  const stop = makeButton(READING.stop, () => {
    show('off')
    speech.cancel()
    play.focus()
  })
  show('off')
  addEventListener('pagehide', () => speech.cancel())
  return [play, stop]
}
