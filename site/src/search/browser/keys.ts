/** Height in pixels below which a keyboard covers what is under the field. */
const LOW = 520

/** Brings the field to the top when the keyboard of a telephone leaves little room under it. */
export const bringUp = (form: HTMLElement): void => {
  if ((visualViewport?.height ?? innerHeight) <= LOW) form.scrollIntoView({ block: 'start' })
}

/**
 * Escape empties the field. « / » leads back to it from the results; not from elsewhere, where one key
 * alone must do nothing (WCAG 2.1.4, RGAA 12.10).
 */
export const listenToKeys = ({
  input,
  reply,
  update,
}: {
  input: HTMLInputElement
  reply: HTMLElement
  update: () => void
}): void => {
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || input.value === '') return
    event.preventDefault()
    input.value = ''
    update()
  })
  reply.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    input.focus()
    input.select()
  })
}
