// @ts-check
import { createAutosave } from './autosave.js'
import { createSending } from './sending.js'

/**
 * The partner’s page, with JavaScript: what is typed is kept by itself, and links and texts are put where
 * the cursor stands. Nothing is written into the browser’s own storage, which others of a shared computer
 * could read: without a connection the text stays in this page, which asks before it is left.
 */

/** Bytes that may still leave when the page is gone (Fetch, HTTP-network-or-cache fetch: 64 KiB). */
const KEEPALIVE_MAX = 60_000

/** @template {Element} T @param {string} selector @param {new () => T} type @returns {T | null} */
const find = (selector, type) => {
  const found = document.querySelector(selector)
  return found instanceof type ? found : null
}

const form = find('#draft', HTMLFormElement)
const area = find('#text', HTMLTextAreaElement)
const line = find('#state', HTMLElement)

/** @param {HTMLFormElement} form @param {HTMLTextAreaElement} area @param {HTMLElement} line */
const start = (form, area, line) => {
  /** @type {Record<string, string>} */
  const words = JSON.parse(form.dataset['words'] ?? '{}')
  const clarity = find('#clarity', HTMLElement)
  const sending = createSending({ word: words['sending'] ?? '' })

  /** @param {string} text */
  const say = (text) => {
    if (line.textContent !== text) line.textContent = text
  }

  /** @type {import('./autosave.js').Save} */
  const save = async ({ text, revision, isLeaving }) => {
    const body = new URLSearchParams({ event: 'save_draft', revision: String(revision), text })
    // Remarks that were asked for once follow the text.
    if (clarity?.dataset['live'] !== undefined) body.set('clarity', '')
    const response = await fetch(location.pathname, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body,
      keepalive: isLeaving && body.toString().length < KEEPALIVE_MAX,
      signal: isLeaving ? null : AbortSignal.timeout(20_000),
    })
    if (response.status >= 500 || response.status === 429) return { kind: 'away' }
    return await response.json()
  }

  /** @param {string} version */
  const saved = (version) => {
    const at = new Date(version).toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' })
    return (words['saved'] ?? '').replace('%', at)
  }

  /** @type {Parameters<typeof createAutosave>[0]['tell']} */
  const tell = (status) => {
    form.dataset['state'] = status.name
    for (const field of document.querySelectorAll('input[name=revision]'))
      if (field instanceof HTMLInputElement) field.value = String(autosave.revision())
    if (status.name === 'saved') {
      say(saved(status.version))
      if (clarity !== null && status.clarity !== undefined) clarity.innerHTML = status.clarity
    } else if (status.name === 'conflict') {
      say(words['conflict'] ?? '')
      showConflict(status)
    } else if (status.name === 'over' || status.name === 'refused') {
      say(status.message)
      if (status.name === 'over') show('#over')
    } else if (status.name === 'away') say(words['away'] ?? '')
    // Each pause would be read aloud otherwise.
    else if (status.name === 'typing' && form.dataset['said'] === undefined) {
      form.dataset['said'] = ''
      say(words['typing'] ?? '')
    }
  }

  const autosave = createAutosave({
    revision: Number(form.dataset['revision']),
    version: form.dataset['version'] ?? '',
    // After a refusal, what stands in the field is not what is kept.
    kept: form.dataset['kept'] ?? area.defaultValue,
    read: () => area.value,
    save,
    tell,
  })

  /** @param {string} selector */
  const show = (selector) => {
    const found = find(selector, HTMLElement)
    if (found === null) return null
    found.hidden = false
    return found
  }

  /** @param {{ text: string, merged: string, html: string }} status */
  const showConflict = (status) => {
    const box = show('#conflict')
    const place = box?.querySelector('[data-differences]')
    if (!box || !place) return
    place.innerHTML = status.html
    const texts = { mine: null, theirs: status.text, both: status.merged }
    for (const [choice, text] of Object.entries(texts)) {
      const button = box.querySelector(`[data-choice=${choice}]`)
      if (button instanceof HTMLButtonElement)
        button.onclick = () => {
          if (text !== null) area.value = text
          box.hidden = true
          area.focus()
          autosave.settle()
        }
    }
  }

  area.addEventListener('input', autosave.typed)
  addEventListener('online', () => void autosave.flush())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void autosave.flush({ isLeaving: true })
  })
  addEventListener('beforeunload', (event) => {
    if (sending.isLeaving() || !autosave.isDirty()) return
    void autosave.flush({ isLeaving: true })
    event.preventDefault()
  })

  // Whatever is sent from this page: the text first, so that no answer of the server can lose it.
  document.addEventListener('submit', (event) => {
    const { target, submitter } = event
    if (!(target instanceof HTMLFormElement)) return
    const next = sending.ask(submitter)
    if (next === 'go') return
    event.preventDefault()
    if (next === 'no') return
    // Not before this event is over: a form that is being submitted takes no second wish, without a word
    // (HTML, « firing submission events »). A text that was kept before is there at once.
    const later = new Promise((resolve) => setTimeout(resolve))
    void Promise.all([autosave.flush(), later]).then(([isKept]) => {
      // A conflict or an empty network is told by the line; nothing is sent over it.
      if (!isKept && form.dataset['state'] !== 'refused') {
        sending.back()
        return line.scrollIntoView({ block: 'center' })
      }
      sending.allow()
      target.requestSubmit(submitter instanceof HTMLElement ? submitter : undefined)
    })
  })

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const button = event.target.closest('button[name=insert]')
    if (button instanceof HTMLButtonElement) {
      event.preventDefault()
      insert(button.value)
      say(words['inserted'] ?? '')
    }
    if (event.target.closest('[data-copy]') !== null) void copy()
  })

  /** @param {string} text */
  const insert = (text) => {
    const { selectionStart: from, selectionEnd: to, value } = area
    const before = value.slice(0, from)
    const gap =
      before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
    area.setRangeText(`${gap}${text}\n`, from, to, 'end')
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }

  const copy = async () => {
    area.select()
    await navigator.clipboard?.writeText(area.value).then(
      () => say(words['copied'] ?? ''),
      () => document.execCommand('copy'),
    )
  }

  addEventListener('pageshow', sending.back)
  // What the browser put back into the field of a page that it opened again.
  if (form.dataset['kept'] === undefined && autosave.isDirty()) autosave.typed()
}

if (form !== null && area !== null && line !== null) start(form, area, line)
