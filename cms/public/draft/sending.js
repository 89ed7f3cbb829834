// @ts-check
/**
 * A form of the partner's page on its way: its button says so, and a second press sends nothing. Sent to the
 * browser as it is written.
 */

/**
 * @param {{ word: string }} options `word`: what a button says meanwhile.
 */
export const createSending = ({ word }) => {
  /** `asked`: once the text is kept; `allowed`: by its own form, once; `left`: with the browser. */
  /** @type {'no' | 'asked' | 'allowed' | 'left'} */
  let state = 'no'
  /** @type {{ button: Element, text: string } | null} */
  let told = null

  const back = () => {
    state = 'no'
    if (told === null) return
    told.button.textContent = told.text
    told.button.removeAttribute('aria-disabled')
    told = null
  }

  /** @param {Element | null} submitter */
  const tell = (submitter) => {
    // What is not seen, or only looks something up, has nothing to say.
    if (submitter === null || submitter.getAttribute('value') === 'find') return
    told = { button: submitter, text: submitter.textContent ?? '' }
    submitter.textContent = word
    submitter.setAttribute('aria-disabled', 'true')
  }

  return {
    /** The page may be left without a word: what was typed is on its way. */
    isLeaving: () => state === 'allowed' || state === 'left',
    /** To be called when the browser shows the page again, or when nothing was sent after all. */
    back,
    /**
     * What to do with a `submit`: `go`, let the browser send it; `first`, keep the text, then `allow` and
     * send it again; `no`, nothing: it is on its way.
     *
     * @param {Element | null} submitter @returns {'go' | 'first' | 'no'}
     */
    ask: (submitter) => {
      if (state === 'allowed') {
        state = 'left'
        return 'go'
      }
      if (state !== 'no') return 'no'
      state = 'asked'
      tell(submitter)
      return 'first'
    },
    allow: () => {
      state = 'allowed'
    },
  }
}
